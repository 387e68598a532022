/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-commit-goals.h"

#include "gw-commitment.h"
#include "gw-goal-revision.h"
#include "gw-if-then-text.h"
#include "gw-member.h"
#include "gw-metric.h"
#include "gw-team-goals.h"

static gboolean
is_ready (GwGoal *goal)
{
  GwMetric *metric = gw_goal_get_metric (goal);

  if (metric == NULL || gw_goal_get_due (goal) == GW_DATE_NONE || gw_goal_get_start (goal) == GW_DATE_NONE)
    return FALSE;
  if (gw_metric_get_nature (metric) == GW_NATURE_STEPS)
    return gw_record_list_get_length (gw_goal_get_milestones (goal)) > 0;
  if (gw_goal_get_direction (goal) == GW_DIRECTION_BAND)
    return gw_goal_get_low (goal) != GW_UNSET && gw_goal_get_high (goal) != GW_UNSET;
  return gw_goal_get_target (goal) != GW_UNSET;
}

/**
 * gw_commit_count:
 *
 * Returns: how far @team is
 */
GwCommitCounts
gw_commit_count (GwTeam *team)
{
  GwCommitCounts counts = { 0, 0, 0, 0, 0, 0, 0 };
  GwRecordList *members, *goals;

  g_return_val_if_fail (GW_IS_TEAM (team), counts);

  members = gw_team_get_members (team);
  counts.members = gw_record_list_get_length (members);
  for (guint i = 0; i < counts.members; i++)
    {
      GwGoal *goal = gw_team_goals_find_member_goal (team, GW_MEMBER (gw_record_list_get (members, i)));

      counts.without_plan += goal != NULL && !gw_if_then_has_whole (gw_goal_get_commitment (goal));
      counts.read_aloud += goal != NULL && gw_commitment_get_read_aloud (gw_goal_get_commitment (goal));
    }

  goals = gw_team_get_goals (team);
  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *goal = GW_GOAL (gw_record_list_get (goals, i));

      if (gw_goal_get_state (goal) == GW_GOAL_STATE_AGREED)
        counts.agreed++;
      else if (gw_goal_get_state (goal) != GW_GOAL_STATE_DRAFT)
        continue;
      else if (is_ready (goal))
        counts.ready++;
      else
        counts.not_ready++;
      counts.goals++;
    }

  return counts;
}

/**
 * gw_commit_list_not_ready:
 *
 * Returns: (transfer full) (element-type GwGoal): the drafts of @team that lack
 *   something that an agreed goal has
 */
GPtrArray *
gw_commit_list_not_ready (GwTeam *team)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GwRecordList *goals;

  g_return_val_if_fail (GW_IS_TEAM (team), list);

  goals = gw_team_get_goals (team);
  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *goal = GW_GOAL (gw_record_list_get (goals, i));

      if (gw_goal_get_state (goal) == GW_GOAL_STATE_DRAFT && !is_ready (goal))
        g_ptr_array_add (list, g_object_ref (goal));
    }

  return list;
}

/**
 * gw_commit_goals:
 * @today: when
 * @edit: where the changes go
 *
 * Makes every draft that is complete an agreed goal, with revision 1, and
 * notes the day on which the workshop committed.
 *
 * Returns: how many goals become agreed ones
 */
guint
gw_commit_goals (GwWorkshop *workshop,
                 GwTeam     *team,
                 GwDate      today,
                 GwEdit     *edit)
{
  GwRecordList *goals;
  guint n_agreed = 0;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), 0);
  g_return_val_if_fail (GW_IS_TEAM (team), 0);
  g_return_val_if_fail (GW_IS_EDIT (edit), 0);

  goals = gw_team_get_goals (team);
  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *goal = GW_GOAL (gw_record_list_get (goals, i));

      if (gw_goal_get_state (goal) != GW_GOAL_STATE_DRAFT || !is_ready (goal))
        continue;
      gw_goal_agree (goal, edit, gw_workshop_get_facilitator (workshop), today);
      n_agreed++;
    }
  if (n_agreed > 0)
    gw_edit_set_date (edit, GW_RECORD (workshop), "committed-on", today);

  return n_agreed;
}
