/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli-summary.h"

#include <math.h>

#include "gw-allocation-plan.h"
#include "gw-cadence-load.h"
#include "gw-funnel-plan.h"
#include "gw-json-writer.h"
#include "gw-member.h"
#include "gw-metric.h"
#include "gw-team.h"

/* The figures for programs, unrounded, in the unit of the metric. The members
 * are described in data/format.md. What is not known is left out. */

static void
add_text (GwJsonWriter *writer,
          const char   *name,
          const char   *value)
{
  if (value == NULL || *value == '\0')
    return;
  gw_json_writer_add_name (writer, name);
  gw_json_writer_add_text (writer, value);
}

static void
add_date (GwJsonWriter *writer,
          const char   *name,
          GwDate        value)
{
  g_autofree char *text = gw_date_to_text (value);

  add_text (writer, name, text);
}

static void
add_real (GwJsonWriter *writer,
          const char   *name,
          double        value)
{
  if (!isfinite (value))
    return;
  gw_json_writer_add_name (writer, name);
  gw_json_writer_add_real (writer, value);
}

static void
add_integer (GwJsonWriter *writer,
             const char   *name,
             gint64        value)
{
  gw_json_writer_add_name (writer, name);
  gw_json_writer_add_integer (writer, value);
}

static void
add_boolean (GwJsonWriter *writer,
             const char   *name,
             gboolean      value)
{
  gw_json_writer_add_name (writer, name);
  gw_json_writer_add_boolean (writer, value);
}

/* Whole numbers count in the metric's smallest unit; figures in its unit. */
static void
add_amount (GwJsonWriter *writer,
            const char   *name,
            gint64        scaled,
            guint         decimals)
{
  add_real (writer, name, (double) scaled / pow (10.0, decimals));
}

static void
add_thresholds (GwJsonWriter             *writer,
                const GwStatusThresholds *thresholds)
{
  gw_json_writer_add_name (writer, "thresholds");
  gw_json_writer_begin_object (writer, TRUE);
  add_real (writer, "ahead", thresholds->ahead);
  add_real (writer, "on-pace", thresholds->on_pace);
  add_real (writer, "at-risk", thresholds->at_risk);
  add_real (writer, "too-early", thresholds->too_early);
  gw_json_writer_end_object (writer);
}

static void
add_forecast (GwJsonWriter     *writer,
              const GwForecast *forecast,
              gboolean          flow)
{
  static const char *const kinds[] = { "none", "point", "range" };
  static const char *const reasons[] = {
    "enough", "no-check-ins", "too-few", "nothing-planned-yet", "nothing-left", "not-for-this-goal",
  };

  gw_json_writer_add_name (writer, "forecast");
  gw_json_writer_begin_object (writer, FALSE);
  add_text (writer, "kind", kinds[forecast->kind]);
  add_text (writer, "reason", reasons[forecast->reason]);
  if (forecast->kind != GW_FORECAST_NONE)
    {
      add_real (writer, "value", forecast->value);
      if (flow)
        add_real (writer, "rate", forecast->rate);
    }
  if (forecast->kind == GW_FORECAST_RANGE)
    {
      add_real (writer, "low", forecast->low);
      add_real (writer, "high", forecast->high);
      add_real (writer, "confidence", forecast->confidence);
      add_real (writer, "chance", forecast->chance);
      add_real (writer, "variance", forecast->variance);
      add_real (writer, "standard-error", forecast->standard_error);
      add_integer (writer, "degrees", forecast->degrees);
    }
  gw_json_writer_end_object (writer);
}

static void
add_coverage (GwJsonWriter        *writer,
              const GwGoalInsight *insight)
{
  GwCoverage coverage = gw_goal_insight_get_coverage (insight);

  if (!gw_goal_insight_is_summed (insight))
    return;

  gw_json_writer_add_name (writer, "coverage");
  gw_json_writer_begin_object (writer, TRUE);
  add_integer (writer, "children", coverage.children);
  add_integer (writer, "reporting", coverage.reporting);
  add_integer (writer, "stale", coverage.stale);
  add_real (writer, "share", coverage.share);
  gw_json_writer_end_object (writer);
}

