/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-plot.h"

G_BEGIN_DECLS

struct _GwPlot
{
  GwDrawStyle   style;
  GwFormat     *format;
  GwPlotDomain  domain;
  double        width;
  double        left;
  double        right;
  double        top;
  double        bottom;
  double        line_height;
  double        gap;
  GArray       *numbers;
  guint         digits;
  double        number_factor; /* of their size; 1 where there is room */
  GArray       *end_labels;
  GPtrArray    *texts; /* what the end labels say */
  GwScale       dates;
  GwScale       values;
  GwLabelSpace *labels;
};

char *gw_plot_format_number (GwPlot        *self,
                             double         value);
void  gw_plot_draw_text     (GwPlot        *self,
                             cairo_t       *cr,
                             PangoLayout   *layout,
                             const GwColor *color,
                             double         x,
                             double         y);

G_END_DECLS
