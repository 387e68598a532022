/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "gw-codec-write.h"
#include "gw-document.h"

/* What loads can be saved, loads again and gives the same bytes; what does not
 * load says why. */
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
