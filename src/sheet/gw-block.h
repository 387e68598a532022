/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "gw-draw-style.h"

G_BEGIN_DECLS

/* The smallest text on paper, in points: captions and footers included. */
#define GW_SHEET_LEAST_TEXT 10.0
/* The least height of a place to write on by hand: 8 mm, in points. */
#define GW_SHEET_LEAST_BLANK (8.0 * 72.0 / 25.4)

#define GW_TYPE_BLOCK (gw_block_get_type ())

G_DECLARE_DERIVABLE_TYPE (GwBlock, gw_block, GW, BLOCK, GObject)

/**
 * GwBlockClass:
 * @measure: the height that the block would like at a width, in points
 * @measure_least: the height that it can do with; by default what it would like
 * @get_breaks: appends the heights after which it can go on on the next page;
 *   by default there are none
 * @measure_repeated: the height of what stands again above what goes on on the
 *   next page; by default nothing does
 * @draw: paints the block between (0, 0) and (width, height)
 * @draw_part: paints what is between two heights, below what is repeated
 */
struct _GwBlockClass
{
  GObjectClass parent_class;

  double (* measure)       (GwBlock           *self,
                            cairo_t           *cr,
                            const GwDrawStyle *style,
                            double             width);
  double (* measure_least) (GwBlock           *self,
                            cairo_t           *cr,
                            const GwDrawStyle *style,
                            double             width);
  void   (* get_breaks)    (GwBlock           *self,
                            cairo_t           *cr,
                            const GwDrawStyle *style,
                            double             width,
                            GArray            *breaks);
  double (* measure_repeated) (GwBlock           *self,
                               cairo_t           *cr,
                               const GwDrawStyle *style,
                               double             width);
  void   (* draw)          (GwBlock           *self,
                            cairo_t           *cr,
                            const GwDrawStyle *style,
                            double             width,
                            double             height);
  void   (* draw_part)     (GwBlock           *self,
                            cairo_t           *cr,
                            const GwDrawStyle *style,
                            double             width,
                            double             from,
                            double             to,
                            double             repeated);
};

double      gw_block_measure            (GwBlock           *self,
                                         cairo_t           *cr,
                                         const GwDrawStyle *style,
                                         double             width);
double      gw_block_measure_least      (GwBlock           *self,
                                         cairo_t           *cr,
                                         const GwDrawStyle *style,
                                         double             width);
void        gw_block_forget_size        (GwBlock           *self);
void        gw_block_get_breaks         (GwBlock           *self,
                                         cairo_t           *cr,
                                         const GwDrawStyle *style,
                                         double             width,
                                         GArray            *breaks);
double      gw_block_measure_repeated   (GwBlock           *self,
                                         cairo_t           *cr,
                                         const GwDrawStyle *style,
                                         double             width);
void        gw_block_draw               (GwBlock           *self,
                                         cairo_t           *cr,
                                         const GwDrawStyle *style,
                                         double             width,
                                         double             height);
void        gw_block_draw_part          (GwBlock           *self,
                                         cairo_t           *cr,
                                         const GwDrawStyle *style,
                                         double             width,
                                         double             from,
                                         double             to,
                                         double             repeated);
double      gw_block_get_space_before   (GwBlock           *self);
void        gw_block_set_space_before   (GwBlock           *self,
                                         double             space_before);
gboolean    gw_block_get_keep_with_next (GwBlock           *self);
void        gw_block_set_keep_with_next (GwBlock           *self,
                                         gboolean           keep_with_next);
gboolean    gw_block_get_stretches      (GwBlock           *self);
void        gw_block_set_stretches      (GwBlock           *self,
                                         gboolean           stretches);
void        gw_block_set_tag            (GwBlock           *self,
                                         const char        *tag);

G_END_DECLS
