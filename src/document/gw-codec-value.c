/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-codec-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "gw-json-check.h"

/* Single values: type and range are tested here, because the getters of the
 * JSON library answer 0 or NULL to a wrong type. */

static char *
describe_node (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup (_("an object"));
  if (JSON_NODE_HOLDS_ARRAY (node))
    return g_strdup (_("a list"));
  if (JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("null");
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? "true" : "false");
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

  return gw_problem_quote (json_node_get_string (node));
}

static gboolean
holds (JsonNode *node,
       GType     type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

/*< private >
 * gw_codec_reader_report_type:
 * @expected: what should stand there, untranslated
 *
 * Returns: always %FALSE, so that callers can return it
 */
gboolean
gw_codec_reader_report_type (GwCodecReader      *self,
                             const GwCodecPlace *place,
                             JsonNode           *found,
                             const char         *expected)
{
  g_autofree char *description = describe_node (found);

  return gw_codec_reader_report (self, place,
                                 g_strdup_printf (_("%s is expected, found %s"), _(expected), description));
}

/*< private >
 * gw_codec_read_integer:
 *
 * Returns: whether @node is a whole number from @minimum to @maximum
 */
gboolean
gw_codec_read_integer (GwCodecReader      *self,
                       const GwCodecPlace *place,
                       JsonNode           *node,
                       gint64              minimum,
                       gint64              maximum,
                       gint64             *value)
{
  gint64 number;

  if (!holds (node, G_TYPE_INT64))
    return gw_codec_reader_report_type (self, place, node, N_("a whole number"));

  number = json_node_get_int (node);
  if (number < minimum || number > maximum)
    return gw_codec_reader_report (self, place,
                                   g_strdup_printf (_("%" PRId64 " is outside of %" PRId64 " to %" PRId64),
                                                    number, minimum, maximum));

  *value = number;
  return TRUE;
}

/*< private >
 * gw_codec_read_boolean:
 *
 * Returns: whether @node is true or false
 */
gboolean
gw_codec_read_boolean (GwCodecReader      *self,
                       const GwCodecPlace *place,
                       JsonNode           *node,
                       gboolean           *value)
{
  if (!holds (node, G_TYPE_BOOLEAN))
    return gw_codec_reader_report_type (self, place, node, N_("true or false"));

  *value = json_node_get_boolean (node);
  return TRUE;
}

/*< private >
 * gw_codec_read_date:
 *
 * Returns: whether @node is a date that a document can hold
 */
gboolean
gw_codec_read_date (GwCodecReader      *self,
                    const GwCodecPlace *place,
                    JsonNode           *node,
                    GwDate             *value)
{
  g_autofree char *quoted = NULL;

  if (!holds (node, G_TYPE_STRING))
    return gw_codec_reader_report_type (self, place, node, N_("a date as \"YYYY-MM-DD\""));
  if (gw_date_parse (json_node_get_string (node), value))
    return TRUE;

  quoted = gw_problem_quote (json_node_get_string (node));
  return gw_codec_reader_report (self, place, g_strdup_printf (_("%s is not a date"), quoted));
}

static gboolean
has_stray_control (const char *text,
                   gboolean    multiline)
{
  for (const char *at = text; *at != '\0'; at++)
    if (((guchar) *at < 0x20 && *at != '\t' && !(*at == '\n' && multiline)) || *at == 0x7f)
      return TRUE;

  return FALSE;
}

/*< private >
 * gw_codec_read_text:
 * @maximum: greatest length in characters
 * @multiline: whether it may hold line ends
 *
 * Returns: whether @node is such a text
 */
gboolean
gw_codec_read_text (GwCodecReader       *self,
                    const GwCodecPlace  *place,
                    JsonNode            *node,
                    gint64               maximum,
                    gboolean             multiline,
                    const char         **value)
{
  const char *text;
  glong length;

  if (!holds (node, G_TYPE_STRING))
    return gw_codec_reader_report_type (self, place, node, N_("a text"));

  text = json_node_get_string (node);
  length = g_utf8_strlen (text, -1);
  if (length > maximum)
    return gw_codec_reader_report (self, place,
                                   g_strdup_printf (_("this text has %ld characters, and at most %" PRId64 " are allowed"),
                                                    length, maximum));
  if (has_stray_control (text, multiline))
    return gw_codec_reader_report (self, place,
                                   g_strdup (multiline ? _("this text holds a control character other than tab and line end")
                                                       : _("this text holds a control character or a line end")));

  *value = text;
  return TRUE;
}

static gboolean
read_choice (GwCodecReader      *self,
             const GwCodecPlace *place,
             JsonNode           *node,
             const GwField      *field,
             GValue             *value)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (field->type ());
  g_autoptr (GString) nicks = g_string_new (NULL);
  g_autofree char *found = NULL;

  if (holds (node, G_TYPE_STRING))
    {
      GEnumValue *choice = g_enum_get_value_by_nick (choices, json_node_get_string (node));

      if (choice != NULL)
        {
          g_value_set_enum (value, choice->value);
          return TRUE;
        }
    }

  for (guint i = 0; i < choices->n_values; i++)
    g_string_append_printf (nicks, "%s\"%s\"", i > 0 ? ", " : "", choices->values[i].value_nick);
  found = describe_node (node);
  return gw_codec_reader_report (self, place, g_strdup_printf (_("%s is none of %s"), found, nicks->str));
}

