/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-team-goals.h"

#include "gw-practice.h"

/**
 * gw_team_goals_is_team_goal:
 *
 * Returns: whether @goal is one of a whole team: part of no other, without a
 *   single owner, and not dropped
 */
gboolean
gw_team_goals_is_team_goal (GwGoal *goal)
{
  g_return_val_if_fail (GW_IS_GOAL (goal), FALSE);

  return gw_goal_get_parent (goal) == NULL && gw_goal_get_owner (goal) == NULL &&
         gw_goal_get_state (goal) != GW_GOAL_STATE_DROPPED;
}

/**
 * gw_team_goals_list:
 *
 * Returns: (transfer full) (element-type GwGoal): the goals of @team that are
 *   part of no other and have no single owner
 */
GPtrArray *
gw_team_goals_list (GwTeam *team)
{
  GPtrArray *list;
  GwRecordList *goals;

  g_return_val_if_fail (GW_IS_TEAM (team), NULL);

  list = g_ptr_array_new_with_free_func (g_object_unref);
  goals = gw_team_get_goals (team);
  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *goal = GW_GOAL (gw_record_list_get (goals, i));

      if (gw_team_goals_is_team_goal (goal))
        g_ptr_array_add (list, g_object_ref (goal));
    }

  return list;
}

/* Whether @goal was made to count a practice, and is no answer to what the team
 * is after, however high its target. */
static gboolean
counts_practice (GwTeam *team,
                 GwGoal *goal)
{
  GwRecordList *practices = gw_team_get_practices (team);

  for (guint i = 0; i < gw_record_list_get_length (practices); i++)
    if (gw_practice_get_goal (GW_PRACTICE (gw_record_list_get (practices, i))) == goal)
      return TRUE;

  return FALSE;
}

static gboolean
has_aim (GwGoal *goal)
{
  return gw_goal_get_target (goal) != GW_UNSET || gw_goal_get_low (goal) != GW_UNSET;
}

/**
 * gw_team_goals_find_team_goal:
 *
 * Returns: (transfer none) (nullable): the first goal of the whole @team that
 *   counts what the team counts; else the first that has a target and counts
 *   no practice of page 2; else one that was begun, of which nobody has said
 *   yet what it counts
 */
GwGoal *
gw_team_goals_find_team_goal (GwTeam *team)
{
  g_autoptr (GPtrArray) list = NULL;
  GwMetric *metric;
  GwGoal *aimed = NULL;
  GwGoal *begun = NULL;

  g_return_val_if_fail (GW_IS_TEAM (team), NULL);

  list = gw_team_goals_list (team);
  metric = gw_team_get_metric (team);
  for (guint i = 0; i < list->len; i++)
    {
      GwGoal *goal = g_ptr_array_index (list, i);

      if (metric != NULL && gw_goal_get_metric (goal) == metric)
        return goal;
      if (aimed == NULL && has_aim (goal) && !counts_practice (team, goal))
        aimed = goal;
      if (begun == NULL && metric == NULL && gw_goal_get_metric (goal) == NULL && !counts_practice (team, goal))
        begun = goal;
    }

  return aimed != NULL ? aimed : begun;
}

/**
 * gw_team_goals_find_member_part:
 * @team_goal: (nullable): of @team; %NULL for the first
 *
 * Returns: (transfer none) (nullable): the part that @member has in
 *   @team_goal; where there is none, the first goal of @member
 */
GwGoal *
gw_team_goals_find_member_part (GwTeam   *team,
                                GwGoal   *team_goal,
                                GwMember *member)
{
  GwGoal *any = NULL;
  GwRecordList *goals;

  g_return_val_if_fail (GW_IS_TEAM (team), NULL);
  g_return_val_if_fail (team_goal == NULL || GW_IS_GOAL (team_goal), NULL);
  g_return_val_if_fail (GW_IS_MEMBER (member), NULL);

  if (team_goal == NULL)
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

/**
 * gw_team_goals_find_member_goal:
 *
 * Returns: (transfer none) (nullable): the part that @member has in the first
 *   goal of @team; where there is none, the first goal of @member
 */
GwGoal *
gw_team_goals_find_member_goal (GwTeam   *team,
                                GwMember *member)
{
  return gw_team_goals_find_member_part (team, NULL, member);
}
