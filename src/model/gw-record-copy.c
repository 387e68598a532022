/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-record-private.h"

#include "gw-check-ins-private.h"

/* Copies and comparisons read the declaration, so they cannot forget a field. */

static void fill_record (GwRecord   *copy,
                         GwRecord   *original,
                         GHashTable *new_ids);

/* With @new_ids the copy is another record, with an id of its own, noted there:
 * what happened to the original did not happen to it. */
static GwRecord *
copy_record (GwRecord   *original,
             GHashTable *new_ids)
{
  const char *id = gw_record_get_id (original);
  GwRecord *copy = gw_record_new (G_OBJECT_TYPE (original), new_ids == NULL ? id : NULL);

  if (new_ids != NULL)
    g_hash_table_insert (new_ids, g_strdup (id), g_strdup (gw_record_get_id (copy)));
  fill_record (copy, original, new_ids);

  return copy;
}

static void
fill_slot (GwRecord   *copy,
           GwRecord   *original,
           guint       slot,
           GHashTable *new_ids)
{
  GwRecordList *list = gw_record_get_list (original, slot);

  for (guint i = 0; i < gw_record_list_get_length (list); i++)
    {
      g_autoptr (GwRecord) child = copy_record (gw_record_list_get (list, i), new_ids);

      gw_record_attach_child (copy, slot, i, child);
    }
}

static void
fill_record (GwRecord   *copy,
             GwRecord   *original,
             GHashTable *new_ids)
{
  GwRecordClass *klass = GW_RECORD_GET_CLASS (original);
  GwCheckIns *check_ins = gw_record_get_check_ins (original);
  gboolean whole = new_ids == NULL;

  gw_record_set_extras (copy, gw_record_get_extras (original));
  for (guint i = 0; i < klass->n_fields; i++)
    if (whole || !(klass->fields[i].flags & GW_FIELD_HAPPENED))
      gw_record_store_value (copy, i, gw_record_get_value (original, i));
  for (guint i = 0; whole && check_ins != NULL && i < gw_check_ins_get_length (check_ins); i++)
    gw_check_ins_put (gw_record_get_check_ins (copy), gw_check_ins_get (check_ins, i));

  for (guint slot = 0; slot < klass->n_slots; slot++)
    {
      if (gw_record_peek_child (original, slot) == NULL || (klass->slots[slot].happened && !whole))
        continue;
      if (!klass->slots[slot].single)
        fill_slot (copy, original, slot, new_ids);
      else
        fill_record (gw_record_get_single (copy, slot), gw_record_get_single (original, slot), new_ids);
    }
}

/* References to records that were copied along point to the copies. */
static void
follow_new_ids (GwRecord *record,
                gpointer  new_ids)
{
  GwRecordClass *klass = GW_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      const char *new_id;

      if (klass->fields[i].kind != GW_FIELD_REFERENCE)
        continue;
      new_id = g_hash_table_lookup (new_ids, gw_record_get_text (record, i));
      if (new_id == NULL)
        continue;
      g_value_init (&value, G_TYPE_STRING);
      g_value_set_string (&value, new_id);
      gw_record_store_value (record, i, &value);
    }
}

static gboolean
slots_equal (GwRecord *one,
             GwRecord *other,
             guint     slot)
{
  GwRecordList *list, *other_list;

  if (gw_record_peek_child (one, slot) == NULL && gw_record_peek_child (other, slot) == NULL)
    return TRUE;
  if (GW_RECORD_GET_CLASS (one)->slots[slot].single)
    return gw_record_equal (gw_record_get_single (one, slot), gw_record_get_single (other, slot));

  list = gw_record_get_list (one, slot);
  other_list = gw_record_get_list (other, slot);
  if (gw_record_list_get_length (list) != gw_record_list_get_length (other_list))
    return FALSE;
  for (guint i = 0; i < gw_record_list_get_length (list); i++)
    if (!gw_record_equal (gw_record_list_get (list, i), gw_record_list_get (other_list, i)))
      return FALSE;

  return TRUE;
}

