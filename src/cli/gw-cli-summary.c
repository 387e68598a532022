/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli-summary.h"

#include <glib/gi18n-lib.h>

#include "gw-cli-command.h"
#include "gw-funnel.h"
#include "gw-locale.h"

/**
 * gw_cli_summary_has_funnel:
 *
 * Returns: whether the goal says how it is worked back to this week
 */
gboolean
gw_cli_summary_has_funnel (GwGoal *goal)
{
  return gw_record_list_get_length (gw_funnel_get_stages (gw_goal_get_funnel (goal))) > 0;
}

/**
 * gw_cli_summary:
 * @arguments: `summary FILE [--json] [--as-of DATE]`
 *
 * Says the figures of a workshop on standard output.
 *
 * Returns: the exit status
 */
GwCliStatus
gw_cli_summary (GStrv arguments)
{
  gboolean json = FALSE;
  g_autofree char *as_of_text = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("For programs, with unrounded figures"), NULL },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of_text, N_("The day to make the figures for"), N_("DATE") },
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (GwDocument) document = NULL;
  g_autoptr (GwWorkshop) workshop = NULL;
  g_autoptr (GwInsight) insight = NULL;
  g_autoptr (GwFormat) format = NULL;
  g_autofree char *text = NULL;
  GwDate as_of;

  if (!gw_cli_parse_options (arguments, entries, _("FILE"),
                             _("Says the figures of a workshop: how each goal stands, what it takes, and how the "
                               "goals of the teams are shared out."), &files) ||
      !gw_cli_parse_as_of (arguments[0], as_of_text, &as_of))
    return GW_CLI_USAGE;
  if (g_strv_length (files) != 1)
    return gw_cli_fail_usage (arguments[0], _("give one file"));

  document = gw_cli_load (files[0]);
  if (document == NULL)
    return GW_CLI_PROBLEMS;

  workshop = gw_cli_get_workshop (document, as_of);
  insight = gw_cli_look (workshop, as_of);
  format = gw_locale_new_format ();
  text = json ? gw_cli_summary_to_json (insight, format) : gw_cli_summary_to_text (insight, format);
  g_print ("%s", text);
  return GW_CLI_FINE;
}
