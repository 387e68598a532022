/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "gw-codec-write.h"
#include "gw-journal-record.h"
#include "gw-recovery.h"

/* Whatever a journal holds: a document that can be saved and opened, or an
 * error. The checksums are put right first, for a fuzzer cannot guess them:
 * each line of the input is the content of a record. A first line of "raw" is
 * followed by the bytes as they are. */

static GBytes *
frame (const char *text,
       gsize       size)
{
  GByteArray *journal = g_byte_array_new ();
  gsize start = 0;

  if (size >= 4 && memcmp (text, "raw\n", 4) == 0)
    {
      g_byte_array_append (journal, (const guint8 *) text + 4, (guint) size - 4);
      return g_byte_array_free_to_bytes (journal);
    }

  for (gsize i = 0; i <= size; i++)
    if (i == size || text[i] == '\n')
      {
        gw_journal_record_append (journal, text + start, i - start);
        start = i + 1;
      }
  return g_byte_array_free_to_bytes (journal);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *copy = fuzz_copy (data, size);
  g_autoptr (GBytes) journal = frame (copy, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = gw_recovery_read (journal, NULL, &error);
  g_autoptr (GwDocument) again = NULL;
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (GBytes) resaved = NULL;

  if (document == NULL)
    {
      fuzz_require (error != NULL);
      return 0;
    }

  fuzz_require (gw_document_get_dirty (document));
  saved = gw_codec_write (gw_document_get_workshop (document));
  again = gw_document_new_from_bytes (saved, NULL, NULL);
  fuzz_require (again != NULL);
  resaved = gw_codec_write (gw_document_get_workshop (again));
  fuzz_require (g_bytes_equal (saved, resaved));
  return 0;
}
