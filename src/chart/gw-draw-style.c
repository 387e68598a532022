/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-draw-style.h"

/* What is kept free around letters that lie on lines, on both sides together: a
 * share of the size of the text. */
#define HALO_SHARE 0.3

/* Families whose figures are all equally wide and which many machines have. */
#define DEFAULT_FAMILY "Noto Sans,DejaVu Sans,Cantarell,sans-serif"

/**
 * gw_draw_new_unseen:
 *
 * Returns: (transfer full): a context to measure text on where nothing is drawn
 */
cairo_t *
gw_draw_new_unseen (void)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  return cr;
}

/**
 * gw_draw_style_init:
 * @self: where to set up the style
 * @kind: the palette
 * @text_size: the size of ordinary text, in units of the drawing
 *
 * Sets up a style with our own fonts, from left to right.
 */
void
gw_draw_style_init (GwDrawStyle   *self,
                    GwPaletteKind  kind,
                    double         text_size)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text_size > 0);

  self->palette = gw_palette_get (kind);
  self->family = NULL;
  self->text_size = text_size;
  self->texts = NULL;
  self->rtl = FALSE;
}

/* "−10" and "65 %" alone are written alike in every direction; only words turn
 * them around. */
static PangoDirection
get_base_dir (const GwDrawStyle *self,
              const char        *text)
{
  for (const char *letter = text; self->rtl && *letter != '\0'; letter = g_utf8_next_char (letter))
    if (g_unichar_isalpha (g_utf8_get_char (letter)))
      return PANGO_DIRECTION_RTL;

  return PANGO_DIRECTION_LTR;
}

/**
 * gw_draw_style_layout:
 * @self: a style
 * @cr: the context that the text will be drawn on
 * @text: plain text in any script, never markup
 * @factor: the size, as a multiple of the style's text size
 * @bold: whether the text is bold
 *
 * Lays out text with figures of equal width. Positions are not rounded to
 * pixels, so that paper and screen measure alike.
 *
 * Returns: (transfer full): the layout, not wrapped
 */
PangoLayout *
gw_draw_style_layout (const GwDrawStyle *self,
                      cairo_t           *cr,
                      const char        *text,
                      double             factor,
                      gboolean           bold)
{
  g_autoptr (PangoLayout) layout = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autoptr (PangoFontDescription) font = NULL;
  cairo_font_options_t *options;
  PangoContext *context;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (cr != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  layout = pango_cairo_create_layout (cr);
  context = pango_layout_get_context (layout);
  options = cairo_font_options_create ();
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_SLIGHT);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, get_base_dir (self, text));

  font = pango_font_description_new ();
  pango_font_description_set_family (font, self->family != NULL ? self->family : DEFAULT_FAMILY);
  pango_font_description_set_absolute_size (font, self->text_size * factor * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);

  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);

  return g_steal_pointer (&layout);
}

/**
 * gw_draw_layout_size:
 * @layout: a text
 * @width: (out) (optional): its width, in units of the drawing
 * @height: (out) (optional): its height
 */
void
gw_draw_layout_size (PangoLayout *layout,
                     double      *width,
                     double      *height)
{
  PangoRectangle logical;

  g_return_if_fail (PANGO_IS_LAYOUT (layout));

  pango_layout_get_extents (layout, NULL, &logical);
  if (width != NULL)
    *width = (double) logical.width / PANGO_SCALE;
  if (height != NULL)
    *height = (double) logical.height / PANGO_SCALE;
}

/**
 * gw_draw_text:
 * @self: a style
 * @cr: a cairo context
 * @layout: a text of this style
 * @color: its colour
 * @x: the left edge
 * @y: the upper edge
 *
 * Draws a text that was laid out before.
 */
void
gw_draw_text (const GwDrawStyle *self,
              cairo_t           *cr,
              PangoLayout       *layout,
              const GwColor     *color,
              double             x,
              double             y)
{
  PangoRectangle logical;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (PANGO_IS_LAYOUT (layout));
  g_return_if_fail (color != NULL);

  pango_layout_get_extents (layout, NULL, &logical);
  gw_color_set_source (color, cr);
  cairo_move_to (cr, x - (double) logical.x / PANGO_SCALE, y - (double) logical.y / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

/* The box that the letters fill, and some space around it. */
static void
add_box (const GwDrawStyle *self,
         cairo_t           *cr,
         PangoLayout       *layout,
         double             x,
         double             y)
{
  double distance = HALO_SHARE / 2 * self->text_size;
  PangoRectangle ink;

  pango_layout_get_extents (layout, &ink, NULL);
  cairo_rectangle (cr, x + (double) ink.x / PANGO_SCALE - distance, y + (double) ink.y / PANGO_SCALE - distance,
                   (double) ink.width / PANGO_SCALE + 2 * distance, (double) ink.height / PANGO_SCALE + 2 * distance);
}

/**
 * gw_draw_text_over_lines:
 * @self: how to draw
 * @cr: a cairo context
 * @layout: a text
 * @color: its colour
 * @x: the left edge
 * @y: the upper edge
 *
 * Draws a text with a rim of paper around its letters, so that a line behind it
 * does not strike it through. In print the rim is a box: to follow each letter takes
 * a third of the time and of the size of a sheet, and shows hardly.
 */
void
gw_draw_text_over_lines (const GwDrawStyle *self,
                         cairo_t           *cr,
                         PangoLayout       *layout,
                         const GwColor     *color,
                         double             x,
                         double             y)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (layout != NULL && color != NULL);

  cairo_save (cr);
  gw_color_set_source (&self->palette->paper, cr);
  cairo_new_path (cr);
  if (self->palette->hatched)
    {
      add_box (self, cr, layout, x, y);
      cairo_fill (cr);
    }
  else
    {
      cairo_set_line_width (cr, HALO_SHARE * self->text_size);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_move_to (cr, x, y);
      pango_cairo_layout_path (cr, layout);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
  gw_draw_text (self, cr, layout, color, x, y);
}
