/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-query.h"

#include "gw-metric.h"

struct _GwGoalQuery
{
  char    **words; /* folded; every one must be found */
  int       status;
  GwMember *owner;
};

/**
 * gw_goal_query_new:
 *
 * Returns: (transfer full): a query that lets everything through
 */
GwGoalQuery *
gw_goal_query_new (void)
{
  GwGoalQuery *self = g_new0 (GwGoalQuery, 1);

  self->words = g_new0 (char *, 1);
  self->status = GW_GOAL_QUERY_ANY_STATUS;

  return self;
}

/**
 * gw_goal_query_free:
 *
 * Frees @self.
 */
void
gw_goal_query_free (GwGoalQuery *self)
{
  g_return_if_fail (self != NULL);

  g_strfreev (self->words);
  g_clear_object (&self->owner);
  g_free (self);
}

/**
 * gw_goal_query_set_text:
 * @text: words; each must be found in the title, the owner or the metric,
 *   whatever their case
 */
void
gw_goal_query_set_text (GwGoalQuery *self,
                        const char  *text)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  folded = g_utf8_casefold (text, -1);
  words = g_strsplit_set (folded, " \t\n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_ptr_array_add (kept, g_strdup (words[i]));
  g_ptr_array_add (kept, NULL);

  g_strfreev (self->words);
  self->words = (char **) g_ptr_array_steal (kept, NULL);
}

/**
 * gw_goal_query_set_status:
 * @status: a #GwStatus, %GW_GOAL_QUERY_STALE or %GW_GOAL_QUERY_ANY_STATUS
 */
void
gw_goal_query_set_status (GwGoalQuery *self,
                          int          status)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (status >= GW_GOAL_QUERY_ANY_STATUS && status <= GW_GOAL_QUERY_STALE);

  self->status = status;
}

/**
 * gw_goal_query_set_owner:
 * @owner: (nullable): whose goals; %NULL for those of anybody
 */
void
gw_goal_query_set_owner (GwGoalQuery *self,
                         GwMember    *owner)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (owner == NULL || GW_IS_MEMBER (owner));

  g_set_object (&self->owner, owner);
}

/**
 * gw_goal_query_is_empty:
 *
 * Returns: whether everything gets through
 */
gboolean
gw_goal_query_is_empty (const GwGoalQuery *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->words[0] == NULL && self->status == GW_GOAL_QUERY_ANY_STATUS && self->owner == NULL;
}

/* Most texts are plain, and looked through as they are. */
static gboolean
contains_word (const char *text,
               const char *word)
{
  g_autofree char *folded = NULL;

  if (text[0] == '\0')
    return FALSE;
  if (g_str_is_ascii (text))
    return strcasestr (text, word) != NULL;

  folded = g_utf8_casefold (text, -1);
  return strstr (folded, word) != NULL;
}

/* Each in the title, or else in the name of the owner or of the metric. */
static gboolean
contains_words (const GwGoalQuery *self,
                GwGoal            *goal)
{
  const char *title = gw_goal_get_title (goal);

  for (guint i = 0; self->words[i] != NULL; i++)
    {
      GwMember *owner;
      GwMetric *metric;

      if (contains_word (title, self->words[i]))
        continue;
      owner = gw_goal_get_owner (goal);
      if (owner != NULL && contains_word (gw_member_get_name (owner), self->words[i]))
        continue;
      metric = gw_goal_get_metric (goal);
      if (metric == NULL || !contains_word (gw_metric_get_name (metric), self->words[i]))
        return FALSE;
    }

  return TRUE;
}

/**
 * gw_goal_query_matches:
 * @goal: a goal
 * @insight: tells its status, asked only when a status is looked for
 *
 * Returns: whether @goal is looked for
 */
gboolean
gw_goal_query_matches (const GwGoalQuery *self,
                       GwGoal            *goal,
                       GwInsight         *insight)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (GW_IS_GOAL (goal), FALSE);
  g_return_val_if_fail (GW_IS_INSIGHT (insight), FALSE);

  if (self->owner != NULL && gw_goal_get_owner (goal) != self->owner)
    return FALSE;
  if (!contains_words (self, goal))
    return FALSE;
  if (self->status == GW_GOAL_QUERY_STALE)
    return gw_goal_insight_is_stale (gw_insight_get_goal (insight, goal));

  return self->status == GW_GOAL_QUERY_ANY_STATUS ||
         (int) gw_goal_insight_get_status (gw_insight_get_goal (insight, goal)) == self->status;
}
