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
#include "gw-versions.h"

#define ASIDE_SUFFIX ".set-aside"
/* A workshop, and more edits than a journal takes before it begins anew. */
#define MAX_BYTES (3 * GW_FILE_MAX_BYTES)

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

/* Where the document was saved last, as far as the journal tells. */
static void
read_later_headers (const char      *text,
                    gsize            length,
                    gsize            offset,
                    GwJournalHeader *header)
{
  const char *content;
  gsize content_length;

  while (gw_journal_record_next (text, length, &offset, &content, &content_length))
    {
      g_auto (GwJournalHeader) later = { NULL };

      if (gw_journal_header_is (content, content_length) && gw_journal_header_read (&later, content, content_length))
        {
          gw_journal_header_clear (header);
          *header = later;
          later = (GwJournalHeader) { NULL };
        }
    }
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
  bytes = gw_file_read_up_to (path, MAX_BYTES, NULL, &stamp, NULL);
  if (bytes == NULL)
    return NULL;

  /* Without the workshop, or an edit, that follows the header there is nothing
   * to restore. */
  text = g_bytes_get_data (bytes, &length);
  if (!gw_journal_record_next (text, length, &offset, &content, &content_length) ||
      !gw_journal_header_read (&header, content, content_length) ||
      !gw_journal_record_next (text, length, &offset, &content, &content_length))
    return NULL;
  read_later_headers (text, length, offset, &header);

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
      /* One that did not get to its place: what is there has the same edits. */
      if (g_str_has_suffix (name, GW_JOURNAL_SUFFIX GW_JOURNAL_NEW_SUFFIX) && !is_in_use (path))
        (void) g_unlink (path);
    }

  g_ptr_array_sort (found, compare_modified);
  return found;
}

/* The file as it was; or a version of it, when it was saved since. */
static GBytes *
read_file_base (const GwJournalHeader  *header,
                const char             *folder,
                GError                **error)
{
  g_autoptr (GBytes) content = gw_file_read (header->path, NULL, NULL, NULL);
  g_autoptr (GwVersion) version = NULL;

  if (content != NULL && gw_file_stamp_has_content (&header->stamp, content))
    return g_steal_pointer (&content);

  g_clear_pointer (&content, g_bytes_unref);
  version = folder != NULL ? gw_versions_find (header->path, folder, &header->stamp) : NULL;
  content = version != NULL ? gw_version_read (version, NULL) : NULL;
  if (content != NULL && gw_file_stamp_has_content (&header->stamp, content))
    return g_steal_pointer (&content);

  g_set_error_literal (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_INVALID,
                       _("The file was changed by another program, and the unsaved changes do not fit it any more."));
  return NULL;
}

/* A journal that is being read. */
typedef struct
{
  const char *text;
  gsize length;
  gsize offset; /* of the first edit */
  GwJournalHeader header;
  GBytes *base;
} Reading;

static void
reading_clear (Reading *self)
{
  gw_journal_header_clear (&self->header);
  g_clear_pointer (&self->base, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static gboolean
reading_init (Reading     *self,
              GBytes      *bytes,
              const char  *folder,
              GError     **error)
{
  const char *content;
  gsize content_length;

  *self = (Reading) { NULL };
  self->text = g_bytes_get_data (bytes, &self->length);
  if (gw_journal_record_next (self->text, self->length, &self->offset, &content, &content_length) &&
      gw_journal_header_read (&self->header, content, content_length))
    {
      if (self->header.is_base_in_file)
        self->base = read_file_base (&self->header, folder, error);
      else if (gw_journal_record_next (self->text, self->length, &self->offset, &content, &content_length))
        self->base = g_bytes_new_static (content, content_length);
    }

  if (self->base == NULL && (error == NULL || *error == NULL))
    g_set_error_literal (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_INVALID,
                         _("The record of unsaved edits is not whole."));
  return self->base != NULL;
}

static void
set_file (GwDocument            *document,
          const GwJournalHeader *header)
{
  if (header->path != NULL)
    gw_document_set_file (document, header->path, &header->stamp);
}

static gboolean
replay_record (GwDocument *document,
               const char *content,
               gsize       length,
               guint      *n_edits)
{
  g_auto (GwJournalHeader) header = { NULL };

  if (gw_journal_header_is (content, length))
    {
      if (!gw_journal_header_read (&header, content, length))
        return FALSE;
      set_file (document, &header);
      return TRUE;
    }

  if (!gw_journal_edit_replay (document->workshop, content, length, NULL))
    return FALSE;
  (*n_edits)++;
  return TRUE;
}

/* Replays at most @maximum records. @n_replayed is how many fitted, and
 * @n_edits how many of them are edits. */
static GwDocument *
replay (const Reading  *reading,
        guint           maximum,
        guint          *n_replayed,
        guint          *n_edits,
        GError        **error)
{
  g_autoptr (GwDocument) document = gw_document_new_from_bytes (reading->base, NULL, error);
  gsize content_length, offset = reading->offset;
  const char *content;

  *n_replayed = 0;
  *n_edits = 0;
  if (document == NULL)
    return NULL;

  set_file (document, &reading->header);
  while (*n_replayed < maximum &&
         gw_journal_record_next (reading->text, reading->length, &offset, &content, &content_length) &&
         replay_record (document, content, content_length, n_edits))
    (*n_replayed)++;

  return g_steal_pointer (&document);
}

static gboolean
can_be_saved (GwDocument *document)
{
  g_autoptr (GBytes) bytes = gw_codec_write (document->workshop);
  g_autoptr (GwDocument) again = gw_document_new_from_bytes (bytes, NULL, NULL);

  return again != NULL;
}

static GwDocument *
read_journal (GBytes      *bytes,
              const char  *folder,
              guint       *n_edits,
              GError     **error)
{
  g_auto (Reading) reading = { NULL };
  g_autoptr (GwDocument) document = NULL;
  guint n_fitting, n_again, n_last;

  if (!reading_init (&reading, bytes, folder, error))
    return NULL;
  document = replay (&reading, G_MAXUINT, &n_fitting, &n_last, error);
  if (document == NULL)
    return NULL;

  /* An edit that did not fit may be half done: once more without it. And if
   * they do not make a document that can be opened, at least its start. */
  g_clear_object (&document);
  document = replay (&reading, n_fitting, &n_again, &n_last, error);
  if (document != NULL && !can_be_saved (document))
    {
      g_clear_object (&document);
      document = replay (&reading, 0, &n_again, &n_last, error);
    }
  if (document == NULL)
    return NULL;

  if (n_edits != NULL)
    *n_edits = n_last;
  gw_history_set_saved (document->history, G_MAXUINT64);
  return g_steal_pointer (&document);
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
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return read_journal (bytes, NULL, n_edits, error);
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
  g_autofree char *folder = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (journal != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  folder = g_path_get_dirname (journal);
  bytes = gw_file_read_up_to (journal, MAX_BYTES, NULL, NULL, error);
  return bytes != NULL ? read_journal (bytes, folder, n_edits, error) : NULL;
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
