/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-day-gains.h"

#include "gw-goal-series.h"

/* The position of @date, or where it belongs. Numbers mostly come in order. */
static guint
find_day (GArray *days,
          GwDate  date)
{
  guint low = 0, high = days->len;

  if (high > 0 && g_array_index (days, GwDayGain, high - 1).date < date)
    return high;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (days, GwDayGain, middle).date < date)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/*< private >
 * gw_day_gains_new:
 *
 * Returns: (transfer full) (element-type GwDayGain): no days yet
 */
GArray *
gw_day_gains_new (void)
{
  return g_array_new (FALSE, TRUE, sizeof (GwDayGain));
}

/*< private >
 * gw_day_gains_change:
 * @days: (element-type GwDayGain): by date
 * @date: the day of a number
 * @gain: what it has more than the number before it, in the smallest steps
 * @sign: 1 to add it, -1 to take it away again
 *
 * Counts a number in or out. A day without numbers is forgotten.
 */
void
gw_day_gains_change (GArray *days,
                     GwDate  date,
                     double  gain,
                     int     sign)
{
  guint position;
  GwDayGain *day;

  g_assert (days != NULL);
  g_assert (sign == 1 || sign == -1);

  position = find_day (days, date);

  if (position == days->len || g_array_index (days, GwDayGain, position).date != date)
    {
      GwDayGain fresh = { date, 0, 0.0 };

      g_array_insert_val (days, position, fresh);
    }

  day = &g_array_index (days, GwDayGain, position);
  day->gain += sign * gain;
  day->n_numbers = (guint) ((gint) day->n_numbers + sign);
  if (day->n_numbers == 0)
    g_array_remove_index (days, position);
}

/*< private >
 * gw_day_gains_add_up:
 * @days: (element-type GwDayGain): by date
 * @total: what there was before the first
 *
 * Returns: (transfer full) (element-type GwAmountPoint): the total at the end of
 *   each day
 */
GArray *
gw_day_gains_add_up (GArray *days,
                     double  total)
{
  GArray *points;

  g_assert (days != NULL);

  points = g_array_sized_new (FALSE, TRUE, sizeof (GwAmountPoint), days->len);
  for (guint i = 0; i < days->len; i++)
    {
      const GwDayGain *day = &g_array_index (days, GwDayGain, i);
      GwAmountPoint point = { day->date, total + day->gain };

      total = point.amount;
      g_array_append_val (points, point);
    }

  return points;
}
