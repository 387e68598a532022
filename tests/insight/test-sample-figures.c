/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "gw-allocation-plan.h"
#include "gw-cadence-load.h"
#include "gw-difficulty.h"
#include "gw-document.h"
#include "gw-funnel-plan.h"
#include "gw-insight.h"
#include "gw-metric.h"
#include "gw-team.h"
#include "gw-test-random.h"

/* The three samples as they are shipped, and every figure that the arithmetic
 * names for them (§4), to the printed digit. */
typedef struct
{
  GwDocument *document;
  GwInsight  *insight;
} Sample;

static void
load (Sample     *sample,
      const char *name)
{
  g_autofree char *file = g_strconcat (name, ".goalwright", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), file, NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  GwWorkshop *workshop;

  sample->document = gw_document_load (path, &problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  workshop = gw_document_get_workshop (sample->document);
  sample->insight = gw_insight_new (workshop, gw_workshop_get_as_of (workshop));
}

static void
unload (Sample *sample)
{
  g_clear_object (&sample->insight);
  g_clear_object (&sample->document);
}

static GwGoal *
find_goal (const Sample *sample,
           const char   *id)
{
  GwRecord *record = gw_record_lookup (GW_RECORD (gw_document_get_workshop (sample->document)), id);

  g_assert_true (GW_IS_GOAL (record));
  return GW_GOAL (record);
}

static GwGoalInsight *
look_at (const Sample *sample,
         const char   *id)
{
  return gw_insight_get_goal (sample->insight, find_goal (sample, id));
}

static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
assert_why (const GwGoalInsight *goal,
            const char          *expected)
{
  /* A plain space keeps the expectations readable. */
  g_autoptr (GwFormat) format = gw_format_new (".", " ", GW_DATE_ORDER_DAY_MONTH_YEAR);
  g_autofree char *why = gw_goal_insight_explain (goal, format);
  g_auto (GStrv) parts = g_strsplit (why, "\xc2\xa0", -1);

  assert_text (g_strjoinv (" ", parts), expected);
}

static void
assert_shares (GwGoal       *goal,
               const gint64 *expected,
               gsize         n)
{
  g_autoptr (GwAllocationPlan) plan = gw_allocation_plan_new_for_goal (goal);

  g_assert_true (gw_allocation_plan_is_feasible (plan));
  g_assert_cmpuint (gw_allocation_plan_get_n_shares (plan), ==, n);
  for (gsize i = 0; i < n; i++)
    g_assert_cmpint (gw_allocation_plan_get_share (plan, i)->amount, ==, expected[i]);
  g_assert_cmpint (gw_allocation_plan_get_ledger (plan)->difference, ==, 0);
}

/* What was agreed is what the allocation hands out. */
static void
assert_agreed (const Sample *sample,
               const char   *team_goal)
{
  GwGoal *goal = find_goal (sample, team_goal);
  g_autoptr (GwAllocationPlan) plan = gw_allocation_plan_new_for_goal (goal);
  GwTeam *team = GW_TEAM (gw_record_get_ancestor (GW_RECORD (goal), GW_TYPE_TEAM));
  GwRecordList *goals = gw_team_get_goals (team);
  guint found = 0;

  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *child = GW_GOAL (gw_record_list_get (goals, i));

      for (gsize j = 0; gw_goal_get_parent (child) == goal && j < gw_allocation_plan_get_n_shares (plan); j++)
        if (gw_allocation_plan_get_member (plan, j) == gw_goal_get_owner (child))
          {
            g_assert_cmpint (gw_allocation_plan_get_share (plan, j)->amount, ==, gw_goal_get_target (child));
            found++;
          }
    }

  g_assert_cmpuint (found, ==, gw_allocation_plan_get_n_shares (plan));
}

typedef struct
{
  const char *id;
  double      actual;
  double      pace;
  double      tolerance;
  GwStatus    status;
} Row;

static void
assert_rows (const Sample *sample,
             const Row    *rows,
             gsize         n)
{
  for (gsize i = 0; i < n; i++)
    {
      GwGoalInsight *goal = look_at (sample, rows[i].id);

      g_test_message ("%s: %f", rows[i].id, gw_goal_insight_get_pace (goal));
      gw_assert_near (gw_goal_insight_get_actual (goal), rows[i].actual, 1e-9);
      gw_assert_near (gw_goal_insight_get_pace (goal), rows[i].pace, rows[i].tolerance);
      g_assert_cmpint (gw_goal_insight_get_status (goal), ==, rows[i].status);
      g_assert_false (gw_goal_insight_is_stale (goal));
    }
}

