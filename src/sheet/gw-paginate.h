/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GwPageItem:
 * @height: the height it would like
 * @least: the height it can do with, not above @height
 * @space_before: the distance from the item above; not used at the top of a page
 * @keep_with_next: whether the next item must begin on the same page
 * @stretches: whether it takes what is left of the page
 * @breaks: (array length=n_breaks) (nullable): heights after which it may go on
 *   on the next page, rising, each above 0 and below @height
 * @n_breaks: how many
 * @repeated: the height of what stands again above each part but the first, such
 *   as the headings of a table
 *
 * Something to be put on pages, one below the other.
 */
typedef struct
{
  double        height;
  double        least;
  double        space_before;
  gboolean      keep_with_next;
  gboolean      stretches;
  const double *breaks;
  gsize         n_breaks;
  double        repeated;
} GwPageItem;

/**
 * GwPagePiece:
 * @item: which item
 * @page: on which page, 0 for the first
 * @y: how far below the top of the page
 * @height: how high it is there, with what is repeated
 * @offset: how much of the item is on pages before
 * @split: whether only a part of the item is here
 * @repeated: how much of @height is what was on a page before, too
 *
 * Where an item, or a part of it, stands.
 */
typedef struct
{
  guint    item;
  guint    page;
  double   y;
  double   height;
  double   offset;
  gboolean split;
  double   repeated;
} GwPagePiece;

GArray *gw_paginate (const GwPageItem *items,
                     guint             n_items,
                     double            page_height);

G_END_DECLS
