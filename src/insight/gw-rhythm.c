/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-rhythm.h"

#include <glib/gi18n-lib.h>

#include "gw-format.h"
#include "gw-member-capacity.h"
#include "gw-work-calendar.h"

static gboolean
is_one_of (const char *text,
           const char *phrases)
{
  g_auto (GStrv) list = g_strsplit (phrases, "|", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *phrase = g_utf8_casefold (list[i], -1);

      if (g_str_equal (text, phrase))
        return TRUE;
    }

  return FALSE;
}

/* 1 for Monday; 0 for no such phrase. */
static int
find_weekday (const char *text)
{
  for (int weekday = 1; weekday <= 7; weekday++)
    {
      /* Translators: a weekday, such as "every Monday" */
      g_autofree char *every = g_strdup_printf (_("every %s"), gw_format_weekday_name (weekday));

      if (is_one_of (text, every))
        return weekday;
    }

  return 0;
}

static guint
count_months (GwDate start,
              GwDate end)
{
  int first_year, first_month, last_year, last_month;

  gw_date_split (start, &first_year, &first_month, NULL);
  gw_date_split (end, &last_year, &last_month, NULL);
  return (guint) (12 * (last_year - first_year) + last_month - first_month + 1);
}

/**
 * gw_rhythm_count:
 * @often: how often something is done, as somebody wrote it
 * @workshop: whose calendar it is
 * @start: first day
 * @end: last day
 *
 * Counts how often something comes round that is done "every day", "weekly",
 * "every Monday", "monthly" or "quarterly". No other words are understood: prose
 * is not judged, and what is ambiguous is left to people. Our own convention.
 *
 * Returns: how often; 0 where that cannot be told
 */
guint
gw_rhythm_count (const char *often,
                 GwWorkshop *workshop,
                 GwDate      start,
                 GwDate      end)
{
  g_autofree char *stripped = NULL;
  g_autofree char *text = NULL;
  int weekday;

  g_return_val_if_fail (often != NULL, 0);
  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), 0);

  if (start == GW_DATE_NONE || end == GW_DATE_NONE || end < start)
    return 0;

  stripped = g_strstrip (g_strdup (often));
  text = g_utf8_casefold (stripped, -1);
  /* Translators: ways to say it, with | between them; as many as you like */
  if (is_one_of (text, _("daily|every day|each day|every working day|once a day")))
    {
      g_autoptr (GwWorkCalendar) calendar = gw_work_calendar_new_for_workshop (workshop);

      return (guint) gw_work_calendar_count (calendar, start, end);
    }
  /* Translators: ways to say it, with | between them; as many as you like */
  if (is_one_of (text, _("weekly|every week|each week|once a week")))
    return (guint) (end - start + 1 + 6) / 7;
  /* Translators: ways to say it, with | between them; as many as you like */
  if (is_one_of (text, _("monthly|every month|each month|once a month")))
    return count_months (start, end);
  /* Translators: ways to say it, with | between them; as many as you like */
  if (is_one_of (text, _("quarterly|every quarter|each quarter|once a quarter")))
    return (count_months (start, end) + 2) / 3;

  weekday = find_weekday (text);
  if (weekday == 0)
    return 0;

  start += (weekday - gw_date_get_weekday (start) + 7) % 7;
  return start > end ? 0 : (guint) (end - start) / 7 + 1;
}
