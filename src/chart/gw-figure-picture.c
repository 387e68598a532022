/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-figure-picture.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* The height of a picture that has a caption, in letters. */
#define LEAST_LINES 14

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A line of the caption, cut where it is too long. Returns its height. */
static double
draw_line (cairo_t           *cr,
           const char        *text,
           double             factor,
           gboolean           bold,
           const GwColor     *color,
           double             y,
           double             width,
           const GwDrawStyle *style)
{
  g_autoptr (PangoLayout) layout = gw_draw_style_layout (style, cr, text, factor, bold);
  double text_width, text_height;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_alignment (layout, PANGO_ALIGN_LEFT);
  gw_draw_layout_size (layout, &text_width, &text_height);
  gw_draw_text (style, cr, layout, color, style->rtl ? width - text_width : 0, y);

  return text_height;
}

/* What the picture is about, where it leaves the window that says so. A small
 * one has no room for it. Returns the height that it takes. */
static double
draw_caption (cairo_t           *cr,
              GwFigure          *figure,
              double             width,
              double             height,
              const GwDrawStyle *style)
{
  double y;

  if (gw_figure_get_title (figure) == NULL || height < LEAST_LINES * style->text_size)
    return 0;

  y = draw_line (cr, gw_figure_get_title (figure), 1.25, TRUE, &style->palette->text, 0, width, style);
  y += draw_line (cr, gw_figure_get_details (figure), 1.0, FALSE, &style->palette->dim, y, width, style);
  return y + style->text_size * 0.75;
}

/* Draws on the paper of the palette, with a margin around. */
static cairo_status_t
draw_on (cairo_surface_t   *surface,
         GwFigure          *figure,
         int                width,
         int                height,
         const GwDrawStyle *style)
{
  cairo_t *cr = cairo_create (surface);
  double margin = MIN (style->text_size, MIN (width, height) / 8.0);
  cairo_status_t status;
  double above;

  gw_color_set_source (&style->palette->paper, cr);
  cairo_paint (cr);
  cairo_translate (cr, margin, margin);
  above = draw_caption (cr, figure, width - 2 * margin, height - 2 * margin, style);
  cairo_translate (cr, 0, above);
  gw_figure_draw (figure, cr, width - 2 * margin, height - 2 * margin - above, style);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

static gboolean
check_status (cairo_status_t   status,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return FALSE;
}

/* Draws what is written as it is drawn, and closes @surface (transfer full). */
static gboolean
draw_stream (cairo_surface_t   *surface,
             GwFigure          *figure,
             int                width,
             int                height,
             const GwDrawStyle *style,
             GError           **error)
{
  cairo_status_t status = draw_on (surface, figure, width, height, style);

  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return check_status (status, error);
}

/* cairo writes no words about a picture; a screen reader needs them. */
static GBytes *
add_description (GByteArray *bytes,
                 GwFigure   *figure)
{
  const char *title = gw_figure_get_title (figure);
  g_autofree char *name = title != NULL ? g_markup_printf_escaped ("\n<title>%s</title>", title) : g_strdup ("");
  g_autofree char *description = gw_figure_describe (figure);
  g_autofree char *words = g_markup_printf_escaped ("\n<desc>%s</desc>", description);
  g_autofree char *text = g_strconcat (name, words, NULL);
  g_autoptr (GString) svg = g_string_new_len ((const char *) bytes->data, bytes->len);
  const char *root = strstr (svg->str, "<svg ");
  const char *root_end = root != NULL ? strchr (root, '>') : NULL;
  gsize length;

  if (root_end != NULL)
    {
      gssize after_name = root - svg->str + 5;
      gssize after_root = root_end - svg->str + 1;

      g_string_insert (svg, after_root, text);
      g_string_insert (svg, after_name, "role=\"img\" ");
    }

  length = svg->len;
  return g_bytes_new_take (g_string_free (g_steal_pointer (&svg), FALSE), length);
}

/* The description is in the picture. */
static GBytes *
to_svg (GwFigure          *self,
        int                width,
        int                height,
        const GwDrawStyle *style,
        GError           **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;

  g_assert (GW_IS_FIGURE (self));
  g_assert (width > 0 && height > 0);
  g_assert (style != NULL);

  surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, width, height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  if (!draw_stream (surface, self, width, height, style, error))
    return NULL;

  return add_description (bytes, self);
}

/**
 * gw_figure_to_png:
 * @self: a figure
 * @width: of the picture in pixels, with a margin
 * @height: of the picture in pixels, with a margin
 * @style: how to draw
 *
 * Returns: (transfer full) (nullable): the picture as PNG; %NULL with @error set
 *   when it cannot be drawn that large
 */
GBytes *
gw_figure_to_png (GwFigure          *self,
                  int                width,
                  int                height,
                  const GwDrawStyle *style,
                  GError           **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (GW_IS_FIGURE (self), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  status = draw_on (surface, self, width, height, style);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_destroy (surface);
  if (!check_status (status, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* A pixel of the web is three quarters of a point. */
#define POINTS_A_PIXEL 0.75

/* One page with nothing but the picture, its description as the subject. */
static GBytes *
to_pdf (GwFigure          *self,
        int                width,
        int                height,
        const GwDrawStyle *style,
        GError           **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *description = NULL;
  cairo_surface_t *surface;

  g_assert (GW_IS_FIGURE (self));
  g_assert (width > 0 && height > 0);
  g_assert (style != NULL);

  description = gw_figure_describe (self);
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, width * POINTS_A_PIXEL,
                                                 height * POINTS_A_PIXEL);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, description);
  if (gw_figure_get_title (self) != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, gw_figure_get_title (self));
  cairo_surface_set_device_scale (surface, POINTS_A_PIXEL, POINTS_A_PIXEL);
  if (!draw_stream (surface, self, width, height, style, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static const struct
{
  const char *suffix;
  GBytes *(*write) (GwFigure          *self,
                    int                width,
                    int                height,
                    const GwDrawStyle *style,
                    GError           **error);
} types[] = {
  { ".svg", to_svg },
  { ".png", gw_figure_to_png },
  { ".pdf", to_pdf },
};

static gboolean
has_suffix (const char *name,
            const char *suffix)
{
  gsize length = strlen (name);
  gsize suffix_length = strlen (suffix);

  return length > suffix_length && g_ascii_strcasecmp (name + length - suffix_length, suffix) == 0;
}

/**
 * gw_picture_has_type:
 * @name: of a file
 *
 * Returns: whether a picture can be written as what @name ends in
 */
gboolean
gw_picture_has_type (const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (has_suffix (name, types[i].suffix))
      return TRUE;

  return FALSE;
}

/**
 * gw_figure_to_file_type:
 * @self: a figure
 * @name: of the file that it is for: how it ends decides
 * @width: of the picture in pixels, with a margin
 * @height: of the picture in pixels, with a margin
 * @style: how to draw
 *
 * Returns: (transfer full) (nullable): the picture as what @name says; %NULL with
 *   @error set when nothing is known that is called so, or it cannot be drawn
 */
GBytes *
gw_figure_to_file_type (GwFigure          *self,
                        const char        *name,
                        int                width,
                        int                height,
                        const GwDrawStyle *style,
                        GError           **error)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (has_suffix (name, types[i].suffix))
      return types[i].write (self, width, height, style, error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       _("a picture is written as .svg, .png or .pdf. Choose a name that ends in one of them."));
  return NULL;
}
