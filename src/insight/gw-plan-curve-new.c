/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-plan-curve-private.h"

#include <math.h>

static GwPlanCurve *
create (GwWorkCalendar *calendar,
        GwDate          start,
        GwDate          end,
        gsize           room)
{
  GwPlanCurve *self = g_new0 (GwPlanCurve, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->calendar = gw_work_calendar_for_span (calendar, start, end);
  self->start = start;
  self->end = end;
  self->knots = g_new0 (GwPlanPoint, room + 2);
  self->knots[0].date = start - 1;
  self->n_knots = 1;

  return self;
}

static void
add_knot (GwPlanCurve *self,
          GwDate       date,
          double       share)
{
  const GwPlanPoint *last = &self->knots[self->n_knots - 1];

  g_assert (date > last->date);

  self->knots[self->n_knots].date = date;
  self->knots[self->n_knots].share = CLAMP (share, last->share, 1.0);
  self->n_knots++;
}

static double
usable_weight (double weight)
{
  return isfinite (weight) && weight > 0.0 ? weight : 0.0;
}

/**
 * gw_plan_count_months:
 *
 * Returns: how many calendar months the days from @start to @end touch
 */
gsize
gw_plan_count_months (GwDate start,
                      GwDate end)
{
  int first_year, first_month, last_year, last_month;

  g_return_val_if_fail (gw_date_is_valid (start) && gw_date_is_valid (end), 0);

  if (end < start)
    return 0;

  gw_date_split (start, &first_year, &first_month, NULL);
  gw_date_split (end, &last_year, &last_month, NULL);
  return (gsize) ((last_year - first_year) * 12 + last_month - first_month + 1);
}

/**
 * gw_plan_curve_new_even:
 * @calendar: the working days of whoever works at the goal
 * @start: first day
 * @end: last day, not before @start
 *
 * The same on every working day (F3 in the arithmetic, even).
 *
 * Returns: (transfer full): the curve
 */
GwPlanCurve *
gw_plan_curve_new_even (GwWorkCalendar *calendar,
                        GwDate          start,
                        GwDate          end)
{
  GwPlanCurve *self;

  g_return_val_if_fail (calendar != NULL, NULL);
  g_return_val_if_fail (gw_date_is_valid (start) && gw_date_is_valid (end), NULL);
  g_return_val_if_fail (start <= end, NULL);

  self = create (calendar, start, end, 1);
  add_knot (self, end, 1.0);
  return self;
}

/* The weight of each month that the span touches; their sum is returned. */
static double
weigh_months (GwWorkCalendar *calendar,
              GwDate          start,
              GwDate          end,
              const double   *weights,
              const double   *capacities,
              gsize           n_months,
              double         *parts)
{
  double sum = 0.0;
  GwDate first = start;

  for (gsize i = 0; i < n_months; i++)
    {
      GwDate month_start = gw_date_get_month_start (first);
      GwDate month_end = gw_date_get_month_end (first);
      GwDate last = MIN (month_end, end);
      double cut = gw_plan_curve_share_of_days (calendar, month_start, last, month_end);

      if (first > month_start)
        cut -= gw_plan_curve_share_of_days (calendar, month_start, first - 1, month_end);

      parts[i] = usable_weight (weights[i]) * cut;
      if (capacities != NULL)
        parts[i] *= usable_weight (capacities[i]);
      sum += parts[i];
      first = month_end + 1;
    }

  return sum;
}

/**
 * gw_plan_curve_new_months:
 * @weights: (array length=n_months): what each month asks for; only their
 *   proportion counts
 * @capacities: (array length=n_months) (nullable): how much of each month's
 *   work the owner can do, 1 for all; %NULL for all of it
 * @n_months: gw_plan_count_months() of @start and @end
 *
 * Some months ask for more than others (F3 in the arithmetic, months and
 * ramping member). A month that the span cuts counts with its share of working
 * days; inside a month the days are even. Where every month's weight comes to
 * nothing, the plan is even.
 *
 * Returns: (transfer full): the curve
 */
GwPlanCurve *
gw_plan_curve_new_months (GwWorkCalendar *calendar,
                          GwDate          start,
                          GwDate          end,
                          const double   *weights,
                          const double   *capacities,
                          gsize           n_months)
{
  g_autofree double *parts = NULL;
  GwPlanCurve *self;
  GwDate first = start;
  double sum, reached = 0.0;

  g_return_val_if_fail (calendar != NULL, NULL);
  g_return_val_if_fail (gw_date_is_valid (start) && gw_date_is_valid (end), NULL);
  g_return_val_if_fail (start <= end, NULL);
  g_return_val_if_fail (weights != NULL, NULL);
  g_return_val_if_fail (n_months == gw_plan_count_months (start, end), NULL);

  parts = g_new0 (double, n_months);
  sum = weigh_months (calendar, start, end, weights, capacities, n_months, parts);
  if (!(sum > 0.0) || !isfinite (sum))
    return gw_plan_curve_new_even (calendar, start, end);

  self = create (calendar, start, end, n_months);
  for (gsize i = 0; i + 1 < n_months; i++)
    {
      GwDate month_end = gw_date_get_month_end (first);

      reached += parts[i];
      add_knot (self, month_end, reached / sum);
      first = month_end + 1;
    }
  add_knot (self, end, 1.0);

  return self;
}

/**
 * gw_plan_curve_new_ramp:
 * @capacities: (array length=n_months): how much of a month's work the owner
 *   can do in each month, 1 for all
 * @n_months: gw_plan_count_months() of @start and @end
 *
 * An even plan for somebody whose capacity changes (F3 in the arithmetic,
 * ramping member): each month counts with its working days times the capacity.
 *
 * Returns: (transfer full): the curve
 */
GwPlanCurve *
gw_plan_curve_new_ramp (GwWorkCalendar *calendar,
                        GwDate          start,
                        GwDate          end,
                        const double   *capacities,
                        gsize           n_months)
{
  g_autoptr (GwWorkCalendar) counting = NULL;
  g_autofree double *weights = NULL;
  GwDate month;

  g_return_val_if_fail (calendar != NULL, NULL);
  g_return_val_if_fail (gw_date_is_valid (start) && gw_date_is_valid (end), NULL);
  g_return_val_if_fail (start <= end, NULL);
  g_return_val_if_fail (capacities != NULL, NULL);
  g_return_val_if_fail (n_months == gw_plan_count_months (start, end), NULL);

  counting = gw_work_calendar_for_span (calendar, start, end);
  weights = g_new0 (double, n_months);
  month = start;
  for (gsize i = 0; i < n_months; i++)
    {
      GwDate month_start = gw_date_get_month_start (month);
      GwDate month_end = gw_date_get_month_end (month);

      weights[i] = gw_work_calendar_count (counting, month_start, month_end);
      month = month_end + 1;
    }

  return gw_plan_curve_new_months (calendar, start, end, weights, capacities, n_months);
}

/**
 * gw_plan_curve_new_milestones:
 * @points: (array length=n_points) (nullable): the milestones, by date; their
 *   shares are of the way from baseline to target. Those outside the span, out
 *   of order or going back are passed over or held level.
 * @n_points: how many
 *
 * Straight from milestone to milestone in working days (F3 in the arithmetic).
 *
 * Returns: (transfer full): the curve
 */
GwPlanCurve *
gw_plan_curve_new_milestones (GwWorkCalendar    *calendar,
                              GwDate             start,
                              GwDate             end,
                              const GwPlanPoint *points,
                              gsize              n_points)
{
  GwPlanCurve *self;

  g_return_val_if_fail (calendar != NULL, NULL);
  g_return_val_if_fail (gw_date_is_valid (start) && gw_date_is_valid (end), NULL);
  g_return_val_if_fail (start <= end, NULL);
  g_return_val_if_fail (points != NULL || n_points == 0, NULL);

  self = create (calendar, start, end, n_points + 1);
  for (gsize i = 0; i < n_points; i++)
    {
      GwDate date = points[i].date;

      if (date <= self->knots[self->n_knots - 1].date || date >= end)
        continue;
      if (isfinite (points[i].share))
        add_knot (self, date, points[i].share);
    }
  add_knot (self, end, 1.0);

  return self;
}
