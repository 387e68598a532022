/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-plan-curve-private.h"

G_DEFINE_BOXED_TYPE (GwPlanCurve, gw_plan_curve, gw_plan_curve_ref, gw_plan_curve_unref)

/*< private >
 * gw_plan_curve_share_of_days:
 * @first: the first day
 * @date: a day until @last, or the one before @first
 * @last: the last day
 *
 * Where no working day lies between two dates, calendar days count, so that a
 * milestone over a weekend still has its step.
 *
 * Returns: the share of the days from @first to @last that are over by @date
 */
double
gw_plan_curve_share_of_days (const GwWorkCalendar *calendar,
                             GwDate                first,
                             GwDate                date,
                             GwDate                last)
{
  gint all = gw_work_calendar_count (calendar, first, last);

  g_assert (first <= last);

  if (all > 0)
    return (double) gw_work_calendar_count (calendar, first, date) / all;

  return (double) (date - first + 1) / (last - first + 1);
}

/**
 * gw_plan_curve_ref:
 *
 * Returns: (transfer full): @self
 */
GwPlanCurve *
gw_plan_curve_ref (const GwPlanCurve *self)
{
  GwPlanCurve *curve = (GwPlanCurve *) self;

  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&curve->ref_count);
  return curve;
}

/**
 * gw_plan_curve_unref:
 *
 * Frees @self with its last reference.
 */
void
gw_plan_curve_unref (GwPlanCurve *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  gw_work_calendar_unref (self->calendar);
  g_free (self->knots);
  g_free (self);
}

/**
 * gw_plan_curve_get_start:
 *
 * Returns: the first day
 */
GwDate
gw_plan_curve_get_start (const GwPlanCurve *self)
{
  g_return_val_if_fail (self != NULL, GW_DATE_NONE);

  return self->start;
}

/**
 * gw_plan_curve_get_end:
 *
 * Returns: the last day
 */
GwDate
gw_plan_curve_get_end (const GwPlanCurve *self)
{
  g_return_val_if_fail (self != NULL, GW_DATE_NONE);

  return self->end;
}

/**
 * gw_plan_curve_get_calendar:
 *
 * Returns: (transfer none): the days it counts; every day, where no day of
 *   its span is a working day
 */
GwWorkCalendar *
gw_plan_curve_get_calendar (const GwPlanCurve *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->calendar;
}

/* The first knot at or after @date; there is one for each day of the span. */
static gsize
find_knot (const GwPlanCurve *self,
           GwDate             date)
{
  gsize low = 1;
  gsize high = self->n_knots - 1;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (self->knots[middle].date < date)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * gw_plan_curve_get_share:
 *
 * W(d) of F3 in the arithmetic.
 *
 * Returns: what share of the way is planned by the end of @date: 0 before the
 *   start, 1 from the end on, and never falling
 */
double
gw_plan_curve_get_share (const GwPlanCurve *self,
                         GwDate             date)
{
  const GwPlanPoint *from, *to;
  double part;
  gsize knot;

  g_return_val_if_fail (self != NULL, 0.0);

  if (date < self->start)
    return 0.0;
  if (date >= self->end)
    return 1.0;

  knot = find_knot (self, date);
  from = &self->knots[knot - 1];
  to = &self->knots[knot];
  if (date == to->date)
    return to->share;

  part = gw_plan_curve_share_of_days (self->calendar, from->date + 1, date, to->date);
  return MIN (from->share + (to->share - from->share) * part, to->share);
}

/**
 * gw_plan_curve_get_value:
 *
 * Returns: the planned value by the end of @date, between @baseline and
 *   @target and in their unit
 */
double
gw_plan_curve_get_value (const GwPlanCurve *self,
                         GwDate             date,
                         double             baseline,
                         double             target)
{
  g_return_val_if_fail (self != NULL, baseline);

  return baseline + (target - baseline) * gw_plan_curve_get_share (self, date);
}

/**
 * gw_plan_curve_find_date:
 * @share: 0 to 1
 *
 * Returns: the last day until which no more than @share is planned, the day
 *   before the start to the end
 */
GwDate
gw_plan_curve_find_date (const GwPlanCurve *self,
                         double             share)
{
  GwDate low, high;

  g_return_val_if_fail (self != NULL, GW_DATE_NONE);

  low = self->start - 1;
  high = self->end;
  while (low < high)
    {
      GwDate middle = low + (high - low + 1) / 2;

      if (gw_plan_curve_get_share (self, middle) <= share)
        low = middle;
      else
        high = middle - 1;
    }

  return low;
}

/**
 * gw_plan_curve_get_knots:
 * @n_knots: (out): how many, at least 2
 *
 * Where the slope of the curve changes, for drawing: from the day before the
 * start with 0 to the end with 1.
 *
 * Returns: (transfer none) (array length=n_knots): the knots, by date
 */
const GwPlanPoint *
gw_plan_curve_get_knots (const GwPlanCurve *self,
                         gsize             *n_knots)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_knots != NULL, NULL);

  *n_knots = self->n_knots;
  return self->knots;
}