static int
compare_integers (gconstpointer one,
                  gconstpointer other)
{
  gint64 a = *(const gint64 *) one;
  gint64 b = *(const gint64 *) other;

  return (a > b) - (a < b);
}

/* Dates may stand in any order in the file; the record holds them sorted. */
static void
sort_dates (GArray *dates)
{
  guint kept = 0;

  g_array_sort (dates, compare_integers);
  for (guint i = 0; i < dates->len; i++)
    if (kept == 0 || g_array_index (dates, gint64, i) != g_array_index (dates, gint64, kept - 1))
      g_array_index (dates, gint64, kept++) = g_array_index (dates, gint64, i);
  g_array_set_size (dates, kept);
}

static gboolean
read_list (GwCodecReader      *self,
           const GwCodecPlace *place,
           JsonNode           *node,
           const GwField      *field,
           GValue             *value)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean sound = TRUE;
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return gw_codec_reader_report_type (self, place, node,
                                        field->kind == GW_FIELD_DATES ? N_("a list of dates") : N_("a list of whole numbers"));

  array = json_node_get_array (node);
  if (json_array_get_length (array) > field->maximum_items)
    return gw_codec_reader_report (self, place,
                                   g_strdup_printf (_("there are %u entries, and at most %u are allowed"),
                                                    json_array_get_length (array), field->maximum_items));

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      GwCodecPlace element = { place->entry, place->member, (int) i, NULL };
      JsonNode *item = json_array_get_element (array, i);
      gint64 number = 0;
      GwDate date = GW_DATE_NONE;

      if (field->kind == GW_FIELD_DATES)
        {
          sound = gw_codec_read_date (self, &element, item, &date) && sound;
          number = date;
        }
      else
        {
          sound = gw_codec_read_integer (self, &element, item, field->minimum, field->maximum, &number) && sound;
        }
      g_array_append_val (numbers, number);
    }

  if (!sound)
    return FALSE;
  if (field->kind == GW_FIELD_DATES)
    sort_dates (numbers);
  g_value_take_boxed (value, gw_integers_new ((const gint64 *) (gpointer) numbers->data, numbers->len));
  return TRUE;
}

static gboolean
read_value (GwCodecReader      *self,
            const GwCodecPlace *place,
            JsonNode           *node,
            const GwField      *field,
            GValue             *value)
{
  gboolean truth;
  gint64 number;
  GwDate date;
  const char *text;

  switch (field->kind)
    {
    case GW_FIELD_BOOLEAN:
      if (!gw_codec_read_boolean (self, place, node, &truth))
        return FALSE;
      g_value_set_boolean (value, truth);
      return TRUE;
    case GW_FIELD_INTEGER:
    case GW_FIELD_AMOUNT:
    case GW_FIELD_BASIS_POINTS:
      if (!gw_codec_read_integer (self, place, node, field->minimum, field->maximum, &number))
        return FALSE;
      g_value_set_int64 (value, number);
      return TRUE;
    case GW_FIELD_DATE:
      if (!gw_codec_read_date (self, place, node, &date))
        return FALSE;
      g_value_set_int (value, date);
      return TRUE;
    case GW_FIELD_TEXT:
    case GW_FIELD_REFERENCE:
      if (!gw_codec_read_text (self, place, node, field->maximum, (field->flags & GW_FIELD_MULTILINE) != 0, &text))
        return FALSE;
      g_value_set_string (value, text);
      return TRUE;
    case GW_FIELD_CHOICE:
      return read_choice (self, place, node, field, value);
    case GW_FIELD_INTEGERS:
    case GW_FIELD_DATES:
      return read_list (self, place, node, field, value);
    default:
      g_assert_not_reached ();
    }
}

/*< private >
 * gw_codec_read_field:
 * @field: position in the declaration
 * @node: what the document has for it
 *
 * Puts a value of the document into a record, or reports what is wrong with
 * it.
 */
void
gw_codec_read_field (GwCodecReader *self,
                     guint          entry,
                     guint          field,
                     JsonNode      *node)
{
  GwRecord *record = gw_codec_reader_get_entry (self, entry)->record;
  guint n_fields;
  const GwField *fields = gw_record_class_get_fields (GW_RECORD_GET_CLASS (record), &n_fields);
  GwCodecPlace place = { entry, fields[field].name, -1, NULL };
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_assert (field < n_fields);

  gw_field_init_value (&fields[field], &value);
  if (!read_value (self, &place, node, &fields[field], &value))
    return;
  if (!gw_record_build_value (record, field, &value, &error))
    gw_codec_reader_report (self, &place, g_strdup (error->message));
}
