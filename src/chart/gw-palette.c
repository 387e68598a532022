/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-palette.h"

#include <math.h>

#define RGB(hex) \
  { (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) & 0xff) / 255.0, 1.0 }

/* The blue is GNOME's accent, darkened where it carries small text. */
static const GwPalette palettes[GW_N_PALETTES] = {
  [GW_PALETTE_LIGHT] = {
    .paper = RGB (0xffffff), .text = RGB (0x2e2e33), .dim = RGB (0x6b6b70),
    .axis = RGB (0x9a9996), .grid = RGB (0xe3e3e5), .actual = RGB (0x1c71d8),
    .planned = RGB (0x6f6b70), .original = RGB (0xa9a6ab), .target = RGB (0x2e2e33),
    .forecast = RGB (0x1a63bd), .fan = RGB (0xdfeaf8), .track = RGB (0xebebed),
    .line_factor = 1.0,
  },
  [GW_PALETTE_DARK] = {
    .paper = RGB (0x353535), .text = RGB (0xf6f5f4), .dim = RGB (0xb4b2b0),
    .axis = RGB (0x969492), .grid = RGB (0x4c4c50), .actual = RGB (0x78aeed),
    .planned = RGB (0xb4b2b0), .original = RGB (0x7d7b7a), .target = RGB (0xf6f5f4),
    .forecast = RGB (0x99c1f1), .fan = RGB (0x344f72), .track = RGB (0x48484d),
    .line_factor = 1.0,
  },
  [GW_PALETTE_HIGH_CONTRAST] = {
    .paper = RGB (0xffffff), .text = RGB (0x000000), .dim = RGB (0x333333),
    .axis = RGB (0x000000), .grid = RGB (0xb0b0b0), .actual = RGB (0x00408f),
    .planned = RGB (0x333333), .original = RGB (0x666666), .target = RGB (0x000000),
    .forecast = RGB (0x00408f), .fan = RGB (0xc4d9f5), .track = RGB (0xd0d0d0),
    .line_factor = 1.5,
  },
  [GW_PALETTE_HIGH_CONTRAST_DARK] = {
    .paper = RGB (0x353535), .text = RGB (0xffffff), .dim = RGB (0xe2e2e2),
    .axis = RGB (0xffffff), .grid = RGB (0x7c7c7c), .actual = RGB (0xa6cdff),
    .planned = RGB (0xe2e2e2), .original = RGB (0xb0b0b0), .target = RGB (0xffffff),
    .forecast = RGB (0xc3deff), .fan = RGB (0x1d4478), .track = RGB (0x5e5e5e),
    .line_factor = 1.5,
  },
  [GW_PALETTE_PRINT] = {
    .paper = RGB (0xffffff), .text = RGB (0x1d1d20), .dim = RGB (0x5e5c64),
    .axis = RGB (0x77767b), .grid = RGB (0xd0d0d4), .actual = RGB (0x1a5fb4),
    .planned = RGB (0x5e5c64), .original = RGB (0x9a9996), .target = RGB (0x1d1d20),
    .forecast = RGB (0x1a5fb4), .fan = RGB (0xdde8f6), .track = RGB (0xe4e4e6),
    .line_factor = 1.0,
  },
  [GW_PALETTE_GREY] = {
    .paper = RGB (0xffffff), .text = RGB (0x1a1a1a), .dim = RGB (0x595959),
    .axis = RGB (0x6f6f6f), .grid = RGB (0xcccccc), .actual = RGB (0x1a1a1a),
    .planned = RGB (0x666666), .original = RGB (0x999999), .target = RGB (0x1a1a1a),
    .forecast = RGB (0x333333), .fan = RGB (0xb4b4b4), .track = RGB (0xe2e2e2),
    .line_factor = 1.0, .hatched = TRUE,
  },
};

/* The light that a part of a colour gives off, WCAG 2.1 "relative luminance". */
static double
get_linear (double part)
{
  return part <= 0.03928 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const GwColor *color)
{
  g_assert (color != NULL);

  return 0.2126 * get_linear (color->red)
         + 0.7152 * get_linear (color->green)
         + 0.0722 * get_linear (color->blue);
}

/**
 * gw_palette_get:
 * @kind: where the drawing will be seen
 *
 * Returns: (transfer none): the colours for that place
 */
const GwPalette *
gw_palette_get (GwPaletteKind kind)
{
  g_return_val_if_fail (kind < GW_N_PALETTES, &palettes[GW_PALETTE_LIGHT]);

  return &palettes[kind];
}

/**
 * gw_color_get_contrast:
 * @over: the colour of the mark
 * @under: the colour behind it
 *
 * How well @over is told from @under, as WCAG 2.1 counts it; text wants 4.5.
 *
 * Returns: 1 (none) to 21 (black on white)
 */
double
gw_color_get_contrast (const GwColor *over,
                       const GwColor *under)
{
  double a;
  double b;

  g_return_val_if_fail (over != NULL, 1);
  g_return_val_if_fail (under != NULL, 1);

  a = get_luminance (over) + 0.05;
  b = get_luminance (under) + 0.05;

  return MAX (a, b) / MIN (a, b);
}

/**
 * gw_color_set_source:
 * @color: a colour
 * @cr: a cairo context
 *
 * Lets @cr draw in @color from here on.
 */
void
gw_color_set_source (const GwColor *color,
                     cairo_t       *cr)
{
  g_return_if_fail (color != NULL);
  g_return_if_fail (cr != NULL);

  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}
