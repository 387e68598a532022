/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-codec-private.h"

/* Single values of one record, for the journal. */

/*< private >
 * gw_codec_read_single_field:
 * @field: position in the declaration
 * @problems: (element-type GwProblem): where to add what is wrong
 *
 * Puts a value into a record that is already in a workshop.
 *
 * Returns: whether the field can hold it
 */
gboolean
gw_codec_read_single_field (GwRecord  *record,
                            guint      field,
                            JsonNode  *node,
                            GPtrArray *problems)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, TRUE, sizeof (GwCodecEntry));
  GwCodecReader self = { .entries = entries, .problems = problems };
  GwCodecEntry entry = { .record = record };
  guint n_before = problems->len;

  g_array_append_val (entries, entry);
  gw_codec_read_field (&self, 0, field, node);
  return problems->len == n_before;
}

/*< private >
 * gw_codec_read_single_check_in:
 * @record: what it belongs to; it is not put there
 * @problems: (element-type GwProblem): where to add what is wrong
 *
 * Returns: (transfer full) (nullable): the check-in
 */
GwCheckIn *
gw_codec_read_single_check_in (GwRecord  *record,
                               JsonNode  *node,
                               GPtrArray *problems)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, TRUE, sizeof (GwCodecEntry));
  g_autoptr (GwRecord) scratch = gw_record_new (G_OBJECT_TYPE (record), NULL);
  g_autoptr (JsonNode) list = json_node_new (JSON_NODE_ARRAY);
  g_autoptr (JsonArray) array = json_array_new ();
  GwCodecReader self = { .entries = entries, .problems = problems };
  GwCodecEntry entry = { .record = scratch };
  GwCheckIns *check_ins;

  json_array_add_element (array, json_node_copy (node));
  json_node_set_array (list, array);
  g_array_append_val (entries, entry);
  gw_codec_read_check_ins (&self, 0, list);

  check_ins = gw_record_get_check_ins (scratch);
  return gw_check_ins_get_length (check_ins) == 1 ? gw_check_in_copy (gw_check_ins_get (check_ins, 0)) : NULL;
}
