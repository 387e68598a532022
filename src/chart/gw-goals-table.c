/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goals-table.h"

#include <math.h>
#include <string.h>

#include "gw-difficulty.h"
#include "gw-member.h"
#include "gw-metric.h"
#include "gw-real.h"
#include "gw-team.h"

/* What is said about a goal. The names are those of the figures for programs
 * in data/format.md. */
static const char *const columns[] = {
  "id", "title", "team", "owner", "metric", "unit",
  "status", "stale", "explanation", "start", "due",
  "baseline", "target", "low-limit", "high-limit", "actual", "last-date", "progress", "planned", "pace", "buffer", "lead",
  "working-days-left", "required-rate",
  "forecast-kind", "forecast-reason", "forecast-value", "forecast-rate", "forecast-low", "forecast-high",
  "forecast-confidence", "forecast-chance", "forecast-variance", "forecast-standard-error", "forecast-degrees",
  "catch-up-by", "catch-up-amount", "catch-up-sentence",
  "difficulty-level", "difficulty-chance", "difficulty-periods",
  "coverage-children", "coverage-reporting", "coverage-zero", "coverage-stale", "coverage-excused",
  "coverage-silent", "coverage-dropped", "coverage-share",
  NULL
};

/* A spreadsheet takes what begins so for a formula, whoever wrote it. The table
 * itself lets pass what looks like a number, which a title never is. */
static void
add_text (GPtrArray  *cells,
          const char *text)
{
  if (text == NULL)
    text = "";
  if (*text != '\0' && strchr ("=+-@\t\r", *text) != NULL)
    g_ptr_array_add (cells, g_strconcat ("'", text, NULL));
  else
    g_ptr_array_add (cells, g_strdup (text));
}

static void
add_real (GPtrArray *cells,
          gboolean   known,
          double     value)
{
  g_ptr_array_add (cells, known && isfinite (value) ? gw_real_to_text (value) : g_strdup (""));
}

static void
add_integer (GPtrArray *cells,
             gboolean   known,
             gint64     value)
{
  g_ptr_array_add (cells, known ? g_strdup_printf ("%" G_GINT64_FORMAT, value) : g_strdup (""));
}

static void
add_date (GPtrArray *cells,
          GwDate     date)
{
  g_ptr_array_add (cells, gw_date_is_valid (date) ? gw_date_to_text (date) : g_strdup (""));
}

static void
add_names (GPtrArray *cells,
           GwTeam    *team,
           GwGoal    *goal)
{
  GwMember *owner = gw_goal_get_owner (goal);
  GwMetric *metric = gw_goal_get_metric (goal);

  add_text (cells, gw_record_get_id (GW_RECORD (goal)));
  add_text (cells, gw_goal_get_title (goal));
  add_text (cells, gw_team_get_name (team));
  add_text (cells, owner != NULL ? gw_member_get_name (owner) : NULL);
  add_text (cells, metric != NULL ? gw_metric_get_name (metric) : NULL);
  add_text (cells, metric != NULL ? gw_metric_get_unit (metric) : NULL);
}

static void
add_status (GPtrArray           *cells,
            const GwGoalInsight *insight,
            const GwFormat      *format)
{
  g_autofree char *explanation = gw_goal_insight_explain (insight, format);

  add_text (cells, gw_status_get_id (gw_goal_insight_get_status (insight)));
  add_text (cells, gw_goal_insight_is_stale (insight) ? "true" : "false");
  add_text (cells, explanation);
  add_date (cells, gw_goal_insight_get_start (insight));
  add_date (cells, gw_goal_insight_get_end (insight));
}

static void
add_values (GPtrArray           *cells,
            const GwGoalInsight *insight)
{
  gboolean is_band = gw_goal_insight_is_band (insight);
  gboolean has_target = gw_goal_insight_has_target (insight);
  gboolean has_actual = gw_goal_insight_has_actual (insight);
  gboolean has_pace = gw_goal_insight_has_pace (insight);

  add_real (cells, !is_band, gw_goal_insight_get_baseline (insight));
  add_real (cells, !is_band && has_target, gw_goal_insight_get_target (insight));
  add_real (cells, is_band && has_target, gw_goal_insight_get_low_limit (insight));
  add_real (cells, is_band && has_target, gw_goal_insight_get_high_limit (insight));
  add_real (cells, has_actual, gw_goal_insight_get_actual (insight));
  add_date (cells, has_actual ? gw_goal_insight_get_last_date (insight) : GW_DATE_NONE);
  add_real (cells, TRUE, gw_goal_insight_get_progress (insight));
  add_real (cells, gw_goal_insight_has_plan (insight), gw_goal_insight_get_planned (insight));
  add_real (cells, has_pace, gw_goal_insight_get_pace (insight));
  add_integer (cells, has_pace, gw_goal_insight_get_buffer (insight));
  add_integer (cells, has_pace, gw_goal_insight_get_lead (insight));
  add_integer (cells, gw_goal_insight_has_plan (insight), gw_goal_insight_get_working_days_left (insight));
  add_real (cells, gw_goal_insight_has_required_rate (insight), gw_goal_insight_get_required_rate (insight));
}

