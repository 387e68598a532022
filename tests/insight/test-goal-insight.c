/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-insight.h"

#include "gw-test-random.h"
#include "gw-test-workshop.h"

static const GwDate no_day = GW_DATE_NONE;

static GwStatus
tell (GwGoal *goal,
      GwDate  as_of)
{
  g_autoptr (GwGoalInsight) insight = gw_goal_insight_new (goal, as_of);

  return gw_goal_insight_get_status (insight);
}

static char *
explain (GwGoal *goal,
         GwDate  as_of)
{
  g_autoptr (GwGoalInsight) insight = gw_goal_insight_new (goal, as_of);
  g_autoptr (GwFormat) format = gw_format_new (".", "", GW_DATE_ORDER_DAY_MONTH_YEAR);

  return gw_goal_insight_explain (insight, format);
}

static void
assert_explained (GwGoal     *goal,
                  GwDate      as_of,
                  const char *expected)
{
  g_autofree char *why = explain (goal, as_of);

  g_assert_cmpstr (why, ==, expected);
}

static void
assert_told (GwGoal     *goal,
             GwDate      as_of,
             const char *expected)
{
  g_autoptr (GwGoalInsight) insight = gw_goal_insight_new (goal, as_of);
  g_autoptr (GwFormat) format = gw_format_new (".", "", GW_DATE_ORDER_DAY_MONTH_YEAR);
  g_autofree char *told = gw_goal_insight_explain_to_owner (insight, format);
  g_auto (GStrv) parts = g_strsplit (told, "\302\240", -1);
  g_autofree char *plain = g_strjoinv (" ", parts);

  g_assert_cmpstr (plain, ==, expected);
}

/* Who signs is told the next step forward, never how much less would do. */
static void
test_to_owner (void)
{
  const struct
  {
    gint64      value;
    const char *rising;
    const char *falling;
  } rows[] = {
    { -1, "−1 is further from the target than the start was. 64 more and it is on pace.",
      "501 is further from the target than the start was. 64 lower and it is on pace." },
    { 56, "56 is 84 % of what the plan asks for by 30 September 2026. 7 more and it is on pace.",
      "444 is 84 % of the way that the plan asks for by 30 September 2026. 7 lower and it is on pace." },
    { 62, "62 is 94 % of what the plan asks for by 30 September 2026. 1 more and it is on pace.",
      "438 is 94 % of the way that the plan asks for by 30 September 2026. 1 lower and it is on pace." },
    { 64, "64 is 97 % of what the plan asks for by 30 September 2026. 6 more and it is ahead.",
      "436 is 97 % of the way that the plan asks for by 30 September 2026. 6 lower and it is ahead." },
    { 70, "70 is 106 % of what the plan asks for by 30 September 2026. 62 more and the target is reached.",
      "430 is 106 % of the way that the plan asks for by 30 September 2026. 62 lower and the target is reached." },
    { 132, "The target of 132 is reached, with 132.", "The target of 368 is reached, with 368." },
  };
  Bench bench;
  GwGoal *goal, *falling;
  GwDate september = gw_date_new (2026, 9, 30);

  bench_set_up (&bench);
  goal = bench_add_goal (&bench, bench_add_metric (&bench, GW_NATURE_FLOW, 0), 0, 132);
  falling = bench_add_goal (&bench, bench_add_metric (&bench, GW_NATURE_FLOW, 0), 500, 368);
  assert_told (goal, september, "No check-in yet. The first one shows the pace.");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      bench_check_in (&bench, goal, september, rows[i].value);
      bench_check_in (&bench, falling, september, 500 - rows[i].value);
      assert_told (goal, september, rows[i].rising);
      assert_told (falling, september, rows[i].falling);
    }
  /* Nearly there: the target is nearer than being ahead. */
  bench_check_in (&bench, goal, gw_date_new (2026, 12, 30), 131);
  assert_told (goal, gw_date_new (2026, 12, 30),
               "131 is 100 % of what the plan asks for by 30 December 2026. 1 more and the target is reached.");
  bench_tear_down (&bench);
}

