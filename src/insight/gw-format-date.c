/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-format.h"
#include "gw-format-private.h"

#include <glib/gi18n-lib.h>

#define EN_DASH "\xe2\x80\x93"

static const char *months[] = {
  NC_("month", "January"), NC_("month", "February"), NC_("month", "March"),
  NC_("month", "April"), NC_("month", "May"), NC_("month", "June"),
  NC_("month", "July"), NC_("month", "August"), NC_("month", "September"),
  NC_("month", "October"), NC_("month", "November"), NC_("month", "December"),
};

static const char *short_months[] = {
  NC_("short month", "Jan"), NC_("short month", "Feb"), NC_("short month", "Mar"),
  NC_("short month", "Apr"), NC_("short month", "May"), NC_("short month", "Jun"),
  NC_("short month", "Jul"), NC_("short month", "Aug"), NC_("short month", "Sep"),
  NC_("short month", "Oct"), NC_("short month", "Nov"), NC_("short month", "Dec"),
};

static const char *weekdays[] = {
  N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"),
  N_("Friday"), N_("Saturday"), N_("Sunday"),
};

static const char *short_weekdays[] = {
  NC_("short weekday", "Mon"), NC_("short weekday", "Tue"), NC_("short weekday", "Wed"), NC_("short weekday", "Thu"),
  NC_("short weekday", "Fri"), NC_("short weekday", "Sat"), NC_("short weekday", "Sun"),
};

/**
 * gw_format_month_name:
 * @month: 1 to 12
 *
 * Returns: (transfer none): the name of the month, translated
 */
const char *
gw_format_month_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "month", months[month - 1]);
}

/**
 * gw_format_short_month_name:
 * @month: 1 to 12
 *
 * Returns: (transfer none): the short name of the month, translated
 */
const char *
gw_format_short_month_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_months[month - 1]);
}

/**
 * gw_format_weekday_name:
 * @weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: (transfer none): the name of the weekday, translated
 */
const char *
gw_format_weekday_name (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return _(weekdays[weekday - 1]);
}

static char *
join_date (const GwFormat *self,
           int             day,
           const char     *month)
{
  if (gw_format_get_date_order (self) == GW_DATE_ORDER_DAY_MONTH_YEAR)
    /* Translators: the day of a month and its name: "30 June", "30. Juni" */
    return g_strdup_printf (C_("day and month", "%d %s"), day, month);

  return g_strdup_printf ("%s %d", month, day);
}

static char *
join_year (const GwFormat *self,
           const char     *day_and_month,
           int             year)
{
  switch (gw_format_get_date_order (self))
    {
    case GW_DATE_ORDER_MONTH_DAY_YEAR:
      return g_strdup_printf ("%s, %d", day_and_month, year);
    case GW_DATE_ORDER_YEAR_MONTH_DAY:
      return g_strdup_printf ("%d %s", year, day_and_month);
    case GW_DATE_ORDER_DAY_MONTH_YEAR:
    default:
      return g_strdup_printf ("%s %d", day_and_month, year);
    }
}

/**
 * gw_format_date:
 *
 * Returns: (transfer full): such as "30 June 2026"; empty for no date
 */
char *
gw_format_date (const GwFormat *self,
                GwDate          date)
{
  g_autofree char *day_and_month = NULL;
  int year, month, day;

  g_return_val_if_fail (self != NULL, NULL);

  if (!gw_date_is_valid (date))
    return g_strdup ("");

  gw_date_split (date, &year, &month, &day);
  day_and_month = join_date (self, day, gw_format_month_name (month));
  return join_year (self, day_and_month, year);
}

/**
 * gw_format_short_date:
 *
 * Returns: (transfer full): such as "30 Jun"; empty for no date
 */
char *
gw_format_short_date (const GwFormat *self,
                      GwDate          date)
{
  int month, day;

  g_return_val_if_fail (self != NULL, NULL);

  if (!gw_date_is_valid (date))
    return g_strdup ("");

  gw_date_split (date, NULL, &month, &day);
  return join_date (self, day, gw_format_short_month_name (month));
}

/**
 * gw_format_weekday_date:
 *
 * Returns: (transfer full): such as "Wed 1 Jul", for a day that is near; empty
 *   for no date
 */
char *
gw_format_weekday_date (const GwFormat *self,
                        GwDate          date)
{
  g_autofree char *short_date = gw_format_short_date (self, date);
  const char *weekday;

  g_return_val_if_fail (self != NULL, NULL);

  if (!gw_date_is_valid (date))
    return g_steal_pointer (&short_date);

  weekday = g_dpgettext2 (GETTEXT_PACKAGE, "short weekday", short_weekdays[gw_date_get_weekday (date) - 1]);
  /* Translators: a weekday and a date, such as "Wed 1 Jul" */
  return g_strdup_printf (C_("weekday and date", "%s %s"), weekday, short_date);
}

/**
 * gw_format_date_range:
 * @first: the first day
 * @last: the last day
 *
 * Returns: (transfer full): such as "1 January – 31 December 2026"; a year that
 *   both share is said once
 */
char *
gw_format_date_range (const GwFormat *self,
                      GwDate          first,
                      GwDate          last)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *both = NULL;
  int first_year, first_month, first_day, last_year, last_month, last_day;

  g_return_val_if_fail (self != NULL, NULL);

  if (!gw_date_is_valid (first) || !gw_date_is_valid (last))
    return gw_format_date (self, gw_date_is_valid (first) ? first : last);

  gw_date_split (first, &first_year, &first_month, &first_day);
  gw_date_split (last, &last_year, &last_month, &last_day);
  if (first_year != last_year)
    {
      from = gw_format_date (self, first);
      to = gw_format_date (self, last);
      return g_strdup_printf ("%s " EN_DASH " %s", from, to);
    }

  from = join_date (self, first_day, gw_format_month_name (first_month));
  to = join_date (self, last_day, gw_format_month_name (last_month));
  both = g_strdup_printf ("%s " EN_DASH " %s", from, to);
  return join_year (self, both, last_year);
}
