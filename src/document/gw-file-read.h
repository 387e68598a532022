/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-file-stamp.h"
#include "gw-progress.h"

G_BEGIN_DECLS

/* No document is larger: 500 000 check-ins need about a tenth of it. */
#define GW_FILE_MAX_BYTES (256 * 1024 * 1024)

GBytes *gw_file_read       (const char   *path,
                            GwProgress   *progress,
                            GwFileStamp  *stamp,
                            GError      **error);
GBytes *gw_file_read_up_to (const char   *path,
                            gsize         max_bytes,
                            GwProgress   *progress,
                            GwFileStamp  *stamp,
                            GError      **error);

G_END_DECLS
