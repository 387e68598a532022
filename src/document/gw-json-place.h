/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void gw_json_find_place (const char *text,
                         gsize       length,
                         const char *path,
                         guint      *line,
                         guint      *column);

G_END_DECLS
