/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-tree.h"

#include "gw-metric.h"
#include "gw-team.h"

struct _GwGoalTree
{
  /* GwGoal (borrowed) -> GPtrArray of GwGoal (borrowed) */
  GHashTable *children;
};

static gboolean
is_flow (GwMetric *metric)
{
  return metric != NULL && gw_metric_get_nature (metric) == GW_NATURE_FLOW;
}

/**
 * gw_goal_tree_adds_up:
 *
 * Returns: whether @child is added to @parent: only totals of the same metric
 *   add up (F8 in the arithmetic). What a dropped goal has stays in the sum
 */
gboolean
gw_goal_tree_adds_up (GwGoal *child,
                      GwGoal *parent)
{
  GwMetric *metric;

  g_return_val_if_fail (GW_IS_GOAL (child), FALSE);
  g_return_val_if_fail (GW_IS_GOAL (parent), FALSE);

  metric = gw_goal_get_metric (child);
  return metric == gw_goal_get_metric (parent) && is_flow (metric) && gw_goal_get_summed (child);
}

static void
add_child (GwGoalTree *self,
           GwGoal     *parent,
           GwGoal     *child)
{
  GPtrArray *children = g_hash_table_lookup (self->children, parent);

  if (children == NULL)
    {
      children = g_ptr_array_new ();
      g_hash_table_insert (self->children, parent, children);
    }

  g_ptr_array_add (children, child);
}

/* Goals that are part of the same mostly stand together and have the same
 * metric: what they name is looked for once, and not once a goal. */
static void
add_goals (GwGoalTree   *self,
           GwRecordList *goals)
{
  const char *parent_id = NULL, *metric_id = NULL;
  GwGoal *parent = NULL;
  GwMetric *metric = NULL, *parent_metric = NULL;
  guint parent_field = 0, metric_field = 0;

  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwRecord *goal = gw_record_list_get (goals, i);
      const char *id;

      if (i == 0 && (gw_record_class_find_field (GW_RECORD_GET_CLASS (goal), "parent", &parent_field) == NULL ||
                     gw_record_class_find_field (GW_RECORD_GET_CLASS (goal), "metric", &metric_field) == NULL))
        return;

      id = gw_record_get_text (goal, parent_field);
      if (parent_id == NULL || !g_str_equal (id, parent_id))
        {
          parent = gw_goal_get_parent (GW_GOAL (goal));
          parent_metric = parent != NULL ? gw_goal_get_metric (parent) : NULL;
        }
      parent_id = id;
      if (!is_flow (parent_metric))
        continue;

      id = gw_record_get_text (goal, metric_field);
      if (metric_id == NULL || !g_str_equal (id, metric_id))
        metric = gw_goal_get_metric (GW_GOAL (goal));
      metric_id = id;
      if (metric == parent_metric && gw_goal_get_summed (GW_GOAL (goal)))
        add_child (self, parent, GW_GOAL (goal));
    }
}

/**
 * gw_goal_tree_new:
 *
 * Returns: (transfer full): the goals of @workshop that are added up, by the
 *   goal that they are added to
 */
GwGoalTree *
gw_goal_tree_new (GwWorkshop *workshop)
{
  GwGoalTree *self;
  GwRecordList *teams;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);

  self = g_new0 (GwGoalTree, 1);
  self->children = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  teams = gw_workshop_get_teams (workshop);
  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    add_goals (self, gw_team_get_goals (GW_TEAM (gw_record_list_get (teams, i))));

  return self;
}

/**
 * gw_goal_tree_free:
 *
 * Frees @self.
 */
void
gw_goal_tree_free (GwGoalTree *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->children);
  g_free (self);
}

/**
 * gw_goal_tree_get_children:
 *
 * Returns: (transfer none) (nullable) (element-type GwGoal): the goals that are
 *   added up to @goal, also those that were dropped; %NULL for none
 */
GPtrArray *
gw_goal_tree_get_children (const GwGoalTree *self,
                           GwGoal           *goal)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->children, goal);
}
