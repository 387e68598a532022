/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-document.h"

G_BEGIN_DECLS

#define GW_TYPE_VERSIONS_WINDOW (gw_versions_window_get_type ())
G_DECLARE_FINAL_TYPE (GwVersionsWindow, gw_versions_window, GW, VERSIONS_WINDOW, AdwWindow)

GtkWidget *gw_versions_window_new (GtkWindow  *parent,
                                   GwDocument *document,
                                   const char *path,
                                   const char *folder);
const char *
           gw_versions_window_get_path (GwVersionsWindow *self);

G_END_DECLS
