/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GW_TYPE_LIVE_PANEL (gw_live_panel_get_type ())

/* "What this says": a few figures and hints beside an exercise. */
G_DECLARE_FINAL_TYPE (GwLivePanel, gw_live_panel, GW, LIVE_PANEL, GtkWidget)

void gw_live_panel_show       (GwLivePanel *self);
void gw_live_panel_clear      (GwLivePanel *self);
void gw_live_panel_add_figure (GwLivePanel *self,
                               const char  *caption,
                               const char  *value,
                               const char  *detail);
void gw_live_panel_add_pair   (GwLivePanel *self,
                               const char  *name,
                               const char  *value);
void gw_live_panel_add_head   (GwLivePanel *self,
                               const char  *text);
void gw_live_panel_add_hint   (GwLivePanel *self,
                               const char  *text);
void gw_live_panel_add_quiet  (GwLivePanel *self,
                               const char  *text);
GtkWidget *
     gw_live_panel_get_hints  (GwLivePanel *self);

G_END_DECLS
