/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A journal is a row of records. Each carries its length and a checksum, so
 * that one that was cut off, or that the disk mixed up, is known for what it
 * is: `0000002a 9f86d081884c7d65 {…}` and a line end. */

#define GW_JOURNAL_RECORD_PREFIX_BYTES 26

void     gw_journal_record_append       (GByteArray   *journal,
                                         const char   *content,
                                         gsize         length);
gboolean gw_journal_record_next         (const char   *journal,
                                         gsize         length,
                                         gsize        *offset,
                                         const char  **content,
                                         gsize        *content_length);
void     gw_journal_record_write_prefix (char          prefix[GW_JOURNAL_RECORD_PREFIX_BYTES + 1],
                                         gsize         length,
                                         const char   *digest);

G_END_DECLS