static void
assert_step (const GwFunnelPlan *plan,
             gsize               position,
             const char         *name,
             double              average)
{
  gsize n_steps;
  const GwFunnelStep *steps = gw_funnel_plan_get_steps (plan, &n_steps);

  g_assert_cmpuint (position, <, n_steps);
  g_assert_cmpstr (steps[position].name, ==, name);
  gw_assert_near (ceil (steps[position].average - 1e-6), average, 0);
}

static void
test_cloud_team (void)
{
  Sample sample;
  GwGoalInsight *team;
  const GwForecast *forecast;
  GwCoverage coverage;
  gsize n_points;
  const GwSeriesPoint *points;
  const double months[] = { 105, 345, 665, 755, 1150, 1500 };

  load (&sample, "example-cloud");
  team = look_at (&sample, "team-arr");
  points = gw_goal_insight_get_series (team, &n_points);
  g_assert_cmpuint (n_points, ==, 6);
  for (gsize i = 0; i < n_points; i++)
    gw_assert_near (points[i].value, months[i], 0);

  gw_assert_near (gw_goal_insight_get_planned (team), 1620, 1e-9);
  gw_assert_near (gw_goal_insight_get_pace (team), .926, 5e-4);
  g_assert_cmpint (gw_goal_insight_get_status (team), ==, GW_STATUS_AT_RISK);
  assert_why (team, "The team has 93 % of what the plan asks for by today. 39 more and it is on pace.");

  forecast = gw_goal_insight_get_forecast (team);
  g_assert_cmpint (forecast->kind, ==, GW_FORECAST_RANGE);
  gw_assert_near (forecast->rate, .9259, 5e-5);
  gw_assert_near (forecast->value, 3333, .5);
  gw_assert_near (forecast->variance, 37.89, 5e-3);
  gw_assert_near (forecast->standard_error, 418.5, .05);
  gw_assert_near (forecast->low, 2716, .5);
  gw_assert_near (forecast->high, 3951, .5);
  gw_assert_near (forecast->chance, .276, 5e-4);

  g_assert_true (gw_goal_insight_is_summed (team));
  coverage = gw_goal_insight_get_coverage (team);
  g_assert_cmpuint (coverage.children, ==, 6);
  g_assert_cmpuint (coverage.reporting, ==, 6);
  g_assert_cmpuint (coverage.stale, ==, 0);
  gw_assert_near (coverage.share, 1, 0);
  g_assert_cmpint (gw_goal_insight_get_working_days_left (team), ==, 126);
  gw_assert_near (gw_goal_insight_get_required_rate (team), 2100.0 / 126, 1e-9);
  g_assert_cmpint (gw_goal_insight_get_buffer (team), <, 0);
  unload (&sample);
}

static void
test_cloud_members (void)
{
  const Row rows[] = {
    { "ana-arr", 375, 1.082, 5e-4, GW_STATUS_AHEAD },
    { "ben-arr", 320, 1.002, 5e-4, GW_STATUS_ON_PACE },
    { "cleo-arr", 280, .94996, 5e-6, GW_STATUS_AT_RISK },
    { "dev-arr", 230, .905, 5e-4, GW_STATUS_AT_RISK },
    { "eva-arr", 215, .777, 5e-4, GW_STATUS_OFF_PACE },
    { "finn-arr", 80, .886, 5e-4, GW_STATUS_AT_RISK },
  };
  Sample sample;

  load (&sample, "example-cloud");
  assert_rows (&sample, rows, G_N_ELEMENTS (rows));
  gw_assert_near (gw_goal_insight_get_planned (look_at (&sample, "finn-arr")), 90.3, .05);
  gw_assert_near (gw_goal_insight_get_pace_for_print (look_at (&sample, "cleo-arr"), 2), .94, 1e-9);
  assert_why (look_at (&sample, "cleo-arr"),
              "Cleo Sample has 94 % of what the plan asks for by today. 1 more and it is on pace.");
  assert_why (look_at (&sample, "ana-arr"),
              "Ana Sample has 108 % of what the plan asks for by today. With 12 less it would be on pace, not ahead.");
  g_assert_cmpint (gw_goal_insight_get_status (look_at (&sample, "team-discount")), ==, GW_STATUS_ON_PACE);
  g_assert_cmpint (gw_goal_insight_get_status (look_at (&sample, "finn-discovery")), ==, GW_STATUS_ON_PACE);
  unload (&sample);
}

