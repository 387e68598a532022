/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-date-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The parts of a typed date: numbers in their order, and a month by name. */
typedef struct
{
  int numbers[3];
  int n_numbers;
  int first_digits;
  int month;
} Parts;

static int
find_month (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *full = g_utf8_casefold (gw_format_month_name (month), -1);
      g_autofree char *brief = g_utf8_casefold (gw_format_short_month_name (month), -1);

      if (g_str_equal (folded, brief) || (g_utf8_strlen (folded, -1) >= 3 && g_str_has_prefix (full, folded)))
        return month;
    }

  return 0;
}

static gboolean
take_number (Parts      *parts,
             const char *start,
             gsize       length)
{
  if (parts->n_numbers == 3 || length > 4)
    return FALSE;
  if (parts->n_numbers == 0)
    parts->first_digits = (int) length;
  parts->numbers[parts->n_numbers++] = (int) g_ascii_strtoll (start, NULL, 10);
  return TRUE;
}

static gboolean
split (const char *text,
       Parts      *parts)
{
  const char *c = text;

  while (*c != '\0')
    {
      const char *start = c;

      if (g_ascii_isdigit (*c))
        {
          while (g_ascii_isdigit (*c))
            c++;
          if (!take_number (parts, start, (gsize) (c - start)))
            return FALSE;
        }
      else if (g_unichar_isalpha (g_utf8_get_char (c)))
        {
          g_autofree char *word = NULL;

          while (*c != '\0' && g_unichar_isalpha (g_utf8_get_char (c)))
            c = g_utf8_next_char (c);
          word = g_strndup (start, (gsize) (c - start));
          if (parts->month != 0 || (parts->month = find_month (word)) == 0)
            return FALSE;
        }
      else if (strchr ("./-,", *c) != NULL || g_unichar_isspace (g_utf8_get_char (c)))
        c = g_utf8_next_char (c);
      else
        return FALSE;
    }

  return TRUE;
}

/* A year of two digits, or none, is the one nearest to @near. */
static int
complete_year (int    year,
               GwDate near)
{
  int near_year = 2000;

  if (gw_date_is_valid (near))
    gw_date_split (near, &near_year, NULL, NULL);
  if (year < 0)
    return near_year;
  return year < 100 ? near_year - near_year % 100 + year : year;
}

static gboolean
make_date (int     year,
           int     month,
           int     day,
           GwDate  near,
           GwDate *date)
{
  year = complete_year (year, near);
  if (year < 1900 || year > 2199 || month < 1 || month > 12 ||
      day < 1 || day > gw_date_get_days_in_month (year, month))
    return FALSE;

  *date = gw_date_new (year, month, day);
  return gw_date_is_valid (*date);
}

static gboolean
read_named (const Parts *parts,
            GwDate       near,
            GwDate      *date)
{
  int day_at = parts->first_digits == 4 ? 1 : 0;

  if (parts->n_numbers < 1 || parts->n_numbers > 2 || day_at >= parts->n_numbers)
    return FALSE;

  return make_date (parts->n_numbers == 2 ? parts->numbers[1 - day_at] : -1, parts->month, parts->numbers[day_at],
                    near, date);
}

static gboolean
read_numbers (const Parts *parts,
              gboolean     month_first,
              GwDate       near,
              GwDate      *date)
{
  gboolean year_first = parts->n_numbers == 3 && parts->first_digits == 4;

  if (parts->n_numbers < 2)
    return FALSE;
  if (year_first)
    return make_date (parts->numbers[0], parts->numbers[1], parts->numbers[2], near, date);

  return make_date (parts->n_numbers == 3 ? parts->numbers[2] : -1, parts->numbers[month_first ? 0 : 1],
                    parts->numbers[month_first ? 1 : 0], near, date);
}

static gboolean
is_month_first (const GwFormat *format)
{
  return gw_format_get_date_order (format) != GW_DATE_ORDER_DAY_MONTH_YEAR;
}

/**
 * gw_date_text_parse_in_order:
 * @format: in whose order of day and month it is written
 * @text: what was typed
 * @near: gives the year where none was typed
 * @date: (out): the date
 *
 * Returns: whether @text is a date in that order, and not only in another
 */
gboolean
gw_date_text_parse_in_order (const GwFormat *format,
                             const char     *text,
                             GwDate          near,
                             GwDate         *date)
{
  Parts parts = { .n_numbers = 0 };

  g_return_val_if_fail (format != NULL, FALSE);
  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL) || !split (text, &parts))
    return FALSE;

  return parts.month != 0 ? read_named (&parts, near, date)
                          : read_numbers (&parts, is_month_first (format), near, date);
}

/**
 * gw_date_text_parse:
 * @format: whose order of day and month counts where it is open
 * @text: what was typed: 2026-06-30, 30.6.2026, 30 June, 30/6/26
 * @near: gives the year where none was typed
 * @date: (out): the date
 *
 * A date that is none in the order of @format is read in the other: 12/31/2026 can
 * only be one day.
 *
 * Returns: whether @text is a date
 */
