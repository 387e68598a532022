/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-codec-private.h"

#include <glib/gi18n-lib.h>

#include "gw-codec.h"

/* A check-in as it was read, with its place in the file. */
typedef struct
{
  GwCheckIn check_in; /* the note belongs to the file */
  guint     index;
} Item;

/* Neither a check-in nor a former value has room for what is not known, so that
 * it cannot be kept. */
static gboolean
check_names (GwCodecReader      *self,
             GwCodecPlace       *place,
             JsonObject         *object,
             const char *const  *names)
{
  JsonObjectIter iter;
  const char *name;
  gboolean sound = TRUE;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    if (!g_strv_contains (names, name))
      {
        g_autofree char *quoted = gw_problem_quote (name);

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

/* A value that was corrected, and when it had been written down. */
static gboolean
read_former_value (GwCodecReader *self,
                   GwCodecPlace  *place,
                   JsonNode      *node,
                   GwCheckIn     *check_in)
{
  static const char *const names[] = {
    GW_CODEC_NAME_VALUE, GW_CODEC_NAME_EXCUSED, GW_CODEC_NAME_RECORDED, NULL,
  };
  JsonObject *object;
  JsonNode *member;
  GwDate recorded;
  gint64 value;

  place->part = GW_CODEC_NAME_FORMER;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return gw_codec_reader_report_type (self, place, node, N_("an object"));

  object = json_node_get_object (node);
  if (!check_names (self, place, object, names) || !read_value (self, place, object, &value))
    return FALSE;

  place->part = GW_CODEC_NAME_FORMER;
  member = json_object_get_member (object, GW_CODEC_NAME_RECORDED);
  if (member == NULL)
    return gw_codec_reader_report (self, place, g_strdup (_("the day on which it was written down is missing")));
  if (!gw_codec_read_date (self, place, member, &recorded))
    return FALSE;

  gw_check_in_add_former (check_in, recorded, value);
  return TRUE;
}

static gboolean
read_former (GwCodecReader *self,
             GwCodecPlace  *place,
             JsonObject    *object,
             GwCheckIn     *check_in)
{
  JsonNode *node = json_object_get_member (object, GW_CODEC_NAME_FORMER);
  JsonArray *array;
  gboolean sound = TRUE;

  if (node == NULL)
    return TRUE;

  place->part = GW_CODEC_NAME_FORMER;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return gw_codec_reader_report_type (self, place, node, N_("a list of former values"));

  array = json_node_get_array (node);
  if (json_array_get_length (array) > GW_CHECK_IN_MAX_FORMER)
    return gw_codec_reader_report (self, place,
                                   g_strdup_printf (_("a check-in keeps %d former values at most"),
                                                    GW_CHECK_IN_MAX_FORMER));
  for (guint i = 0; i < json_array_get_length (array) && sound; i++)
    sound = read_former_value (self, place, json_array_get_element (array, i), check_in);

  return sound;
}

static void
clear_item (gpointer item)
{
  g_clear_pointer (&((Item *) item)->check_in.former, g_array_unref);
}

static gboolean
read_item (GwCodecReader *self,
           guint          entry,
           guint          index,
           JsonNode      *node,
           Item          *item)
{
  static const char *const names[] = {
    GW_CODEC_NAME_DATE, GW_CODEC_NAME_VALUE, GW_CODEC_NAME_EXCUSED, GW_CODEC_NAME_RECORDED, GW_CODEC_NAME_NOTE,
    GW_CODEC_NAME_FORMER, NULL,
  };
  GwCodecPlace place = { entry, GW_CODEC_NAME_CHECK_INS, (int) index, NULL };
  const char *note = NULL;
  JsonObject *object;
  JsonNode *member;
  gboolean sound;

  *item = (Item) { .check_in = { .recorded = GW_DATE_NONE }, .index = index };
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return gw_codec_reader_report_type (self, &place, node, N_("an object"));

  object = json_node_get_object (node);
  sound = check_names (self, &place, object, names);

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
    sound = gw_codec_read_text (self, &place, member, GW_CHECK_IN_MAX_NOTE, TRUE, &note) && sound;
  item->check_in.note = (char *) note;

  return read_former (self, &place, object, &item->check_in) && sound;
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

      if (last == NULL || last->check_in.date != item->check_in.date)
        gw_record_build_check_in (record, &item->check_in);
      else if (!gw_check_in_equal (&last->check_in, &item->check_in))
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
  g_array_set_clear_func (items, clear_item);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      Item item;

      if (read_item (self, entry, i, json_array_get_element (array, i), &item))
        g_array_append_val (items, item);
      else
        clear_item (&item);
    }

  build_items (self, entry, items);
}
