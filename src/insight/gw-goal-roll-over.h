/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goal-insight.h"

G_BEGIN_DECLS

GwRecord *gw_goal_roll_over       (GwGoal              *goal,
                                   const GwGoalInsight *insight,
                                   const char          *period);
void      gw_goal_next_period     (GwDate               start,
                                   GwDate               due,
                                   GwDate              *next_start,
                                   GwDate              *next_due);

G_END_DECLS
