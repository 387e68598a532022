/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-goal.h"
#include "gw-hint.h"
#include "gw-live-panel.h"
#include "gw-session.h"
#include "gw-team.h"

G_BEGIN_DECLS

#define GW_TYPE_PAGE_HINTS (gw_page_hints_get_type ())

/* The hints that belong to a page of the workshop, each to be answered, and
 * those that were answered, each to be asked again. */
G_DECLARE_FINAL_TYPE (GwPageHints, gw_page_hints, GW, PAGE_HINTS, AdwBin)

void   gw_page_hints_clear          (GwPageHints  *self);
void   gw_page_hints_show           (GwPageHints  *self);
guint  gw_page_hints_get_n_open     (GwPageHints  *self);
guint  gw_page_hints_get_n_answered (GwPageHints  *self);

GwPage gw_page_hints_find_place     (GwHintNumber  number,
                                     GwRecord     *record);
void   gw_page_hints_for_goal       (GwLivePanel  *live,
                                     GwSession    *session,
                                     GwPage        page,
                                     GwGoal       *goal);
void   gw_page_hints_for_team       (GwLivePanel  *live,
                                     GwSession    *session,
                                     GwPage        page,
                                     GwTeam       *team);

G_END_DECLS
