/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-period.h"

typedef gboolean (*FindPeriod) (GwPeriodKind  kind,
                                int           fiscal_start,
                                GwDate        day,
                                GwDate       *start,
                                GwDate       *end);

typedef struct
{
  GwPeriodKind kind;
  int fiscal_start;
  const char *day;
  const char *start;
  const char *end;
} Case;

static void
assert_cases (FindPeriod  find,
              const Case *cases,
              gsize       n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      GwDate day, start, end;
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;

      g_assert_true (gw_date_parse (cases[i].day, &day));
      g_assert_true (find (cases[i].kind, cases[i].fiscal_start, day, &start, &end));
      first = gw_date_to_text (start);
      last = gw_date_to_text (end);
      g_assert_cmpstr (first, ==, cases[i].start);
      g_assert_cmpstr (last, ==, cases[i].end);
    }
}

/* The period that a day lies in. */
static void
test_dates (void)
{
  static const Case cases[] = {
    { GW_PERIOD_KIND_YEAR, 1, "2026-06-30", "2026-01-01", "2026-12-31" },
    { GW_PERIOD_KIND_YEAR, 4, "2026-03-31", "2025-04-01", "2026-03-31" },
    { GW_PERIOD_KIND_YEAR, 4, "2026-04-01", "2026-04-01", "2027-03-31" },
    { GW_PERIOD_KIND_HALF, 1, "2026-07-01", "2026-07-01", "2026-12-31" },
    { GW_PERIOD_KIND_HALF, 10, "2026-02-28", "2025-10-01", "2026-03-31" },
    { GW_PERIOD_KIND_QUARTER, 1, "2024-02-29", "2024-01-01", "2024-03-31" },
    { GW_PERIOD_KIND_QUARTER, 2, "2026-01-15", "2025-11-01", "2026-01-31" },
    { GW_PERIOD_KIND_TWELVE_WEEKS, 1, "2026-09-09", "2026-09-07", "2026-11-29" },
    { GW_PERIOD_KIND_TWELVE_WEEKS, 1, "2026-09-07", "2026-09-07", "2026-11-29" },
  };

  assert_cases (gw_period_find_dates, cases, G_N_ELEMENTS (cases));
}

/* The period to plan for on a day. */
static void
test_coming (void)
{
  static const Case cases[] = {
    { GW_PERIOD_KIND_YEAR, 1, "2026-01-05", "2026-01-01", "2026-12-31" },
    { GW_PERIOD_KIND_YEAR, 1, "2026-08-31", "2026-01-01", "2026-12-31" },
    { GW_PERIOD_KIND_YEAR, 1, "2026-09-01", "2027-01-01", "2027-12-31" },
    { GW_PERIOD_KIND_YEAR, 1, "2026-12-31", "2027-01-01", "2027-12-31" },
    { GW_PERIOD_KIND_YEAR, 10, "2026-11-23", "2026-10-01", "2027-09-30" },
    { GW_PERIOD_KIND_QUARTER, 1, "2026-11-23", "2026-10-01", "2026-12-31" },
    { GW_PERIOD_KIND_QUARTER, 1, "2026-12-15", "2027-01-01", "2027-03-31" },
    { GW_PERIOD_KIND_TWELVE_WEEKS, 1, "2026-11-25", "2026-11-23", "2027-02-14" },
  };

  assert_cases (gw_period_find_coming, cases, G_N_ELEMENTS (cases));
}

/* Whatever the day, it lies in its period, and the periods meet without a gap. */
static void
test_no_gap (void)
{
  for (int kind = GW_PERIOD_KIND_YEAR; kind <= GW_PERIOD_KIND_TWELVE_WEEKS; kind++)
    for (int month = 1; month <= 12; month++)
      for (GwDate day = gw_date_new (2023, 12, 1); day < gw_date_new (2025, 2, 1); day++)
        {
          GwDate start, end, next_start, next_end;

          g_assert_true (gw_period_find_dates ((GwPeriodKind) kind, month, day, &start, &end));
          g_assert_cmpint (start, <=, day);
          g_assert_cmpint (day, <=, end);
          g_assert_true (gw_period_find_dates ((GwPeriodKind) kind, month, end + 1, &next_start, &next_end));
          if (kind != GW_PERIOD_KIND_TWELVE_WEEKS)
            g_assert_cmpint (next_start, ==, end + 1);
        }
}

static void
test_custom_and_third (void)
{
  GwDate start, end;

  g_assert_false (gw_period_find_dates (GW_PERIOD_KIND_CUSTOM, 1, gw_date_new (2026, 1, 1), &start, &end));
  g_assert_cmpint (gw_period_get_third (gw_date_new (2026, 1, 1), gw_date_new (2026, 12, 31)), ==,
                   gw_date_new (2026, 5, 2));
  g_assert_cmpint (gw_period_get_third (gw_date_new (2026, 1, 1), gw_date_new (2026, 1, 1)), ==,
                   gw_date_new (2026, 1, 1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/period/dates", test_dates);
  g_test_add_func ("/period/coming", test_coming);
  g_test_add_func ("/period/no-gap", test_no_gap);
  g_test_add_func ("/period/custom-and-third", test_custom_and_third);

  return g_test_run ();
}
