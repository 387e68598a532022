/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-pace-figure-private.h"
#include "gw-plot.h"

G_BEGIN_DECLS

/* What one drawing needs, at one size. */
typedef struct
{
  GwPaceFigure      *figure;
  const GwPaceData  *data;
  const GwDrawStyle *style;
  const GwPalette   *palette;
  GwPlot            *plot;
  GArray            *end_labels;
  GPtrArray         *texts;
} GwPaceDrawing;

guint gw_pace_figure_list_levels         (GwPaceFigure  *self,
                                          double        *levels);
gboolean gw_pace_drawing_shows_today     (GwPaceDrawing *drawing);
void  gw_pace_drawing_collect_end_labels (GwPaceDrawing *drawing);
void  gw_pace_drawing_draw_labels        (GwPaceDrawing *drawing,
                                          cairo_t       *cr);

G_END_DECLS
