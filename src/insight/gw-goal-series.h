/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goal-insight.h"
#include "gw-goal-tree.h"

G_BEGIN_DECLS

gboolean gw_rhythm_is_overdue        (GwRhythm              rhythm,
                                      gint64                stale_after,
                                      const GwWorkCalendar *calendar,
                                      GwDate                last,
                                      GwDate                as_of);
GArray  *gw_goal_series_collect      (const GwGoalTree     *tree,
                                      GwGoal               *goal,
                                      GwDate                as_of,
                                      gboolean             *summed);
void     gw_goal_series_cover        (const GwGoalTree     *tree,
                                      GwGoal               *goal,
                                      GwDate                as_of,
                                      GwCoverage           *coverage);

G_END_DECLS
