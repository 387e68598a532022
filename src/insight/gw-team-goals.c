/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-team-goals.h"

/**
 * gw_team_goals_find_team_goal:
 *
 * Returns: (transfer none) (nullable): the goal that the workshop of @team is
 *   about: the first that is part of no other and has no single owner
 */
GwGoal *
gw_team_goals_find_team_goal (GwTeam *team)
{
  GwRecordList *goals;

  g_return_val_if_fail (GW_IS_TEAM (team), NULL);

  goals = gw_team_get_goals (team);
  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *goal = GW_GOAL (gw_record_list_get (goals, i));

      if (gw_goal_get_parent (goal) == NULL && gw_goal_get_owner (goal) == NULL &&
          gw_goal_get_state (goal) != GW_GOAL_STATE_DROPPED)
        return goal;
    }

  return NULL;
}

/**
 * gw_team_goals_find_member_goal:
 *
 * Returns: (transfer none) (nullable): the part that @member has in the goal
 *   of @team; where there is none, the first goal of @member
 */
GwGoal *
gw_team_goals_find_member_goal (GwTeam   *team,
                                GwMember *member)
{
  GwGoal *team_goal, *any = NULL;
  GwRecordList *goals;

  g_return_val_if_fail (GW_IS_TEAM (team), NULL);
  g_return_val_if_fail (GW_IS_MEMBER (member), NULL);

  team_goal = gw_team_goals_find_team_goal (team);
  goals = gw_team_get_goals (team);
  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *goal = GW_GOAL (gw_record_list_get (goals, i));

      if (gw_goal_get_owner (goal) != member || gw_goal_get_state (goal) == GW_GOAL_STATE_DROPPED)
        continue;
      if (gw_goal_get_parent (goal) == team_goal && team_goal != NULL && gw_goal_get_summed (goal))
        return goal;
      if (any == NULL)
        any = goal;
    }

  return any;
}
