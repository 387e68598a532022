/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-node.h"

#include "gw-list-update.h"

struct _GwGoalNode
{
  GObject parent_instance;

  GwGoal     *goal;
  GListStore *children; /* NULL for a leaf, so that its row has no arrow */
  gboolean    shown;
};

G_DEFINE_FINAL_TYPE (GwGoalNode, gw_goal_node, G_TYPE_OBJECT)

static void
gw_goal_node_finalize (GObject *object)
{
  GwGoalNode *self = GW_GOAL_NODE (object);

  g_clear_object (&self->children);
  g_clear_object (&self->goal);

  G_OBJECT_CLASS (gw_goal_node_parent_class)->finalize (object);
}

static void
gw_goal_node_class_init (GwGoalNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_goal_node_finalize;
}

static void
gw_goal_node_init (GwGoalNode *self)
{
  self->shown = TRUE;
}

/**
 * gw_goal_node_new:
 * @goal: the goal
 * @has_children: whether goals are part of it; that never changes: the row of
 *   a tree asks once
 *
 * Returns: (transfer full): a node without its children yet
 */
GwGoalNode *
gw_goal_node_new (GwGoal   *goal,
                  gboolean  has_children)
{
  GwGoalNode *self;

  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  self = g_object_new (GW_TYPE_GOAL_NODE, NULL);
  self->goal = g_object_ref (goal);
  if (has_children)
    self->children = g_list_store_new (GW_TYPE_GOAL_NODE);

  return self;
}

/**
 * gw_goal_node_get_goal:
 *
 * Returns: (transfer none): the goal
 */
GwGoal *
gw_goal_node_get_goal (GwGoalNode *self)
{
  g_return_val_if_fail (GW_IS_GOAL_NODE (self), NULL);

  return self->goal;
}

/**
 * gw_goal_node_get_children:
 *
 * Returns: (transfer none) (nullable): a list of #GwGoalNode; %NULL for a leaf
 */
GListModel *
gw_goal_node_get_children (GwGoalNode *self)
{
  g_return_val_if_fail (GW_IS_GOAL_NODE (self), NULL);

  return (GListModel *) self->children;
}

/**
 * gw_goal_node_set_children:
 * @nodes: (element-type GwGoalNode): the nodes of the goals below, in order
 *
 * Only what differs is replaced, so that a list keeps its place.
 */
void
gw_goal_node_set_children (GwGoalNode *self,
                           GPtrArray  *nodes)
{
  g_return_if_fail (GW_IS_GOAL_NODE (self));
  g_return_if_fail (self->children != NULL);

  gw_list_update (self->children, nodes);
}

/**
 * gw_goal_node_get_shown:
 *
 * Returns: whether search and filter let it through
 */
gboolean
gw_goal_node_get_shown (GwGoalNode *self)
{
  g_return_val_if_fail (GW_IS_GOAL_NODE (self), FALSE);

  return self->shown;
}

/**
 * gw_goal_node_set_shown:
 * @shown: whether search and filter let it through
 */
void
gw_goal_node_set_shown (GwGoalNode *self,
                        gboolean    shown)
{
  g_return_if_fail (GW_IS_GOAL_NODE (self));

  self->shown = shown;
}
