/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-figure.h"

G_BEGIN_DECLS

/**
 * GwSlideRow:
 * @name: what or whom it is about
 * @value: (nullable): what is said of it; %NULL while it is hidden
 * @share: length of its bar, 0 to 1; negative without a bar
 *
 * A line of a slide.
 */
typedef struct
{
  char   *name;
  char   *value;
  double  share;
} GwSlideRow;

/**
 * GwSlide:
 * @title: what it is, in a word or two
 * @big: (nullable): what is read from the last row of seats
 * @text: (nullable): a sentence or a few
 * @rows: (element-type GwSlideRow): lines below it
 * @quiet: (nullable): what stands small at the end
 * @figure: (nullable): a picture
 * @hides: whether it has figures of individuals, which wait for Reveal
 *
 * One thing at a time, as it is shown on the wall.
 */
typedef struct
{
  char      *title;
  char      *big;
  char      *text;
  GPtrArray *rows;
  char      *quiet;
  GwFigure  *figure;
  gboolean   hides;
} GwSlide;

GwSlide *gw_slide_new     (const char *title);
void     gw_slide_free    (GwSlide    *self);
void     gw_slide_add_row (GwSlide    *self,
                           const char *name,
                           const char *value,
                           double      share);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwSlide, gw_slide_free)

G_END_DECLS
