/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-short-list.h"

#include "gw-scroll-through.h"

/* About ten rows: the page around it scrolls, too. */
#define MOST_HEIGHT 320

/**
 * gw_short_list_new:
 * @model: (transfer full): what it shows
 * @factory: (transfer full): of its rows
 * @name: what a screen reader calls it
 *
 * Returns: (transfer floating): a list in the middle of a page: as high as its
 *   rows, and scrolled where these are many
 */
GtkWidget *
gw_short_list_new (GtkNoSelection     *model,
                   GtkListItemFactory *factory,
                   const char         *name)
{
  GtkWidget *view = gtk_list_view_new (GTK_SELECTION_MODEL (model), factory);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_return_val_if_fail (model != NULL, NULL);
  g_return_val_if_fail (factory != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  gtk_widget_add_css_class (view, "goal-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gw_scroll_through_add (GTK_SCROLLED_WINDOW (scroller));

  return scroller;
}

/**
 * gw_short_list_activate:
 * @list: what gw_short_list_new() gave
 * @activated: called with @data and the position of a row
 * @data: outlives the list
 *
 * Lets a click or Enter do something with a row.
 */
void
gw_short_list_activate (GtkWidget *list,
                        GCallback  activated,
                        gpointer   data)
{
  GtkWidget *view = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (list));

  g_return_if_fail (GTK_IS_LIST_VIEW (view));
  g_return_if_fail (activated != NULL);

  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  g_signal_connect_swapped (view, "activate", activated, data);
}
