/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-codec-read.h"

#include <glib/gi18n-lib.h>

#include "gw-codec-private.h"
#include "gw-codec.h"
#include "gw-id-hash.h"
#include "gw-json-check.h"
#include "gw-json-writer.h"

static void read_entry (GwCodecReader *self,
                        guint          entry);

static guint
add_entry (GwCodecReader *self,
           GwRecord      *record,
           JsonObject    *object,
           guint          parent,
           guint          slot,
           guint          index)
{
  GwCodecEntry entry = { record, object, parent, slot, index, GW_CODEC_NO_PIECE, FALSE };
  const char *id = gw_record_get_id (record);

  g_array_append_val (self->entries, entry);
  if (*id != '\0')
    g_hash_table_insert (self->ids, (gpointer) id, GUINT_TO_POINTER (self->entries->len));

  return self->entries->len - 1;
}

/* Where several records have one id, the first has it. */
static gboolean
check_id (GwCodecReader      *self,
          const GwCodecPlace *place,
          guint               slot,
          JsonObject         *object,
          guint               piece,
          const char        **id)
{
  guint first;

  *id = gw_codec_reader_read_id (self, place, object);
  first = *id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, *id)) : 0;
  if (first > 0)
    {
      g_autoptr (GString) path = g_string_new (NULL);

      if (gw_codec_reader_is_copy (self, first - 1, place->entry, slot, object, piece))
        return FALSE;

      gw_codec_reader_append_path (self, first - 1, path);
      gw_codec_reader_report (self, place,
                              g_strdup_printf (_("the id \"%s\" is used twice; the first is %s"), *id,
                                               path->len > 0 ? path->str : _("the workshop itself")));
      *id = NULL;
    }

  return TRUE;
}

/* @piece is the number of the element, or GW_CODEC_NO_PIECE. */
static void
read_element (GwCodecReader *self,
              guint          parent,
              guint          slot,
              guint          index,
              JsonNode      *node,
              guint          piece)
{
  GwRecord *above = gw_codec_reader_get_entry (self, parent)->record;
  guint n_slots;
  const GwSlot *slots = gw_record_class_get_slots (GW_RECORD_GET_CLASS (above), &n_slots);
  GwCodecPlace place = { parent, slots[slot].name, (int) index, NULL };
  g_autoptr (GwRecord) record = NULL;
  JsonObject *object;
  const char *id;
  guint entry;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      gw_codec_reader_report_type (self, &place, node, N_("an object"));
      return;
    }

  object = json_node_get_object (node);
  if (!check_id (self, &place, slot, object, piece, &id))
    return;

  record = gw_record_new (slots[slot].type (), id);
  gw_record_build_child (above, slot, record);
  entry = add_entry (self, record, object, parent, slot, index);
  gw_codec_reader_get_entry (self, entry)->piece = piece;
  read_entry (self, entry);
}

/* Its tree is there only while it is read. */
static void
read_piece (GwCodecReader *self,
            guint          parent,
            guint          slot,
            guint          index,
            guint          piece)
{
  g_autoptr (JsonNode) node = NULL;
  guint n_entries = self->entries->len;

  self->cancelled = !gw_progress_continue (self->progress, piece, gw_json_pieces_get_length (self->pieces));
  if (self->cancelled)
    return;

  node = gw_json_pieces_parse (self->pieces, piece);
  g_return_if_fail (node != NULL);

  read_element (self, parent, slot, index, node, piece);
  for (guint i = n_entries; i < self->entries->len; i++)
    gw_codec_reader_get_entry (self, i)->object = NULL;
}

/* In the tree of the rest, a goal is its number. */
static gboolean
is_list_of_pieces (GwCodecReader *self,
                   guint          entry,
                   const char    *name)
{
  GwCodecEntry *team = gw_codec_reader_get_entry (self, entry);
  GwRecord *root = gw_codec_reader_get_entry (self, 0)->record;
  guint n_slots;
  const GwSlot *slots = gw_record_class_get_slots (GW_RECORD_GET_CLASS (root), &n_slots);

  return self->pieces != NULL && entry > 0 && team->parent == 0 &&
         gw_json_pieces_holds (self->pieces, slots[team->slot].name, name);
}

