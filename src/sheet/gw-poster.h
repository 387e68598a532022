/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-sheet-request.h"
#include "gw-sheet.h"

G_BEGIN_DECLS

/**
 * GwPosterTiles:
 * @n_tiles: on how many pages the poster is printed, beside each other
 * @step: how far the next page begins after one, in points
 * @overlap: how much two pages share, in points; 0 when there is only one
 * @width: of what is printed on all pages together, in points
 * @height: of what is printed, in points
 * @inset: above and below the poster: room for marks, in points
 *
 * How a poster is spread over pages: on one when the paper lies, as A3 does, and
 * on two that are glued together when it stands.
 */
typedef struct
{
  guint  n_tiles;
  double step;
  double overlap;
  double width;
  double height;
  double inset;
} GwPosterTiles;

void     gw_poster_tiles_init (GwPosterTiles        *self,
                               const GwPageSetup    *page_setup);
GwSheet *gw_poster_new        (const GwSheetRequest *request);
void     gw_poster_draw_tile  (GwSheet              *poster,
                               const GwPageSetup    *page_setup,
                               cairo_t              *cr,
                               guint                 page,
                               guint                 tile);

G_END_DECLS
