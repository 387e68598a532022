/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-forecast.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#include "gw-status.h"
#include "gw-test-random.h"

static GwWorkCalendar *
weekdays (void)
{
  return gw_work_calendar_new (GW_WEEKDAYS_MONDAY_TO_FRIDAY, NULL, 0, NULL, 0);
}

static void
add_up (const double *increments,
        double        baseline,
        double       *values,
        gsize         n)
{
  double total = baseline;

  for (gsize i = 0; i < n; i++)
    values[i] = total += increments[i];
}

static void
list_month_ends (GwDate  first,
                 GwDate *dates,
                 gsize   n)
{
  for (gsize i = 0; i < n; i++)
    dates[i] = gw_date_get_month_end (gw_date_add_months (first, (int) i));
}

static void
list_sundays (GwDate  first,
              GwDate *dates,
              gsize   n)
{
  for (gsize i = 0; i < n; i++)
    dates[i] = first + (GwDate) i * 7;
}

/* F7 in the arithmetic. */
static void
test_distributions (void)
{
  const double degrees[] = { 1, 2, 4, 5, 12 };
  const double quantiles[] = { 3.0777, 1.8856, 1.5332, 1.4759, 1.3562 };

  gw_assert_near (gsl_cdf_tdist_P (1, 1), .75, 1e-9);
  gw_assert_near (gsl_cdf_tdist_P (2, 4), .941942, 5e-7);
  for (gsize i = 0; i < G_N_ELEMENTS (degrees); i++)
    gw_assert_near (gsl_cdf_tdist_Pinv (.9, degrees[i]), quantiles[i], 5e-5);
}

/* Sample A: a team's year with a season, and what an even plan would claim. */
static void
test_sample_a (void)
{
  const double season[] = { 5, 6, 10, 6, 7, 11, 5, 5, 11, 8, 10, 16 };
  const double equal[] = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 };
  const double increments[] = { 105, 240, 320, 90, 395, 350 };
  double values[6];
  GwDate dates[6];
  GwDate start = gw_date_new (2026, 1, 1);
  GwDate end = gw_date_new (2026, 12, 31);
  g_autoptr (GwWorkCalendar) calendar = weekdays ();
  g_autoptr (GwPlanCurve) curve = gw_plan_curve_new_months (calendar, start, end, season, NULL, 12);
  g_autoptr (GwPlanCurve) even = gw_plan_curve_new_months (calendar, start, end, equal, NULL, 12);
  GwForecastInput input = { curve, 0, 3600, dates, values, 6, gw_date_new (2026, 6, 30), .8 };
  GwForecast forecast;

  add_up (increments, 0, values, 6);
  list_month_ends (start, dates, 6);
  forecast = gw_forecast_flow (&input);
  g_assert_cmpint (forecast.kind, ==, GW_FORECAST_RANGE);
  gw_assert_near (forecast.rate, .9259, 5e-5);
  gw_assert_near (forecast.value, 3333, .5);
  gw_assert_near (forecast.variance, 37.89, 5e-3);
  gw_assert_near (forecast.standard_error, 418.5, .05);
  gw_assert_near (forecast.low, 2716, .5);
  gw_assert_near (forecast.high, 3951, .5);
  gw_assert_near (forecast.chance, .28, 5e-3);
  gw_assert_near (gw_forecast_flow_by (&input, dates[5]).value, 1500, 1e-9);

  input.curve = even;
  forecast = gw_forecast_flow (&input);
  gw_assert_near (forecast.value, 3000, .5);
  gw_assert_near (forecast.chance, .12, 5e-3);
}

