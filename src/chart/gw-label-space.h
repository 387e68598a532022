/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-series.h"

G_BEGIN_DECLS

/* A rectangle on the drawing. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} GwBox;

/**
 * GwLabelSpace:
 *
 * What is already taken on a drawing, so that no label covers another one, and
 * few lie on a line.
 */
typedef struct _GwLabelSpace GwLabelSpace;

GwLabelSpace *gw_label_space_new      (const GwBox    *bounds);
void          gw_label_space_free     (GwLabelSpace   *self);
void          gw_label_space_add_box  (GwLabelSpace   *self,
                                       const GwBox    *box);
void          gw_label_space_add_line (GwLabelSpace   *self,
                                       const GwPoint  *places,
                                       gsize           n_places);
gboolean      gw_label_space_is_free  (GwLabelSpace   *self,
                                       const GwBox    *box);
guint         gw_label_space_count_lines (GwLabelSpace *self,
                                       const GwBox    *box);
gboolean      gw_label_space_place    (GwLabelSpace   *self,
                                       const GwPoint  *at,
                                       double          width,
                                       double          height,
                                       double          gap,
                                       gboolean        rtl,
                                       GwBox          *box);
gsize         gw_labels_spread        (double         *middles,
                                       gsize           n_labels,
                                       double          height,
                                       double          top,
                                       double          bottom);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwLabelSpace, gw_label_space_free)

G_END_DECLS
