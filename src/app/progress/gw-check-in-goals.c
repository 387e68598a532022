/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check-in-goals.h"

#include <glib/gi18n-lib.h>

#include "gw-date-text.h"
#include "gw-goal-text.h"
#include "gw-if-then-text.h"
#include "gw-metric.h"
#include "gw-team.h"
#include "gw-workshop.h"

typedef gboolean (*Wanted) (GwInsight *insight,
                            GwGoal    *goal);

static gboolean
is_over (GwGoal *goal)
{
  return gw_goal_get_state (goal) == GW_GOAL_STATE_CLOSED || gw_goal_get_state (goal) == GW_GOAL_STATE_DROPPED;
}

/**
 * gw_check_in_goals_takes_number:
 * @insight: what the numbers say
 * @goal: a goal
 *
 * Returns: whether it takes check-ins: not when it is over, is the sum of others,
 *   has milestones to tick instead, or no metric yet
 */
gboolean
gw_check_in_goals_takes_number (GwInsight *insight,
                                GwGoal    *goal)
{
  GwMetric *metric;

  g_return_val_if_fail (GW_IS_INSIGHT (insight), FALSE);
  g_return_val_if_fail (GW_IS_GOAL (goal), FALSE);

  /* What begins in a later period has no numbers yet. */
  if (gw_goal_get_start (goal) != GW_DATE_NONE && gw_goal_get_start (goal) > gw_insight_get_as_of (insight))
    return FALSE;

  metric = gw_goal_get_metric (goal);
  return metric != NULL && gw_metric_get_nature (metric) != GW_NATURE_STEPS && !is_over (goal) &&
         !gw_goal_insight_is_summed (gw_insight_get_goal (insight, goal));
}

static gboolean
takes_number_or_answers (GwInsight *insight,
                         GwGoal    *goal)
{
  return gw_check_in_goals_takes_number (insight, goal) ||
         (!is_over (goal) && gw_if_then_has_whole (gw_goal_get_commitment (goal)));
}

static GListStore *
list_goals (GwInsight *insight,
            Wanted     wanted)
{
  GwRecordList *teams = gw_workshop_get_teams (gw_insight_get_workshop (insight));
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GListStore *store = g_list_store_new (GW_TYPE_GOAL);

  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    {
      GwRecordList *goals = gw_team_get_goals (GW_TEAM (gw_record_list_get (teams, i)));

      for (guint j = 0; j < gw_record_list_get_length (goals); j++)
        if (wanted (insight, GW_GOAL (gw_record_list_get (goals, j))))
          g_ptr_array_add (found, gw_record_list_get (goals, j));
    }
  g_list_store_splice (store, 0, 0, found->pdata, found->len);

  return store;
}

/**
 * gw_check_in_goals_new:
 * @insight: what the numbers say
 *
 * Returns: (transfer full): a list of the #GwGoal that take check-ins, in the
 *   order of the document
 */
GListStore *
gw_check_in_goals_new (GwInsight *insight)
{
  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);

  return list_goals (insight, gw_check_in_goals_takes_number);
}

/**
 * gw_check_in_goals_new_with_plans:
 * @insight: what the numbers say
 *
 * Returns: (transfer full): likewise, with those that take none but have if-then
 *   plans to ask about
 */
GListStore *
gw_check_in_goals_new_with_plans (GwInsight *insight)
{
  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);

  return list_goals (insight, takes_number_or_answers);
}

/**
 * gw_check_in_goals_near:
 * @goals: a list of #GwGoal that take check-ins
 * @goal: (nullable): the goal that somebody looks at
 *
 * Returns: (transfer none) (nullable): @goal, or the first goal that is part
 *   of it, or else the first of all
 */
GwGoal *
gw_check_in_goals_near (GListModel *goals,
                        GwGoal     *goal)
{
  GwGoal *below = NULL;
  g_autoptr (GwGoal) first = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (goals), NULL);

  for (guint i = 0; goal != NULL && i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (GwGoal) candidate = g_list_model_get_item (goals, i);

      if (candidate == goal)
        return goal;
      if (below == NULL && gw_goal_get_parent (candidate) == goal)
        below = candidate;
    }
  if (below != NULL)
    return below;

  first = g_list_model_get_item (goals, 0);
  return first;
}

/**
 * gw_check_in_goals_alike:
 * @goals: a list of #GwGoal that take check-ins
 * @goal: (nullable): a goal
 *
 * Returns: (transfer full): those between which one amount can be split, @goal
 *   first: they count a total, in the same unit. Empty when @goal counts none
 */
GListStore *
gw_check_in_goals_alike (GListModel *goals,
                         GwGoal     *goal)
{
  GListStore *alike = g_list_store_new (GW_TYPE_GOAL);

  g_return_val_if_fail (G_IS_LIST_MODEL (goals), NULL);

  if (goal == NULL || gw_goal_get_metric (goal) == NULL ||
      gw_metric_get_nature (gw_goal_get_metric (goal)) != GW_NATURE_FLOW)
    return alike;

  g_list_store_append (alike, goal);
  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (GwGoal) candidate = g_list_model_get_item (goals, i);

      if (candidate != goal && gw_metric_get_nature (gw_goal_get_metric (candidate)) == GW_NATURE_FLOW &&
          gw_record_get_decimals (GW_RECORD (candidate)) == gw_record_get_decimals (GW_RECORD (goal)) &&
          g_str_equal (gw_goal_text_unit (candidate), gw_goal_text_unit (goal)))
        g_list_store_append (alike, candidate);
    }

  return alike;
}

/**
 * gw_check_in_read_date:
 * @session: the open document
 * @text: the day of a check-in, as somebody types it
 * @date: (out): the day
 *
 * Returns: whether it was understood; else @error shows how to type one
 */
gboolean
gw_check_in_read_date (GwSession   *session,
                       const char  *text,
                       GwDate      *date,
                       GError     **error)
{
  const GwFormat *format;
  GwDate today;
  g_autofree char *stripped = NULL;
  g_autofree char *example = NULL;

  g_return_val_if_fail (GW_IS_SESSION (session), FALSE);
  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  format = gw_session_get_format (session);
  today = gw_session_get_day (session);
  stripped = g_strstrip (g_strdup (text));
  if (stripped[0] != '\0' && gw_date_text_parse (format, stripped, today, date))
    return TRUE;

  example = gw_date_text_example (format, today);
  g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE, _("Type a date such as %s."), example);
  return FALSE;
}
