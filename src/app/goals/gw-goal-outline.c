/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-outline.h"

#include "gw-list-update.h"
#include "gw-team.h"

/*
 * Follows the workshop when it is told to. Every step goes once over all
 * goals, so that ten thousand of them cost ten thousand steps.
 */
struct _GwGoalOutline
{
  GObject parent_instance;

  GwWorkshop *workshop;
  GListStore *roots;
  GHashTable *nodes; /* GwGoal -> GwGoalNode */
};

G_DEFINE_FINAL_TYPE (GwGoalOutline, gw_goal_outline, G_TYPE_OBJECT)

static void
gw_goal_outline_finalize (GObject *object)
{
  GwGoalOutline *self = GW_GOAL_OUTLINE (object);

  g_clear_pointer (&self->nodes, g_hash_table_unref);
  g_clear_object (&self->roots);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (gw_goal_outline_parent_class)->finalize (object);
}

static void
gw_goal_outline_class_init (GwGoalOutlineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_goal_outline_finalize;
}

static void
gw_goal_outline_init (GwGoalOutline *self)
{
  self->roots = g_list_store_new (GW_TYPE_GOAL_NODE);
  self->nodes = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
}

static GPtrArray *
collect_goals (GwWorkshop *workshop)
{
  GPtrArray *all = g_ptr_array_new ();
  GwRecordList *teams = gw_workshop_get_teams (workshop);

  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    {
      GwRecordList *goals = gw_team_get_goals (GW_TEAM (gw_record_list_get (teams, i)));

      for (guint j = 0; j < gw_record_list_get_length (goals); j++)
        g_ptr_array_add (all, gw_record_list_get (goals, j));
    }

  return all;
}

/* The goals below each goal; those below none are under NULL. */
static GHashTable *
group_by_parent (GPtrArray *goals)
{
  GHashTable *groups = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  g_hash_table_insert (groups, NULL, g_ptr_array_new ());
  for (guint i = 0; i < goals->len; i++)
    {
      GwGoal *parent = gw_goal_get_parent (goals->pdata[i]);
      GPtrArray *group = g_hash_table_lookup (groups, parent);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, parent, group);
        }
      g_ptr_array_add (group, goals->pdata[i]);
    }

  return groups;
}

/* A goal that became a leaf, or ceased to be one, needs a new node. */
static GHashTable *
make_nodes (GwGoalOutline *self,
            GPtrArray     *goals,
            GHashTable    *groups)
{
  GHashTable *nodes = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);

  for (guint i = 0; i < goals->len; i++)
    {
      GwGoal *goal = goals->pdata[i];
      GwGoalNode *node = g_hash_table_lookup (self->nodes, goal);
      gboolean has_children = g_hash_table_contains (groups, goal);

      if (node != NULL && (gw_goal_node_get_children (node) != NULL) == has_children)
        g_object_ref (node);
      else
        node = gw_goal_node_new (goal, has_children);
      g_hash_table_insert (nodes, g_object_ref (goal), node);
    }

  return nodes;
}

static GPtrArray *
nodes_of (GHashTable *nodes,
          GPtrArray  *goals)
{
  GPtrArray *result = g_ptr_array_new ();

  for (guint i = 0; i < goals->len; i++)
    g_ptr_array_add (result, g_hash_table_lookup (nodes, goals->pdata[i]));

  return result;
}

/**
 * gw_goal_outline_new:
 *
 * Returns: (transfer full): the goals of @workshop as they are now
 */
GwGoalOutline *
gw_goal_outline_new (GwWorkshop *workshop)
{
  GwGoalOutline *self;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);

  self = g_object_new (GW_TYPE_GOAL_OUTLINE, NULL);
  self->workshop = g_object_ref (workshop);
  gw_goal_outline_update (self);

  return self;
}

/**
 * gw_goal_outline_get_roots:
 *
 * Returns: (transfer none): a list of #GwGoalNode, the goals that are part of
 *   no other
 */
GListModel *
gw_goal_outline_get_roots (GwGoalOutline *self)
{
  g_return_val_if_fail (GW_IS_GOAL_OUTLINE (self), NULL);

  return G_LIST_MODEL (self->roots);
}

/**
 * gw_goal_outline_get_n_goals:
 *
 * Returns: how many goals there are, on all levels
 */
guint
gw_goal_outline_get_n_goals (GwGoalOutline *self)
{
  g_return_val_if_fail (GW_IS_GOAL_OUTLINE (self), 0);

  return g_hash_table_size (self->nodes);
}

/**
 * gw_goal_outline_get_node:
 * @goal: (nullable): a goal
 *
 * Returns: (transfer none) (nullable): where it stands; %NULL when it is not
 *   in the outline
 */
GwGoalNode *
gw_goal_outline_get_node (GwGoalOutline *self,
                          GwGoal        *goal)
{
  g_return_val_if_fail (GW_IS_GOAL_OUTLINE (self), NULL);

  return goal != NULL ? g_hash_table_lookup (self->nodes, goal) : NULL;
}

/**
 * gw_goal_outline_update:
 *
 * To be called when goals came, went or moved. Nodes of goals that did not
 * stay as they are.
 */
void
gw_goal_outline_update (GwGoalOutline *self)
{
  g_autoptr (GPtrArray) goals = NULL;
  g_autoptr (GHashTable) groups = NULL;
  g_autoptr (GPtrArray) roots = NULL;
  g_autoptr (GHashTable) former = NULL;

  g_return_if_fail (GW_IS_GOAL_OUTLINE (self));

  goals = collect_goals (self->workshop);
  groups = group_by_parent (goals);
  former = self->nodes;
  self->nodes = make_nodes (self, goals, groups);

  for (guint i = 0; i < goals->len; i++)
    {
      GPtrArray *group = g_hash_table_lookup (groups, goals->pdata[i]);
      g_autoptr (GPtrArray) children = group != NULL ? nodes_of (self->nodes, group) : NULL;

      if (children != NULL)
        gw_goal_node_set_children (g_hash_table_lookup (self->nodes, goals->pdata[i]), children);
    }

  roots = nodes_of (self->nodes, g_hash_table_lookup (groups, NULL));
  gw_list_update (self->roots, roots);
}

static guint
match_below (GListModel  *nodes,
             GwGoalMatch  match,
             gpointer     user_data)
{
  guint n_matches = 0;

  for (guint i = 0; i < g_list_model_get_n_items (nodes); i++)
    {
      g_autoptr (GwGoalNode) node = g_list_model_get_item (nodes, i);
      GListModel *children = gw_goal_node_get_children (node);
      guint n_below = children != NULL ? match_below (children, match, user_data) : 0;
      gboolean matches = match == NULL || match (gw_goal_node_get_goal (node), user_data);

      /* A match is shown with what it is part of. */
      gw_goal_node_set_shown (node, matches || n_below > 0);
      n_matches += n_below + (matches ? 1 : 0);
    }

  return n_matches;
}

/**
 * gw_goal_outline_match:
 * @match: (nullable) (scope call): what is looked for; %NULL for everything
 * @user_data: for @match
 *
 * Marks what search and filter let through, see gw_goal_node_get_shown(). A
 * goal is shown when it matches or when one below it does.
 *
 * Returns: how many goals match themselves
 */
guint
gw_goal_outline_match (GwGoalOutline *self,
                       GwGoalMatch    match,
                       gpointer       user_data)
{
  g_return_val_if_fail (GW_IS_GOAL_OUTLINE (self), 0);

  return match_below (G_LIST_MODEL (self->roots), match, user_data);
}
