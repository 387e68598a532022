/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-parse.h"

#include <glib/gi18n-lib.h>

#include "gw-codec-read.h"
#include "gw-document-error.h"
#include "gw-json-place.h"
#include "gw-schema.h"

/* Finding a line reads the file from its start again: enough of them for what
 * anybody repairs in one go, and fewer in a huge file. */
#define MAX_PLACES 100
#define MAX_BYTES_TO_WALK (100 * 1000 * 1000)

/* Shares of loading: before it comes reading the file. */
#define CHECK_FROM 0.1
#define BUILD_FROM 0.25

static void
find_places (GPtrArray *problems,
             guint      first,
             GBytes    *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  for (guint i = first; i < problems->len && i - first < MAX_PLACES; i++)
    {
      GwProblem *problem = g_ptr_array_index (problems, i);

      if ((i - first) * length > MAX_BYTES_TO_WALK)
        return;
      if (problem->line == 0 && *problem->path != '\0')
        gw_json_find_place (text, length, problem->path, &problem->line, &problem->column);
    }
}

static void
set_error (GError          **error,
           GwDocumentError   code,
           GPtrArray        *problems,
           guint             first)
{
  guint others = problems->len - first - 1;
  g_autofree char *text = gw_problem_to_text (g_ptr_array_index (problems, first));

  if (others == 0)
    g_set_error_literal (error, GW_DOCUMENT_ERROR, (int) code, text);
  else
    g_set_error (error, GW_DOCUMENT_ERROR, (int) code,
                 /* Translators: the first problem of a file, and how many there are besides. */
                 g_dngettext (GETTEXT_PACKAGE, "%s\nThere is %u more problem.", "%s\nThere are %u more problems.", others),
                 text, others);
}

/* Checks what was cut into pieces, and makes a tree of the rest. */
static JsonNode *
parse_rest (GwJsonPieces  *pieces,
            GPtrArray     *problems,
            GError       **error)
{
  g_autoptr (GError) parser_error = NULL;
  JsonNode *tree = gw_json_pieces_parse_rest (pieces, &parser_error);

  if (tree == NULL)
    {
      g_ptr_array_add (problems, gw_problem_new ("", parser_error->message));
      set_error (error, GW_DOCUMENT_ERROR_NOT_JSON, problems, problems->len - 1);
    }

  return tree;
}

/* A file of an older version is brought to the present one as a whole: a step
 * may move what stands in a goal to some other place. */
static GwJsonPieces *
cut (GBytes      *bytes,
     GwProgress  *progress,
     GPtrArray   *problems,
     JsonNode   **rest,
     GError     **error)
{
  GwProblem *problem = NULL;
  g_autoptr (GwJsonPieces) pieces = gw_json_pieces_new (bytes, progress, &problem);

  if (problem != NULL)
    {
      g_ptr_array_add (problems, problem);
      set_error (error, GW_DOCUMENT_ERROR_NOT_JSON, problems, problems->len - 1);
    }
  if (pieces == NULL)
    return NULL;

  *rest = parse_rest (pieces, problems, error);
  if (*rest != NULL && gw_schema_is_older (*rest))
    {
      json_node_unref (*rest);
      gw_json_pieces_free (g_steal_pointer (&pieces));
      pieces = gw_json_pieces_new_whole (bytes);
      *rest = parse_rest (pieces, problems, error);
    }

  return *rest != NULL ? g_steal_pointer (&pieces) : NULL;
}

/**
 * gw_parse_check:
 * @bytes: what is going to be a file
 * @problem: (out): what is wrong and where
 *
 * Returns: whether gw_parse() would find JSON in @bytes
 */
gboolean
gw_parse_check (GBytes     *bytes,
                GwProblem **problem)
{
  g_autoptr (GwJsonPieces) pieces = NULL;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (problem != NULL, FALSE);

  pieces = gw_json_pieces_new (bytes, NULL, problem);
  return pieces != NULL;
}

/**
 * gw_parse:
 * @bytes: a file
 * @progress: (nullable): of a large one
 * @problems: (element-type GwProblem): where to add all that is wrong
 * @error: return location for an error: the first problem, and how many more
 *
 * Checks the bytes of a document and builds its workshop, goal by goal. Shares
 * nothing with any other workshop, so that it may run in a thread.
 *
 * Returns: (transfer full): the workshop, or %NULL with
 *   %GW_DOCUMENT_ERROR_NOT_JSON, %GW_DOCUMENT_ERROR_INVALID,
 *   %GW_DOCUMENT_ERROR_NEWER_SCHEMA or %G_IO_ERROR_CANCELLED
 */
GwWorkshop *
gw_parse (GBytes      *bytes,
          GwProgress  *progress,
          GPtrArray   *problems,
          GError     **error)
{
  GwDocumentError code = GW_DOCUMENT_ERROR_INVALID;
  g_autoptr (GwJsonPieces) pieces = NULL;
  g_autoptr (JsonNode) rest = NULL;
  GwWorkshop *workshop = NULL;
  guint first;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  first = problems->len;
  gw_progress_begin (progress, CHECK_FROM, BUILD_FROM);
  pieces = cut (bytes, progress, problems, &rest, error);
  if (problems->len > first || !gw_progress_check (progress, error))
    return NULL;

  gw_progress_begin (progress, BUILD_FROM, 1);
  if (gw_schema_upgrade (rest, problems, &code))
    workshop = gw_codec_read (json_node_get_object (rest), pieces, progress, problems);
  if (problems->len > first)
    {
      find_places (problems, first, bytes);
      set_error (error, code, problems, first);
    }
  else if (workshop == NULL)
    (void) gw_progress_check (progress, error);

  return workshop;
}
