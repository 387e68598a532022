/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-format.h"
#include "gw-goal.h"

G_BEGIN_DECLS

char       *gw_goal_text_title (GwGoal         *goal);
char       *gw_goal_text_owner (GwGoal         *goal);
char       *gw_goal_text_way   (GwGoal         *goal,
                                const GwFormat *format,
                                gboolean        rtl);
const char *gw_goal_text_unit  (GwGoal         *goal);

G_END_DECLS