/* 132 working days, 1 a day: the first 30 September is day 66. */
static void
test_statuses (void)
{
  const struct
  {
    gint64   value;
    GwStatus status;
  } rows[] = {
    { -1, GW_STATUS_OFF_PACE }, { 56, GW_STATUS_OFF_PACE }, { 57, GW_STATUS_AT_RISK }, { 62, GW_STATUS_AT_RISK },
    { 63, GW_STATUS_ON_PACE },  { 66, GW_STATUS_ON_PACE },  { 69, GW_STATUS_ON_PACE }, { 70, GW_STATUS_AHEAD },
    { 131, GW_STATUS_AHEAD },   { 132, GW_STATUS_ACHIEVED }, { 200, GW_STATUS_ACHIEVED },
  };
  Bench bench;
  GwGoal *goal, *falling;
  GwDate september = gw_date_new (2026, 9, 30);

  bench_set_up (&bench);
  goal = bench_add_goal (&bench, bench_add_metric (&bench, GW_NATURE_FLOW, 0), 0, 132);
  falling = bench_add_goal (&bench, bench_add_metric (&bench, GW_NATURE_FLOW, 0), 500, 368);

  g_assert_cmpint (tell (goal, gw_date_new (2026, 6, 30)), ==, GW_STATUS_NOT_STARTED);
  g_assert_cmpint (tell (goal, september), ==, GW_STATUS_NO_DATA);
  g_assert_cmpint (tell (goal, gw_date_new (2026, 12, 31)), ==, GW_STATUS_NO_DATA);
  g_assert_cmpint (tell (goal, gw_date_new (2027, 1, 1)), ==, GW_STATUS_MISSED);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      bench_check_in (&bench, goal, september, rows[i].value);
      bench_check_in (&bench, falling, september, 500 - rows[i].value);
      g_assert_cmpint (tell (goal, september), ==, rows[i].status);
      g_assert_cmpint (tell (falling, september), ==, rows[i].status);
    }

  bench_check_in (&bench, goal, september, 131);
  g_assert_cmpint (tell (goal, gw_date_new (2027, 1, 1)), ==, GW_STATUS_MISSED);
  g_assert_cmpint (tell (goal, gw_date_new (2026, 9, 29)), ==, GW_STATUS_NO_DATA);
  bench_check_in (&bench, goal, gw_date_new (2026, 7, 17), 1);
  g_assert_cmpint (tell (goal, gw_date_new (2026, 7, 17)), ==, GW_STATUS_TOO_EARLY);
  bench_set_choice (&bench, goal, "state", GW_GOAL_STATE_CLOSED);
  g_assert_cmpint (tell (goal, september), ==, GW_STATUS_CLOSED);
  bench_tear_down (&bench);
}

/* On target is reached, in all three directions; a level only at the end. */
static void
test_on_target (void)
{
  Bench bench;
  GwMetric *level;
  GwGoal *up, *down, *rising, *band;
  GwDate october = gw_date_new (2026, 10, 15);
  GwDate end = gw_date_new (2026, 12, 31);

  bench_set_up (&bench);
  level = bench_add_metric (&bench, GW_NATURE_LEVEL, 1);
  up = bench_add_goal (&bench, bench_add_metric (&bench, GW_NATURE_FLOW, 1), 0, 3);
  down = bench_add_goal (&bench, bench_add_metric (&bench, GW_NATURE_FLOW, 1), 4, 1);
  rising = bench_add_goal (&bench, level, 905, 920);
  band = bench_add_band (&bench, level, 80, 120);

  bench_check_in (&bench, up, october, 3);
  bench_check_in (&bench, down, october, 1);
  bench_check_in (&bench, rising, october, 920);
  bench_check_in (&bench, band, october, 120);
  g_assert_cmpint (tell (up, october), ==, GW_STATUS_ACHIEVED);
  g_assert_cmpint (tell (down, october), ==, GW_STATUS_ACHIEVED);
  g_assert_cmpint (tell (rising, october), ==, GW_STATUS_AHEAD);
  g_assert_cmpint (tell (band, october), ==, GW_STATUS_ON_PACE);
  g_assert_cmpint (tell (rising, end), ==, GW_STATUS_ACHIEVED);
  g_assert_cmpint (tell (band, end), ==, GW_STATUS_ON_PACE);
  g_assert_cmpint (tell (band, end + 1), ==, GW_STATUS_ACHIEVED);

  bench_check_in (&bench, rising, end, 919);
  bench_check_in (&bench, band, end, 121);
  g_assert_cmpint (tell (rising, end + 1), ==, GW_STATUS_MISSED);
  g_assert_cmpint (tell (band, end + 1), ==, GW_STATUS_MISSED);
  bench_tear_down (&bench);
}

