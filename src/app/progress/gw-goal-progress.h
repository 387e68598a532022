/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_GOAL_PROGRESS (gw_goal_progress_get_type ())

/* How one goal is doing. */
G_DECLARE_FINAL_TYPE (GwGoalProgress, gw_goal_progress, GW, GOAL_PROGRESS, AdwBin)

void gw_goal_progress_set_session (GwGoalProgress *self,
                                   GwSession      *session);
void gw_goal_progress_show        (GwGoalProgress *self,
                                   GwGoal         *goal,
                                   GPtrArray      *children);

G_END_DECLS
