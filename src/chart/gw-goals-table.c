/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goals-table.h"

#include <math.h>
#include <string.h>

#include "gw-difficulty.h"
#include "gw-member.h"
#include "gw-metric.h"
#include "gw-real.h"
#include "gw-team.h"

/* What is said about a goal, what most people look for first. The names are
 * those of the figures for programs in data/format.md. */
static const char *const columns[] = {
  "title", "owner", "team", "unit", "baseline", "target", "start", "due", "actual", "last-date", "planned",
  "status", "stale", "pace", "forecast-value", "forecast-chance", "required-rate",
  "id", "metric", "explanation", "low-limit", "high-limit", "progress", "buffer", "lead", "working-days-left",
  "forecast-kind", "forecast-reason", "forecast-rate", "forecast-low", "forecast-high",
  "forecast-confidence", "forecast-variance", "forecast-standard-error", "forecast-degrees",
  "catch-up-by", "catch-up-amount", "catch-up-sentence",
  "difficulty-level", "difficulty-chance", "difficulty-periods",
  "coverage-children", "coverage-reporting", "coverage-zero", "coverage-stale", "coverage-excused",
  "coverage-silent", "coverage-dropped", "coverage-share",
  NULL
};

/* A tenth of a percent. */
#define SHARE_DIGITS 3

/* What is said about one goal, by the name of the column. */
typedef struct
{
  GHashTable *cells;
  guint       decimals; /* of the metric */
} Row;

static void
put (Row        *row,
     const char *column,
     char       *cell)
{
  gboolean is_new = g_hash_table_insert (row->cells, (gpointer) column, cell);

  g_assert (is_new);
}

/* A spreadsheet takes what begins so for a formula, whoever wrote it. The table
 * itself lets pass what looks like a number, which a title never is. */
static void
put_text (Row        *row,
          const char *column,
          const char *text)
{
  if (text == NULL)
    text = "";
  if (*text != '\0' && strchr ("=+-@\t\r", *text) != NULL)
    put (row, column, g_strconcat ("'", text, NULL));
  else
    put (row, column, g_strdup (text));
}

static void
put_rounded (Row        *row,
             const char *column,
             gboolean    known,
             double      value,
             guint       digits)
{
  double scale = pow (10.0, digits);
  /* Zero is added so that there is no minus zero. */
  double rounded = known ? round (value * scale) / scale + 0.0 : 0.0;

  put (row, column, known && isfinite (rounded) ? gw_real_to_text (rounded) : g_strdup (""));
}

/* What a person reads: the decimals of the metric, and of a small number, which
 * they would blur, up to two. */
static guint
get_digits (const Row *row,
            double     value)
{
  guint least = 2;

  if (fabs (value) >= 100.0)
    least = 0;
  else if (fabs (value) >= 10.0)
    least = 1;

  return MAX (row->decimals, least);
}

static void
put_amount (Row        *row,
            const char *column,
            gboolean    known,
            double      value)
{
  put_rounded (row, column, known, value, get_digits (row, value));
}

static void
put_share (Row        *row,
           const char *column,
           gboolean    known,
           double      value)
{
  put_rounded (row, column, known, value, SHARE_DIGITS);
}

static void
put_integer (Row        *row,
             const char *column,
             gboolean    known,
             gint64      value)
{
  put (row, column, known ? g_strdup_printf ("%" G_GINT64_FORMAT, value) : g_strdup (""));
}

static void
put_date (Row        *row,
          const char *column,
          GwDate      date)
{
  put (row, column, gw_date_is_valid (date) ? gw_date_to_text (date) : g_strdup (""));
}

static void
put_names (Row    *row,
           GwTeam *team,
           GwGoal *goal)
{
  GwMember *owner = gw_goal_get_owner (goal);
  GwMetric *metric = gw_goal_get_metric (goal);

  put_text (row, "id", gw_record_get_id (GW_RECORD (goal)));
  put_text (row, "title", gw_goal_get_title (goal));
  put_text (row, "team", gw_team_get_name (team));
  put_text (row, "owner", owner != NULL ? gw_member_get_name (owner) : NULL);
  put_text (row, "metric", metric != NULL ? gw_metric_get_name (metric) : NULL);
  put_text (row, "unit", metric != NULL ? gw_metric_get_unit (metric) : NULL);
}

static void
put_status (Row                 *row,
            const GwGoalInsight *insight,
            const GwFormat      *format)
{
  g_autofree char *explanation = gw_goal_insight_explain (insight, format);

  put_text (row, "status", gw_status_get_id (gw_goal_insight_get_status (insight)));
  put_text (row, "stale", gw_goal_insight_is_stale (insight) ? "true" : "false");
  put_text (row, "explanation", explanation);
  put_date (row, "start", gw_goal_insight_get_start (insight));
  put_date (row, "due", gw_goal_insight_get_end (insight));
}

