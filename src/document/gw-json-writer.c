/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-json-writer.h"

#include <math.h>
#include <string.h>

#include "gw-json-check.h"
#include "gw-real.h"

typedef struct
{
  gboolean compact;
  guint    count;
} Level;

struct _GwJsonWriter
{
  GString  *text;
  guint     base; /* the depth before its first value */
  guint     depth;
  Level     levels[GW_JSON_MAX_DEPTH + 1];
  gboolean  after_name;
};

static void
break_line (GwJsonWriter *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

/* Comma, line and indent before a member's name or an element. */
static void
begin_item (GwJsonWriter *self)
{
  Level *level = &self->levels[self->depth];

  if (self->after_name)
    {
      self->after_name = FALSE;
      return;
    }
  if (self->depth == self->base)
    return;

  if (level->count++ > 0)
    g_string_append_c (self->text, ',');
  if (!level->compact)
    break_line (self);
  else if (level->count > 1)
    g_string_append_c (self->text, ' ');
}

static void
begin_level (GwJsonWriter *self,
             char          opening,
             gboolean      compact)
{
  gboolean inherited;

  g_assert (self->depth < GW_JSON_MAX_DEPTH);

  inherited = self->levels[self->depth].compact;
  begin_item (self);
  g_string_append_c (self->text, opening);
  self->depth++;
  self->levels[self->depth] = (Level) { .compact = compact || inherited };
}

static void
end_level (GwJsonWriter *self,
           char          closing)
{
  Level level;

  g_assert (self->depth > 0 && !self->after_name);

  level = self->levels[self->depth];
  self->depth--;
  if (level.count > 0 && !level.compact)
    break_line (self);
  g_string_append_c (self->text, closing);
}

static void
append_escaped (GString *text,
                guchar   byte)
{
  static const char shorthand[] = "\b\f\n\r\t\"\\";
  static const char letters[] = "bfnrt\"\\";
  const char *found = strchr (shorthand, byte);

  if (found != NULL)
    g_string_append_printf (text, "\\%c", letters[found - shorthand]);
  else
    g_string_append_printf (text, "\\u%04x", byte);
}

static void
append_quoted (GString    *text,
               const char *value)
{
  const char *run = value;

  g_string_append_c (text, '"');
  for (const char *at = value; *at != '\0'; at++)
    if ((guchar) *at < 0x20 || *at == '"' || *at == '\\')
      {
        g_string_append_len (text, run, at - run);
        append_escaped (text, (guchar) *at);
        run = at + 1;
      }
  g_string_append (text, run);
  g_string_append_c (text, '"');
}

/**
 * gw_json_writer_new:
 *
 * Returns: (transfer full): a writer before its first value
 */
GwJsonWriter *
gw_json_writer_new (void)
{
  GwJsonWriter *self = g_new0 (GwJsonWriter, 1);

  self->text = g_string_new (NULL);
  return self;
}

/*< private >
 * gw_json_writer_new_inside:
 * @depth: how many objects and lists are open around its value
 *
 * Returns: (transfer full): a writer for what fills a gap of another
 */
GwJsonWriter *
gw_json_writer_new_inside (guint depth)
{
  GwJsonWriter *self = gw_json_writer_new ();

  g_assert (depth <= GW_JSON_MAX_DEPTH);

  self->base = depth;
  self->depth = depth;
  return self;
}

/**
 * gw_json_writer_free:
 * @self: (transfer full): a writer
 */
void
gw_json_writer_free (GwJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * gw_json_writer_free_to_text:
 * @self: (transfer full): a writer whose value is complete
 *
 * Returns: (transfer full): what was written
 */
char *
gw_json_writer_free_to_text (GwJsonWriter *self)
{
  char *text;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->depth == self->base, NULL);

  text = g_string_free (g_steal_pointer (&self->text), FALSE);
  gw_json_writer_free (self);
  return text;
}

/**
 * gw_json_writer_free_to_bytes:
 * @self: (transfer full): a writer whose value is complete
 *
 * Returns: (transfer full): a file: what was written, and a line end; or what
 *   fills a gap
 */
GBytes *
gw_json_writer_free_to_bytes (GwJsonWriter *self)
{
  GBytes *bytes;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->depth == self->base, NULL);

  if (self->base == 0)
    g_string_append_c (self->text, '\n');
  bytes = g_string_free_to_bytes (g_steal_pointer (&self->text));
  gw_json_writer_free (self);
  return bytes;
}

