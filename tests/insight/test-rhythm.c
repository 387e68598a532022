/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-rhythm.h"

#include "gw-test-workshop.h"

/* 1 July to 31 December 2026: 132 weekdays, 27 Mondays, six months. */
static void
test_phrases (void)
{
  static const struct
  {
    const char *often;
    guint       times;
  } rows[] = {
    { "daily", 132 },
    { " Every Day ", 132 },
    { "weekly", 27 },
    { "every monday", 26 },
    { "every Wednesday", 27 },
    { "once a month", 6 },
    { "Monthly", 6 },
    { "quarterly", 2 },
    { "", 0 },
    { "in every first meeting", 0 },
    { "twice a month", 0 },
    { "not every week", 0 },
  };
  Bench bench;

  bench_set_up (&bench);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].often);
      g_assert_cmpuint (gw_rhythm_count (rows[i].often, bench.workshop, gw_date_new (2026, 7, 1), gw_date_new (2026, 12, 31)),
                        ==, rows[i].times);
    }
  g_assert_cmpuint (gw_rhythm_count ("weekly", bench.workshop, GW_DATE_NONE, GW_DATE_NONE), ==, 0);
  g_assert_cmpuint (gw_rhythm_count ("every Monday", bench.workshop, gw_date_new (2026, 7, 1), gw_date_new (2026, 7, 3)), ==, 0);
  bench_tear_down (&bench);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rhythm/phrases", test_phrases);

  return g_test_run ();
}
