/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-snapshot.h"

#include <string.h>

#include "gw-codec-write.h"
#include "gw-edit.h"
#include "gw-goal.h"

struct _GwSnapshot
{
  GwWorkshop *workshop;
  gsize slice_bytes;
  gulong edited_id;

  GBytes *rest;       /* NULL while it has to be written */
  GArray *gaps;       /* of GwCodecGap, in the rest */
  guint next;         /* the gap to look at */
  GHashTable *pieces; /* goal to its bytes; those that are as they are now */
};

static void
forget_rest (GwSnapshot *self)
{
  g_clear_pointer (&self->rest, g_bytes_unref);
  g_array_set_size (self->gaps, 0);
  self->next = 0;
}

/* The text of a goal depends on nothing that is not below the goal. */
static void
on_edited (GwWorkshop *workshop,
           GwEdit     *edit,
           gpointer    user_data)
{
  GwSnapshot *self = user_data;

  for (guint i = 0; i < gw_edit_get_n_changes (edit); i++)
    {
      GwRecord *goal = gw_record_get_ancestor (gw_edit_get_change (edit, i)->record, GW_TYPE_GOAL);

      if (goal == NULL)
        {
          forget_rest (self);
          continue;
        }
      (void) g_hash_table_remove (self->pieces, goal);
      self->next = 0;
    }
}

/**
 * gw_snapshot_new:
 * @workshop: a workshop
 * @slice_bytes: how much a step writes: %GW_SNAPSHOT_SLICE_BYTES
 *
 * Returns: (transfer full): a snapshot of which nothing is written yet
 */
GwSnapshot *
gw_snapshot_new (GwWorkshop *workshop,
                 gsize       slice_bytes)
{
  GwSnapshot *self;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);

  self = g_new0 (GwSnapshot, 1);
  self->workshop = g_object_ref (workshop);
  self->slice_bytes = slice_bytes;
  self->gaps = g_array_new (FALSE, FALSE, sizeof (GwCodecGap));
  self->pieces = g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) g_bytes_unref);
  self->edited_id = g_signal_connect (workshop, "edited", G_CALLBACK (on_edited), self);
  return self;
}

/**
 * gw_snapshot_free:
 * @self: (transfer full): a snapshot; in any thread once it is finished
 */
void
gw_snapshot_free (GwSnapshot *self)
{
  g_return_if_fail (self != NULL);

  g_clear_signal_handler (&self->edited_id, self->workshop);
  g_clear_pointer (&self->rest, g_bytes_unref);
  g_array_unref (self->gaps);
  g_hash_table_unref (self->pieces);
  g_object_unref (self->workshop);
  g_free (self);
}

static gsize
write_next (GwSnapshot *self)
{
  GwRecord *goal = g_array_index (self->gaps, GwCodecGap, self->next++).goal;
  GBytes *piece;

  if (g_hash_table_contains (self->pieces, goal))
    return 0;

  piece = gw_codec_write_piece (goal);
  g_hash_table_insert (self->pieces, g_object_ref (goal), piece);
  return g_bytes_get_size (piece);
}

/**
 * gw_snapshot_step:
 *
 * Writes the next slice. After the last one nothing that is edited gets into
 * the snapshot any more.
 *
 * Returns: whether there is more to do
 */
gboolean
gw_snapshot_step (GwSnapshot *self)
{
  gsize written = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->rest == NULL)
    {
      self->rest = gw_codec_write_rest (self->workshop, self->gaps);
      written = g_bytes_get_size (self->rest);
    }
  while (self->next < self->gaps->len && written < self->slice_bytes)
    written += write_next (self);

  if (self->next < self->gaps->len)
    return TRUE;

  g_clear_signal_handler (&self->edited_id, self->workshop);
  return FALSE;
}

/**
 * gw_snapshot_finish:
 *
 * Writes all that is left at once.
 */
void
gw_snapshot_finish (GwSnapshot *self)
{
  g_return_if_fail (self != NULL);

  while (gw_snapshot_step (self))
    continue;
}

static GBytes *
piece_at (GwSnapshot *self,
          guint       position)
{
  return g_hash_table_lookup (self->pieces, g_array_index (self->gaps, GwCodecGap, position).goal);
}

/**
 * gw_snapshot_get_size:
 *
 * Returns: how many bytes a finished snapshot has
 */
gsize
gw_snapshot_get_size (GwSnapshot *self)
{
  gsize size;

  g_return_val_if_fail (self != NULL && self->rest != NULL, 0);

  size = g_bytes_get_size (self->rest);
  for (guint i = 0; i < self->gaps->len; i++)
    size += g_bytes_get_size (piece_at (self, i));

  return size;
}

/**
 * gw_snapshot_join:
 *
 * Puts a finished snapshot together; in any thread.
 *
 * Returns: (transfer full): the document, as gw_codec_write() writes it
 */
GBytes *
gw_snapshot_join (GwSnapshot *self)
{
  gsize size, done = 0, from = 0;
  const char *rest;
  char *document;

  g_return_val_if_fail (self != NULL && self->rest != NULL, NULL);
  g_return_val_if_fail (self->next == self->gaps->len, NULL);

  size = gw_snapshot_get_size (self);
  document = g_malloc (size);
  rest = g_bytes_get_data (self->rest, NULL);
  for (guint i = 0; i < self->gaps->len; i++)
    {
      const GwCodecGap *gap = &g_array_index (self->gaps, GwCodecGap, i);
      gsize length;
      const void *piece = g_bytes_get_data (piece_at (self, i), &length);

      memcpy (document + done, rest + from, gap->offset - from);
      done += gap->offset - from;
      from = gap->offset;
      memcpy (document + done, piece, length);
      done += length;
    }
  memcpy (document + done, rest + from, size - done);

  return g_bytes_new_take (document, size);
}
