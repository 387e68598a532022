/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-series.h"

G_BEGIN_DECLS

/* Where the lowest and the highest of any run of points stand, found without
 * looking at each of them. Borrows the points. */
typedef struct _GwExtremes GwExtremes;

GwExtremes *gw_extremes_new  (const GwPoint    *points,
                              guint             n_points);
void        gw_extremes_free (GwExtremes       *self);
void        gw_extremes_find (const GwExtremes *self,
                              guint             first,
                              guint             last,
                              guint            *low,
                              guint            *high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwExtremes, gw_extremes_free)

G_END_DECLS
