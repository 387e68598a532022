/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-codec-write.h"

#include "gw-codec-private.h"
#include "gw-codec.h"
#include "gw-json-writer.h"
#include "gw-record-private.h"

/* A document that is being written. */
typedef struct
{
  GwJsonWriter *writer;
  GArray       *gaps; /* of GwCodecGap, NULL to leave nothing out */
} Writing;

static void write_members (Writing  *self,
                           GwRecord *record);
static void write_record  (Writing  *self,
                           GwRecord *record);

static void
write_dates (GwJsonWriter *writer,
             GwIntegers   *dates)
{
  gw_json_writer_begin_array (writer, FALSE);
  for (guint i = 0; i < gw_integers_get_length (dates); i++)
    {
      g_autofree char *text = gw_date_to_text ((GwDate) gw_integers_get (dates, i));

      gw_json_writer_add_text (writer, text);
    }
  gw_json_writer_end_array (writer);
}

static void
write_integers (GwJsonWriter *writer,
                GwIntegers   *integers)
{
  gw_json_writer_begin_array (writer, TRUE);
  for (guint i = 0; i < gw_integers_get_length (integers); i++)
    gw_json_writer_add_integer (writer, gw_integers_get (integers, i));
  gw_json_writer_end_array (writer);
}

static void
write_date (GwJsonWriter *writer,
            GwDate        date)
{
  g_autofree char *text = gw_date_to_text (date);

  gw_json_writer_add_text (writer, text);
}

static void
write_choice (GwJsonWriter  *writer,
              const GwField *field,
              int            value)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (field->type ());
  GEnumValue *choice = g_enum_get_value (choices, value);

  g_assert (choice != NULL);

  gw_json_writer_add_text (writer, choice->value_nick);
}

/*< private >
 * gw_codec_write_value:
 *
 * Writes a value that is not the initial one of its field.
 */
