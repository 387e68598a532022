/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-rows.h"

#include "gw-goal-order.h"

/* A view makes the widgets of so many rows at least, whatever is in sight. They
 * come a few at a time, so that no frame waits for all of them. */
#define N_ROWS_WITH_WIDGETS 240
#define N_ROWS_AT_ONCE      16
/* How long rows are looked for before something else has its turn. */
#define TURN_MICROSECONDS   8000
#define FIRST_MICROSECONDS  20000
#define N_LINES_BETWEEN_LOOKS 32

/* A goal that is shown; the goal belongs to the outline, or to the history. */
typedef struct
{
  GwGoal *goal;
  guint depth;
  gboolean parts;
  gboolean expanded;
} Row;

/*
 * Takes the place of a tree model, a filter model and a sort model, each of
 * which has an object a row and looks at all of them before the first is seen.
 * Here a row is an object only while somebody looks at it.
 */
struct _GwGoalRows
{
  GObject parent_instance;

  GwGoalOutline *outline;
  GtkSorter     *sorter;
  gulong         sorter_handler;
  GwGoalMatch    match;
  gpointer       match_data;
  GHashTable    *folded; /* GwGoal (owned), whose parts are hidden */
  GHashTable    *nodes;  /* GwGoal (owned) -> GwGoalNode, that were asked for */
  GArray        *lines;  /* of GwGoalLine, all goals */
  GArray        *rows;   /* of Row */
  guint          age;    /* of the outline */
  guint          idle_id;

  /* How far the lines were looked at. */
  guint   n_lines;
  guint   n_matches;
  guint   fold_depth; /* what stands deeper is hidden */
  guint   n_above;    /* of the path, that are shown */
  GArray *path;       /* of guint, the lines above the one that is looked at */
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
  const Row *row;

  if (position >= self->rows->len)
    return NULL;

  row = &g_array_index (self->rows, Row, position);
  node = g_hash_table_lookup (self->nodes, row->goal);
  if (node == NULL || gw_goal_node_get_depth (node) != row->depth ||
      gw_goal_node_get_parts (node) != row->parts || gw_goal_node_get_expanded (node) != row->expanded)
    {
      node = gw_goal_node_new (row->goal);
      gw_goal_node_place (node, row->depth, row->parts, row->expanded);
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
  g_clear_object (&self->outline);

  G_OBJECT_CLASS (gw_goal_rows_parent_class)->dispose (object);
}

static void
gw_goal_rows_finalize (GObject *object)
{
  GwGoalRows *self = GW_GOAL_ROWS (object);

  g_clear_pointer (&self->folded, g_hash_table_unref);
  g_clear_pointer (&self->nodes, g_hash_table_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->path, g_array_unref);

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
  self->folded = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->nodes = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->path = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
order_lines (GwGoalRows *self)
{
  g_clear_pointer (&self->lines, g_array_unref);
  self->age = gw_goal_outline_update (self->outline);
  self->lines = gw_goal_order_new (self->outline, self->sorter);
}

static void
append_row (GwGoalRows *self,
            GArray     *rows,
            guint       index)
{
  const GwGoalLine *line = &g_array_index (self->lines, GwGoalLine, index);
  const GwGoalPlace *place = gw_goal_outline_get_place (self->outline, line->place);
  Row row = { place->goal, line->depth, place->first != GW_GOAL_OUTLINE_NONE, FALSE };

  /* Whoever looks for something wants to see where it stands. */
  row.expanded = row.parts && (self->match != NULL || !g_hash_table_contains (self->folded, row.goal));
  g_array_append_val (rows, row);
}

/* A match is shown with what it is part of. */
static void
look_at_line (GwGoalRows *self,
              GArray     *rows,
              guint       index)
{
  const GwGoalLine *line = &g_array_index (self->lines, GwGoalLine, index);
  GwGoal *goal = gw_goal_outline_get_place (self->outline, line->place)->goal;

  g_array_set_size (self->path, line->depth);
  self->n_above = MIN (self->n_above, line->depth);

  if (self->match == NULL)
    {
      self->n_matches++;
      if (line->depth <= self->fold_depth)
        {
          append_row (self, rows, index);
          self->fold_depth = g_hash_table_contains (self->folded, goal) ? line->depth : G_MAXUINT;
        }
    }
  else if (self->match (goal, self->match_data))
    {
      self->n_matches++;
      for (; self->n_above < line->depth; self->n_above++)
        append_row (self, rows, g_array_index (self->path, guint, self->n_above));
      append_row (self, rows, index);
      self->n_above++;
    }
  g_array_append_val (self->path, index);
}

/* Looks at lines until there are so many rows, or so much time went by. */
static void
look_on (GwGoalRows *self,
         GArray     *rows,
         guint       n_rows,
         gint64      microseconds)
{
  gint64 end = g_get_monotonic_time () + microseconds;
  guint start = self->n_lines;

  while (self->n_lines < self->lines->len && rows->len < n_rows)
    {
      look_at_line (self, rows, self->n_lines++);
      if ((self->n_lines - start) % N_LINES_BETWEEN_LOOKS == 0 && g_get_monotonic_time () > end)
        break;
    }
}

static void
look_anew (GwGoalRows *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  self->n_lines = 0;
  self->n_matches = 0;
  self->fold_depth = G_MAXUINT;
  self->n_above = 0;
  g_array_set_size (self->path, 0);
}

static gboolean
equal_rows (const Row *one,
            const Row *other)
{
  return one->goal == other->goal && one->depth == other->depth && one->parts == other->parts &&
         one->expanded == other->expanded;
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
         equal_rows (&g_array_index (former, Row, first), &g_array_index (rows, Row, first)))
    first++;
  while (first + last < former->len && first + last < rows->len &&
         equal_rows (&g_array_index (former, Row, former->len - 1 - last),
                     &g_array_index (rows, Row, rows->len - 1 - last)))
    last++;

  self->rows = rows;
  if (former->len - first - last > 0 || rows->len - first - last > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), first, former->len - first - last, rows->len - first - last);
}

