/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-json-member.h"

/**
 * gw_json_member_get_text:
 * @object: an object out of a file, which may hold anything
 * @name: of one of its members
 *
 * json-glib's own function warns, and that is fatal in tests, where a member is
 * of another type.
 *
 * Returns: (transfer none) (nullable): the text of that member; %NULL where there
 *   is none, or something else
 */
const char *
gw_json_member_get_text (JsonObject *object,
                         const char *name)
{
  JsonNode *node;

  g_return_val_if_fail (object != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  node = json_object_get_member (object, name);
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}
