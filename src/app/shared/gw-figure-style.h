/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-draw-style.h"

G_BEGIN_DECLS

double gw_figure_style_get_text_size (GtkWidget   *widget);
void   gw_figure_style_init          (GwDrawStyle *self,
                                      GtkWidget   *widget);

G_END_DECLS
