/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-drop-down-list.h"

/* The row that is chosen has a tick and, in a list, the state of what is selected. */
static GtkWidget *
find_chosen (GtkWidget *list)
{
  GtkWidget *row = gtk_widget_get_first_child (list);

  while (row != NULL && (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) == 0)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

static GtkWidget *
find_list (GtkWidget *widget)
{
  if (GTK_IS_LIST_VIEW (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_list (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* After the first frame there are rows, and GTK has put the keyboard on the first. */
static gboolean
focus_cb (GtkWidget     *list,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  GtkWidget *row = find_chosen (list);

  if (row != NULL)
    (void) gtk_widget_grab_focus (row);
  return G_SOURCE_REMOVE;
}

static void
map_cb (GtkWidget   *popover,
        GtkDropDown *drop_down)
{
  GtkWidget *list = find_list (popover);
  guint chosen = gtk_drop_down_get_selected (drop_down);

  if (list == NULL || chosen == GTK_INVALID_LIST_POSITION)
    return;

  (void) gtk_widget_activate_action (list, "list.scroll-to-item", "u", chosen);
  (void) gtk_widget_add_tick_callback (list, focus_cb, NULL, NULL);
}

/**
 * gw_drop_down_list_begin_at_chosen:
 * @drop_down: a drop-down
 *
 * When its list opens, the arrow keys begin at what is chosen and not at the top;
 * where there is a search, what is typed goes there all the same.
 */
void
gw_drop_down_list_begin_at_chosen (GtkDropDown *drop_down)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (drop_down)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      g_signal_connect_object (child, "map", G_CALLBACK (map_cb), drop_down, 0);
}