/* Sample B: on pace with a small chance, and a falling goal. */
static void
test_sample_b (void)
{
  const double increments[] = { 27.4, 48.9, 44.1, 51.3, 43.7, 41.2, 39.8, 42.6, 47.5, 52.4, 50.8, 54.9, 55.6 };
  const double overdue[] = { 392, 361, 334 };
  double values[13];
  GwDate dates[13];
  GwDate start = gw_date_new (2026, 7, 1);
  g_autoptr (GwWorkCalendar) calendar = weekdays ();
  g_autoptr (GwPlanCurve) curve = gw_plan_curve_new_even (calendar, start, gw_date_new (2026, 12, 31));
  GwForecastInput input = { curve, 0, 1300, dates, values, 13, gw_date_new (2026, 9, 30), .8 };
  GwForecastInput falling = { curve, 410, 250, dates, overdue, 3, gw_date_new (2026, 9, 30), .8 };
  GwForecast forecast;

  add_up (increments, 0, values, 13);
  list_sundays (gw_date_new (2026, 7, 5), dates, 13);
  gw_assert_near (values[12], 600.2, 1e-9);
  gw_assert_near (values[12] / gw_plan_curve_get_value (curve, dates[12], 0, 1300), .967, 5e-4);
  forecast = gw_forecast_flow (&input);
  gw_assert_near (forecast.value, 1257.6, .05);
  gw_assert_near (forecast.standard_error, 43.10, 5e-3);
  gw_assert_near (forecast.low, 1199, .5);
  gw_assert_near (forecast.high, 1316, .5);
  gw_assert_near (forecast.chance, .17, 5e-3);

  list_month_ends (start, dates, 3);
  forecast = gw_forecast_flow (&falling);
  gw_assert_near (410 - gw_plan_curve_get_value (curve, dates[2], 410, 250), 80, 1e-9);
  gw_assert_near (forecast.rate, .95, 1e-9);
  gw_assert_near (forecast.value, 258, .5);
  gw_assert_near (forecast.low, 221, .5);
  gw_assert_near (forecast.high, 295, .5);
  gw_assert_near (forecast.chance, .36, 5e-3);
}

/* Sample C: twelve weeks, and a level that a straight line would overrate. */
static void
test_sample_c (void)
{
  const double increments[] = { 8, 11, 9, 13, 10 };
  const double reviews[] = { 18, 22, 25, 24, 23 };
  const double retention[] = { 90.5, 90.6, 90.9, 91.0, 91.2 };
  double values[5];
  GwDate dates[5];
  g_autoptr (GwWorkCalendar) calendar = weekdays ();
  g_autoptr (GwPlanCurve) curve =
    gw_plan_curve_new_even (calendar, gw_date_new (2026, 9, 7), gw_date_new (2026, 11, 29));
  GwForecastInput input = { curve, 0, 144, dates, values, 5, gw_date_new (2026, 10, 11), .8 };
  GwForecastInput level = { curve, 90.5, 92, dates, retention, 5, gw_date_new (2026, 10, 11), .8 };
  GwForecast forecast;

  list_sundays (gw_date_new (2026, 9, 13), dates, 5);
  add_up (increments, 0, values, 5);
  forecast = gw_forecast_flow (&input);
  gw_assert_near (forecast.value, 122.4, .05);
  gw_assert_near (forecast.standard_error, 8.65, 5e-3);
  gw_assert_near (forecast.low, 109, .5);
  gw_assert_near (forecast.high, 136, .5);
  gw_assert_near (forecast.chance, .03, 5e-3);

  add_up (reviews, 0, values, 5);
  input.target = 240;
  forecast = gw_forecast_flow (&input);
  gw_assert_near (forecast.rate, 1.12, 1e-9);
  gw_assert_near (forecast.value, 268.8, .05);
  gw_assert_near (forecast.low, 248, .5);
  gw_assert_near (forecast.high, 290, .5);
  gw_assert_near (forecast.chance, .95, 5e-3);

  forecast = gw_forecast_level (&level);
  gw_assert_near (forecast.value, 91.2, 1e-9);
  gw_assert_near (forecast.low, 90.52, 5e-3);
  gw_assert_near (forecast.high, 91.88, 5e-3);
  gw_assert_near (forecast.chance, .07, 5e-3);
}

