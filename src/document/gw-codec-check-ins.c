/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-codec-private.h"

#include <glib/gi18n-lib.h>

#include "gw-codec.h"

/* A check-in as it was read, with its place in the file. */
typedef struct
{
  GwCheckIn   check_in;
  const char *note;
  guint       index;
} Item;

static gboolean
is_known (const char *name)
{
  static const char *const names[] = {
    GW_CODEC_NAME_DATE, GW_CODEC_NAME_VALUE, GW_CODEC_NAME_EXCUSED, GW_CODEC_NAME_RECORDED, GW_CODEC_NAME_NOTE,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      return TRUE;

  return FALSE;
}

/* A check-in has no room for what is not known, so that it cannot be kept. */
static gboolean
check_names (GwCodecReader *self,
             GwCodecPlace  *place,
             JsonObject    *object)
{
  JsonObjectIter iter;
  const char *name;
  gboolean sound = TRUE;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    if (!is_known (name))
      {
        g_autofree char *quoted = gw_problem_quote (name);

        place->part = NULL;
        sound = gw_codec_reader_report (self, place,
                                        g_strdup_printf (_("a check-in has no member %s"), quoted));
      }

  return sound;
}

static gboolean
read_value (GwCodecReader *self,
            GwCodecPlace  *place,
            JsonObject    *object,
            gint64        *value)
{
  JsonNode *number = json_object_get_member (object, GW_CODEC_NAME_VALUE);
  JsonNode *excused = json_object_get_member (object, GW_CODEC_NAME_EXCUSED);
  gboolean is_excused = FALSE;

  place->part = GW_CODEC_NAME_EXCUSED;
  if (excused != NULL && !gw_codec_read_boolean (self, place, excused, &is_excused))
    return FALSE;

  place->part = NULL;
  if (number == NULL && !is_excused)
    return gw_codec_reader_report (self, place, g_strdup (_("the value is missing; a day without one is \"excused\": true")));
  if (number != NULL && is_excused)
    return gw_codec_reader_report (self, place, g_strdup (_("an excused day has no value")));

  place->part = GW_CODEC_NAME_VALUE;
  *value = GW_UNSET;
  return is_excused ||
         gw_codec_read_integer (self, place, number, -GW_AMOUNT_MAX, GW_AMOUNT_MAX, value);
}

static gboolean
read_item (GwCodecReader *self,
           guint          entry,
           guint          index,
           JsonNode      *node,
           Item          *item)
{
  GwCodecPlace place = { entry, GW_CODEC_NAME_CHECK_INS, (int) index, NULL };
  JsonObject *object;
  JsonNode *member;
  gboolean sound;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return gw_codec_reader_report_type (self, &place, node, N_("an object"));

  object = json_node_get_object (node);
  sound = check_names (self, &place, object);

  *item = (Item) { .check_in = { .recorded = GW_DATE_NONE }, .index = index };
  place.part = NULL;
  member = json_object_get_member (object, GW_CODEC_NAME_DATE);
  if (member == NULL)
    sound = gw_codec_reader_report (self, &place, g_strdup (_("the date is missing")));
  place.part = GW_CODEC_NAME_DATE;
  if (member != NULL)
    sound = gw_codec_read_date (self, &place, member, &item->check_in.date) && sound;

  sound = read_value (self, &place, object, &item->check_in.value) && sound;

  place.part = GW_CODEC_NAME_RECORDED;
  member = json_object_get_member (object, GW_CODEC_NAME_RECORDED);
  if (member != NULL)
    sound = gw_codec_read_date (self, &place, member, &item->check_in.recorded) && sound;

  place.part = GW_CODEC_NAME_NOTE;
  member = json_object_get_member (object, GW_CODEC_NAME_NOTE);
  if (member != NULL)
    sound = gw_codec_read_text (self, &place, member, GW_CHECK_IN_MAX_NOTE, TRUE, &item->note) && sound;

  return sound;
}

static int
compare_items (gconstpointer one,
               gconstpointer other)
{
  const Item *a = one;
  const Item *b = other;

  if (a->check_in.date != b->check_in.date)
    return a->check_in.date < b->check_in.date ? -1 : 1;
  return (a->index > b->index) - (a->index < b->index);
}

static gboolean
is_copy (const Item *one,
         const Item *other)
{
  return one->check_in.value == other->check_in.value &&
         one->check_in.recorded == other->check_in.recorded &&
         g_strcmp0 (one->note, other->note) == 0;
}

/* Merging two versions of a file line by line can leave a line twice. A copy is
 * dropped; two different numbers for one day are for a person to decide. */
static void
build_items (GwCodecReader *self,
             guint          entry,
             GArray        *items)
{
  GwRecord *record = gw_codec_reader_get_entry (self, entry)->record;
  const Item *last = NULL;

  g_array_sort (items, compare_items);
  for (guint i = 0; i < items->len; i++)
    {
      Item *item = &g_array_index (items, Item, i);
      GwCheckIn check_in = item->check_in;

      if (last == NULL || last->check_in.date != item->check_in.date)
        {
          check_in.note = (char *) item->note;
          gw_record_build_check_in (record, &check_in);
        }
      else if (!is_copy (last, item))
        {
          GwCodecPlace place = { entry, GW_CODEC_NAME_CHECK_INS, (int) item->index, NULL };
          g_autofree char *date = gw_date_to_text (item->check_in.date);

          gw_codec_reader_report (self, &place,
                                  g_strdup_printf (_("there is another check-in of %s, with another value"), date));
        }
      last = item;
    }
}

/*< private >
 * gw_codec_read_check_ins:
 * @node: what the document has for them
 *
 * Puts the check-ins of the document into a record, or reports what is wrong
 * with them.
 */
void
gw_codec_read_check_ins (GwCodecReader *self,
                         guint          entry,
                         JsonNode      *node)
{
  GwCodecPlace place = { entry, GW_CODEC_NAME_CHECK_INS, -1, NULL };
  g_autoptr (GArray) items = NULL;
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      gw_codec_reader_report_type (self, &place, node, N_("a list of check-ins"));
      return;
    }

  array = json_node_get_array (node);
  items = g_array_sized_new (FALSE, FALSE, sizeof (Item), json_array_get_length (array));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      Item item;

      if (read_item (self, entry, i, json_array_get_element (array, i), &item))
        g_array_append_val (items, item);
    }

  build_items (self, entry, items);
}
