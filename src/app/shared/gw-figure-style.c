/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-figure-style.h"

#include <adwaita.h>

/**
 * gw_figure_style_get_text_size:
 * @widget: shows a figure
 *
 * Returns: the size of its text in pixels, with the user's text scale in it
 */
double
gw_figure_style_get_text_size (GtkWidget *widget)
{
  const PangoFontDescription *font;
  double size;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (font))
    size *= 96.0 / 72.0;

  return MAX (size, 1);
}

/**
 * gw_figure_style_init:
 * @self: (out caller-allocates): a style; it is good as long as nothing of
 *   @widget changes
 * @widget: shows a figure
 *
 * How a figure is drawn there: colours, font and direction of the widget.
 */
void
gw_figure_style_init (GwDrawStyle *self,
                      GtkWidget   *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);
  GwPaletteKind kind = dark ? GW_PALETTE_DARK : GW_PALETTE_LIGHT;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (adw_style_manager_get_high_contrast (manager))
    kind = dark ? GW_PALETTE_HIGH_CONTRAST_DARK : GW_PALETTE_HIGH_CONTRAST;

  gw_draw_style_init (self, kind, gw_figure_style_get_text_size (widget));
  self->family = pango_font_description_get_family (
    pango_context_get_font_description (gtk_widget_get_pango_context (widget)));
  self->rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
}
