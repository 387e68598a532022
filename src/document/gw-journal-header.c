/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-journal-header.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "gw-json-check.h"
#include "gw-json-member.h"
#include "gw-json-writer.h"

#define NAME_VERSION "goalwright-journal"
#define NAME_URI "uri"
#define NAME_TITLE "title"
#define NAME_ID "workshop"
#define NAME_STAMP "stamp"
#define NAME_IS_BASE_IN_FILE "base-in-file"
/* 2 knows a base in the file, and headers between edits. */
#define VERSION 2

static char *
stamp_to_text (const GwFileStamp *stamp)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%" PRIu64 " %" PRIu64 " %" PRId64 " %" PRId64 " %" PRId64 " ",
                          stamp->device, stamp->inode, stamp->size, stamp->seconds, stamp->nanoseconds);
  for (guint i = 0; i < GW_FILE_STAMP_DIGEST_BYTES; i++)
    g_string_append_printf (text, "%02x", stamp->digest[i]);

  return g_string_free (text, FALSE);
}

static gboolean
stamp_from_text (const char  *text,
                 GwFileStamp *stamp)
{
  char digest[2 * GW_FILE_STAMP_DIGEST_BYTES + 1];

  if (sscanf (text, "%" SCNu64 " %" SCNu64 " %" SCNd64 " %" SCNd64 " %" SCNd64 " %64[0-9a-f]",
              &stamp->device, &stamp->inode, &stamp->size, &stamp->seconds, &stamp->nanoseconds, digest) != 6 ||
      strlen (digest) != 2 * GW_FILE_STAMP_DIGEST_BYTES)
    return FALSE;

  for (guint i = 0; i < GW_FILE_STAMP_DIGEST_BYTES; i++)
    stamp->digest[i] = (guint8) (g_ascii_xdigit_value (digest[2 * i]) * 16 + g_ascii_xdigit_value (digest[2 * i + 1]));
  return TRUE;
}

static gboolean
get_boolean (JsonObject *object,
             const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN &&
         json_node_get_boolean (node);
}

/**
 * gw_journal_header_write:
 *
 * Returns: (transfer full): the header as JSON
 */
char *
gw_journal_header_write (const GwJournalHeader *self)
{
  g_autoptr (GwJsonWriter) writer = gw_json_writer_new ();
  g_autofree char *stamp = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  stamp = stamp_to_text (&self->stamp);
  gw_json_writer_begin_object (writer, TRUE);
  gw_json_writer_add_name (writer, NAME_VERSION);
  gw_json_writer_add_integer (writer, VERSION);
  gw_json_writer_add_name (writer, NAME_ID);
  gw_json_writer_add_text (writer, self->id);
  gw_json_writer_add_name (writer, NAME_TITLE);
  gw_json_writer_add_text (writer, self->title);
  if (self->path != NULL)
    {
      /* A path need not be UTF-8. */
      g_autofree char *uri = g_filename_to_uri (self->path, NULL, NULL);

      gw_json_writer_add_name (writer, NAME_URI);
      gw_json_writer_add_text (writer, uri != NULL ? uri : "");
      gw_json_writer_add_name (writer, NAME_STAMP);
      gw_json_writer_add_text (writer, stamp);
    }
  if (self->is_base_in_file)
    {
      gw_json_writer_add_name (writer, NAME_IS_BASE_IN_FILE);
      gw_json_writer_add_boolean (writer, TRUE);
    }
  gw_json_writer_end_object (writer);

  return gw_json_writer_free_to_text (g_steal_pointer (&writer));
}

/**
 * gw_journal_header_is:
 *
 * Returns: whether @content is a header rather than an edit, without reading it
 */
gboolean
gw_journal_header_is (const char *content,
                      gsize       length)
{
  static const char start[] = "{\"" NAME_VERSION "\"";

  g_return_val_if_fail (content != NULL, FALSE);

  return length >= strlen (start) && memcmp (content, start, strlen (start)) == 0;
}

/**
 * gw_journal_header_read:
 * @self: (out): to be cleared in any case
 *
 * Returns: whether @content is a header that this version knows
 */
gboolean
gw_journal_header_read (GwJournalHeader *self,
                        const char      *content,
                        gsize            length)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root, *version;
  JsonObject *object;
  const char *uri, *stamp;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  *self = (GwJournalHeader) { NULL };
  if (!gw_json_check (content, length, NULL) || !json_parser_load_from_data (parser, content, (gssize) length, NULL))
    return FALSE;
  root = json_parser_get_root (parser);
  if (!JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;

  object = json_node_get_object (root);
  version = json_object_get_member (object, NAME_VERSION);
  if (version == NULL || !JSON_NODE_HOLDS_VALUE (version) || json_node_get_value_type (version) != G_TYPE_INT64 ||
      json_node_get_int (version) < 1 || json_node_get_int (version) > VERSION ||
      gw_json_member_get_text (object, NAME_TITLE) == NULL || gw_json_member_get_text (object, NAME_ID) == NULL)
    return FALSE;

  self->title = g_strdup (gw_json_member_get_text (object, NAME_TITLE));
  self->id = g_strdup (gw_json_member_get_text (object, NAME_ID));
  uri = gw_json_member_get_text (object, NAME_URI);
  stamp = gw_json_member_get_text (object, NAME_STAMP);
  if (uri != NULL && *uri != '\0')
    self->path = g_filename_from_uri (uri, NULL, NULL);
  self->is_base_in_file = get_boolean (object, NAME_IS_BASE_IN_FILE);
  if (self->path == NULL)
    return !self->is_base_in_file;
  return stamp != NULL && stamp_from_text (stamp, &self->stamp);
}

/**
 * gw_journal_header_clear:
 *
 * Frees what it holds.
 */
void
gw_journal_header_clear (GwJournalHeader *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->id, g_free);
}
