/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-version.h"

G_BEGIN_DECLS

/* Of each document. */
#define GW_VERSIONS_MAX_COUNT 20
/* Of all documents together, compressed. */
#define GW_VERSIONS_MAX_BYTES (G_GINT64_CONSTANT (512) * 1024 * 1024)

GPtrArray *gw_versions_list (const char         *path,
                             const char         *folder);
GwVersion *gw_versions_find (const char         *path,
                             const char         *folder,
                             const GwFileStamp  *stamp);
gboolean   gw_versions_has  (const char         *path,
                             const char         *folder,
                             const GwFileStamp  *stamp);
gboolean   gw_versions_keep (const char         *path,
                             const char         *folder,
                             GBytes             *content,
                             const char         *title,
                             const GwFileStamp  *stamp,
                             GError            **error);

G_END_DECLS
