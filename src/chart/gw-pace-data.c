/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pace-data.h"

#include "gw-date-list.h"

G_DEFINE_BOXED_TYPE (GwPaceData, gw_pace_data, gw_pace_data_copy, gw_pace_data_free)

/* Of about so many pieces a fan looks round. */
#define N_FAN_PIECES 24
/* Of more check-ins than this no line shows each; the plan needs no corner for them. */
#define MOST_CORNERS 500

/**
 * gw_pace_data_new:
 * @start: first day of the goal
 * @end: last day of the goal
 *
 * Returns: (transfer full): data of a goal without plan and numbers
 */
GwPaceData *
gw_pace_data_new (GwDate start,
                  GwDate end)
{
  GwPaceData *self;

  g_return_val_if_fail (start <= end, NULL);

  self = g_new0 (GwPaceData, 1);
  self->start = start;
  self->end = end;
  self->as_of = start;
  self->is_today = TRUE;
  self->has_target = TRUE;
  self->status = GW_STATUS_NO_DATA;
  self->actual = g_array_new (FALSE, FALSE, sizeof (GwSeriesPoint));
  self->planned = g_array_new (FALSE, FALSE, sizeof (GwSeriesPoint));
  self->original = g_array_new (FALSE, FALSE, sizeof (GwSeriesPoint));
  self->milestones = g_array_new (FALSE, FALSE, sizeof (GwDueValue));
  self->due_values = g_array_new (FALSE, FALSE, sizeof (GwDueValue));
  self->fan = g_array_new (FALSE, FALSE, sizeof (GwFanPoint));

  return self;
}

/**
 * gw_pace_data_copy:
 * @self: data
 *
 * Returns: (transfer full): a copy that shares nothing with @self
 */
GwPaceData *
gw_pace_data_copy (const GwPaceData *self)
{
  GwPaceData *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (GwPaceData, 1);
  *copy = *self;
  copy->curve = self->curve != NULL ? gw_plan_curve_ref (self->curve) : NULL;
  copy->actual = g_array_copy (self->actual);
  copy->planned = g_array_copy (self->planned);
  copy->original = g_array_copy (self->original);
  copy->milestones = g_array_copy (self->milestones);
  copy->due_values = g_array_copy (self->due_values);
  copy->fan = g_array_copy (self->fan);

  return copy;
}

/**
 * gw_pace_data_free:
 * @self: (transfer full): data
 */
void
gw_pace_data_free (GwPaceData *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->curve, gw_plan_curve_unref);
  g_array_unref (self->actual);
  g_array_unref (self->planned);
  g_array_unref (self->original);
  g_array_unref (self->milestones);
  g_array_unref (self->due_values);
  g_array_unref (self->fan);
  g_free (self);
}

/* A plan moves on working days only, which would be stairs on the drawing. A
 * line through its corners is calmer; so that it never contradicts a number,
 * it also passes through the plan of every day that a number is known for. */
static void
append_curve (GwPaceData        *self,
              GArray            *points,
              const GwPlanCurve *curve,
              double             baseline,
              double             target)
{
  g_autoptr (GArray) dates = gw_date_list_new ();
  const GwPlanPoint *knots;
  gsize n_knots;
  GwDate before = self->start - 1;
  GwDate end = gw_plan_curve_get_end (curve);

  gw_date_list_add (dates, before);
  gw_date_list_add (dates, end);
  knots = gw_plan_curve_get_knots (curve, &n_knots);
  for (gsize i = 0; i < n_knots; i++)
    gw_date_list_add (dates, knots[i].date);
  for (guint i = 0; i < self->actual->len && self->actual->len <= MOST_CORNERS; i++)
    gw_date_list_add (dates, g_array_index (self->actual, GwSeriesPoint, i).date);
  for (guint i = 0; i < self->due_values->len; i++)
    gw_date_list_add (dates, g_array_index (self->due_values, GwDueValue, i).date);
  gw_date_list_tidy (dates, before, end);

  for (guint i = 0; i < dates->len; i++)
    {
      GwDate date = g_array_index (dates, GwDate, i);
      GwSeriesPoint point = { date, gw_plan_curve_get_value (curve, date, baseline, target) };

      g_array_append_val (points, point);
    }
}

/* Whole weeks, since a plan rests at weekends and a fan would get stairs; and
 * some days at its beginning, where it opens fastest. */
static GArray *
list_fan_dates (GwPaceData *self,
                GwDate      last)
{
  GArray *dates = gw_date_list_new ();
  GwDate span = self->end - last;
  GwDate step = span < 14 ? 1 : 7 * (1 + span / (7 * N_FAN_PIECES));

  for (GwDate days = 1; days < MIN (step, span); days *= 2)
    gw_date_list_add (dates, last + days);
  for (GwDate date = last + step; date < self->end; date += step)
    gw_date_list_add (dates, date);
  for (guint i = 0; i < self->planned->len; i++)
    gw_date_list_add (dates, g_array_index (self->planned, GwSeriesPoint, i).date);
  gw_date_list_add (dates, self->end);
  gw_date_list_tidy (dates, last + 1, self->end);

  return dates;
}

