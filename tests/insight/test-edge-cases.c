/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-insight.h"

#include <string.h>

#include "gw-allocation-plan.h"
#include "gw-allocation-row.h"
#include "gw-allocation.h"
#include "gw-calendar.h"
#include "gw-funnel-plan.h"
#include "gw-funnel.h"
#include "gw-stage.h"
#include "gw-test-random.h"
#include "gw-test-workshop.h"

/* What happens to every goal once, and to no goal in an example. */

static GwGoal *
add_goal (Bench *bench,
          gint64 target)
{
  return bench_add_goal (bench, bench_add_metric (bench, GW_NATURE_FLOW, 0), 0, target);
}

static void
assert_state (GwGoal         *goal,
              GwDate          as_of,
              GwStatus        status,
              GwForecastKind  forecast,
              const char     *sentence)
{
  g_autoptr (GwGoalInsight) insight = gw_goal_insight_new (goal, as_of);
  g_autoptr (GwFormat) format = gw_format_new (".", "", GW_DATE_ORDER_DAY_MONTH_YEAR);
  g_autofree char *explained = gw_goal_insight_explain (insight, format);

  g_assert_cmpint (gw_goal_insight_get_status (insight), ==, status);
  g_assert_cmpint (gw_goal_insight_get_forecast (insight)->kind, ==, forecast);
  g_assert_cmpstr (explained, ==, sentence);
}

/* Nothing, a point, a range. */
static void
test_few_check_ins (void)
{
  Bench bench;
  GwGoal *goal;
  GwDate september = gw_date_new (2026, 9, 30);

  bench_set_up (&bench);
  goal = add_goal (&bench, 132);
  assert_state (goal, september, GW_STATUS_NO_DATA, GW_FORECAST_NONE, "No check-in yet. The first one shows the pace.");
  bench_check_in (&bench, goal, gw_date_new (2026, 8, 31), 44);
  assert_state (goal, september, GW_STATUS_ON_PACE, GW_FORECAST_POINT,
                "The team has 100\302\240% of what the plan asks for by 31 August 2026. "
                "3 more and it is ahead.");
  bench_check_in (&bench, goal, september, 60);
  assert_state (goal, september, GW_STATUS_AT_RISK, GW_FORECAST_RANGE,
                "The team has 91\302\240% of what the plan asks for by today. 3 more and it is on pace.");
  bench_tear_down (&bench);
}

/* A goal of one day is not started, due, and over. */
static void
test_one_day (void)
{
  Bench bench;
  GwGoal *goal;
  GwDate day = gw_date_new (2026, 9, 30);

  bench_set_up (&bench);
  goal = add_goal (&bench, 10);
  bench_set_date (&bench, goal, "start", day);
  bench_set_date (&bench, goal, "due", day);
  assert_state (goal, day - 1, GW_STATUS_NOT_STARTED, GW_FORECAST_NONE, "It starts on 30 September 2026.");
  assert_state (goal, day, GW_STATUS_NO_DATA, GW_FORECAST_NONE, "No check-in yet. The first one shows the pace.");
  bench_check_in (&bench, goal, day, 9);
  assert_state (goal, day, GW_STATUS_AT_RISK, GW_FORECAST_NONE,
                "The team has 90\302\240% of what the plan asks for by today. 1 more and it is on pace.");
  assert_state (goal, day + 1, GW_STATUS_MISSED, GW_FORECAST_NONE,
                "It ended on 30 September 2026 at 9; the target was 10.");
  bench_check_in (&bench, goal, day, 10);
  assert_state (goal, day, GW_STATUS_ACHIEVED, GW_FORECAST_NONE, "The target of 10 is reached, with 10.");
  bench_tear_down (&bench);
}

