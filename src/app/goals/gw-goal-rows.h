/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-goal-listing.h"
#include "gw-goal-node.h"

G_BEGIN_DECLS

#define GW_TYPE_GOAL_ROWS (gw_goal_rows_get_type ())

/* The goals of an outline as the rows of a list: sorted, filtered, folded. */
G_DECLARE_FINAL_TYPE (GwGoalRows, gw_goal_rows, GW, GOAL_ROWS, GObject)

GwGoalRows *gw_goal_rows_new           (GwGoalOutline *outline);
void        gw_goal_rows_set_sorter    (GwGoalRows    *self,
                                        GtkSorter     *sorter);
void        gw_goal_rows_look_for      (GwGoalRows    *self,
                                        GwGoalMatch    match,
                                        gpointer       user_data);
void        gw_goal_rows_update        (GwGoalRows    *self);
void        gw_goal_rows_set_expanded  (GwGoalRows    *self,
                                        GwGoal        *goal,
                                        gboolean       expanded);
gboolean    gw_goal_rows_reveal        (GwGoalRows    *self,
                                        GwGoal        *goal);
gboolean    gw_goal_rows_find          (GwGoalRows    *self,
                                        GwGoal        *goal,
                                        guint         *position);
guint       gw_goal_rows_get_n_matches (GwGoalRows    *self);
gboolean    gw_goal_rows_is_settled    (GwGoalRows    *self);

G_END_DECLS
