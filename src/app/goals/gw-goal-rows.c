/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-rows.h"

/* A view makes the widgets of so many rows at least, whatever is in sight. They
 * come a few at a time, so that no frame waits for all of them. */
#define N_ROWS_WITH_WIDGETS 240
#define N_ROWS_AT_ONCE      16
/* How long rows are looked for before something else has its turn. */
#define TURN_MICROSECONDS   8000
#define FIRST_MICROSECONDS  20000

/*
 * Takes the place of a tree model, a filter model and a sort model, each of
 * which has an object a row and looks at all of them before the first is seen.
 * Here a row is an object only while somebody looks at it.
 */
struct _GwGoalRows
{
  GObject parent_instance;

  GwGoalListing *listing;
  GtkSorter     *sorter;
  gulong         sorter_handler;
  GHashTable    *nodes; /* GwGoal (owned) -> GwGoalNode, that were asked for */
  GArray        *rows;  /* of GwListedGoal */
  guint          idle_id;
};

static void gw_goal_rows_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GwGoalRows, gw_goal_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, gw_goal_rows_model_init))

enum
{
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
gw_goal_rows_get_item_type (GListModel *model)
{
  return GW_TYPE_GOAL_NODE;
}

static guint
gw_goal_rows_get_n_items (GListModel *model)
{
  return GW_GOAL_ROWS (model)->rows->len;
}

/* A row that looks different is another one, so that it is shown anew. */
static gpointer
gw_goal_rows_get_item (GListModel *model,
                       guint       position)
{
  GwGoalRows *self = GW_GOAL_ROWS (model);
  GwGoalNode *node;
  const GwListedGoal *row;

  if (position >= self->rows->len)
    return NULL;

  row = &g_array_index (self->rows, GwListedGoal, position);
  node = g_hash_table_lookup (self->nodes, row->goal);
  if (node == NULL || gw_goal_node_get_depth (node) != row->depth ||
      gw_goal_node_get_parts (node) != row->parts || gw_goal_node_get_expanded (node) != row->expanded ||
      gw_goal_node_is_context (node) != row->is_context)
    {
      node = gw_goal_node_new (row->goal);
      gw_goal_node_place (node, row->depth, row->parts, row->expanded, row->is_context);
      g_hash_table_insert (self->nodes, g_object_ref (row->goal), node);
    }

  return g_object_ref (node);
}

static void
gw_goal_rows_dispose (GObject *object)
{
  GwGoalRows *self = GW_GOAL_ROWS (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (self->sorter != NULL)
    g_clear_signal_handler (&self->sorter_handler, self->sorter);
  g_clear_object (&self->sorter);

  G_OBJECT_CLASS (gw_goal_rows_parent_class)->dispose (object);
}

static void
gw_goal_rows_finalize (GObject *object)
{
  GwGoalRows *self = GW_GOAL_ROWS (object);

  g_clear_pointer (&self->listing, gw_goal_listing_free);
  g_clear_pointer (&self->nodes, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_array_unref);

  G_OBJECT_CLASS (gw_goal_rows_parent_class)->finalize (object);
}

static void
gw_goal_rows_class_init (GwGoalRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gw_goal_rows_dispose;
  object_class->finalize = gw_goal_rows_finalize;

  /**
   * GwGoalRows::settled:
   *
   * Everything that is looked for is among the rows.
   */
  signals[SETTLED] = g_signal_new ("settled", GW_TYPE_GOAL_ROWS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gw_goal_rows_model_init (GListModelInterface *interface)
{
  interface->get_item_type = gw_goal_rows_get_item_type;
  interface->get_n_items = gw_goal_rows_get_n_items;
  interface->get_item = gw_goal_rows_get_item;
}

static void
gw_goal_rows_init (GwGoalRows *self)
{
  self->nodes = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  self->rows = g_array_new (FALSE, FALSE, sizeof (GwListedGoal));
}

static gboolean
equal_rows (const GwListedGoal *one,
            const GwListedGoal *other)
{
  return one->goal == other->goal && one->depth == other->depth && one->parts == other->parts &&
         one->expanded == other->expanded && one->is_context == other->is_context;
}

/* Between what both have in common at the beginning and at the end, so that a
 * view keeps its place. */
static void
replace_rows (GwGoalRows *self,
              GArray     *rows)
{
  g_autoptr (GArray) former = self->rows;
  guint first = 0, last = 0;

  while (first < former->len && first < rows->len &&
         equal_rows (&g_array_index (former, GwListedGoal, first), &g_array_index (rows, GwListedGoal, first)))
    first++;
  while (first + last < former->len && first + last < rows->len &&
         equal_rows (&g_array_index (former, GwListedGoal, former->len - 1 - last),
                     &g_array_index (rows, GwListedGoal, rows->len - 1 - last)))
    last++;

  self->rows = rows;
  if (former->len - first - last > 0 || rows->len - first - last > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), first, former->len - first - last, rows->len - first - last);
}

static gboolean
read_on_cb (gpointer data)
{
  GwGoalRows *self = data;
  guint n_before = self->rows->len;

  if (gw_goal_listing_read (self->listing, self->rows,
                            n_before < N_ROWS_WITH_WIDGETS ? n_before + N_ROWS_AT_ONCE : G_MAXUINT,
                            TURN_MICROSECONDS))
    self->idle_id = 0;
  if (self->rows->len > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, self->rows->len - n_before);
  if (self->idle_id != 0)
    return G_SOURCE_CONTINUE;

  g_signal_emit (self, signals[SETTLED], 0);
  return G_SOURCE_REMOVE;
}

static void
begin_anew (GwGoalRows *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  gw_goal_listing_rewind (self->listing);
}

/* The first rows at once, the others when there is time. */
static void
show_soon (GwGoalRows *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (GwListedGoal));

  begin_anew (self);
  if (!gw_goal_listing_read (self->listing, rows, N_ROWS_AT_ONCE, FIRST_MICROSECONDS))
    self->idle_id = g_idle_add (read_on_cb, self);
  replace_rows (self, rows);
  if (self->idle_id == 0)
    g_signal_emit (self, signals[SETTLED], 0);
}

/* All rows at once, because somebody is in the middle of them. */
static void
show_now (GwGoalRows *self)
{
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (GwListedGoal), self->rows->len + 1);

  begin_anew (self);
  while (!gw_goal_listing_read (self->listing, rows, G_MAXUINT, G_MAXINT32))
    ;
  replace_rows (self, rows);
  g_signal_emit (self, signals[SETTLED], 0);
}

static void
sorter_changed_cb (GwGoalRows *self)
{
  g_assert (GW_IS_GOAL_ROWS (self));

  gw_goal_listing_sort (self->listing, self->sorter);
  show_soon (self);
}

/**
 * gw_goal_rows_new:
 * @outline: the goals
 *
 * Returns: (transfer full): the first of its goals; the others come while the
 *   main loop runs
 */
GwGoalRows *
gw_goal_rows_new (GwGoalOutline *outline)
{
  GwGoalRows *self;

  g_return_val_if_fail (GW_IS_GOAL_OUTLINE (outline), NULL);

  self = g_object_new (GW_TYPE_GOAL_ROWS, NULL);
  self->listing = gw_goal_listing_new (outline);
  show_soon (self);

  return self;
}

/**
 * gw_goal_rows_set_sorter:
 * @sorter: of #GwGoalNode; sorts the goals that are part of the same
 */
void
gw_goal_rows_set_sorter (GwGoalRows *self,
                         GtkSorter  *sorter)
{
  g_return_if_fail (GW_IS_GOAL_ROWS (self));
  g_return_if_fail (GTK_IS_SORTER (sorter));
  g_return_if_fail (self->sorter == NULL);

  self->sorter = g_object_ref (sorter);
  self->sorter_handler = g_signal_connect_swapped (sorter, "changed", G_CALLBACK (sorter_changed_cb), self);
  if (gtk_sorter_get_order (sorter) != GTK_SORTER_ORDER_NONE)
    sorter_changed_cb (self);
}

/**
 * gw_goal_rows_look_for:
 * @match: (nullable) (scope notified): what is looked for; %NULL for everything
 * @user_data: for @match
 *
 * Shows only what matches, and what that is part of. The first rows are there
 * at once; GwGoalRows::settled says when all are.
 */
void
gw_goal_rows_look_for (GwGoalRows  *self,
                       GwGoalMatch  match,
                       gpointer     user_data)
{
  g_return_if_fail (GW_IS_GOAL_ROWS (self));

  gw_goal_listing_look_for (self->listing, match, user_data);
  show_soon (self);
}

/**
 * gw_goal_rows_update:
 *
 * To be called after edits. Costs nothing when no goal came, went or moved and
 * nothing is looked for.
 */
void
gw_goal_rows_update (GwGoalRows *self)
{
  g_return_if_fail (GW_IS_GOAL_ROWS (self));

  if (gw_goal_listing_update (self->listing) || gw_goal_listing_is_filtered (self->listing))
    show_now (self);
}

/**
 * gw_goal_rows_set_expanded:
 * @goal: a goal that others are part of
 * @expanded: whether they stand below it
 */
void
gw_goal_rows_set_expanded (GwGoalRows *self,
                           GwGoal     *goal,
                           gboolean    expanded)
{
  g_return_if_fail (GW_IS_GOAL_ROWS (self));
  g_return_if_fail (GW_IS_GOAL (goal));

  if (gw_goal_listing_fold (self->listing, goal, !expanded))
    show_now (self);
}

/**
 * gw_goal_rows_reveal:
 * @goal: a goal
 *
 * Unfolds what @goal is part of.
 *
 * Returns: whether any of it was folded
 */
gboolean
gw_goal_rows_reveal (GwGoalRows *self,
                     GwGoal     *goal)
{
  GwGoal *above;
  gboolean changed = FALSE;

  g_return_val_if_fail (GW_IS_GOAL_ROWS (self), FALSE);
  g_return_val_if_fail (GW_IS_GOAL (goal), FALSE);

  /* No tree is that deep; what is deeper is a circle. */
  above = gw_goal_get_parent (goal);
  for (guint depth = 0; above != NULL && depth < 64; depth++)
    {
      changed |= gw_goal_listing_fold (self->listing, above, FALSE);
      above = gw_goal_get_parent (above);
    }
  if (changed)
    show_now (self);

  return changed;
}

/**
 * gw_goal_rows_find:
 * @goal: (nullable): a goal
 * @position: (out): where it stands
 *
 * Returns: whether it is among the rows
 */
gboolean
gw_goal_rows_find (GwGoalRows *self,
                   GwGoal     *goal,
                   guint      *position)
{
  g_return_val_if_fail (GW_IS_GOAL_ROWS (self), FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  for (*position = 0; *position < self->rows->len; (*position)++)
    if (g_array_index (self->rows, GwListedGoal, *position).goal == goal)
      return TRUE;

  return FALSE;
}

/**
 * gw_goal_rows_get_n_matches:
 *
 * Returns: how many goals match themselves, as far as was looked
 */
guint
gw_goal_rows_get_n_matches (GwGoalRows *self)
{
  g_return_val_if_fail (GW_IS_GOAL_ROWS (self), 0);

  return gw_goal_listing_get_n_matches (self->listing);
}

/**
 * gw_goal_rows_is_settled:
 *
 * Returns: whether everything that is looked for is among the rows
 */
gboolean
gw_goal_rows_is_settled (GwGoalRows *self)
{
  g_return_val_if_fail (GW_IS_GOAL_ROWS (self), TRUE);

  return self->idle_id == 0;
}
