/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-goal.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

/* No place: above the roots, or behind the last. */
#define GW_GOAL_OUTLINE_NONE G_MAXUINT

/**
 * GwGoalPlace:
 * @goal: a goal
 * @parent: place of the goal that it is part of
 * @first: place of the first goal that is part of it
 * @next: place of the next goal that is part of the same
 *
 * Where a goal stands; %GW_GOAL_OUTLINE_NONE for what there is not.
 */
typedef struct
{
  GwGoal *goal;
  guint parent;
  guint first;
  guint next;
} GwGoalPlace;

#define GW_TYPE_GOAL_OUTLINE (gw_goal_outline_get_type ())

/* All goals of a workshop, in its order: each below the one that it is part of. */
G_DECLARE_FINAL_TYPE (GwGoalOutline, gw_goal_outline, GW, GOAL_OUTLINE, GObject)

GwGoalOutline     *gw_goal_outline_new         (GwWorkshop    *workshop);
guint              gw_goal_outline_update      (GwGoalOutline *self);
guint              gw_goal_outline_get_n_goals (GwGoalOutline *self);
const GwGoalPlace *gw_goal_outline_get_place   (GwGoalOutline *self,
                                                guint          place);
guint              gw_goal_outline_get_first   (GwGoalOutline *self);
guint              gw_goal_outline_find        (GwGoalOutline *self,
                                                GwGoal        *goal);

G_END_DECLS
