/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-split-arrow.h"

/**
 * gw_split_arrow_name:
 * @button: a button with a tooltip for its menu
 *
 * Lets a screen reader call the arrow of @button what the tooltip says;
 * libadwaita gives it no name.
 */
void
gw_split_arrow_name (AdwSplitButton *button)
{
  GtkWidget *arrow;

  g_return_if_fail (ADW_IS_SPLIT_BUTTON (button));

  arrow = gtk_widget_get_last_child (GTK_WIDGET (button));
  if (GTK_IS_MENU_BUTTON (arrow))
    gtk_accessible_update_property (GTK_ACCESSIBLE (arrow),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, adw_split_button_get_dropdown_tooltip (button),
                                    -1);
}
