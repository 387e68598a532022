/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-plan-curve.h"

#include "gw-test-random.h"

static const double season[] = { 5, 6, 10, 6, 7, 11, 5, 5, 11, 8, 10, 16 };

static GwWorkCalendar *
weekdays (void)
{
  return gw_work_calendar_new (GW_WEEKDAYS_MONDAY_TO_FRIDAY, NULL, 0, NULL, 0);
}

static void
test_months (void)
{
  g_autoptr (GwWorkCalendar) calendar = weekdays ();
  g_autoptr (GwPlanCurve) curve =
    gw_plan_curve_new_months (calendar, gw_date_new (2026, 1, 1), gw_date_new (2026, 12, 31), season, NULL, 12);
  double sum = 0.0;

  for (int month = 1; month <= 12; month++)
    {
      sum += season[month - 1];
      gw_assert_near (gw_plan_curve_get_share (curve, gw_date_get_month_end (gw_date_new (2026, month, 1))),
                      sum / 100.0, 1e-12);
    }
  gw_assert_near (gw_plan_curve_get_value (curve, gw_date_new (2026, 6, 30), 0, 3600), 1620, 1e-9);
  gw_assert_near (gw_plan_curve_get_value (curve, gw_date_new (2026, 3, 31), 0, 770), 161.7, 1e-9);
  gw_assert_near (gw_plan_curve_get_value (curve, gw_date_new (2026, 9, 30), 0, 770), 508.2, 1e-9);
}

static void
test_ramp (void)
{
  const double ramp[] = { 0, 0, 0, .25, .5, .75, 1, 1, 1, 1, 1, 1 };
  const double late[] = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1 };
  const double quarter[] = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 12, 13, 15 };
  g_autoptr (GwWorkCalendar) calendar = weekdays ();
  GwDate start = gw_date_new (2026, 1, 1);
  GwDate end = gw_date_new (2026, 12, 31);
  g_autoptr (GwPlanCurve) finn = gw_plan_curve_new_months (calendar, start, end, season, ramp, 12);
  g_autoptr (GwPlanCurve) without = gw_plan_curve_new_months (calendar, start, end, season, NULL, 12);
  g_autoptr (GwPlanCurve) october = gw_plan_curve_new_months (calendar, start, end, quarter, late, 12);
  g_autoptr (GwPlanCurve) even = gw_plan_curve_new_ramp (calendar, start, end, late, 12);
  GwDate june = gw_date_new (2026, 6, 30);

  gw_assert_near (gw_plan_curve_get_value (finn, june, 0, 465), 90.3, 0.05);
  gw_assert_near (80 / gw_plan_curve_get_value (finn, june, 0, 465), .886, 0.0005);
  gw_assert_near (80 / gw_plan_curve_get_value (without, june, 0, 465), .38, 0.005);
  gw_assert_near (gw_plan_curve_get_share (october, gw_date_new (2026, 9, 30)), 0, 0);
  gw_assert_near (gw_plan_curve_get_share (october, gw_date_new (2026, 10, 31)), 12.0 / 40.0, 1e-12);
  gw_assert_near (gw_plan_curve_get_share (even, gw_date_new (2026, 10, 31)), 22.0 / 66.0, 1e-12);
}

static void
test_even (void)
{
  g_autoptr (GwWorkCalendar) calendar = weekdays ();
  g_autoptr (GwPlanCurve) curve =
    gw_plan_curve_new_even (calendar, gw_date_new (2026, 7, 1), gw_date_new (2026, 12, 31));

  gw_assert_near (gw_plan_curve_get_share (curve, gw_date_new (2026, 6, 30)), 0, 0);
  gw_assert_near (gw_plan_curve_get_value (curve, gw_date_new (2026, 9, 27), 0, 1300), 620.5, 0.05);
  gw_assert_near (gw_plan_curve_get_share (curve, gw_date_new (2027, 1, 1)), 1, 0);
  /* Nothing is due over a weekend. */
  g_assert_cmpint (gw_plan_curve_find_date (curve, 63.0 / 132.0 + 1e-12), ==, gw_date_new (2026, 9, 27));
  g_assert_cmpint (gw_plan_curve_find_date (curve, 1), ==, gw_date_new (2026, 12, 31));
  g_assert_cmpint (gw_plan_curve_find_date (curve, 0), ==, gw_date_new (2026, 6, 30));
  g_assert_cmpint (gw_plan_curve_find_date (curve, -1), ==, gw_date_new (2026, 6, 30));
}

static void
test_milestones (void)
{
  const GwPlanPoint points[] = {
    { gw_date_new (2026, 6, 30), .1 },  /* before the start: passed over */
    { gw_date_new (2026, 7, 10), .2 },
    { gw_date_new (2026, 7, 12), .3 },  /* a step over the weekend */
    { gw_date_new (2026, 7, 17), .25 }, /* goes back: held level */
    { gw_date_new (2026, 7, 31), .9 },  /* the end is the target */
  };
  g_autoptr (GwWorkCalendar) calendar = weekdays ();
  g_autoptr (GwPlanCurve) curve =
    gw_plan_curve_new_milestones (calendar, gw_date_new (2026, 7, 1), gw_date_new (2026, 7, 31), points,
                                  G_N_ELEMENTS (points));

  gw_assert_near (gw_plan_curve_get_share (curve, gw_date_new (2026, 7, 3)), .2 * 3 / 8, 1e-12);
  gw_assert_near (gw_plan_curve_get_share (curve, gw_date_new (2026, 7, 10)), .2, 1e-12);
  gw_assert_near (gw_plan_curve_get_share (curve, gw_date_new (2026, 7, 11)), .25, 1e-12);
  gw_assert_near (gw_plan_curve_get_share (curve, gw_date_new (2026, 7, 17)), .3, 1e-12);
  gw_assert_near (gw_plan_curve_get_share (curve, gw_date_new (2026, 7, 24)), .65, 1e-12);
}

