/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-date-list.h"

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  GwDate one = *(const GwDate *) a;
  GwDate other = *(const GwDate *) b;

  return (one > other) - (one < other);
}

/**
 * gw_date_list_new:
 *
 * Returns: (transfer full) (element-type GwDate): no dates
 */
GArray *
gw_date_list_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (GwDate));
}

/**
 * gw_date_list_add:
 * @dates: (element-type GwDate): dates in any order
 * @date: one more
 */
void
gw_date_list_add (GArray *dates,
                  GwDate  date)
{
  g_return_if_fail (dates != NULL);

  g_array_append_val (dates, date);
}

/**
 * gw_date_list_tidy:
 * @dates: (element-type GwDate): dates in any order
 * @first: the first day to keep
 * @last: the last day to keep
 *
 * Sorts dates and drops those that come twice or lie outside.
 */
void
gw_date_list_tidy (GArray *dates,
                   GwDate  first,
                   GwDate  last)
{
  guint n_dates = 0;

  g_return_if_fail (dates != NULL);

  g_array_sort (dates, compare_dates);
  for (guint i = 0; i < dates->len; i++)
    {
      GwDate date = g_array_index (dates, GwDate, i);

      if (date >= first && date <= last && (n_dates == 0 || g_array_index (dates, GwDate, n_dates - 1) != date))
        g_array_index (dates, GwDate, n_dates++) = date;
    }
  g_array_set_size (dates, n_dates);
}
