/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "gw-palette.h"
#include "gw-series.h"

G_BEGIN_DECLS

/* How a line is broken up, so that lines differ without colour. */
typedef enum
{
  GW_DASH_SOLID,
  GW_DASH_DASHED,
  GW_DASH_DOTTED,
} GwDash;

typedef enum
{
  GW_MARKER_CIRCLE,
  GW_MARKER_DIAMOND,
  GW_MARKER_SQUARE,
  GW_MARKER_TRIANGLE_UP,
  GW_MARKER_TRIANGLE_DOWN,
} GwMarker;

void gw_mark_line   (cairo_t       *cr,
                     const GwPoint *places,
                     gsize          n_places,
                     const GwColor *color,
                     double         width,
                     GwDash         dash);
void gw_mark_area   (cairo_t       *cr,
                     const GwPoint *upper,
                     gsize          n_upper,
                     const GwPoint *lower,
                     gsize          n_lower,
                     const GwColor *color,
                     double         hatch_distance);
void gw_mark_rule   (cairo_t       *cr,
                     double         x1,
                     double         y1,
                     double         x2,
                     double         y2,
                     const GwColor *color,
                     double         width,
                     GwDash         dash);
void gw_mark_marker (cairo_t       *cr,
                     GwMarker       marker,
                     double         x,
                     double         y,
                     double         radius,
                     const GwColor *fill,
                     const GwColor *line,
                     double         width);
void gw_mark_dots   (cairo_t       *cr,
                     const GwPoint *places,
                     gsize          n_places,
                     double         radius,
                     const GwColor *color);

G_END_DECLS
