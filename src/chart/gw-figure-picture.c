/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-figure-picture.h"

#include <cairo-svg.h>
#include <gio/gio.h>
#include <string.h>

/**
 * gw_picture_append_bytes:
 * @closure: the GByteArray to write to
 * @data: (array length=length): bytes of a picture
 * @length: how many
 *
 * A cairo_write_func_t.
 *
 * Returns: %CAIRO_STATUS_SUCCESS
 */
cairo_status_t
gw_picture_append_bytes (void                *closure,
                         const unsigned char *data,
                         unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
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

  gw_color_set_source (&style->palette->paper, cr);
  cairo_paint (cr);
  cairo_translate (cr, margin, margin);
  gw_figure_draw (figure, cr, width - 2 * margin, height - 2 * margin, style);
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

/* cairo writes no words about a picture; a screen reader needs them. */
static GBytes *
add_description (GByteArray *bytes,
                 const char *description)
{
  g_autofree char *text = g_markup_printf_escaped ("\n<desc>%s</desc>", description);
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

/**
 * gw_figure_to_svg:
 * @self: a figure
 * @width: of the picture, with a margin
 * @height: of the picture, with a margin
 * @style: how to draw
 *
 * Returns: (transfer full) (nullable): the picture as SVG, with the description
 *   in it; %NULL with @error set when it cannot be drawn that large
 */
GBytes *
gw_figure_to_svg (GwFigure          *self,
                  int                width,
                  int                height,
                  const GwDrawStyle *style,
                  GError           **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *description = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (GW_IS_FIGURE (self), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  surface = cairo_svg_surface_create_for_stream (gw_picture_append_bytes, bytes, width, height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  status = draw_on (surface, self, width, height, style);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!check_status (status, error))
    return NULL;

  description = gw_figure_describe (self);
  return add_description (bytes, description);
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
    status = cairo_surface_write_to_png_stream (surface, gw_picture_append_bytes, bytes);
  cairo_surface_destroy (surface);
  if (!check_status (status, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
