/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-json-pieces.h"

#include <string.h>

#include "gw-codec.h"

/* Besides twice the document. */
#define MAX_COMPARED_BYTES (16 * 1024 * 1024)

struct _GwJsonPieces
{
  GBytes *document;
  GArray *pieces;
  JsonParser *parser;
  gsize compared; /* bytes that were parsed again to compare them */
};

static const char *const path[] = { GW_CODEC_NAME_TEAMS, GW_CODEC_NAME_GOALS, NULL };

static const GwJsonPiece *
piece_at (GwJsonPieces *self,
          guint         number)
{
  return &g_array_index (self->pieces, GwJsonPiece, number);
}

static const char *
text_of (GwJsonPieces      *self,
         const GwJsonPiece *piece)
{
  return (const char *) g_bytes_get_data (self->document, NULL) + piece->start;
}

/*< private >
 * gw_json_pieces_new_whole:
 * @document: a checked document
 *
 * Returns: (transfer full): @document without pieces: all of it is the rest
 */
GwJsonPieces *
gw_json_pieces_new_whole (GBytes *document)
{
  GwJsonPieces *self = g_new0 (GwJsonPieces, 1);

  g_assert (document != NULL);

  self->document = g_bytes_ref (document);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (GwJsonPiece));
  self->parser = json_parser_new ();
  return self;
}

/*< private >
 * gw_json_pieces_new:
 * @document: bytes of any kind
 * @progress: (nullable): of a long check
 * @problem: (out): what is wrong and where; %NULL when nobody wants to know
 *
 * Returns: (transfer full): the pieces of @document, or %NULL when it is not a
 *   file that this program can read
 */
GwJsonPieces *
gw_json_pieces_new (GBytes      *document,
                    GwProgress  *progress,
                    GwProblem  **problem)
{
  g_autoptr (GwJsonPieces) self = gw_json_pieces_new_whole (document);
  gsize length;
  const char *text = g_bytes_get_data (document, &length);

  g_assert (document != NULL);

  return gw_json_check_pieces (text, length, path, self->pieces, progress, problem) ? g_steal_pointer (&self) : NULL;
}

/*< private >
 * gw_json_pieces_free:
 * @self: (transfer full): pieces
 */
void
gw_json_pieces_free (GwJsonPieces *self)
{
  g_assert (self != NULL);

  g_object_unref (self->parser);
  g_array_unref (self->pieces);
  g_bytes_unref (self->document);
  g_free (self);
}

static JsonNode *
parse (GwJsonPieces  *self,
       const char    *text,
       gsize          length,
       GError       **error)
{
  if (!json_parser_load_from_data (self->parser, text, (gssize) length, error))
    return NULL;

  return json_parser_steal_root (self->parser);
}

/*< private >
 * gw_json_pieces_parse_rest:
 *
 * Returns: (transfer full): the tree of all that is not in a piece
 */
JsonNode *
gw_json_pieces_parse_rest (GwJsonPieces  *self,
                           GError       **error)
{
  g_autoptr (GString) rest = NULL;
  gsize length, at = 0;
  const char *text;

  g_assert (self != NULL);

  text = g_bytes_get_data (self->document, &length);
  if (self->pieces->len == 0)
    return parse (self, text, length, error);

  rest = g_string_new (NULL);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const GwJsonPiece *piece = piece_at (self, i);

      g_string_append_len (rest, text + at, (gssize) (piece->start - at));
      g_string_append_printf (rest, "%u", i);
      at = piece->start + piece->length;
    }
  g_string_append_len (rest, text + at, (gssize) (length - at));

  return parse (self, rest->str, rest->len, error);
}

/*< private >
 * gw_json_pieces_holds:
 * @list: the member of the document that is a list
 * @member: the member of the objects in it
 *
 * Returns: whether the elements of @member are pieces
 */
gboolean
gw_json_pieces_holds (GwJsonPieces *self,
                      const char   *list,
                      const char   *member)
{
  g_assert (self != NULL);
  g_assert (list != NULL);
  g_assert (member != NULL);

  return self->pieces->len > 0 && g_str_equal (list, path[0]) && g_str_equal (member, path[1]);
}

/*< private >
 * gw_json_pieces_get_length:
 *
 * Returns: how many pieces there are
 */
guint
gw_json_pieces_get_length (GwJsonPieces *self)
{
  g_assert (self != NULL);

  return self->pieces->len;
}

/*< private >
 * gw_json_pieces_parse:
 * @number: which of them
 *
 * Returns: (transfer full) (nullable): its tree. What was checked parses
 */
JsonNode *
gw_json_pieces_parse (GwJsonPieces *self,
                      guint         number)
{
  const GwJsonPiece *piece = piece_at (self, number);

  g_assert (number < self->pieces->len);

  return parse (self, text_of (self, piece), piece->length, NULL);
}

/*< private >
 * gw_json_pieces_equal:
 *
 * Nobody can keep the program busy with a file of the same id again and again:
 * once much was parsed again for this, only equal text is equal.
 *
 * Returns: whether two pieces say the same
 */
gboolean
gw_json_pieces_equal (GwJsonPieces *self,
                      guint         one,
                      guint         other)
{
  const GwJsonPiece *a = piece_at (self, one);
  const GwJsonPiece *b = piece_at (self, other);
  g_autoptr (JsonNode) tree = NULL;
  g_autoptr (JsonNode) other_tree = NULL;

  g_assert (self != NULL);

  if (a->length == b->length && memcmp (text_of (self, a), text_of (self, b), a->length) == 0)
    return TRUE;

  self->compared += a->length + b->length;
  if (self->compared > MAX_COMPARED_BYTES + 2 * g_bytes_get_size (self->document))
    return FALSE;

  tree = gw_json_pieces_parse (self, one);
  other_tree = gw_json_pieces_parse (self, other);
  return tree != NULL && other_tree != NULL && json_node_equal (tree, other_tree);
}