static void
add_forecast (GPtrArray        *cells,
              const GwForecast *forecast,
              gboolean          flow)
{
  gboolean has_value = forecast->kind != GW_FORECAST_NONE;
  gboolean has_range = forecast->kind == GW_FORECAST_RANGE;

  add_text (cells, gw_forecast_kind_get_id (forecast->kind));
  add_text (cells, gw_forecast_reason_get_id (forecast->reason));
  add_real (cells, has_value, forecast->value);
  add_real (cells, has_value && flow, forecast->rate);
  add_real (cells, has_range, forecast->low);
  add_real (cells, has_range, forecast->high);
  add_real (cells, has_range, forecast->confidence);
  add_real (cells, has_range, forecast->chance);
  add_real (cells, has_range, forecast->variance);
  add_real (cells, has_range, forecast->standard_error);
  add_integer (cells, has_range, forecast->degrees);
}

static void
add_catch_up (GPtrArray           *cells,
              const GwGoalInsight *insight,
              const GwFormat      *format)
{
  g_autofree char *sentence = gw_goal_insight_explain_catch_up (insight, format);
  GwDate by = GW_DATE_NONE;
  double amount = 0.0;
  gboolean behind = gw_goal_insight_get_catch_up (insight, &by, &amount);

  add_date (cells, behind ? by : GW_DATE_NONE);
  add_real (cells, behind, amount);
  add_text (cells, sentence);
}

static void
add_difficulty (GPtrArray *cells,
                GwGoal    *goal)
{
  GwDifficulty difficulty = gw_difficulty_of_goal (goal);
  gboolean known = difficulty.level != GW_DIFFICULTY_UNKNOWN;

  add_text (cells, known ? gw_difficulty_level_get_id (difficulty.level) : NULL);
  add_real (cells, known, difficulty.chance);
  add_integer (cells, known, difficulty.n_periods);
}

static void
add_coverage (GPtrArray           *cells,
              const GwGoalInsight *insight)
{
  GwCoverage coverage = gw_goal_insight_get_coverage (insight);
  gboolean known = gw_goal_insight_is_summed (insight);

  add_integer (cells, known, coverage.children);
  add_integer (cells, known, coverage.reporting);
  add_integer (cells, known, coverage.zero);
  add_integer (cells, known, coverage.stale);
  add_integer (cells, known, coverage.excused);
  add_integer (cells, known, coverage.silent);
  add_integer (cells, known, coverage.dropped);
  add_real (cells, known, coverage.share);
}

static void
append_goal (GwDataTable    *table,
             GwGoalInsight  *insight,
             GwTeam         *team,
             GwGoal         *goal,
             const GwFormat *format)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  GwMetric *metric = gw_goal_get_metric (goal);

  add_names (cells, team, goal);
  add_status (cells, insight, format);
  add_values (cells, insight);
  add_forecast (cells, gw_goal_insight_get_forecast (insight),
                metric == NULL || gw_metric_get_nature (metric) == GW_NATURE_FLOW);
  add_catch_up (cells, insight, format);
  add_difficulty (cells, goal);
  add_coverage (cells, insight);

  g_assert (cells->len == gw_data_table_get_n_columns (table));
  gw_data_table_append_row (table, (const char *const *) cells->pdata);
}

/**
 * gw_goals_table_new:
 * @insight: the figures of a day
 * @format: how numbers and dates are written inside of sentences
 *
 * The figures of all goals for a spreadsheet, unrounded, in the unit of the
 * metric, with dates as in a document. What is not known is empty. No cell is
 * taken for a formula.
 *
 * Returns: (transfer full): a row a goal
 */
GwDataTable *
gw_goals_table_new (GwInsight      *insight,
                    const GwFormat *format)
{
  GwRecordList *teams;
  GwDataTable *table;

  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  table = gw_data_table_new (columns);
  teams = gw_workshop_get_teams (gw_insight_get_workshop (insight));
  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    {
      GwTeam *team = GW_TEAM (gw_record_list_get (teams, i));
      GwRecordList *goals = gw_team_get_goals (team);

      for (guint j = 0; j < gw_record_list_get_length (goals); j++)
        {
          GwGoal *goal = GW_GOAL (gw_record_list_get (goals, j));

          append_goal (table, gw_insight_get_goal (insight, goal), team, goal, format);
        }
    }

  return table;
}
