/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-funnel-plan.h"
#include "gw-funnel.h"
#include "gw-goal-plan.h"
#include "gw-revision.h"
#include "gw-stage.h"

#include "gw-test-random.h"
#include "gw-test-workshop.h"

static const GwDate july = 20635; /* 1 July 2026: 132 working days up to the end of the year */

static void
agree (Bench  *bench,
       GwGoal *goal,
       GwDate  date)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Agree");
  g_autoptr (GwRecord) revision = gw_record_new (GW_TYPE_REVISION, NULL);

  gw_edit_insert (edit, GW_RECORD (goal), "revisions", 0, revision);
  gw_edit_set_date (edit, revision, "date", date);
  g_assert_true (gw_history_commit (bench->history, edit, NULL));
}

static void
put_recorded (Bench  *bench,
              GwGoal *goal,
              GwDate  date,
              GwDate  recorded)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Check in");
  GwCheckIn check_in = { date, recorded, 10, NULL };

  gw_edit_put_check_in (edit, GW_RECORD (goal), &check_in);
  g_assert_true (gw_history_commit (bench->history, edit, NULL));
}

/* A plan is late once a tenth of the time is over, unless the goal was followed
 * by then; an agreed one stays what it was on that day. */
static void
test_plan_start (void)
{
  const struct
  {
    GwDate as_of;
    GwDate agreed_on;
    GwDate first_number;
    GwDate start;
  } rows[] = {
    { GW_DATE_NONE, GW_DATE_NONE, GW_DATE_NONE, july },
    { july - 30, GW_DATE_NONE, GW_DATE_NONE, july },
    { july, GW_DATE_NONE, GW_DATE_NONE, july },
    { july + 14, GW_DATE_NONE, GW_DATE_NONE, july },
    { july + 90, GW_DATE_NONE, GW_DATE_NONE, july + 90 },
    { july + 90, GW_DATE_NONE, july + 30, july },
    { july + 90, GW_DATE_NONE, july + 91, july + 90 },
    { july + 90, july + 8, GW_DATE_NONE, july },
    { july + 150, july + 90, july + 120, july + 90 },
    { GW_DATE_NONE, july + 90, GW_DATE_NONE, july + 90 },
    /* The number of the day itself is one of the plan that is being made. */
    { july + 90, GW_DATE_NONE, july + 90, july + 90 },
    { july + 90, july + 90, july + 90, july + 90 },
    { july + 90, july + 90, july + 30, july },
    { july + 400, GW_DATE_NONE, GW_DATE_NONE, july },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Bench bench;
      GwGoal *goal, *part;
      GwMetric *metric;

      bench_set_up (&bench);
      metric = bench_add_metric (&bench, GW_NATURE_FLOW, 0);
      goal = bench_add_goal (&bench, metric, 0, 600);
      part = bench_add_goal (&bench, metric, 0, 300);
      bench_set_record (&bench, part, "parent", goal);
      /* The numbers of what adds up to it are its own. */
      if (rows[i].first_number != GW_DATE_NONE)
        bench_check_in (&bench, part, rows[i].first_number, 10);
      if (rows[i].agreed_on != GW_DATE_NONE)
        agree (&bench, goal, rows[i].agreed_on);
      g_assert_cmpint (gw_goal_find_plan_start (goal, rows[i].as_of), ==, rows[i].start);
      bench_tear_down (&bench);
    }
}

/* Numbers of earlier days that come in after a goal was agreed leave its plan
 * as it was agreed; a signed sheet does not hang on any number. */
static void
test_numbers_later (void)
{
  Bench bench;
  GwGoal *goal;

  bench_set_up (&bench);
  goal = bench_add_goal (&bench, bench_add_metric (&bench, GW_NATURE_FLOW, 0), 0, 600);
  g_assert_cmpint (gw_goal_find_agreed_start (goal), ==, july);
  agree (&bench, goal, july + 90);
  put_recorded (&bench, goal, july + 30, july + 97);
  g_assert_cmpint (gw_goal_find_plan_start (goal, july + 97), ==, july + 90);
  g_assert_cmpint (gw_goal_find_agreed_start (goal), ==, july + 90);
  put_recorded (&bench, goal, july + 40, july + 90);
  g_assert_cmpint (gw_goal_find_plan_start (goal, july + 97), ==, july);
  g_assert_cmpint (gw_goal_find_agreed_start (goal), ==, july + 90);
  bench_tear_down (&bench);
}

/* What is left of the year carries all of it: half the days, twice as much a
 * day. */
