/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GW_TYPE_WIDTH_LAYOUT (gw_width_layout_get_type ())

/* Gives the only child all there is, and tells whether that is narrow, so that
 * its owner can arrange it for that. */
G_DECLARE_FINAL_TYPE (GwWidthLayout, gw_width_layout, GW, WIDTH_LAYOUT, GtkLayoutManager)

GtkLayoutManager *gw_width_layout_new       (int            narrow_ems);
gboolean          gw_width_layout_is_narrow (GwWidthLayout *self);

G_END_DECLS
