/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-row-name.h"

static gboolean
is_row (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  /* Newer GTK calls what can be chosen an option. */
  return role == GTK_ACCESSIBLE_ROLE_LIST_ITEM || role == GTK_ACCESSIBLE_ROLE_ROW ||
         role == GTK_ACCESSIBLE_ROLE_TREE_ITEM || role == GTK_ACCESSIBLE_ROLE_OPTION;
}

/**
 * gw_row_name_set:
 * @child: what a row of a list holds, or one of its cells
 * @name: what a screen reader calls the row
 *
 * Names the row: it is what has the keyboard, and GTK 4.8 names no row after
 * what is inside.
 */
void
gw_row_name_set (GtkWidget  *child,
                 const char *name)
{
  GtkWidget *row;

  g_return_if_fail (GTK_IS_WIDGET (child));
  g_return_if_fail (name != NULL);

  for (row = gtk_widget_get_parent (child); row != NULL && !is_row (row); row = gtk_widget_get_parent (row))
    continue;
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
