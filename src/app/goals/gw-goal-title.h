/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-goal-node.h"

G_BEGIN_DECLS

#define GW_TYPE_GOAL_TITLE (gw_goal_title_get_type ())

/* The title of a goal in a list, set in by its depth, with an arrow that folds
 * what is part of it away. */
G_DECLARE_FINAL_TYPE (GwGoalTitle, gw_goal_title, GW, GOAL_TITLE, GtkWidget)

GtkWidget  *gw_goal_title_new      (void);
void        gw_goal_title_set_node (GwGoalTitle *self,
                                    GwGoalNode  *node);
GwGoalNode *gw_goal_title_get_node (GwGoalTitle *self);

G_END_DECLS
