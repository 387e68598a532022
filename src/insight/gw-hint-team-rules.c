/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-hint-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "gw-allocation-plan.h"
#include "gw-allocation.h"
#include "gw-cadence-load.h"
#include "gw-calendar.h"
#include "gw-funnel-plan.h"
#include "gw-insight-private.h"
#include "gw-proposal.h"
#include "gw-team-figures.h"
#include "gw-vote.h"

/* Rules about what people carry together: hints 10 to 12, 15, 16 and 19. */

#define MOST_GOALS 3
#define OVER_ASSIGNED 0.10
#define FAR_OVER_ASSIGNED 0.25
#define LOW_CONFIDENCE 50

/* A hair, so that 10 % on top is 10 %. */
#define HAIR 1e-9

/* Hint 10. The number is our convention. */
char *
gw_hint_rule_too_many_goals (const GwHintCase *it)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (it->n_goals, it->member));

  if (n <= MOST_GOALS)
    return NULL;

  return g_strdup_printf (ngettext ("%u active goal at once. Which would you drop?",
                                    "%u active goals at once. Which would you drop?", n), n);
}

static double
get_way (GwGoal *goal)
{
  if (gw_goal_get_target (goal) == GW_UNSET)
    return 0.0;

  return fabs ((double) gw_goal_get_target (goal) -
               (double) (gw_goal_get_baseline (goal) != GW_UNSET ? gw_goal_get_baseline (goal) : 0));
}

/* An allocation that nobody has touched is not one. */
static gboolean
is_shared_out (GwAllocation *allocation)
{
  return gw_allocation_get_method (allocation) != GW_METHOD_EQUAL ||
         gw_allocation_get_over_assignment (allocation) > 0 ||
         gw_record_list_get_length (gw_allocation_get_rows (allocation)) > 0;
}

/* What the members carry of a goal: their own goals where there are any, else
 * what the allocation hands out. */
static gboolean
find_carried (const GwHintCase *it,
              double           *carried)
{
  GPtrArray *children = gw_insight_get_children (it->insights, it->goal);
  GwAllocation *allocation = gw_hint_peek_child (it->goal, "allocation");
  g_autoptr (GwAllocationPlan) plan = NULL;

  *carried = 0.0;
  for (guint i = 0; children != NULL && i < children->len; i++)
    if (gw_goal_get_state_on (g_ptr_array_index (children, i), gw_insight_get_as_of (it->insights)) !=
        GW_GOAL_STATE_DROPPED)
      *carried += get_way (g_ptr_array_index (children, i));
  if (children != NULL)
    return TRUE;
  if (allocation == NULL || gw_goal_get_owner (it->goal) != NULL || !is_shared_out (allocation))
    return FALSE;

  plan = gw_allocation_plan_new_for_goal (it->goal);
  *carried = (double) gw_allocation_plan_get_ledger (plan)->handed_out;
  return TRUE;
}

/* Hint 11 */
char *
gw_hint_rule_does_not_add_up (const GwHintCase *it)
{
  double needed = get_way (it->goal), carried, over;
  g_autofree char *amount = NULL;

  if (needed <= 0.0 || !find_carried (it, &carried))
    return NULL;

  if (carried < needed)
    {
      amount = gw_format_value (it->format, (needed - carried) / pow (10.0, gw_goal_insight_get_decimals (it->insight)),
                                gw_goal_insight_get_digits (it->insight));
      return g_strdup_printf (_("%s still unassigned."), amount);
    }

  over = (carried - needed) / needed;
  if (over <= OVER_ASSIGNED + HAIR)
    return NULL;

  amount = gw_format_percent (it->format, over, 0);
  if (over <= FAR_OVER_ASSIGNED + HAIR)
    return g_strdup_printf (_("Members carry %s more than the team needs. Do they know why?"), amount);
  return g_strdup_printf (_("Members carry %s more than the team needs, which is more than a cushion. "
                            "Do they know why?"), amount);
}