static void
test_special_cases (void)
{
  g_autoptr (GwWorkCalendar) calendar = weekdays ();
  GwDate start = gw_date_new (2026, 7, 1);
  GwDate end = gw_date_new (2026, 12, 31);
  g_autoptr (GwPlanCurve) curve = gw_plan_curve_new_even (calendar, start, end);
  const GwDate dates[] = { gw_date_new (2026, 7, 31), gw_date_new (2026, 8, 31), gw_date_new (2026, 9, 1) };
  const GwDate early[] = { start - 1 };
  double values[3];
  GwForecastInput input = { curve, 0, 132, dates, values, 0, gw_date_new (2026, 9, 30), .8 };
  GwForecast forecast = gw_forecast_flow (&input);

  g_assert_cmpint (forecast.kind, ==, GW_FORECAST_NONE);
  g_assert_cmpint (forecast.reason, ==, GW_FORECAST_REASON_NO_CHECK_INS);

  /* One interval: a point. */
  values[0] = 46;
  input.n_values = 1;
  forecast = gw_forecast_flow (&input);
  g_assert_cmpint (forecast.kind, ==, GW_FORECAST_POINT);
  g_assert_cmpint (forecast.reason, ==, GW_FORECAST_REASON_TOO_FEW);
  gw_assert_near (forecast.value, 264, 1e-9);

  /* Nothing was ever sold: no scatter, and no chance. */
  values[0] = values[1] = values[2] = 0;
  input.n_values = 3;
  forecast = gw_forecast_flow (&input);
  g_assert_cmpint (forecast.kind, ==, GW_FORECAST_RANGE);
  gw_assert_near (forecast.chance, 0, 0);

  /* Nothing was ever lost: the low end is what is there already. */
  values[0] = 0;
  values[1] = 0;
  values[2] = 90;
  forecast = gw_forecast_flow (&input);
  gw_assert_near (forecast.low, 90, 1e-9);
  g_assert_cmpfloat (forecast.high, >, forecast.value);

  /* A check-in of tomorrow is not known today. */
  input.as_of = gw_date_new (2026, 8, 30);
  forecast = gw_forecast_flow (&input);
  g_assert_cmpint (forecast.kind, ==, GW_FORECAST_POINT);

  input.as_of = end;
  g_assert_cmpint (gw_forecast_flow (&input).reason, ==, GW_FORECAST_REASON_NOTHING_LEFT);
  g_assert_cmpint (gw_forecast_level (&input).reason, ==, GW_FORECAST_REASON_NOTHING_LEFT);

  input.as_of = start;
  input.dates = early;
  input.n_values = 1;
  g_assert_cmpint (gw_forecast_flow (&input).reason, ==, GW_FORECAST_REASON_NOTHING_PLANNED_YET);
  g_assert_cmpint (gw_forecast_level (&input).reason, ==, GW_FORECAST_REASON_TOO_FEW);
}

static void
assert_finite (const GwForecast *forecast)
{
  g_assert_true (isfinite (forecast->value) && isfinite (forecast->low) && isfinite (forecast->high));
  g_assert_true (isfinite (forecast->chance) && isfinite (forecast->rate));
  g_assert_true (isfinite (forecast->variance) && isfinite (forecast->standard_error));
  g_assert_cmpfloat (forecast->chance, >=, 0.0);
  g_assert_cmpfloat (forecast->chance, <=, 1.0);
  g_assert_cmpfloat (forecast->low, <=, forecast->high);
}

typedef GwForecast (*Forecaster) (const GwForecastInput *input);