static void
put_values (Row                 *row,
            const GwGoalInsight *insight)
{
  gboolean is_band = gw_goal_insight_is_band (insight);
  gboolean has_target = gw_goal_insight_has_target (insight);
  gboolean has_actual = gw_goal_insight_has_actual (insight);
  gboolean has_pace = gw_goal_insight_has_pace (insight);
  double rate = gw_goal_insight_get_required_rate (insight);

  put_amount (row, "baseline", !is_band, gw_goal_insight_get_baseline (insight));
  put_amount (row, "target", !is_band && has_target, gw_goal_insight_get_target (insight));
  put_amount (row, "low-limit", is_band && has_target, gw_goal_insight_get_low_limit (insight));
  put_amount (row, "high-limit", is_band && has_target, gw_goal_insight_get_high_limit (insight));
  put_amount (row, "actual", has_actual, gw_goal_insight_get_actual (insight));
  put_date (row, "last-date", has_actual ? gw_goal_insight_get_last_date (insight) : GW_DATE_NONE);
  put_share (row, "progress", TRUE, gw_goal_insight_get_progress (insight));
  put_amount (row, "planned", gw_goal_insight_has_plan (insight), gw_goal_insight_get_planned (insight));
  put_share (row, "pace", has_pace, gw_goal_insight_get_pace (insight));
  put_integer (row, "buffer", has_pace, gw_goal_insight_get_buffer (insight));
  put_integer (row, "lead", has_pace, gw_goal_insight_get_lead (insight));
  put_integer (row, "working-days-left", gw_goal_insight_has_plan (insight), gw_goal_insight_get_working_days_left (insight));
  put_rounded (row, "required-rate", gw_goal_insight_has_required_rate (insight), rate, get_digits (row, rate) + 1);
}

static void
put_forecast (Row              *row,
              const GwForecast *forecast,
              gboolean          flow)
{
  gboolean has_value = forecast->kind != GW_FORECAST_NONE;
  gboolean has_range = forecast->kind == GW_FORECAST_RANGE;

  put_text (row, "forecast-kind", gw_forecast_kind_get_id (forecast->kind));
  put_text (row, "forecast-reason", gw_forecast_reason_get_id (forecast->reason));
  put_amount (row, "forecast-value", has_value, forecast->value);
  put_share (row, "forecast-rate", has_value && flow, forecast->rate);
  put_amount (row, "forecast-low", has_range, forecast->low);
  put_amount (row, "forecast-high", has_range, forecast->high);
  put_share (row, "forecast-confidence", has_range, forecast->confidence);
  put_share (row, "forecast-chance", has_range, forecast->chance);
  put_amount (row, "forecast-variance", has_range, forecast->variance);
  put_amount (row, "forecast-standard-error", has_range, forecast->standard_error);
  put_integer (row, "forecast-degrees", has_range, forecast->degrees);
}

static void
put_catch_up (Row                 *row,
              const GwGoalInsight *insight,
              const GwFormat      *format)
{
  g_autofree char *sentence = gw_goal_insight_explain_catch_up (insight, format);
  GwDate by = GW_DATE_NONE;
  double amount = 0.0;
  gboolean behind = gw_goal_insight_get_catch_up (insight, &by, &amount);

  put_date (row, "catch-up-by", behind ? by : GW_DATE_NONE);
  put_amount (row, "catch-up-amount", behind, amount);
  put_text (row, "catch-up-sentence", sentence);
}

static void
put_difficulty (Row    *row,
                GwGoal *goal)
{
  GwDifficulty difficulty = gw_difficulty_of_goal (goal);
  gboolean known = difficulty.level != GW_DIFFICULTY_UNKNOWN;

  put_text (row, "difficulty-level", known ? gw_difficulty_level_get_id (difficulty.level) : NULL);
  put_share (row, "difficulty-chance", known, difficulty.chance);
  put_integer (row, "difficulty-periods", known, difficulty.n_periods);
}

static void
put_coverage (Row                 *row,
              const GwGoalInsight *insight)
{
  GwCoverage coverage = gw_goal_insight_get_coverage (insight);
  gboolean known = gw_goal_insight_is_summed (insight);

  put_integer (row, "coverage-children", known, coverage.children);
  put_integer (row, "coverage-reporting", known, coverage.reporting);
  put_integer (row, "coverage-zero", known, coverage.zero);
  put_integer (row, "coverage-stale", known, coverage.stale);
  put_integer (row, "coverage-excused", known, coverage.excused);
  put_integer (row, "coverage-silent", known, coverage.silent);
  put_integer (row, "coverage-dropped", known, coverage.dropped);
  put_share (row, "coverage-share", known, coverage.share);
}

static void
append_goal (GwDataTable    *table,
             GwGoalInsight  *insight,
             GwTeam         *team,
             GwGoal         *goal,
             const GwFormat *format)
{
  const char *cells[G_N_ELEMENTS (columns)] = { NULL };
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  Row row = { by_name, gw_goal_insight_get_decimals (insight) };
  GwMetric *metric = gw_goal_get_metric (goal);

  put_names (&row, team, goal);
  put_status (&row, insight, format);
  put_values (&row, insight);
  put_forecast (&row, gw_goal_insight_get_forecast (insight),
                metric == NULL || gw_metric_get_nature (metric) == GW_NATURE_FLOW);
  put_catch_up (&row, insight, format);
  put_difficulty (&row, goal);
  put_coverage (&row, insight);

  g_assert (g_hash_table_size (by_name) == g_strv_length ((char **) columns));
  for (gsize i = 0; columns[i] != NULL; i++)
    {
      cells[i] = g_hash_table_lookup (by_name, columns[i]);
      g_assert (cells[i] != NULL);
    }
  gw_data_table_append_row (table, cells);
}

/**
 * gw_goals_table_new:
 * @insight: the figures of a day
 * @format: how numbers and dates are written inside of sentences
 *
 * The figures of all goals for a spreadsheet, in the unit of the metric, rounded
 * to what is worth reading, with dates as in a document. What is not known is
 * empty. No cell is taken for a formula.
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
