/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "gw-palette.h"

G_BEGIN_DECLS

/* Of the sheets; figures have no use for it. */
typedef struct _GwTextStore GwTextStore;

/**
 * GwDrawStyle:
 * @palette: (not nullable): the colours
 * @family: (nullable): the family of fonts, such as "Cantarell"; %NULL for ours
 * @text_size: the size of ordinary text, in units of the drawing: pixels on a
 *   screen, points on paper. Enlarged text is a larger size here, nothing else.
 * @texts: (nullable): where texts are kept that were laid out before; for paper
 * @rtl: whether the language is written from right to left; mirrors the drawing
 *
 * How to draw: everything about a drawing that is not its content or its size.
 */
typedef struct
{
  const GwPalette *palette;
  const char      *family;
  double           text_size;
  GwTextStore     *texts;
  gboolean         rtl;
} GwDrawStyle;


cairo_t     *gw_draw_new_unseen   (void);
void         gw_draw_style_init   (GwDrawStyle       *self,
                                   GwPaletteKind      kind,
                                   double             text_size);
PangoLayout *gw_draw_style_layout (const GwDrawStyle *self,
                                   cairo_t           *cr,
                                   const char        *text,
                                   double             factor,
                                   gboolean           bold);
void         gw_draw_layout_size  (PangoLayout       *layout,
                                   double            *width,
                                   double            *height);
void         gw_draw_text         (const GwDrawStyle *self,
                                   cairo_t           *cr,
                                   PangoLayout       *layout,
                                   const GwColor     *color,
                                   double             x,
                                   double             y);
void         gw_draw_text_over_lines
                                  (const GwDrawStyle *self,
                                   cairo_t           *cr,
                                   PangoLayout       *layout,
                                   const GwColor     *color,
                                   double             x,
                                   double             y);

G_END_DECLS
