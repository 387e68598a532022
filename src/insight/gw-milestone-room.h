/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goal.h"
#include "gw-milestone.h"

G_BEGIN_DECLS

void   gw_milestone_fit          (GwMilestone *milestone,
                                  GwDate      *date,
                                  gint64      *value);
gint64 gw_milestone_get_step     (GwMilestone *milestone);
guint  gw_milestone_find_position (GwGoal     *goal,
                                  GwDate       date);

G_END_DECLS
