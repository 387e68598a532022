/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-pace-figure.h"
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
  int         first_weekday;
};

/* How it is drawn */
void         gw_pace_figure_draw           (GwFigure          *figure,
                                            cairo_t           *cr,
                                            double             width,
                                            double             height,
                                            const GwDrawStyle *style);
GwPoint      gw_pace_figure_locate         (GwPaceFigure      *self,
                                            double             width,
                                            double             height,
                                            const GwDrawStyle *style,
                                            GwDate             date,
                                            double             value);
double       gw_pace_figure_get_date_at    (GwPaceFigure      *self,
                                            double             width,
                                            double             height,
                                            const GwDrawStyle *style,
                                            double             x);

/* What it says */
char        *gw_pace_figure_format_given   (GwPaceFigure      *self,
                                            double             value);
char        *gw_pace_figure_describe       (GwFigure          *figure);
GwDataTable *gw_pace_figure_tabulate       (GwFigure          *figure);
gboolean     gw_pace_figure_get_fan_by     (GwPaceFigure      *self,
                                            GwDate             date,
                                            GwFanPoint        *point);

G_END_DECLS
