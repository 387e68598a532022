/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-bar-figure.h"
#include "gw-label-space.h"
#include "gw-scale.h"

G_BEGIN_DECLS

/* Where the rows of a bar figure stand at one size. Borrows the figure. */
typedef struct _GwBarLayout GwBarLayout;

GwBarLayout *gw_bar_layout_new      (GwBarFigure       *figure,
                                     cairo_t           *cr,
                                     double             width,
                                     double             height,
                                     const GwDrawStyle *style);
void         gw_bar_layout_free     (GwBarLayout       *self);
void         gw_bar_layout_draw     (GwBarLayout       *self,
                                     cairo_t           *cr,
                                     gboolean           connected);
GwBox        gw_bar_layout_get_bar  (GwBarLayout       *self,
                                     guint              position);
double       gw_bar_layout_get_end  (GwBarLayout       *self,
                                     guint              position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwBarLayout, gw_bar_layout_free)

G_END_DECLS
