/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-names-choice.h"

static gboolean
same_names (GListModel *shown,
            GListModel *names)
{
  guint n_names = g_list_model_get_n_items (names);

  if (shown == NULL || g_list_model_get_n_items (shown) != n_names)
    return FALSE;

  for (guint i = 0; i < n_names; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (shown), i),
                      gtk_string_list_get_string (GTK_STRING_LIST (names), i)))
      return FALSE;

  return TRUE;
}

/**
 * gw_names_choice_show:
 * @choice: a drop-down of names
 * @names: what can be chosen
 * @selected: what is chosen, or %GTK_INVALID_LIST_POSITION
 *
 * Shows @names. They are replaced only when they are others: a choice that
 * gets another model while it tells what was chosen tells it for ever.
 */
void
gw_names_choice_show (GtkDropDown   *choice,
                      GtkStringList *names,
                      guint          selected)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (choice));
  g_return_if_fail (GTK_IS_STRING_LIST (names));

  if (!same_names (gtk_drop_down_get_model (choice), G_LIST_MODEL (names)))
    gtk_drop_down_set_model (choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (choice, selected);
}
