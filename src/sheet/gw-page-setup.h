/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GwPaper:
 * @GW_PAPER_A4: 210 mm by 297 mm, upright
 * @GW_PAPER_LETTER: 8.5 in by 11 in, upright
 * @GW_PAPER_A3: 420 mm by 297 mm, lying; for posters
 *
 * The kinds of paper that an office printer holds.
 */
typedef enum
{
  GW_PAPER_A4,
  GW_PAPER_LETTER,
  GW_PAPER_A3,
} GwPaper;

/* The narrowest margin that every office printer can print: 12 mm, in points. */
#define GW_PAGE_MARGIN_LEAST (12.0 * 72.0 / 25.4)
/* Millimetres to points. */
#define GW_MM(millimetres) ((millimetres) * 72.0 / 25.4)

/**
 * GwPageSetup:
 * @width: of the paper, in points
 * @height: of the paper, in points
 * @margin: on each side, in points, never under %GW_PAGE_MARGIN_LEAST
 * @color: whether to print in colour; else black and white
 * @rtl: whether the language is written from right to left
 *
 * The paper that a sheet is laid out for.
 */
typedef struct
{
  double   width;
  double   height;
  double   margin;
  gboolean color;
  gboolean rtl;
} GwPageSetup;

void gw_page_setup_init (GwPageSetup *self,
                         GwPaper      paper,
                         gboolean     color);

G_END_DECLS
