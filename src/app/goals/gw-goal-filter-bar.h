/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-goal-query.h"
#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_GOAL_FILTER_BAR (gw_goal_filter_bar_get_type ())

/* Says which goals somebody looks for. */
G_DECLARE_FINAL_TYPE (GwGoalFilterBar, gw_goal_filter_bar, GW, GOAL_FILTER_BAR, GtkWidget)

void               gw_goal_filter_bar_set_session (GwGoalFilterBar *self,
                                                   GwSession       *session);
void               gw_goal_filter_bar_refresh     (GwGoalFilterBar *self);
void               gw_goal_filter_bar_search      (GwGoalFilterBar *self);
void               gw_goal_filter_bar_look_for    (GwGoalFilterBar *self,
                                                   const char      *words,
                                                   int              status,
                                                   GwMember        *owner);
void               gw_goal_filter_bar_clear       (GwGoalFilterBar *self);
const GwGoalQuery *gw_goal_filter_bar_get_query   (GwGoalFilterBar *self);

G_END_DECLS
