/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-journal-edit.h"

#include "gw-codec-private.h"
#include "gw-id-hash.h"
#include "gw-journal-names.h"
#include "gw-record-private.h"

static void
write_address (GwJsonWriter *writer,
               const char   *name,
               GwRecord     *record)
{
  g_autoptr (GPtrArray) slots = g_ptr_array_new ();

  while (*gw_record_get_id (record) == '\0' && gw_record_get_parent (record) != NULL)
    {
      GwRecord *parent = gw_record_get_parent (record);

      g_ptr_array_add (slots, (gpointer) GW_RECORD_GET_CLASS (parent)->slots[gw_record_get_parent_slot (record)].name);
      record = parent;
    }

  gw_json_writer_add_name (writer, name);
  gw_json_writer_begin_array (writer, TRUE);
  gw_json_writer_add_text (writer, gw_record_get_id (record));
  for (guint i = slots->len; i > 0; i--)
    gw_json_writer_add_text (writer, g_ptr_array_index (slots, i - 1));
  gw_json_writer_end_array (writer);
}

static void
write_value (GwJsonWriter   *writer,
             const GwChange *change,
             gboolean        forward)
{
  const GwField *field = &GW_RECORD_GET_CLASS (change->record)->fields[change->index];
  const GValue *value = forward ? &change->after : &change->before;

  write_address (writer, NAME_SET, change->record);
  gw_json_writer_add_name (writer, NAME_FIELD);
  gw_json_writer_add_text (writer, field->name);
  if (gw_field_is_initial (field, value))
    return;

  gw_json_writer_add_name (writer, NAME_VALUE);
  gw_codec_write_value (writer, field, value);
}

static void
write_insert (GwJsonWriter   *writer,
              const GwChange *change)
{
  write_address (writer, NAME_INSERT, change->record);
  gw_json_writer_add_name (writer, NAME_SLOT);
  gw_json_writer_add_text (writer, GW_RECORD_GET_CLASS (change->record)->slots[change->index].name);
  gw_json_writer_add_name (writer, NAME_POSITION);
  gw_json_writer_add_integer (writer, change->position);
  gw_json_writer_add_name (writer, NAME_RECORD);
  gw_codec_write_record (writer, change->child);
}

static void
write_remove (GwJsonWriter   *writer,
              const GwChange *change)
{
  write_address (writer, NAME_REMOVE, change->record);
  gw_json_writer_add_name (writer, NAME_SLOT);
  gw_json_writer_add_text (writer, GW_RECORD_GET_CLASS (change->record)->slots[change->index].name);
  gw_json_writer_add_name (writer, NAME_ID);
  gw_json_writer_add_text (writer, gw_record_get_id (change->child));
}

static void
write_check_in (GwJsonWriter   *writer,
                const GwChange *change,
                gboolean        forward)
{
  const GwCheckIn *put = forward ? change->check_in_after : change->check_in_before;
  g_autofree char *date = gw_date_to_text (change->date);

  write_address (writer, NAME_CHECK_IN, change->record);
  gw_json_writer_add_name (writer, NAME_DATE);
  gw_json_writer_add_text (writer, date);
  if (put == NULL)
    return;

  gw_json_writer_add_name (writer, NAME_PUT);
  gw_codec_write_check_in (writer, put);
}

static void
write_change (GwJsonWriter   *writer,
              const GwChange *change,
              gboolean        forward)
{
  gw_json_writer_begin_object (writer, TRUE);
  switch (change->kind)
    {
    case GW_CHANGE_VALUE:
      write_value (writer, change, forward);
      break;
    case GW_CHANGE_INSERT:
    case GW_CHANGE_REMOVE:
      if ((change->kind == GW_CHANGE_INSERT) == forward)
        write_insert (writer, change);
      else
        write_remove (writer, change);
      break;
    case GW_CHANGE_CHECK_IN:
      write_check_in (writer, change, forward);
      break;
    default:
      g_assert_not_reached ();
    }
  gw_json_writer_end_object (writer);
}

