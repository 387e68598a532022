/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli-summary.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation-plan.h"
#include "gw-cadence-load.h"
#include "gw-cli-table.h"
#include "gw-funnel-plan.h"
#include "gw-member.h"
#include "gw-metric.h"
#include "gw-team-index.h"

/* The figures for people. */

static void
add_value (GwCliTable     *table,
           const GwFormat *format,
           gboolean        known,
           double          value,
           guint           digits)
{
  g_autofree char *text = known ? gw_format_value (format, value, digits) : NULL;

  gw_cli_table_add_cell (table, text);
}

static void
add_target (GwCliTable          *table,
            const GwFormat      *format,
            const GwGoalInsight *insight,
            guint                digits)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *text = NULL;

  if (!gw_goal_insight_is_band (insight))
    {
      add_value (table, format, gw_goal_insight_has_target (insight), gw_goal_insight_get_target (insight), digits);
      return;
    }

  if (!gw_goal_insight_has_target (insight))
    {
      gw_cli_table_add_cell (table, NULL);
      return;
    }

  low = gw_format_value (format, gw_goal_insight_get_low_limit (insight), digits);
  high = gw_format_value (format, gw_goal_insight_get_high_limit (insight), digits);
  text = g_strdup_printf ("%s–%s", low, high);
  gw_cli_table_add_cell (table, text);
}

static void
add_forecast (GwCliTable       *table,
              const GwFormat   *format,
              const GwForecast *forecast,
              guint             digits)
{
  gboolean has_range = forecast->kind == GW_FORECAST_RANGE;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *range = NULL;
  g_autofree char *chance = NULL;

  add_value (table, format, forecast->kind != GW_FORECAST_NONE, forecast->value, digits);
  if (has_range)
    {
      low = gw_format_value (format, forecast->low, digits);
      high = gw_format_value (format, forecast->high, digits);
      range = g_strdup_printf ("%s–%s", low, high);
      chance = gw_format_chance (format, forecast->chance);
    }
  gw_cli_table_add_cell (table, range);
  gw_cli_table_add_cell (table, chance);
}

/* Takes a sentence and puts it under the last row; nothing for none. */
static void
add_sentence (GwCliTable *table,
              char       *sentence)
{
  g_autofree char *line = NULL;

  if (sentence == NULL)
    return;

  line = g_strdup_printf ("    %s", sentence);
  g_free (sentence);
  gw_cli_table_add_line (table, line);
}

/* "Due by Wed 1 Jul 1 623, Thu 2 Jul 1 627, …" */
static char *
write_due_days (const GwFormat      *format,
                const GwGoalInsight *insight)
{
  g_autoptr (GArray) days = gw_goal_insight_list_due_days (insight);
  g_autoptr (GString) list = g_string_new (NULL);

  if (days->len == 0 || gw_goal_insight_get_status (insight) == GW_STATUS_ACHIEVED)
    return NULL;

  for (guint i = 0; i < days->len; i++)
    {
      const GwDueDay *day = &g_array_index (days, GwDueDay, i);
      g_autofree char *date = gw_format_weekday_date (format, day->date);
      g_autofree char *planned = gw_format_value (format, day->planned, gw_goal_insight_get_digits (insight));

      g_string_append_printf (list, "%s%s: %s", i > 0 ? ", " : "", date, planned);
    }

  /* Translators: days and what is due by them, such as "Wed 1 Jul: 1 623, Thu 2 Jul: 1 627" */
  return g_strdup_printf (_("Due by %s."), list->str);
}

