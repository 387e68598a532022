/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-wheel.h"

/**
 * gw_wheel_ignore:
 * @scale: a scale on a page that scrolls
 *
 * Somebody who scrolls the page must not change an answer on the way.
 */
void
gw_wheel_ignore (GtkWidget *scale)
{
  g_autoptr (GListModel) controllers = NULL;

  g_return_if_fail (GTK_IS_WIDGET (scale));

  controllers = gtk_widget_observe_controllers (scale);
  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i - 1);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_widget_remove_controller (scale, controller);
    }
}