static void
test_band (void)
{
  const struct
  {
    gint64   value;
    GwStatus status;
  } rows[] = {
    { 100, GW_STATUS_ON_PACE }, { 80, GW_STATUS_ON_PACE },  { 120, GW_STATUS_ON_PACE },
    { 124, GW_STATUS_AT_RISK }, { 76, GW_STATUS_AT_RISK },  { 125, GW_STATUS_OFF_PACE },
    { 75, GW_STATUS_OFF_PACE },
  };
  Bench bench;
  GwGoal *band;
  g_autoptr (GwGoalInsight) insight = NULL;

  bench_set_up (&bench);
  band = bench_add_band (&bench, bench_add_metric (&bench, GW_NATURE_LEVEL, 1), 80, 120);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      bench_check_in (&bench, band, gw_date_new (2026, 7, 20), rows[i].value);
      g_assert_cmpint (tell (band, gw_date_new (2026, 7, 20)), ==, rows[i].status);
    }

  /* Ten days outside, then ten inside, the day of the reading included. */
  bench_check_in (&bench, band, gw_date_new (2026, 7, 30), 100);
  insight = gw_goal_insight_new (band, gw_date_new (2026, 8, 8));
  gw_assert_near (gw_goal_insight_get_progress (insight), .5, 1e-12);
  g_assert_false (gw_goal_insight_has_plan (insight));
  g_assert_cmpint (gw_goal_insight_get_forecast (insight)->reason, ==, GW_FORECAST_REASON_NOT_FOR_THIS_GOAL);
  assert_explained (band, gw_date_new (2026, 8, 8), "The last number, 10, is inside 8 to 12.");
  bench_tear_down (&bench);
}

/* Each step counts from the day that it was done on. */
static void
assert_step_days (GwGoal *goal,
                  GwDate  first,
                  GwDate  second)
{
  g_autoptr (GwGoalInsight) insight = gw_goal_insight_new (goal, second + 5);
  const GwSeriesPoint *points;
  gsize n_points;

  points = gw_goal_insight_get_series (insight, &n_points);
  g_assert_cmpuint (n_points, ==, 3);
  g_assert_cmpint (points[0].date, ==, first);
  gw_assert_near (points[0].value, 1, 0);
  g_assert_cmpint (points[1].date, ==, second);
  gw_assert_near (points[1].value, 2, 0);
  g_assert_cmpint (points[2].date, ==, second + 5);
  gw_assert_near (points[2].value, 2, 0);
}

static void
test_steps (void)
{
  Bench bench;
  GwGoal *goal;
  GwDate july = gw_date_new (2026, 7, 31);
  GwDate august = gw_date_new (2026, 8, 31);

  bench_set_up (&bench);
  goal = bench_add_goal (&bench, bench_add_metric (&bench, GW_NATURE_STEPS, 0), 0, 1);
  assert_explained (goal, july, "It has no milestones yet. Add the steps that lead there.");
  bench_add_step (&bench, goal, july, 1, july);
  bench_add_step (&bench, goal, august, 1, august + 3);
  bench_add_step (&bench, goal, gw_date_new (2026, 12, 31), 2, no_day);

  /* Who has done what was due is on plan on any day. */
  g_assert_cmpint (tell (goal, july), ==, GW_STATUS_ON_PACE);
  g_assert_cmpint (tell (goal, august - 1), ==, GW_STATUS_ON_PACE);
  g_assert_cmpint (tell (goal, august), ==, GW_STATUS_OFF_PACE);
  g_assert_cmpint (tell (goal, august + 3), ==, GW_STATUS_ON_PACE);
  assert_step_days (goal, july, august + 3);
  assert_explained (goal, august, "The team has 50\xc2\xa0% of what the plan asks for by today. "
                                  "1 more and it is at risk, no longer off pace.");
  bench_tear_down (&bench);
}

