/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-schema.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "gw-codec.h"

/* The step at position n leads from schema n + 1 to n + 2. The first version
 * has none; the terminator keeps the table from being empty. */
static const GwSchemaStep steps[] = {
  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (steps) == GW_CODEC_SCHEMA);

static gboolean
refuse (GPtrArray  *problems,
        const char *path,
        const char *sentence)
{
  g_ptr_array_add (problems, gw_problem_new (path, sentence));
  return FALSE;
}

static gboolean
is_goalwright (JsonObject *root)
{
  JsonNode *format = json_object_get_member (root, GW_CODEC_NAME_FORMAT);

  return format != NULL && JSON_NODE_HOLDS_VALUE (format) &&
         json_node_get_value_type (format) == G_TYPE_STRING &&
         g_str_equal (json_node_get_string (format), GW_CODEC_FORMAT);
}

static gint64
read_schema (JsonObject *root)
{
  JsonNode *schema = json_object_get_member (root, GW_CODEC_NAME_SCHEMA);

  if (schema == NULL || !JSON_NODE_HOLDS_VALUE (schema) || json_node_get_value_type (schema) != G_TYPE_INT64)
    return 0;

  return json_node_get_int (schema);
}

/*< private >
 * gw_schema_is_older:
 *
 * Returns: whether @root is a document that steps have to be made for
 */
gboolean
gw_schema_is_older (JsonNode *root)
{
  gint64 schema = JSON_NODE_HOLDS_OBJECT (root) ? read_schema (json_node_get_object (root)) : 0;

  g_assert (root != NULL);

  return schema > 0 && schema < GW_CODEC_SCHEMA;
}

/*< private >
 * gw_schema_run_steps:
 * @root: a document of a schema from 1 on
 * @table: (array length=n_steps): the first leads from schema 1 to 2
 *
 * Makes the steps that @root lacks.
 */
void
gw_schema_run_steps (JsonObject         *root,
                     const GwSchemaStep *table,
                     guint               n_steps)
{
  gint64 schema = read_schema (root);

  g_assert (schema >= 1);

  for (; schema <= (gint64) n_steps; schema++)
    {
      table[schema - 1] (root);
      json_object_set_int_member (root, GW_CODEC_NAME_SCHEMA, schema + 1);
    }
}

/**
 * gw_schema_upgrade:
 * @root: a checked document
 * @problems: (element-type GwProblem): where to add what is wrong
 * @code: (out): what kind of problem it is, %GW_DOCUMENT_ERROR_INVALID or
 *   %GW_DOCUMENT_ERROR_NEWER_SCHEMA
 *
 * Tests that @root is a document of this program, and brings it to the present
 * schema step by step.
 *
 * Returns: whether it can be read; otherwise a problem was added
 */
gboolean
gw_schema_upgrade (JsonNode        *root,
                   GPtrArray       *problems,
                   GwDocumentError *code)
{
  g_autofree char *sentence = NULL;
  JsonObject *object;
  gint64 schema;

  g_return_val_if_fail (root != NULL, FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  *code = GW_DOCUMENT_ERROR_INVALID;
  if (!JSON_NODE_HOLDS_OBJECT (root) || !is_goalwright (json_node_get_object (root)))
    return refuse (problems, "",
                   _("this is JSON, but not a Goalwright workshop: \"format\": \"goalwright\" is missing"));

  object = json_node_get_object (root);
  schema = read_schema (object);
  if (schema < 1)
    return refuse (problems, GW_CODEC_NAME_SCHEMA,
                   _("the version of the format is missing; it is a whole number from 1"));
  if (schema > GW_CODEC_SCHEMA)
    {
      sentence = g_strdup_printf (_("a newer Goalwright wrote this file in version %" PRId64
                                    " of the format, and this one knows versions up to %d; update Goalwright to open it"),
                                  schema, GW_CODEC_SCHEMA);
      *code = GW_DOCUMENT_ERROR_NEWER_SCHEMA;
      return refuse (problems, GW_CODEC_NAME_SCHEMA, sentence);
    }

  gw_schema_run_steps (object, steps, GW_CODEC_SCHEMA - 1);
  return TRUE;
}
