/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-session-private.h"

#include "gw-team-goals.h"

/* What is selected in a window, and which page is open. */

/**
 * gw_session_get_team:
 *
 * Returns: (transfer none) (nullable): the team that the views show
 */
GwTeam *
gw_session_get_team (GwSession *self)
{
  g_return_val_if_fail (GW_IS_SESSION (self), NULL);

  return self->team;
}

/**
 * gw_session_set_team:
 * @team: (nullable): a team of the workshop
 */
void
gw_session_set_team (GwSession *self,
                     GwTeam    *team)
{
  g_return_if_fail (GW_IS_SESSION (self));
  g_return_if_fail (team == NULL || GW_IS_TEAM (team));

  if (g_set_object (&self->team, team))
    g_object_notify_by_pspec (G_OBJECT (self), gw_session_properties[GW_SESSION_PROP_TEAM]);
}

/**
 * gw_session_get_member:
 *
 * Returns: (transfer none) (nullable): the member that the views show, %NULL
 *   for all of the team
 */
GwMember *
gw_session_get_member (GwSession *self)
{
  g_return_val_if_fail (GW_IS_SESSION (self), NULL);

  return self->member;
}

/**
 * gw_session_set_member:
 * @member: (nullable): a member of the workshop
 */
void
gw_session_set_member (GwSession *self,
                       GwMember  *member)
{
  g_return_if_fail (GW_IS_SESSION (self));
  g_return_if_fail (member == NULL || GW_IS_MEMBER (member));

  if (g_set_object (&self->member, member))
    g_object_notify_by_pspec (G_OBJECT (self), gw_session_properties[GW_SESSION_PROP_MEMBER]);
}

/**
 * gw_session_get_goal:
 *
 * Returns: (transfer none) (nullable): the goal that is selected
 */
GwGoal *
gw_session_get_goal (GwSession *self)
{
  g_return_val_if_fail (GW_IS_SESSION (self), NULL);

  return self->goal;
}

/**
 * gw_session_set_goal:
 * @goal: (nullable): a goal of the workshop
 */
void
gw_session_set_goal (GwSession *self,
                     GwGoal    *goal)
{
  g_return_if_fail (GW_IS_SESSION (self));
  g_return_if_fail (goal == NULL || GW_IS_GOAL (goal));

  if (self->goal != NULL && self->goal != goal)
    g_set_object (&self->former_goal, self->goal);
  if (g_set_object (&self->goal, goal))
    g_object_notify_by_pspec (G_OBJECT (self), gw_session_properties[GW_SESSION_PROP_GOAL]);
}

/**
 * gw_session_find_team_goal:
 * @team: the team that is in the room
 *
 * Returns: (transfer none) (nullable): the goal of @team that the workshop is
 *   about: the one that is selected, or of which the selected one is a part;
 *   else the first
 */
GwGoal *
gw_session_find_team_goal (GwSession *self,
                           GwTeam    *team)
{
  GwGoal *goal;

  g_return_val_if_fail (GW_IS_SESSION (self), NULL);
  g_return_val_if_fail (GW_IS_TEAM (team), NULL);

  goal = self->goal;
  while (goal != NULL && gw_goal_get_parent (goal) != NULL)
    goal = gw_goal_get_parent (goal);
  if (goal != NULL && gw_team_goals_is_team_goal (goal) && gw_record_get_parent (GW_RECORD (goal)) == GW_RECORD (team))
    return goal;
  return gw_team_goals_find_team_goal (team);
}

/**
 * gw_session_get_page:
 *
 * Returns: the page of the workshop that is open
 */
GwPage
gw_session_get_page (GwSession *self)
{
  g_return_val_if_fail (GW_IS_SESSION (self), GW_PAGE_SET_UP);

  return self->page;
}

/**
 * gw_session_set_page:
 *
 * Opens another page of the workshop.
 */
void
gw_session_set_page (GwSession *self,
                     GwPage     page)
{
  g_return_if_fail (GW_IS_SESSION (self));

  if (self->page == page)
    return;

  self->page = page;
  g_object_notify_by_pspec (G_OBJECT (self), gw_session_properties[GW_SESSION_PROP_PAGE]);
}
