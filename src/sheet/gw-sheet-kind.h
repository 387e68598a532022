/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-page-setup.h"

G_BEGIN_DECLS

/**
 * GwSheetKind:
 * @GW_SHEET_KIND_MEMBER: what a member signs and takes along
 * @GW_SHEET_KIND_TEAM: the goal of a team and how it is shared out
 * @GW_SHEET_KIND_BLANK: the workshop on paper, without a computer
 * @GW_SHEET_KIND_POSTER: the goal of a team, for the wall
 * @GW_SHEET_KIND_SCORECARD: the weeks of a member, to fill in by hand
 * @GW_SHEET_KIND_MINUTES: who decided what in the workshop, and how long it took
 *
 * The kinds of sheet that can be printed, in the order in which they are
 * offered.
 */
typedef enum
{
  GW_SHEET_KIND_MEMBER,
  GW_SHEET_KIND_TEAM,
  GW_SHEET_KIND_BLANK,
  GW_SHEET_KIND_POSTER,
  GW_SHEET_KIND_SCORECARD,
  GW_SHEET_KIND_MINUTES,
} GwSheetKind;

#define GW_N_SHEET_KINDS (GW_SHEET_KIND_MINUTES + 1)

/**
 * GwSheetSubject:
 * @GW_SHEET_OF_MEMBER: one sheet for each member
 * @GW_SHEET_OF_TEAM: one sheet for each team
 * @GW_SHEET_OF_WORKSHOP: one sheet for all
 *
 * What one sheet of a kind is about.
 */
typedef enum
{
  GW_SHEET_OF_MEMBER,
  GW_SHEET_OF_TEAM,
  GW_SHEET_OF_WORKSHOP,
} GwSheetSubject;

const char     *gw_sheet_kind_get_word    (GwSheetKind  kind);
const char     *gw_sheet_kind_get_name    (GwSheetKind  kind);
const char     *gw_sheet_kind_get_title   (GwSheetKind  kind);
const char     *gw_sheet_kind_get_purpose (GwSheetKind  kind);
GwSheetSubject  gw_sheet_kind_get_subject (GwSheetKind  kind);
gboolean        gw_sheet_kind_has_paper   (GwSheetKind  kind,
                                           GwPaper      paper);
char           *gw_sheet_kind_list_words  (void);
gboolean        gw_sheet_kind_parse       (const char  *word,
                                           GwSheetKind *kind);

G_END_DECLS
