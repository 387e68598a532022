/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-projector.h"

G_BEGIN_DECLS

#define GW_TYPE_PROJECTOR_WINDOW (gw_projector_window_get_type ())

/* Fills the wall; or the only screen there is. */
G_DECLARE_FINAL_TYPE (GwProjectorWindow, gw_projector_window, GW, PROJECTOR_WINDOW, GtkWindow)

GtkWidget *gw_projector_window_new  (GwProjector       *projector);
void       gw_projector_window_show (GwProjectorWindow *self,
                                     GtkWindow         *beside);

G_END_DECLS
