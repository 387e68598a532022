/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-insight.h"

#include <string.h>

#include "gw-allocation-plan.h"
#include "gw-cadence-load.h"
#include "gw-difficulty.h"
#include "gw-funnel-plan.h"
#include "gw-hint.h"
#include "gw-member-capacity.h"
#include "gw-metric.h"
#include "gw-team-figures.h"
#include "gw-team-index.h"
#include "gw-test-random.h"
#include "random-edits.h"

/* Whatever stands in a document, no NaN and no infinity ever leaves insight,
 * and every sentence says something. */

#define N_WORKSHOPS 60
#define N_EDITS 250
#define N_MORE_GOALS 10

#define assert_finite(value) g_assert_true (isfinite (value))

static void
assert_sentence (const char *sentence)
{
  g_assert_nonnull (sentence);
  g_assert_cmpstr (sentence, !=, "");
  g_assert_true (g_utf8_validate (sentence, -1, NULL));
  g_assert_null (strstr (sentence, "nan"));
  g_assert_null (strstr (sentence, "inf "));
}

static void
check_forecast (const GwForecast *forecast)
{
  assert_finite (forecast->value);
  assert_finite (forecast->low);
  assert_finite (forecast->high);
  assert_finite (forecast->rate);
  assert_finite (forecast->variance);
  assert_finite (forecast->standard_error);
  g_assert_cmpfloat (forecast->chance, >=, 0);
  g_assert_cmpfloat (forecast->chance, <=, 1);
  if (forecast->kind == GW_FORECAST_RANGE)
    g_assert_cmpfloat (forecast->low, <=, forecast->high);
}

static void
check_lists (GwGoalInsight *insight)
{
  g_autoptr (GArray) days = gw_goal_insight_list_due_days (insight);
  gsize n_points, n_values;
  const GwSeriesPoint *points = gw_goal_insight_get_series (insight, &n_points);
  const GwDueValue *values = gw_goal_insight_get_due_values (insight, &n_values);

  for (gsize i = 0; i < n_points; i++)
    assert_finite (points[i].value);
  for (gsize i = 0; i < n_values; i++)
    {
      assert_finite (values[i].planned);
      assert_finite (values[i].actual);
    }
  g_assert_cmpuint (days->len, <=, 7);
  for (guint i = 0; i < days->len; i++)
    {
      assert_finite (g_array_index (days, GwDueDay, i).planned);
      g_assert_cmpfloat (g_array_index (days, GwDueDay, i).missing, >=, 0);
      assert_finite (g_array_index (days, GwDueDay, i).missing);
    }
}

static void
check_goal (GwGoalInsight  *insight,
            const GwFormat *format)
{
  g_autofree char *explained = gw_goal_insight_explain (insight, format);
  g_autofree char *to_owner = gw_goal_insight_explain_to_owner (insight, format);
  g_autofree char *catch_up = gw_goal_insight_explain_catch_up (insight, format);
  GwCoverage coverage = gw_goal_insight_get_coverage (insight);
  GwDate days[] = { gw_goal_insight_get_as_of (insight), gw_goal_insight_get_end (insight), GW_DATE_FIRST, GW_DATE_LAST };

  assert_sentence (explained);
  assert_sentence (to_owner);
  if (catch_up != NULL)
    assert_sentence (catch_up);
  assert_finite (gw_goal_insight_get_actual (insight));
  assert_finite (gw_goal_insight_get_baseline (insight));
  assert_finite (gw_goal_insight_get_target (insight));
  assert_finite (gw_goal_insight_get_planned (insight));
  assert_finite (gw_goal_insight_get_progress (insight));
  assert_finite (gw_goal_insight_get_pace (insight));
  assert_finite (gw_goal_insight_get_pace_for_print (insight, 2));
  assert_finite (gw_goal_insight_get_required_rate (insight));
  check_forecast (gw_goal_insight_get_forecast (insight));
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    if (gw_date_is_valid (days[i]))
      {
        GwForecast forecast = gw_goal_insight_get_forecast_by (insight, days[i]);

        check_forecast (&forecast);
        assert_finite (gw_goal_insight_get_planned_by (insight, days[i]));
      }
  g_assert_cmpfloat (coverage.share, >=, 0);
  g_assert_cmpfloat (coverage.share, <=, 1);
  g_assert_cmpuint (coverage.reporting + coverage.excused + coverage.silent, ==, coverage.children);
  g_assert_cmpuint (coverage.zero, <=, coverage.reporting);
  g_assert_cmpuint (coverage.stale, <=, coverage.reporting);
  check_lists (insight);
}

