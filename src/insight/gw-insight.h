/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goal-insight.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

#define GW_TYPE_INSIGHT (gw_insight_get_type ())

G_DECLARE_FINAL_TYPE (GwInsight, gw_insight, GW, INSIGHT, GObject)

GwInsight     *gw_insight_new          (GwWorkshop *workshop,
                                        GwDate      as_of);
GwWorkshop    *gw_insight_get_workshop (GwInsight  *self);
GwDate         gw_insight_get_as_of    (GwInsight  *self);
void           gw_insight_set_as_of    (GwInsight  *self,
                                        GwDate      as_of);
void           gw_insight_set_today    (GwInsight  *self,
                                        GwDate      today);
GwGoalInsight *gw_insight_get_goal     (GwInsight  *self,
                                        GwGoal     *goal);

G_END_DECLS
