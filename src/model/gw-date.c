/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-date.h"

#include <string.h>

/* 1970-01-01 counted from 0000-03-01 in the proleptic Gregorian calendar;
 * counting from March puts the leap day at the end of the year. */
#define DAYS_TO_EPOCH 719468
#define DAYS_PER_ERA  146097

static gint64
days_from_civil (int year,
                 int month,
                 int day)
{
  int shifted_year = year - (month <= 2);
  int era = shifted_year / 400;
  int year_of_era = shifted_year - era * 400;
  int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return (gint64) era * DAYS_PER_ERA + day_of_era - DAYS_TO_EPOCH;
}

static gboolean
read_digits (const char *text,
             int         count,
             int        *value)
{
  int result = 0;

  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      result = result * 10 + g_ascii_digit_value (text[i]);
    }

  *value = result;
  return TRUE;
}

/**
 * gw_date_is_valid:
 *
 * Returns: whether @date lies in the years that a document can hold,
 *   1900 to 2199
 */
gboolean
gw_date_is_valid (GwDate date)
{
  return date >= GW_DATE_FIRST && date <= GW_DATE_LAST;
}

/**
 * gw_date_new:
 * @year: 1900 to 2199
 * @month: 1 to 12
 * @day: 1 to the last of the month
 *
 * Returns: the date, or %GW_DATE_NONE when there is no such day
 */
GwDate
gw_date_new (int year,
             int month,
             int day)
{
  if (year < 1900 || year > 2199 || month < 1 || month > 12)
    return GW_DATE_NONE;
  if (day < 1 || day > gw_date_get_days_in_month (year, month))
    return GW_DATE_NONE;

  return (GwDate) days_from_civil (year, month, day);
}

/**
 * gw_date_parse:
 * @text: a date as `YYYY-MM-DD`, and nothing else
 * @date: (out): the date; untouched on failure
 *
 * Returns: whether @text is a date of the years 1900 to 2199
 */
gboolean
gw_date_parse (const char *text,
               GwDate     *date)
{
  int year, month, day;
  GwDate parsed;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  if (strlen (text) != GW_DATE_TEXT_SIZE - 1 || text[4] != '-' || text[7] != '-')
    return FALSE;
  if (!read_digits (text, 4, &year) ||
      !read_digits (text + 5, 2, &month) ||
      !read_digits (text + 8, 2, &day))
    return FALSE;

  parsed = gw_date_new (year, month, day);
  if (parsed == GW_DATE_NONE)
    return FALSE;

  *date = parsed;
  return TRUE;
}

/**
 * gw_date_to_text:
 *
 * Returns: (transfer full): @date as `YYYY-MM-DD`, empty for no date
 */
char *
gw_date_to_text (GwDate date)
{
  int year, month, day;

  if (!gw_date_is_valid (date))
    return g_strdup ("");

  gw_date_split (date, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/**
 * gw_date_split:
 * @date: a valid date
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, 1 to 12
 * @day: (out) (optional): its day of the month
 */
void
gw_date_split (GwDate  date,
               int    *year,
               int    *month,
               int    *day)
{
  gint64 shifted, day_of_era, year_of_era, day_of_year, shifted_month, era;
  int civil_month;

  g_return_if_fail (gw_date_is_valid (date));

  shifted = (gint64) date + DAYS_TO_EPOCH;
  era = shifted / DAYS_PER_ERA;
  day_of_era = shifted - era * DAYS_PER_ERA;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  shifted_month = (5 * day_of_year + 2) / 153;
  civil_month = (int) (shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);

  if (year != NULL)
    *year = (int) (year_of_era + era * 400 + (civil_month <= 2));
  if (month != NULL)
    *month = civil_month;
  if (day != NULL)
    *day = (int) (day_of_year - (153 * shifted_month + 2) / 5 + 1);
}

/**
 * gw_date_get_weekday:
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
int
gw_date_get_weekday (GwDate date)
{
  g_return_val_if_fail (gw_date_is_valid (date), 1);

  /* 1970-01-01 was a Thursday. The offset keeps the dividend positive. */
  return (int) (((gint64) date + 3 + 7 * 10000) % 7) + 1;
}

/**
 * gw_date_get_days_in_month:
 *
 * Returns: 28 to 31
 */
int
gw_date_get_days_in_month (int year,
                           int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return month == 2 && leap ? 29 : days[month - 1];
}

/**
 * gw_date_get_month_start:
 *
 * Returns: the first day of the month of @date
 */
GwDate
gw_date_get_month_start (GwDate date)
{
  int year, month;

  g_return_val_if_fail (gw_date_is_valid (date), GW_DATE_NONE);

  gw_date_split (date, &year, &month, NULL);
  return gw_date_new (year, month, 1);
}

/**
 * gw_date_get_month_end:
 *
 * Returns: the last day of the month of @date
 */
GwDate
gw_date_get_month_end (GwDate date)
{
  int year, month;

  g_return_val_if_fail (gw_date_is_valid (date), GW_DATE_NONE);

  gw_date_split (date, &year, &month, NULL);
  return gw_date_new (year, month, gw_date_get_days_in_month (year, month));
}

/**
 * gw_date_add_months:
 *
 * Moves @date by whole months. A day that the new month lacks becomes the
 * month's last: 31 January and one month is 28 or 29 February.
 *
 * Returns: the date, or %GW_DATE_NONE outside the years 1900 to 2199
 */
GwDate
gw_date_add_months (GwDate date,
                    int    months)
{
  int year, month, day;
  gint64 month_count;

  g_return_val_if_fail (gw_date_is_valid (date), GW_DATE_NONE);

  gw_date_split (date, &year, &month, &day);
  month_count = (gint64) year * 12 + month - 1 + months;
  if (month_count < 1900 * 12 || month_count >= 2200 * 12)
    return GW_DATE_NONE;

  year = (int) (month_count / 12);
  month = (int) (month_count % 12) + 1;
  return gw_date_new (year, month, MIN (day, gw_date_get_days_in_month (year, month)));
}
