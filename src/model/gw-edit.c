/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-edit-private.h"

#include "gw-record-private.h"

G_DEFINE_FINAL_TYPE (GwEdit, gw_edit, G_TYPE_OBJECT)

static void
add (GwEdit   *self,
     GwChange *change)
{
  g_assert (!self->applied);

  g_ptr_array_add (self->changes, change);
}

static void
gw_edit_finalize (GObject *object)
{
  GwEdit *self = GW_EDIT (object);

  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->leaving, g_hash_table_unref);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->approver, g_free);

  G_OBJECT_CLASS (gw_edit_parent_class)->finalize (object);
}

static void
gw_edit_class_init (GwEditClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_edit_finalize;
}

static void
gw_edit_init (GwEdit *self)
{
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_change_free);
  self->leaving = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->date = GW_DATE_NONE;
}

/**
 * gw_edit_new:
 * @label: what it does, translated, as the menu names it: "Change Target"
 *
 * Returns: (transfer full): an edit without changes
 */
GwEdit *
gw_edit_new (const char *label)
{
  GwEdit *self;

  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (GW_TYPE_EDIT, NULL);
  self->label = g_strdup (label);
  return self;
}

/**
 * gw_edit_set_value:
 * @field: position in the declaration
 * @value: of the field's type
 *
 * Adds "this field becomes that".
 */
void
gw_edit_set_value (GwEdit       *self,
                   GwRecord     *record,
                   guint         field,
                   const GValue *value)
{
  GwChange *change;

  g_return_if_fail (GW_IS_EDIT (self));
  g_return_if_fail (GW_IS_RECORD (record));
  g_return_if_fail (field < GW_RECORD_GET_CLASS (record)->n_fields);
  g_return_if_fail (G_VALUE_HOLDS (value, gw_field_get_value_type (&GW_RECORD_GET_CLASS (record)->fields[field])));

  change = gw_change_new (GW_CHANGE_VALUE, record, field);
  g_value_init (&change->after, G_VALUE_TYPE (value));
  g_value_copy (value, &change->after);
  add (self, change);
}

/**
 * gw_edit_insert:
 * @slot: name of a list of @parent
 * @position: where; %G_MAXUINT at the end
 * @child: (transfer none): a record that has no parent, or that this edit
 *   removes before: so records move
 *
 * Adds "@child comes to @parent".
 */
void
gw_edit_insert (GwEdit     *self,
                GwRecord   *parent,
                const char *slot,
                guint       position,
                GwRecord   *child)
{
  const GwSlot *declared;
  GwChange *change;
  guint index = 0;

  g_return_if_fail (GW_IS_EDIT (self));
  g_return_if_fail (GW_IS_RECORD (parent));
  g_return_if_fail (GW_IS_RECORD (child));
  declared = gw_record_class_find_slot (GW_RECORD_GET_CLASS (parent), slot, &index);
  g_return_if_fail (declared != NULL && !declared->single);
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (child, declared->type ()));

  gw_edit_keep (self, child);
  change = gw_change_new (GW_CHANGE_INSERT, parent, index);
  change->child = g_object_ref (child);
  change->position = position;
  add (self, change);
}

/*< private >
 * gw_edit_add_removal:
 *
 * Adds "@record leaves its parent", and nothing else.
 */
void
gw_edit_add_removal (GwEdit   *self,
                     GwRecord *record)
{
  GwChange *change = gw_change_new (GW_CHANGE_REMOVE, gw_record_get_parent (record),
                                    gw_record_get_parent_slot (record));

  change->child = g_object_ref (record);
  add (self, change);
}

/**
 * gw_edit_remove:
 * @record: a record in a list of its parent
 *
 * Adds "@record leaves the document". References to it and to what lies below
 * are cleared; records that make no sense without it go too. What leaves
 * already is not removed again.
 */
void
gw_edit_remove (GwEdit   *self,
                GwRecord *record)
{
  g_return_if_fail (GW_IS_EDIT (self));
  g_return_if_fail (GW_IS_RECORD (record));
  g_return_if_fail (gw_record_get_parent (record) != NULL);

  if (g_hash_table_contains (self->leaving, record))
    return;

  gw_edit_forget_references (self, record);
  gw_edit_add_removal (self, record);
}

/**
 * gw_edit_put_check_in:
 * @record: a goal
 * @check_in: copied; replaces what stands at its date
 *
 * Adds "this number comes to @record".
 */
void
gw_edit_put_check_in (GwEdit          *self,
                      GwRecord        *record,
                      const GwCheckIn *check_in)
{
  GwChange *change;

  g_return_if_fail (GW_IS_EDIT (self));
  g_return_if_fail (GW_IS_RECORD (record) && GW_RECORD_GET_CLASS (record)->has_check_ins);
  g_return_if_fail (check_in != NULL);

  change = gw_change_new (GW_CHANGE_CHECK_IN, record, 0);
  change->date = check_in->date;
  change->check_in_after = gw_check_in_copy (check_in);
  add (self, change);
}

