/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-goal.h"

G_BEGIN_DECLS

#define GW_TYPE_GOAL_NODE (gw_goal_node_get_type ())

/* A goal that a list shows, and how deep it stands. */
G_DECLARE_FINAL_TYPE (GwGoalNode, gw_goal_node, GW, GOAL_NODE, GObject)

GwGoalNode *gw_goal_node_new          (GwGoal     *goal);
GwGoal     *gw_goal_node_get_goal     (GwGoalNode *self);
guint       gw_goal_node_get_depth    (GwGoalNode *self);
gboolean    gw_goal_node_get_parts    (GwGoalNode *self);
gboolean    gw_goal_node_get_expanded (GwGoalNode *self);
gboolean    gw_goal_node_is_context   (GwGoalNode *self);
void        gw_goal_node_place        (GwGoalNode *self,
                                       guint       depth,
                                       gboolean    parts,
                                       gboolean    expanded,
                                       gboolean    is_context);

G_END_DECLS