gboolean
gw_date_text_parse (const GwFormat *format,
                    const char     *text,
                    GwDate          near,
                    GwDate         *date)
{
  Parts parts = { .n_numbers = 0 };

  g_return_val_if_fail (format != NULL, FALSE);
  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  return gw_date_text_parse_in_order (format, text, near, date) ||
         (g_utf8_validate (text, -1, NULL) && split (text, &parts) && parts.month == 0 &&
          read_numbers (&parts, !is_month_first (format), near, date));
}

static gboolean
has_whole_year (const Parts *parts)
{
  for (int i = 0; i < parts->n_numbers; i++)
    if (parts->numbers[i] >= 1000)
      return TRUE;

  return FALSE;
}

/**
 * gw_date_text_parse_sure:
 * @text: what was typed where nobody sees how it is understood: 2026-06-30,
 *   30.6.2026, 30 June 2026, 6/30/2026
 * @date: (out): the date
 * @error: says in a sentence what is expected, or which two days it could be
 *
 * Between points the day comes first wherever people write so; between other signs
 * either may, and what could be two days is refused.
 *
 * Returns: whether @text is one certain date
 */
gboolean
gw_date_text_parse_sure (const char  *text,
                         GwDate      *date,
                         GError     **error)
{
  Parts parts = { .n_numbers = 0 };
  GwDate day_first = GW_DATE_NONE, month_first = GW_DATE_NONE;
  gboolean is_whole;

  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  /* A year of two digits could be a day. */
  is_whole = g_utf8_validate (text, -1, NULL) && split (text, &parts) &&
             parts.n_numbers == (parts.month != 0 ? 2 : 3) && has_whole_year (&parts);
  if (is_whole && parts.month != 0)
    (void) read_named (&parts, GW_DATE_NONE, &day_first);
  else if (is_whole)
    {
      (void) read_numbers (&parts, FALSE, GW_DATE_NONE, &day_first);
      if (day_first == GW_DATE_NONE || strchr (text, '.') == NULL)
        (void) read_numbers (&parts, TRUE, GW_DATE_NONE, &month_first);
    }
  if (day_first == GW_DATE_NONE && month_first == GW_DATE_NONE)
    {
      g_set_error (error, GW_FORMAT_ERROR, GW_FORMAT_ERROR_NOT_A_DATE,
                   _("“%s” is not a date; write it as 2026-06-30"), text);
      return FALSE;
    }
  if (day_first != GW_DATE_NONE && month_first != GW_DATE_NONE && day_first != month_first)
    {
      g_autofree char *one = gw_date_to_text (day_first);
      g_autofree char *other = gw_date_to_text (month_first);

      g_set_error (error, GW_FORMAT_ERROR, GW_FORMAT_ERROR_NOT_A_DATE,
                   /* Translators: what was typed, and the two days that it could be, such as 2026-04-03 */
                   _("“%s” can be two days; write it as %s or %s"), text, one, other);
      return FALSE;
    }

  *date = day_first != GW_DATE_NONE ? day_first : month_first;
  return TRUE;
}

/**
 * gw_date_text_example:
 * @date: a date
 *
 * Returns: (transfer full): @date as somebody would type it in this order
 */
char *
gw_date_text_example (const GwFormat *format,
                      GwDate          date)
{
  int year, month, day;

  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (gw_date_is_valid (date), NULL);

  gw_date_split (date, &year, &month, &day);
  switch (gw_format_get_date_order (format))
    {
    case GW_DATE_ORDER_MONTH_DAY_YEAR:
      return g_strdup_printf ("%d/%d/%d", month, day, year);
    case GW_DATE_ORDER_YEAR_MONTH_DAY:
      return gw_date_to_text (date);
    case GW_DATE_ORDER_DAY_MONTH_YEAR:
    default:
      return g_strdup_printf ("%d.%d.%d", day, month, year);
    }
}

static gboolean
all_are_dates (const GwFormat    *format,
               const char *const *texts)
{
  GwDate date;

  for (guint i = 0; texts[i] != NULL; i++)
    if (!gw_date_text_parse_in_order (format, texts[i], GW_DATE_NONE, &date))
      return FALSE;

  return TRUE;
}

/**
 * gw_date_text_guess_format:
 * @format: whose order is tried first
 * @texts: (array zero-terminated=1): dates of one column
 *
 * Copied dates are all written in one order, which need not be the user's own:
 * 12/31/2026 says of 3/4/2026 that it is in March.
 *
 * Returns: (transfer full): what reads all of @texts, or else @format
 */
GwFormat *
gw_date_text_guess_format (const GwFormat    *format,
                           const char *const *texts)
{
  GwDateOrder other;
  g_autoptr (GwFormat) turned = NULL;

  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (texts != NULL, NULL);

  other = gw_format_get_date_order (format) == GW_DATE_ORDER_DAY_MONTH_YEAR ? GW_DATE_ORDER_MONTH_DAY_YEAR
                                                                            : GW_DATE_ORDER_DAY_MONTH_YEAR;
  turned = gw_format_new (".", "", other);
  if (!all_are_dates (format, texts) && all_are_dates (turned, texts))
    return g_steal_pointer (&turned);
  return gw_format_copy (format);
}
