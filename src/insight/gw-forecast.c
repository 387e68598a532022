/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-forecast.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

/* φ in F5: how far the rate itself may drift, our convention. */
#define RATE_DRIFT 0.05
/* Check-ins that a forecast of a level asks for. */
#define MIN_READINGS 3

/* One interval between check-ins: what was done and what was planned. */
typedef struct
{
  double done;
  double planned;
} Interval;

static GwForecast
nothing (GwForecastReason reason,
         double           confidence)
{
  GwForecast forecast = { .kind = GW_FORECAST_NONE, .reason = reason, .confidence = confidence };

  return forecast;
}

static double
sign_of (const GwForecastInput *input)
{
  return input->target < input->baseline ? -1.0 : 1.0;
}

/* The last check-in counts only until as_of. */
static gsize
count_known (const GwForecastInput *input)
{
  gsize n = input->n_values;

  while (n > 0 && input->dates[n - 1] > input->as_of)
    n--;

  return n;
}

static gboolean
is_usable (const GwForecastInput *input,
           gsize                  n)
{
  double way = fabs (input->target - input->baseline);

  if (!isfinite (way) || way <= 0.0)
    return FALSE;

  for (gsize i = 0; i < n; i++)
    if (!isfinite (input->values[i]))
      return FALSE;

  return TRUE;
}

/* An interval for which nothing was planned has no rate of its own: it is
 * merged into the next, the last one into the one before. */
static gsize
cut_into_intervals (const GwForecastInput *input,
                    gsize                  n_known,
                    Interval              *intervals)
{
  double way = fabs (input->target - input->baseline);
  double done = 0.0, share = 0.0, carried = 0.0;
  gsize n = 0;

  for (gsize i = 0; i < n_known; i++)
    {
      double next_done = sign_of (input) * (input->values[i] - input->baseline);
      double next_share = gw_plan_curve_get_share (input->curve, input->dates[i]);

      carried += next_done - done;
      if (next_share > share)
        {
          intervals[n].done = carried;
          intervals[n].planned = way * (next_share - share);
          carried = 0.0;
          n++;
        }
      done = next_done;
      share = next_share;
    }

  if (n > 0)
    intervals[n - 1].done += carried;

  return n;
}

/* s² of F5: how unevenly the work came, per unit of planned increment. */
static double
measure_scatter (const Interval *intervals,
                 gsize           n,
                 double          rate)
{
  double sum = 0.0;

  g_assert (n >= 2);

  for (gsize i = 0; i < n; i++)
    {
      double miss = intervals[i].done - rate * intervals[i].planned;

      sum += miss * miss / intervals[i].planned;
    }

  return sum / (double) (n - 1);
}

/* The chance that what is missing, in standard errors, will come. */
static double
tell_chance (double missing,
             double standard_error,
             gint   degrees)
{
  if (standard_error > 0.0)
    return gsl_cdf_tdist_Q (missing / standard_error, degrees);

  if (missing == 0.0)
    return 0.5;

  return missing < 0.0 ? 1.0 : 0.0;
}

/* Fills in range and chance around a gain in goal space. @floor_gain is the
 * least that the range may say. */
static void
spread (GwForecast            *forecast,
        const GwForecastInput *input,
        double                 gain,
        double                 floor_gain,
        double                 due)
{
  double sign = sign_of (input);
  double quantile = gsl_cdf_tdist_Pinv ((1.0 + forecast->confidence) / 2.0, forecast->degrees);
  double half = quantile * forecast->standard_error;
  double least = MAX (gain - half, floor_gain);
  double most = gain + half;

  forecast->kind = GW_FORECAST_RANGE;
  forecast->low = input->baseline + (sign > 0 ? least : -most);
  forecast->high = input->baseline + (sign > 0 ? most : -least);
  forecast->chance = floor_gain >= due ? 1.0 : tell_chance (due - gain, forecast->standard_error, forecast->degrees);
}