/**
 * gw_edit_record_check_in:
 * @record: a goal
 * @check_in: copied; what stands at its date now is kept as a former value
 *
 * Adds "this number is written down for @record, and corrects what is there".
 */
void
gw_edit_record_check_in (GwEdit          *self,
                         GwRecord        *record,
                         const GwCheckIn *check_in)
{
  g_autoptr (GwCheckIn) put = NULL;
  GwCheckIns *check_ins;
  guint position;

  g_return_if_fail (GW_IS_EDIT (self));
  g_return_if_fail (GW_IS_RECORD (record) && GW_RECORD_GET_CLASS (record)->has_check_ins);
  g_return_if_fail (check_in != NULL);

  put = gw_check_in_copy (check_in);
  check_ins = gw_record_get_check_ins (record);
  if (gw_check_ins_find (check_ins, check_in->date, &position))
    gw_check_in_supersede (put, gw_check_ins_get (check_ins, position));
  gw_edit_put_check_in (self, record, put);
}

/**
 * gw_edit_remove_check_in:
 * @record: a goal
 * @date: a date that has a check-in
 *
 * Adds "the number of @date goes".
 */
void
gw_edit_remove_check_in (GwEdit   *self,
                         GwRecord *record,
                         GwDate    date)
{
  GwChange *change;

  g_return_if_fail (GW_IS_EDIT (self));
  g_return_if_fail (GW_IS_RECORD (record) && GW_RECORD_GET_CLASS (record)->has_check_ins);
  g_return_if_fail (gw_check_ins_find (gw_record_get_check_ins (record), date, NULL));

  change = gw_change_new (GW_CHANGE_CHECK_IN, record, 0);
  change->date = date;
  add (self, change);
}

/**
 * gw_edit_set_reason:
 * @reason: why an agreed goal changes
 * @approver: who agreed to that
 * @date: when
 *
 * What a change of an agreed goal needs; it becomes part of its revision.
 */
void
gw_edit_set_reason (GwEdit     *self,
                    const char *reason,
                    const char *approver,
                    GwDate      date)
{
  g_return_if_fail (GW_IS_EDIT (self));
  g_return_if_fail (reason != NULL && approver != NULL);

  g_free (self->reason);
  self->reason = g_strdup (reason);
  g_free (self->approver);
  self->approver = g_strdup (approver);
  self->date = date;
}

/**
 * gw_edit_set_typing:
 *
 * A letter typed into a field: such edits of one field, one after the other,
 * are undone together.
 */
void
gw_edit_set_typing (GwEdit   *self,
                    gboolean  typing)
{
  g_return_if_fail (GW_IS_EDIT (self));

  self->typing = typing;
}

/**
 * gw_edit_get_label:
 *
 * Returns: (transfer none): what it does, as the menu names it
 */
const char *
gw_edit_get_label (GwEdit *self)
{
  g_return_val_if_fail (GW_IS_EDIT (self), NULL);

  return self->label;
}

/**
 * gw_edit_get_reason:
 *
 * Returns: (transfer none) (nullable): why an agreed goal changes
 */
const char *
gw_edit_get_reason (GwEdit *self)
{
  g_return_val_if_fail (GW_IS_EDIT (self), NULL);

  return self->reason;
}

/**
 * gw_edit_get_approver:
 *
 * Returns: (transfer none) (nullable): who agreed to the change
 */
const char *
gw_edit_get_approver (GwEdit *self)
{
  g_return_val_if_fail (GW_IS_EDIT (self), NULL);

  return self->approver;
}

/**
 * gw_edit_get_date:
 *
 * Returns: when the change was agreed, or %GW_DATE_NONE
 */
GwDate
gw_edit_get_date (GwEdit *self)
{
  g_return_val_if_fail (GW_IS_EDIT (self), GW_DATE_NONE);

  return self->date;
}

/**
 * gw_edit_get_applied:
 *
 * Returns: whether it is in effect: applied, and not taken back
 */
gboolean
gw_edit_get_applied (GwEdit *self)
{
  g_return_val_if_fail (GW_IS_EDIT (self), FALSE);

  return self->applied;
}

/**
 * gw_edit_is_empty:
 *
 * Returns: whether the applied edit left everything as it was
 */
gboolean
gw_edit_is_empty (GwEdit *self)
{
  g_return_val_if_fail (GW_IS_EDIT (self), TRUE);

  for (guint i = 0; i < self->changes->len; i++)
    if (!gw_change_is_empty (gw_edit_change_at (self, i)))
      return FALSE;

  return TRUE;
}

/**
 * gw_edit_get_n_changes:
 *
 * Returns: how many changes it makes
 */
guint
gw_edit_get_n_changes (GwEdit *self)
{
  g_return_val_if_fail (GW_IS_EDIT (self), 0);

  return self->changes->len;
}

/**
 * gw_edit_get_change:
 *
 * Returns: (transfer none): the change at @position
 */
const GwChange *
gw_edit_get_change (GwEdit *self,
                    guint   position)
{
  g_return_val_if_fail (GW_IS_EDIT (self), NULL);
  g_return_val_if_fail (position < self->changes->len, NULL);

  return gw_edit_change_at (self, position);
}
