/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-label-space.h"
#include "gw-spread-figure.h"

G_BEGIN_DECLS

struct _GwSpreadFigure
{
  GwFigure parent_instance;

  GwTeamSpread *spread;
  gboolean      with_names;
  GwFormat     *format;
};

/* What it says of one bin */
char  *gw_spread_figure_list_names (GwSpreadFigure    *self,
                                    guint              position,
                                    const char        *separator);
char  *gw_spread_figure_say_absent (GwSpreadFigure    *self);
char  *gw_spread_figure_say_planned
                                   (GwSpreadFigure    *self);

/* How it is drawn */
void   gw_spread_figure_draw       (GwFigure          *figure,
                                    cairo_t           *cr,
                                    double             width,
                                    double             height,
                                    const GwDrawStyle *style);
GwBox  gw_spread_figure_get_column (GwSpreadFigure    *self,
                                    double             width,
                                    double             height,
                                    const GwDrawStyle *style,
                                    guint              position);

G_END_DECLS
