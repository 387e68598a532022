/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-pace-figure.h"

G_BEGIN_DECLS

/* The width and height of most drawings in the tests. */
#define GW_SAMPLE_WIDTH 940
#define GW_SAMPLE_HEIGHT 320

GwPaceData      *gw_chart_sample_team     (void);
cairo_surface_t *gw_chart_sample_draw     (GwFigure          *figure,
                                           int                width,
                                           int                height,
                                           const GwDrawStyle *style);
gboolean         gw_chart_sample_has_near (cairo_surface_t   *surface,
                                           double             x,
                                           double             y,
                                           double             radius,
                                           const GwColor     *color);

G_END_DECLS