/* A number that left the doubles is no forecast. */
static GwForecast
only_finite (GwForecast forecast)
{
  if (isfinite (forecast.value) && isfinite (forecast.low) && isfinite (forecast.high) &&
      isfinite (forecast.chance) && isfinite (forecast.rate) && isfinite (forecast.variance) &&
      isfinite (forecast.standard_error))
    return forecast;

  return nothing (GW_FORECAST_REASON_TOO_FEW, forecast.confidence);
}

static gboolean
has_time_left (const GwForecastInput *input)
{
  return input->as_of < gw_plan_curve_get_end (input->curve);
}

/**
 * gw_forecast_flow_by:
 * @input: a flow: its values are totals since the start
 * @date: the day to forecast; the end of the goal, or before it
 *
 * The pace model (F5 in the arithmetic): what was done of what was planned goes
 * on. The range grows with what is still planned, and with how unevenly the
 * work came. The chance is that of reaching the planned value of @date.
 *
 * Returns: the forecast, in the unit of the metric
 */
GwForecast
gw_forecast_flow_by (const GwForecastInput *input,
                     GwDate                 date)
{
  g_autofree Interval *intervals = NULL;
  GwForecast forecast;
  gsize n_known, n;
  double sign, way, gain, share, ahead, planned = 0.0, done = 0.0, least_step = 0.0;

  g_return_val_if_fail (input != NULL && input->curve != NULL, nothing (GW_FORECAST_REASON_NO_CHECK_INS, 0));
  g_return_val_if_fail (input->confidence > 0.0 && input->confidence < 1.0,
                        nothing (GW_FORECAST_REASON_NO_CHECK_INS, 0));

  n_known = count_known (input);
  if (n_known == 0)
    return nothing (GW_FORECAST_REASON_NO_CHECK_INS, input->confidence);
  if (!is_usable (input, n_known))
    return nothing (GW_FORECAST_REASON_TOO_FEW, input->confidence);

  intervals = g_new0 (Interval, n_known);
  n = cut_into_intervals (input, n_known, intervals);
  if (n == 0)
    return nothing (GW_FORECAST_REASON_NOTHING_PLANNED_YET, input->confidence);

  sign = sign_of (input);
  way = fabs (input->target - input->baseline);
  gain = sign * (input->values[n_known - 1] - input->baseline);
  share = gw_plan_curve_get_share (input->curve, input->dates[n_known - 1]);
  ahead = way * MAX (gw_plan_curve_get_share (input->curve, date) - share, 0.0);
  if (share >= 1.0 || !has_time_left (input))
    return nothing (GW_FORECAST_REASON_NOTHING_LEFT, input->confidence);

  for (gsize i = 0; i < n; i++)
    {
      planned += intervals[i].planned;
      done += intervals[i].done;
      least_step = MIN (least_step, intervals[i].done);
    }

  forecast = nothing (GW_FORECAST_REASON_TOO_FEW, input->confidence);
  forecast.kind = GW_FORECAST_POINT;
  forecast.rate = done / planned;
  gain += forecast.rate * ahead;
  forecast.value = forecast.low = forecast.high = input->baseline + sign * gain;
  if (n < 2)
    return only_finite (forecast);

  forecast.reason = GW_FORECAST_REASON_ENOUGH;
  forecast.degrees = (gint) n - 1;
  forecast.variance = measure_scatter (intervals, n, forecast.rate);
  forecast.standard_error = sqrt (forecast.variance * ahead * (1.0 + ahead / planned) +
                                  pow (RATE_DRIFT * forecast.rate * ahead, 2.0));
  /* Where nothing was ever taken back, what is done stays done, and a target
   * that is reached stays reached. */
  spread (&forecast, input, gain, least_step < 0.0 ? -G_MAXDOUBLE : gain - forecast.rate * ahead,
          way * gw_plan_curve_get_share (input->curve, date));
  return only_finite (forecast);
}

/**
 * gw_forecast_flow:
 * @input: a flow: its values are totals since the start
 *
 * gw_forecast_flow_by() the end of the goal, with the chance of the target.
 *
 * Returns: the forecast, in the unit of the metric
 */
