/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-edit-private.h"

#include "gw-id-hash.h"
#include "gw-record-private.h"

/* Carrying an edit out: all of it, or nothing. */

typedef struct
{
  GHashTable *leaving;
  GError     *error; /* of the first that must not go */
} Farewell;

static void
review_leaving (GwRecord *record,
                gpointer  user_data)
{
  Farewell *farewell = user_data;
  GwRecordClass *klass = GW_RECORD_GET_CLASS (record);

  if (farewell->error != NULL || klass->review_leaving == NULL || !g_hash_table_contains (farewell->leaving, record))
    return;
  if (!klass->review_leaving (record, &farewell->error))
    g_assert (farewell->error != NULL);
}

/* Asks what would leave the document, with all below it. What moves stays. */
static gboolean
review_removals (GwEdit  *self,
                 GError **error)
{
  Farewell farewell = { self->leaving, NULL };

  for (guint i = 0; i < self->changes->len && farewell.error == NULL; i++)
    if (gw_edit_change_at (self, i)->kind == GW_CHANGE_REMOVE)
      gw_record_visit (gw_edit_change_at (self, i)->child, review_leaving, &farewell);
  if (farewell.error == NULL)
    return TRUE;

  g_propagate_error (error, farewell.error);
  return FALSE;
}

/* Asks each record whose agreed fields are touched, once. It may add changes,
 * so the length is read anew each time round. What leaves is not asked. */
static gboolean
review (GwEdit  *self,
        GError **error)
{
  g_autoptr (GHashTable) asked = g_hash_table_new (NULL, NULL);

  if (!review_removals (self, error))
    return FALSE;

  for (guint i = 0; i < self->changes->len; i++)
    {
      GwChange *change = gw_edit_change_at (self, i);
      GwRecord *record = change->record;

      if (!gw_change_touches_agreement (change) || g_hash_table_contains (self->leaving, record))
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

/* What an edit touched: every record once, in the order of the changes. */
typedef struct
{
  GHashTable *leaving; /* unowned: what need not hold its rules any more */
  GHashTable *seen;
  GPtrArray *records;
} Touched;

static void
touch (GwRecord *record,
       gpointer  user_data)
{
  Touched *touched = user_data;

  if (record != NULL && !g_hash_table_contains (touched->leaving, record) &&
      g_hash_table_add (touched->seen, record))
    g_ptr_array_add (touched->records, record);
}

static void
touch_change (Touched  *touched,
              GwChange *change)
{
  /* Limits that lie between a record and its parent are told by both. */
  touch (change->record, touched);
  touch (gw_record_get_parent (change->record), touched);
  if (change->kind == GW_CHANGE_INSERT && !g_hash_table_contains (touched->leaving, change->child))
    gw_record_visit (change->child, touch, touched);
}

/* Numbers and texts concern their own record; dates and references also bind
 * the records that name it. */
static GwFieldKind
get_binding_kind (GwEdit         *self,
                  const GwChange *change)
{
  GwFieldKind kind;

  if (change->kind != GW_CHANGE_VALUE || gw_record_get_id (change->record)[0] == '\0' ||
      g_hash_table_contains (self->leaving, change->record))
    return GW_FIELD_TEXT;

  kind = GW_RECORD_GET_CLASS (change->record)->fields[change->index].kind;
  return kind == GW_FIELD_DATE || kind == GW_FIELD_REFERENCE ? kind : GW_FIELD_TEXT;
}

/* One walk over the document, however many records the edit changed. */
static void
touch_referrers (GwEdit  *self,
                 Touched *touched)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (gw_id_hash, g_str_equal);
  g_autoptr (GPtrArray) referrers = g_ptr_array_new ();
  GwRecord *root = NULL;
  gboolean deep = FALSE;

  for (guint i = 0; i < self->changes->len; i++)
    {
      GwChange *change = gw_edit_change_at (self, i);
      GwFieldKind kind = get_binding_kind (self, change);

      if (kind == GW_FIELD_TEXT)
        continue;
      deep = deep || kind == GW_FIELD_REFERENCE;
      (void) g_hash_table_add (ids, (gpointer) gw_record_get_id (change->record));
      root = gw_record_get_root (change->record);
    }

  if (root != NULL)
    gw_edit_collect_referrers (root, ids, deep, referrers);
  for (guint i = 0; i < referrers->len; i++)
    touch (g_ptr_array_index (referrers, i), touched);
}

static gboolean
validate_touched (GwEdit  *self,
                  GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  Touched touched = { self->leaving, seen, records };

  for (guint i = 0; i < self->changes->len; i++)
    touch_change (&touched, gw_edit_change_at (self, i));
  touch_referrers (self, &touched);

  for (guint i = 0; i < records->len; i++)
    if (!gw_edit_check_references (g_ptr_array_index (records, i), error) ||
        !gw_record_validate (g_ptr_array_index (records, i), error))
      return FALSE;

  return TRUE;
}

/* The documents that the changes are about. A branch that comes or goes is a
 * root of its own only on one side of the edit. */
static GPtrArray *
collect_roots (GwEdit *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *roots = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->changes->len; i++)
    {
      GwRecord *root = gw_record_get_root (gw_edit_change_at (self, i)->record);

      if (g_hash_table_add (seen, root))
        g_ptr_array_add (roots, g_object_ref (root));
    }

  return roots;
}