/* Hint 12 */
char *
gw_hint_rule_above_proposal (const GwHintCase *it)
{
  GwAllocation *allocation = gw_hint_peek_child (it->goal, "allocation");
  g_autoptr (GwAllocationPlan) plan = NULL;
  g_autoptr (GString) names = NULL;
  g_autoptr (GArray) gaps = NULL;

  if (allocation == NULL || !gw_allocation_get_revealed (allocation))
    return NULL;

  plan = gw_allocation_plan_new_for_goal (it->goal);
  gaps = gw_allocation_plan_list_gaps (plan, allocation);
  names = g_string_new (NULL);
  for (guint i = 0; i < gaps->len; i++)
    {
      const GwAllocationGap *gap = &g_array_index (gaps, GwAllocationGap, i);
      g_autofree char *share = gw_format_percent (it->format, gap->share, 0);

      /* Translators: between names in a list. */
      if (names->len > 0)
        g_string_append (names, C_("list of names", ", "));
      /* Translators: somebody, and how much more than offered they are to carry: "Ana Sample (+25 %)" */
      g_string_append_printf (names, _("%s (+%s)"), gw_member_get_name (gap->member), share);
    }

  return gaps->len > 0 ? g_strdup_printf (_("Explain this gap to %s in person."), names->str) : NULL;
}

static char *
tell_hours (const GwHintCase *it,
            double            needed,
            double            available)
{
  g_autofree char *need = NULL;
  g_autofree char *have = NULL;

  if (needed <= available)
    return NULL;

  need = gw_format_value (it->format, ceil (needed - HAIR), 0);
  have = gw_format_value (it->format, floor (available + HAIR), 0);
  return g_strdup_printf (_("That needs %s hours; you have %s."), need, have);
}

/* Hint 15, for a funnel. The average plan is compared: the safe one needs
 * even more. */
char *
gw_hint_rule_more_than_the_hours (const GwHintCase *it)
{
  GwRecord *funnel = gw_hint_peek_child (it->goal, "funnel");
  g_autoptr (GwFunnelPlan) plan = NULL;

  if (funnel == NULL || gw_calendar_get_selling_minutes (gw_workshop_get_calendar (it->workshop)) <= 0)
    return NULL;

  plan = gw_funnel_plan_new_for_goal (it->goal, gw_insight_get_as_of (it->insights));
  return tell_hours (it, gw_funnel_plan_get_hours (plan), gw_funnel_plan_get_selling_hours (plan));
}

/* Hint 15, for the cadence of a team. */
char *
gw_hint_rule_cadence_hours (const GwHintCase *it)
{
  double available = gw_team_get_selling_hours (it->workshop, it->team);

  return available > 0.0 ? tell_hours (it, gw_cadence_load_new_for_team (it->team).hours, available) : NULL;
}

/* Hint 16. Who works alone has no team to share a goal with. */
char *
gw_hint_rule_no_team_goal (const GwHintCase *it)
{
  GwRecordList *goals = gw_team_get_goals (it->team);
  guint individual = 0;

  if (gw_record_list_get_length (gw_team_get_members (it->team)) < 2)
    return NULL;

  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *goal = GW_GOAL (gw_record_list_get (goals, i));

      if (!gw_hint_is_active (goal))
        continue;
      if (gw_goal_get_owner (goal) == NULL)
        return NULL;
      individual++;
    }

  return individual > 0 ? g_strdup (_("Add one team goal.")) : NULL;
}

/* Hint 19: the second vote is taken on page 5. Private. */
char *
gw_hint_rule_low_confidence (const GwHintCase *it)
{
  GwRecordList *votes = gw_hint_peek_child (it->member, "votes");
  gint64 confidence = GW_UNSET;

  for (guint i = 0; votes != NULL && i < gw_record_list_get_length (votes); i++)
    {
      GwVote *vote = GW_VOTE (gw_record_list_get (votes, i));

      if (gw_vote_get_round (vote) == GW_VOTE_ROUND_SECOND && gw_vote_get_confidence (vote) != GW_UNSET)
        confidence = gw_vote_get_confidence (vote);
    }

  return confidence != GW_UNSET && confidence < LOW_CONFIDENCE ? g_strdup (_("Talk before you sign.")) : NULL;
}
