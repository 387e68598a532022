/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-change.h"

#include <glib/gi18n-lib.h>

#include "gw-check-ins-private.h"
#include "gw-id-hash.h"
#include "gw-record-private.h"

/**
 * gw_change_new:
 *
 * Returns: (transfer full): a change that does nothing yet
 */
GwChange *
gw_change_new (GwChangeKind  kind,
               GwRecord     *record,
               guint         index)
{
  GwChange *self;

  g_return_val_if_fail (GW_IS_RECORD (record), NULL);

  self = g_new0 (GwChange, 1);
  self->kind = kind;
  self->record = g_object_ref (record);
  self->index = index;
  self->position = G_MAXUINT;
  self->date = GW_DATE_NONE;
  return self;
}

/**
 * gw_change_free:
 * @self: (transfer full): a change
 */
void
gw_change_free (GwChange *self)
{
  g_return_if_fail (self != NULL);

  if (G_IS_VALUE (&self->before))
    g_value_unset (&self->before);
  if (G_IS_VALUE (&self->after))
    g_value_unset (&self->after);
  g_clear_pointer (&self->check_in_before, gw_check_in_free);
  g_clear_pointer (&self->check_in_after, gw_check_in_free);
  g_clear_object (&self->child);
  g_clear_object (&self->record);
  g_free (self);
}

static gboolean
apply_value (GwChange  *self,
             GError   **error)
{
  const GwField *field = &GW_RECORD_GET_CLASS (self->record)->fields[self->index];

  if (!gw_field_check_value (field, &self->after, error))
    return FALSE;

  if (G_IS_VALUE (&self->before))
    g_value_unset (&self->before);
  g_value_init (&self->before, gw_field_get_value_type (field));
  g_value_copy (gw_record_get_value (self->record, self->index), &self->before);
  gw_record_store_value (self->record, self->index, &self->after);
  return TRUE;
}

typedef struct
{
  GwRecord *document;
  GHashTable *ids; /* they belong to the records */
  gboolean taken;
} Arrivals;

static void
note_id (GwRecord *record,
         gpointer  user_data)
{
  Arrivals *arrivals = user_data;
  const char *id = gw_record_get_id (record);

  if (id[0] == '\0')
    return;
  if (!g_hash_table_add (arrivals->ids, (gpointer) id) || gw_record_lookup (arrivals->document, id) != NULL)
    arrivals->taken = TRUE;
}

/* An id names one record, in the document and in what comes to it. */
static gboolean
has_free_ids (GwChange *self)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (gw_id_hash, g_str_equal);
  Arrivals arrivals = { gw_record_get_root (self->record), ids, FALSE };

  gw_record_visit (self->child, note_id, &arrivals);
  return !arrivals.taken;
}

static gboolean
apply_insert (GwChange  *self,
              GError   **error)
{
  const GwSlot *slot = &GW_RECORD_GET_CLASS (self->record)->slots[self->index];
  guint length = gw_record_list_get_length (gw_record_get_list (self->record, self->index));

  if (length >= slot->maximum)
    {
      /* Translators: the first is what cannot be added ("milestone") */
      g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE,
                   _("%s: no more than %u of them fit here."), _(slot->label), slot->maximum);
      return FALSE;
    }
  if (gw_record_get_parent (self->child) != NULL || !has_free_ids (self))
    {
      /* Translators: what cannot be added ("milestone") */
      g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RULE,
                   _("%s: it is in the workshop already."), _(slot->label));
      return FALSE;
    }

  self->position = MIN (self->position, length);
  gw_record_attach_child (self->record, self->index, self->position, self->child);
  return TRUE;
}

static void
apply_remove (GwChange *self)
{
  gboolean found = gw_record_list_find (gw_record_get_list (self->record, self->index),
                                        self->child, &self->position);

  g_return_if_fail (found);
  gw_record_detach_child (self->record, self->index, self->position);
}

static void
write_check_in (GwChange        *self,
                const GwCheckIn *check_in)
{
  GwCheckIns *check_ins = gw_record_get_check_ins (self->record);

  if (check_in != NULL)
    gw_check_ins_put (check_ins, check_in);
  else
    gw_check_ins_remove (check_ins, self->date);
}

static gboolean
apply_check_in (GwChange  *self,
                GError   **error)
{
  GwCheckIns *check_ins = gw_record_get_check_ins (self->record);
  guint position;

  if (self->check_in_after != NULL && !gw_check_in_check (self->check_in_after, error))
    return FALSE;

  g_clear_pointer (&self->check_in_before, gw_check_in_free);
  if (gw_check_ins_find (check_ins, self->date, &position))
    self->check_in_before = gw_check_in_copy (gw_check_ins_get (check_ins, position));
  write_check_in (self, self->check_in_after);
  return TRUE;
}

/**
 * gw_change_apply:
 *
 * Carries the change out and notes what was there before.
 *
 * Returns: whether it was carried out; otherwise nothing changed
 */
gboolean
gw_change_apply (GwChange  *self,
                 GError   **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  switch (self->kind)
    {
    case GW_CHANGE_VALUE:
      return apply_value (self, error);
    case GW_CHANGE_INSERT:
      return apply_insert (self, error);
    case GW_CHANGE_REMOVE:
      apply_remove (self);
      return TRUE;
    case GW_CHANGE_CHECK_IN:
      return apply_check_in (self, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * gw_change_revert:
 *
 * Takes an applied change back.
 */
void
gw_change_revert (GwChange *self)
{
  g_return_if_fail (self != NULL);

  switch (self->kind)
    {
    case GW_CHANGE_VALUE:
      gw_record_store_value (self->record, self->index, &self->before);
      break;
    case GW_CHANGE_INSERT:
      gw_record_detach_child (self->record, self->index, self->position);
      break;
    case GW_CHANGE_REMOVE:
      gw_record_attach_child (self->record, self->index, self->position, self->child);
      break;
    case GW_CHANGE_CHECK_IN:
      write_check_in (self, self->check_in_before);
      break;
    default:
      g_return_if_reached ();
    }
}

/**
 * gw_change_is_empty:
 *
 * Returns: whether an applied change left everything as it was
 */
gboolean
gw_change_is_empty (const GwChange *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  if (self->kind == GW_CHANGE_VALUE)
    return gw_field_values_equal (&GW_RECORD_GET_CLASS (self->record)->fields[self->index],
                                  &self->before, &self->after);
  if (self->kind == GW_CHANGE_CHECK_IN)
    {
      if (self->check_in_before == NULL || self->check_in_after == NULL)
        return self->check_in_before == self->check_in_after;
      return gw_check_in_equal (self->check_in_before, self->check_in_after);
    }

  return FALSE;
}
