/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-scroll-across.h"

static gboolean
reveal_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       scroller)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (scroller);
  double page = gtk_adjustment_get_page_size (adjustment);
  double value = gtk_adjustment_get_value (adjustment);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, scroller, &bounds))
    return G_SOURCE_REMOVE;
  if (bounds.size.width <= 0 || page <= 0)
    return G_SOURCE_CONTINUE;

  if (bounds.origin.x < 0)
    gtk_adjustment_set_value (adjustment, value + (double) bounds.origin.x);
  else if ((double) (bounds.origin.x + bounds.size.width) > page)
    gtk_adjustment_set_value (adjustment, value + (double) (bounds.origin.x + bounds.size.width) - page);
  return G_SOURCE_REMOVE;
}

/**
 * gw_scroll_across:
 * @widget: somewhere in @scroller
 *
 * Brings a cell into sight that is too far to the side, as soon as it has its
 * place: lists scroll to rows by themselves, and not to columns.
 */
void
gw_scroll_across (GtkScrolledWindow *scroller,
                  GtkWidget         *widget)
{
  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  (void) gtk_widget_add_tick_callback (widget, reveal_cb, g_object_ref (scroller), g_object_unref);
}
