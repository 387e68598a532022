/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli-summary.h"
#include "gw-cli-summary-json.h"

#include "gw-cadence-load.h"
#include "gw-cli-json.h"
#include "gw-hint.h"
#include "gw-team-index.h"

/* The figures for programs, unrounded, in the unit of the metric. The members
 * are described in data/format.md. What is not known is left out. */

static void
add_thresholds (GwJsonWriter             *writer,
                const GwStatusThresholds *thresholds)
{
  gw_json_writer_add_name (writer, "thresholds");
  gw_json_writer_begin_object (writer, TRUE);
  gw_cli_json_real (writer, "ahead", thresholds->ahead);
  gw_cli_json_real (writer, "on-pace", thresholds->on_pace);
  gw_cli_json_real (writer, "at-risk", thresholds->at_risk);
  gw_cli_json_real (writer, "too-early", thresholds->too_early);
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
        gw_cli_json_goal (writer, insights, team, GW_GOAL (gw_record_list_get (goals, j)), format);
    }
  gw_json_writer_end_array (writer);
}

static void
add_attainment (GwJsonWriter    *writer,
                GwTeamAttainment attainment)
{
  gw_json_writer_add_name (writer, "attainment");
  gw_json_writer_begin_object (writer, TRUE);
  gw_cli_json_boolean (writer, "index", attainment.is_index);
  if (attainment.known > 0)
    gw_cli_json_real (writer, "share", attainment.share);
  gw_cli_json_integer (writer, "goals", attainment.goals);
  gw_cli_json_integer (writer, "known", attainment.known);
  gw_cli_json_integer (writer, "excused", attainment.excused);
  gw_cli_json_integer (writer, "silent", attainment.silent);
  gw_cli_json_real (writer, "covered", attainment.covered);
  gw_json_writer_end_object (writer);
}

static void
add_teams (GwJsonWriter   *writer,
           GwInsight      *insights,
           const GwFormat *format)
{
  GwRecordList *teams = gw_workshop_get_teams (gw_insight_get_workshop (insights));

  gw_json_writer_add_name (writer, "teams");
  gw_json_writer_begin_array (writer, FALSE);
  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    {
      GwTeam *team = GW_TEAM (gw_record_list_get (teams, i));
      g_autoptr (GPtrArray) hints = gw_hints_list_for_team (insights, team, format);
      GwCadenceLoad load = gw_cadence_load_new_for_team (team);

      gw_json_writer_begin_object (writer, FALSE);
      gw_cli_json_text (writer, "id", gw_record_get_id (GW_RECORD (team)));
      gw_cli_json_text (writer, "name", gw_team_get_name (team));
      gw_cli_json_integer (writer, "members", gw_record_list_get_length (gw_team_get_members (team)));
      gw_cli_json_integer (writer, "cadence-touches", load.touches);
      gw_cli_json_real (writer, "cadence-hours", load.hours);
      add_attainment (writer, gw_insight_get_team_attainment (insights, team));
      gw_cli_json_hints (writer, hints, GW_TYPE_GOAL);
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
  GwStatusThresholds thresholds = gw_status_thresholds_of_workshop (workshop);

  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  gw_json_writer_begin_object (writer, FALSE);
  gw_cli_json_text (writer, "title", gw_workshop_get_title (workshop));
  gw_cli_json_text (writer, "company", gw_workshop_get_company (workshop));
  gw_cli_json_date (writer, "as-of", gw_insight_get_as_of (insight));
  add_thresholds (writer, &thresholds);
  add_teams (writer, insight, format);
  add_goals (writer, insight, format);
  gw_json_writer_end_object (writer);

  json = gw_json_writer_free_to_text (g_steal_pointer (&writer));
  return g_strconcat (json, "\n", NULL);
}
