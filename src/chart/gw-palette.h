/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * GwPaletteKind:
 * @GW_PALETTE_LIGHT: the screen, dark on light
 * @GW_PALETTE_DARK: the screen, light on dark
 * @GW_PALETTE_HIGH_CONTRAST: the screen, black on white and thicker lines
 * @GW_PALETTE_HIGH_CONTRAST_DARK: the screen, white on nearly black and thicker lines
 * @GW_PALETTE_PRINT: paper, in colour
 * @GW_PALETTE_GREY: paper, black and white
 */
typedef enum
{
  GW_PALETTE_LIGHT,
  GW_PALETTE_DARK,
  GW_PALETTE_HIGH_CONTRAST,
  GW_PALETTE_HIGH_CONTRAST_DARK,
  GW_PALETTE_PRINT,
  GW_PALETTE_GREY,
} GwPaletteKind;

#define GW_N_PALETTES (GW_PALETTE_GREY + 1)

/* A colour, each part 0 to 1, not premultiplied. */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} GwColor;

/**
 * GwPalette:
 * @paper: what lies behind everything; also fills hollow markers
 * @text: words that carry the message
 * @dim: words and numbers beside it
 * @axis: the base line
 * @grid: the lines behind
 * @actual: what was reached
 * @planned: the plan in force
 * @original: the plan before it was revised
 * @target: the line to reach
 * @forecast: text and line of the forecast
 * @fan: the range of the forecast, filled
 * @track: the empty part of a bar
 * @line_factor: multiplies every line width
 * @hatched: fills are hatched, since grey on paper tells too little
 *
 * The colours of a drawing by what they mean.
 */
typedef struct
{
  GwColor  paper;
  GwColor  text;
  GwColor  dim;
  GwColor  axis;
  GwColor  grid;
  GwColor  actual;
  GwColor  planned;
  GwColor  original;
  GwColor  target;
  GwColor  forecast;
  GwColor  fan;
  GwColor  track;
  double   line_factor;
  gboolean hatched;
} GwPalette;

const GwPalette *gw_palette_get        (GwPaletteKind    kind);
double           gw_color_get_contrast (const GwColor   *over,
                                        const GwColor   *under);
void             gw_color_set_source   (const GwColor   *color,
                                        cairo_t         *cr);

G_END_DECLS
