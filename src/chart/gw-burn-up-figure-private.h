/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-burn-up-figure.h"
#include "gw-plot.h"

G_BEGIN_DECLS

/* From here on everybody is in a sum; shares are not exact. */
#define GW_BURN_UP_ALL 0.9995

struct _GwBurnUpFigure
{
  GwFigure parent_instance;

  GwTeamBurnUp *burn_up;
  char         *title;
  char         *unit;
  GwFormat     *format;
  GwSeries     *planned;
  GwSeries     *actual;
};

const GwBurnUpPoint *gw_burn_up_figure_get_point    (GwBurnUpFigure    *self,
                                                     guint              position);
char                *gw_burn_up_figure_format_given (GwBurnUpFigure    *self,
                                                     double             value);
gboolean             gw_burn_up_figure_has_gaps     (GwBurnUpFigure    *self);

/* How it is drawn */
GwPlot              *gw_burn_up_figure_new_plot     (GwBurnUpFigure    *self,
                                                     cairo_t           *cr,
                                                     double             width,
                                                     double             height,
                                                     const GwDrawStyle *style);
void                 gw_burn_up_figure_draw         (GwFigure          *figure,
                                                     cairo_t           *cr,
                                                     double             width,
                                                     double             height,
                                                     const GwDrawStyle *style);

G_END_DECLS