static void
test_what_is_known (void)
{
  Bench bench;
  GwGoal *goal;
  g_autoptr (GwEdit) edit = gw_edit_new ("Check in late");
  GwCheckIn late = { gw_date_new (2026, 8, 31), gw_date_new (2026, 9, 10), 50, NULL };
  GwCheckIn excused = { gw_date_new (2026, 9, 15), GW_DATE_NONE, GW_UNSET, NULL };
  g_autoptr (GwGoalInsight) before = NULL;
  g_autoptr (GwGoalInsight) after = NULL;

  bench_set_up (&bench);
  goal = bench_add_goal (&bench, bench_add_metric (&bench, GW_NATURE_FLOW, 0), 0, 132);
  bench_check_in (&bench, goal, gw_date_new (2026, 7, 31), 20);
  gw_edit_put_check_in (edit, GW_RECORD (goal), &late);
  gw_edit_put_check_in (edit, GW_RECORD (goal), &excused);
  g_assert_true (gw_history_commit (bench.history, edit, NULL));

  before = gw_goal_insight_new (goal, gw_date_new (2026, 9, 9));
  after = gw_goal_insight_new (goal, gw_date_new (2026, 9, 30));
  gw_assert_near (gw_goal_insight_get_actual (before), 20, 0);
  gw_assert_near (gw_goal_insight_get_actual (after), 50, 0);
  g_assert_cmpint (gw_goal_insight_get_last_date (after), ==, late.date);
  /* Thirty days are within one and a half months, not within one and a half weeks. */
  g_assert_false (gw_goal_insight_is_stale (before));
  g_assert_false (gw_goal_insight_is_stale (after));
  bench_set_choice (&bench, goal, "rhythm", GW_RHYTHM_WEEKLY);
  g_clear_pointer (&after, gw_goal_insight_unref);
  after = gw_goal_insight_new (goal, gw_date_new (2026, 9, 30));
  g_assert_true (gw_goal_insight_is_stale (after));
  bench_tear_down (&bench);
}

static void
test_days (void)
{
  Bench bench;
  GwGoal *goal;
  GwDate september = gw_date_new (2026, 9, 30);
  g_autoptr (GwGoalInsight) insight = NULL;
  g_autoptr (GwGoalInsight) behind = NULL;
  const GwDueValue *due;
  gsize n_due;

  bench_set_up (&bench);
  goal = bench_add_goal (&bench, bench_add_metric (&bench, GW_NATURE_FLOW, 0), 0, 132);
  bench_check_in (&bench, goal, september, 70);
  insight = gw_goal_insight_new (goal, september);
  g_assert_cmpint (gw_goal_insight_get_working_days_left (insight), ==, 66);
  gw_assert_near (gw_goal_insight_get_required_rate (insight), 62.0 / 66, 1e-12);
  g_assert_cmpint (gw_goal_insight_get_buffer (insight), ==, 4);

  bench_check_in (&bench, goal, september, 60);
  behind = gw_goal_insight_new (goal, september);
  g_assert_cmpint (gw_goal_insight_get_buffer (behind), ==, -6);
  due = gw_goal_insight_get_due_values (behind, &n_due);
  g_assert_cmpuint (n_due, ==, 6);
  g_assert_cmpint (due[2].date, ==, september);
  gw_assert_near (due[2].planned, 66, 1e-9);
  g_assert_true (due[2].has_actual);
  gw_assert_near (due[2].actual, 60, 0);
  g_assert_false (due[3].has_actual);
  bench_tear_down (&bench);
}

/* The number in the sentence is the smallest that does what the sentence says. */
static void
test_flips (void)
{
  g_autoptr (GRand) random = gw_test_random_new ();
  const GwDate day = gw_date_new (2026, 9, 30);
  Bench bench;
  GwGoal *goal;

  bench_set_up (&bench);
  goal = bench_add_goal (&bench, bench_add_metric (&bench, GW_NATURE_FLOW, 1), 0, 36000);
  for (int round = 0; round < 200; round++)
    {
      /* With a last digit that is printed. */
      gint64 value = g_rand_int_range (random, 1000, 2400) * 10 + g_rand_int_range (random, 1, 10);
      g_autofree char *why = NULL;
      const char *sentence;
      GwStatus status;
      gint64 amount, sign;

      bench_check_in (&bench, goal, day, value);
      status = tell (goal, day);
      why = explain (goal, day);
      sentence = strstr (why, "today. ") + strlen ("today. ");
      sign = g_str_has_prefix (sentence, "With ") ? -1 : 1;
      amount = llround (g_ascii_strtod (sentence + (sign < 0 ? strlen ("With ") : 0), NULL) * 10);
      g_assert_cmpint (amount, >, 0);

      bench_check_in (&bench, goal, day, value + sign * (amount - 1));
      g_assert_cmpint (tell (goal, day), ==, status);
      bench_check_in (&bench, goal, day, value + sign * amount);
      g_assert_cmpint (tell (goal, day), !=, status);
    }
  bench_tear_down (&bench);
}

/* Exactly on plan is never worse than on pace, whatever the plan; and neither
 * larger amounts nor turning the goal upside down change the pace. */
