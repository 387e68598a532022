/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-window-private.h"

#include <glib/gi18n-lib.h>

#include "gw-locale.h"
#include "gw-window-journal.h"

static void
show_holder (GwWindow           *self,
             const GwLockHolder *holder)
{
  g_autofree char *since = gw_locale_format_time (holder->since);
  g_autofree char *sentence = NULL;

  /* Translators: the name of a computer, a date and time. */
  sentence = g_strdup_printf (_("This workshop is also open on %s, since %s. Whoever saves second is asked what to do."),
                              holder->host, since);
  gw_notice_bar_show (self->notice_bar, sentence, NULL, NULL);
}

/* Says what is most urgent, or nothing. */
static void
on_watched (GwWindow *self)
{
  const GwLockHolder *holder;

  g_assert (GW_IS_WINDOW (self));

  holder = gw_file_watch_get_holder (self->watch);
  switch (gw_file_watch_get_state (self->watch))
    {
    case GW_DISK_STATE_CHANGED:
      gw_notice_bar_show (self->notice_bar,
                          _("Somebody else saved this file since you opened it. You see what you opened; nothing is overwritten unasked."),
                          _("_Look at It…"), "win.resolve-change");
      break;
    case GW_DISK_STATE_GONE:
      gw_notice_bar_show (self->notice_bar,
                          _("The file is no longer where it was. Everything is still here; saving puts it back."),
                          _("_Save"), "win.save");
      break;
    case GW_DISK_STATE_READ_ONLY:
      gw_notice_bar_show (self->notice_bar, _("This file cannot be written. What you change can be saved elsewhere."),
                          _("_Save As…"), "win.save-as");
      break;
    case GW_DISK_STATE_SAME:
    default:
      if (holder != NULL)
        show_holder (self, holder);
      else
        gw_notice_bar_hide (self->notice_bar);
    }
  gw_window_update_enabled (self);
}

/**
 * gw_window_watch_begin:
 *
 * Watches the file of the document that the window shows now, and no other.
 */
void
gw_window_watch_begin (GwWindow *self)
{
  GwDocument *document;
  g_autofree char *folder = NULL;

  g_assert (GW_IS_WINDOW (self));

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  document = gw_window_get_document (self);
  if (document == NULL)
    {
      gw_notice_bar_hide (self->notice_bar);
      return;
    }

  folder = gw_window_journal_get_folder ();
  gw_document_set_state_folder (document, folder);
  self->watch = gw_file_watch_new (document, folder);
  g_signal_connect_swapped (self->watch, "changed", G_CALLBACK (on_watched), self);
  on_watched (self);
}

/**
 * gw_window_is_file_gone:
 *
 * Returns: whether there is no longer a file, so that saving has something to
 *   do even when nothing was changed
 */
gboolean
gw_window_is_file_gone (GwWindow *self)
{
  g_assert (GW_IS_WINDOW (self));

  return self->watch != NULL && gw_file_watch_get_state (self->watch) == GW_DISK_STATE_GONE;
}

/**
 * gw_window_watch_look:
 *
 * Looks at the file when the person comes back to the window.
 */
void
gw_window_watch_look (GwWindow *self)
{
  g_assert (GW_IS_WINDOW (self));

  if (self->watch != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    gw_file_watch_look (self->watch);
}
