/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-drop-down-name.h"

/* Returns: (transfer full): what is chosen, in words, or an empty text */
static char *
dup_chosen (GtkDropDown *drop_down)
{
  gpointer item = gtk_drop_down_get_selected_item (drop_down);
  GtkExpression *expression = gtk_drop_down_get_expression (drop_down);
  g_auto (GValue) value = G_VALUE_INIT;

  if (item != NULL && expression != NULL && gtk_expression_evaluate (expression, item, &value) &&
      G_VALUE_HOLDS_STRING (&value))
    return g_value_dup_string (&value);

  return g_strdup (GTK_IS_STRING_OBJECT (item) ? gtk_string_object_get_string (item) : "");
}

static void
describe (GtkDropDown *drop_down)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  g_autofree char *chosen = dup_chosen (drop_down);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  chosen != NULL ? chosen : "", -1);
}

/**
 * gw_drop_down_name_set:
 * @drop_down: a drop-down
 * @name: what can be chosen there
 *
 * Lets a screen reader call @drop_down by its @name and say what is chosen.
 * What has the keyboard is a button inside, which GTK gives neither.
 */
void
gw_drop_down_name_set (GtkDropDown *drop_down,
                       const char  *name)
{
  GtkWidget *button;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  g_return_if_fail (name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  if (!GTK_IS_TOGGLE_BUTTON (button))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_handlers_disconnect_by_func (drop_down, describe, NULL);
  g_signal_connect (drop_down, "notify::selected-item", G_CALLBACK (describe), NULL);
  describe (drop_down);
}