static void
change_choice (Sample     *sample,
               GwRecord   *record,
               const char *name,
               int         value)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Try");
  g_autoptr (GError) error = NULL;

  gw_edit_set_choice (edit, record, name, value);
  gw_edit_set_reason (edit, "A test", "A test", gw_date_new (2026, 6, 30));
  g_assert_true (gw_history_commit (gw_document_get_history (sample->document), edit, &error));
  g_assert_no_error (error);
}

static void
test_cloud_allocation (void)
{
  const struct
  {
    GwMethod method;
    gint64   amounts[6];
  } columns[] = {
    { GW_METHOD_EQUAL, { 630, 630, 630, 630, 630, 630 } },
    { GW_METHOD_HISTORY, { 845, 750, 660, 565, 540, 420 } },
    { GW_METHOD_POTENTIAL, { 755, 695, 630, 565, 630, 505 } },
    { GW_METHOD_CAPACITY, { 700, 695, 695, 560, 695, 435 } },
    { GW_METHOD_INDEX, { 770, 710, 655, 565, 615, 465 } },
  };
  Sample sample;
  GwGoal *goal;
  g_autoptr (GwAllocationPlan) plan = NULL;

  load (&sample, "example-cloud");
  assert_agreed (&sample, "team-arr");
  goal = find_goal (&sample, "team-arr");
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      change_choice (&sample, GW_RECORD (gw_goal_get_allocation (goal)), "method", columns[i].method);
      assert_shares (goal, columns[i].amounts, 6);
    }

  plan = gw_allocation_plan_new_for_goal (goal);
  g_assert_cmpint (gw_allocation_plan_get_ledger (plan)->target, ==, 3600);
  g_assert_cmpint (gw_allocation_plan_get_ledger (plan)->over_assignment, ==, 180);
  g_assert_cmpint (gw_allocation_plan_get_ledger (plan)->handed_out, ==, 3780);
  g_assert_true (gw_allocation_plan_is_estimated (plan, 5));
  g_assert_false (gw_allocation_plan_is_estimated (plan, 0));
  gw_assert_near (gw_allocation_plan_get_capacity (plan, 5), .625, 1e-12);
  unload (&sample);
}

/* With an even plan the same numbers would say something else. */
static void
test_cloud_even (void)
{
  Sample sample;
  g_autoptr (GwEdit) edit = gw_edit_new ("Try");
  const gint64 equal[] = { 1 };
  g_autoptr (GwIntegers) weights = gw_integers_new (equal, 1);
  GwGoal *goal;

  load (&sample, "example-cloud");
  goal = find_goal (&sample, "team-arr");
  gw_edit_set_integers (edit, GW_RECORD (goal), "month-weights", weights);
  gw_edit_set_reason (edit, "A test", "A test", gw_date_new (2026, 6, 30));
  g_assert_true (gw_history_commit (gw_document_get_history (sample.document), edit, NULL));
  gw_assert_near (gw_goal_insight_get_forecast (look_at (&sample, "team-arr"))->value, 3000, .5);
  gw_assert_near (gw_goal_insight_get_forecast (look_at (&sample, "team-arr"))->chance, .12, 5e-3);
  unload (&sample);
}

