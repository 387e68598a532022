/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-period.h"

#define TWELVE_WEEKS 84

/**
 * gw_period_find_dates:
 * @kind: how long the period is
 * @fiscal_start: first month of the fiscal year, 1 to 12
 * @near: a day inside the period; twelve weeks begin on its Monday
 * @start: (out): first day
 * @end: (out): last day
 *
 * Returns: whether the kind has dates of its own: a custom period has none
 */
gboolean
gw_period_find_dates (GwPeriodKind  kind,
                      int           fiscal_start,
                      GwDate        near,
                      GwDate       *start,
                      GwDate       *end)
{
  int year, month, months, since;

  g_return_val_if_fail (fiscal_start >= 1 && fiscal_start <= 12, FALSE);
  g_return_val_if_fail (gw_date_is_valid (near), FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  switch (kind)
    {
    case GW_PERIOD_KIND_YEAR:
      months = 12;
      break;
    case GW_PERIOD_KIND_HALF:
      months = 6;
      break;
    case GW_PERIOD_KIND_QUARTER:
      months = 3;
      break;
    case GW_PERIOD_KIND_TWELVE_WEEKS:
      *start = near - (gw_date_get_weekday (near) - 1);
      *end = *start + TWELVE_WEEKS - 1;
      return TRUE;
    case GW_PERIOD_KIND_CUSTOM:
    default:
      return FALSE;
    }

  gw_date_split (near, &year, &month, NULL);
  since = (month - fiscal_start + 12) % 12 % months;
  *start = gw_date_add_months (gw_date_new (year, month, 1), -since);
  *end = gw_date_add_months (*start, months) - 1;
  return TRUE;
}

/**
 * gw_period_find_coming:
 * @kind: how long the period is
 * @fiscal_start: first month of the fiscal year, 1 to 12
 * @today: the present day
 * @start: (out): first day
 * @end: (out): last day
 *
 * The period that a workshop held on @today most likely sets goals for: the one
 * that @today is in, or the next when two thirds of that have gone (our
 * convention: whoever meets in November plans the coming year).
 *
 * Returns: whether the kind has dates of its own: a custom period has none
 */
gboolean
gw_period_find_coming (GwPeriodKind  kind,
                       int           fiscal_start,
                       GwDate        today,
                       GwDate       *start,
                       GwDate       *end)
{
  g_return_val_if_fail (start != NULL, FALSE);
  g_return_val_if_fail (end != NULL, FALSE);

  if (!gw_period_find_dates (kind, fiscal_start, today, start, end))
    return FALSE;

  if (today - *start < (*end - *start) - (*end - *start) / 3)
    return TRUE;

  return gw_period_find_dates (kind, fiscal_start, *end + 1, start, end);
}

/**
 * gw_period_get_third:
 *
 * Returns: the day one third into a period: until then a decision stands
 *   (our convention)
 */
GwDate
gw_period_get_third (GwDate start,
                     GwDate end)
{
  g_return_val_if_fail (gw_date_is_valid (start) && gw_date_is_valid (end), GW_DATE_NONE);

  return start + (end - start) / 3;
}