/* A weekend only: its calendar days count instead. */
static void
test_no_working_day (void)
{
  g_autoptr (GwGoalInsight) insight = NULL;
  Bench bench;
  GwGoal *goal;
  GwDate saturday = gw_date_new (2026, 10, 3);

  bench_set_up (&bench);
  goal = add_goal (&bench, 10);
  bench_set_date (&bench, goal, "start", saturday);
  bench_set_date (&bench, goal, "due", saturday + 1);
  bench_check_in (&bench, goal, saturday, 5);
  insight = gw_goal_insight_new (goal, saturday);
  gw_assert_near (gw_goal_insight_get_planned (insight), 5, 0);
  gw_assert_near (gw_goal_insight_get_required_rate (insight), 5, 0);
  g_assert_cmpint (gw_goal_insight_get_working_days_left (insight), ==, 1);
  g_assert_cmpint (gw_goal_insight_get_buffer (insight), ==, 0);
  g_assert_cmpint (gw_goal_insight_get_status (insight), ==, GW_STATUS_ON_PACE);
  bench_tear_down (&bench);
}

static void
test_target_is_baseline (void)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change Target");
  g_autoptr (GError) error = NULL;
  Bench bench;
  GwGoal *goal;

  bench_set_up (&bench);
  goal = add_goal (&bench, 10);
  gw_edit_set_integer (edit, GW_RECORD (goal), "target", 0);
  g_assert_false (gw_history_commit (bench.history, edit, &error));
  g_assert_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RULE);
  g_assert_cmpstr (error->message, ==, "The target equals the baseline. Choose another target, or a band to hold it.");
  g_assert_cmpint (gw_goal_get_target (goal), ==, 10);
  bench_tear_down (&bench);
}

/* Overdue: nothing is due any more, and nothing can be forecast. */
static void
test_overdue (void)
{
  g_autoptr (GwGoalInsight) insight = NULL;
  g_autoptr (GArray) days = NULL;
  Bench bench;
  GwGoal *goal;
  GwDate january = gw_date_new (2027, 1, 15), by;
  double amount;

  bench_set_up (&bench);
  goal = add_goal (&bench, 132);
  bench_check_in (&bench, goal, gw_date_new (2026, 12, 31), 100);
  assert_state (goal, january, GW_STATUS_MISSED, GW_FORECAST_NONE,
                "It ended on 31 December 2026 at 100; the target was 132.");
  insight = gw_goal_insight_new (goal, january);
  days = gw_goal_insight_list_due_days (insight);
  g_assert_cmpuint (days->len, ==, 0);
  g_assert_false (gw_goal_insight_has_required_rate (insight));
  g_assert_cmpint (gw_goal_insight_get_working_days_left (insight), ==, 0);
  g_assert_false (gw_goal_insight_get_catch_up (insight, &by, &amount));
  g_assert_false (gw_goal_insight_is_stale (insight));
  bench_tear_down (&bench);
}

/* Somebody without working time gets nothing by capacity, and everybody the
 * same when nobody has any. */
static void
test_no_capacity (void)
{
  g_autoptr (GwAllocationPlan) plan = NULL;
  g_autoptr (GwAllocationPlan) nobody = NULL;
  Bench bench;
  GwMember *ana, *ben;
  GwGoal *goal;

  bench_set_up (&bench);
  goal = add_goal (&bench, 100);
  ana = bench_add_member (&bench, "Ana Sample");
  ben = bench_add_member (&bench, "Ben Sample");
  bench_set_choice (&bench, gw_goal_get_allocation (goal), "method", GW_METHOD_CAPACITY);
  bench_set_integer (&bench, ben, "fte", 0);
  plan = gw_allocation_plan_new_for_goal (goal);
  g_assert_cmpint (gw_allocation_plan_get_share (plan, 0)->amount, ==, 100);
  g_assert_cmpint (gw_allocation_plan_get_share (plan, 1)->amount, ==, 0);
  gw_assert_near (gw_allocation_plan_get_capacity (plan, 1), 0, 0);
  bench_set_integer (&bench, ana, "fte", 0);
  nobody = gw_allocation_plan_new_for_goal (goal);
  g_assert_cmpint (gw_allocation_plan_get_share (nobody, 0)->amount, ==, 50);
  g_assert_cmpint (gw_allocation_plan_get_share (nobody, 1)->amount, ==, 50);
  bench_tear_down (&bench);
}

