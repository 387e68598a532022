/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-window-private.h"

#include <glib/gi18n-lib.h>

#include "gw-compare-window.h"
#include "gw-versions-window.h"
#include "gw-window-journal.h"

static void
on_gone_back (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GwWindow) self = user_data;
  GwDocument *version = GW_DOCUMENT (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (!gw_document_save_finish (version, result, &error))
    {
      sentence = g_strdup_printf (_("The file is as it was: %s"), error->message);
      gw_window_toast (self, sentence, FALSE);
      return;
    }

  if (self->session == NULL)
    return;
  gw_window_set_document (self, version);
  gw_window_toast (self, _("The earlier version is back. What was there is among the earlier versions now."), FALSE);
}

/* The save keeps what it replaces among the versions, so that there is a way
 * back from the way back. */
static void
on_chosen (GwWindow   *self,
           GwDocument *version,
           gboolean    back)
{
  GwDocument *document = gw_window_get_document (self);
  g_autofree char *folder = gw_window_journal_get_folder ();

  g_assert (GW_IS_WINDOW (self));

  if (document == NULL || !back)
    {
      gw_window_present_document (self, version);
      return;
    }
  if (gw_disk_state_look (document) == GW_DISK_STATE_CHANGED)
    {
      gw_window_resolve_change (self);
      return;
    }

  gw_document_set_state_folder (version, folder);
  gw_document_save_async (version, gw_document_get_path (document), GW_SAVE_OVER_ANYTHING, on_gone_back,
                          g_object_ref (self));
}

/**
 * gw_window_show_versions:
 *
 * Shows what was saved before, to open or to go back to.
 */
void
gw_window_show_versions (GwWindow *self)
{
  g_autofree char *folder = gw_window_journal_get_folder ();
  GwDocument *document = gw_window_get_document (self);
  GtkWidget *window;

  g_assert (GW_IS_WINDOW (self));

  if (document == NULL || gw_document_get_path (document) == NULL)
    return;

  window = gw_versions_window_new (GTK_WINDOW (self), document, gw_document_get_path (document), folder);
  g_signal_connect_object (window, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_restored (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GwWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (gw_document_save_finish (GW_DOCUMENT (source), result, &error))
    {
      gw_window_present_document (self, GW_DOCUMENT (source));
      return;
    }

  sentence = g_strdup_printf (_("The file is as it was: %s"), error->message);
  gw_window_toast (self, sentence, FALSE);
}

static void
on_chosen_for_broken (GwVersionsWindow *window,
                      GwDocument       *version,
                      gboolean          back,
                      GwWindow         *self)
{
  g_autofree char *folder = gw_window_journal_get_folder ();

  if (!back)
    {
      gw_window_present_document (self, version);
      return;
    }

  gw_document_set_state_folder (version, folder);
  gw_document_save_async (version, gw_versions_window_get_path (window), GW_SAVE_OVER_ANYTHING, on_restored,
                          g_object_ref (self));
}

/**
 * gw_window_show_versions_of:
 * @path: a file that cannot be read
 *
 * Shows what was saved there before, to open or to take the place of the file.
 */
void
gw_window_show_versions_of (GwWindow   *self,
                            const char *path)
{
  g_autofree char *folder = gw_window_journal_get_folder ();
  GtkWidget *window;

  g_assert (GW_IS_WINDOW (self));
  g_assert (path != NULL);

  window = gw_versions_window_new (GTK_WINDOW (self), NULL, path, folder);
  g_signal_connect_object (window, "chosen", G_CALLBACK (on_chosen_for_broken), self, 0);
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_decided (GwWindow   *self,
            const char *id)
{
  g_assert (GW_IS_WINDOW (self));

  gw_window_answer_change (self, id);
}

static void
on_theirs_loaded (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GwWindow) self = user_data;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) theirs = gw_document_load_finish (result, &problems, &error);
  GwDocument *mine = gw_window_get_document (self);
  GtkWidget *window;

  if (mine == NULL)
    return;
  if (theirs == NULL)
    {
      gw_window_show_load_error (self, gw_document_get_path (mine), error, problems);
      return;
    }

  window = gw_compare_window_new (GTK_WINDOW (self), gw_document_get_workshop (mine), gw_document_get_workshop (theirs));
  g_signal_connect_object (window, "decided", G_CALLBACK (on_decided), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * gw_window_compare_with_file:
 *
 * Shows in what the file differs from what is open.
 */
void
gw_window_compare_with_file (GwWindow *self)
{
  g_assert (GW_IS_WINDOW (self) && self->session != NULL);

  gw_document_load_async (gw_document_get_path (gw_window_get_document (self)), NULL, NULL, NULL, on_theirs_loaded,
                          g_object_ref (self));
}
