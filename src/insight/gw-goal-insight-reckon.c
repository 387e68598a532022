/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-insight-private.h"

#include <math.h>

/* Shares of the way are equal up to the rounding of doubles. */
#define NEARLY 1e-12

static double
get_way (const GwGoalInsight *self)
{
  return fabs (self->target - self->baseline);
}

/* g of F2: how far towards the target, in the unit of the metric. */
static double
get_gain (const GwGoalInsight *self)
{
  double sign = self->target < self->baseline ? -1.0 : 1.0;

  return self->has_actual ? sign * (self->actual - self->baseline) : 0.0;
}

/**
 * gw_goal_insight_has_way:
 *
 * Returns: whether there is a way from a baseline to a target, with dates:
 *   not for a band, nor while something is missing
 */
gboolean
gw_goal_insight_has_way (const GwGoalInsight *self)
{
  g_assert (self != NULL);

  return self->curve != NULL && self->has_target && self->direction != GW_DIRECTION_BAND && get_way (self) > 0.0;
}

/**
 * gw_goal_insight_get_missing:
 *
 * Returns: how much of the way from the baseline to the target is left (G − g of
 *   F2); 0 where it is done
 */
double
gw_goal_insight_get_missing (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return MAX (get_way (self) - get_gain (self), 0.0);
}

/**
 * gw_goal_insight_get_share_of_way:
 * @value: in the unit of the metric
 *
 * Returns: where @value lies on the way from the baseline, 0, to the target, 1
 *   (F2); 0 where there is no way
 */
double
gw_goal_insight_get_share_of_way (const GwGoalInsight *self,
                                  double               value)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return gw_goal_insight_has_way (self) ? (value - self->baseline) / (self->target - self->baseline) : 0.0;
}

static gboolean
is_inside (const GwGoalInsight *self,
           double               value)
{
  return value >= self->low_limit && value <= self->high_limit;
}

/* Days inside ÷ days observed; each reading holds until the next (F2, band). */
static double
measure_time_inside (const GwGoalInsight *self)
{
  double inside = 0.0, observed = 0.0;

  for (guint i = 0; i < self->series->len; i++)
    {
      const GwSeriesPoint *point = &g_array_index (self->series, GwSeriesPoint, i);
      GwDate until = (self->curve != NULL ? MIN (self->as_of, self->end) : self->as_of) + 1;
      double days;

      if (i + 1 < self->series->len)
        until = g_array_index (self->series, GwSeriesPoint, i + 1).date;
      /* The reading of the day itself is one day. */
      days = MAX ((double) until - (double) point->date, 1.0);
      observed += days;
      if (is_inside (self, point->value))
        inside += days;
    }

  return observed > 0.0 ? inside / observed : 0.0;
}

static void
reckon_progress (GwGoalInsight *self)
{
  self->last_date = self->as_of;
  if (self->curve != NULL)
    self->last_date = CLAMP (self->as_of, self->start - 1, self->end);

  if (self->series->len > 0)
    {
      const GwSeriesPoint *last = &g_array_index (self->series, GwSeriesPoint, self->series->len - 1);

      self->has_actual = TRUE;
      self->last_date = last->date;
      self->actual = last->value;
    }

  if (self->direction == GW_DIRECTION_BAND)
    self->progress = measure_time_inside (self);
  else if (gw_goal_insight_has_way (self))
    self->progress = get_gain (self) / get_way (self);
}

static void
reckon_pace (GwGoalInsight *self)
{
  double share = gw_plan_curve_get_share (self->curve, self->last_date);

  self->planned = self->baseline + (self->target - self->baseline) * share;
  if (self->has_actual && share > 0.0 && share >= self->thresholds.too_early)
    {
      self->has_pace = TRUE;
      /* 51 of 60 is 0.85 and not a hair less: thresholds are inclusive. */
      self->pace = round (self->progress / share * 1e12) / 1e12;
    }
}

/* Working days from @date to the day for which @covered is enough; negative when
 * that day has passed by then. */
static gint
count_days_between (GwWorkCalendar *calendar,
                    GwDate          date,
                    GwDate          covered)
{
  return covered >= date ? gw_work_calendar_count (calendar, date + 1, covered)
                         : -gw_work_calendar_count (calendar, covered + 1, date);
}

/* Nobody works towards it any more, so nothing is needed for it, and nothing goes on
 * as it went. */
static gboolean
is_over (const GwGoalInsight *self)
{
  return self->state == GW_GOAL_STATE_CLOSED || self->state == GW_GOAL_STATE_DROPPED;
}

/* F4: what each working day from the last number on must bring and what each
 * brought so far, for how many more days that number would still be on plan, and
 * how far it was ahead on its own day, which is the day of the pace. */
