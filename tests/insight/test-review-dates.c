/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-review-dates.h"

typedef struct
{
  const char *first;
  GwRhythm    rhythm;
  int         weekday;
  const char *after;
  const char *until;
  const char *expected;
} Case;

static const Case cases[] = {
  { "2026-01-05", GW_RHYTHM_WEEKLY, 1, "2026-06-30", "2026-12-31", "2026-07-06 2026-07-13 2026-07-20" },
  { "2026-01-01", GW_RHYTHM_WEEKLY, 1, "2026-06-30", "2026-12-31", "2026-07-06 2026-07-13 2026-07-20" },
  { "2026-01-05", GW_RHYTHM_FORTNIGHTLY, 1, "2026-01-05", "2026-12-31", "2026-01-19 2026-02-02 2026-02-16" },
  { "2026-01-31", GW_RHYTHM_MONTHLY, 1, "2026-01-31", "2026-12-31", "2026-02-28 2026-03-31 2026-04-30" },
  { "2026-01-15", GW_RHYTHM_QUARTERLY, 1, "2026-02-01", "2026-08-31", "2026-04-15 2026-07-15" },
  { "2026-07-03", GW_RHYTHM_DAILY, 1, "2026-07-02", "2026-12-31", "2026-07-03 2026-07-06 2026-07-07" },
  { "2026-01-05", GW_RHYTHM_WEEKLY, 1, "2026-12-28", "2026-12-31", "" },
};

static void
test_list (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      g_autoptr (GString) text = g_string_new (NULL);
      GwDate dates[3];
      GwDate first;
      GwDate after;
      GwDate until;
      guint n_dates;

      g_assert_true (gw_date_parse (c->first, &first));
      g_assert_true (gw_date_parse (c->after, &after));
      g_assert_true (gw_date_parse (c->until, &until));
      n_dates = gw_review_dates_list (first, c->rhythm, c->weekday, after, until, dates, G_N_ELEMENTS (dates));
      for (guint j = 0; j < n_dates; j++)
        {
          g_autofree char *date = gw_date_to_text (dates[j]);

          g_string_append_printf (text, "%s%s", j > 0 ? " " : "", date);
        }
      g_assert_cmpstr (text->str, ==, c->expected);
    }
}

static void
test_no_date (void)
{
  GwDate date;

  g_assert_cmpuint (gw_review_dates_list (GW_DATE_NONE, GW_RHYTHM_WEEKLY, 1, 0, 1000, &date, 1), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/review-dates/list", test_list);
  g_test_add_func ("/review-dates/no-date", test_no_date);

  return g_test_run ();
}
