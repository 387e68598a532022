/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-edit.h"

#include <glib/gi18n-lib.h>

#include "gw-edit-references.h"
#include "gw-record-private.h"

/* A label and its changes: all of them or none. The only way to write to a
 * document once it is open. */
struct _GwEdit
{
  GObject parent_instance;

  char *label;
  GPtrArray *changes;
  char *reason;
  char *approver;
  GwDate date;
  gboolean typing;
  gboolean reviewed; /* a redo must not record a second revision */
  gboolean applied;
};

G_DEFINE_FINAL_TYPE (GwEdit, gw_edit, G_TYPE_OBJECT)

static GwChange *
change_at (GwEdit *self,
           guint   position)
{
  return g_ptr_array_index (self->changes, position);
}

static void
gw_edit_finalize (GObject *object)
{
  GwEdit *self = GW_EDIT (object);

  g_clear_pointer (&self->changes, g_ptr_array_unref);
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
  g_ptr_array_add (self->changes, change);
}

/**
 * gw_edit_insert:
 * @slot: name of a list of @parent
 * @position: where; %G_MAXUINT at the end
 * @child: (transfer none): a record without a parent
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
  GwChange *change;
  guint index = 0;

  g_return_if_fail (GW_IS_EDIT (self));
  g_return_if_fail (GW_IS_RECORD (parent));
  g_return_if_fail (GW_IS_RECORD (child));
  g_return_if_fail (gw_record_class_find_slot (GW_RECORD_GET_CLASS (parent), slot, &index) != NULL);

  change = gw_change_new (GW_CHANGE_INSERT, parent, index);
  change->child = g_object_ref (child);
  change->position = position;
  g_ptr_array_add (self->changes, change);
}

/**
 * gw_edit_remove:
 * @record: a record in a list of its parent
 *
 * Adds "@record leaves the document". References to it and to what lies below
 * are cleared; records that make no sense without it go too.
 */
void
gw_edit_remove (GwEdit   *self,
                GwRecord *record)
{
  GwChange *change;

  g_return_if_fail (GW_IS_EDIT (self));
  g_return_if_fail (GW_IS_RECORD (record));
  g_return_if_fail (gw_record_get_parent (record) != NULL);

  gw_edit_forget_references (self, record);

  change = gw_change_new (GW_CHANGE_REMOVE, gw_record_get_parent (record),
                          gw_record_get_parent_slot (record));
  change->child = g_object_ref (record);
  g_ptr_array_add (self->changes, change);
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
  change->check_in_after = gw_check_in_copy (check_in);
  g_ptr_array_add (self->changes, change);
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
  guint position = 0;

  g_return_if_fail (GW_IS_EDIT (self));
  g_return_if_fail (GW_IS_RECORD (record) && GW_RECORD_GET_CLASS (record)->has_check_ins);
  g_return_if_fail (gw_check_ins_find (gw_record_get_check_ins (record), date, &position));

  change = gw_change_new (GW_CHANGE_CHECK_IN, record, 0);
  change->check_in_before = gw_check_in_copy (gw_check_ins_get (gw_record_get_check_ins (record), position));
  g_ptr_array_add (self->changes, change);
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

/* Asks each record whose agreed fields are touched, once. It may add changes,
 * so the length is read anew each time round. */
static gboolean
review (GwEdit  *self,
        GError **error)
{
  g_autoptr (GHashTable) asked = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->changes->len; i++)
    {
      GwChange *change = change_at (self, i);
      GwRecord *record = change->record;

      if (!gw_change_touches_agreement (change))
        continue;
      while (record != NULL && GW_RECORD_GET_CLASS (record)->review_edit == NULL)
        record = gw_record_get_parent (record);
      if (record == NULL || !g_hash_table_add (asked, record))
        continue;
      if (!GW_RECORD_GET_CLASS (record)->review_edit (record, self, error))
        return FALSE;
    }

  return TRUE;
}

/* Numbers and texts concern their own record; dates and references also bind
 * the records that name it. */
