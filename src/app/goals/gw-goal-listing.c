/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-listing.h"

#include "gw-goal-order.h"

/* A look at the clock costs more than a look at a line. */
#define N_LINES_BETWEEN_LOOKS 32

struct _GwGoalListing
{
  GwGoalOutline *outline;
  GtkSorter     *sorter; /* of the order, if any */
  GwGoalMatch    match;  /* NULL for everything */
  gpointer       match_data;
  GHashTable    *folded; /* GwGoal (owned), whose parts are hidden */
  GArray        *lines;  /* of GwGoalLine, all goals */
  guint          age;    /* of the outline */

  /* How far the lines were read. */
  guint   n_lines;
  guint   n_matches;
  guint   fold_depth; /* what stands deeper is hidden */
  guint   n_above;    /* of the path, that are shown */
  GArray *path;       /* of guint, the lines above the one that is looked at */
};

static void
order_lines (GwGoalListing *self)
{
  g_clear_pointer (&self->lines, g_array_unref);
  self->age = gw_goal_outline_update (self->outline);
  self->lines = gw_goal_order_new (self->outline, self->sorter);
}

static void
append_row (GwGoalListing *self,
            GArray        *rows,
            guint          index,
            gboolean       is_context)
{
  const GwGoalLine *line = &g_array_index (self->lines, GwGoalLine, index);
  const GwGoalPlace *place = gw_goal_outline_get_place (self->outline, line->place);
  GwListedGoal row = { place->goal, line->depth, place->first != GW_GOAL_OUTLINE_NONE, FALSE, is_context };

  /* Whoever looks for something wants to see where it stands. */
  row.expanded = row.parts && (self->match != NULL || !g_hash_table_contains (self->folded, row.goal));
  g_array_append_val (rows, row);
}

/* A match is shown with what it is part of. */
static void
read_line (GwGoalListing *self,
           GArray        *rows,
           guint          index)
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
          append_row (self, rows, index, FALSE);
          self->fold_depth = g_hash_table_contains (self->folded, goal) ? line->depth : G_MAXUINT;
        }
    }
  else if (self->match (goal, self->match_data))
    {
      self->n_matches++;
      for (; self->n_above < line->depth; self->n_above++)
        append_row (self, rows, g_array_index (self->path, guint, self->n_above), TRUE);
      append_row (self, rows, index, FALSE);
      self->n_above++;
    }
  g_array_append_val (self->path, index);
}

/**
 * gw_goal_listing_new:
 * @outline: the goals
 *
 * Returns: (transfer full): all of them in the order of the document, unfolded;
 *   nothing is read yet
 */
GwGoalListing *
gw_goal_listing_new (GwGoalOutline *outline)
{
  GwGoalListing *self;

  g_return_val_if_fail (GW_IS_GOAL_OUTLINE (outline), NULL);

  self = g_new0 (GwGoalListing, 1);
  self->outline = g_object_ref (outline);
  self->folded = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->path = g_array_new (FALSE, FALSE, sizeof (guint));
  order_lines (self);
  gw_goal_listing_rewind (self);

  return self;
}

/**
 * gw_goal_listing_free:
 *
 * Frees it; the goals stay.
 */
void
gw_goal_listing_free (GwGoalListing *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->outline);
  g_clear_object (&self->sorter);
  g_clear_pointer (&self->folded, g_hash_table_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->path, g_array_unref);
  g_free (self);
}

/**
 * gw_goal_listing_sort:
 * @sorter: of #GwGoalNode; sorts the goals that are part of the same
 *
 * Sorts by what @sorter says now. To be called again when that changes, and
 * to be read from the first line after that.
 */
void
gw_goal_listing_sort (GwGoalListing *self,
                      GtkSorter     *sorter)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_SORTER (sorter));

  g_set_object (&self->sorter, sorter);
  order_lines (self);
}

/**
 * gw_goal_listing_update:
 *
 * To be called after edits.
 *
 * Returns: whether a goal came, went or moved, so that it wants to be read from
 *   the first line
 */
gboolean
gw_goal_listing_update (GwGoalListing *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (gw_goal_outline_update (self->outline) == self->age)
    return FALSE;

  order_lines (self);
  return TRUE;
}

/**
 * gw_goal_listing_look_for:
 * @match: (nullable) (scope notified): what is looked for; %NULL for everything
 * @user_data: for @match
 *
 * What is read from now on matches, or has a part that does. What is folded
 * counts only while nothing is looked for.
 */
void
gw_goal_listing_look_for (GwGoalListing *self,
                          GwGoalMatch    match,
                          gpointer       user_data)
{
  g_return_if_fail (self != NULL);

  self->match = match;
  self->match_data = user_data;
}

/**
 * gw_goal_listing_is_filtered:
 *
 * Returns: whether something is looked for
 */
gboolean
gw_goal_listing_is_filtered (const GwGoalListing *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->match != NULL;
}

/**
 * gw_goal_listing_fold:
 * @goal: a goal that others are part of
 * @folded: whether those are hidden
 *
 * Returns: whether that is new
 */
gboolean
gw_goal_listing_fold (GwGoalListing *self,
                      GwGoal        *goal,
                      gboolean       folded)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (GW_IS_GOAL (goal), FALSE);

  return folded ? g_hash_table_add (self->folded, g_object_ref (goal)) : g_hash_table_remove (self->folded, goal);
}

/**
 * gw_goal_listing_rewind:
 *
 * The first line is read next.
 */
void
gw_goal_listing_rewind (GwGoalListing *self)
{
  g_return_if_fail (self != NULL);

  self->n_lines = 0;
  self->n_matches = 0;
  self->fold_depth = G_MAXUINT;
  self->n_above = 0;
  g_array_set_size (self->path, 0);
}

/**
 * gw_goal_listing_read:
 * @rows: (element-type GwListedGoal): takes what is shown of the next lines
 * @n_rows: how many rows are enough
 * @microseconds: how long it may take
 *
 * Reads on until @rows is that long, or so much time went by.
 *
 * Returns: whether the last line was read
 */
gboolean
gw_goal_listing_read (GwGoalListing *self,
                      GArray        *rows,
                      guint          n_rows,
                      gint64         microseconds)
{
  gint64 end = g_get_monotonic_time () + microseconds;
  guint start;

  g_return_val_if_fail (self != NULL, TRUE);
  g_return_val_if_fail (rows != NULL, TRUE);

  start = self->n_lines;
  while (self->n_lines < self->lines->len && rows->len < n_rows)
    {
      read_line (self, rows, self->n_lines++);
      if ((self->n_lines - start) % N_LINES_BETWEEN_LOOKS == 0 && g_get_monotonic_time () > end)
        break;
    }

  return self->n_lines == self->lines->len;
}

/**
 * gw_goal_listing_get_n_matches:
 *
 * Returns: how many goals match themselves, of those that were read
 */
guint
gw_goal_listing_get_n_matches (const GwGoalListing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_matches;
}