static gboolean
look_on_cb (gpointer data)
{
  GwGoalRows *self = data;
  guint n_before = self->rows->len;

  look_on (self, self->rows, n_before < N_ROWS_WITH_WIDGETS ? n_before + N_ROWS_AT_ONCE : G_MAXUINT, TURN_MICROSECONDS);
  if (self->n_lines == self->lines->len)
    self->idle_id = 0;
  if (self->rows->len > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, self->rows->len - n_before);
  if (self->idle_id != 0)
    return G_SOURCE_CONTINUE;

  g_signal_emit (self, signals[SETTLED], 0);
  return G_SOURCE_REMOVE;
}

/* The first rows at once, the others when there is time. */
static void
look_soon (GwGoalRows *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  look_anew (self);
  look_on (self, rows, N_ROWS_AT_ONCE, FIRST_MICROSECONDS);
  if (self->n_lines < self->lines->len)
    self->idle_id = g_idle_add (look_on_cb, self);
  replace_rows (self, rows);
  if (self->idle_id == 0)
    g_signal_emit (self, signals[SETTLED], 0);
}

/* All rows at once, because somebody is in the middle of them. */
static void
look_now (GwGoalRows *self)
{
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (Row), self->rows->len + 1);

  look_anew (self);
  look_on (self, rows, G_MAXUINT, G_MAXINT32);
  replace_rows (self, rows);
  g_signal_emit (self, signals[SETTLED], 0);
}

static void
sorter_changed_cb (GwGoalRows *self)
{
  g_assert (GW_IS_GOAL_ROWS (self));

  order_lines (self);
  look_soon (self);
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
  self->outline = g_object_ref (outline);
  order_lines (self);
  look_soon (self);

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

  self->match = match;
  self->match_data = user_data;
  look_soon (self);
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
  gboolean is_new;

  g_return_if_fail (GW_IS_GOAL_ROWS (self));

  is_new = gw_goal_outline_update (self->outline) != self->age;
  if (is_new)
    order_lines (self);
  if (is_new || self->match != NULL)
    look_now (self);
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
  gboolean changed;

  g_return_if_fail (GW_IS_GOAL_ROWS (self));
  g_return_if_fail (GW_IS_GOAL (goal));

  changed = expanded ? g_hash_table_remove (self->folded, goal)
                     : g_hash_table_add (self->folded, g_object_ref (goal));
  if (changed)
    look_now (self);
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
      changed |= g_hash_table_remove (self->folded, above);
      above = gw_goal_get_parent (above);
    }
  if (changed)
    look_now (self);

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
    if (g_array_index (self->rows, Row, *position).goal == goal)
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

  return self->n_matches;
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