static void
check_plans (GwGoal         *goal,
             GwDate          as_of,
             const GwFormat *format)
{
  g_autoptr (GwAllocationPlan) allocation = gw_allocation_plan_new_for_goal (goal);
  g_autoptr (GwFunnelPlan) funnel = gw_funnel_plan_new_for_goal (goal, GW_DATE_NONE);
  g_autofree char *capacity = gw_funnel_plan_explain_capacity (funnel, format);
  g_autofree char *deadline = gw_funnel_plan_explain_deadline (funnel, as_of, format);
  gsize n_steps;
  const GwFunnelStep *steps = gw_funnel_plan_get_steps (funnel, &n_steps);

  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (allocation); i++)
    {
      assert_finite (gw_allocation_plan_get_share (allocation, i)->weight);
      assert_finite (gw_allocation_plan_get_capacity (allocation, i));
    }
  for (gsize i = 0; i < n_steps; i++)
    {
      assert_finite (steps[i].average);
      assert_finite (steps[i].safe);
      assert_finite (steps[i].average_per_day);
      assert_finite (steps[i].safe_per_day);
      assert_finite (gw_funnel_plan_get_need (funnel, i, 0.9));
    }
  assert_finite (gw_funnel_plan_get_deals (funnel));
  assert_finite (gw_funnel_plan_get_average_chance (funnel));
  assert_finite (gw_funnel_plan_get_person_days (funnel));
  assert_finite (gw_funnel_plan_get_hours (funnel));
  assert_finite (gw_funnel_plan_get_safe_hours (funnel));
  assert_finite (gw_funnel_plan_get_selling_hours (funnel));
  assert_finite (gw_difficulty_of_goal (goal).chance);
  if (capacity != NULL)
    assert_sentence (capacity);
  if (deadline != NULL)
    assert_sentence (deadline);
}

static void
check_team (GwInsight *insight,
            GwTeam    *team)
{
  GwTeamAttainment attainment = gw_insight_get_team_attainment (insight, team);
  GwWorkshop *workshop = gw_insight_get_workshop (insight);

  assert_finite (attainment.share);
  g_assert_cmpfloat (attainment.covered, >=, 0);
  g_assert_cmpfloat (attainment.covered, <=, 1);
  g_assert_cmpuint (attainment.known + attainment.excused + attainment.silent, ==, attainment.goals);
  assert_finite (gw_team_get_last_attainment (team).share);
  assert_finite (gw_team_get_person_days (workshop, team));
  assert_finite (gw_team_get_selling_hours (workshop, team));
  assert_finite (gw_cadence_load_new_for_team (team).hours);
}

static guint
check_workshop (GwWorkshop *workshop,
                GwDate      as_of)
{
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  g_autoptr (GwInsight) insight = gw_insight_new (workshop, as_of);
  GwRecordList *teams = gw_workshop_get_teams (workshop);
  guint n_goals = 0;

  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    {
      GwTeam *team = GW_TEAM (gw_record_list_get (teams, i));
      GwRecordList *goals = gw_team_get_goals (team);
      g_autoptr (GPtrArray) hints = gw_hints_list_for_team (insight, team, format);

      check_team (insight, team);
      for (guint j = 0; j < hints->len; j++)
        assert_sentence (gw_hint_get_sentence (g_ptr_array_index (hints, j)));
      for (guint j = 0; j < gw_record_list_get_length (goals); j++, n_goals++)
        {
          GwGoal *goal = GW_GOAL (gw_record_list_get (goals, j));

          check_goal (gw_insight_get_goal (insight, goal), format);
          check_plans (goal, as_of, format);
        }
    }

  return n_goals;
}