/* What comes and goes with an edit. */
typedef struct
{
  GwRecord *workshop;
  GHashTable *children;
  GHashTable *ids;   /* of the children */
  GHashTable *moved; /* ids that come or go more than once */
} Traffic;

static void
traffic_clear (Traffic *self)
{
  g_clear_pointer (&self->children, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_pointer (&self->moved, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Traffic, traffic_clear)

static void
traffic_init (Traffic    *self,
              GwWorkshop *workshop,
              GwEdit     *edit)
{
  self->workshop = GW_RECORD (workshop);
  self->children = g_hash_table_new (NULL, NULL);
  self->ids = g_hash_table_new (gw_id_hash, g_str_equal);
  self->moved = g_hash_table_new (gw_id_hash, g_str_equal);

  for (guint i = 0; i < gw_edit_get_n_changes (edit); i++)
    {
      GwRecord *child = gw_edit_get_change (edit, i)->child;

      if (child == NULL)
        continue;
      g_hash_table_add (self->children, child);
      if (!g_hash_table_add (self->ids, (gpointer) gw_record_get_id (child)))
        g_hash_table_add (self->moved, (gpointer) gw_record_get_id (child));
    }
}

/* A record that comes is written as it is after the whole edit, and with it all
 * that the edit does below it; what is done below one that goes, goes. */
static gboolean
is_told_with_child (const Traffic  *self,
                    const GwChange *change)
{
  GwRecord *record = change->record;

  if (gw_record_get_root (record) != self->workshop)
    return TRUE;
  for (; record != NULL; record = gw_record_get_parent (record))
    if (g_hash_table_contains (self->children, record))
      return TRUE;

  return FALSE;
}

/* What moves to or from below a record that comes or goes would be there twice
 * for a moment: such an edit cannot be told in steps. */
static gboolean
is_entangled (const Traffic *self,
              GwEdit        *edit)
{
  for (guint i = 0; i < gw_edit_get_n_changes (edit); i++)
    {
      const GwChange *change = gw_edit_get_change (edit, i);

      if (change->child != NULL && g_hash_table_contains (self->moved, gw_record_get_id (change->child)) &&
          is_told_with_child (self, change))
        return TRUE;
    }

  return FALSE;
}

/**
 * gw_journal_edit_write:
 * @workshop: what was edited
 * @edit: an edit that was just applied or taken back
 *
 * Writes what @edit did as the content of a record. Reads the declarations and
 * names no property itself.
 *
 * Returns: (transfer full) (nullable): JSON in one line; %NULL when this edit
 *   cannot be told in steps, and the whole workshop is to be written instead
 */
char *
gw_journal_edit_write (GwWorkshop *workshop,
                       GwEdit     *edit)
{
  g_autoptr (GwJsonWriter) writer = NULL;
  g_auto (Traffic) traffic = { NULL };
  gboolean forward;
  guint n_changes;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);
  g_return_val_if_fail (GW_IS_EDIT (edit), NULL);

  traffic_init (&traffic, workshop, edit);
  if (is_entangled (&traffic, edit))
    return NULL;

  writer = gw_json_writer_new ();
  forward = gw_edit_get_applied (edit);
  n_changes = gw_edit_get_n_changes (edit);
  gw_json_writer_begin_object (writer, TRUE);
  gw_json_writer_add_name (writer, NAME_CHANGES);
  gw_json_writer_begin_array (writer, TRUE);
  for (guint i = 0; i < n_changes; i++)
    {
      const GwChange *change = gw_edit_get_change (edit, forward ? i : n_changes - 1 - i);

      if (!is_told_with_child (&traffic, change))
        write_change (writer, change, forward);
    }
  gw_json_writer_end_array (writer);
  gw_json_writer_end_object (writer);

  return gw_json_writer_free_to_text (g_steal_pointer (&writer));
}