static gboolean
binds_others (const GwChange *change)
{
  GwFieldKind kind;

  if (change->kind != GW_CHANGE_VALUE)
    return FALSE;

  kind = GW_RECORD_GET_CLASS (change->record)->fields[change->index].kind;
  return kind == GW_FIELD_DATE || kind == GW_FIELD_REFERENCE;
}

static gboolean
validate_touched (GwEdit  *self,
                  GError **error)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      GwChange *change = change_at (self, i);

      /* Limits that lie between a record and its parent are told by both. */
      if (!gw_record_validate (change->record, error))
        return FALSE;
      if (gw_record_get_parent (change->record) != NULL &&
          !gw_record_validate (gw_record_get_parent (change->record), error))
        return FALSE;
      if (change->kind == GW_CHANGE_INSERT && !gw_record_validate (change->child, error))
        return FALSE;
      if (binds_others (change) && !gw_edit_validate_referrers (change->record, error))
        return FALSE;
    }

  return TRUE;
}

static void
revert_first (GwEdit *self,
              guint   count)
{
  for (guint i = count; i > 0; i--)
    gw_change_revert (change_at (self, i - 1));
}

/**
 * gw_edit_apply:
 *
 * Carries all changes out, or none.
 *
 * Returns: whether they were carried out; otherwise the document is as
 *   before and @error says why, in a sentence for people
 */
gboolean
gw_edit_apply (GwEdit  *self,
               GError **error)
{
  guint n_applied = 0;

  g_return_val_if_fail (GW_IS_EDIT (self), FALSE);
  g_return_val_if_fail (!self->applied, FALSE);

  if (!self->reviewed && !review (self, error))
    return FALSE;
  self->reviewed = TRUE;

  while (n_applied < self->changes->len && gw_change_apply (change_at (self, n_applied), error))
    n_applied++;
  if (n_applied < self->changes->len || !validate_touched (self, error))
    {
      revert_first (self, n_applied);
      self->reviewed = FALSE;
      return FALSE;
    }

  self->applied = TRUE;
  if (self->changes->len > 0)
    gw_record_emit_edited (change_at (self, 0)->record, self);
  return TRUE;
}

/**
 * gw_edit_revert:
 *
 * Takes an applied edit back.
 */
void
gw_edit_revert (GwEdit *self)
{
  g_return_if_fail (GW_IS_EDIT (self));
  g_return_if_fail (self->applied);

  revert_first (self, self->changes->len);
  self->applied = FALSE;
  if (self->changes->len > 0)
    gw_record_emit_edited (change_at (self, 0)->record, self);
}

/**
 * gw_edit_absorb:
 * @later: an applied edit, just after this one
 *
 * Makes one edit of two, when both are typing in the same field.
 *
 * Returns: whether @later is now part of @self
 */
gboolean
gw_edit_absorb (GwEdit *self,
                GwEdit *later)
{
  GwChange *change, *later_change;

  g_return_val_if_fail (GW_IS_EDIT (self), FALSE);
  g_return_val_if_fail (GW_IS_EDIT (later), FALSE);

  if (!self->typing || !later->typing || self->changes->len != 1 || later->changes->len != 1)
    return FALSE;

  change = change_at (self, 0);
  later_change = change_at (later, 0);
  if (change->kind != GW_CHANGE_VALUE || later_change->kind != GW_CHANGE_VALUE ||
      change->record != later_change->record || change->index != later_change->index)
    return FALSE;

  g_value_copy (&later_change->after, &change->after);
  return TRUE;
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
 * gw_edit_is_empty:
 *
 * Returns: whether the applied edit left everything as it was
 */
gboolean
gw_edit_is_empty (GwEdit *self)
{
  g_return_val_if_fail (GW_IS_EDIT (self), TRUE);

  for (guint i = 0; i < self->changes->len; i++)
    if (!gw_change_is_empty (change_at (self, i)))
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

  return change_at (self, position);
}
