/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-pace-figure.h"
#include "gw-plot.h"
#include "gw-series.h"

G_BEGIN_DECLS

struct _GwPaceFigure
{
  GwFigure parent_instance;

  GwPaceData *data;
  GwFormat   *format;
  char       *title;
  char       *unit;
  gboolean    show_forecast;

  /* The lines of the data once more, as they are drawn */
  GwSeries   *actual;
  GwSeries   *planned;
  GwSeries   *original;
  gboolean    from_baseline; /* whether the first point is no check-in */
  guint       n_past; /* due values that are not after the last check-in */

  /* The part of it that is shown; GW_DATE_NONE for all */
  GwDate      first;
  GwDate      last;
};

/* What is shown of it */
GwPlotDomain gw_pace_figure_get_domain     (GwPaceFigure      *self);
gboolean     gw_pace_figure_shows          (GwPaceFigure      *self,
                                            GwDate             date);

/* How it is drawn */
void         gw_pace_figure_draw           (GwFigure          *figure,
                                            cairo_t           *cr,
                                            double             width,
                                            double             height,
                                            const GwDrawStyle *style);

/* What it says */
char        *gw_pace_figure_format_given   (GwPaceFigure      *self,
                                            double             value);
char        *gw_pace_figure_describe       (GwFigure          *figure);
GwDataTable *gw_pace_figure_tabulate       (GwFigure          *figure);
gboolean     gw_pace_figure_get_fan_by     (GwPaceFigure      *self,
                                            GwDate             date,
                                            GwFanPoint        *point);

G_END_DECLS
