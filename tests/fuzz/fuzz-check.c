/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "gw-json-check.h"

/* What the checker accepts, the JSON library parses, all of it as UTF-8, and
 * writes so that it is accepted and equal again. */

static void
require_utf8 (JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        require_utf8 (json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &name, &member))
        {
          fuzz_require (g_utf8_validate (name, -1, NULL));
          require_utf8 (member);
        }
    }
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      fuzz_require (g_utf8_validate (json_node_get_string (node), -1, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (JsonParser) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *copy = fuzz_copy (data, size);
  GwProblem *problem = NULL;

  if (!gw_json_check (copy, size, &problem))
    {
      fuzz_require (problem != NULL && problem->line > 0 && problem->column > 0);
      gw_problem_free (problem);
      return 0;
    }

  fuzz_require (problem == NULL);
  parser = json_parser_new ();
  fuzz_require (json_parser_load_from_data (parser, copy, (gssize) size, NULL));
  require_utf8 (json_parser_get_root (parser));

  text = json_to_string (json_parser_get_root (parser), FALSE);
  again = json_parser_new ();
  fuzz_require (json_parser_load_from_data (again, text, -1, NULL));
  fuzz_require (json_node_equal (json_parser_get_root (parser), json_parser_get_root (again)));
  return 0;
}
