/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "gw-codec-read.h"
#include "gw-codec-write.h"
#include "gw-document.h"
#include "gw-schema.h"

/* What loads can be saved, loads again and gives the same bytes; what does not
 * load says why. Read in one piece it is the same, or has the same problems. */

static void
compare_with_whole (GBytes     *bytes,
                    GwDocument *document,
                    GPtrArray  *problems)
{
  g_autoptr (GwJsonPieces) pieces = gw_json_pieces_new_whole (bytes);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_problem_free);
  g_autoptr (JsonNode) root = gw_json_pieces_parse_rest (pieces, NULL);
  g_autoptr (GwWorkshop) whole = NULL;
  GwDocumentError code;

  fuzz_require (root != NULL);
  if (gw_schema_upgrade (root, found, &code))
    whole = gw_codec_read (json_node_get_object (root), pieces, NULL, found);
  fuzz_require ((whole != NULL) == (document != NULL));
  if (whole != NULL)
    fuzz_require (gw_record_equal (GW_RECORD (whole), GW_RECORD (gw_document_get_workshop (document))));

  fuzz_require (found->len == problems->len);
  for (guint i = 0; i < found->len; i++)
    {
      const GwProblem *one = g_ptr_array_index (found, i);
      const GwProblem *other = g_ptr_array_index (problems, i);

      fuzz_require (g_str_equal (one->path, other->path) && g_str_equal (one->sentence, other->sentence));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *copy = fuzz_copy (data, size);
  g_autoptr (GBytes) bytes = g_bytes_new_static (copy, size);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = gw_document_new_from_bytes (bytes, &problems, &error);
  g_autoptr (GwDocument) again = NULL;
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (GBytes) resaved = NULL;

  if (!g_error_matches (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_NOT_JSON))
    compare_with_whole (bytes, document, problems);
  if (document == NULL)
    {
      fuzz_require (error != NULL && problems->len > 0);
      return 0;
    }

  saved = gw_codec_write (gw_document_get_workshop (document));
  again = gw_document_new_from_bytes (saved, NULL, NULL);
  fuzz_require (again != NULL);
  resaved = gw_codec_write (gw_document_get_workshop (again));
  fuzz_require (g_bytes_equal (saved, resaved));
  return 0;
}