static void
test_on_plan (void)
{
  g_autoptr (GRand) random = gw_test_random_new ();

  for (int round = 0; round < 60; round++)
    {
      Bench bench;
      GwMetric *metric;
      GwGoal *goal, *larger, *falling;
      gint64 weights[6];
      GwDate day = gw_date_new (2026, 8, 15) + g_rand_int_range (random, 0, 130);
      GwIntegers *months;
      GwGoal *goals[3];
      gint64 done;
      double pace[3];

      bench_set_up (&bench);
      metric = bench_add_metric (&bench, GW_NATURE_FLOW, 2);
      goals[0] = goal = bench_add_goal (&bench, metric, 0, 1000000);
      goals[1] = larger = bench_add_goal (&bench, metric, 0, 100000000);
      goals[2] = falling = bench_add_goal (&bench, metric, 1000000, 0);
      for (gsize i = 0; i < G_N_ELEMENTS (weights); i++)
        weights[i] = g_rand_int_range (random, 1, 30);
      months = gw_integers_new (weights, G_N_ELEMENTS (weights));
      for (gsize i = 0; i < G_N_ELEMENTS (goals); i++)
        {
          g_autoptr (GwEdit) edit = gw_edit_new ("Plan");

          gw_edit_set_choice (edit, GW_RECORD (goals[i]), "curve", GW_CURVE_MONTHS);
          gw_edit_set_integers (edit, GW_RECORD (goals[i]), "month-weights", months);
          g_assert_true (gw_history_commit (bench.history, edit, NULL));
        }
      gw_integers_unref (months);

      {
        g_autoptr (GwGoalInsight) empty = gw_goal_insight_new (goal, day);

        done = (gint64) ceil (gw_goal_insight_get_planned_by (empty, day) * 100 - 1e-6);
      }
      bench_check_in (&bench, goal, day, done);
      bench_check_in (&bench, larger, day, done * 100);
      bench_check_in (&bench, falling, day, 1000000 - done);
      for (gsize i = 0; i < G_N_ELEMENTS (goals); i++)
        {
          g_autoptr (GwGoalInsight) insight = gw_goal_insight_new (goals[i], day);
          GwStatus status = gw_goal_insight_get_status (insight);

          g_assert_true (status == GW_STATUS_ON_PACE || status == GW_STATUS_AHEAD || status == GW_STATUS_TOO_EARLY ||
                         status == GW_STATUS_ACHIEVED);
          pace[i] = gw_goal_insight_get_pace (insight);
        }
      gw_assert_near (pace[0], pace[1], 1e-9);
      gw_assert_near (pace[0], pace[2], 1e-9);
      bench_tear_down (&bench);
    }
}

/* A goal that is not filled in yet has nothing to say, and says so. */
static void
test_unfinished (void)
{
  Bench bench;
  GwMetric *metric;
  GwGoal *goal, *band;
  GwDate day = gw_date_new (2026, 9, 30);

  bench_set_up (&bench);
  metric = bench_add_metric (&bench, GW_NATURE_FLOW, 0);
  goal = bench_add_goal (&bench, metric, 0, 100);
  assert_explained (goal, day, "No check-in yet. The first one shows the pace.");
  bench_set_integer (&bench, goal, "target", GW_UNSET);
  g_assert_cmpint (tell (goal, day), ==, GW_STATUS_NO_DATA);
  assert_explained (goal, day, "It has no target yet. Set the number that it shall reach.");
  band = bench_add_band (&bench, bench_add_metric (&bench, GW_NATURE_LEVEL, 0), 8, GW_UNSET);
  bench_check_in (&bench, band, day, 10);
  g_assert_cmpint (tell (band, day), ==, GW_STATUS_NO_DATA);
  assert_explained (band, day, "It has a lower limit only. Set the highest value that is fine, too.");
  bench_set_date (&bench, bench.workshop, "end", GW_DATE_NONE);
  g_assert_cmpint (tell (goal, day), ==, GW_STATUS_NO_DATA);
  assert_explained (goal, day, "It has no dates yet, so nobody can tell the pace. Set a start and a due date.");
  bench_tear_down (&bench);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/goal-insight/statuses", test_statuses);
  g_test_add_func ("/goal-insight/to-owner", test_to_owner);
  g_test_add_func ("/goal-insight/on-target", test_on_target);
  g_test_add_func ("/goal-insight/band", test_band);
  g_test_add_func ("/goal-insight/steps", test_steps);
  g_test_add_func ("/goal-insight/what-is-known", test_what_is_known);
  g_test_add_func ("/goal-insight/days", test_days);
  g_test_add_func ("/goal-insight/flips", test_flips);
  g_test_add_func ("/goal-insight/on-plan", test_on_plan);
  g_test_add_func ("/goal-insight/unfinished", test_unfinished);

  return g_test_run ();
}
