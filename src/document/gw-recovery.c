/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-recovery.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "gw-codec-write.h"
#include "gw-document-private.h"
#include "gw-file-read.h"
#include "gw-journal-edit.h"
#include "gw-journal-header.h"
#include "gw-journal-record.h"
#include "gw-journal.h"

#define ASIDE_SUFFIX ".set-aside"

/**
 * gw_recoverable_free:
 * @self: (transfer full): something recoverable
 */
void
gw_recoverable_free (GwRecoverable *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->journal, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->title, g_free);
  g_free (self);
}

/* The journal of a program that is running is locked. */
static gboolean
is_in_use (const char *path)
{
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW);
  gboolean in_use;

  if (fd < 0)
    return TRUE;

  in_use = flock (fd, LOCK_EX | LOCK_NB) != 0;
  (void) close (fd);
  return in_use;
}

static GwRecoverable *
look_at (const char *path)
{
  g_auto (GwJournalHeader) header = { NULL };
  g_autoptr (GBytes) bytes = NULL;
  GwFileStamp stamp;
  GwRecoverable *found;
  const char *text, *content;
  gsize length, content_length, offset = 0;

  if (is_in_use (path))
    return NULL;
  bytes = gw_file_read (path, NULL, &stamp, NULL);
  if (bytes == NULL)
    return NULL;

  /* Without the workshop that follows the header there is nothing to restore. */
  text = g_bytes_get_data (bytes, &length);
  if (!gw_journal_record_next (text, length, &offset, &content, &content_length) ||
      !gw_journal_header_read (&header, content, content_length) ||
      !gw_journal_record_next (text, length, &offset, &content, &content_length))
    return NULL;

  found = g_new0 (GwRecoverable, 1);
  found->journal = g_strdup (path);
  found->path = g_steal_pointer (&header.path);
  found->title = g_steal_pointer (&header.title);
  found->modified = stamp.seconds;
  return found;
}

static int
compare_modified (gconstpointer one,
                  gconstpointer other)
{
  const GwRecoverable *a = *(const GwRecoverable * const *) one;
  const GwRecoverable *b = *(const GwRecoverable * const *) other;

  return (a->modified < b->modified) - (a->modified > b->modified);
}

/**
 * gw_recovery_find:
 * @folder: where journals are kept
 *
 * Returns: (transfer full) (element-type GwRecoverable): what programs that
 *   did not end by themselves have left, the latest first
 */
GPtrArray *
gw_recovery_find (const char *folder)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_recoverable_free);
  g_autoptr (GDir) directory = NULL;
  const char *name;

  g_return_val_if_fail (folder != NULL, found);

  directory = g_dir_open (folder, 0, NULL);
  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GwRecoverable *recoverable = g_str_has_suffix (name, GW_JOURNAL_SUFFIX) ? look_at (path) : NULL;

      if (recoverable != NULL)
        g_ptr_array_add (found, recoverable);
    }

  g_ptr_array_sort (found, compare_modified);
  return found;
}

/* Replays at most @maximum edits. @n_replayed is how many fitted. */
static GwDocument *
replay (const char  *text,
        gsize        length,
        guint        maximum,
        guint       *n_replayed,
        GError     **error)
{
  g_auto (GwJournalHeader) header = { NULL };
  g_autoptr (GwDocument) document = NULL;
  g_autoptr (GBytes) base = NULL;
  const char *content;
  gsize content_length, offset = 0;

  *n_replayed = 0;
  if (!gw_journal_record_next (text, length, &offset, &content, &content_length) ||
      !gw_journal_header_read (&header, content, content_length) ||
      !gw_journal_record_next (text, length, &offset, &content, &content_length))
    {
      g_set_error_literal (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_INVALID,
                           _("The record of unsaved edits is not whole."));
      return NULL;
    }

  base = g_bytes_new_static (content, content_length);
  document = gw_document_new_from_bytes (base, NULL, error);
  if (document == NULL)
    return NULL;

  while (*n_replayed < maximum && gw_journal_record_next (text, length, &offset, &content, &content_length) &&
         gw_journal_edit_replay (document->workshop, content, content_length, NULL))
    (*n_replayed)++;

  if (header.path != NULL)
    gw_document_set_file (document, header.path, &header.stamp);
  return g_steal_pointer (&document);
}

static gboolean
can_be_saved (GwDocument *document)
{
  g_autoptr (GBytes) bytes = gw_codec_write (document->workshop);
  g_autoptr (GwDocument) again = gw_document_new_from_bytes (bytes, NULL, NULL);

  return again != NULL;
}

/**
 * gw_recovery_read:
 * @bytes: a journal
 * @n_edits: (out) (optional): how many edits came after the first
 * @error: return location for an error
 *
 * Returns: (transfer full): the document as it was after the last edit that is
 *   whole, with unsaved changes; or %NULL with a #GwDocumentError
 */
GwDocument *
gw_recovery_read (GBytes  *bytes,
                  guint   *n_edits,
                  GError **error)
{
  g_autoptr (GwDocument) document = NULL;
  const char *text;
  gsize length;
  guint n_fitting, n_again;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = g_bytes_get_data (bytes, &length);
  document = replay (text, length, G_MAXUINT, &n_fitting, error);
  if (document == NULL)
    return NULL;

  /* An edit that did not fit may be half done: once more without it. And if
   * they do not make a document that can be opened, at least its start. */
  g_clear_object (&document);
  document = replay (text, length, n_fitting, &n_again, error);
  if (document != NULL && !can_be_saved (document))
    {
      g_clear_object (&document);
      document = replay (text, length, 0, &n_again, error);
    }
  if (document == NULL)
    return NULL;

  if (n_edits != NULL)
    *n_edits = n_again;
  gw_history_set_saved (document->history, G_MAXUINT64);
  return g_steal_pointer (&document);
}

/**
 * gw_recovery_restore:
 * @journal: a journal that gw_recovery_find() found
 * @n_edits: (out) (optional): how many edits came after the first
 * @error: return location for an error
 *
 * Restores what was not saved. The journal stays; give it to gw_journal_new(),
 * which keeps it until the document is saved.
 *
 * Returns: (transfer full): the document, with unsaved changes; or %NULL with
 *   a #GwDocumentError
 */
GwDocument *
gw_recovery_restore (const char  *journal,
                     guint       *n_edits,
                     GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  GwFileStamp stamp;

  g_return_val_if_fail (journal != NULL, NULL);

  bytes = gw_file_read (journal, NULL, &stamp, error);
  return bytes != NULL ? gw_recovery_read (bytes, n_edits, error) : NULL;
}

/**
 * gw_recovery_set_aside:
 * @journal: a journal
 *
 * Takes a journal out of what is offered, because the person chose the saved
 * version. Its content stays in the folder, under another name.
 *
 * Returns: whether it was done
 */
gboolean
gw_recovery_set_aside (const char *journal)
{
  g_autofree char *aside = NULL;

  g_return_val_if_fail (journal != NULL, FALSE);

  aside = g_strconcat (journal, ASIDE_SUFFIX, NULL);
  return g_rename (journal, aside) == 0;
}
