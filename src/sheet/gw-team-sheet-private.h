/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goal.h"
#include "gw-team-sheet.h"

G_BEGIN_DECLS

/* Between sections, in points. */
#define GW_TEAM_SHEET_GAP 10.0

void gw_team_sheet_append_chart     (GwSheet              *sheet,
                                     const GwSheetRequest *request,
                                     GwGoal               *goal,
                                     double                least_height,
                                     double                height);
void gw_team_sheet_append_sharing   (GwSheet              *sheet,
                                     const GwSheetRequest *request,
                                     GwGoal               *goal);
void gw_team_sheet_append_practices (GwSheet              *sheet,
                                     const GwSheetRequest *request);
void gw_team_sheet_append_lock      (GwSheet              *sheet,
                                     const GwSheetRequest *request);
void gw_team_sheet_append_reviews   (GwSheet              *sheet,
                                     const GwSheetRequest *request,
                                     GwDate                start,
                                     GwDate                end);

G_END_DECLS
