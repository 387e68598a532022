/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-text-scale.h"

/* Of text that nobody enlarged. */
#define USUAL_DPI 96.0

/**
 * gw_text_scale:
 * @widget: has the text
 * @pixels: a width that suits text of the usual size
 *
 * Returns: the width that suits the size of text that was chosen for the
 *   desktop
 */
int
gw_text_scale (GtkWidget *widget,
               int        pixels)
{
  double dpi;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), pixels);

  dpi = pango_cairo_context_get_resolution (gtk_widget_get_pango_context (widget));
  return dpi > 0 ? (int) (pixels * MAX (dpi, USUAL_DPI) / USUAL_DPI) : pixels;
}
