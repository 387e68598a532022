/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-parse.h"

#include <glib/gi18n-lib.h>

#include "gw-codec-read.h"
#include "gw-document-error.h"
#include "gw-json-check.h"
#include "gw-json-place.h"
#include "gw-schema.h"

/* Finding a line reads the file from its start again: enough of them for what
 * anybody repairs in one go, and fewer in a huge file. */
#define MAX_PLACES 100
#define MAX_BYTES_TO_WALK (100 * 1000 * 1000)

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

/**
 * gw_parse_bytes:
 * @bytes: a file
 * @problems: (element-type GwProblem): where to add what is wrong
 * @error: return location for an error
 *
 * The part of loading that needs no workshop and may run in a thread: checks
 * the bytes and makes a tree of them.
 *
 * Returns: (transfer full): the tree, or %NULL with %GW_DOCUMENT_ERROR_NOT_JSON
 */
JsonNode *
gw_parse_bytes (GBytes     *bytes,
                GPtrArray  *problems,
                GError    **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) parser_error = NULL;
  GwProblem *problem = NULL;
  const char *text;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  text = g_bytes_get_data (bytes, &length);
  if (!gw_json_check (text, length, &problem))
    {
      g_ptr_array_add (problems, problem);
      set_error (error, GW_DOCUMENT_ERROR_NOT_JSON, problems, problems->len - 1);
      return NULL;
    }

  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, text, (gssize) length, &parser_error))
    {
      g_ptr_array_add (problems, gw_problem_new ("", parser_error->message));
      set_error (error, GW_DOCUMENT_ERROR_NOT_JSON, problems, problems->len - 1);
      return NULL;
    }

  return json_parser_steal_root (parser);
}

/**
 * gw_parse_tree:
 * @tree: what gw_parse_bytes() made of @bytes
 * @bytes: the file, to find the lines of problems
 * @problems: (element-type GwProblem): where to add all that is wrong
 * @error: return location for an error: the first problem, and how many more
 *
 * Builds the workshop of a document.
 *
 * Returns: (transfer full): the workshop, or %NULL with
 *   %GW_DOCUMENT_ERROR_INVALID or %GW_DOCUMENT_ERROR_NEWER_SCHEMA
 */
GwWorkshop *
gw_parse_tree (JsonNode   *tree,
               GBytes     *bytes,
               GPtrArray  *problems,
               GError    **error)
{
  GwDocumentError code = GW_DOCUMENT_ERROR_INVALID;
  GwWorkshop *workshop = NULL;
  guint first;

  g_return_val_if_fail (tree != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  first = problems->len;
  if (gw_schema_upgrade (tree, problems, &code))
    workshop = gw_codec_read (json_node_get_object (tree), problems);

  if (workshop == NULL)
    {
      find_places (problems, first, bytes);
      set_error (error, code, problems, first);
    }

  return workshop;
}
