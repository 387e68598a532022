/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-page-setup.h"

G_BEGIN_DECLS

GSettings *gw_settings_new         (void);
int        gw_settings_get_integer (GSettings  *settings,
                                    const char *key,
                                    int         otherwise);
gboolean   gw_settings_get_boolean (GSettings  *settings,
                                    const char *key,
                                    gboolean    otherwise);
GwPaper    gw_settings_get_paper   (void);

G_END_DECLS