/**
 * gw_json_writer_begin_object:
 * @compact: put it, and all that is in it, into one line
 */
void
gw_json_writer_begin_object (GwJsonWriter *self,
                             gboolean      compact)
{
  g_return_if_fail (self != NULL);

  begin_level (self, '{', compact);
}

/**
 * gw_json_writer_end_object:
 */
void
gw_json_writer_end_object (GwJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  end_level (self, '}');
}

/**
 * gw_json_writer_begin_array:
 * @compact: put it, and all that is in it, into one line
 */
void
gw_json_writer_begin_array (GwJsonWriter *self,
                            gboolean      compact)
{
  g_return_if_fail (self != NULL);

  begin_level (self, '[', compact);
}

/**
 * gw_json_writer_end_array:
 */
void
gw_json_writer_end_array (GwJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  end_level (self, ']');
}

/**
 * gw_json_writer_add_name:
 * @name: of the member whose value is added next
 */
void
gw_json_writer_add_name (GwJsonWriter *self,
                         const char   *name)
{
  g_return_if_fail (self != NULL && !self->after_name);
  g_return_if_fail (name != NULL);

  begin_item (self);
  append_quoted (self->text, name);
  g_string_append (self->text, ": ");
  self->after_name = TRUE;
}

/*< private >
 * gw_json_writer_add_gap:
 *
 * Begins an element of which another writer writes the value.
 *
 * Returns: where in the text it goes
 */
gsize
gw_json_writer_add_gap (GwJsonWriter *self)
{
  g_assert (self != NULL);

  begin_item (self);
  return self->text->len;
}

/**
 * gw_json_writer_add_integer:
 * @value: at most 2^53 in magnitude
 */
void
gw_json_writer_add_integer (GwJsonWriter *self,
                            gint64        value)
{
  g_return_if_fail (self != NULL);

  begin_item (self);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

/**
 * gw_json_writer_add_real:
 * @value: a finite number
 *
 * Adds a figure, in as few digits as tell it from every other double. For
 * reports: documents hold whole numbers only.
 */
void
gw_json_writer_add_real (GwJsonWriter *self,
                         double        value)
{
  g_autofree char *text = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (isfinite (value));

  text = gw_real_to_text (value);
  begin_item (self);
  g_string_append (self->text, text);
}

/**
 * gw_json_writer_add_boolean:
 */
void
gw_json_writer_add_boolean (GwJsonWriter *self,
                            gboolean      value)
{
  g_return_if_fail (self != NULL);

  begin_item (self);
  g_string_append (self->text, value ? "true" : "false");
}

/**
 * gw_json_writer_add_text:
 * @value: valid UTF-8
 */
void
gw_json_writer_add_text (GwJsonWriter *self,
                         const char   *value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (value != NULL);

  begin_item (self);
  append_quoted (self->text, value);
}

static void
add_object (GwJsonWriter *self,
            JsonObject   *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  gw_json_writer_begin_object (self, FALSE);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      gw_json_writer_add_name (self, name);
      gw_json_writer_add_node (self, member);
    }
  gw_json_writer_end_object (self);
}

static gboolean
holds_integers (JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (json_node_get_value_type (json_array_get_element (array, i)) != G_TYPE_INT64)
      return FALSE;

  return TRUE;
}

static void
add_array (GwJsonWriter *self,
           JsonArray    *array)
{
  /* As the lists of numbers that are known are laid out. */
  gw_json_writer_begin_array (self, holds_integers (array));
  for (guint i = 0; i < json_array_get_length (array); i++)
    gw_json_writer_add_node (self, json_array_get_element (array, i));
  gw_json_writer_end_array (self);
}

/**
 * gw_json_writer_add_node:
 * @node: any value out of a checked document
 *
 * Adds a value that was read: what this version of the program does not know.
 */
void
gw_json_writer_add_node (GwJsonWriter *self,
                         JsonNode     *node)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (node != NULL);

  if (JSON_NODE_HOLDS_OBJECT (node))
    add_object (self, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    add_array (self, json_node_get_array (node));
  else if (JSON_NODE_HOLDS_NULL (node))
    {
      begin_item (self);
      g_string_append (self->text, "null");
    }
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    gw_json_writer_add_boolean (self, json_node_get_boolean (node));
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    gw_json_writer_add_integer (self, json_node_get_int (node));
  else
    gw_json_writer_add_text (self, json_node_get_string (node));
}