static void
append_fan (GwPaceData          *self,
            const GwGoalInsight *insight)
{
  const GwForecast *forecast = gw_goal_insight_get_forecast (insight);
  g_autoptr (GArray) dates = NULL;
  GwDate last = gw_goal_insight_get_last_date (insight);
  double actual = gw_goal_insight_get_actual (insight);
  GwFanPoint begin;

  if (forecast->kind == GW_FORECAST_NONE || last == GW_DATE_NONE || last >= self->end)
    return;

  self->has_range = forecast->kind == GW_FORECAST_RANGE;
  self->confidence = forecast->confidence;
  self->chance = forecast->chance;
  dates = list_fan_dates (self, last);
  begin = (GwFanPoint) { last, actual, actual, actual };
  g_array_append_val (self->fan, begin);
  for (guint i = 0; i < dates->len; i++)
    {
      GwDate date = g_array_index (dates, GwDate, i);
      GwForecast by = date == self->end ? *forecast : gw_goal_insight_get_forecast_by (insight, date);
      GwFanPoint point = { date, by.low, by.value, by.high };

      if (by.kind == GW_FORECAST_NONE)
        continue;
      if (by.kind == GW_FORECAST_POINT)
        point.low = point.high = by.value;
      g_array_append_val (self->fan, point);
    }
}

static void
append_due_values (GwPaceData          *self,
                   const GwGoalInsight *insight)
{
  const GwDueValue *due_values;
  gsize n_values;

  due_values = gw_goal_insight_get_due_values (insight, &n_values);
  for (gsize i = 0; i < n_values; i++)
    {
      /* The end is due in any case; a milestone on that day already says so. */
      if (i > 0 && due_values[i].date == due_values[i - 1].date)
        continue;

      g_array_append_val (self->due_values, due_values[i]);
      if (due_values[i].milestone)
        g_array_append_val (self->milestones, due_values[i]);
    }
}

/**
 * gw_pace_data_new_for_insight:
 * @insight: what the numbers of a goal say
 *
 * Returns: (transfer full): what the pace chart of the goal shows
 */
GwPaceData *
gw_pace_data_new_for_insight (const GwGoalInsight *insight)
{
  GwPaceData *self;
  const GwSeriesPoint *series;
  gsize n_points;
  GwDate start;
  GwDate end;

  g_return_val_if_fail (insight != NULL, NULL);

  start = gw_goal_insight_get_start (insight);
  end = gw_goal_insight_get_end (insight);
  if (start == GW_DATE_NONE || end < start)
    start = end = gw_goal_insight_get_as_of (insight);
  self = gw_pace_data_new (start, end);
  self->as_of = gw_goal_insight_get_as_of (insight);
  self->is_today = gw_goal_insight_is_today (insight);
  self->has_target = gw_goal_insight_has_plan (insight);
  self->decimals = gw_goal_insight_get_digits (insight);
  /* One limit alone is a line, too. */
  self->is_band = gw_goal_insight_is_band (insight)
                  && (gw_goal_insight_get_low_limit (insight) > -G_MAXDOUBLE
                      || gw_goal_insight_get_high_limit (insight) < G_MAXDOUBLE);
  if (self->is_band)
    {
      self->low_limit = gw_goal_insight_get_low_limit (insight);
      self->high_limit = gw_goal_insight_get_high_limit (insight);
    }
  else
    {
      self->baseline = gw_goal_insight_get_baseline (insight);
      self->target = gw_goal_insight_get_target (insight);
    }
  self->status = gw_goal_insight_get_status (insight);
  self->is_stale = gw_goal_insight_is_stale (insight);
  self->is_steps = gw_goal_insight_get_nature (insight) == GW_NATURE_STEPS;

  series = gw_goal_insight_get_series (insight, &n_points);
  g_array_append_vals (self->actual, series, (guint) n_points);
  append_due_values (self, insight);
  if (gw_goal_insight_has_plan (insight) && !self->is_band)
    {
      self->curve = gw_plan_curve_ref (gw_goal_insight_get_curve (insight));
      append_curve (self, self->planned, self->curve, self->baseline, self->target);
    }
  append_fan (self, insight);

  return self;
}

/**
 * gw_pace_data_set_original:
 * @self: data
 * @curve: the plan before it was revised
 * @baseline: the value it started from
 * @target: the value it was to reach
 *
 * Shows what was first agreed beside what is in force.
 */
void
gw_pace_data_set_original (GwPaceData        *self,
                           const GwPlanCurve *curve,
                           double             baseline,
                           double             target)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (curve != NULL);

  g_array_set_size (self->original, 0);
  append_curve (self, self->original, curve, baseline, target);
}

/**
 * gw_pace_data_get_planned_by:
 * @self: data
 * @date: a day
 * @value: (out): what the plan in force asks for by the end of @date
 *
 * Returns: whether there is a plan
 */
gboolean
gw_pace_data_get_planned_by (const GwPaceData *self,
                             GwDate            date,
                             double           *value)
{
  guint i;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (self->curve != NULL)
    {
      *value = gw_plan_curve_get_value (self->curve, date, self->baseline, self->target);
      return TRUE;
    }
  if (self->planned->len == 0)
    return FALSE;

  for (i = 0; i < self->planned->len; i++)
    {
      const GwSeriesPoint *point = &g_array_index (self->planned, GwSeriesPoint, i);

      if (point->date >= date)
        break;
    }
  if (i == 0 || i == self->planned->len)
    {
      *value = g_array_index (self->planned, GwSeriesPoint, i == 0 ? 0 : i - 1).value;
      return TRUE;
    }

  {
    const GwSeriesPoint *from = &g_array_index (self->planned, GwSeriesPoint, i - 1);
    const GwSeriesPoint *to = from + 1;

    *value = from->value + (to->value - from->value) * (date - from->date) / (to->date - from->date);
  }

  return TRUE;
}
