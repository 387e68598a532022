/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-window-private.h"

/* What is left free in the header bar, so that it can be dragged. */
#define HEADER_SPARE 24

/* A title may be as long as a sentence; no more than this is made room for. */
#define TITLE_ENOUGH 320

/* Less than this is no title: the dot and a few letters of the file's name. */
#define TITLE_LEAST 84

static int
measure_switcher (GwWindow              *self,
                  AdwViewSwitcherPolicy  policy)
{
  int natural;

  adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (self->switcher), policy);
  gtk_widget_measure (self->switcher, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* The title stays, with the dot that says what is not saved: where there is no
 * room for both, the switcher is narrow, then the title is cut, and in the end
 * the switcher is at the bottom of the window, where it takes height from the
 * page. */
static gboolean
fit_header (gpointer user_data)
{
  GwWindow *self = user_data;
  int needed, switcher, title_least, title;
  gboolean is_narrow;

  self->fit_source = 0;
  gtk_widget_measure (self->header, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->start_title), GTK_ORIENTATION_HORIZONTAL, -1, &title_least, &title, NULL, NULL);
  if (gtk_widget_get_visible (self->start_box))
    needed -= title_least;
  needed += HEADER_SPARE;

  switcher = measure_switcher (self, ADW_VIEW_SWITCHER_POLICY_WIDE);
  if (self->width < needed + switcher + MIN (title, TITLE_ENOUGH))
    switcher = measure_switcher (self, ADW_VIEW_SWITCHER_POLICY_NARROW);
  needed += switcher;
  is_narrow = self->width < needed + MIN (title, TITLE_LEAST);
  gtk_widget_set_visible (self->start_box, self->session != NULL);
  gw_header_title_set_narrow (self->header_title, is_narrow);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, is_narrow && self->session != NULL);
  return G_SOURCE_REMOVE;
}

/**
 * gw_window_queue_fit:
 *
 * Lets the header bar have what there is room for. Not at once: while sizes
 * are handed out nothing may be shown or hidden.
 */
void
gw_window_queue_fit (GwWindow *self)
{
  g_assert (GW_IS_WINDOW (self));

  if (self->fit_source == 0)
    self->fit_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_header, self, NULL);
}
