/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-ticks.h"

#include <math.h>

/* About how many days a stretch of each unit has, by #GwTickUnit. */
static const double unit_days[] = { 1, 7, 30.44, 91.31, 365.25 };

/* The largest whole number that a double counts without gaps. */
#define LARGEST_COUNT 9007199254740992.0

/**
 * gw_ticks_get_step:
 * @low: the lowest value
 * @high: the highest value
 * @least: the smallest step that makes sense, such as 1 for whole things; 0 for any
 * @most: how many steps there is room for, at least 1
 *
 * The distance between the numbers on an axis: 1, 2 or 5 times a power of ten,
 * since people count in those.
 *
 * Returns: the smallest such step that covers the span in @most steps
 */
double
gw_ticks_get_step (double low,
                   double high,
                   double least,
                   guint  most)
{
  static const double factors[] = { 1, 2, 5, 10, 20 };
  double span;
  double power;

  g_return_val_if_fail (isfinite (low) && isfinite (high), 1);
  g_return_val_if_fail (low <= high, 1);
  g_return_val_if_fail (most >= 1, 1);

  span = high - low;
  if (!(span > 0))
    return least > 0 ? least : 1;

  power = pow (10, floor (log10 (MAX (span / most, least))));
  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      double step = factors[i] * power;

      /* The ends are rounded outwards and so cost up to one step more. */
      if (step >= least * (1 - 1e-9) && ceil (high / step - 1e-9) - floor (low / step + 1e-9) <= most)
        return step;
    }

  return 50 * power;
}

/**
 * gw_ticks_new_numbers:
 * @low: the lowest value
 * @high: the highest value
 * @least: the smallest step that makes sense; 0 for any
 * @most: how many steps there is room for, at least 1
 *
 * Returns: (transfer full) (element-type gdouble): nice numbers in rising order;
 *   the first is not above @low and the last not below @high
 */
GArray *
gw_ticks_new_numbers (double low,
                      double high,
                      double least,
                      guint  most)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (double));
  double step;
  double first;
  double last;

  g_return_val_if_fail (isfinite (low) && isfinite (high) && low <= high, ticks);
  g_return_val_if_fail (most >= 1, ticks);

  step = gw_ticks_get_step (low, high, least, most);
  first = floor (low / step + 1e-9);
  last = ceil (high / step - 1e-9);
  if (last <= first)
    last = first + 1;
  /* At the largest count adding 1 changes nothing. */
  if (fabs (first) >= LARGEST_COUNT || fabs (last) >= LARGEST_COUNT)
    {
      /* Too close together for the size of the numbers: the ends will do, and
       * an axis needs two of them. */
      if (low >= high)
        high = low + MAX (step, 1e-12 * fabs (low));
      g_array_append_val (ticks, low);
      g_array_append_val (ticks, high);
      return ticks;
    }

  /* Multiples, not a running sum, which would gather rounding errors. */
  for (double i = first; i <= last; i++)
    {
      double value = i * step;

      g_array_append_val (ticks, value);
    }

  return ticks;
}

/**
 * gw_ticks_choose_unit:
 * @start: the first day
 * @end: the last day
 * @most: how many labels there is room for, at least 1
 *
 * Returns: the finest stretch of the calendar whose labels fit
 */
GwTickUnit
gw_ticks_choose_unit (GwDate start,
                      GwDate end,
                      guint  most)
{
  double days;

  g_return_val_if_fail (start <= end, GW_TICK_UNIT_DAY);

  days = (double) end - start + 1;
  for (guint unit = GW_TICK_UNIT_DAY; unit < GW_TICK_UNIT_YEAR; unit++)
    {
      if (days / unit_days[unit] <= most + 0.5)
        return unit;
    }

  return GW_TICK_UNIT_YEAR;
}

/* The first day of the stretch that holds @date. */
static GwDate
get_unit_start (GwDate     date,
                GwTickUnit unit,
                int        first_weekday)
{
  int year;
  int month;
  int day;

  g_assert (first_weekday >= 1 && first_weekday <= 7);

  gw_date_split (date, &year, &month, &day);
  switch (unit)
    {
    case GW_TICK_UNIT_WEEK:
      return date - (gw_date_get_weekday (date) - first_weekday + 7) % 7;
    case GW_TICK_UNIT_MONTH:
      return date - (day - 1);
    case GW_TICK_UNIT_QUARTER:
      return gw_date_new (year, (month - 1) / 3 * 3 + 1, 1);
    case GW_TICK_UNIT_YEAR:
      return gw_date_new (year, 1, 1);
    case GW_TICK_UNIT_DAY:
    default:
      return date;
    }
}

/* The first day of the stretch that follows the one beginning on @first. */
static GwDate
get_next_unit_start (GwDate     first,
                     GwTickUnit unit)
{
  switch (unit)
    {
    case GW_TICK_UNIT_WEEK:
      return first + 7;
    case GW_TICK_UNIT_MONTH:
      return gw_date_get_month_end (first) + 1;
    case GW_TICK_UNIT_QUARTER:
      return gw_date_get_month_end (gw_date_add_months (first, 2)) + 1;
    case GW_TICK_UNIT_YEAR:
      return gw_date_get_month_end (gw_date_add_months (first, 11)) + 1;
    case GW_TICK_UNIT_DAY:
    default:
      return first + 1;
    }
}

/**
 * gw_ticks_new_dates:
 * @start: the first day
 * @end: the last day
 * @unit: the stretch of the calendar that gets one label
 * @first_weekday: the day that weeks begin with, 1 for Monday to 7 for Sunday
 *
 * Cuts a span into stretches of the calendar, without gaps. A stretch that
 * begins before @start or ends after @end is cut there.
 *
 * Returns: (transfer full) (element-type GwDateTick): the stretches in order
 */
GArray *
gw_ticks_new_dates (GwDate     start,
                    GwDate     end,
                    GwTickUnit unit,
                    int        first_weekday)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (GwDateTick));
  GwDate first;

  g_return_val_if_fail (gw_date_is_valid (start) && gw_date_is_valid (end), ticks);
  g_return_val_if_fail (first_weekday >= 1 && first_weekday <= 7, ticks);

  for (first = start; first <= end;)
    {
      GwDate unit_start = get_unit_start (first, unit, first_weekday);
      GwDate next = get_next_unit_start (unit_start, unit);
      GwDateTick tick = { first, MIN (next - 1, end), unit_start == first && next - 1 <= end };

      /* Beyond the last year that dates know there is nothing to add. */
      if (next <= first)
        break;

      g_array_append_val (ticks, tick);
      first = next;
    }

  return ticks;
}
