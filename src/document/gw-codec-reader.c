/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-codec-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "gw-codec.h"

/* What was read so far: where each record stands, which ids are taken, and
 * what is wrong. */

/* More than anybody reads; a file of nonsense must not fill the memory. */
#define MAX_PROBLEMS 1000

/*< private >
 * gw_codec_reader_get_entry:
 *
 * Returns: the entry, until the next one is added
 */
GwCodecEntry *
gw_codec_reader_get_entry (GwCodecReader *self,
                           guint          entry)
{
  g_assert (entry < self->entries->len);

  return &g_array_index (self->entries, GwCodecEntry, entry);
}

/*< private >
 * gw_codec_reader_append_path:
 *
 * Appends where a record stands: `teams[0].goals[3]`.
 */
void
gw_codec_reader_append_path (GwCodecReader *self,
                             guint          entry,
                             GString       *path)
{
  GwCodecEntry *child = gw_codec_reader_get_entry (self, entry);
  GwCodecEntry *parent = gw_codec_reader_get_entry (self, child->parent);
  guint n_slots;
  const GwSlot *slots = gw_record_class_get_slots (GW_RECORD_GET_CLASS (parent->record), &n_slots);

  if (entry == 0)
    return;

  gw_codec_reader_append_path (self, child->parent, path);
  g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", slots[child->slot].name);
  if (!slots[child->slot].single)
    g_string_append_printf (path, "[%u]", child->index);
}

static char *
make_path (GwCodecReader      *self,
           const GwCodecPlace *place)
{
  GString *path = g_string_new (NULL);

  gw_codec_reader_append_path (self, place->entry, path);
  if (place->member != NULL)
    g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", place->member);
  if (place->index >= 0)
    g_string_append_printf (path, "[%d]", place->index);
  if (place->part != NULL)
    g_string_append_printf (path, ".%s", place->part);

  return g_string_free (path, FALSE);
}

/*< private >
 * gw_codec_reader_report:
 * @sentence: (transfer full): what is wrong
 *
 * Returns: always %FALSE, so that callers can return it
 */
gboolean
gw_codec_reader_report (GwCodecReader      *self,
                        const GwCodecPlace *place,
                        char               *sentence)
{
  gw_codec_reader_get_entry (self, place->entry)->faulty = TRUE;

  if (self->problems->len < MAX_PROBLEMS)
    {
      g_autofree char *path = make_path (self, place);

      g_ptr_array_add (self->problems, gw_problem_new (path, sentence));
    }

  g_free (sentence);
  return FALSE;
}

static gboolean
is_id (const char *text)
{
  gsize length = strlen (text);

  for (const char *at = text; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && strchr ("-_.", *at) == NULL)
      return FALSE;

  return length > 0 && length <= GW_CODEC_MAX_ID_BYTES;
}

/*< private >
 * gw_codec_reader_read_id:
 * @record: where the record stands
 *
 * Returns: (nullable): the id, valid as text; otherwise it was reported
 */
const char *
gw_codec_reader_read_id (GwCodecReader      *self,
                         const GwCodecPlace *record,
                         JsonObject         *object)
{
  GwCodecPlace place = { record->entry, record->member, record->index, GW_CODEC_NAME_ID };
  JsonNode *node = json_object_get_member (object, GW_CODEC_NAME_ID);
  g_autofree char *quoted = NULL;
  const char *id;

  if (record->member == NULL)
    {
      place.member = GW_CODEC_NAME_ID;
      place.part = NULL;
    }

  if (node == NULL)
    {
      gw_codec_reader_report (self, record, g_strdup (_("the id is missing")));
      return NULL;
    }
  if (!gw_codec_read_text (self, &place, node, GW_CODEC_MAX_ID_BYTES, FALSE, &id))
    return NULL;
  if (is_id (id))
    return id;

  quoted = gw_problem_quote (id);
  gw_codec_reader_report (self, &place,
                          g_strdup_printf (_("%s is not an id: it has 1 to %d of the characters a–z A–Z 0–9 - _ ."),
                                           quoted, GW_CODEC_MAX_ID_BYTES));
  return NULL;
}

static gboolean
piece_lists_equal (GwCodecReader *self,
                   JsonNode      *one,
                   JsonNode      *other)
{
  JsonArray *list, *other_list;

  if (!JSON_NODE_HOLDS_ARRAY (one) || !JSON_NODE_HOLDS_ARRAY (other))
    return json_node_equal (one, other);

  list = json_node_get_array (one);
  other_list = json_node_get_array (other);
  if (json_array_get_length (list) != json_array_get_length (other_list))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (list); i++)
    if (!gw_json_pieces_equal (self->pieces, (guint) json_array_get_int_element (list, i),
                               (guint) json_array_get_int_element (other_list, i)))
      return FALSE;

  return TRUE;
}

/* As json_object_equal(), for objects that may have pieces in them. */
static gboolean
objects_equal (GwCodecReader *self,
               const char    *list,
               JsonObject    *one,
               JsonObject    *other)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (json_object_get_size (one) != json_object_get_size (other))
    return FALSE;

  json_object_iter_init (&iter, one);
  while (json_object_iter_next (&iter, &name, &member))
    {
      JsonNode *other_member = json_object_get_member (other, name);
      gboolean equal = other_member != NULL &&
                       (self->pieces != NULL && gw_json_pieces_holds (self->pieces, list, name)
                        ? piece_lists_equal (self, member, other_member) : json_node_equal (member, other_member));

      if (!equal)
        return FALSE;
    }

  return TRUE;
}

/*< private >
 * gw_codec_reader_is_copy:
 * @piece: the number of @object, or %GW_CODEC_NO_PIECE
 *
 * Merging two versions of a file line by line can leave a record twice.
 *
 * Returns: whether @object, in this list, is equal to the record read first
 */
gboolean
gw_codec_reader_is_copy (GwCodecReader *self,
                         guint          first,
                         guint          parent,
                         guint          slot,
                         JsonObject    *object,
                         guint          piece)
{
  GwCodecEntry *entry = gw_codec_reader_get_entry (self, first);
  GwRecord *above = gw_codec_reader_get_entry (self, parent)->record;
  guint n_slots;
  const GwSlot *slots = gw_record_class_get_slots (GW_RECORD_GET_CLASS (above), &n_slots);

  if (first == 0 || entry->parent != parent || entry->slot != slot)
    return FALSE;
  if (piece != GW_CODEC_NO_PIECE)
    return entry->piece != GW_CODEC_NO_PIECE && gw_json_pieces_equal (self->pieces, entry->piece, piece);

  return entry->object != NULL && objects_equal (self, parent == 0 ? slots[slot].name : "", entry->object, object);
}
