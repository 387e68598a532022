/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-ticks.h"

#include <math.h>

typedef struct
{
  double low;
  double high;
  double least;
  guint  most;
  double step;
} StepCase;

static const StepCase step_cases[] = {
  { 0, 3951, 0, 5, 1000 },
  { 0, 3951, 0, 4, 1000 },
  { 0, 3951, 0, 3, 2000 },
  { 0, 770, 0, 5, 200 },
  { 0, 144, 1, 6, 50 },
  { 0, 3, 1, 10, 1 },
  { 0, 1, 1, 10, 1 },
  { 90.5, 92, 0, 6, 0.5 },
  { 0, 1, 0, 10, 0.1 },
  { -50, 50, 0, 4, 50 },
  { 5, 5, 0, 4, 1 },
  { 0, 1e12, 0, 5, 2e11 },
};

static void
test_step (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (step_cases); i++)
    {
      const StepCase *c = &step_cases[i];

      g_assert_cmpfloat_with_epsilon (gw_ticks_get_step (c->low, c->high, c->least, c->most), c->step, c->step * 1e-9);
    }
}

/* Whatever the numbers: the ticks cover them, are few, and are 1, 2 or 5 times
 * a power of ten apart. */
static void
test_numbers_hold (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      double size = pow (10, g_test_rand_double_range (-4, 11));
      double low = g_test_rand_double_range (-1, 1) * size;
      double high = low + g_test_rand_double_range (0, 1) * size;
      guint most = (guint) g_test_rand_int_range (1, 12);
      g_autoptr (GArray) ticks = gw_ticks_new_numbers (low, high, 0, most);
      double step = g_array_index (ticks, double, 1) - g_array_index (ticks, double, 0);
      double mantissa = step / pow (10, floor (log10 (step) + 1e-9));

      g_assert_cmpuint (ticks->len, >=, 2);
      g_assert_cmpuint (ticks->len, <=, most + 2);
      g_assert_cmpfloat (g_array_index (ticks, double, 0), <=, low + step * 1e-6);
      g_assert_cmpfloat (g_array_index (ticks, double, ticks->len - 1), >=, high - step * 1e-6);
      g_assert_true (fabs (mantissa - 1) < 1e-3 || fabs (mantissa - 2) < 1e-3 || fabs (mantissa - 5) < 1e-3);
    }
}

/* Numbers so large that the next whole one is no other: an axis all the same. */
static void
test_largest_numbers (void)
{
  const double numbers[] = { 9007199254740990, 9007199254740991, 9007199254740992, 9007199254740994, 1e18, 1e300 };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (int sign = -1; sign <= 1; sign += 2)
      {
        double number = sign * numbers[i];
        g_autoptr (GArray) ticks = gw_ticks_new_numbers (number, number, 1, 5);

        g_assert_cmpuint (ticks->len, ==, 2);
        g_assert_cmpfloat (g_array_index (ticks, double, 0), <=, number);
        g_assert_cmpfloat (g_array_index (ticks, double, 1), >=, number);
        g_assert_cmpfloat (g_array_index (ticks, double, 0), <, g_array_index (ticks, double, 1));
      }
}

static void
test_unit (void)
{
  GwDate start = gw_date_new (2026, 1, 1);

  g_assert_cmpint (gw_ticks_choose_unit (start, start + 6, 8), ==, GW_TICK_UNIT_DAY);
  g_assert_cmpint (gw_ticks_choose_unit (start, start + 83, 12), ==, GW_TICK_UNIT_WEEK);
  g_assert_cmpint (gw_ticks_choose_unit (start, start + 364, 12), ==, GW_TICK_UNIT_MONTH);
  g_assert_cmpint (gw_ticks_choose_unit (start, start + 364, 6), ==, GW_TICK_UNIT_QUARTER);
  g_assert_cmpint (gw_ticks_choose_unit (start, start + 3650, 12), ==, GW_TICK_UNIT_YEAR);
}

static void
assert_dates (GwDate      start,
              GwDate      end,
              GwTickUnit  unit,
              const char *expected)
{
  g_autoptr (GArray) ticks = gw_ticks_new_dates (start, end, unit, 1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const GwDateTick *tick = &g_array_index (ticks, GwDateTick, i);
      g_autofree char *first = gw_date_to_text (tick->first);
      g_autofree char *last = gw_date_to_text (tick->last);

      g_string_append_printf (text, "%s%s..%s%s", i > 0 ? " " : "", first + 5, last + 5, tick->whole ? "" : "*");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_dates (void)
{
  assert_dates (gw_date_new (2026, 9, 7), gw_date_new (2026, 9, 22), GW_TICK_UNIT_WEEK,
                "09-07..09-13 09-14..09-20 09-21..09-22*");
  assert_dates (gw_date_new (2026, 9, 9), gw_date_new (2026, 9, 20), GW_TICK_UNIT_WEEK, "09-09..09-13* 09-14..09-20");
  assert_dates (gw_date_new (2028, 1, 15), gw_date_new (2028, 3, 31), GW_TICK_UNIT_MONTH,
                "01-15..01-31* 02-01..02-29 03-01..03-31");
  assert_dates (gw_date_new (2026, 7, 1), gw_date_new (2027, 2, 1), GW_TICK_UNIT_QUARTER,
                "07-01..09-30 10-01..12-31 01-01..02-01*");
  assert_dates (gw_date_new (2026, 1, 1), gw_date_new (2027, 12, 31), GW_TICK_UNIT_YEAR, "01-01..12-31 01-01..12-31");
}

/* Stretches follow each other without a gap and end where the span ends. */
static void
test_dates_hold (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      GwDate start = g_test_rand_int_range (GW_DATE_FIRST, GW_DATE_LAST - 4000);
      GwDate end = start + g_test_rand_int_range (0, 4000);
      GwTickUnit unit = (GwTickUnit) g_test_rand_int_range (0, GW_TICK_UNIT_YEAR + 1);
      g_autoptr (GArray) ticks = gw_ticks_new_dates (start, end, unit, g_test_rand_int_range (1, 8));
      GwDate next = start;

      for (guint j = 0; j < ticks->len; j++)
        {
          const GwDateTick *tick = &g_array_index (ticks, GwDateTick, j);

          g_assert_cmpint (tick->first, ==, next);
          g_assert_cmpint (tick->last, >=, tick->first);
          next = tick->last + 1;
        }
      g_assert_cmpint (next, ==, end + 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ticks/step", test_step);
  g_test_add_func ("/ticks/numbers-hold", test_numbers_hold);
  g_test_add_func ("/ticks/largest-numbers", test_largest_numbers);
  g_test_add_func ("/ticks/unit", test_unit);
  g_test_add_func ("/ticks/dates", test_dates);
  g_test_add_func ("/ticks/dates-hold", test_dates_hold);

  return g_test_run ();
}