static void
add_allocation (GwJsonWriter *writer,
                GwGoal       *goal,
                guint         decimals)
{
  g_autoptr (GwAllocationPlan) plan = gw_allocation_plan_new_for_goal (goal);
  const GwAllocationLedger *ledger = gw_allocation_plan_get_ledger (plan);

  gw_json_writer_add_name (writer, "allocation");
  gw_json_writer_begin_object (writer, FALSE);
  add_boolean (writer, "feasible", gw_allocation_plan_is_feasible (plan));
  add_amount (writer, "target", ledger->target, decimals);
  add_amount (writer, "over-assignment", ledger->over_assignment, decimals);
  add_amount (writer, "handed-out", ledger->handed_out, decimals);
  add_amount (writer, "difference", ledger->difference, decimals);
  add_amount (writer, "unit", ledger->unit, decimals);

  gw_json_writer_add_name (writer, "rows");
  gw_json_writer_begin_array (writer, FALSE);
  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (plan); i++)
    {
      GwMember *member = gw_allocation_plan_get_member (plan, i);

      gw_json_writer_begin_object (writer, TRUE);
      add_text (writer, "member", gw_record_get_id (GW_RECORD (member)));
      add_text (writer, "name", gw_member_get_name (member));
      add_amount (writer, "amount", gw_allocation_plan_get_share (plan, i)->amount, decimals);
      add_real (writer, "capacity", gw_allocation_plan_get_capacity (plan, i));
      add_boolean (writer, "estimated", gw_allocation_plan_is_estimated (plan, i));
      gw_json_writer_end_object (writer);
    }
  gw_json_writer_end_array (writer);
  gw_json_writer_end_object (writer);
}

static void
add_funnel (GwJsonWriter *writer,
            GwGoal       *goal)
{
  g_autoptr (GwFunnelPlan) plan = gw_funnel_plan_new_for_goal (goal);
  gsize n_steps;
  const GwFunnelStep *steps = gw_funnel_plan_get_steps (plan, &n_steps);

  gw_json_writer_add_name (writer, "funnel");
  gw_json_writer_begin_object (writer, FALSE);
  add_real (writer, "deals", gw_funnel_plan_get_deals (plan));
  add_real (writer, "chance", gw_funnel_plan_get_chance (plan));
  add_real (writer, "person-days", gw_funnel_plan_get_person_days (plan));
  add_date (writer, "deadline", gw_funnel_plan_get_deadline (plan));

  gw_json_writer_add_name (writer, "stages");
  gw_json_writer_begin_array (writer, FALSE);
  for (gsize i = 0; i < n_steps; i++)
    {
      gw_json_writer_begin_object (writer, TRUE);
      add_text (writer, "name", steps[i].name);
      add_real (writer, "rate", steps[i].rate);
      add_real (writer, "average", steps[i].average);
      add_real (writer, "safe", steps[i].safe);
      add_real (writer, "average-per-day", steps[i].average_per_day);
      add_real (writer, "safe-per-day", steps[i].safe_per_day);
      gw_json_writer_end_object (writer);
    }
  gw_json_writer_end_array (writer);
  gw_json_writer_end_object (writer);
}

static void
add_names (GwJsonWriter *writer,
           GwTeam       *team,
           GwGoal       *goal)
{
  GwMember *owner = gw_goal_get_owner (goal);
  GwMetric *metric = gw_goal_get_metric (goal);

  add_text (writer, "id", gw_record_get_id (GW_RECORD (goal)));
  add_text (writer, "title", gw_goal_get_title (goal));
  add_text (writer, "team", gw_record_get_id (GW_RECORD (team)));
  if (owner != NULL)
    add_text (writer, "owner", gw_record_get_id (GW_RECORD (owner)));
  if (metric != NULL)
    add_text (writer, "metric", gw_record_get_id (GW_RECORD (metric)));
}

static void
add_values (GwJsonWriter        *writer,
            const GwGoalInsight *insight)
{
  if (gw_goal_insight_is_band (insight))
    {
      add_real (writer, "low-limit", gw_goal_insight_get_low_limit (insight));
      add_real (writer, "high-limit", gw_goal_insight_get_high_limit (insight));
    }
  else
    {
      add_real (writer, "baseline", gw_goal_insight_get_baseline (insight));
      add_real (writer, "target", gw_goal_insight_get_target (insight));
    }

  if (gw_goal_insight_has_actual (insight))
    {
      add_real (writer, "actual", gw_goal_insight_get_actual (insight));
      add_date (writer, "last-date", gw_goal_insight_get_last_date (insight));
    }
  add_real (writer, "progress", gw_goal_insight_get_progress (insight));
  if (gw_goal_insight_has_plan (insight))
    add_real (writer, "planned", gw_goal_insight_get_planned (insight));
  if (gw_goal_insight_has_pace (insight))
    {
      add_real (writer, "pace", gw_goal_insight_get_pace (insight));
      add_integer (writer, "buffer", gw_goal_insight_get_buffer (insight));
    }
  add_integer (writer, "working-days-left", gw_goal_insight_get_working_days_left (insight));
  if (gw_goal_insight_has_required_rate (insight))
    add_real (writer, "required-rate", gw_goal_insight_get_required_rate (insight));
}