static void
fix (Bench      *bench,
     GwGoal     *goal,
     GwMember   *member,
     const char *limit,
     gint64      amount)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Fix");
  g_autoptr (GwRecord) row = gw_record_new (GW_TYPE_ALLOCATION_ROW, NULL);

  gw_edit_set_reference (edit, row, "member", GW_RECORD (member));
  gw_edit_set_integer (edit, row, limit, amount);
  gw_edit_insert (edit, GW_RECORD (gw_goal_get_allocation (goal)), "rows", G_MAXUINT, row);
  g_assert_true (gw_history_commit (bench->history, edit, NULL));
}

static void
assert_allocation (GwGoal     *goal,
                   const char *sentence)
{
  g_autoptr (GwAllocationPlan) plan = gw_allocation_plan_new_for_goal (goal);
  g_autoptr (GwFormat) format = gw_format_new (".", "", GW_DATE_ORDER_DAY_MONTH_YEAR);
  g_autofree char *explained = gw_allocation_plan_explain (plan, format, 0);

  g_assert_cmpstr (explained, ==, sentence);
}

/* What cannot be shared out says whose rows make it so. */
static void
test_infeasible (void)
{
  Bench bench;
  GwMember *ana, *ben;
  GwGoal *goal;

  bench_set_up (&bench);
  goal = add_goal (&bench, 100);
  assert_allocation (goal, "There is nobody to share it out to. Add the members of the team.");
  ana = bench_add_member (&bench, "Ana Sample");
  ben = bench_add_member (&bench, "Ben Sample");
  (void) bench_add_member (&bench, "Cleo Sample");
  assert_allocation (goal, NULL);
  fix (&bench, goal, ana, "locked", 80);
  assert_allocation (goal, NULL);
  fix (&bench, goal, ben, "minimum", 30);
  assert_allocation (goal, "10 more is fixed than there is. Loosen what is fixed for Ana Sample, Ben Sample.");
  bench_tear_down (&bench);
}

static void
assert_capacity (GwGoal            *goal,
                 GwCapacityVerdict  verdict,
                 const char        *sentence,
                 const char        *expected_way_out)
{
  g_autoptr (GwFunnelPlan) plan = gw_funnel_plan_new_for_goal (goal, GW_DATE_NONE);
  g_autoptr (GwFormat) format = gw_format_new (".", "", GW_DATE_ORDER_DAY_MONTH_YEAR);
  g_autofree char *explained = gw_funnel_plan_explain_capacity (plan, format);
  g_autofree char *way_out = gw_funnel_plan_explain_way_out (plan, format);

  g_assert_cmpint (gw_funnel_plan_get_verdict (plan), ==, verdict);
  g_assert_cmpstr (explained, ==, sentence);
  g_assert_cmpstr (way_out, ==, expected_way_out);
}

/* 60 deals out of 120 chances of 60 minutes; 132 days. 80 of 100 are safe with
 * 128. */