static void
add_goal (GwCliTable     *table,
          const GwFormat *format,
          GwGoalInsight  *insight,
          GwGoal         *goal)
{
  GwStatus status = gw_goal_insight_get_status (insight);
  GwMember *owner = gw_goal_get_owner (goal);
  GwMetric *metric = gw_goal_get_metric (goal);
  guint digits = gw_goal_insight_get_digits (insight);
  g_autofree char *said = gw_status_write (status, gw_goal_insight_is_stale (insight));
  g_autofree char *word = g_strdup_printf ("%s %s", gw_status_get_shape (status), said);

  gw_cli_table_add_cell (table, word);
  gw_cli_table_add_cell (table, gw_goal_get_title (goal));
  gw_cli_table_add_cell (table, owner != NULL ? gw_member_get_name (owner) : _("Team"));
  add_value (table, format, gw_goal_insight_has_actual (insight), gw_goal_insight_get_actual (insight), digits);
  add_value (table, format, gw_goal_insight_has_plan (insight) && !gw_goal_insight_is_band (insight),
             gw_goal_insight_get_planned (insight), digits);
  add_target (table, format, insight, digits);
  gw_cli_table_add_cell (table, metric != NULL ? gw_metric_get_unit (metric) : NULL);
  add_value (table, format, gw_goal_insight_has_pace (insight), gw_goal_insight_get_pace_for_print (insight, 2), 2);
  add_forecast (table, format, gw_goal_insight_get_forecast (insight), digits);
  add_sentence (table, gw_goal_insight_explain_fully (insight, format));
  add_sentence (table, gw_goal_insight_explain_coverage (insight, format));
  add_sentence (table, write_due_days (format, insight));
}

static void
append_goals (GString        *text,
              GwInsight      *insights,
              GwTeam         *team,
              const GwFormat *format)
{
  g_autoptr (GwCliTable) table = gw_cli_table_new ("lllrrrlrrrr");
  const char *const headings[] = {
    _("Status"), _("Goal"), _("Owner"), _("Actual"), _("Planned"), _("Target"), _("Unit"), _("Pace"),
    _("Forecast"), _("Range"), _("Chance"),
  };
  GwRecordList *goals = gw_team_get_goals (team);
  GwTeamAttainment attainment = gw_insight_get_team_attainment (insights, team);
  g_autofree char *told = gw_team_attainment_explain (&attainment, format);
  g_autofree char *line = NULL;
  g_autofree char *rows = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    gw_cli_table_add_cell (table, headings[i]);
  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *goal = GW_GOAL (gw_record_list_get (goals, i));

      add_goal (table, format, gw_insight_get_goal (insights, goal), goal);
    }

  rows = gw_cli_table_to_text (table);
  /* Translators: a team, and how far it is: "42 %, from 6 of 6 goals, 100 % of the targets." */
  line = g_strdup_printf (_("%s: %s"), gw_team_get_name (team), told);
  g_string_append_printf (text, "\n%s\n%s", line, rows);
}

static void
append_sentence (GString    *text,
                 const char *sentence)
{
  if (sentence != NULL)
    g_string_append_printf (text, "%s\n", sentence);
}

static void
append_allocation (GString        *text,
                   GwGoal         *goal,
                   const GwFormat *format,
                   guint           decimals)
{
  g_autoptr (GwAllocationPlan) plan = gw_allocation_plan_new_for_goal (goal);
  const GwAllocationLedger *ledger = gw_allocation_plan_get_ledger (plan);
  g_autofree char *explanation = gw_allocation_plan_explain (plan, format, decimals);
  g_autoptr (GwCliTable) table = gw_cli_table_new ("lr");
  g_autofree char *rows = NULL;
  const struct
  {
    const char *name;
    gint64      amount;
  } sums[] = {
    { _("Target"), ledger->target },
    { _("Over-assignment"), ledger->over_assignment },
    { _("Handed out"), ledger->handed_out },
    { _("Difference"), ledger->difference },
  };

  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (plan); i++)
    {
      g_autofree char *amount = gw_format_amount (format, gw_allocation_plan_get_share (plan, i)->amount, decimals);

      gw_cli_table_add_cell (table, gw_member_get_name (gw_allocation_plan_get_member (plan, i)));
      gw_cli_table_add_cell (table, amount);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autofree char *amount = gw_format_amount (format, sums[i].amount, decimals);

      gw_cli_table_add_cell (table, sums[i].name);
      gw_cli_table_add_cell (table, amount);
    }

  rows = gw_cli_table_to_text (table);
  g_string_append_c (text, '\n');
  /* Translators: the title of a goal */
  g_string_append_printf (text, _("“%s”, shared out"), gw_goal_get_title (goal));
  g_string_append_printf (text, "\n%s", rows);
  append_sentence (text, explanation);
}