static void
test_cloud_funnel (void)
{
  Sample sample;
  g_autoptr (GwFunnelPlan) plan = NULL;
  const GwFunnelStep *steps;
  GwMember *ana;
  gsize n_steps;
  double days;

  load (&sample, "example-cloud");
  plan = gw_funnel_plan_new_for_goal (find_goal (&sample, "team-arr"), GW_DATE_NONE);
  gw_assert_near (gw_funnel_plan_get_deals (plan), 120, 1e-9);
  assert_step (plan, 0, "New opportunities", 480);
  assert_step (plan, 1, "Meetings held", 960);
  assert_step (plan, 2, "Touches", 24000);
  gw_assert_near (gw_funnel_plan_get_person_days (plan), 1242, .5);
  steps = gw_funnel_plan_get_steps (plan, &n_steps);
  gw_assert_near (steps[2].average_per_day, 19.3, .05);
  gw_assert_near (steps[0].safe, 512, 1e-9);

  ana = gw_goal_get_owner (find_goal (&sample, "ana-arr"));
  days = gw_funnel_plan_get_week_days (plan, ana, gw_date_new (2026, 6, 29));
  gw_assert_near (days, 5, 0);
  gw_assert_near (steps[2].average_per_day * days, 97, .5);
  gw_assert_near (steps[1].average_per_day * days, 3.9, .05);
  gw_assert_near (steps[0].average_per_day * days, 1.9, .05);
  g_assert_cmpint (gw_funnel_plan_get_deadline (plan), ==, gw_date_new (2026, 10, 17));
  gw_assert_near (gw_funnel_plan_get_hours (plan), 480 * 4 + 960 + 24000 / 12.0, 1e-6);
  gw_assert_near (gw_funnel_plan_get_safe_hours (plan), (480 * 4 + 960 + 24000 / 12.0) * 512 / 480, 1e-6);
  gw_assert_near (gw_funnel_plan_get_selling_hours (plan), 1242.325 * 4, 1e-6);
  g_assert_cmpint (gw_difficulty_of_goal (find_goal (&sample, "team-arr")).level, ==, GW_DIFFICULTY_STRETCH);
  unload (&sample);
}

static void
test_supply (void)
{
  const Row rows[] = {
    { "north-margin", 166.1, 1.09, 5e-3, GW_STATUS_AHEAD },
    { "east-margin", 139.8, 1.04, 5e-3, GW_STATUS_ON_PACE },
    { "south-margin", 127.9, 1.01, 5e-3, GW_STATUS_ON_PACE },
    { "west-margin", 108.6, .99, 5e-3, GW_STATUS_ON_PACE },
    { "centre-margin", 57.8, .60, 5e-3, GW_STATUS_OFF_PACE },
    { "team-margin", 600.2, .967, 5e-4, GW_STATUS_ON_PACE },
    { "team-overdue", 334, .95, 1e-9, GW_STATUS_ON_PACE },
  };
  Sample sample;
  const GwForecast *forecast;
  g_autoptr (GwFunnelPlan) plan = NULL;
  gsize n_steps;

  load (&sample, "sample-supply");
  assert_agreed (&sample, "team-margin");
  assert_shares (find_goal (&sample, "team-margin"), (gint64[]) { 31900, 28200, 26600, 23100, 20200 }, 5);
  assert_rows (&sample, rows, G_N_ELEMENTS (rows));
  gw_assert_near (gw_goal_insight_get_planned (look_at (&sample, "team-margin")), 620.5, .05);
  forecast = gw_goal_insight_get_forecast (look_at (&sample, "team-margin"));
  gw_assert_near (forecast->value, 1257.6, .05);
  gw_assert_near (forecast->standard_error, 43.10, 5e-3);
  gw_assert_near (forecast->low, 1199, .5);
  gw_assert_near (forecast->high, 1316, .5);
  gw_assert_near (forecast->chance, .17, 5e-3);

  forecast = gw_goal_insight_get_forecast (look_at (&sample, "team-overdue"));
  gw_assert_near (forecast->value, 258, .5);
  gw_assert_near (forecast->low, 221, .5);
  gw_assert_near (forecast->high, 295, .5);
  gw_assert_near (forecast->chance, .36, 5e-3);

  g_assert_cmpuint (gw_goal_insight_get_decimals (look_at (&sample, "team-margin")), ==, 2);
  g_assert_cmpuint (gw_goal_insight_get_digits (look_at (&sample, "team-margin")), ==, 1);
  g_assert_cmpuint (gw_goal_insight_get_digits (look_at (&sample, "team-overdue")), ==, 0);
  assert_why (look_at (&sample, "team-overdue"),
              "The team has come 95 % of the way that the plan asks for by today. 1 higher and it would be at risk.");
  g_assert_cmpint (gw_goal_insight_get_status (look_at (&sample, "team-discount")), ==, GW_STATUS_OFF_PACE);
  assert_why (look_at (&sample, "team-discount"),
              "The last number, 12.6, is 0.6 above 8 to 12. Back inside and it is on pace.");

  plan = gw_funnel_plan_new_for_goal (find_goal (&sample, "team-margin"), GW_DATE_NONE);
  gw_assert_near (gw_funnel_plan_get_deals (plan), 120, 1e-9);
  assert_step (plan, 0, "Quotes", 400);
  assert_step (plan, 1, "Visits", 1600);
  gw_assert_near (gw_funnel_plan_get_steps (plan, &n_steps)[1].average_per_day * 5, 13.3, .05);
  unload (&sample);
}