static void
reckon_days (GwGoalInsight *self)
{
  GwWorkCalendar *calendar = gw_plan_curve_get_calendar (self->curve);
  GwDate today = CLAMP (self->as_of, self->start - 1, self->end);
  GwDate covered = gw_plan_curve_find_date (self->curve, self->progress + NEARLY);
  gint days_so_far;

  self->working_days_left = gw_work_calendar_count (calendar, self->last_date + 1, self->end);
  if (self->working_days_left > 0 && !is_over (self))
    {
      self->has_required_rate = TRUE;
      self->required_rate = gw_goal_insight_get_missing (self) / self->working_days_left;
    }

  days_so_far = self->has_actual ? gw_work_calendar_count (calendar, self->start, MIN (self->last_date, self->end)) : 0;
  if (days_so_far > 0)
    {
      self->has_rate = TRUE;
      self->rate = self->progress * fabs (self->target - self->baseline) / days_so_far;
    }

  self->buffer = count_days_between (calendar, today, covered);
  self->lead = count_days_between (calendar, CLAMP (self->last_date, self->start - 1, self->end), covered);
}

/*< private >
 * gw_goal_insight_list_forecast_input:
 *
 * Returns: what a forecast of the goal is made of; borrowed from @self
 */
GwForecastInput
gw_goal_insight_list_forecast_input (const GwGoalInsight *self)
{
  g_assert (self != NULL);

  return (GwForecastInput) {
    .curve = self->curve,
    .baseline = self->baseline,
    .target = self->target,
    .dates = self->dates,
    .values = self->values,
    .n_values = self->series->len,
    .as_of = self->as_of,
    .confidence = self->confidence,
  };
}

static void
reckon_forecast (GwGoalInsight *self)
{
  GwForecastInput input = gw_goal_insight_list_forecast_input (self);

  if (self->nature == GW_NATURE_FLOW)
    self->forecast = gw_forecast_flow (&input);
  else if (self->nature == GW_NATURE_LEVEL)
    self->forecast = gw_forecast_level (&input);
}

static GwStatus
tell_band (const GwGoalInsight *self)
{
  double width = self->high_limit - self->low_limit;
  double outside = MAX (self->low_limit - self->actual, self->actual - self->high_limit);

  if (self->end < self->as_of)
    return self->progress >= 1.0 ? GW_STATUS_ACHIEVED : GW_STATUS_MISSED;
  if (is_inside (self, self->actual))
    return GW_STATUS_ON_PACE;
  /* A tenth of the width, and a hair for limits like 12.4 that no double is. */
  if (outside <= width * (0.1 + NEARLY))
    return GW_STATUS_AT_RISK;

  return GW_STATUS_OFF_PACE;
}

/* F4: the first that applies. */
static GwStatus
tell_status (const GwGoalInsight *self)
{
  gboolean is_band = self->direction == GW_DIRECTION_BAND;
  gboolean is_final = self->nature != GW_NATURE_LEVEL || self->as_of >= self->end;

  if (self->state == GW_GOAL_STATE_CLOSED)
    return GW_STATUS_CLOSED;
  if (self->state == GW_GOAL_STATE_DROPPED)
    return GW_STATUS_DROPPED;
  if (!is_band && gw_goal_insight_has_way (self) && self->has_actual && is_final &&
      self->progress >= 1.0 - NEARLY)
    return GW_STATUS_ACHIEVED;
  if (self->curve == NULL || !self->has_target || (!is_band && !gw_goal_insight_has_way (self)))
    return GW_STATUS_NO_DATA;
  if (is_band && self->has_actual && self->as_of >= self->start)
    return tell_band (self);
  if (self->end < self->as_of)
    return GW_STATUS_MISSED;
  if (self->as_of < self->start)
    return GW_STATUS_NOT_STARTED;
  if (!self->has_actual)
    return GW_STATUS_NO_DATA;
  if (!self->has_pace)
    return GW_STATUS_TOO_EARLY;

  return gw_status_from_pace (self->pace, &self->thresholds);
}

/* The least decimals that write @value in full. */
static guint
count_digits (double value,
              guint  decimals)
{
  for (guint digits = 0; digits < decimals; digits++)
    {
      double scaled = value * pow (10.0, digits);

      if (fabs (scaled - round (scaled)) < 1e-7)
        return digits;
    }

  return decimals;
}

/* A metric may be kept with more decimals than its numbers have. */
static void
reckon_digits (GwGoalInsight *self)
{
  const double limits[] = { self->baseline, self->target, self->low_limit, self->high_limit };

  self->way_digits = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    if (fabs (limits[i]) < G_MAXDOUBLE)
      self->way_digits = MAX (self->way_digits, count_digits (limits[i], self->decimals));
  self->digits = self->way_digits;
  for (guint i = 0; i < self->series->len; i++)
    self->digits = MAX (self->digits, count_digits (self->values[i], self->decimals));
}

/**
 * gw_goal_insight_reckon:
 * @self: with all that the goal and its check-ins say
 *
 * Works out what comes of it (F2 to F6 in the arithmetic).
 */
void
gw_goal_insight_reckon (GwGoalInsight *self)
{
  g_assert (self != NULL);

  reckon_digits (self);
  reckon_progress (self);
  self->forecast = (GwForecast) {
    .kind = GW_FORECAST_NONE,
    .reason = GW_FORECAST_REASON_NOT_FOR_THIS_GOAL,
    .confidence = self->confidence,
  };
  if (gw_goal_insight_has_way (self))
    {
      reckon_pace (self);
      reckon_days (self);
      if (!is_over (self))
        reckon_forecast (self);
    }

  self->status = tell_status (self);
}
