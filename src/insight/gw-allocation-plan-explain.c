/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-allocation-plan.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation.h"
#include "gw-team-goals.h"
#include "gw-value.h"

static gboolean
is_infeasible (const GwAllocationPlan *self,
               gsize                   position)
{
  return gw_allocation_plan_get_share (self, position)->infeasible;
}

static void
add_name (GString  *names,
          GwMember *member)
{
  /* Translators: between names in a list. */
  if (names->len > 0)
    g_string_append (names, C_("list of names", ", "));
  g_string_append (names, gw_member_get_name (member));
}

static char *
list_members (const GwAllocationPlan *self,
              gboolean              (*is_meant) (const GwAllocationPlan *self,
                                                 gsize                   position))
{
  GString *names = g_string_new (NULL);

  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (self); i++)
    if (is_meant (self, i))
      add_name (names, gw_allocation_plan_get_member (self, i));

  return g_string_free (names, FALSE);
}

/**
 * gw_allocation_plan_explain:
 * @format: how numbers are written
 * @decimals: of the goal's metric
 *
 * Says why the amount cannot be handed out, and whose rows make it so (F9).
 *
 * Returns: (transfer full) (nullable): a sentence, or %NULL where everything is
 *   handed out
 */
char *
gw_allocation_plan_explain (const GwAllocationPlan *self,
                            const GwFormat         *format,
                            guint                   decimals)
{
  g_autofree char *names = NULL;
  g_autofree char *amount = NULL;
  gint64 difference;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  difference = gw_allocation_plan_get_ledger (self)->difference;
  if (gw_allocation_plan_is_feasible (self) || difference == 0)
    return NULL;
  if (gw_allocation_plan_get_n_shares (self) == 0)
    return g_strdup (_("There is nobody to share it out to. Add the members of the team."));

  names = list_members (self, is_infeasible);
  amount = gw_format_value (format, gw_value_from_amount (ABS (difference), decimals), decimals);
  if (difference > 0)
    /* Translators: an amount, and names */
    return g_strdup_printf (_("%s is left that nobody may take. Loosen what is fixed for %s."), amount, names);

  return g_strdup_printf (_("%s more is fixed than there is. Loosen what is fixed for %s."), amount, names);
}

static const char *
say_nobody (GwMethod method)
{
  switch (method)
    {
    case GW_METHOD_POTENTIAL:
      return _("No potential is entered yet, so that for now it is shared out by capacity. Enter it in the table of members on the page Set-up.");
    case GW_METHOD_HISTORY:
    case GW_METHOD_GROWTH:
      return _("No result of the last period is entered yet, so that for now it is shared out by capacity. Enter it in the table of members on the page Set-up.");
    case GW_METHOD_PROPOSALS:
      return _("Nobody has written down an own number yet, so that for now it is shared out by capacity.");
    case GW_METHOD_INDEX:
    case GW_METHOD_EQUAL:
    case GW_METHOD_CAPACITY:
    default:
      return _("Something that the index goes by is entered for nobody yet: there, capacity stands in. Enter it in the table of members on the page Set-up.");
    }
}

static char *
say_some (GwMethod    method,
          const char *names)
{
  switch (method)
    {
    case GW_METHOD_POTENTIAL:
      return g_strdup_printf (_("Without a potential of their own: %s. The mean of the others stands in, by capacity."), names);
    case GW_METHOD_HISTORY:
    case GW_METHOD_GROWTH:
      return g_strdup_printf (_("Without a result of the last period: %s. The mean of the others stands in, by capacity."), names);
    case GW_METHOD_PROPOSALS:
      return g_strdup_printf (_("Without an own number: %s. The mean of the others stands in, by capacity."), names);
    case GW_METHOD_INDEX:
    case GW_METHOD_EQUAL:
    case GW_METHOD_CAPACITY:
    default:
      return g_strdup_printf (_("Without a part of what the index goes by: %s. The mean of the others stands in, by capacity."), names);
    }
}

/**
 * gw_allocation_plan_explain_missing:
 * @allocation: what the plan was made from
 *
 * Returns: (transfer full) (nullable): for whom nothing is known that the method
 *   goes by, and what stands in for it; %NULL where everything is known
 */
char *
gw_allocation_plan_explain_missing (const GwAllocationPlan *self,
                                    GwAllocation           *allocation)
{
  g_autofree char *names = NULL;
  gsize n_missing = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (GW_IS_ALLOCATION (allocation), NULL);

  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (self); i++)
    n_missing += gw_allocation_plan_is_estimated (self, i) ? 1 : 0;
  if (n_missing == 0)
    return NULL;
  if (n_missing == gw_allocation_plan_get_n_shares (self))
    return g_strdup (say_nobody (gw_allocation_get_method (allocation)));

  names = list_members (self, gw_allocation_plan_is_estimated);
  return say_some (gw_allocation_get_method (allocation), names);
}

/**
 * gw_allocation_plan_explain_unfinished:
 * @goal: of the team, what the plan was made from
 *
 * Returns: (transfer full) (nullable): who has a share and no goal of their own
 *   yet; %NULL where everybody has one
 */
char *
gw_allocation_plan_explain_unfinished (const GwAllocationPlan *self,
                                       GwGoal                 *goal)
{
  GwTeam *team;
  g_autoptr (GString) names = NULL;
  gsize n_without = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  team = GW_TEAM (gw_record_get_ancestor (GW_RECORD (goal), GW_TYPE_TEAM));
  names = g_string_new (NULL);
  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (self); i++)
    {
      GwMember *member = gw_allocation_plan_get_member (self, i);

      if (gw_allocation_plan_get_share (self, i)->amount == 0 ||
          gw_team_goals_find_member_part (team, goal, member) != NULL)
        continue;
      add_name (names, member);
      n_without++;
    }
  if (n_without == 0)
    return NULL;
  if (n_without == gw_allocation_plan_get_n_shares (self))
    return g_strdup (_("The goal is not handed out yet: nobody has a goal of their own."));

  return g_strdup_printf (_("The goal is not handed out to everybody yet. Without one of their own: %s."), names->str);
}

/**
 * gw_allocation_plan_is_handed_out:
 * @goal: of the team, what the plan was made from
 *
 * Returns: whether each member has a goal for just the amount of their share
 */
gboolean
gw_allocation_plan_is_handed_out (const GwAllocationPlan *self,
                                  GwGoal                 *goal)
{
  GwTeam *team;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (GW_IS_GOAL (goal), FALSE);

  team = GW_TEAM (gw_record_get_ancestor (GW_RECORD (goal), GW_TYPE_TEAM));
  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (self); i++)
    {
      gint64 amount = gw_allocation_plan_get_share (self, i)->amount;
      GwGoal *own = gw_team_goals_find_member_part (team, goal, gw_allocation_plan_get_member (self, i));

      if (amount != 0 && (own == NULL || gw_goal_get_parent (own) != goal || gw_goal_get_target (own) != amount))
        return FALSE;
    }

  return gw_allocation_plan_get_n_shares (self) > 0;
}
