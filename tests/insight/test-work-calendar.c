/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-work-calendar.h"

#include "gw-test-random.h"

static GwDate
day (const char *text)
{
  GwDate date = GW_DATE_NONE;

  g_assert_true (gw_date_parse (text, &date));
  return date;
}

static void
test_counts (void)
{
  const struct
  {
    const char *first;
    const char *last;
    guint       weekdays;
    int         count;
  } rows[] = {
    { "2026-07-01", "2026-12-31", GW_WEEKDAYS_MONDAY_TO_FRIDAY, 132 },
    { "2026-07-01", "2026-09-27", GW_WEEKDAYS_MONDAY_TO_FRIDAY, 63 },
    { "2026-09-07", "2026-11-29", GW_WEEKDAYS_MONDAY_TO_FRIDAY, 60 },
    { "2026-01-01", "2026-12-31", GW_WEEKDAYS_MONDAY_TO_FRIDAY, 261 },
    { "2026-01-01", "2026-12-31", GW_WEEKDAYS_ALL, 365 },
    { "2024-02-29", "2024-02-29", GW_WEEKDAYS_ALL, 1 },
    { "2026-10-10", "2026-10-11", GW_WEEKDAYS_MONDAY_TO_FRIDAY, 0 },
    { "2026-10-11", "2026-10-10", GW_WEEKDAYS_ALL, 0 },
    { "2026-10-05", "2026-10-05", 1, 1 },
    { "2026-10-06", "2026-10-11", 1, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GwWorkCalendar) calendar = gw_work_calendar_new (rows[i].weekdays, NULL, 0, NULL, 0);

      g_assert_cmpint (gw_work_calendar_count (calendar, day (rows[i].first), day (rows[i].last)), ==, rows[i].count);
    }
}

static void
test_days_off (void)
{
  /* A weekend and a repeated day take nothing away. */
  const GwDate holidays[] = { day ("2026-12-25"), day ("2026-12-26"), day ("2026-12-25") };
  const GwDateSpan leaves[] = { { day ("2026-12-23"), day ("2026-12-28") }, { day ("2026-12-28"), day ("2026-12-20") } };
  g_autoptr (GwWorkCalendar) calendar =
    gw_work_calendar_new (GW_WEEKDAYS_MONDAY_TO_FRIDAY, holidays, G_N_ELEMENTS (holidays), leaves, G_N_ELEMENTS (leaves));

  g_assert_cmpint (gw_work_calendar_count (calendar, day ("2026-12-21"), day ("2026-12-31")), ==, 5);
  g_assert_false (gw_work_calendar_is_working_day (calendar, day ("2026-12-24")));
  g_assert_true (gw_work_calendar_is_working_day (calendar, day ("2026-12-29")));
  g_assert_cmpint (gw_work_calendar_count (calendar, day ("2026-12-23"), day ("2026-12-28")), ==, 0);
}

static void
test_span_without_work (void)
{
  g_autoptr (GwWorkCalendar) calendar = gw_work_calendar_new (GW_WEEKDAYS_MONDAY_TO_FRIDAY, NULL, 0, NULL, 0);
  g_autoptr (GwWorkCalendar) weekend =
    gw_work_calendar_for_span (calendar, day ("2026-10-10"), day ("2026-10-11"));
  g_autoptr (GwWorkCalendar) week = gw_work_calendar_for_span (calendar, day ("2026-10-09"), day ("2026-10-11"));

  g_assert_cmpint (gw_work_calendar_count (weekend, day ("2026-10-10"), day ("2026-10-11")), ==, 2);
  g_assert_true (week == calendar);
}

static void
test_limits (void)
{
  const GwDateSpan absences[] = { { GW_DATE_FIRST, day ("2026-02-28") }, { day ("2026-06-01"), GW_DATE_LAST } };
  g_autoptr (GwWorkCalendar) spring = gw_work_calendar_new (GW_WEEKDAYS_ALL, NULL, 0, absences, 2);
  g_autoptr (GwWorkCalendar) calendar = gw_work_calendar_new (GW_WEEKDAYS_ALL, NULL, 0, NULL, 0);
  g_autoptr (GwWorkCalendar) never = gw_work_calendar_new (0, NULL, 0, NULL, 0);

  g_assert_cmpint (gw_work_calendar_count (never, GW_DATE_FIRST, GW_DATE_LAST), ==, 0);
  g_assert_cmpint (gw_work_calendar_count (spring, GW_DATE_FIRST, GW_DATE_LAST), ==, 92);
  g_assert_false (gw_work_calendar_is_working_day (spring, day ("2026-02-28")));
  g_assert_true (gw_work_calendar_is_working_day (spring, day ("2026-05-31")));
  g_assert_true (gw_work_calendar_is_working_day (spring, day ("2026-03-01")));
  g_assert_false (gw_work_calendar_is_working_day (spring, day ("2026-06-01")));
  g_assert_cmpint (gw_work_calendar_count (calendar, GW_DATE_NONE, G_MAXINT32 - 1), ==,
                   GW_DATE_LAST - GW_DATE_FIRST + 1);
}

static int
count_one_by_one (GwWorkCalendar *calendar,
                  GwDate          first,
                  GwDate          last)
{
  int count = 0;

  for (GwDate date = first; date <= last; date++)
    count += gw_work_calendar_is_working_day (calendar, date);

  return count;
}

static void
test_against_counting (void)
{
  g_autoptr (GRand) random = gw_test_random_new ();

  for (int round = 0; round < GW_TEST_ROUNDS; round++)
    {
      GwDate holidays[20];
      GwDateSpan leaves[3];
      GwDate start = g_rand_int_range (random, 15000, 25000);
      GwDate first = start + g_rand_int_range (random, -50, 400);
      GwDate last = first + g_rand_int_range (random, -10, 400);
      g_autoptr (GwWorkCalendar) calendar = NULL;

      for (gsize i = 0; i < G_N_ELEMENTS (holidays); i++)
        holidays[i] = start + g_rand_int_range (random, 0, 400);
      leaves[0].first = start + g_rand_int_range (random, 0, 400);
      leaves[0].last = leaves[0].first + g_rand_int_range (random, 0, 30);
      /* Comes later, goes earlier. */
      leaves[1] = (GwDateSpan) { GW_DATE_FIRST, start - g_rand_int_range (random, 100, 5000) };
      leaves[2] = (GwDateSpan) { start + g_rand_int_range (random, 900, 5000), GW_DATE_LAST };
      calendar = gw_work_calendar_new ((guint) g_rand_int_range (random, 1, 128), holidays,
                                       G_N_ELEMENTS (holidays), leaves,
                                       (gsize) g_rand_int_range (random, 0, 4));

      g_assert_cmpint (gw_work_calendar_count (calendar, first, last), ==, count_one_by_one (calendar, first, last));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/work-calendar/counts", test_counts);
  g_test_add_func ("/work-calendar/days-off", test_days_off);
  g_test_add_func ("/work-calendar/span-without-work", test_span_without_work);
  g_test_add_func ("/work-calendar/limits", test_limits);
  g_test_add_func ("/work-calendar/against-counting", test_against_counting);

  return g_test_run ();
}
