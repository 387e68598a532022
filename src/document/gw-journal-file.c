/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-journal-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "gw-journal-record.h"

typedef enum
{
  OPERATION_START,
  OPERATION_APPEND,
  OPERATION_REMOVE,
} OperationKind;

typedef struct
{
  OperationKind kind;
  GByteArray *content;
  GwSnapshot *base; /* a record after the content of a start */
} Operation;

struct _GwJournalFile
{
  char *path;
  GThread *thread;

  GMutex mutex;
  GCond changed;
  GQueue operations; /* under the mutex, as are the next three */
  gboolean busy;
  gboolean ending;
  gboolean failing;

  int fd; /* of the thread alone */
};

static void
operation_free (Operation *operation)
{
  g_clear_pointer (&operation->content, g_byte_array_unref);
  g_clear_pointer (&operation->base, gw_snapshot_free);
  g_free (operation);
}

static gboolean
write_all (int         fd,
           GByteArray *content)
{
  gsize done = 0;

  while (done < content->len)
    {
      gssize count = write (fd, content->data + done, content->len - done);

      if (count < 0 && errno == EINTR)
        continue;
      if (count <= 0)
        return FALSE;
      done += (gsize) count;
    }

  return TRUE;
}

static void
close_file (GwJournalFile *self)
{
  /* What had to be on the disk was flushed before. */
  if (self->fd >= 0)
    (void) close (self->fd);
  self->fd = -1;
}

/* The name has to survive a power cut, too. */
static gboolean
sync_folder (GwJournalFile *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean synced;

  if (fd < 0)
    return FALSE;

  synced = fsync (fd) == 0 || errno == EINVAL || errno == ENOTSUP;
  (void) close (fd);
  return synced;
}

/* Here and not where people wait: a large workshop takes a moment. */
static void
append_base (Operation *operation)
{
  g_autoptr (GBytes) base = gw_snapshot_join (operation->base);
  gsize length;
  const char *text = g_bytes_get_data (base, &length);

  g_clear_pointer (&operation->base, gw_snapshot_free);
  gw_journal_record_append (operation->content, text, length);
}

/* Beside the old one, which stays until the new one is whole. */
static gboolean
start_file (GwJournalFile *self,
            GByteArray    *content)
{
  g_autofree char *temporary = g_strconcat (self->path, ".new", NULL);
  int fd = open (temporary, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0)
    return FALSE;

  /* A file system without locks is no reason to go without a journal. */
  (void) flock (fd, LOCK_EX | LOCK_NB);
  if (!write_all (fd, content) || fdatasync (fd) != 0 || rename (temporary, self->path) != 0)
    {
      (void) close (fd);
      (void) unlink (temporary);
      return FALSE;
    }

  close_file (self);
  self->fd = fd;
  return sync_folder (self);
}

static gboolean
carry_out (GwJournalFile *self,
           GQueue        *operations)
{
  gboolean succeeded = !self->failing;
  gboolean is_open_end = FALSE;
  Operation *operation;

  while ((operation = g_queue_pop_head (operations)) != NULL)
    {
      switch (operation->kind)
        {
        case OPERATION_START:
          append_base (operation);
          succeeded = start_file (self, operation->content);
          is_open_end = FALSE;
          break;
        case OPERATION_APPEND:
          /* Behind a gap nothing can be replayed. */
          succeeded = succeeded && self->fd >= 0 && write_all (self->fd, operation->content);
          is_open_end = TRUE;
          break;
        case OPERATION_REMOVE:
          close_file (self);
          succeeded = unlink (self->path) == 0 || errno == ENOENT;
          is_open_end = FALSE;
          break;
        default:
          g_assert_not_reached ();
        }
      operation_free (operation);
    }

  return succeeded && (!is_open_end || fdatasync (self->fd) == 0);
}

