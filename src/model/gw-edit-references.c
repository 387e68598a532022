/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-edit-private.h"

#include <glib/gi18n-lib.h>

#include "gw-id-hash.h"
#include "gw-record-private.h"

/* Records name others by their ids. Every such reference points somewhere,
 * also after an edit. */

typedef struct
{
  GwEdit *edit;
  guint n_before;       /* changes that were there before the removal */
  GHashTable *ids;      /* of what leaves now; they belong to the records */
  GPtrArray *senseless; /* records whose required reference leaves */
} Search;

static void
note_leaving (GwRecord *record,
              gpointer  user_data)
{
  Search *search = user_data;

  (void) g_hash_table_add (search->edit->leaving, g_object_ref (record));
  if (gw_record_get_id (record)[0] != '\0')
    (void) g_hash_table_add (search->ids, (gpointer) gw_record_get_id (record));
}

/* The reference may have been given another record to name by this edit. */
static gboolean
will_name_another (Search   *search,
                   GwRecord *record,
                   guint     field)
{
  for (guint i = search->n_before; i > 0; i--)
    {
      GwChange *change = gw_edit_change_at (search->edit, i - 1);

      if (change->kind == GW_CHANGE_VALUE && change->record == record && change->index == field)
        return !g_hash_table_contains (search->ids, g_value_get_string (&change->after));
    }

  return FALSE;
}

static void
forget_in (GwRecord *record,
           gpointer  user_data)
{
  Search *search = user_data;
  GwRecordClass *klass = GW_RECORD_GET_CLASS (record);

  /* What leaves itself keeps its references, so that undo brings them back. */
  if (g_hash_table_contains (search->edit->leaving, record))
    return;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_auto (GValue) nothing = G_VALUE_INIT;

      if (klass->fields[i].kind != GW_FIELD_REFERENCE ||
          !g_hash_table_contains (search->ids, gw_record_get_text (record, i)) ||
          will_name_another (search, record, i))
        continue;
      if (klass->fields[i].flags & GW_FIELD_REQUIRED)
        {
          g_ptr_array_add (search->senseless, record);
          return;
        }
      g_value_init (&nothing, G_TYPE_STRING);
      g_value_set_static_string (&nothing, "");
      gw_edit_set_value (search->edit, record, i, &nothing);
    }
}

/*< private >
 * gw_edit_forget_references:
 * @record: a record that is about to leave the document
 *
 * Adds the changes that keep every reference of the document pointing
 * somewhere once @record and all below it are gone. Walks over the document
 * once, and once more for records that go because of those that go.
 */
void
gw_edit_forget_references (GwEdit   *self,
                           GwRecord *record)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (gw_id_hash, g_str_equal);
  g_autoptr (GPtrArray) senseless = g_ptr_array_new ();
  Search search = { self, self->changes->len, ids, senseless };
  guint n_taken_along = 0;

  gw_record_visit (record, note_leaving, &search);
  while (g_hash_table_size (ids) > 0)
    {
      gw_record_visit (gw_record_get_root (record), forget_in, &search);
      g_hash_table_remove_all (ids);
      for (; n_taken_along < senseless->len; n_taken_along++)
        {
          GwRecord *along = g_ptr_array_index (senseless, n_taken_along);

          if (g_hash_table_contains (self->leaving, along))
            continue;
          gw_record_visit (along, note_leaving, &search);
          gw_edit_add_removal (self, along);
        }
    }
}

static void
keep (GwRecord *record,
      gpointer  leaving)
{
  (void) g_hash_table_remove (leaving, record);
}

/*< private >
 * gw_edit_keep:
 * @record: a record that comes back after it left
 */
void
gw_edit_keep (GwEdit   *self,
              GwRecord *record)
{
  if (g_hash_table_contains (self->leaving, record))
    gw_record_visit (record, keep, self->leaving);
}

/*< private >
 * gw_edit_check_references:
 *
 * Returns: whether every reference of @record names what it should
 */
gboolean
gw_edit_check_references (GwRecord  *record,
                          GError   **error)
{
  GwRecordClass *klass = GW_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const GwField *field = &klass->fields[i];
      gboolean is_empty;

      if (field->kind != GW_FIELD_REFERENCE)
        continue;
      is_empty = gw_record_get_text (record, i)[0] == '\0';
      if (is_empty ? !(field->flags & GW_FIELD_REQUIRED) : gw_record_get_reference (record, i) != NULL)
        continue;

      g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RULE,
                   /* Translators: the field that names another record ("owner"). */
                   is_empty ? _("%s: choose one; it cannot be left empty.")
                            : _("%s: this is not part of the workshop. Choose another."),
                   gw_field_get_label (field));
      return FALSE;
    }

  return TRUE;
}

/* Who names whom: id to the records that name it. */
static void
note_references (GwRecord *record,
                 gpointer  by_id)
{
  GwRecordClass *klass = GW_RECORD_GET_CLASS (record);

  if (klass->validate == NULL)
    return;
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const char *id = klass->fields[i].kind == GW_FIELD_REFERENCE ? gw_record_get_text (record, i) : "";
      GPtrArray *records;

      if (id[0] == '\0')
        continue;
      records = g_hash_table_lookup (by_id, id);
      if (records == NULL)
        {
          records = g_ptr_array_new ();
          g_hash_table_insert (by_id, (gpointer) id, records);
        }
      g_ptr_array_add (records, record);
    }
}

/* Taking them out of the table lets a circle of references end. */
static void
take_referrers (GHashTable *by_id,
                const char *id,
                GPtrArray  *referrers)
{
  gpointer records = NULL;

  if (g_hash_table_steal_extended (by_id, id, NULL, &records))
    g_ptr_array_extend_and_steal (referrers, records);
}

/*< private >
 * gw_edit_collect_referrers:
 * @ids: (element-type utf8): the ids of records that an edit changed
 * @deep: whether also those that name the found ones, and so on
 * @referrers: (element-type GwRecord): where to add those that name one; it
 *   may hold one twice
 *
 * A goal that is part of another must stay inside its dates, also when those
 * of the other change; and one that comes under another takes along all that
 * is below it.
 */
void
gw_edit_collect_referrers (GwRecord   *root,
                           GHashTable *ids,
                           gboolean    deep,
                           GPtrArray  *referrers)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new_full (gw_id_hash, g_str_equal, NULL,
                                                        (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer id;

  gw_record_visit (root, note_references, by_id);

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    take_referrers (by_id, id, referrers);
  for (guint i = 0; deep && i < referrers->len; i++)
    take_referrers (by_id, gw_record_get_id (g_ptr_array_index (referrers, i)), referrers);
}

/*< private >
 * gw_change_touches_agreement:
 *
 * Returns: whether the change touches what people agree on: a field or a list
 *   that is declared so
 */
gboolean
gw_change_touches_agreement (const GwChange *change)
{
  GwRecordClass *klass;

  g_return_val_if_fail (change != NULL, FALSE);

  klass = GW_RECORD_GET_CLASS (change->record);
  switch (change->kind)
    {
    case GW_CHANGE_VALUE:
      return (klass->fields[change->index].flags & GW_FIELD_AGREED) != 0;
    case GW_CHANGE_INSERT:
    case GW_CHANGE_REMOVE:
      return klass->slots[change->index].agreed;
    case GW_CHANGE_CHECK_IN:
    default:
      return FALSE;
    }
}
