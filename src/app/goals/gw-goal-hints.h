/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_GOAL_HINTS (gw_goal_hints_get_type ())

/* What is worth a thought about a goal. */
G_DECLARE_FINAL_TYPE (GwGoalHints, gw_goal_hints, GW, GOAL_HINTS, AdwBin)

void  gw_goal_hints_show         (GwGoalHints *self,
                                  GwSession   *session,
                                  GwGoal      *goal);
guint gw_goal_hints_get_n_hints  (GwGoalHints *self);

G_END_DECLS