static void
add_goal (GwJsonWriter   *writer,
          GwInsight      *insights,
          GwTeam         *team,
          GwGoal         *goal,
          const GwFormat *format)
{
  GwGoalInsight *insight = gw_insight_get_goal (insights, goal);
  GwMetric *metric = gw_goal_get_metric (goal);
  g_autofree char *explanation = gw_goal_insight_explain (insight, format);

  gw_json_writer_begin_object (writer, FALSE);
  add_names (writer, team, goal);
  add_text (writer, "status", gw_status_get_id (gw_goal_insight_get_status (insight)));
  add_boolean (writer, "stale", gw_goal_insight_is_stale (insight));
  add_text (writer, "explanation", explanation);
  add_date (writer, "start", gw_goal_insight_get_start (insight));
  add_date (writer, "due", gw_goal_insight_get_end (insight));
  add_values (writer, insight);
  add_forecast (writer, gw_goal_insight_get_forecast (insight),
                metric == NULL || gw_metric_get_nature (metric) == GW_NATURE_FLOW);
  add_coverage (writer, insight);
  if (gw_cli_summary_has_allocation (goal))
    add_allocation (writer, goal, gw_goal_insight_get_decimals (insight));
  if (gw_cli_summary_has_funnel (goal))
    add_funnel (writer, goal);
  gw_json_writer_end_object (writer);
}

static void
add_goals (GwJsonWriter   *writer,
           GwInsight      *insights,
           const GwFormat *format)
{
  GwRecordList *teams = gw_workshop_get_teams (gw_insight_get_workshop (insights));

  gw_json_writer_add_name (writer, "goals");
  gw_json_writer_begin_array (writer, FALSE);
  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    {
      GwTeam *team = GW_TEAM (gw_record_list_get (teams, i));
      GwRecordList *goals = gw_team_get_goals (team);

      for (guint j = 0; j < gw_record_list_get_length (goals); j++)
        add_goal (writer, insights, team, GW_GOAL (gw_record_list_get (goals, j)), format);
    }
  gw_json_writer_end_array (writer);
}

static void
add_teams (GwJsonWriter *writer,
           GwInsight    *insights)
{
  GwRecordList *teams = gw_workshop_get_teams (gw_insight_get_workshop (insights));

  gw_json_writer_add_name (writer, "teams");
  gw_json_writer_begin_array (writer, FALSE);
  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    {
      GwTeam *team = GW_TEAM (gw_record_list_get (teams, i));
      GwCadenceLoad load = gw_cadence_load_new_for_team (team);

      gw_json_writer_begin_object (writer, FALSE);
      add_text (writer, "id", gw_record_get_id (GW_RECORD (team)));
      add_text (writer, "name", gw_team_get_name (team));
      add_integer (writer, "members", gw_record_list_get_length (gw_team_get_members (team)));
      add_integer (writer, "cadence-touches", load.touches);
      add_real (writer, "cadence-hours", load.hours);
      gw_json_writer_end_object (writer);
    }
  gw_json_writer_end_array (writer);
}

/**
 * gw_cli_summary_to_json:
 * @insight: the figures of a day
 * @format: how numbers and dates are written inside of sentences
 *
 * Returns: (transfer full): all figures as JSON
 */
char *
gw_cli_summary_to_json (GwInsight      *insight,
                        const GwFormat *format)
{
  GwWorkshop *workshop = gw_insight_get_workshop (insight);
  g_autoptr (GwJsonWriter) writer = gw_json_writer_new ();
  g_autofree char *json = NULL;
  GwStatusThresholds thresholds = {
    .ahead = (double) gw_workshop_get_ahead_from (workshop) / 10000.0,
    .on_pace = (double) gw_workshop_get_on_pace_from (workshop) / 10000.0,
    .at_risk = (double) gw_workshop_get_at_risk_from (workshop) / 10000.0,
    .too_early = (double) gw_workshop_get_too_early_below (workshop) / 10000.0,
  };

  gw_json_writer_begin_object (writer, FALSE);
  add_text (writer, "title", gw_workshop_get_title (workshop));
  add_text (writer, "company", gw_workshop_get_company (workshop));
  add_date (writer, "as-of", gw_insight_get_as_of (insight));
  add_thresholds (writer, &thresholds);
  add_teams (writer, insight);
  add_goals (writer, insight, format);
  gw_json_writer_end_object (writer);

  json = gw_json_writer_free_to_text (g_steal_pointer (&writer));
  return g_strconcat (json, "\n", NULL);
}
