/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goal.h"
#include "gw-plan-curve.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

GwWorkshop  *gw_goal_get_workshop        (GwGoal *goal);
gboolean     gw_goal_get_span            (GwGoal *goal,
                                          GwDate *start,
                                          GwDate *end);
GwDate       gw_goal_find_plan_start     (GwGoal *goal,
                                          GwDate  as_of);
GwDate       gw_goal_find_agreed_start   (GwGoal *goal);
GwPlanCurve *gw_plan_curve_new_for_goal  (GwGoal *goal);

G_END_DECLS