static gpointer
run (gpointer data)
{
  GwJournalFile *self = data;

  g_mutex_lock (&self->mutex);
  while (!self->ending || !g_queue_is_empty (&self->operations))
    {
      GQueue operations = self->operations;
      gboolean succeeded;

      if (g_queue_is_empty (&self->operations))
        {
          g_cond_wait (&self->changed, &self->mutex);
          continue;
        }

      g_queue_init (&self->operations);
      self->busy = TRUE;
      g_mutex_unlock (&self->mutex);
      succeeded = carry_out (self, &operations);
      g_mutex_lock (&self->mutex);
      self->busy = FALSE;
      self->failing = !succeeded;
      g_cond_broadcast (&self->changed);
    }
  g_mutex_unlock (&self->mutex);

  close_file (self);
  return NULL;
}

static void
push (GwJournalFile *self,
      OperationKind  kind,
      GByteArray    *content,
      GwSnapshot    *base)
{
  Operation *operation = g_new0 (Operation, 1);

  operation->kind = kind;
  operation->content = content != NULL ? g_byte_array_ref (content) : NULL;
  operation->base = base;

  g_mutex_lock (&self->mutex);
  g_queue_push_tail (&self->operations, operation);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/**
 * gw_journal_file_new:
 * @path: where it is going to be; nothing is written yet
 *
 * Returns: (transfer full): a journal file
 */
GwJournalFile *
gw_journal_file_new (const char *path)
{
  GwJournalFile *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (GwJournalFile, 1);
  self->path = g_strdup (path);
  self->fd = -1;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  g_queue_init (&self->operations);
  self->thread = g_thread_new ("journal", run, self);
  return self;
}

/**
 * gw_journal_file_free:
 *
 * Waits until everything is done. The file stays.
 */
void
gw_journal_file_free (GwJournalFile *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  self->ending = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);

  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self->path);
  g_free (self);
}

/**
 * gw_journal_file_start:
 * @header: its first record; not to be used any more
 * @base: (transfer full): the workshop that follows it, finished
 *
 * Replaces all that is there, at once: a crash leaves the old or the new file.
 */
void
gw_journal_file_start (GwJournalFile *self,
                       GByteArray    *header,
                       GwSnapshot    *base)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (header != NULL && base != NULL);

  push (self, OPERATION_START, header, base);
}

/**
 * gw_journal_file_append:
 * @content: what to add; not to be changed any more
 *
 * Adds @content and makes it durable. After a failure nothing is added until
 * the next start.
 */
void
gw_journal_file_append (GwJournalFile *self,
                        GByteArray    *content)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (content != NULL);

  push (self, OPERATION_APPEND, content, NULL);
}

/**
 * gw_journal_file_remove:
 *
 * Removes the file, if there is one.
 */
void
gw_journal_file_remove (GwJournalFile *self)
{
  g_return_if_fail (self != NULL);

  push (self, OPERATION_REMOVE, NULL, NULL);
}

/**
 * gw_journal_file_flush:
 *
 * Waits until all that was asked for so far is done.
 *
 * Returns: whether it is durable
 */
gboolean
gw_journal_file_flush (GwJournalFile *self)
{
  gboolean succeeded;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->mutex);
  while (self->busy || !g_queue_is_empty (&self->operations))
    g_cond_wait (&self->changed, &self->mutex);
  succeeded = !self->failing;
  g_mutex_unlock (&self->mutex);

  return succeeded;
}

/**
 * gw_journal_file_get_failing:
 *
 * Returns: whether something could not be written since the last start
 */
gboolean
gw_journal_file_get_failing (GwJournalFile *self)
{
  gboolean failing;

  g_return_val_if_fail (self != NULL, TRUE);

  g_mutex_lock (&self->mutex);
  failing = self->failing;
  g_mutex_unlock (&self->mutex);

  return failing;
}

/**
 * gw_journal_file_get_path:
 *
 * Returns: (transfer none): where it is
 */
const char *
gw_journal_file_get_path (GwJournalFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}
