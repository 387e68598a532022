/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goal-insight.h"
#include "gw-goal-tree.h"

G_BEGIN_DECLS

/* What every goal has by which day, as known on one day. A sum changes by the
 * difference that a number makes. Borrows the tree and the goals. */
typedef struct _GwGoalSums GwGoalSums;

GwGoalSums *gw_goal_sums_new             (const GwGoalTree *tree,
                                          GwWorkshop       *workshop,
                                          GwDate            as_of);
void        gw_goal_sums_free            (GwGoalSums       *self);
void        gw_goal_sums_update          (GwGoalSums       *self,
                                          GwGoal           *goal);
GwDate      gw_goal_sums_get_as_of       (GwGoalSums       *self);
GArray     *gw_goal_sums_get_series      (GwGoalSums       *self,
                                          GwGoal           *goal);
gboolean    gw_goal_sums_is_summed       (GwGoalSums       *self,
                                          GwGoal           *goal);
GwCoverage  gw_goal_sums_get_coverage    (GwGoalSums       *self,
                                          GwGoal           *goal);
GwDate      gw_goal_sums_get_last_excuse (GwGoalSums       *self,
                                          GwGoal           *goal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwGoalSums, gw_goal_sums_free)

G_END_DECLS
