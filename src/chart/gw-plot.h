/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-draw-style.h"
#include "gw-format.h"
#include "gw-label-space.h"
#include "gw-marks.h"
#include "gw-scale.h"
#include "gw-ticks.h"

G_BEGIN_DECLS

/**
 * GwPlotDomain:
 * @start: the first day
 * @end: the last day
 * @low: the lowest value
 * @high: the highest value
 * @least: the smallest step between numbers that makes sense
 * @first_weekday: the day that weeks begin with, 1 for Monday
 *
 * What a plot over time has to hold.
 */
typedef struct
{
  GwDate start;
  GwDate end;
  double low;
  double high;
  double least;
  int    first_weekday;
} GwPlotDomain;

/**
 * GwEndLabel:
 * @words: (nullable): what the line is, translated, such as "forecast %s"; left
 *   out where words take too much room
 * @number: where it ends, in text
 * @color: its colour
 * @bold: whether it is bold
 * @value: where the line ends
 *
 * A label beside the end of a line; the first are the most important.
 */
typedef struct
{
  const char    *words;
  const char    *number;
  const GwColor *color;
  gboolean       bold;
  double         value;
} GwEndLabel;

/**
 * GwPlot:
 *
 * The frame of a figure over time: dates along the bottom, numbers at the start
 * side, room for labels at the end side. Mirrored where the language is.
 */
typedef struct _GwPlot GwPlot;

GwPlot        *gw_plot_new             (cairo_t            *cr,
                                        const GwDrawStyle  *style,
                                        const GwFormat     *format,
                                        const GwPlotDomain *domain,
                                        double              width,
                                        double              height,
                                        const GwEndLabel   *end_labels,
                                        gsize               n_end_labels);
void           gw_plot_free            (GwPlot             *self);
const GwScale *gw_plot_get_dates       (GwPlot             *self);
const GwScale *gw_plot_get_values      (GwPlot             *self);
GwPoint        gw_plot_map             (GwPlot             *self,
                                        GwDate              date,
                                        double              value);
double         gw_plot_get_line_width  (GwPlot             *self);
void           gw_plot_draw_frame      (GwPlot             *self,
                                        cairo_t            *cr);
void           gw_plot_draw_end_labels (GwPlot             *self,
                                        cairo_t            *cr);
void           gw_plot_clip            (GwPlot             *self,
                                        cairo_t            *cr,
                                        gboolean            sharp);
void           gw_plot_draw_check_ins  (GwPlot             *self,
                                        cairo_t            *cr,
                                        const GArray       *places);
GwLabelSpace  *gw_plot_get_labels      (GwPlot             *self);
gboolean       gw_plot_draw_label      (GwPlot             *self,
                                        cairo_t            *cr,
                                        const char         *text,
                                        const GwColor      *color,
                                        gboolean            bold,
                                        const GwPoint      *at,
                                        double              gap);
gboolean       gw_plot_draw_label_along (GwPlot            *self,
                                        cairo_t            *cr,
                                        const char         *text,
                                        const GwColor      *color,
                                        gboolean            bold,
                                        double              y,
                                        double              gap);
gboolean       gw_plot_draw_label_beside (GwPlot          *self,
                                        cairo_t            *cr,
                                        const char         *text,
                                        const GwColor      *color,
                                        gboolean            bold,
                                        const GwPoint      *at,
                                        double              gap);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwPlot, gw_plot_free)

G_END_DECLS