static void
read_list (GwCodecReader *self,
           guint          entry,
           guint          slot,
           const GwSlot  *declared,
           JsonNode      *node)
{
  GwCodecPlace place = { entry, declared->name, -1, NULL };
  gboolean holds_pieces = is_list_of_pieces (self, entry, declared->name);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      gw_codec_reader_report_type (self, &place, node, N_("a list of objects"));
      return;
    }

  array = json_node_get_array (node);
  if (json_array_get_length (array) > declared->maximum)
    {
      gw_codec_reader_report (self, &place,
                              g_strdup_printf (_("there are %u entries, and at most %u are allowed"),
                                               json_array_get_length (array), declared->maximum));
      return;
    }

  for (guint i = 0; i < json_array_get_length (array) && !self->cancelled; i++)
    if (holds_pieces)
      read_piece (self, entry, slot, i, (guint) json_array_get_int_element (array, i));
    else
      read_element (self, entry, slot, i, json_array_get_element (array, i), GW_CODEC_NO_PIECE);
}

static guint
read_children (GwCodecReader *self,
               guint          entry)
{
  GwRecord *record = gw_codec_reader_get_entry (self, entry)->record;
  JsonObject *object = gw_codec_reader_get_entry (self, entry)->object;
  guint n_known = 0;
  guint n_slots;
  const GwSlot *slots = gw_record_class_get_slots (GW_RECORD_GET_CLASS (record), &n_slots);

  for (guint slot = 0; slot < n_slots; slot++)
    {
      JsonNode *node = json_object_get_member (object, slots[slot].name);
      GwCodecPlace place = { entry, slots[slot].name, -1, NULL };

      if (node == NULL)
        continue;

      n_known++;
      if (!slots[slot].single)
        read_list (self, entry, slot, &slots[slot], node);
      else if (JSON_NODE_HOLDS_OBJECT (node))
        read_entry (self, add_entry (self, gw_record_get_single (record, slot),
                                     json_node_get_object (node), entry, slot, 0));
      else
        gw_codec_reader_report_type (self, &place, node, N_("an object"));
    }

  return n_known;
}

static gboolean
is_known (GwRecord   *record,
          gboolean    is_root,
          const char *name)
{
  GwRecordClass *klass = GW_RECORD_GET_CLASS (record);

  if (g_str_equal (name, GW_CODEC_NAME_ID))
    return *gw_record_get_id (record) != '\0';
  if (g_str_equal (name, GW_CODEC_NAME_CHECK_INS))
    return klass->has_check_ins;
  if (g_str_equal (name, GW_CODEC_NAME_FORMAT) || g_str_equal (name, GW_CODEC_NAME_SCHEMA))
    return is_root;

  return gw_record_class_find_field (klass, name, NULL) != NULL ||
         gw_record_class_find_slot (klass, name, NULL) != NULL;
}

/* What this version does not know is kept as text and written back. */
static void
keep_extras (GwCodecReader *self,
             guint          entry,
             guint          n_known)
{
  GwRecord *record = gw_codec_reader_get_entry (self, entry)->record;
  JsonObject *object = gw_codec_reader_get_entry (self, entry)->object;
  GwCodecPlace place = { entry, NULL, -1, NULL };
  g_autoptr (GwJsonWriter) writer = NULL;
  g_autofree char *extras = NULL;
  guint n_fields, n_slots;
  guint n_extras = json_object_get_size (object) - n_known;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (n_extras == 0)
    return;

  /* With every known member filled in, the object must still be readable. */
  gw_record_class_get_fields (GW_RECORD_GET_CLASS (record), &n_fields);
  gw_record_class_get_slots (GW_RECORD_GET_CLASS (record), &n_slots);
  if (n_fields + n_slots + n_extras + 4 > GW_JSON_MAX_MEMBERS)
    {
      gw_codec_reader_report (self, &place, g_strdup (_("there are too many members that are not known here")));
      return;
    }

  writer = gw_json_writer_new ();
  gw_json_writer_begin_object (writer, TRUE);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!is_known (record, entry == 0, name))
      {
        gw_json_writer_add_name (writer, name);
        gw_json_writer_add_node (writer, node);
      }
  gw_json_writer_end_object (writer);

  extras = gw_json_writer_free_to_text (g_steal_pointer (&writer));
  gw_record_set_extras (record, extras);
}

