/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goal.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

/* Which goals add up to which. Borrows the goals of the workshop: to be
 * dropped when goals come, go or move. */
typedef struct _GwGoalTree GwGoalTree;

GwGoalTree *gw_goal_tree_new          (GwWorkshop       *workshop);
void        gw_goal_tree_free         (GwGoalTree       *self);
GPtrArray  *gw_goal_tree_get_children (const GwGoalTree *self,
                                       GwGoal           *goal);
gboolean    gw_goal_tree_adds_up      (GwGoal           *child,
                                       GwGoal           *parent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwGoalTree, gw_goal_tree_free)

G_END_DECLS
