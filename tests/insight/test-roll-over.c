/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-roll-over.h"

#include "gw-insight.h"
#include "gw-milestone.h"
#include "gw-past-period.h"
#include "gw-test-workshop.h"

static void
test_period (void)
{
  static const struct { const char *start, *due, *next_start, *next_due; } cases[] = {
    { "2026-01-01", "2026-12-31", "2027-01-01", "2027-12-31" },
    { "2027-01-01", "2027-12-31", "2028-01-01", "2028-12-31" },
    { "2026-07-01", "2026-09-30", "2026-10-01", "2026-12-31" },
    { "2026-10-01", "2026-12-31", "2027-01-01", "2027-03-31" },
    { "2026-01-05", "2026-03-29", "2026-03-30", "2026-06-21" },
    { "2026-02-01", "2026-02-28", "2026-03-01", "2026-03-31" },
    { "2026-05-05", "2026-05-05", "2026-05-06", "2026-05-06" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GwDate start, due, next_start, next_due;
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;

      g_assert_true (gw_date_parse (cases[i].start, &start));
      g_assert_true (gw_date_parse (cases[i].due, &due));
      gw_goal_next_period (start, due, &next_start, &next_due);
      first = gw_date_to_text (next_start);
      last = gw_date_to_text (next_due);
      g_assert_cmpstr (first, ==, cases[i].next_start);
      g_assert_cmpstr (last, ==, cases[i].next_due);
    }
}

static GwRecord *
roll_over (Bench  *bench,
           GwGoal *goal,
           GwDate  as_of)
{
  g_autoptr (GwInsight) insight = gw_insight_new (bench->workshop, as_of);
  GwRecord *next = gw_goal_roll_over (goal, gw_insight_get_goal (insight, goal), "2026");
  g_autoptr (GwEdit) edit = gw_edit_new ("Roll over");
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (next);
  gw_edit_insert (edit, GW_RECORD (bench->team), "goals", G_MAXUINT, next);
  g_assert_true (gw_history_commit (bench->history, edit, &error));
  g_assert_no_error (error);
  return next;
}

/* A level starts at its last reading and goes as far; dates keep their places. */
static void
test_level (void)
{
  Bench bench;
  GwMetric *metric;
  GwGoal *goal;
  g_autoptr (GwRecord) next = NULL;
  GwPastPeriod *past;
  GwGoal *rolled;

  bench_set_up (&bench);
  metric = bench_add_metric (&bench, GW_NATURE_LEVEL, 1);
  goal = bench_add_goal (&bench, metric, 1000, 1500);
  bench_set_date (&bench, goal, "due", gw_date_new (2027, 12, 31));
  bench_set_date (&bench, goal, "start", gw_date_new (2027, 1, 1));
  bench_set_integer (&bench, goal, "stretch", 1600);
  bench_add_step (&bench, goal, gw_date_new (2027, 2, 28), 1, gw_date_new (2027, 2, 20));
  bench_check_in (&bench, goal, gw_date_new (2027, 12, 20), 1420);

  next = roll_over (&bench, goal, gw_date_new (2027, 12, 31));
  rolled = GW_GOAL (next);
  g_assert_cmpint (gw_goal_get_baseline (rolled), ==, 1420);
  g_assert_cmpint (gw_goal_get_target (rolled), ==, 1920);
  g_assert_cmpint (gw_goal_get_stretch (rolled), ==, 2020);
  g_assert_cmpint (gw_goal_get_start (rolled), ==, gw_date_new (2028, 1, 1));
  g_assert_cmpint (gw_goal_get_due (rolled), ==, gw_date_new (2028, 12, 31));
  g_assert_cmpint (gw_goal_get_state (rolled), ==, GW_GOAL_STATE_DRAFT);
  g_assert_cmpuint (gw_check_ins_get_length (gw_record_get_check_ins (next)), ==, 0);
  g_assert_cmpuint (gw_record_list_get_length (gw_goal_get_milestones (rolled)), ==, 1);
  g_assert_cmpint (gw_milestone_get_date (GW_MILESTONE (gw_record_list_get (gw_goal_get_milestones (rolled), 0))), ==,
                   gw_date_new (2028, 2, 29));
  g_assert_cmpint (gw_milestone_get_done_on (GW_MILESTONE (gw_record_list_get (gw_goal_get_milestones (rolled), 0))), ==,
                   GW_DATE_NONE);

  past = GW_PAST_PERIOD (gw_record_list_get (gw_goal_get_past (rolled), 0));
  g_assert_cmpint (gw_past_period_get_target (past), ==, 1500);
  g_assert_cmpint (gw_past_period_get_actual (past), ==, 1420);
  /* What was copied stays as it was. */
  g_assert_cmpint (gw_goal_get_baseline (goal), ==, 1000);
  bench_tear_down (&bench);
}

/* A total starts anew, and nothing of it adds to the goal of the period before. */
static void
test_flow (void)
{
  Bench bench;
  GwMetric *metric;
  GwGoal *goal, *team;
  g_autoptr (GwRecord) next = NULL;

  bench_set_up (&bench);
  metric = bench_add_metric (&bench, GW_NATURE_FLOW, 0);
  team = bench_add_goal (&bench, metric, 0, 2000);
  goal = bench_add_goal (&bench, metric, 0, 1000);
  bench_set_record (&bench, goal, "parent", team);
  bench_set_date (&bench, goal, "start", gw_date_new (2026, 7, 1));
  bench_set_date (&bench, goal, "due", gw_date_new (2026, 9, 30));
  bench_check_in (&bench, goal, gw_date_new (2026, 8, 1), 700);

  next = roll_over (&bench, goal, gw_date_new (2026, 9, 30));
  g_assert_cmpint (gw_goal_get_baseline (GW_GOAL (next)), ==, 0);
  g_assert_cmpint (gw_goal_get_target (GW_GOAL (next)), ==, 1000);
  g_assert_cmpint (gw_goal_get_start (GW_GOAL (next)), ==, gw_date_new (2026, 10, 1));
  g_assert_null (gw_goal_get_parent (GW_GOAL (next)));
  g_assert_true (gw_goal_get_metric (GW_GOAL (next)) == metric);
  bench_tear_down (&bench);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roll-over/period", test_period);
  g_test_add_func ("/roll-over/level", test_level);
  g_test_add_func ("/roll-over/flow", test_flow);
  return g_test_run ();
}
