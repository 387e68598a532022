/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-insight.h"
#include "gw-goal-insight-private.h"

/**
 * gw_goal_insight_get_forecast:
 *
 * Returns: (transfer none): where the goal will end (F5 and F6 in the
 *   arithmetic), or why nobody can tell
 */
const GwForecast *
gw_goal_insight_get_forecast (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->forecast;
}

/**
 * gw_goal_insight_get_forecast_by:
 * @date: a day between the last number and the end
 *
 * Returns: the forecast for @date, for drawing the way there; of the same
 *   kind as gw_goal_insight_get_forecast()
 */
GwForecast
gw_goal_insight_get_forecast_by (const GwGoalInsight *self,
                                 GwDate               date)
{
  GwForecastInput input;

  g_return_val_if_fail (self != NULL, ((GwForecast) { .kind = GW_FORECAST_NONE }));

  if (self->forecast.kind == GW_FORECAST_NONE)
    return self->forecast;

  input = gw_goal_insight_list_forecast_input (self);
  return self->nature == GW_NATURE_LEVEL ? gw_forecast_level_by (&input, date)
                                         : gw_forecast_flow_by (&input, date);
}

/**
 * gw_goal_insight_get_curve:
 *
 * Returns: (transfer none) (nullable): the plan; %NULL without dates
 */
GwPlanCurve *
gw_goal_insight_get_curve (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->curve;
}

/**
 * gw_goal_insight_get_series:
 * @n_points: (out): how many
 *
 * Returns: (transfer none) (array length=n_points): the numbers that all this
 *   rests on, by date: the check-ins of the goal, or the sum of its children's
 */
const GwSeriesPoint *
gw_goal_insight_get_series (const GwGoalInsight *self,
                            gsize               *n_points)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_points != NULL, NULL);

  *n_points = self->series->len;
  return (const GwSeriesPoint *) (gpointer) self->series->data;
}

/**
 * gw_goal_insight_get_due_values:
 * @n_values: (out): how many
 *
 * Returns: (transfer none) (array length=n_values): what is due by when: the
 *   milestones, or else the ends of weeks or months; and the end
 */
const GwDueValue *
gw_goal_insight_get_due_values (const GwGoalInsight *self,
                                gsize               *n_values)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_values != NULL, NULL);

  *n_values = self->due_values->len;
  return (const GwDueValue *) (gpointer) self->due_values->data;
}

/**
 * gw_goal_insight_get_coverage:
 *
 * Returns: how many goals a sum rests on (F8 in the arithmetic); all zero
 *   unless gw_goal_insight_is_summed()
 */
GwCoverage
gw_goal_insight_get_coverage (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, ((GwCoverage) { 0 }));

  return self->coverage;
}
