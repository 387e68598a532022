/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-goal-rows.h"
#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_GOAL_TABLE (gw_goal_table_get_type ())

/* The goals of a document in columns, as a tree that folds and sorts. */
G_DECLARE_FINAL_TYPE (GwGoalTable, gw_goal_table, GW, GOAL_TABLE, GtkWidget)

void     gw_goal_table_set_session (GwGoalTable *self,
                                    GwSession   *session);
void     gw_goal_table_look_for    (GwGoalTable *self,
                                    GwGoalMatch  match,
                                    gpointer     user_data);
void     gw_goal_table_refresh     (GwGoalTable *self);
void     gw_goal_table_select      (GwGoalTable *self,
                                    GwGoal      *goal);
GwGoal  *gw_goal_table_get_first   (GwGoalTable *self);
guint    gw_goal_table_get_n_goals (GwGoalTable *self);
guint    gw_goal_table_get_n_rows  (GwGoalTable *self);
gboolean gw_goal_table_is_vain     (GwGoalTable *self);

G_END_DECLS
