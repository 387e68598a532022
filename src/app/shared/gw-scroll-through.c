/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-scroll-through.h"

#include <math.h>

/* As far as GTK scrolls with one notch of a wheel. */
#define NOTCH_POWER (2.0 / 3.0)

static gboolean
on_scroll (GtkScrolledWindow        *scroller,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GtkPolicyType vertical;
  GtkWidget *outer;
  GtkAdjustment *adjustment;
  double step;

  gtk_scrolled_window_get_policy (scroller, NULL, &vertical);
  outer = gtk_widget_get_ancestor (gtk_widget_get_parent (GTK_WIDGET (scroller)), GTK_TYPE_SCROLLED_WINDOW);
  if (vertical != GTK_POLICY_NEVER || outer == NULL || fabs (dy) < fabs (dx))
    return GDK_EVENT_PROPAGATE;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (outer));
  step = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL
           ? pow (gtk_adjustment_get_page_size (adjustment), NOTCH_POWER)
           : 1.0;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + dy * step);
  return GDK_EVENT_STOP;
}

/**
 * gw_scroll_through_add:
 * @scroller: scrolls sideways only
 *
 * A table that scrolls sideways swallows the wheel, and the page under it
 * stands still: from now on the page scrolls.
 */
void
gw_scroll_through_add (GtkScrolledWindow *scroller)
{
  GtkEventController *scroll;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), scroller);
  gtk_widget_add_controller (GTK_WIDGET (scroller), scroll);
}
