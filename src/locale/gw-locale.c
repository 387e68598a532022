/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-locale.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>

/* The one place that asks the clock and the locale; everybody else is told. */

/**
 * gw_locale_get_today:
 *
 * Returns: the present day where the user is
 */
GwDate
gw_locale_get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return gw_date_new (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}

static GwDateOrder
find_date_order (void)
{
  const char *format = nl_langinfo (D_FMT);
  const char *day = strpbrk (format, "de");
  const char *month = strpbrk (format, "mbB");
  const char *year = strpbrk (format, "yY");

  if (strchr (format, 'D') != NULL)
    return GW_DATE_ORDER_MONTH_DAY_YEAR;
  if (day == NULL || month == NULL || year == NULL)
    return GW_DATE_ORDER_DAY_MONTH_YEAR;
  if (year < month)
    return GW_DATE_ORDER_YEAR_MONTH_DAY;

  return month < day ? GW_DATE_ORDER_MONTH_DAY_YEAR : GW_DATE_ORDER_DAY_MONTH_YEAR;
}

/**
 * gw_locale_new_format:
 *
 * Returns: (transfer full): how numbers and dates are written where the user is;
 *   plainly where the locale is "C"
 */
GwFormat *
gw_locale_new_format (void)
{
  const char *locale = setlocale (LC_NUMERIC, NULL);
  const struct lconv *conventions = localeconv ();
  g_autofree char *point = NULL;
  g_autofree char *separator = NULL;

  if (locale == NULL || g_str_equal (locale, "C") || g_str_has_prefix (locale, "C.") || g_str_equal (locale, "POSIX"))
    return gw_format_new_plain ();

  point = g_locale_to_utf8 (conventions->decimal_point, -1, NULL, NULL, NULL);
  separator = g_locale_to_utf8 (conventions->thousands_sep, -1, NULL, NULL, NULL);
  if (point == NULL || point[0] == '\0' || separator == NULL)
    return gw_format_new_plain ();

  return gw_format_new (point, separator, find_date_order ());
}

/**
 * gw_locale_format_time:
 * @time: seconds since 1970
 *
 * Returns: (transfer full): the day, with its month in words, and the time of day,
 *   as they are written where the user is
 */
char *
gw_locale_format_time (gint64 time)
{
  g_autoptr (GDateTime) there = g_date_time_new_from_unix_local (time);
  g_autoptr (GwFormat) format = gw_locale_new_format ();
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;

  if (there == NULL)
    return g_strdup ("?");

  day = gw_format_date (format, gw_date_new (g_date_time_get_year (there), g_date_time_get_month (there),
                                             g_date_time_get_day_of_month (there)));
  clock = g_date_time_format (there, "%R");
  /* Translators: a day and a time of day: "23 November 2026, 17:05" */
  return g_strdup_printf (_("%s, %s"), day, clock);
}