static void
test_insurance (void)
{
  const Row rows[] = {
    { "gil-policies", 15, .88, 5e-3, GW_STATUS_AT_RISK },
    { "hana-policies", 16, .94, 5e-3, GW_STATUS_AT_RISK },
    { "ivo-policies", 13, .76, 5e-3, GW_STATUS_OFF_PACE },
    { "jo-policies", 7, .80, 5e-3, GW_STATUS_OFF_PACE },
    { "team-policies", 51, .85, 1e-9, GW_STATUS_AT_RISK },
    { "team-reviews", 112, 1.12, 1e-9, GW_STATUS_AHEAD },
  };
  Sample sample;
  const GwForecast *forecast;
  g_autoptr (GwFunnelPlan) plan = NULL;
  GwCadenceLoad load_of_cadence;
  GwTeam *team;
  gsize n_steps;

  load (&sample, "example-insurance");
  assert_agreed (&sample, "team-policies");
  assert_shares (find_goal (&sample, "team-policies"), (gint64[]) { 41, 41, 41, 21 }, 4);
  assert_rows (&sample, rows, G_N_ELEMENTS (rows));
  gw_assert_near (gw_goal_insight_get_planned (look_at (&sample, "team-policies")), 60, 1e-9);
  forecast = gw_goal_insight_get_forecast (look_at (&sample, "team-policies"));
  gw_assert_near (forecast->value, 122.4, .05);
  gw_assert_near (forecast->standard_error, 8.65, 5e-3);
  gw_assert_near (forecast->low, 109, .5);
  gw_assert_near (forecast->high, 136, .5);
  gw_assert_near (forecast->chance, .03, 5e-3);

  forecast = gw_goal_insight_get_forecast (look_at (&sample, "team-reviews"));
  gw_assert_near (forecast->value, 268.8, .05);
  gw_assert_near (forecast->low, 248, .5);
  gw_assert_near (forecast->high, 290, .5);
  gw_assert_near (forecast->chance, .95, 5e-3);

  forecast = gw_goal_insight_get_forecast (look_at (&sample, "team-retention"));
  gw_assert_near (forecast->low, 90.52, 5e-3);
  gw_assert_near (forecast->high, 91.88, 5e-3);
  gw_assert_near (forecast->chance, .07, 5e-3);

  plan = gw_funnel_plan_new_for_goal (find_goal (&sample, "team-policies"), GW_DATE_NONE);
  assert_step (plan, 0, "Quotes", 480);
  assert_step (plan, 1, "Conversations", 800);
  assert_step (plan, 2, "Dials", 5334);
  gw_assert_near (gw_funnel_plan_get_person_days (plan), 203, 1e-9);
  gw_assert_near (gw_funnel_plan_get_steps (plan, &n_steps)[2].average_per_day, 26.3, .05);

  team = GW_TEAM (gw_record_get_ancestor (GW_RECORD (find_goal (&sample, "team-policies")), GW_TYPE_TEAM));
  load_of_cadence = gw_cadence_load_new_for_team (team);
  g_assert_cmpint (load_of_cadence.touches, ==, 1360);
  gw_assert_near (load_of_cadence.hours, 733, .5);
  unload (&sample);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample-figures/cloud/team", test_cloud_team);
  g_test_add_func ("/sample-figures/cloud/members", test_cloud_members);
  g_test_add_func ("/sample-figures/cloud/allocation", test_cloud_allocation);
  g_test_add_func ("/sample-figures/cloud/even", test_cloud_even);
  g_test_add_func ("/sample-figures/cloud/funnel", test_cloud_funnel);
  g_test_add_func ("/sample-figures/supply", test_supply);
  g_test_add_func ("/sample-figures/insurance", test_insurance);

  return g_test_run ();
}
