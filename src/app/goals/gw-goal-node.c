/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-node.h"

struct _GwGoalNode
{
  GObject parent_instance;

  GwGoal   *goal;
  guint     depth;
  gboolean  parts;
  gboolean  expanded;
  gboolean  is_context;
};

G_DEFINE_FINAL_TYPE (GwGoalNode, gw_goal_node, G_TYPE_OBJECT)

static void
gw_goal_node_finalize (GObject *object)
{
  g_clear_object (&GW_GOAL_NODE (object)->goal);

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
}

/**
 * gw_goal_node_new:
 * @goal: the goal
 *
 * Returns: (transfer full): a node that stands nowhere in particular
 */
GwGoalNode *
gw_goal_node_new (GwGoal *goal)
{
  GwGoalNode *self;

  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  self = g_object_new (GW_TYPE_GOAL_NODE, NULL);
  self->goal = g_object_ref (goal);

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
 * gw_goal_node_get_depth:
 *
 * Returns: how many goals it is part of, one of the other
 */
guint
gw_goal_node_get_depth (GwGoalNode *self)
{
  g_return_val_if_fail (GW_IS_GOAL_NODE (self), 0);

  return self->depth;
}

/**
 * gw_goal_node_get_parts:
 *
 * Returns: whether other goals are part of it
 */
gboolean
gw_goal_node_get_parts (GwGoalNode *self)
{
  g_return_val_if_fail (GW_IS_GOAL_NODE (self), FALSE);

  return self->parts;
}

/**
 * gw_goal_node_get_expanded:
 *
 * Returns: whether those stand below it
 */
gboolean
gw_goal_node_get_expanded (GwGoalNode *self)
{
  g_return_val_if_fail (GW_IS_GOAL_NODE (self), FALSE);

  return self->expanded;
}

/**
 * gw_goal_node_is_context:
 *
 * Returns: whether it is not what is looked for, and only shows where that stands
 */
gboolean
gw_goal_node_is_context (GwGoalNode *self)
{
  g_return_val_if_fail (GW_IS_GOAL_NODE (self), FALSE);

  return self->is_context;
}

/**
 * gw_goal_node_place:
 * @depth: how many goals it is part of, one of the other
 * @parts: whether other goals are part of it
 * @expanded: whether those stand below it
 * @is_context: whether it only shows where something else stands
 *
 * Says where it stands.
 */
void
gw_goal_node_place (GwGoalNode *self,
                    guint       depth,
                    gboolean    parts,
                    gboolean    expanded,
                    gboolean    is_context)
{
  g_return_if_fail (GW_IS_GOAL_NODE (self));

  self->depth = depth;
  self->parts = parts;
  self->expanded = expanded;
  self->is_context = is_context;
}
