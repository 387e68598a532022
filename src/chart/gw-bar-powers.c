/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-bar-layout-private.h"

#include "gw-marks.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The numbers and the note are smaller than the rest. */
#define FACTOR 0.85
/* From the bars down to the note, in sizes of the text. */
#define NUMBERS 1.3

/* Few people expect such an axis, so it says how it is to be read. */
static PangoLayout *
lay_out_note (const GwDrawStyle *style,
              cairo_t           *cr,
              double             width)
{
  /* Translators: of the lines across a picture: 1, 10, 100, 1000 … */
  PangoLayout *layout = gw_draw_style_layout (style, cr, _("Each line is ten times the one before."), FACTOR, FALSE);

  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  return layout;
}

/*
 * gw_bar_powers_get_height:
 * @width: of the whole picture
 *
 * Returns: how much room a logarithmic axis takes below the bars
 */
double
gw_bar_powers_get_height (const GwDrawStyle *style,
                          cairo_t           *cr,
                          double             width)
{
  g_autoptr (PangoLayout) note = lay_out_note (style, cr, width);
  double height;

  gw_draw_layout_size (note, NULL, &height);

  return NUMBERS * style->text_size + height;
}

static void
draw_note (const GwDrawStyle *style,
           cairo_t           *cr,
           const GwScale     *values,
           double             bottom,
           double             width)
{
  g_autoptr (PangoLayout) note = lay_out_note (style, cr, width);
  double note_width;
  double x;

  /* Below the axis where there is room, else as far from its end as it takes. */
  gw_draw_layout_size (note, &note_width, NULL);
  x = style->rtl ? MAX (values->from - note_width, 0) : MIN (values->from, width - note_width);
  pango_layout_set_alignment (note, style->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_width (note, (int) ceil (note_width * PANGO_SCALE));
  gw_draw_text (style, cr, note, &style->palette->dim, MAX (x, 0), bottom + NUMBERS * style->text_size);
}

/*
 * gw_bar_powers_draw:
 * @format: how to write numbers
 * @values: where a power of ten stands
 * @top: of the lines
 * @bottom: of the lines
 * @width: of the whole picture
 *
 * Draws a line across for each power of ten, with its number below, and says
 * what that means.
 */
void
gw_bar_powers_draw (const GwDrawStyle *style,
                    cairo_t           *cr,
                    const GwFormat    *format,
                    const GwScale     *values,
                    double             top,
                    double             bottom,
                    double             width)
{
  const GwPalette *palette = style->palette;
  double taken = -G_MAXDOUBLE;

  for (int power = 0; power <= values->last; power++)
    {
      g_autofree char *text = gw_format_value (format, pow (10, power), 0);
      g_autoptr (PangoLayout) layout = NULL;
      double x = gw_scale_map (values, power);
      double text_width;

      gw_mark_rule (cr, x, top, x, bottom, power == 0 ? &palette->axis : &palette->grid,
                    style->text_size / 13 * palette->line_factor, GW_DASH_SOLID);
      layout = gw_draw_style_layout (style, cr, text, FACTOR, FALSE);
      gw_draw_layout_size (layout, &text_width, NULL);
      /* Counted from the beginning of the axis, so that both directions are one rule. */
      if (fabs (x - values->from) - text_width / 2 < taken)
        continue;
      taken = fabs (x - values->from) + text_width / 2 + 0.6 * style->text_size;
      gw_draw_text (style, cr, layout, &palette->dim, x - text_width / 2, bottom + 0.06 * style->text_size);
    }
  draw_note (style, cr, values, bottom, width);
}
