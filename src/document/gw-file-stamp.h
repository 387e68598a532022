/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

#define GW_FILE_STAMP_DIGEST_BYTES 32

/**
 * GwFileStamp:
 *
 * What identifies the content of a file at one moment: where it lay, how long
 * it was, when it was written, and the SHA-256 of its bytes. A plain value.
 */
typedef struct
{
  guint64 device;
  guint64 inode;
  gint64  size;
  gint64  seconds;
  gint64  nanoseconds;
  guint8  digest[GW_FILE_STAMP_DIGEST_BYTES];
} GwFileStamp;

void      gw_file_stamp_init        (GwFileStamp       *stamp,
                                     const struct stat *status,
                                     GBytes            *content);
gboolean  gw_file_stamp_is_untouched (const GwFileStamp *stamp,
                                     const struct stat *status);
gboolean  gw_file_stamp_has_content (const GwFileStamp *stamp,
                                     GBytes            *content);

G_END_DECLS
