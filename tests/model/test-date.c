/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-date.h"

#include <stdlib.h>

static const struct
{
  const char *text;
  GwDate date; /* GW_DATE_NONE: refused */
  int weekday;
} samples[] = {
  { "1970-01-01", 0, 4 },
  { "1969-12-31", -1, 3 },
  { "1900-01-01", GW_DATE_FIRST, 1 },
  { "2199-12-31", GW_DATE_LAST, 2 },
  { "2000-02-29", 11016, 2 },
  { "2026-06-30", 20634, 2 },
  { "1900-02-29", GW_DATE_NONE, 0 },
  { "2026-02-30", GW_DATE_NONE, 0 },
  { "2026-13-01", GW_DATE_NONE, 0 },
  { "2026-00-10", GW_DATE_NONE, 0 },
  { "1899-12-31", GW_DATE_NONE, 0 },
  { "2200-01-01", GW_DATE_NONE, 0 },
  { "99999999-01-01", GW_DATE_NONE, 0 },
  { "2026-6-30", GW_DATE_NONE, 0 },
  { "2026-06-30 ", GW_DATE_NONE, 0 },
  { "2026/06/30", GW_DATE_NONE, 0 },
  { "+026-06-30", GW_DATE_NONE, 0 },
  { "", GW_DATE_NONE, 0 },
};

static void
test_samples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      GwDate date = 12345;
      gboolean parsed = gw_date_parse (samples[i].text, &date);

      g_test_message ("%s", samples[i].text);
      if (samples[i].date == GW_DATE_NONE)
        {
          g_assert_false (parsed);
          g_assert_cmpint (date, ==, 12345);
          continue;
        }
      g_assert_true (parsed);
      g_assert_cmpint (date, ==, samples[i].date);
      g_assert_cmpint (gw_date_get_weekday (date), ==, samples[i].weekday);
    }
}

static void
test_every_day (void)
{
  for (GwDate date = GW_DATE_FIRST; date <= GW_DATE_LAST; date++)
    {
      g_autofree char *text = gw_date_to_text (date);
      g_autoptr (GDate) other = g_date_new_julian ((guint32) (date + 719163));
      GwDate parsed;

      g_assert_true (gw_date_parse (text, &parsed));
      g_assert_cmpint (parsed, ==, date);
      g_assert_cmpint (gw_date_get_weekday (date), ==, g_date_get_weekday (other));
      g_assert_cmpint (atoi (text + 8), ==, g_date_get_day (other));
    }
}

static void
test_months (void)
{
  GwDate january = gw_date_new (2027, 1, 31);

  g_assert_cmpint (gw_date_add_months (january, 1), ==, gw_date_new (2027, 2, 28));
  g_assert_cmpint (gw_date_add_months (january, 13), ==, gw_date_new (2028, 2, 29));
  g_assert_cmpint (gw_date_add_months (january, -1), ==, gw_date_new (2026, 12, 31));
  g_assert_cmpint (gw_date_add_months (january, 12 * 200), ==, GW_DATE_NONE);
  g_assert_cmpint (gw_date_get_month_start (january), ==, gw_date_new (2027, 1, 1));
  g_assert_cmpint (gw_date_get_month_end (gw_date_new (2028, 2, 3)), ==, gw_date_new (2028, 2, 29));
}

static void
test_none (void)
{
  g_autofree char *text = gw_date_to_text (GW_DATE_NONE);

  g_assert_cmpstr (text, ==, "");
  g_assert_false (gw_date_is_valid (GW_DATE_NONE));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/samples", test_samples);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/months", test_months);
  g_test_add_func ("/date/none", test_none);
  return g_test_run ();
}
