/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goal.h"
#include "gw-insight.h"
#include "gw-member.h"
#include "gw-milestone.h"
#include "gw-sheet-kind.h"
#include "gw-team.h"

G_BEGIN_DECLS

/**
 * GwSheetBoxKind:
 * @GW_SHEET_BOX_ACTUAL: the number of a day: a check-in of the goal
 * @GW_SHEET_BOX_DONE: initials: the day when a milestone was done
 * @GW_SHEET_BOX_SIGNED: the line for the signature, which has no number: the day
 *   when the sheet was signed
 *
 * What is written into a box of a sheet.
 */
typedef enum
{
  GW_SHEET_BOX_ACTUAL,
  GW_SHEET_BOX_DONE,
  GW_SHEET_BOX_SIGNED,
} GwSheetBoxKind;

/**
 * GwSheetBox:
 * @number: as printed beside it, 1 for the first
 * @kind: what is written into it
 * @goal: the goal that it is about
 * @milestone: (nullable): the milestone that it is about; %NULL for the end of
 *   a week or a month
 * @date: the day that it speaks of
 * @has_planned: whether something is planned for that day
 * @planned: what is planned for that day, in the unit of the metric
 *
 * A numbered box of a sheet, to be filled in by hand and entered later.
 */
typedef struct
{
  guint           number;
  GwSheetBoxKind  kind;
  GwGoal         *goal;
  GwMilestone    *milestone;
  GwDate          date;
  gboolean        has_planned;
  double          planned;
} GwSheetBox;

GArray *gw_sheet_list_stops (GwInsight   *insight,
                             GwGoal      *goal);
GArray *gw_sheet_list_boxes (GwInsight   *insight,
                             GwSheetKind  kind,
                             GwTeam      *team,
                             GwMember    *member);

G_END_DECLS