static void
test_funnel (void)
{
  g_autoptr (GwFunnelPlan) plan = NULL;
  g_autoptr (GwFormat) format = gw_format_new (".", "", GW_DATE_ORDER_DAY_MONTH_YEAR);
  g_autoptr (GwEdit) edit = gw_edit_new ("Add");
  g_autoptr (GwRecord) stage = gw_record_new (GW_TYPE_STAGE, NULL);
  g_autofree char *early = NULL;
  g_autofree char *late = NULL;
  Bench bench;
  GwMember *ana;
  GwGoal *goal;

  bench_set_up (&bench);
  ana = bench_add_member (&bench, "Ana Sample");
  goal = add_goal (&bench, 600);
  gw_edit_insert (edit, GW_RECORD (gw_goal_get_funnel (goal)), "stages", 0, stage);
  g_assert_true (gw_history_commit (bench.history, edit, NULL));
  bench_set_integer (&bench, gw_goal_get_funnel (goal), "average-deal", 10);
  bench_set_integer (&bench, gw_goal_get_funnel (goal), "cycle-days", 30);
  bench_set_integer (&bench, stage, "rate", 5000);
  bench_set_integer (&bench, gw_workshop_get_calendar (bench.workshop), "selling-minutes", 60);
  assert_capacity (goal, GW_CAPACITY_UNKNOWN, NULL, NULL);
  bench_set_integer (&bench, stage, "minutes", 60);
  assert_capacity (goal, GW_CAPACITY_ENOUGH, "It takes 129 hours to be safe, and you have 132.", NULL);
  bench_set_integer (&bench, stage, "minutes", 65);
  assert_capacity (goal, GW_CAPACITY_ON_AVERAGE, "It takes 130 hours on average and 140 to be safe; you have 132.",
                   "What would be safe in these hours: a win rate of 53\302\240% instead of 50\302\240%, or deals that are "
                   "8\302\240% larger.");
  bench_set_integer (&bench, stage, "minutes", 70);
  assert_capacity (goal, GW_CAPACITY_TOO_LITTLE, "It takes 140 hours on average; you have 132.",
                   "What would fit into these hours: a win rate of 54\302\240% instead of 50\302\240%, or deals that are "
                   "7\302\240% larger.");
  bench_set_integer (&bench, ana, "fte", 0);
  assert_capacity (goal, GW_CAPACITY_TOO_LITTLE, "It takes 140 hours, and nobody has a working day for it.", NULL);

  plan = gw_funnel_plan_new_for_goal (goal, GW_DATE_NONE);
  early = gw_funnel_plan_explain_deadline (plan, gw_date_new (2026, 12, 1), format);
  late = gw_funnel_plan_explain_deadline (plan, gw_date_new (2026, 12, 2), format);
  g_assert_cmpstr (early, ==, "An opportunity created by 1 December 2026 can still close in time.");
  g_assert_cmpstr (late, ==, "Only opportunities that existed on 1 December 2026 can still close in time.");
  bench_tear_down (&bench);
}

static void
assert_missing (GwGoal     *goal,
                const char *sentence)
{
  g_autoptr (GwAllocationPlan) plan = gw_allocation_plan_new_for_goal (goal);
  g_autofree char *explained = gw_allocation_plan_explain_missing (plan, gw_goal_get_allocation (goal));

  if (sentence == NULL)
    g_assert_null (explained);
  else
    g_assert_nonnull (strstr (explained, sentence));
}

/* What the method goes by and nobody knows is said, and what stands in. */
static void
test_missing (void)
{
  Bench bench;
  GwMember *ana, *ben;
  GwGoal *goal;

  bench_set_up (&bench);
  goal = add_goal (&bench, 100);
  ana = bench_add_member (&bench, "Ana Sample");
  ben = bench_add_member (&bench, "Ben Sample");
  assert_missing (goal, NULL);
  bench_set_choice (&bench, gw_goal_get_allocation (goal), "method", GW_METHOD_POTENTIAL);
  assert_missing (goal, "No potential is entered yet");
  bench_set_integer (&bench, ana, "potential", 500);
  assert_missing (goal, "Without a potential of their own: Ben Sample.");
  bench_set_integer (&bench, ben, "potential", 400);
  assert_missing (goal, NULL);
  bench_tear_down (&bench);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edge-cases/few-check-ins", test_few_check_ins);
  g_test_add_func ("/edge-cases/one-day", test_one_day);
  g_test_add_func ("/edge-cases/no-working-day", test_no_working_day);
  g_test_add_func ("/edge-cases/target-is-baseline", test_target_is_baseline);
  g_test_add_func ("/edge-cases/overdue", test_overdue);
  g_test_add_func ("/edge-cases/no-capacity", test_no_capacity);
  g_test_add_func ("/edge-cases/infeasible", test_infeasible);
  g_test_add_func ("/edge-cases/missing", test_missing);
  g_test_add_func ("/edge-cases/funnel", test_funnel);

  return g_test_run ();
}