/* A hundred times the amounts, and the same upside down, tell the same. */
static void
check_symmetries (const GwForecastInput *input,
                  Forecaster             forecaster)
{
  g_autofree double *values = g_new0 (double, input->n_values);
  GwForecastInput changed = *input;
  GwForecast plain = forecaster (input);
  GwForecast larger, falling;

  assert_finite (&plain);
  changed.values = values;

  for (gsize i = 0; i < input->n_values; i++)
    values[i] = input->values[i] * 100.0;
  changed.baseline = input->baseline * 100.0;
  changed.target = input->target * 100.0;
  larger = forecaster (&changed);
  assert_finite (&larger);
  g_assert_cmpint (larger.kind, ==, plain.kind);
  gw_assert_near (larger.chance, plain.chance, 1e-9);
  gw_assert_near (larger.value, plain.value * 100.0, 1e-6 * (1.0 + fabs (plain.value)));

  for (gsize i = 0; i < input->n_values; i++)
    values[i] = -input->values[i];
  changed.baseline = -input->baseline;
  changed.target = -input->target;
  falling = forecaster (&changed);
  assert_finite (&falling);
  g_assert_cmpint (falling.kind, ==, plain.kind);
  gw_assert_near (falling.chance, plain.chance, 1e-9);
  gw_assert_near (falling.value, -plain.value, 1e-9 * (1.0 + fabs (plain.value)));
  gw_assert_near (falling.low, -plain.high, 1e-9 * (1.0 + fabs (plain.high)));
}

static void
test_symmetries (void)
{
  g_autoptr (GRand) random = gw_test_random_new ();
  g_autoptr (GwWorkCalendar) calendar = weekdays ();

  for (int round = 0; round < GW_TEST_ROUNDS; round++)
    {
      GwDate start = g_rand_int_range (random, 15000, 25000);
      GwDate end = start + g_rand_int_range (random, 5, 400);
      g_autoptr (GwPlanCurve) curve = gw_plan_curve_new_even (calendar, start, end);
      gsize n = (gsize) g_rand_int_range (random, 0, 12);
      GwDate dates[12];
      double values[12];
      double baseline = g_rand_int_range (random, -100, 100);
      GwForecastInput input = { curve, baseline, baseline + 500, dates, values, n, end - 1, .8 };
      double total = baseline;

      for (gsize i = 0; i < n; i++)
        {
          dates[i] = (i == 0 ? start : dates[i - 1] + 1) + g_rand_int_range (random, 0, 40);
          values[i] = total += g_rand_int_range (random, -20, 100);
        }

      check_symmetries (&input, gw_forecast_flow);
      check_symmetries (&input, gw_forecast_level);
    }
}

static void
test_pace_for_print (void)
{
  const GwStatusThresholds thresholds = GW_STATUS_THRESHOLDS_DEFAULT;
  g_autoptr (GRand) random = gw_test_random_new ();

  g_assert_cmpint (gw_status_from_pace (280 / 294.75, &thresholds), ==, GW_STATUS_AT_RISK);
  gw_assert_near (gw_status_pace_for_print (280 / 294.75, 2, &thresholds), .94, 1e-9);
  gw_assert_near (gw_status_pace_for_print (1.0018, 2, &thresholds), 1, 1e-9);
  g_assert_cmpint (gw_status_from_pace (.95, &thresholds), ==, GW_STATUS_ON_PACE);
  g_assert_cmpint (gw_status_from_pace (1.05, &thresholds), ==, GW_STATUS_AHEAD);
  g_assert_cmpint (gw_status_from_pace (.85, &thresholds), ==, GW_STATUS_AT_RISK);

  for (int round = 0; round < GW_TEST_ROUNDS; round++)
    {
      double pace = g_rand_double_range (random, .8, 1.1);
      double printed = gw_status_pace_for_print (pace, 2, &thresholds);

      g_assert_cmpint (gw_status_from_pace (printed, &thresholds), ==, gw_status_from_pace (pace, &thresholds));
      gw_assert_near (printed, pace, .01);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/forecast/distributions", test_distributions);
  g_test_add_func ("/forecast/sample-a", test_sample_a);
  g_test_add_func ("/forecast/sample-b", test_sample_b);
  g_test_add_func ("/forecast/sample-c", test_sample_c);
  g_test_add_func ("/forecast/special-cases", test_special_cases);
  g_test_add_func ("/forecast/symmetries", test_symmetries);
  g_test_add_func ("/forecast/pace-for-print", test_pace_for_print);

  return g_test_run ();
}
