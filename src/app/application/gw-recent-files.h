/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void       gw_recent_files_add  (const char *path);
GPtrArray *gw_recent_files_list (void);

G_END_DECLS