static void
emit_edited (GwEdit    *self,
             GPtrArray *roots)
{
  for (guint i = 0; i < roots->len; i++)
    if (gw_record_get_parent (g_ptr_array_index (roots, i)) == NULL)
      gw_record_emit_edited (g_ptr_array_index (roots, i), self);
}

static void
revert_first (GwEdit *self,
              guint   count)
{
  for (guint i = count; i > 0; i--)
    gw_change_revert (gw_edit_change_at (self, i - 1));
}

/**
 * gw_edit_apply:
 *
 * Carries all changes out, or none.
 *
 * Returns: whether they were carried out; otherwise document and edit are as
 *   before and @error says why, in a sentence for people
 */
gboolean
gw_edit_apply (GwEdit  *self,
               GError **error)
{
  g_autoptr (GPtrArray) roots = NULL;
  gboolean sound;
  guint n_asked_for;
  guint n_applied = 0;

  g_return_val_if_fail (GW_IS_EDIT (self), FALSE);
  g_return_val_if_fail (!self->applied, FALSE);

  n_asked_for = self->changes->len;
  roots = collect_roots (self);
  sound = self->reviewed || review (self, error);
  while (sound && n_applied < self->changes->len)
    {
      sound = gw_change_apply (gw_edit_change_at (self, n_applied), error);
      n_applied += sound ? 1 : 0;
    }
  sound = sound && validate_touched (self, error);

  if (!sound)
    {
      revert_first (self, n_applied);
      g_ptr_array_set_size (self->changes, (int) n_asked_for);
      return FALSE;
    }

  self->reviewed = TRUE;
  self->applied = TRUE;
  emit_edited (self, roots);
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
  g_autoptr (GPtrArray) roots = NULL;

  g_return_if_fail (GW_IS_EDIT (self));
  g_return_if_fail (self->applied);

  roots = collect_roots (self);
  revert_first (self, self->changes->len);
  self->applied = FALSE;
  emit_edited (self, roots);
}

static GwChange *
find_value_change (GwEdit         *self,
                   const GwChange *like)
{
  for (guint i = 0; like->kind == GW_CHANGE_VALUE && i < self->changes->len; i++)
    {
      GwChange *change = gw_edit_change_at (self, i);

      if (change->kind == GW_CHANGE_VALUE && change->record == like->record && change->index == like->index)
        return change;
    }

  return NULL;
}

/**
 * gw_edit_absorb:
 * @later: an applied edit, just after this one
 *
 * Makes one edit of two, when both are typing in the same field. What @later changes
 * besides comes along.
 *
 * Returns: whether @later is now part of @self
 */
gboolean
gw_edit_absorb (GwEdit *self,
                GwEdit *later)
{
  g_return_val_if_fail (GW_IS_EDIT (self), FALSE);
  g_return_val_if_fail (GW_IS_EDIT (later), FALSE);

  /* The first letter may have made the record as well. */
  if (!self->typing || !later->typing || later->changes->len == 0 ||
      find_value_change (self, gw_edit_change_at (later, 0)) == NULL)
    return FALSE;
  for (guint i = 1; i < later->changes->len; i++)
    if (gw_edit_change_at (later, i)->kind != GW_CHANGE_VALUE)
      return FALSE;

  for (guint i = later->changes->len; i > 0; i--)
    {
      GwChange *change = find_value_change (self, gw_edit_change_at (later, i - 1));

      if (change != NULL)
        g_value_copy (&gw_edit_change_at (later, i - 1)->after, &change->after);
      else
        g_ptr_array_add (self->changes, g_ptr_array_steal_index (later->changes, i - 1));
    }

  return TRUE;
}
