/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-journal-edit.h"

#include <glib/gi18n-lib.h>

#include "gw-codec-private.h"
#include "gw-document-error.h"
#include "gw-journal-names.h"
#include "gw-json-check.h"
#include "gw-json-member.h"
#include "gw-record-private.h"

/* A record whose checksum is right may still come from a stranger, so that
 * nothing in it is taken for granted. */

static GwRecord *
find_record (GwRecord   *root,
             JsonObject *change,
             const char *name)
{
  JsonNode *node = json_object_get_member (change, name);
  GwRecord *record = NULL;
  JsonArray *address;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return NULL;

  address = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (address); i++)
    {
      JsonNode *part = json_array_get_element (address, i);
      const GwSlot *slot;
      guint index;

      if (!JSON_NODE_HOLDS_VALUE (part) || json_node_get_value_type (part) != G_TYPE_STRING)
        return NULL;
      if (i == 0)
        {
          record = gw_record_lookup (root, json_node_get_string (part));
          if (record == NULL)
            return NULL;
          continue;
        }
      slot = gw_record_class_find_slot (GW_RECORD_GET_CLASS (record), json_node_get_string (part), &index);
      if (slot == NULL || !slot->single)
        return NULL;
      record = gw_record_get_single (record, index);
    }

  return record;
}

static const GwSlot *
find_list (GwRecord   *record,
           JsonObject *change,
           guint      *index)
{
  const char *name = gw_json_member_get_text (change, NAME_SLOT);
  const GwSlot *slot = name != NULL ? gw_record_class_find_slot (GW_RECORD_GET_CLASS (record), name, index) : NULL;

  return slot != NULL && !slot->single ? slot : NULL;
}

static gboolean
replay_set (GwRecord   *record,
            JsonObject *change,
            GPtrArray  *problems)
{
  const char *name = gw_json_member_get_text (change, NAME_FIELD);
  JsonNode *value = json_object_get_member (change, NAME_VALUE);
  g_auto (GValue) initial = G_VALUE_INIT;
  const GwField *field;
  guint index;

  field = name != NULL ? gw_record_class_find_field (GW_RECORD_GET_CLASS (record), name, &index) : NULL;
  if (field == NULL)
    return FALSE;
  if (value != NULL)
    return gw_codec_read_single_field (record, index, value, problems);

  gw_field_init_value (field, &initial);
  gw_record_store_value (record, index, &initial);
  return TRUE;
}

static gboolean
apply_change (GwChange *change)
{
  gboolean applied = gw_change_apply (change, NULL);

  gw_change_free (change);
  return applied;
}

static gboolean
replay_insert (GwRecord   *record,
               JsonObject *change,
               GPtrArray  *problems)
{
  JsonNode *node = json_object_get_member (change, NAME_RECORD);
  JsonNode *position = json_object_get_member (change, NAME_POSITION);
  g_autoptr (GwRecord) child = NULL;
  GwChange *insert;
  guint slot;

  if (find_list (record, change, &slot) == NULL || node == NULL || !JSON_NODE_HOLDS_OBJECT (node) ||
      position == NULL || !JSON_NODE_HOLDS_VALUE (position) || json_node_get_value_type (position) != G_TYPE_INT64)
    return FALSE;

  child = gw_codec_read_child (record, slot, json_node_get_object (node), problems);
  if (child == NULL)
    return FALSE;

  insert = gw_change_new (GW_CHANGE_INSERT, record, slot);
  insert->child = g_object_ref (child);
  insert->position = (guint) CLAMP (json_node_get_int (position), 0, G_MAXUINT);
  return apply_change (insert);
}

static gboolean
replay_remove (GwRecord   *record,
               JsonObject *change)
{
  GwRecord *child = gw_record_lookup (record, gw_json_member_get_text (change, NAME_ID));
  GwChange *removal;
  guint slot;

  if (child == NULL || find_list (record, change, &slot) == NULL ||
      gw_record_get_parent (child) != record || gw_record_get_parent_slot (child) != slot)
    return FALSE;

  removal = gw_change_new (GW_CHANGE_REMOVE, record, slot);
  removal->child = g_object_ref (child);
  return apply_change (removal);
}

static gboolean
replay_check_in (GwRecord   *record,
                 JsonObject *change,
                 GPtrArray  *problems)
{
  JsonNode *put = json_object_get_member (change, NAME_PUT);
  const char *text = gw_json_member_get_text (change, NAME_DATE);
  g_autoptr (GwCheckIn) check_in = NULL;
  GwChange *step;
  GwDate date;

  if (!GW_RECORD_GET_CLASS (record)->has_check_ins || text == NULL || !gw_date_parse (text, &date))
    return FALSE;

  if (put != NULL)
    {
      check_in = gw_codec_read_single_check_in (record, put, problems);
      if (check_in == NULL || check_in->date != date)
        return FALSE;
    }

  step = gw_change_new (GW_CHANGE_CHECK_IN, record, 0);
  step->date = date;
  step->check_in_after = g_steal_pointer (&check_in);
  return apply_change (step);
}

static gboolean
replay_change (GwRecord   *root,
               JsonObject *change,
               GPtrArray  *problems)
{
  GwRecord *record;

  if ((record = find_record (root, change, NAME_SET)) != NULL)
    return replay_set (record, change, problems);
  if ((record = find_record (root, change, NAME_INSERT)) != NULL)
    return replay_insert (record, change, problems);
  if ((record = find_record (root, change, NAME_REMOVE)) != NULL)
    return replay_remove (record, change);
  if ((record = find_record (root, change, NAME_CHECK_IN)) != NULL)
    return replay_check_in (record, change, problems);

  return FALSE;
}

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_INVALID,
                       _("The record of unsaved edits does not fit the workshop."));
  return FALSE;
}

/**
 * gw_journal_edit_replay:
 * @workshop: the workshop as it was before the edit
 * @content: what gw_journal_edit_write() made of the edit
 * @error: return location for an error
 *
 * Does again what the edit did. For a workshop that nobody looks at yet.
 *
 * Returns: whether it fitted; otherwise some of it may have been done, with
 *   %GW_DOCUMENT_ERROR_INVALID
 */
gboolean
gw_journal_edit_replay (GwWorkshop  *workshop,
                        const char  *content,
                        gsize        length,
                        GError     **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_problem_free);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root, *changes;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  if (!gw_json_check (content, length, NULL) ||
      !json_parser_load_from_data (parser, content, (gssize) length, NULL))
    return fail (error);

  root = json_parser_get_root (parser);
  changes = root != NULL && JSON_NODE_HOLDS_OBJECT (root)
            ? json_object_get_member (json_node_get_object (root), NAME_CHANGES) : NULL;
  if (changes == NULL || !JSON_NODE_HOLDS_ARRAY (changes))
    return fail (error);

  for (guint i = 0; i < json_array_get_length (json_node_get_array (changes)); i++)
    {
      JsonNode *change = json_array_get_element (json_node_get_array (changes), i);

      if (!JSON_NODE_HOLDS_OBJECT (change) ||
          !replay_change (GW_RECORD (workshop), json_node_get_object (change), problems))
        return fail (error);
    }

  return TRUE;
}
