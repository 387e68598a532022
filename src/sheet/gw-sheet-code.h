/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-sheet-boxes.h"

G_BEGIN_DECLS

/**
 * GwSheetCodeError:
 * @GW_SHEET_CODE_ERROR_MISTYPED: a character is wrong, missing or too much
 * @GW_SHEET_CODE_ERROR_UNKNOWN: no sheet of this workshop has the code
 * @GW_SHEET_CODE_ERROR_AMBIGUOUS: more than one sheet could have it
 *
 * Why no sheet was found for a code.
 */
typedef enum
{
  GW_SHEET_CODE_ERROR_MISTYPED,
  GW_SHEET_CODE_ERROR_UNKNOWN,
  GW_SHEET_CODE_ERROR_AMBIGUOUS,
} GwSheetCodeError;

#define GW_SHEET_CODE_ERROR (gw_sheet_code_error_quark ())
GQuark gw_sheet_code_error_quark (void);

/**
 * GwSheetCodeState:
 * @GW_SHEET_CODE_AS_PRINTED: the boxes are those on the paper
 * @GW_SHEET_CODE_PLAN_CHANGED: the boxes are those on the paper, but another
 *   number is planned for some of them since it was printed
 * @GW_SHEET_CODE_BOXES_CHANGED: the goal, its milestones or its dates have been
 *   changed since, and nobody can say what a numbered box on the paper means
 *
 * What a paper and the workshop of today have to do with each other.
 */
typedef enum
{
  GW_SHEET_CODE_AS_PRINTED,
  GW_SHEET_CODE_PLAN_CHANGED,
  GW_SHEET_CODE_BOXES_CHANGED,
} GwSheetCodeState;

/**
 * GwSheetMatch:
 * @kind: which kind of sheet it is
 * @team: the team of @member
 * @member: whose sheet it is
 * @state: whether the boxes can be relied on
 * @boxes: (element-type GwSheetBox): the boxes in the printed order; none when
 *   @state is %GW_SHEET_CODE_BOXES_CHANGED
 *
 * The sheet that a code stands on. Valid as long as the workshop is not edited.
 */
typedef struct
{
  GwSheetKind       kind;
  GwTeam           *team;
  GwMember         *member;
  GwSheetCodeState  state;
  GArray           *boxes;
} GwSheetMatch;

char         *gw_sheet_code_new      (GwInsight     *insight,
                                      GwSheetKind    kind,
                                      GwTeam        *team,
                                      GwMember      *member);
char         *gw_sheet_match_explain (const GwSheetMatch *self);
GwSheetMatch *gw_sheet_code_find     (GwInsight     *insight,
                                      const char    *code,
                                      GError       **error);
void          gw_sheet_match_free    (GwSheetMatch  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwSheetMatch, gw_sheet_match_free)

G_END_DECLS
