/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GW_TYPE_SHARE_BAR (gw_share_bar_get_type ())

/* A bar that is as long as a share and can be drawn longer or shorter, with
 * the mouse or the arrow keys. Marks stand at its floor and its cap. */
G_DECLARE_FINAL_TYPE (GwShareBar, gw_share_bar, GW, SHARE_BAR, GtkWidget)

/* No floor, or no cap. */
#define GW_SHARE_BAR_NONE (-1.0)

void gw_share_bar_set_share (GwShareBar *self,
                             double      share,
                             double      minimum,
                             double      maximum);
void gw_share_bar_set_text  (GwShareBar *self,
                             const char *name,
                             const char *value);

G_END_DECLS