static void
read_entry (GwCodecReader *self,
            guint          entry)
{
  GwRecord *record = gw_codec_reader_get_entry (self, entry)->record;
  JsonObject *object = gw_codec_reader_get_entry (self, entry)->object;
  guint n_known = *gw_record_get_id (record) != '\0' && json_object_has_member (object, GW_CODEC_NAME_ID);
  guint n_fields;
  const GwField *fields = gw_record_class_get_fields (GW_RECORD_GET_CLASS (record), &n_fields);
  JsonNode *node;

  for (guint i = 0; i < n_fields; i++)
    {
      node = json_object_get_member (object, fields[i].name);
      if (node == NULL)
        continue;
      n_known++;
      gw_codec_read_field (self, entry, i, node);
    }

  n_known += read_children (self, entry);

  node = json_object_get_member (object, GW_CODEC_NAME_CHECK_INS);
  if (node != NULL && GW_RECORD_GET_CLASS (record)->has_check_ins)
    {
      n_known++;
      gw_codec_read_check_ins (self, entry, node);
    }
  if (entry == 0)
    n_known += 2; /* format and schema */

  keep_extras (self, entry, n_known);
}

/*< private >
 * gw_codec_read_child:
 * @parent: where the record is going to be
 * @slot: in which of its lists
 * @object: a record with all below it
 * @problems: (element-type GwProblem): where to add all that is wrong
 *
 * Returns: (transfer full) (nullable): the record, not yet in the list; its
 *   references and rules are not tested
 */
GwRecord *
gw_codec_read_child (GwRecord   *parent,
                     guint       slot,
                     JsonObject *object,
                     GPtrArray  *problems)
{
  GwCodecReader self = { NULL };
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (GwCodecEntry));
  g_autoptr (GHashTable) ids = g_hash_table_new (gw_id_hash, g_str_equal);
  g_autoptr (GwRecord) child = NULL;
  guint n_slots;
  const GwSlot *slots = gw_record_class_get_slots (GW_RECORD_GET_CLASS (parent), &n_slots);
  GwCodecPlace place = { 0, slots[slot].name, -1, NULL };
  guint n_before = problems->len;
  const char *id;

  g_assert (slot < n_slots);

  self.entries = entries;
  self.ids = ids;
  self.problems = problems;
  add_entry (&self, parent, object, 0, 0, 0);

  id = gw_codec_reader_read_id (&self, &place, object);
  if (id == NULL || gw_record_lookup (parent, id) != NULL)
    return NULL;

  child = gw_record_new (slots[slot].type (), id);
  read_entry (&self, add_entry (&self, child, object, 0, slot, 0));
  return problems->len == n_before ? g_steal_pointer (&child) : NULL;
}

/**
 * gw_codec_read:
 * @root: the root object of a document of this schema, as gw_schema_upgrade()
 *   leaves it
 * @pieces: (nullable): the goals in @root, which are numbers there
 * @progress: (nullable): of a long document
 * @problems: (element-type GwProblem): where to add all that is wrong
 *
 * Builds the workshop of a document. Reads the declarations of the record
 * classes and names no property itself.
 *
 * Returns: (transfer full) (nullable): the workshop, %NULL when there are
 *   problems or nobody wants it any more
 */
GwWorkshop *
gw_codec_read (JsonObject   *root,
               GwJsonPieces *pieces,
               GwProgress   *progress,
               GPtrArray    *problems)
{
  GwCodecReader self = { NULL };
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (GwCodecEntry));
  g_autoptr (GHashTable) ids = g_hash_table_new (gw_id_hash, g_str_equal);
  g_autoptr (GwRecord) placeholder = NULL;
  g_autoptr (GwRecord) workshop = NULL;
  GwCodecPlace place = { 0, NULL, -1, NULL };
  const char *id;
  guint n_before;

  g_return_val_if_fail (root != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  self.entries = entries;
  self.ids = ids;
  self.problems = problems;
  self.pieces = pieces;
  self.progress = progress;
  n_before = problems->len;

  /* The id of a record is there from its construction, and reporting a
   * problem with it needs a root to name. */
  placeholder = gw_record_new (GW_TYPE_WORKSHOP, "");
  add_entry (&self, placeholder, root, 0, 0, 0);
  id = gw_codec_reader_read_id (&self, &place, root);
  g_array_set_size (entries, 0);

  workshop = gw_record_new (GW_TYPE_WORKSHOP, id);
  read_entry (&self, add_entry (&self, workshop, root, 0, 0, 0));
  if (!self.cancelled)
    gw_codec_check_references (&self);
  if (!self.cancelled)
    gw_codec_check_rules (&self);

  if (problems->len > n_before || self.cancelled)
    return NULL;
  return GW_WORKSHOP (g_steal_pointer (&workshop));
}