GwForecast
gw_forecast_flow (const GwForecastInput *input)
{
  g_return_val_if_fail (input != NULL && input->curve != NULL, nothing (GW_FORECAST_REASON_NO_CHECK_INS, 0));

  return gw_forecast_flow_by (input, gw_plan_curve_get_end (input->curve));
}

/**
 * gw_forecast_level_by:
 * @input: a level: its values are readings
 * @date: the day to forecast; the end of the goal, or before it
 *
 * The last reading stays, and the range grows with the square root of the days
 * (F6 in the arithmetic): no trend line.
 *
 * Returns: the forecast, in the unit of the metric
 */
GwForecast
gw_forecast_level_by (const GwForecastInput *input,
                      GwDate                 date)
{
  GwForecast forecast;
  GwDate earlier;
  gsize n_known;
  double sign, gain, previous, days_ahead, sum = 0.0;

  g_return_val_if_fail (input != NULL && input->curve != NULL, nothing (GW_FORECAST_REASON_NO_CHECK_INS, 0));
  g_return_val_if_fail (input->confidence > 0.0 && input->confidence < 1.0,
                        nothing (GW_FORECAST_REASON_NO_CHECK_INS, 0));

  n_known = count_known (input);
  if (n_known == 0)
    return nothing (GW_FORECAST_REASON_NO_CHECK_INS, input->confidence);
  if (!is_usable (input, n_known) || n_known < MIN_READINGS)
    return nothing (GW_FORECAST_REASON_TOO_FEW, input->confidence);
  days_ahead = (double) date - (double) input->dates[n_known - 1];
  if (!has_time_left (input))
    return nothing (GW_FORECAST_REASON_NOTHING_LEFT, input->confidence);

  earlier = gw_plan_curve_get_start (input->curve) - 1;
  previous = input->baseline;
  for (gsize i = 0; i < n_known; i++)
    {
      double days = MAX ((double) input->dates[i] - (double) earlier, 1.0);
      double step = input->values[i] - previous;

      sum += step * step / days;
      earlier = input->dates[i];
      previous = input->values[i];
    }

  sign = sign_of (input);
  gain = sign * (previous - input->baseline);
  forecast = nothing (GW_FORECAST_REASON_ENOUGH, input->confidence);
  forecast.value = previous;
  forecast.degrees = (gint) n_known;
  forecast.variance = sum / (double) n_known;
  forecast.standard_error = sqrt (forecast.variance * MAX (days_ahead, 0.0));
  spread (&forecast, input, gain, -G_MAXDOUBLE, sign * (input->target - input->baseline));
  return only_finite (forecast);
}

/**
 * gw_forecast_level:
 * @input: a level: its values are readings
 *
 * gw_forecast_level_by() the end of the goal.
 *
 * Returns: the forecast, in the unit of the metric
 */
GwForecast
gw_forecast_level (const GwForecastInput *input)
{
  g_return_val_if_fail (input != NULL && input->curve != NULL, nothing (GW_FORECAST_REASON_NO_CHECK_INS, 0));

  return gw_forecast_level_by (input, gw_plan_curve_get_end (input->curve));
}

/**
 * gw_forecast_kind_get_id:
 *
 * Returns: (transfer none): the word for @kind that is never translated, such as
 *   "range": for output that programs read
 */
const char *
gw_forecast_kind_get_id (GwForecastKind kind)
{
  static const char *const ids[] = { "none", "point", "range" };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (ids), "");

  return ids[kind];
}

/**
 * gw_forecast_reason_get_id:
 *
 * Returns: (transfer none): the word for @reason that is never translated, such
 *   as "too-few"
 */
const char *
gw_forecast_reason_get_id (GwForecastReason reason)
{
  static const char *const ids[] = {
    "enough", "no-check-ins", "too-few", "nothing-planned-yet", "nothing-left", "not-for-this-goal",
  };

  g_return_val_if_fail ((guint) reason < G_N_ELEMENTS (ids), "");

  return ids[reason];
}
