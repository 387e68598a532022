/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-date-text.h"

#define D(year, month, day) gw_date_new (year, month, day)

/* In the user's own order, or in the other where that can be the only one. */
static void
test_typed (void)
{
  const struct { GwDateOrder order; const char *text; GwDate date; } rows[] = {
    { GW_DATE_ORDER_DAY_MONTH_YEAR, "3/4/2026", D (2026, 4, 3) },
    { GW_DATE_ORDER_MONTH_DAY_YEAR, "3/4/2026", D (2026, 3, 4) },
    { GW_DATE_ORDER_DAY_MONTH_YEAR, "12/31/2026", D (2026, 12, 31) },
    { GW_DATE_ORDER_MONTH_DAY_YEAR, "31.12.2026", D (2026, 12, 31) },
    { GW_DATE_ORDER_MONTH_DAY_YEAR, "31/12", D (2026, 12, 31) },
    { GW_DATE_ORDER_DAY_MONTH_YEAR, "2026-06-30", D (2026, 6, 30) },
    { GW_DATE_ORDER_YEAR_MONTH_DAY, "30 June", D (2026, 6, 30) },
    { GW_DATE_ORDER_DAY_MONTH_YEAR, "30\302\240June\342\200\2572026", D (2026, 6, 30) },
    { GW_DATE_ORDER_DAY_MONTH_YEAR, "31/31/2026", GW_DATE_NONE },
    { GW_DATE_ORDER_DAY_MONTH_YEAR, "2026-31-12", GW_DATE_NONE },
    { GW_DATE_ORDER_DAY_MONTH_YEAR, "30", GW_DATE_NONE },
    { GW_DATE_ORDER_DAY_MONTH_YEAR, "soon", GW_DATE_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GwFormat) format = gw_format_new (".", ",", rows[i].order);
      GwDate date = GW_DATE_NONE;

      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (gw_date_text_parse (format, rows[i].text, D (2026, 1, 9), &date), ==,
                       rows[i].date != GW_DATE_NONE);
      g_assert_cmpint (date, ==, rows[i].date);
    }
}

/* Where nobody sees how it is understood, it can be one day only. */
static void
test_sure (void)
{
  const struct { const char *text; GwDate date; const char *error; } rows[] = {
    { "2026-03-31", D (2026, 3, 31), NULL },
    { "31.3.2026", D (2026, 3, 31), NULL },
    { "3.4.2026", D (2026, 4, 3), NULL },
    { "31/3/2026", D (2026, 3, 31), NULL },
    { "3/31/2026", D (2026, 3, 31), NULL },
    { "4/4/2026", D (2026, 4, 4), NULL },
    { "31 March 2026", D (2026, 3, 31), NULL },
    { "March 31, 2026", D (2026, 3, 31), NULL },
    { "3/4/2026", GW_DATE_NONE, "“3/4/2026” can be two days; write it as 2026-04-03 or 2026-03-04" },
    { "3-4-2026", GW_DATE_NONE, "“3-4-2026” can be two days; write it as 2026-04-03 or 2026-03-04" },
    { "26-03-31", GW_DATE_NONE, "“26-03-31” is not a date; write it as 2026-06-30" },
    { "31.3.", GW_DATE_NONE, "“31.3.” is not a date; write it as 2026-06-30" },
    { "March", GW_DATE_NONE, "“March” is not a date; write it as 2026-06-30" },
    { "2026-02-30", GW_DATE_NONE, "“2026-02-30” is not a date; write it as 2026-06-30" },
    { "", GW_DATE_NONE, "“” is not a date; write it as 2026-06-30" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      GwDate date = GW_DATE_NONE;

      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (gw_date_text_parse_sure (rows[i].text, &date, &error), ==, rows[i].error == NULL);
      g_assert_cmpint (date, ==, rows[i].date);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, rows[i].error);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-text/typed", test_typed);
  g_test_add_func ("/date-text/sure", test_sure);

  return g_test_run ();
}