static gboolean
check_ins_equal (GwCheckIns *one,
                 GwCheckIns *other)
{
  if (one == NULL || other == NULL)
    return one == other;
  if (gw_check_ins_get_length (one) != gw_check_ins_get_length (other))
    return FALSE;
  for (guint i = 0; i < gw_check_ins_get_length (one); i++)
    if (!gw_check_in_equal (gw_check_ins_get (one, i), gw_check_ins_get (other, i)))
      return FALSE;

  return TRUE;
}

/**
 * gw_record_copy:
 *
 * Returns: (transfer full): a copy of the record and all below it, with the
 *   same ids, outside any document
 */
GwRecord *
gw_record_copy (GwRecord *self)
{
  g_return_val_if_fail (GW_IS_RECORD (self), NULL);

  return copy_record (self, NULL);
}

/**
 * gw_record_duplicate:
 *
 * What is declared as having happened to the record stays behind: its numbers,
 * its revisions, what was signed.
 *
 * Returns: (transfer full): another record like this one, with all below it and
 *   new ids; references among the copied records point to the copies
 */
GwRecord *
gw_record_duplicate (GwRecord *self)
{
  g_autoptr (GHashTable) new_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GwRecord *copy;

  g_return_val_if_fail (GW_IS_RECORD (self), NULL);

  copy = copy_record (self, new_ids);
  gw_record_visit (copy, follow_new_ids, new_ids);
  return copy;
}

/**
 * gw_record_equal:
 *
 * Returns: whether both records, with all below them, say the same
 */
gboolean
gw_record_equal (GwRecord *one,
                 GwRecord *other)
{
  GwRecordClass *klass;

  g_return_val_if_fail (GW_IS_RECORD (one), FALSE);
  g_return_val_if_fail (GW_IS_RECORD (other), FALSE);

  klass = GW_RECORD_GET_CLASS (one);
  if (G_OBJECT_TYPE (one) != G_OBJECT_TYPE (other) ||
      g_strcmp0 (gw_record_get_id (one), gw_record_get_id (other)) != 0 ||
      g_strcmp0 (gw_record_get_extras (one), gw_record_get_extras (other)) != 0)
    return FALSE;
  for (guint i = 0; i < klass->n_fields; i++)
    if (!gw_field_values_equal (&klass->fields[i], gw_record_get_value (one, i), gw_record_get_value (other, i)))
      return FALSE;
  for (guint slot = 0; slot < klass->n_slots; slot++)
    if (!slots_equal (one, other, slot))
      return FALSE;

  return check_ins_equal (gw_record_get_check_ins (one), gw_record_get_check_ins (other));
}

/**
 * gw_record_build_value:
 * @value: of the field's type
 *
 * Sets a field of a record that has no history yet.
 *
 * Returns: whether the field can hold @value
 */
gboolean
gw_record_build_value (GwRecord      *self,
                       guint          field,
                       const GValue  *value,
                       GError       **error)
{
  g_return_val_if_fail (GW_IS_RECORD (self), FALSE);
  g_return_val_if_fail (field < GW_RECORD_GET_CLASS (self)->n_fields, FALSE);

  if (!gw_field_check_value (&GW_RECORD_GET_CLASS (self)->fields[field], value, error))
    return FALSE;

  gw_record_store_value (self, field, value);
  return TRUE;
}

/**
 * gw_record_build_child:
 * @child: (transfer none): a record without a parent
 *
 * Appends a child to a record that has no history yet.
 */
void
gw_record_build_child (GwRecord *self,
                       guint     slot,
                       GwRecord *child)
{
  g_return_if_fail (GW_IS_RECORD (self));
  g_return_if_fail (GW_IS_RECORD (child));

  gw_record_attach_child (self, slot, gw_record_list_get_length (gw_record_get_list (self, slot)), child);
}

/**
 * gw_record_build_check_in:
 *
 * Adds a check-in to a record that has no history yet.
 */
void
gw_record_build_check_in (GwRecord        *self,
                          const GwCheckIn *check_in)
{
  g_return_if_fail (GW_IS_RECORD (self));
  g_return_if_fail (gw_record_get_check_ins (self) != NULL);

  gw_check_ins_put (gw_record_get_check_ins (self), check_in);
}
