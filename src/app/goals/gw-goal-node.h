/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-goal.h"

G_BEGIN_DECLS

#define GW_TYPE_GOAL_NODE (gw_goal_node_get_type ())

/* A goal in the outline, with the goals below it. */
G_DECLARE_FINAL_TYPE (GwGoalNode, gw_goal_node, GW, GOAL_NODE, GObject)

GwGoalNode *gw_goal_node_new          (GwGoal      *goal,
                                       gboolean     has_children);
GwGoal     *gw_goal_node_get_goal     (GwGoalNode  *self);
GListModel *gw_goal_node_get_children (GwGoalNode  *self);
void        gw_goal_node_set_children (GwGoalNode  *self,
                                       GPtrArray   *nodes);
gboolean    gw_goal_node_get_shown    (GwGoalNode  *self);
void        gw_goal_node_set_shown    (GwGoalNode  *self,
                                       gboolean     shown);

G_END_DECLS
