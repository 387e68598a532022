/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-review-dates.h"

/* The nth review, counted from the first. */
static GwDate
get_nth (GwDate   first,
         GwRhythm rhythm,
         int      n)
{
  switch (rhythm)
    {
    case GW_RHYTHM_DAILY:
      return first + n;
    case GW_RHYTHM_FORTNIGHTLY:
      return first + 14 * n;
    case GW_RHYTHM_MONTHLY:
      return gw_date_add_months (first, n);
    case GW_RHYTHM_QUARTERLY:
      return gw_date_add_months (first, 3 * n);
    case GW_RHYTHM_WEEKLY:
    default:
      return first + 7 * n;
    }
}

/**
 * gw_review_dates_list:
 * @first: the first review, or the first day that one could be on
 * @rhythm: how often
 * @weekday: the weekday of reviews, 1 for Monday to 7 for Sunday
 * @after: list reviews after this day
 * @until: list none after this day
 * @dates: (out caller-allocates) (array length=n_dates): the dates
 * @n_dates: how many are wanted
 *
 * Lists the next reviews. Weekly and fortnightly ones are on @weekday, the
 * first of them on or after @first; daily ones from Monday to Friday; others
 * keep the day of the month of @first.
 *
 * Returns: how many there are
 */
guint
gw_review_dates_list (GwDate    first,
                      GwRhythm  rhythm,
                      int       weekday,
                      GwDate    after,
                      GwDate    until,
                      GwDate   *dates,
                      guint     n_dates)
{
  guint found = 0;

  g_return_val_if_fail (dates != NULL || n_dates == 0, 0);
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, 0);

  if (!gw_date_is_valid (first) || !gw_date_is_valid (until))
    return 0;
  if (rhythm == GW_RHYTHM_WEEKLY || rhythm == GW_RHYTHM_FORTNIGHTLY)
    first += (weekday - gw_date_get_weekday (first) + 7) % 7;

  for (int n = 0; found < n_dates; n++)
    {
      GwDate date = get_nth (first, rhythm, n);

      if (!gw_date_is_valid (date) || date > until)
        break;
      if (date <= after || (rhythm == GW_RHYTHM_DAILY && gw_date_get_weekday (date) > 5))
        continue;
      dates[found++] = date;
    }

  return found;
}