static void
test_per_day (void)
{
  g_autoptr (GwFunnelPlan) whole = NULL;
  g_autoptr (GwFunnelPlan) rest = NULL;
  g_autoptr (GwEdit) edit = gw_edit_new ("Add");
  g_autoptr (GwRecord) stage = gw_record_new (GW_TYPE_STAGE, NULL);
  const GwFunnelStep *step, *late;
  Bench bench;
  GwGoal *goal;
  gsize n;

  bench_set_up (&bench);
  (void) bench_add_member (&bench, "Ana Sample");
  goal = bench_add_goal (&bench, bench_add_metric (&bench, GW_NATURE_FLOW, 0), 0, 1320);
  gw_edit_insert (edit, GW_RECORD (gw_goal_get_funnel (goal)), "stages", 0, stage);
  g_assert_true (gw_history_commit (bench.history, edit, NULL));
  bench_set_integer (&bench, gw_goal_get_funnel (goal), "average-deal", 10);
  bench_set_integer (&bench, stage, "rate", 10000);
  whole = gw_funnel_plan_new_for_goal (goal, july);
  /* 30 September, a Wednesday, is day 66. */
  rest = gw_funnel_plan_new_for_goal (goal, gw_date_new (2026, 10, 1));
  step = gw_funnel_plan_get_steps (whole, &n);
  late = gw_funnel_plan_get_steps (rest, &n);
  gw_assert_near (step->average, 132, 1e-9);
  gw_assert_near (late->average, 132, 1e-9);
  gw_assert_near (step->average_per_day, 1, 1e-9);
  gw_assert_near (late->average_per_day, 2, 1e-9);
  bench_tear_down (&bench);
}

/* A part takes what its own number takes at the rates of the whole, and its share
 * of what repeats: 660 of 1 320, of which 320 come by themselves. Two people who do
 * that reach the whole. */
static void
test_part (void)
{
  g_autoptr (GwFunnelPlan) none = NULL;
  g_autoptr (GwFunnelPlan) plan = NULL;
  g_autoptr (GwFunnelPlan) other = NULL;
  g_autoptr (GwEdit) apart = gw_edit_new ("Change");
  g_autoptr (GwEdit) edit = gw_edit_new ("Add");
  g_autoptr (GwRecord) stage = gw_record_new (GW_TYPE_STAGE, NULL);
  const GwFunnelStep *step;
  GwMetric *metric;
  GwMember *ana;
  GwGoal *goal, *part;
  Bench bench;
  gsize n;

  bench_set_up (&bench);
  ana = bench_add_member (&bench, "Ana Sample");
  (void) bench_add_member (&bench, "Ben Sample");
  metric = bench_add_metric (&bench, GW_NATURE_FLOW, 0);
  goal = bench_add_goal (&bench, metric, 0, 1320);
  part = bench_add_goal (&bench, metric, 100, 760);
  bench_set_record (&bench, part, "owner", ana);
  gw_edit_insert (edit, GW_RECORD (gw_goal_get_funnel (goal)), "stages", 0, stage);
  g_assert_true (gw_history_commit (bench.history, edit, NULL));
  bench_set_integer (&bench, gw_goal_get_funnel (goal), "average-deal", 10);
  bench_set_integer (&bench, gw_goal_get_funnel (goal), "repeat", 320);
  bench_set_integer (&bench, stage, "rate", 5000);

  none = gw_funnel_plan_new_for_part (part, july);
  gw_funnel_plan_get_steps (none, &n);
  g_assert_cmpuint (n, ==, 0);

  bench_set_record (&bench, part, "parent", goal);
  plan = gw_funnel_plan_new_for_part (part, july);
  step = gw_funnel_plan_get_steps (plan, &n);
  g_assert_cmpuint (n, ==, 1);
  gw_assert_near (gw_funnel_plan_get_deals (plan), 50, 1e-9);
  gw_assert_near (step->average, 100, 1e-9);
  gw_assert_near (gw_funnel_plan_get_person_days (plan), 132, 1e-9);
  gw_assert_near (step->average_per_day, 100.0 / 132, 1e-9);
  g_assert_cmpfloat (step->safe, >, step->average);

  /* Two things that nothing adds up have no rates in common. */
  gw_edit_set_boolean (apart, GW_RECORD (part), "summed", FALSE);
  g_assert_true (gw_history_commit (bench.history, apart, NULL));
  bench_set_record (&bench, part, "metric", bench_add_metric (&bench, GW_NATURE_LEVEL, 0));
  other = gw_funnel_plan_new_for_part (part, july);
  gw_funnel_plan_get_steps (other, &n);
  g_assert_cmpuint (n, ==, 0);
  bench_tear_down (&bench);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-start/dates", test_plan_start);
  g_test_add_func ("/plan-start/numbers-later", test_numbers_later);
  g_test_add_func ("/plan-start/per-day", test_per_day);
  g_test_add_func ("/plan-start/part", test_part);

  return g_test_run ();
}
