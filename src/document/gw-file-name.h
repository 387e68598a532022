/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* With its suffix. Names of 255 bytes are allowed, and others add to them. */
#define GW_FILE_NAME_MAX_BYTES 80

char *gw_file_name_new    (const char *text,
                           const char *suffix);
char *gw_file_name_unique (const char *text,
                           const char *suffix,
                           GHashTable *taken);
char *gw_file_name_complete (const char *path,
                             const char *proposed,
                             const char *wanted);

G_END_DECLS