static void
add_goals (GwTeam *team)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Add Goals");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_MORE_GOALS; i++)
    {
      g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, NULL);

      gw_edit_insert (edit, GW_RECORD (team), "goals", G_MAXUINT, goal);
    }
  g_assert_true (gw_edit_apply (edit, &error));
  g_assert_no_error (error);
}

/* Goals at random rarely have what makes a figure: these have a metric, a
 * target and a span, each with a value from the ends of what is allowed. */
static void
fill_in (GRand      *random,
         GwWorkshop *workshop,
         GwGoal     *goal)
{
  const gint64 amounts[] = { 0, 1, -1, 7, 1000000, GW_AMOUNT_MAX, -GW_AMOUNT_MAX };
  GwRecordList *metrics = gw_workshop_get_metrics (workshop);
  gint32 n_metrics = (gint32) gw_record_list_get_length (metrics);
  GwDate start = gw_date_new (2026, 1, 1) + g_rand_int_range (random, -300, 300);
  g_autoptr (GwEdit) edit = gw_edit_new ("Fill In");

  if (n_metrics > 0)
    gw_edit_set_reference (edit, GW_RECORD (goal), "metric",
                           gw_record_list_get (metrics, (guint) g_rand_int_range (random, 0, n_metrics)));
  gw_edit_set_integer (edit, GW_RECORD (goal), "baseline", amounts[g_rand_int_range (random, 0, G_N_ELEMENTS (amounts))]);
  gw_edit_set_integer (edit, GW_RECORD (goal), "target", amounts[g_rand_int_range (random, 0, G_N_ELEMENTS (amounts))]);
  gw_edit_set_integer (edit, GW_RECORD (goal), "low", -amounts[g_rand_int_range (random, 2, G_N_ELEMENTS (amounts))]);
  gw_edit_set_integer (edit, GW_RECORD (goal), "high", amounts[g_rand_int_range (random, 0, G_N_ELEMENTS (amounts))]);
  gw_edit_set_choice (edit, GW_RECORD (goal), "direction", g_rand_int_range (random, 0, 3));
  gw_edit_set_date (edit, GW_RECORD (goal), "start", start);
  gw_edit_set_date (edit, GW_RECORD (goal), "due", start + g_rand_int_range (random, 0, 800));
  for (guint i = 0; i < 5; i++)
    {
      GwCheckIn check_in = { .date = start + g_rand_int_range (random, 0, 400), .recorded = GW_DATE_NONE,
                             .value = amounts[g_rand_int_range (random, 0, G_N_ELEMENTS (amounts))] };

      gw_edit_put_check_in (edit, GW_RECORD (goal), &check_in);
    }
  /* What contradicts itself is refused, and the goal stays as it was. */
  (void) gw_edit_apply (edit, NULL);
}

static void
test_random_workshops (void)
{
  g_autoptr (GRand) random = random_new_printed ();
  guint n_goals = 0;

  for (guint i = 0; i < N_WORKSHOPS; i++)
    {
      g_autoptr (GwWorkshop) workshop = random_workshop (random, N_EDITS);
      GwRecordList *teams = gw_workshop_get_teams (workshop);

      n_goals += check_workshop (workshop, GW_DATE_FIRST + g_rand_int_range (random, 0, GW_DATE_LAST - GW_DATE_FIRST));
      for (guint team = 0; team < gw_record_list_get_length (teams); team++)
        {
          GwRecordList *goals = gw_team_get_goals (GW_TEAM (gw_record_list_get (teams, team)));

          add_goals (GW_TEAM (gw_record_list_get (teams, team)));
          for (guint j = 0; j < gw_record_list_get_length (goals); j++)
            fill_in (random, workshop, GW_GOAL (gw_record_list_get (goals, j)));
        }
      n_goals += check_workshop (workshop, gw_date_new (2026, 1, 1) + g_rand_int_range (random, -400, 900));
    }
  g_test_message ("%u goals", n_goals);
  g_assert_cmpuint (n_goals, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finite/random-workshops", test_random_workshops);

  return g_test_run ();
}
