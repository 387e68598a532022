/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-insight.h"

#include <math.h>

#include "gw-calendar.h"
#include "gw-integers.h"
#include "gw-test-random.h"
#include "gw-test-workshop.h"

/* What holds for any goal, whatever its numbers. */

#define N_MONTHS 6
#define MOST_CHECK_INS 12

static const GwDate july = 20635; /* 1 July 2026 */
#define N_DAYS 184

/* A goal of the second half of a year, drawn by lot. */
typedef struct
{
  GwCurve curve;
  gint64  weights[N_MONTHS];
  GwDate  stop;
  gint64  stop_value;
  guint   n_check_ins;
  GwDate  dates[MOST_CHECK_INS];
  gint64  values[MOST_CHECK_INS];
  GwDate  day;
} Lot;

static Lot
draw (GRand *random)
{
  static const GwCurve curves[] = { GW_CURVE_EVEN, GW_CURVE_MONTHS, GW_CURVE_MILESTONES };
  Lot lot = { .curve = curves[g_rand_int_range (random, 0, 3)] };
  GwDate date = july;

  for (guint i = 0; i < N_MONTHS; i++)
    lot.weights[i] = g_rand_int_range (random, 1, 30);
  lot.stop = july + g_rand_int_range (random, 20, 160);
  lot.stop_value = g_rand_int_range (random, 1000, 9000);
  lot.n_check_ins = (guint) g_rand_int_range (random, 1, MOST_CHECK_INS);
  for (guint i = 0; i < lot.n_check_ins; i++)
    {
      lot.dates[i] = date;
      lot.values[i] = (i > 0 ? lot.values[i - 1] : 0) + g_rand_int_range (random, -100, 1200);
      date += g_rand_int_range (random, 1, 14);
    }
  lot.day = MIN (date + g_rand_int_range (random, 0, 30), july + N_DAYS - 1);
  return lot;
}

/* The goal of a lot: @factor times as large, falling when that is negative, and
 * @days later. */
static GwGoal *
add_goal (Bench     *bench,
          const Lot *lot,
          gint64     factor,
          GwDate     days)
{
  gint64 baseline = factor < 0 ? -10000 * factor : 0;
  GwGoal *goal = bench_add_goal (bench, bench_add_metric (bench, GW_NATURE_FLOW, 0), baseline,
                                 baseline + 10000 * factor);
  GwIntegers *months = gw_integers_new (lot->weights, N_MONTHS);
  g_autoptr (GwEdit) edit = gw_edit_new ("Plan");
  g_autoptr (GwRecord) stop = gw_record_new (GW_TYPE_MILESTONE, NULL);

  gw_edit_set_date (edit, GW_RECORD (goal), "start", july + days);
  gw_edit_set_date (edit, GW_RECORD (goal), "due", july + days + N_DAYS - 1);
  gw_edit_set_choice (edit, GW_RECORD (goal), "curve", (int) lot->curve);
  gw_edit_set_integers (edit, GW_RECORD (goal), "month-weights", months);
  gw_edit_insert (edit, GW_RECORD (goal), "milestones", 0, stop);
  gw_edit_set_date (edit, stop, "date", lot->stop + days);
  gw_edit_set_integer (edit, stop, "value", baseline + factor * lot->stop_value);
  g_assert_true (gw_history_commit (bench->history, edit, NULL));
  gw_integers_unref (months);

  for (guint i = 0; i < lot->n_check_ins; i++)
    bench_check_in (bench, goal, lot->dates[i] + days, baseline + factor * lot->values[i]);
  return goal;
}

static void
assert_near_enough (double one,
                    double other)
{
  gw_assert_near (one, other, 1e-6 * (1.0 + fabs (one)));
}