static void
test_cut_months (void)
{
  const double weights[] = { 10, 20 };
  const double nothing[] = { 0, 0 };
  g_autoptr (GwWorkCalendar) calendar = weekdays ();
  GwDate start = gw_date_new (2026, 9, 16);
  GwDate end = gw_date_new (2026, 10, 15);
  g_autoptr (GwPlanCurve) curve = gw_plan_curve_new_months (calendar, start, end, weights, NULL, 2);
  g_autoptr (GwPlanCurve) even = gw_plan_curve_new_months (calendar, start, end, nothing, NULL, 2);
  double september = 10.0 * 11 / 22;
  double october = 20.0 * 11 / 22;

  gw_assert_near (gw_plan_curve_get_share (curve, gw_date_new (2026, 9, 30)), september / (september + october), 1e-12);
  gw_assert_near (gw_plan_curve_get_share (even, gw_date_new (2026, 9, 30)), .5, 1e-12);
}

static GwPlanCurve *
make_random_curve (GRand *random)
{
  GwDate start = g_rand_int_range (random, 15000, 25000);
  GwDate end = start + g_rand_int_range (random, 0, 900);
  gsize n_months = gw_plan_count_months (start, end);
  g_autofree double *weights = g_new0 (double, n_months);
  g_autofree double *capacities = g_new0 (double, n_months);
  GwPlanPoint points[5];
  GwDate holidays[30];
  g_autoptr (GwWorkCalendar) calendar = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (holidays); i++)
    holidays[i] = start + g_rand_int_range (random, -10, 900);
  calendar = gw_work_calendar_new ((guint) g_rand_int_range (random, 0, 128), holidays, G_N_ELEMENTS (holidays), NULL, 0);
  for (gsize i = 0; i < n_months; i++)
    {
      weights[i] = g_rand_boolean (random) ? g_rand_int_range (random, 0, 100) : 0;
      capacities[i] = g_rand_int_range (random, 0, 5) / 4.0;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (points); i++)
    {
      points[i].date = start + g_rand_int_range (random, -20, 920);
      points[i].share = g_rand_double_range (random, -.2, 1.2);
    }

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      return gw_plan_curve_new_even (calendar, start, end);
    case 1:
      return gw_plan_curve_new_months (calendar, start, end, weights, capacities, n_months);
    case 2:
      return gw_plan_curve_new_ramp (calendar, start, end, capacities, n_months);
    default:
      return gw_plan_curve_new_milestones (calendar, start, end, points, G_N_ELEMENTS (points));
    }
}

static void
test_never_falls (void)
{
  g_autoptr (GRand) random = gw_test_random_new ();

  for (int round = 0; round < GW_TEST_ROUNDS; round++)
    {
      g_autoptr (GwPlanCurve) curve = make_random_curve (random);
      double last = 0.0;

      for (GwDate date = gw_plan_curve_get_start (curve) - 3; date <= gw_plan_curve_get_end (curve) + 3; date++)
        {
          double share = gw_plan_curve_get_share (curve, date);

          g_assert_cmpfloat (share, >=, last);
          g_assert_cmpfloat (share, <=, 1.0);
          g_assert_cmpfloat (share, >=, 0.0);
          last = share;
        }
      g_assert_cmpfloat (gw_plan_curve_get_share (curve, gw_plan_curve_get_start (curve) - 1), ==, 0.0);
      g_assert_cmpfloat (gw_plan_curve_get_share (curve, gw_plan_curve_get_end (curve)), ==, 1.0);
    }
}

/* 28 years later the weekdays are the same again. */
static void
test_moving_years (void)
{
  g_autoptr (GwWorkCalendar) calendar = weekdays ();
  g_autoptr (GwPlanCurve) now =
    gw_plan_curve_new_months (calendar, gw_date_new (2026, 1, 1), gw_date_new (2026, 12, 31), season, NULL, 12);
  g_autoptr (GwPlanCurve) later =
    gw_plan_curve_new_months (calendar, gw_date_new (2054, 1, 1), gw_date_new (2054, 12, 31), season, NULL, 12);

  for (GwDate i = 0; i < 365; i++)
    g_assert_cmpfloat (gw_plan_curve_get_share (now, gw_date_new (2026, 1, 1) + i), ==,
                       gw_plan_curve_get_share (later, gw_date_new (2054, 1, 1) + i));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-curve/months", test_months);
  g_test_add_func ("/plan-curve/ramp", test_ramp);
  g_test_add_func ("/plan-curve/even", test_even);
  g_test_add_func ("/plan-curve/milestones", test_milestones);
  g_test_add_func ("/plan-curve/cut-months", test_cut_months);
  g_test_add_func ("/plan-curve/never-falls", test_never_falls);
  g_test_add_func ("/plan-curve/moving-years", test_moving_years);

  return g_test_run ();
}
