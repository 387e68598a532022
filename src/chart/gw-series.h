/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "gw-scale.h"

G_BEGIN_DECLS

/* A point in the units of the data, or a place on the drawing. */
typedef struct
{
  double x;
  double y;
} GwPoint;

/**
 * GwSeries:
 *
 * Points in rising order of x. Drawing it costs the width of the drawing and
 * not the number of points.
 */
typedef struct _GwSeries GwSeries;

#define GW_TYPE_SERIES (gw_series_get_type ())

GType          gw_series_get_type     (void);
GwSeries      *gw_series_new          (void);
GwSeries      *gw_series_new_held     (void);
GwSeries      *gw_series_ref          (GwSeries       *self);
void           gw_series_unref        (GwSeries       *self);
gboolean       gw_series_append       (GwSeries       *self,
                                       double          x,
                                       double          y);
guint          gw_series_get_n_points (GwSeries       *self);
const GwPoint *gw_series_get_point    (GwSeries       *self,
                                       guint           position);
int            gw_series_find_nearest (GwSeries       *self,
                                       double          x);
gboolean       gw_series_get_value_at (GwSeries       *self,
                                       double          x,
                                       double         *y);
gboolean       gw_series_get_range    (GwSeries       *self,
                                       double          first,
                                       double          last,
                                       double         *low,
                                       double         *high);
GArray        *gw_series_decimate     (GwSeries       *self,
                                       const GwScale  *x_scale,
                                       const GwScale  *y_scale);

GArray        *gw_places_to_steps     (const GArray   *places);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwSeries, gw_series_unref)

G_END_DECLS
