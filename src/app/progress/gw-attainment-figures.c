/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-attainment-figures.h"

#include <glib/gi18n-lib.h>

#include "gw-key-figures.h"
#include "gw-team-index.h"

/**
 * gw_attainment_figures_add:
 * @figures: (element-type GwKeyFigure): where they are added
 * @insight: what the goals say
 * @format: how numbers are written
 *
 * Adds how far each team is with all its goals, and what that rests on. A team
 * with a single goal has none: that goal's own figure says it.
 */
void
gw_attainment_figures_add (GPtrArray      *figures,
                           GwInsight      *insight,
                           const GwFormat *format)
{
  GwRecordList *teams;

  g_return_if_fail (figures != NULL);
  g_return_if_fail (GW_IS_INSIGHT (insight));
  g_return_if_fail (format != NULL);

  teams = gw_workshop_get_teams (gw_insight_get_workshop (insight));
  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    {
      GwTeam *team = GW_TEAM (gw_record_list_get (teams, i));
      GwTeamAttainment attainment = gw_insight_get_team_attainment (insight, team);
      GwKeyFigure *figure;

      if (attainment.known == 0 || attainment.goals < 2)
        continue;

      figure = g_new0 (GwKeyFigure, 1);
      /* Translators: %s is the name of a team; how far it is with all of its goals */
      figure->caption = g_strdup_printf (_("All goals of %s"), gw_team_get_name (team));
      figure->value = gw_format_percent (format, attainment.share, 0);
      figure->detail = gw_team_attainment_write_basis (&attainment, format);
      figure->explanation = g_strdup (attainment.is_index
                                      ? _("How far the goals are on their way, each up to 100 %, by their weights. They count different things, so that this is an index and no sum.")
                                      : _("What all goals gained, divided by what they are to gain."));
      g_ptr_array_add (figures, figure);
    }
}
