/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli-summary-json.h"

#include "gw-allocation-plan.h"
#include "gw-cli-json.h"
#include "gw-cli-summary.h"
#include "gw-difficulty.h"
#include "gw-hint.h"
#include "gw-member.h"
#include "gw-metric.h"

static void
add_forecast (GwJsonWriter     *writer,
              const GwForecast *forecast,
              gboolean          flow)
{
  gw_json_writer_add_name (writer, "forecast");
  gw_json_writer_begin_object (writer, FALSE);
  gw_cli_json_text (writer, "kind", gw_forecast_kind_get_id (forecast->kind));
  gw_cli_json_text (writer, "reason", gw_forecast_reason_get_id (forecast->reason));
  if (forecast->kind != GW_FORECAST_NONE)
    {
      gw_cli_json_real (writer, "value", forecast->value);
      if (flow)
        gw_cli_json_real (writer, "rate", forecast->rate);
    }
  if (forecast->kind == GW_FORECAST_RANGE)
    {
      gw_cli_json_real (writer, "low", forecast->low);
      gw_cli_json_real (writer, "high", forecast->high);
      gw_cli_json_real (writer, "confidence", forecast->confidence);
      gw_cli_json_real (writer, "chance", forecast->chance);
      gw_cli_json_real (writer, "variance", forecast->variance);
      gw_cli_json_real (writer, "standard-error", forecast->standard_error);
      gw_cli_json_integer (writer, "degrees", forecast->degrees);
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
  gw_cli_json_integer (writer, "children", coverage.children);
  gw_cli_json_integer (writer, "reporting", coverage.reporting);
  gw_cli_json_integer (writer, "zero", coverage.zero);
  gw_cli_json_integer (writer, "stale", coverage.stale);
  gw_cli_json_integer (writer, "excused", coverage.excused);
  gw_cli_json_integer (writer, "silent", coverage.silent);
  gw_cli_json_integer (writer, "dropped", coverage.dropped);
  gw_cli_json_real (writer, "share", coverage.share);
  gw_cli_json_real (writer, "unassigned", coverage.unassigned);
  gw_json_writer_end_object (writer);
}

static void
add_names (GwJsonWriter *writer,
           GwTeam       *team,
           GwGoal       *goal)
{
  GwMember *owner = gw_goal_get_owner (goal);
  GwMetric *metric = gw_goal_get_metric (goal);

  gw_cli_json_text (writer, "id", gw_record_get_id (GW_RECORD (goal)));
  gw_cli_json_text (writer, "title", gw_goal_get_title (goal));
  gw_cli_json_text (writer, "team", gw_record_get_id (GW_RECORD (team)));
  if (owner != NULL)
    gw_cli_json_text (writer, "owner", gw_record_get_id (GW_RECORD (owner)));
  if (metric != NULL)
    gw_cli_json_text (writer, "metric", gw_record_get_id (GW_RECORD (metric)));
}

static void
add_values (GwJsonWriter        *writer,
            const GwGoalInsight *insight)
{
  if (gw_goal_insight_is_band (insight) && gw_goal_insight_has_target (insight))
    {
      gw_cli_json_real (writer, "low-limit", gw_goal_insight_get_low_limit (insight));
      gw_cli_json_real (writer, "high-limit", gw_goal_insight_get_high_limit (insight));
    }
  else if (!gw_goal_insight_is_band (insight))
    {
      gw_cli_json_real (writer, "baseline", gw_goal_insight_get_baseline (insight));
      if (gw_goal_insight_has_target (insight))
        gw_cli_json_real (writer, "target", gw_goal_insight_get_target (insight));
    }

  if (gw_goal_insight_has_actual (insight))
    {
      gw_cli_json_real (writer, "actual", gw_goal_insight_get_actual (insight));
      gw_cli_json_date (writer, "last-date", gw_goal_insight_get_last_date (insight));
    }
  gw_cli_json_real (writer, "progress", gw_goal_insight_get_progress (insight));
  if (gw_goal_insight_has_plan (insight))
    gw_cli_json_real (writer, "planned", gw_goal_insight_get_planned (insight));
  if (gw_goal_insight_has_pace (insight))
    {
      gw_cli_json_real (writer, "pace", gw_goal_insight_get_pace (insight));
      gw_cli_json_integer (writer, "buffer", gw_goal_insight_get_buffer (insight));
      gw_cli_json_integer (writer, "lead", gw_goal_insight_get_lead (insight));
    }
  if (gw_goal_insight_has_plan (insight))
    gw_cli_json_integer (writer, "working-days-left", gw_goal_insight_get_working_days_left (insight));
  if (gw_goal_insight_has_required_rate (insight))
    gw_cli_json_real (writer, "required-rate", gw_goal_insight_get_required_rate (insight));
}

/* The next working days, and what makes the goal on pace by the end of the
 * week where it is behind. */
static void
add_due_days (GwJsonWriter        *writer,
              const GwGoalInsight *insight,
              const GwFormat      *format)
{
  g_autoptr (GArray) days = gw_goal_insight_list_due_days (insight);
  g_autofree char *sentence = gw_goal_insight_explain_catch_up (insight, format);
  double amount;
  GwDate by;

  if (days->len > 0)
    {
      gw_json_writer_add_name (writer, "due-days");
      gw_json_writer_begin_array (writer, FALSE);
      for (guint i = 0; i < days->len; i++)
        {
          const GwDueDay *day = &g_array_index (days, GwDueDay, i);

          gw_json_writer_begin_object (writer, TRUE);
          gw_cli_json_date (writer, "date", day->date);
          gw_cli_json_real (writer, "planned", day->planned);
          gw_cli_json_real (writer, "missing", day->missing);
          gw_json_writer_end_object (writer);
        }
      gw_json_writer_end_array (writer);
    }

  if (!gw_goal_insight_get_catch_up (insight, &by, &amount))
    return;
  gw_json_writer_add_name (writer, "catch-up");
  gw_json_writer_begin_object (writer, TRUE);
  gw_cli_json_date (writer, "by", by);
  gw_cli_json_real (writer, "amount", amount);
  gw_cli_json_text (writer, "sentence", sentence);
  gw_json_writer_end_object (writer);
}

static void
add_difficulty (GwJsonWriter *writer,
                GwGoal       *goal)
{
  GwDifficulty difficulty = gw_difficulty_of_goal (goal);

  if (difficulty.level == GW_DIFFICULTY_UNKNOWN)
    return;

  gw_json_writer_add_name (writer, "difficulty");
  gw_json_writer_begin_object (writer, TRUE);
  gw_cli_json_text (writer, "level", gw_difficulty_level_get_id (difficulty.level));
  gw_cli_json_real (writer, "chance", difficulty.chance);
  gw_cli_json_integer (writer, "periods", difficulty.n_periods);
  gw_json_writer_end_object (writer);
}

/**
 * gw_cli_json_hints:
 * @hints: (element-type GwHint): hints
 * @except: a kind of record whose hints stand elsewhere, or %G_TYPE_INVALID
 *
 * Adds the hints that may leave the room: private ones are never exported.
 */
void
gw_cli_json_hints (GwJsonWriter *writer,
                   GPtrArray    *hints,
                   GType         except)
{
  g_return_if_fail (writer != NULL);
  g_return_if_fail (hints != NULL);

  gw_json_writer_add_name (writer, "hints");
  gw_json_writer_begin_array (writer, FALSE);
  for (guint i = 0; i < hints->len; i++)
    {
      const GwHint *hint = g_ptr_array_index (hints, i);

      if (gw_hint_is_private (hint) ||
          (except != G_TYPE_INVALID && G_TYPE_CHECK_INSTANCE_TYPE (gw_hint_get_record (hint), except)))
        continue;
      gw_json_writer_begin_object (writer, FALSE);
      gw_cli_json_integer (writer, "number", gw_hint_get_number (hint));
      gw_cli_json_text (writer, "about", gw_record_get_id (gw_hint_get_record (hint)));
      gw_cli_json_text (writer, "sentence", gw_hint_get_sentence (hint));
      gw_cli_json_text (writer, "why", gw_hint_get_why (hint));
      gw_cli_json_boolean (writer, "dismissed", gw_hint_is_dismissed (hint));
      gw_cli_json_text (writer, "dismissal", gw_hint_get_dismiss_reason (hint));
      gw_json_writer_end_object (writer);
    }
  gw_json_writer_end_array (writer);
}

/**
 * gw_cli_json_goal:
 * @team: the team of @goal
 * @format: how numbers and dates are written inside of sentences
 *
 * Adds the figures of a goal.
 */
void
gw_cli_json_goal (GwJsonWriter   *writer,
                  GwInsight      *insights,
                  GwTeam         *team,
                  GwGoal         *goal,
                  const GwFormat *format)
{
  GwGoalInsight *insight = gw_insight_get_goal (insights, goal);
  GwMetric *metric = gw_goal_get_metric (goal);
  g_autoptr (GPtrArray) hints = gw_hints_list_for_goal (insights, goal, format);
  g_autofree char *explanation = gw_goal_insight_explain (insight, format);

  g_return_if_fail (writer != NULL);
  g_return_if_fail (GW_IS_INSIGHT (insights));
  g_return_if_fail (GW_IS_TEAM (team));
  g_return_if_fail (GW_IS_GOAL (goal));
  g_return_if_fail (format != NULL);

  gw_json_writer_begin_object (writer, FALSE);
  add_names (writer, team, goal);
  gw_cli_json_text (writer, "status", gw_status_get_id (gw_goal_insight_get_status (insight)));
  gw_cli_json_boolean (writer, "stale", gw_goal_insight_is_stale (insight));
  gw_cli_json_text (writer, "explanation", explanation);
  gw_cli_json_date (writer, "start", gw_goal_insight_get_start (insight));
  gw_cli_json_date (writer, "due", gw_goal_insight_get_end (insight));
  add_values (writer, insight);
  add_forecast (writer, gw_goal_insight_get_forecast (insight),
                metric == NULL || gw_metric_get_nature (metric) == GW_NATURE_FLOW);
  add_due_days (writer, insight, format);
  add_difficulty (writer, goal);
  add_coverage (writer, insight);
  if (gw_allocation_plan_is_wanted (goal))
    gw_cli_json_allocation (writer, goal, gw_goal_insight_get_decimals (insight), format);
  if (gw_cli_summary_has_funnel (goal))
    gw_cli_json_funnel (writer, goal, gw_insight_get_as_of (insights), format);
  gw_cli_json_hints (writer, hints, G_TYPE_INVALID);
  gw_json_writer_end_object (writer);
}
