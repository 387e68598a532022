/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GW_TYPE_KEY_FIGURE_BAR (gw_key_figure_bar_get_type ())

/* The figures that are said first about a goal, in large type. */
G_DECLARE_FINAL_TYPE (GwKeyFigureBar, gw_key_figure_bar, GW, KEY_FIGURE_BAR, GtkWidget)

void gw_key_figure_bar_set_figures (GwKeyFigureBar *self,
                                    GPtrArray      *figures);

G_END_DECLS
