/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-scroll-through.h"

#include <math.h>

/* As far as GTK scrolls with one notch of a wheel. */
#define NOTCH_POWER (2.0 / 3.0)

/* Whether a list scrolls up and down itself, and has not come to its end yet. */
static gboolean
goes_on (GtkScrolledWindow *scroller,
         double             dy)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  double value = gtk_adjustment_get_value (adjustment);
  double last = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  GtkPolicyType vertical;

  gtk_scrolled_window_get_policy (scroller, NULL, &vertical);
  if (vertical == GTK_POLICY_NEVER)
    return FALSE;

  return dy < 0 ? value > gtk_adjustment_get_lower (adjustment) : value < last;
}

static gboolean
on_scroll (GtkScrolledWindow        *scroller,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GtkWidget *outer;
  GtkAdjustment *adjustment;
  double step;

  outer = gtk_widget_get_ancestor (gtk_widget_get_parent (GTK_WIDGET (scroller)), GTK_TYPE_SCROLLED_WINDOW);
  if (outer == NULL || fabs (dy) < fabs (dx) || goes_on (scroller, dy))
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
 * @scroller: in the middle of a page that scrolls
 *
 * A table that scrolls sideways, or a list that has come to its end, swallows the
 * wheel, and the page under it stands still: from now on the page scrolls.
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
