/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check-in-doubt.h"

#include "gw-test-workshop.h"

#define TODAY gw_date_new (2026, 10, 30)

typedef struct
{
  const char *name;
  GwDate      date;
  gint64      value;
  const char *doubt;
} Row;

static void
assert_rows_beside (GwGoal          *goal,
                    const Row       *rows,
                    guint            n_rows,
                    const GwCheckIn *typed,
                    guint            n_typed)
{
  g_autoptr (GwGoalInsight) insight = gw_goal_insight_new (goal, TODAY);
  g_autoptr (GwFormat) format = gw_format_new_plain ();

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *doubt = gw_check_in_doubt_explain (insight, goal, rows[i].date, rows[i].value,
                                                          typed, n_typed, TODAY, format);

      g_test_message ("%s", rows[i].name);
      g_assert_cmpstr (doubt, ==, rows[i].doubt);
    }
}

static void
assert_rows (GwGoal    *goal,
             const Row *rows,
             guint      n_rows)
{
  assert_rows_beside (goal, rows, n_rows, NULL, 0);
}

/* 132 working days from 1 July, one a day; 40 are known for 31 August. */
static void
test_total (void)
{
  const Row rows[] = {
    { "as planned", gw_date_new (2026, 9, 30), 66, NULL },
    { "still to come", gw_date_new (2026, 10, 31), 90, "That day is still to come." },
    { "the same again", gw_date_new (2026, 8, 31), 40, NULL },
    { "another one", gw_date_new (2026, 8, 31), 44, "40 is known for that day; this would replace it." },
    { "ten times another one", gw_date_new (2026, 8, 31), 400,
      "40 is known for that day; this would replace it. Far from the 44 that are planned by then." },
    { "less than before", gw_date_new (2026, 9, 30), 39, "A total, but less than the 40 of 31 August 2026." },
    { "no less than before", gw_date_new (2026, 9, 30), 40, NULL },
    { "more than after", gw_date_new (2026, 7, 31), 41, "A total, but more than the 40 of 31 August 2026." },
    { "the whole way above the plan", gw_date_new (2026, 9, 30), 198, NULL },
    { "further than that", gw_date_new (2026, 9, 30), 199, "Far from the 66 that are planned by then." },
  };
  Bench bench;
  GwGoal *goal;

  bench_set_up (&bench);
  goal = bench_add_goal (&bench, bench_add_metric (&bench, GW_NATURE_FLOW, 0), 0, 132);
  bench_check_in (&bench, goal, gw_date_new (2026, 8, 31), 40);
  assert_rows (goal, rows, G_N_ELEMENTS (rows));
  bench_tear_down (&bench);
}

/* What was typed just before counts as much as what is known. */
static void
test_beside (void)
{
  const GwCheckIn typed[] = {
    { .date = gw_date_new (2026, 9, 30), .value = 60 },
    { .date = gw_date_new (2026, 9, 15), .value = 50 },
    { .date = gw_date_new (2026, 10, 15), .value = GW_UNSET },
  };
  const Row rows[] = {
    { "between", gw_date_new (2026, 9, 20), 55, NULL },
    { "under the one before", gw_date_new (2026, 9, 20), 49, "A total, but less than the 50 of 15 September 2026." },
    { "over the one after", gw_date_new (2026, 9, 20), 61, "A total, but more than the 60 of 30 September 2026." },
    { "the nearest is known", gw_date_new (2026, 9, 2), 30, "A total, but less than the 40 of 31 August 2026." },
    { "itself", gw_date_new (2026, 9, 30), 70, NULL },
  };
  Bench bench;
  GwGoal *goal;

  bench_set_up (&bench);
  goal = bench_add_goal (&bench, bench_add_metric (&bench, GW_NATURE_FLOW, 0), 0, 132);
  bench_check_in (&bench, goal, gw_date_new (2026, 8, 31), 40);
  assert_rows_beside (goal, rows, G_N_ELEMENTS (rows), typed, G_N_ELEMENTS (typed));
  bench_tear_down (&bench);
}

/* A reading may go up and down; decimals are those of the metric. */
static void
test_reading (void)
{
  const Row rows[] = {
    { "down", gw_date_new (2026, 9, 30), 200, NULL },
    { "up", gw_date_new (2026, 9, 30), 900, NULL },
    { "a digit too many", gw_date_new (2026, 9, 30), 7500, "Far from the 7 that are planned by then." },
    { "another one", gw_date_new (2026, 8, 31), 600, "5 is known for that day; this would replace it." },
  };
  Bench bench;
  GwGoal *goal;

  bench_set_up (&bench);
  goal = bench_add_goal (&bench, bench_add_metric (&bench, GW_NATURE_LEVEL, 2), 400, 1000);
  bench_check_in (&bench, goal, gw_date_new (2026, 8, 31), 500);
  assert_rows (goal, rows, G_N_ELEMENTS (rows));
  bench_tear_down (&bench);
}

/* Early in the period the whole way to the target is no measure. */
static void
test_leap (void)
{
  const Row rows[] = {
    { "as planned", gw_date_new (2026, 7, 31), 23, NULL },
    { "a good month", gw_date_new (2026, 7, 31), 100, NULL },
    { "a digit too many", gw_date_new (2026, 7, 10), 70, "More than five times the 6 of 8 July 2026." },
    { "the plan asks for it", gw_date_new (2026, 8, 31), 40, NULL },
  };
  Bench bench;
  GwGoal *goal;

  bench_set_up (&bench);
  goal = bench_add_goal (&bench, bench_add_metric (&bench, GW_NATURE_FLOW, 0), 0, 132);
  bench_check_in (&bench, goal, gw_date_new (2026, 7, 8), 6);
  assert_rows (goal, rows, G_N_ELEMENTS (rows));
  bench_tear_down (&bench);
}

/* Nothing is planned for a band, and so nothing is far from it; a leap is one. */
static void
test_band (void)
{
  const Row rows[] = {
    { "far outside", gw_date_new (2026, 9, 30), 9000, NULL },
    { "still to come", gw_date_new (2027, 9, 30), 15, "That day is still to come." },
  };
  const Row leaps[] = {
    { "outside", gw_date_new (2026, 9, 30), 70, NULL },
    { "a digit too many", gw_date_new (2026, 9, 30), 140, "More than five times the 14 of 31 August 2026." },
  };
  Bench bench;
  GwGoal *goal;

  bench_set_up (&bench);
  goal = bench_add_band (&bench, bench_add_metric (&bench, GW_NATURE_LEVEL, 0), 10, 20);
  assert_rows (goal, rows, G_N_ELEMENTS (rows));
  bench_check_in (&bench, goal, gw_date_new (2026, 8, 31), 14);
  assert_rows (goal, leaps, G_N_ELEMENTS (leaps));
  bench_tear_down (&bench);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check-in-doubt/total", test_total);
  g_test_add_func ("/check-in-doubt/beside", test_beside);
  g_test_add_func ("/check-in-doubt/reading", test_reading);
  g_test_add_func ("/check-in-doubt/leap", test_leap);
  g_test_add_func ("/check-in-doubt/band", test_band);

  return g_test_run ();
}
