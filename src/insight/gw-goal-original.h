/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goal.h"
#include "gw-plan-curve.h"

G_BEGIN_DECLS

GwPlanCurve *gw_goal_find_original_plan (GwGoal      *goal,
                                         GwPlanCurve *now,
                                         double      *baseline,
                                         double      *target);

G_END_DECLS
