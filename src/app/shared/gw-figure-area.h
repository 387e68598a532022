/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-figure.h"

G_BEGIN_DECLS

#define GW_TYPE_FIGURE_AREA (gw_figure_area_get_type ())

/* Shows a figure on the screen. */
G_DECLARE_FINAL_TYPE (GwFigureArea, gw_figure_area, GW, FIGURE_AREA, GtkWidget)

GtkWidget *gw_figure_area_new         (void);
GwFigure  *gw_figure_area_get_figure  (GwFigureArea *self);
void       gw_figure_area_set_figure  (GwFigureArea *self,
                                       GwFigure     *figure);
int        gw_figure_area_get_reading (GwFigureArea *self);

G_END_DECLS
