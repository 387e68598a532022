/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_GOAL_LIST (gw_goal_list_get_type ())

/* Goals below each other, a line each. */
G_DECLARE_FINAL_TYPE (GwGoalList, gw_goal_list, GW, GOAL_LIST, GtkWidget)

void   gw_goal_list_set_session (GwGoalList *self,
                                 GwSession  *session);
void   gw_goal_list_set_goals   (GwGoalList *self,
                                 GPtrArray  *goals);
guint  gw_goal_list_get_n_goals (GwGoalList *self);
void   gw_goal_list_refresh     (GwGoalList *self);

G_END_DECLS
