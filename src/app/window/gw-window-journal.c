/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-window-journal.h"

#include <glib/gi18n-lib.h>

#include "gw-window-private.h"

#define RESTORED_KEY "gw-restored-from"

/**
 * gw_window_journal_get_folder:
 *
 * Returns: (transfer full): where what is not saved is kept
 */
char *
gw_window_journal_get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "goalwright", NULL);
}

/**
 * gw_window_journal_set_restored:
 * @journal: what @document was restored from
 *
 * To be called before a window shows @document: @journal stays until the
 * document is saved.
 */
void
gw_window_journal_set_restored (GwDocument *document,
                                const char *journal)
{
  g_return_if_fail (GW_IS_DOCUMENT (document));
  g_return_if_fail (journal != NULL);

  g_object_set_data_full (G_OBJECT (document), RESTORED_KEY, g_strdup (journal), g_free);
}

static void
on_failing (GwWindow *self)
{
  g_assert (GW_IS_WINDOW (self));

  if (gw_journal_get_failing (self->journal))
    gw_window_toast (self, _("What you change cannot be kept safe at present; the disk may be full. Save soon."), FALSE);
}

/**
 * gw_window_journal_begin:
 *
 * Keeps each edit of the document that the window shows now. What was kept of
 * the one before is not needed any more: it was saved, or the person agreed to
 * lose it.
 */
void
gw_window_journal_begin (GwWindow *self)
{
  GwDocument *document;
  g_autofree char *folder = NULL;

  g_return_if_fail (GW_IS_WINDOW (self));

  if (self->journal != NULL)
    gw_journal_discard (self->journal);
  g_clear_object (&self->journal);

  document = gw_window_get_document (self);
  if (document == NULL)
    return;

  folder = gw_window_journal_get_folder ();
  self->journal = gw_journal_new (document, folder, g_object_get_data (G_OBJECT (document), RESTORED_KEY));
  g_signal_connect_object (self->journal, "notify::failing", G_CALLBACK (on_failing), self, G_CONNECT_SWAPPED);
}
