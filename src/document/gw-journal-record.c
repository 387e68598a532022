/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-journal-record.h"

#include <stdio.h>
#include <string.h>

#define LENGTH_DIGITS 8
#define CHECKSUM_DIGITS 16
#define PREFIX_BYTES GW_JOURNAL_RECORD_PREFIX_BYTES

G_STATIC_ASSERT (PREFIX_BYTES == LENGTH_DIGITS + 1 + CHECKSUM_DIGITS + 1);

static void
write_prefix (char        prefix[PREFIX_BYTES + 1],
              const char *content,
              gsize       length)
{
  g_autofree char *digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) content, length);

  gw_journal_record_write_prefix (prefix, length, digest);
}

/**
 * gw_journal_record_write_prefix:
 * @prefix: (out): what a record begins with
 * @length: of its content, less than 4 GiB
 * @digest: the SHA-256 of its content, in hexadecimal digits
 *
 * For a content that is never in memory at once with its record.
 */
void
gw_journal_record_write_prefix (char        prefix[PREFIX_BYTES + 1],
                                gsize       length,
                                const char *digest)
{
  g_return_if_fail (length < G_MAXUINT);
  g_return_if_fail (digest != NULL && strlen (digest) >= CHECKSUM_DIGITS);

  g_snprintf (prefix, PREFIX_BYTES + 1, "%0*x %.*s ", LENGTH_DIGITS, (guint) length, CHECKSUM_DIGITS, digest);
}

/**
 * gw_journal_record_append:
 * @content: less than 4 GiB
 *
 * Appends a record to @journal.
 */
void
gw_journal_record_append (GByteArray *journal,
                          const char *content,
                          gsize       length)
{
  char prefix[PREFIX_BYTES + 1];

  g_return_if_fail (journal != NULL);
  g_return_if_fail (content != NULL && length < G_MAXUINT);

  write_prefix (prefix, content, length);
  g_byte_array_append (journal, (const guint8 *) prefix, PREFIX_BYTES);
  g_byte_array_append (journal, (const guint8 *) content, (guint) length);
  g_byte_array_append (journal, (const guint8 *) "\n", 1);
}

/**
 * gw_journal_record_next:
 * @offset: (inout): where the record begins; afterwards where the next one does
 * @content: (out) (transfer none): what it holds, in @journal
 *
 * Returns: whether a whole and unharmed record begins at @offset
 */
gboolean
gw_journal_record_next (const char  *journal,
                        gsize        length,
                        gsize       *offset,
                        const char **content,
                        gsize       *content_length)
{
  char prefix[PREFIX_BYTES + 1];
  const char *start;
  gsize left, size = 0;

  g_return_val_if_fail (journal != NULL || length == 0, FALSE);
  g_return_val_if_fail (offset != NULL && *offset <= length, FALSE);

  left = length - *offset;
  if (left <= PREFIX_BYTES)
    return FALSE;
  start = journal + *offset;

  for (guint i = 0; i < LENGTH_DIGITS; i++)
    {
      if (!g_ascii_isxdigit (start[i]))
        return FALSE;
      size = size * 16 + (gsize) g_ascii_xdigit_value (start[i]);
    }
  if (size > left - PREFIX_BYTES - 1 || start[PREFIX_BYTES + size] != '\n')
    return FALSE;

  write_prefix (prefix, start + PREFIX_BYTES, size);
  if (memcmp (prefix, start, PREFIX_BYTES) != 0)
    return FALSE;

  *content = start + PREFIX_BYTES;
  *content_length = size;
  *offset += PREFIX_BYTES + size + 1;
  return TRUE;
}
