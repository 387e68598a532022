/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goal-insight.h"
#include "gw-goal-sums.h"

G_BEGIN_DECLS

struct _GwGoalInsight
{
  gatomicrefcount ref_count;

  /* What the goal says */
  char              *owner_name; /* NULL for a goal of the whole team */
  char              *state_reason;
  GwGoalState        state; /* on the day of the question */
  GwNature           nature;
  GwDirection        direction;
  guint              decimals;
  GwDate             as_of;
  gboolean           is_today; /* whether who looks calls that day today */
  GwDate             start;
  GwDate             end;
  gboolean           has_target; /* for a band: both limits */
  double             baseline;
  double             target;
  double             low_limit;
  double             high_limit;
  GwStatusThresholds thresholds;
  double             confidence;
  GwPlanCurve       *curve; /* NULL without dates */

  /* What the check-ins say */
  GArray    *series;
  GwDate    *dates; /* the series once more, as the forecast takes it */
  double    *values;
  GwDate     last_excuse;
  gboolean   summed;
  GwCoverage coverage;

  /* What comes of it */
  guint      digits;
  guint      way_digits;
  GwStatus   status;
  gboolean   stale;
  gboolean   has_actual;
  GwDate     last_date;
  double     actual;
  double     progress;
  double     planned;
  gboolean   has_pace;
  double     pace;
  gint       working_days_left;
  gboolean   has_required_rate;
  double     required_rate;
  gboolean   has_rate;
  double     rate;
  gint       buffer;
  gint       lead;
  GwForecast forecast;
  GArray    *due_values;
};

GwGoalInsight *gw_goal_insight_new_from_sums   (GwGoalSums       *sums,
                                                GwGoal           *goal);
GwForecastInput
               gw_goal_insight_list_forecast_input
                                               (const GwGoalInsight *self);
void           gw_goal_insight_reckon          (GwGoalInsight    *self);
void           gw_goal_insight_list_due_values (GwGoalInsight    *self,
                                                GwGoal           *goal);
gboolean       gw_goal_insight_has_way         (const GwGoalInsight *self);

G_END_DECLS
