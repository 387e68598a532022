/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-order.h"

#include "gw-goal-node.h"

typedef struct
{
  GwGoalOutline *outline;
  GtkSorter     *sorter; /* NULL for the order of the document */
  GArray        *lines;
} Order;

/* The goals that are part of the same, sorted by the columns of the view. */
static GArray *
sort_level (Order *order,
            guint  first)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) at = g_hash_table_new (NULL, NULL);
  GListStore *store = g_list_store_new (GW_TYPE_GOAL_NODE);
  g_autoptr (GtkSortListModel) sorted = NULL;

  for (guint place = first; place != GW_GOAL_OUTLINE_NONE;
       place = gw_goal_outline_get_place (order->outline, place)->next)
    {
      GwGoal *goal = gw_goal_outline_get_place (order->outline, place)->goal;
      g_autoptr (GwGoalNode) node = gw_goal_node_new (goal);

      (void) g_hash_table_insert (at, goal, GUINT_TO_POINTER (place));
      g_list_store_append (store, node);
    }

  sorted = gtk_sort_list_model_new (G_LIST_MODEL (store), g_object_ref (order->sorter));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sorted)); i++)
    {
      g_autoptr (GwGoalNode) node = g_list_model_get_item (G_LIST_MODEL (sorted), i);
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (at, gw_goal_node_get_goal (node)));

      g_array_append_val (places, place);
    }

  return places;
}

static void append_level (Order *order,
                          guint  first,
                          guint  depth);

static void
append_branch (Order *order,
               guint  place,
               guint  depth)
{
  GwGoalLine line = { place, depth };

  g_array_append_val (order->lines, line);
  append_level (order, gw_goal_outline_get_place (order->outline, place)->first, depth + 1);
}

static void
append_level (Order *order,
              guint  first,
              guint  depth)
{
  g_autoptr (GArray) sorted = NULL;

  if (first == GW_GOAL_OUTLINE_NONE)
    return;

  if (order->sorter == NULL)
    {
      for (guint place = first; place != GW_GOAL_OUTLINE_NONE;
           place = gw_goal_outline_get_place (order->outline, place)->next)
        append_branch (order, place, depth);
      return;
    }

  sorted = sort_level (order, first);
  for (guint i = 0; i < sorted->len; i++)
    append_branch (order, g_array_index (sorted, guint, i), depth);
}

/**
 * gw_goal_order_new:
 * @outline: the goals
 * @sorter: (nullable): of #GwGoalNode; sorts the goals that are part of the same.
 *   Without one they stand as in the document
 *
 * Returns: (transfer full) (element-type GwGoalLine): all goals, each before
 *   those that are part of it
 */
GArray *
gw_goal_order_new (GwGoalOutline *outline,
                   GtkSorter     *sorter)
{
  Order order = { outline, sorter, NULL };

  g_return_val_if_fail (GW_IS_GOAL_OUTLINE (outline), NULL);
  g_return_val_if_fail (sorter == NULL || GTK_IS_SORTER (sorter), NULL);

  if (sorter != NULL && gtk_sorter_get_order (sorter) == GTK_SORTER_ORDER_NONE)
    order.sorter = NULL;
  order.lines = g_array_new (FALSE, FALSE, sizeof (GwGoalLine));
  append_level (&order, gw_goal_outline_get_first (outline), 0);

  return order.lines;
}
