/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-goal-node.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

#define GW_TYPE_GOAL_OUTLINE (gw_goal_outline_get_type ())

/* All goals of a workshop: each below the one that it is part of. */
G_DECLARE_FINAL_TYPE (GwGoalOutline, gw_goal_outline, GW, GOAL_OUTLINE, GObject)

/**
 * GwGoalMatch:
 *
 * Returns: whether @goal is looked for
 */
typedef gboolean (*GwGoalMatch) (GwGoal   *goal,
                                 gpointer  user_data);

GwGoalOutline *gw_goal_outline_new         (GwWorkshop    *workshop);
GListModel    *gw_goal_outline_get_roots   (GwGoalOutline *self);
guint          gw_goal_outline_get_n_goals (GwGoalOutline *self);
GwGoalNode    *gw_goal_outline_get_node    (GwGoalOutline *self,
                                            GwGoal        *goal);
void           gw_goal_outline_update      (GwGoalOutline *self);
guint          gw_goal_outline_match       (GwGoalOutline *self,
                                            GwGoalMatch    match,
                                            gpointer       user_data);

G_END_DECLS
