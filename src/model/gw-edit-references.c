/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-edit-references.h"

#include "gw-id-hash.h"

typedef void (*RecordFunc) (GwRecord *record,
                            gpointer  user_data);

typedef struct
{
  GwEdit *edit;
  GHashTable *leaving; /* ids; the keys belong to the records */
  GPtrArray *senseless; /* records whose required reference leaves */
} Search;

static void
visit_below (GwRecord   *record,
             RecordFunc  visit,
             gpointer    user_data)
{
  GwRecordClass *klass = GW_RECORD_GET_CLASS (record);

  visit (record, user_data);
  for (guint slot = 0; slot < klass->n_slots; slot++)
    {
      if (gw_record_peek_child (record, slot) == NULL)
        continue;
      if (klass->slots[slot].single)
        {
          visit_below (gw_record_get_single (record, slot), visit, user_data);
          continue;
        }
      for (guint i = 0; i < gw_record_list_get_length (gw_record_get_list (record, slot)); i++)
        visit_below (gw_record_list_get (gw_record_get_list (record, slot), i), visit, user_data);
    }
}

static void
note_id (GwRecord *record,
         gpointer  user_data)
{
  Search *search = user_data;

  if (gw_record_get_id (record)[0] != '\0')
    g_hash_table_add (search->leaving, (gpointer) gw_record_get_id (record));
}

static void
forget_in (GwRecord *record,
           gpointer  user_data)
{
  Search *search = user_data;
  GwRecordClass *klass = GW_RECORD_GET_CLASS (record);
  g_auto (GValue) nothing = G_VALUE_INIT;

  /* What leaves itself keeps its references, so that undo brings them back. */
  if (g_hash_table_contains (search->leaving, gw_record_get_id (record)))
    return;

  g_value_init (&nothing, G_TYPE_STRING);
  g_value_set_static_string (&nothing, "");
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (klass->fields[i].kind != GW_FIELD_REFERENCE ||
          !g_hash_table_contains (search->leaving, gw_record_get_text (record, i)))
        continue;
      if (klass->fields[i].flags & GW_FIELD_REQUIRED)
        {
          g_ptr_array_add (search->senseless, record);
          return;
        }
      gw_edit_set_value (search->edit, record, i, &nothing);
    }
}

/*< private >
 * gw_edit_forget_references:
 * @leaving: a record that is about to leave the document
 *
 * Adds the changes that keep every reference of the document pointing
 * somewhere once @leaving and all below it are gone.
 */
void
gw_edit_forget_references (GwEdit   *self,
                           GwRecord *leaving)
{
  Search search = { 0 };

  g_return_if_fail (GW_IS_EDIT (self));
  g_return_if_fail (GW_IS_RECORD (leaving));

  search.edit = self;
  search.leaving = g_hash_table_new (gw_id_hash, g_str_equal);
  search.senseless = g_ptr_array_new ();
  visit_below (leaving, note_id, &search);
  visit_below (gw_record_get_root (leaving), forget_in, &search);
  for (guint i = 0; i < search.senseless->len; i++)
    gw_edit_remove (self, g_ptr_array_index (search.senseless, i));

  g_ptr_array_unref (search.senseless);
  g_hash_table_unref (search.leaving);
}

typedef struct
{
  GwRecord *record;
  GError *error;
} Referrers;

static void
validate_referrer (GwRecord *record,
                   gpointer  user_data)
{
  Referrers *referrers = user_data;
  GwRecordClass *klass = GW_RECORD_GET_CLASS (record);

  if (klass->validate == NULL)
    return;
  for (guint i = 0; i < klass->n_fields && referrers->error == NULL; i++)
    if (klass->fields[i].kind == GW_FIELD_REFERENCE &&
        g_str_equal (gw_record_get_text (record, i), gw_record_get_id (referrers->record)) &&
        !gw_record_validate (record, &referrers->error))
      return;
}

/*< private >
 * gw_edit_validate_referrers:
 * @record: a record that an edit changed
 *
 * A goal that is part of another must stay inside its dates, also when those
 * of the other change.
 *
 * Returns: whether every record that names @record still holds its invariants
 */
gboolean
gw_edit_validate_referrers (GwRecord  *record,
                            GError   **error)
{
  Referrers referrers = { record, NULL };

  g_return_val_if_fail (GW_IS_RECORD (record), FALSE);

  if (gw_record_get_id (record)[0] == '\0')
    return TRUE;

  visit_below (gw_record_get_root (record), validate_referrer, &referrers);
  if (referrers.error == NULL)
    return TRUE;

  g_propagate_error (error, referrers.error);
  return FALSE;
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
