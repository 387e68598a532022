/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goals-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-exported-file.h"
#include "gw-file-chooser.h"
#include "gw-file-name.h"
#include "gw-goals-table.h"

/* The figures of all goals for a spreadsheet, as of the day that is looked at. */

static GwDataTable *
new_table (GwSession *session)
{
  return gw_goals_table_new (gw_session_get_insight (session), gw_session_get_format (session));
}

/**
 * gw_goals_export_copy:
 * @widget: where the goals are shown
 * @session: whose goals; says what was done
 *
 * Puts the figures of all goals into the clipboard, as a spreadsheet takes them.
 */
void
gw_goals_export_copy (GtkWidget *widget,
                      GwSession *session)
{
  g_autoptr (GwDataTable) table = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GW_IS_SESSION (session));

  table = new_table (session);
  text = gw_data_table_to_text (table);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gw_session_say (session, _("The table is in the clipboard."));
}

static void
chosen_cb (const char *path,
           gpointer    user_data)
{
  g_autoptr (GwSession) session = user_data;
  g_autoptr (GwDataTable) table = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (path == NULL)
    return;

  table = new_table (session);
  text = gw_data_table_to_csv (table);
  bytes = g_bytes_new_take (text, strlen (text));
  gw_exported_file_save (session, path, bytes, NULL);
}

/**
 * gw_goals_export_save:
 * @widget: where the goals are shown
 * @session: whose goals; says what was done
 *
 * Asks where to, and saves the figures of all goals as comma-separated values.
 */
void
gw_goals_export_save (GtkWidget *widget,
                      GwSession *session)
{
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GW_IS_SESSION (session));

  name = gw_file_name_new (gw_workshop_get_title (gw_session_get_workshop (session)), ".csv");
  gw_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (widget)), _("Export Table as CSV"), name, ".csv",
                        chosen_cb, g_object_ref (session));
}