static void
append_funnel (GString        *text,
               GwGoal         *goal,
               GwDate          as_of,
               const GwFormat *format)
{
  g_autoptr (GwFunnelPlan) plan = gw_funnel_plan_new_for_goal (goal, as_of);
  g_autofree char *capacity = gw_funnel_plan_explain_capacity (plan, format);
  g_autofree char *deadline = gw_funnel_plan_explain_deadline (plan, as_of, format);
  g_autoptr (GwCliTable) table = gw_cli_table_new ("lrrrr");
  gsize n_steps;
  const GwFunnelStep *steps = gw_funnel_plan_get_steps (plan, &n_steps);
  g_autofree char *chance = gw_format_percent (format, gw_funnel_plan_get_chance (plan), 0);
  g_autofree char *safe = g_strdup_printf (_("Safe at %s"), chance);
  g_autofree char *rows = NULL;

  gw_cli_table_add_cell (table, _("Stage"));
  gw_cli_table_add_cell (table, _("On average"));
  gw_cli_table_add_cell (table, safe);
  gw_cli_table_add_cell (table, _("A day"));
  gw_cli_table_add_cell (table, _("A day, safe"));
  for (gsize i = 0; i < n_steps; i++)
    {
      gw_cli_table_add_cell (table, steps[i].name);
      add_value (table, format, TRUE, gw_funnel_round_up (steps[i].average), 0);
      add_value (table, format, TRUE, gw_funnel_round_up (steps[i].safe), 0);
      add_value (table, format, TRUE, steps[i].average_per_day, 1);
      add_value (table, format, TRUE, steps[i].safe_per_day, 1);
    }

  rows = gw_cli_table_to_text (table);
  g_string_append_c (text, '\n');
  /* Translators: the title of a goal */
  g_string_append_printf (text, _("“%s”, worked back to a person’s day"), gw_goal_get_title (goal));
  g_string_append_printf (text, "\n%s", rows);
  append_sentence (text, capacity);
  append_sentence (text, deadline);
}

static void
append_cadence (GString        *text,
                GwTeam         *team,
                const GwFormat *format)
{
  GwCadenceLoad load = gw_cadence_load_new_for_team (team);
  g_autofree char *touches = gw_format_value (format, (double) load.touches, 0);
  g_autofree char *hours = gw_format_value (format, load.hours, 0);

  if (load.touches == 0)
    return;
  g_string_append_c (text, '\n');
  /* Translators: both are numbers, e.g. "1 360" and "733" */
  g_string_append_printf (text, _("The cadence asks for %s touches a year, which take %s hours."), touches, hours);
  g_string_append_c (text, '\n');
}

static void
append_team (GString        *text,
             GwInsight      *insights,
             GwTeam         *team,
             const GwFormat *format)
{
  GwRecordList *goals = gw_team_get_goals (team);

  append_goals (text, insights, team, format);
  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *goal = GW_GOAL (gw_record_list_get (goals, i));

      if (gw_allocation_plan_is_wanted (goal))
        append_allocation (text, goal, format, gw_goal_insight_get_decimals (gw_insight_get_goal (insights, goal)));
      if (gw_cli_summary_has_funnel (goal))
        append_funnel (text, goal, gw_insight_get_as_of (insights), format);
    }
  append_cadence (text, team, format);
}

/**
 * gw_cli_summary_to_text:
 * @insight: the figures of a day
 * @format: how numbers and dates are written
 *
 * Returns: (transfer full): the figures in tables, each goal with its status as
 *   a word and the sentence that explains it
 */
char *
gw_cli_summary_to_text (GwInsight      *insight,
                        const GwFormat *format)
{
  GwWorkshop *workshop = gw_insight_get_workshop (insight);
  GwRecordList *teams = gw_workshop_get_teams (workshop);
  g_autofree char *date = gw_format_date (format, gw_insight_get_as_of (insight));
  GwStatusThresholds thresholds = gw_status_thresholds_of_workshop (workshop);
  g_autofree char *settings = gw_status_thresholds_explain (&thresholds, format);
  GString *text = g_string_new (gw_workshop_get_title (workshop));

  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  if (*gw_workshop_get_company (workshop) != '\0')
    g_string_append_printf (text, " · %s", gw_workshop_get_company (workshop));
  g_string_append_c (text, '\n');
  /* Translators: a date */
  g_string_append_printf (text, _("As of %s"), date);
  g_string_append_c (text, '\n');

  g_string_append_printf (text, "%s\n", settings);

  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    append_team (text, insight, GW_TEAM (gw_record_list_get (teams, i)), format);

  return g_string_free (text, FALSE);
}