/* The same but for the size: every ratio, and every amount @factor times. */
static void
assert_same (GwGoal *one,
             GwDate  day,
             GwGoal *other,
             GwDate  other_day,
             double  factor)
{
  g_autoptr (GwGoalInsight) a = gw_goal_insight_new (one, day);
  g_autoptr (GwGoalInsight) b = gw_goal_insight_new (other, other_day);
  const GwForecast *forecast = gw_goal_insight_get_forecast (a), *same = gw_goal_insight_get_forecast (b);
  g_autoptr (GArray) days = gw_goal_insight_list_due_days (a);
  g_autoptr (GArray) others = gw_goal_insight_list_due_days (b);

  g_assert_cmpint (gw_goal_insight_get_status (a), ==, gw_goal_insight_get_status (b));
  g_assert_cmpint (gw_goal_insight_is_stale (a), ==, gw_goal_insight_is_stale (b));
  g_assert_cmpint (gw_goal_insight_get_buffer (a), ==, gw_goal_insight_get_buffer (b));
  g_assert_cmpint (gw_goal_insight_get_working_days_left (a), ==, gw_goal_insight_get_working_days_left (b));
  assert_near_enough (gw_goal_insight_get_progress (a), gw_goal_insight_get_progress (b));
  assert_near_enough (gw_goal_insight_get_pace (a), gw_goal_insight_get_pace (b));
  assert_near_enough (gw_goal_insight_get_required_rate (a) * factor, gw_goal_insight_get_required_rate (b));
  g_assert_cmpint (forecast->kind, ==, same->kind);
  assert_near_enough (forecast->chance, same->chance);
  assert_near_enough (forecast->rate, same->rate);
  assert_near_enough (forecast->standard_error * factor, same->standard_error);
  g_assert_cmpuint (days->len, ==, others->len);
  for (guint i = 0; i < days->len; i++)
    assert_near_enough (g_array_index (days, GwDueDay, i).missing * factor, g_array_index (others, GwDueDay, i).missing);
}

/* Money in cents is no other goal, and a falling goal is a rising one in the
 * mirror. */
static void
test_size_and_mirror (void)
{
  g_autoptr (GRand) random = gw_test_random_new ();

  for (int round = 0; round < 60; round++)
    {
      Lot lot = draw (random);
      Bench bench;
      GwGoal *goal;

      bench_set_up (&bench);
      goal = add_goal (&bench, &lot, 1, 0);
      assert_same (goal, lot.day, add_goal (&bench, &lot, 100, 0), lot.day, 100);
      assert_same (goal, lot.day, add_goal (&bench, &lot, -1, 0), lot.day, 1);
      bench_tear_down (&bench);
    }
}

/* A year later is the same: 365 days where every day is worked, so that all
 * months are as long; 52 weeks where weekends are free. */
static void
test_next_year (void)
{
  g_autoptr (GRand) random = gw_test_random_new ();

  for (int round = 0; round < 60; round++)
    {
      gboolean every_day = g_rand_boolean (random);
      GwDate year = every_day ? 365 : 364;
      Lot lot = draw (random);
      Bench bench;

      if (!every_day && lot.curve == GW_CURVE_MONTHS)
        lot.curve = GW_CURVE_EVEN;
      bench_set_up (&bench);
      if (every_day)
        bench_set_integer (&bench, gw_workshop_get_calendar (bench.workshop), "workdays", 127);
      assert_same (add_goal (&bench, &lot, 1, 0), lot.day, add_goal (&bench, &lot, 1, year), lot.day + year, 1);
      bench_tear_down (&bench);
    }
}

/* Exactly what the plan asks for is never worse than on pace, whatever the
 * curve; and exactly the target is reached. */
static void
test_on_plan (void)
{
  g_autoptr (GRand) random = gw_test_random_new ();

  for (int round = 0; round < 120; round++)
    {
      gint64 factor = g_rand_boolean (random) ? 100 : -100;
      Lot lot = draw (random);
      Bench bench;
      GwGoal *goal;
      gint64 planned;
      GwStatus status;

      lot.n_check_ins = 0;
      bench_set_up (&bench);
      goal = add_goal (&bench, &lot, factor, 0);
      {
        g_autoptr (GwGoalInsight) empty = gw_goal_insight_new (goal, lot.day);
        double value = gw_goal_insight_get_planned_by (empty, lot.day);

        planned = (gint64) (factor > 0 ? ceil (value - 1e-6) : floor (value + 1e-6));
      }
      bench_check_in (&bench, goal, lot.day, planned);
      {
        g_autoptr (GwGoalInsight) insight = gw_goal_insight_new (goal, lot.day);

        status = gw_goal_insight_get_status (insight);
        g_assert_true (status == GW_STATUS_ON_PACE || status == GW_STATUS_AHEAD || status == GW_STATUS_TOO_EARLY ||
                       status == GW_STATUS_ACHIEVED);
      }
      bench_check_in (&bench, goal, lot.day, gw_goal_get_target (goal));
      {
        g_autoptr (GwGoalInsight) insight = gw_goal_insight_new (goal, lot.day);

        g_assert_cmpint (gw_goal_insight_get_status (insight), ==, GW_STATUS_ACHIEVED);
      }
      bench_tear_down (&bench);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/properties/size-and-mirror", test_size_and_mirror);
  g_test_add_func ("/properties/next-year", test_next_year);
  g_test_add_func ("/properties/on-plan", test_on_plan);

  return g_test_run ();
}