void
gw_codec_write_value (GwJsonWriter  *writer,
                      const GwField *field,
                      const GValue  *value)
{
  switch (field->kind)
    {
    case GW_FIELD_BOOLEAN:
      gw_json_writer_add_boolean (writer, g_value_get_boolean (value));
      break;
    case GW_FIELD_INTEGER:
    case GW_FIELD_AMOUNT:
    case GW_FIELD_BASIS_POINTS:
      gw_json_writer_add_integer (writer, g_value_get_int64 (value));
      break;
    case GW_FIELD_DATE:
      write_date (writer, g_value_get_int (value));
      break;
    case GW_FIELD_TEXT:
    case GW_FIELD_REFERENCE:
      gw_json_writer_add_text (writer, g_value_get_string (value));
      break;
    case GW_FIELD_CHOICE:
      write_choice (writer, field, g_value_get_enum (value));
      break;
    case GW_FIELD_INTEGERS:
      write_integers (writer, g_value_get_boxed (value));
      break;
    case GW_FIELD_DATES:
      write_dates (writer, g_value_get_boxed (value));
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Reading starts from the initial values, so that leaving one out restores it. */
static void
write_fields (GwJsonWriter *writer,
              GwRecord     *record)
{
  guint n_fields;
  const GwField *fields = gw_record_class_get_fields (GW_RECORD_GET_CLASS (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const GValue *value = gw_record_get_value (record, i);

      if (gw_field_is_initial (&fields[i], value))
        continue;
      gw_json_writer_add_name (writer, fields[i].name);
      gw_codec_write_value (writer, &fields[i], value);
    }
}

static gboolean
is_blank (GwRecord *record)
{
  GwRecordClass *klass = GW_RECORD_GET_CLASS (record);
  GwCheckIns *check_ins = gw_record_get_check_ins (record);
  guint n_fields, n_slots;
  const GwField *fields = gw_record_class_get_fields (klass, &n_fields);
  const GwSlot *slots = gw_record_class_get_slots (klass, &n_slots);

  if (gw_record_get_extras (record) != NULL)
    return FALSE;
  if (check_ins != NULL && gw_check_ins_get_length (check_ins) > 0)
    return FALSE;
  for (guint i = 0; i < n_fields; i++)
    if (!gw_field_is_initial (&fields[i], gw_record_get_value (record, i)))
      return FALSE;

  for (guint i = 0; i < n_slots; i++)
    {
      gpointer child = gw_record_peek_child (record, i);

      if (child == NULL)
        continue;
      if (slots[i].single ? !is_blank (child) : gw_record_list_get_length (child) > 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_list_of_pieces (GwRecord   *record,
                   const char *name)
{
  GwRecord *root = gw_record_get_parent (record);
  guint n_slots;
  const GwSlot *slots;

  if (!g_str_equal (name, GW_CODEC_NAME_GOALS) || root == NULL || gw_record_get_parent (root) != NULL)
    return FALSE;

  slots = gw_record_class_get_slots (GW_RECORD_GET_CLASS (root), &n_slots);
  return g_str_equal (slots[gw_record_get_parent_slot (record)].name, GW_CODEC_NAME_TEAMS);
}

static void
write_list (Writing      *self,
            GwRecordList *list,
            gboolean      leaves_gaps)
{
  gw_json_writer_begin_array (self->writer, FALSE);
  for (guint i = 0; i < gw_record_list_get_length (list); i++)
    {
      GwRecord *child = gw_record_list_get (list, i);

      if (leaves_gaps)
        {
          GwCodecGap gap = { gw_json_writer_add_gap (self->writer), child };

          g_array_append_val (self->gaps, gap);
        }
      else
        write_record (self, child);
    }
  gw_json_writer_end_array (self->writer);
}

static void
write_children (Writing  *self,
                GwRecord *record,
                gboolean  single)
{
  guint n_slots;
  const GwSlot *slots = gw_record_class_get_slots (GW_RECORD_GET_CLASS (record), &n_slots);

  for (guint slot = 0; slot < n_slots; slot++)
    {
      gpointer child = gw_record_peek_child (record, slot);

      if (slots[slot].single != single || child == NULL)
        continue;
      if (single ? is_blank (child) : gw_record_list_get_length (child) == 0)
        continue;

      gw_json_writer_add_name (self->writer, slots[slot].name);
      if (single)
        write_record (self, child);
      else
        write_list (self, child, self->gaps != NULL && is_list_of_pieces (record, slots[slot].name));
    }
}

static void
write_value (GwJsonWriter *writer,
             gint64        value)
{
  if (value == GW_UNSET)
    {
      gw_json_writer_add_name (writer, GW_CODEC_NAME_EXCUSED);
      gw_json_writer_add_boolean (writer, TRUE);
    }
  else
    {
      gw_json_writer_add_name (writer, GW_CODEC_NAME_VALUE);
      gw_json_writer_add_integer (writer, value);
    }
}

static void
write_former (GwJsonWriter    *writer,
              const GwCheckIn *check_in)
{
  if (gw_check_in_get_n_former (check_in) == 0)
    return;

  gw_json_writer_add_name (writer, GW_CODEC_NAME_FORMER);
  gw_json_writer_begin_array (writer, TRUE);
  for (guint i = 0; i < gw_check_in_get_n_former (check_in); i++)
    {
      const GwFormerValue *former = gw_check_in_get_former (check_in, i);

      gw_json_writer_begin_object (writer, TRUE);
      write_value (writer, former->value);
      gw_json_writer_add_name (writer, GW_CODEC_NAME_RECORDED);
      write_date (writer, former->recorded);
      gw_json_writer_end_object (writer);
    }
  gw_json_writer_end_array (writer);
}

/*< private >
 * gw_codec_write_check_in:
 *
 * Writes a check-in in one line: there are many, and a line is what a merge of
 * two files sees.
 */
void
gw_codec_write_check_in (GwJsonWriter    *writer,
                         const GwCheckIn *check_in)
{
  gw_json_writer_begin_object (writer, TRUE);
  gw_json_writer_add_name (writer, GW_CODEC_NAME_DATE);
  write_date (writer, check_in->date);
  write_value (writer, check_in->value);
  if (check_in->recorded != GW_DATE_NONE)
    {
      gw_json_writer_add_name (writer, GW_CODEC_NAME_RECORDED);
      write_date (writer, check_in->recorded);
    }
  if (check_in->note != NULL && *check_in->note != '\0')
    {
      gw_json_writer_add_name (writer, GW_CODEC_NAME_NOTE);
      gw_json_writer_add_text (writer, check_in->note);
    }
  write_former (writer, check_in);
  gw_json_writer_end_object (writer);
}

static void
write_check_ins (GwJsonWriter *writer,
                 GwRecord     *record)
{
  GwCheckIns *check_ins = gw_record_get_check_ins (record);

  if (check_ins == NULL || gw_check_ins_get_length (check_ins) == 0)
    return;

  gw_json_writer_add_name (writer, GW_CODEC_NAME_CHECK_INS);
  gw_json_writer_begin_array (writer, FALSE);
  for (guint i = 0; i < gw_check_ins_get_length (check_ins); i++)
    gw_codec_write_check_in (writer, gw_check_ins_get (check_ins, i));
  gw_json_writer_end_array (writer);
}

/* Members that a later version wrote. They came through the check when they
 * were read, so that they parse. */
static void
write_extras (GwJsonWriter *writer,
              GwRecord     *record)
{
  const char *extras = gw_record_get_extras (record);
  g_autoptr (JsonNode) node = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (extras == NULL)
    return;

  node = json_from_string (extras, NULL);
  g_return_if_fail (node != NULL && JSON_NODE_HOLDS_OBJECT (node));

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      gw_json_writer_add_name (writer, name);
      gw_json_writer_add_node (writer, member);
    }
}

static void
write_record (Writing  *self,
              GwRecord *record)
{
  gw_json_writer_begin_object (self->writer, FALSE);
  write_members (self, record);
  gw_json_writer_end_object (self->writer);
}

static void
write_members (Writing  *self,
               GwRecord *record)
{
  const char *id = gw_record_get_id (record);

  if (*id != '\0')
    {
      gw_json_writer_add_name (self->writer, GW_CODEC_NAME_ID);
      gw_json_writer_add_text (self->writer, id);
    }
  write_fields (self->writer, record);
  write_children (self, record, TRUE);
  write_children (self, record, FALSE);
  write_check_ins (self->writer, record);
  write_extras (self->writer, record);
}

/*< private >
 * gw_codec_write_record:
 *
 * Writes a record with all below it.
 */
void
gw_codec_write_record (GwJsonWriter *writer,
                       GwRecord     *record)
{
  Writing self = { writer, NULL };

  write_record (&self, record);
}

/*< private >
 * gw_codec_write_piece:
 * @goal: a goal of a team
 *
 * Returns: (transfer full): what fills its gap
 */
GBytes *
gw_codec_write_piece (GwRecord *goal)
{
  g_autoptr (GwJsonWriter) writer = gw_json_writer_new_inside (GW_CODEC_PIECE_DEPTH);

  g_assert (GW_IS_RECORD (goal));

  gw_codec_write_record (writer, goal);
  return gw_json_writer_free_to_bytes (g_steal_pointer (&writer));
}

/*< private >
 * gw_codec_write_rest:
 * @gaps: (element-type GwCodecGap) (nullable): where to add the goals that are left
 *   out, in the order of the text; %NULL to leave none out
 *
 * Returns: (transfer full): the document without them
 */
GBytes *
gw_codec_write_rest (GwWorkshop *workshop,
                     GArray     *gaps)
{
  g_autoptr (GwJsonWriter) writer = gw_json_writer_new ();
  Writing self = { writer, gaps };

  g_assert (GW_IS_WORKSHOP (workshop));

  gw_json_writer_begin_object (writer, FALSE);
  gw_json_writer_add_name (writer, GW_CODEC_NAME_FORMAT);
  gw_json_writer_add_text (writer, GW_CODEC_FORMAT);
  gw_json_writer_add_name (writer, GW_CODEC_NAME_SCHEMA);
  gw_json_writer_add_integer (writer, GW_CODEC_SCHEMA);
  write_members (&self, GW_RECORD (workshop));
  gw_json_writer_end_object (writer);

  return gw_json_writer_free_to_bytes (g_steal_pointer (&writer));
}

/**
 * gw_codec_write:
 * @workshop: a workshop
 *
 * Writes a workshop as a document, in the order of the declarations of its
 * records. Values that a new record has anyway are left out. The same workshop
 * gives the same bytes, and what gw_codec_read() made of a document in this
 * layout gives the bytes of that document. Takes long for a large one; see
 * #GwSnapshot.
 *
 * Returns: (transfer full): the document
 */
GBytes *
gw_codec_write (GwWorkshop *workshop)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);

  return gw_codec_write_rest (workshop, NULL);
}
