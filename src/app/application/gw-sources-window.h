/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GW_TYPE_SOURCES_WINDOW (gw_sources_window_get_type ())

/* What the workshop rests on: what research says, with its caveats, and where
 * it stands. */
G_DECLARE_FINAL_TYPE (GwSourcesWindow, gw_sources_window, GW, SOURCES_WINDOW, AdwWindow)

GtkWidget *gw_sources_window_new (GtkWindow *parent);

G_END_DECLS
