/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-specific-live.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation.h"
#include "gw-allocation-plan.h"
#include "gw-difficulty.h"
#include "gw-goal-text.h"
#include "gw-page-hints.h"
#include "gw-team-figures.h"

/* A reason shorter than this explains nothing (our convention). */
#define SHORTEST_REASON 20

static void
say_change (GwLivePanel    *live,
            GwGoal         *goal,
            const GwFormat *format)
{
  gint64 last;
  guint decimals = gw_record_get_decimals (GW_RECORD (goal));
  double change;
  g_autofree char *percent = NULL;
  g_autofree char *value = NULL;
  g_autofree char *sold = NULL;
  g_autofree char *asked = NULL;
  g_autofree char *detail = NULL;

  if (!gw_goal_get_change_from_last (goal, &last, &change))
    return;

  percent = gw_format_percent (format, ABS (change), 0);
  value = g_strconcat (change < 0 ? "−" : "+", percent, NULL);
  sold = gw_format_amount (format, last, decimals);
  asked = gw_format_amount (format, gw_goal_get_target (goal), decimals);
  detail = g_strdup_printf (_("%s last period; this asks for %s"), sold, asked);
  gw_live_panel_add_figure (live, _("Against last period"), value, detail);
}

static void
say_difficulty (GwLivePanel    *live,
                GwGoal         *goal,
                const GwFormat *format)
{
  GwDifficulty difficulty = gw_difficulty_of_goal (goal);
  g_autofree char *chance = NULL;
  g_autofree char *detail = NULL;

  if (difficulty.level == GW_DIFFICULTY_UNKNOWN)
    return;

  chance = gw_format_chance (format, difficulty.chance);
  detail = g_strdup_printf (_("By your own history, the chance of such a period is %s"), chance);
  gw_live_panel_add_figure (live, _("How hard"), gw_difficulty_level_get_name (difficulty.level), detail);
}

static void
say_rate (GwLivePanel   *live,
          GwSession     *session,
          GwGoal        *goal)
{
  const GwFormat *format = gw_session_get_format (session);
  GwGoalInsight *insight = gw_insight_get_goal (gw_session_get_insight (session), goal);
  int days = gw_goal_insight_get_working_days_left (insight);
  const char *unit = gw_goal_text_unit (goal);
  g_autofree char *rate = NULL;
  g_autofree char *value = NULL;
  g_autofree char *detail = NULL;

  if (!gw_goal_insight_has_required_rate (insight))
    return;

  rate = gw_format_value (format, gw_goal_insight_get_required_rate (insight), 1);
  value = g_strdup_printf (_("%s a day"), rate);
  /* Translators: the unit, and how many days: "thousand USD, 250 working days left". */
  if (unit != NULL && unit[0] != '\0')
    detail = g_strdup_printf (ngettext ("%s, %d working day left", "%s, %d working days left", (gulong) days),
                              unit, days);
  else
    detail = g_strdup_printf (ngettext ("%d working day left", "%d working days left", (gulong) days), days);
  gw_live_panel_add_figure (live, _("Needed from now on"), value, detail);
}

static void
say_sum (GwLivePanel            *live,
         GwGoal                 *goal,
         const GwAllocationPlan *plan,
         const GwFormat         *format)
{
  const GwAllocationLedger *ledger = gw_allocation_plan_get_ledger (plan);
  guint decimals = gw_record_get_decimals (GW_RECORD (goal));
  g_autofree char *sum = NULL;
  g_autofree char *target = NULL;
  g_autofree char *detail = NULL;

  if (gw_allocation_plan_get_n_shares (plan) == 0)
    return;

  sum = gw_format_amount (format, ledger->handed_out, decimals);
  target = gw_format_amount (format, ledger->target, decimals);
  detail = g_strdup_printf (_("the team needs %s"), target);
  gw_live_panel_add_figure (live, _("All members together"), sum, detail);
}

/**
 * gw_specific_live_fill:
 * @live: takes the figures
 * @goal: of the team
 * @plan: how its target is shared out
 * @sharing: whether anybody shares it out yet
 *
 * Says what a goal asks for, beside the exercise that sets it.
 */
void
gw_specific_live_fill (GwLivePanel            *live,
                       GwSession              *session,
                       GwGoal                 *goal,
                       const GwAllocationPlan *plan,
                       gboolean                sharing)
{
  const GwFormat *format;

  g_return_if_fail (GW_IS_LIVE_PANEL (live));
  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (GW_IS_GOAL (goal));

  format = gw_session_get_format (session);
  if (gw_goal_get_direction (goal) != GW_DIRECTION_BAND && gw_goal_get_target (goal) == GW_UNSET)
    {
      gw_live_panel_add_quiet (live, _("Set a target, and you see here what it asks for."));
      gw_page_hints_for_goal (live, session, GW_PAGE_SPECIFIC, goal);
      return;
    }

  if (gw_goal_get_direction (goal) != GW_DIRECTION_BAND)
    {
      say_change (live, goal, format);
      say_difficulty (live, goal, format);
      say_rate (live, session, goal);
      if (sharing)
        say_sum (live, goal, plan, format);
    }
  gw_page_hints_for_goal (live, session, GW_PAGE_SPECIFIC, goal);
  gw_page_hints_for_team (live, session, GW_PAGE_SPECIFIC,
                          GW_TEAM (gw_record_get_ancestor (GW_RECORD (goal), GW_TYPE_TEAM)));
  if (sharing && g_utf8_strlen (gw_allocation_get_reason (gw_goal_get_allocation (goal)), -1) < SHORTEST_REASON)
    gw_live_panel_add_hint (live, _("Say in a sentence why the target is shared out this way. It is printed on each sheet."));
}
