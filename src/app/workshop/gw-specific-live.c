/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-specific-live.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation.h"
#include "gw-allocation-plan.h"
#include "gw-allocation-records.h"
#include "gw-difficulty.h"
#include "gw-goal-text.h"
#include "gw-page-hints.h"
#include "gw-team-figures.h"

/* An allocation this much above what the member offered is talked over in
 * person (hint 12 in the arithmetic). */
#define LARGE_GAP 1.2
/* A reason shorter than this explains nothing (our convention). */
#define SHORTEST_REASON 20

static void
say_change (GwLivePanel    *live,
            GwGoal         *goal,
            const GwFormat *format)
{
  GwTeam *team = GW_TEAM (gw_record_get_parent (GW_RECORD (goal)));
  gint64 last = 0;
  guint decimals = gw_record_get_decimals (GW_RECORD (goal));
  double change;
  g_autofree char *percent = NULL;
  g_autofree char *value = NULL;
  g_autofree char *sold = NULL;
  g_autofree char *asked = NULL;
  g_autofree char *detail = NULL;

  if (gw_team_get_metric (team) != gw_goal_get_metric (goal) || !gw_team_get_last_result (team, &last) || last == 0)
    return;

  change = (double) gw_goal_get_target (goal) / (double) last - 1;
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
say_gaps (GwLivePanel            *live,
          GwGoal                 *goal,
          const GwAllocationPlan *plan,
          const GwFormat         *format)
{
  gboolean revealed = gw_allocation_get_revealed (gw_goal_get_allocation (goal));

  for (gsize i = 0; revealed && i < gw_allocation_plan_get_n_shares (plan); i++)
    {
      GwMember *member = gw_allocation_plan_get_member (plan, i);
      GwProposal *proposal = gw_allocation_records_find_proposal (goal, member);
      gint64 own = proposal != NULL ? gw_proposal_get_own (proposal) : GW_UNSET;
      double amount = (double) gw_allocation_plan_get_share (plan, i)->amount;
      g_autofree char *gap = NULL;
      g_autofree char *hint = NULL;

      if (own == GW_UNSET || own <= 0 || amount < LARGE_GAP * (double) own)
        continue;
      gap = gw_format_percent (format, amount / (double) own - 1, 0);
      hint = g_strdup_printf (_("The allocation of %s is %s above the number offered. Explain this gap in person."),
                              gw_member_get_name (member), gap);
      gw_live_panel_add_hint (live, hint);
    }
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
 *
 * Says what a goal asks for, beside the exercise that sets it.
 */
void
gw_specific_live_fill (GwLivePanel            *live,
                       GwSession              *session,
                       GwGoal                 *goal,
                       const GwAllocationPlan *plan)
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
      say_sum (live, goal, plan, format);
      say_gaps (live, goal, plan, format);
    }
  gw_page_hints_for_goal (live, session, GW_PAGE_SPECIFIC, goal);
  if (g_utf8_strlen (gw_allocation_get_reason (gw_goal_get_allocation (goal)), -1) < SHORTEST_REASON)
    gw_live_panel_add_hint (live, _("Say in a sentence why the target is shared out this way. It is printed on each sheet."));
}
