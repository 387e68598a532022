/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How many widths there can be at most. */
#define GW_WIDTH_LAYOUT_N_STEPS 4

#define GW_TYPE_WIDTH_LAYOUT (gw_width_layout_get_type ())

/* Gives the only child all there is, and tells whether that is narrow, and how
 * much so, so that its owner can arrange it for that. */
G_DECLARE_FINAL_TYPE (GwWidthLayout, gw_width_layout, GW, WIDTH_LAYOUT, GtkLayoutManager)

GtkLayoutManager *gw_width_layout_new       (int            narrow_ems);
gboolean          gw_width_layout_is_narrow (GwWidthLayout *self);
void              gw_width_layout_add_step  (GwWidthLayout *self,
                                             int            ems);
guint             gw_width_layout_get_step  (GwWidthLayout *self);

G_END_DECLS
