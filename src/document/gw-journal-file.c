/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-journal-file.h"

#include <errno.h>
#include <unistd.h>

#include "gw-journal-start.h"

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
  GwSnapshot *base;   /* of a start: the record after the content */
  gboolean continues; /* of a start: the file that is there still fits */
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

  /* Of the thread alone. */
  int fd;
  gboolean is_whole;     /* what is in the file can be added to */
  gboolean is_failing;
  GwJournalStart *start; /* the file that takes its place */
};

static void
operation_free (Operation *operation)
{
  g_clear_pointer (&operation->content, g_byte_array_unref);
  g_clear_pointer (&operation->base, gw_snapshot_free);
  g_free (operation);
}

static void
close_file (GwJournalFile *self)
{
  /* What had to be on the disk was flushed before. */
  if (self->fd >= 0)
    (void) close (self->fd);
  self->fd = -1;
  self->is_whole = FALSE;
}

/* Goes on with a journal that is begun. */
static gboolean
step (GwJournalFile *self)
{
  gboolean succeeded;
  int fd;

  if (gw_journal_start_step (self->start))
    return !self->is_failing;

  succeeded = gw_journal_start_put_in_place (self->start, &fd);
  g_clear_pointer (&self->start, gw_journal_start_free);
  if (fd >= 0)
    {
      close_file (self);
      self->fd = fd;
      self->is_whole = TRUE;
    }
  return succeeded;
}

/* Beside the old one, which stays until the new one is whole. What has no
 * workshop is written at once, for it is to keep what follows. */
static gboolean
carry_out_start (GwJournalFile *self,
                 Operation     *operation)
{
  gboolean is_short = operation->base == NULL;

  g_clear_pointer (&self->start, gw_journal_start_free);
  self->start = gw_journal_start_new (self->path, operation->content, g_steal_pointer (&operation->base));
  self->is_whole = self->is_whole && operation->continues;
  return is_short ? step (self) : !self->is_failing;
}

/* Behind a gap nothing can be replayed. */
static void
carry_out_append (GwJournalFile *self,
                  GByteArray    *content)
{
  if (self->start != NULL)
    gw_journal_start_append (self->start, content);
  self->is_whole = self->is_whole && gw_journal_write_all (self->fd, content->data, content->len);
}

static gboolean
carry_out_remove (GwJournalFile *self)
{
  g_clear_pointer (&self->start, gw_journal_start_free);
  close_file (self);
  return unlink (self->path) == 0 || errno == ENOENT;
}

/* Returns: whether all that was asked for is durable, or is going to be */
static gboolean
carry_out (GwJournalFile *self,
           GQueue        *operations)
{
  gboolean succeeded = !self->is_failing;
  gboolean is_open_end = FALSE;
  Operation *operation;

  while ((operation = g_queue_pop_head (operations)) != NULL)
    {
      switch (operation->kind)
        {
        case OPERATION_START:
          succeeded = carry_out_start (self, operation);
          break;
        case OPERATION_APPEND:
          carry_out_append (self, operation->content);
          is_open_end = TRUE;
          break;
        case OPERATION_REMOVE:
          succeeded = carry_out_remove (self);
          is_open_end = FALSE;
          break;
        default:
          g_assert_not_reached ();
        }
      operation_free (operation);
    }

  if (!is_open_end)
    return succeeded;
  self->is_whole = self->is_whole && fdatasync (self->fd) == 0;
  return succeeded && (self->is_whole || self->start != NULL);
}

static gpointer
run (gpointer data)
{
  GwJournalFile *self = data;

  g_mutex_lock (&self->mutex);
  while (!self->ending || self->busy || !g_queue_is_empty (&self->operations))
    {
      GQueue operations = self->operations;

      if (g_queue_is_empty (&self->operations) && self->start == NULL)
        {
          g_cond_wait (&self->changed, &self->mutex);
          continue;
        }

      g_queue_init (&self->operations);
      self->busy = TRUE;
      g_mutex_unlock (&self->mutex);
      self->is_failing = !carry_out (self, &operations);
      if (self->start != NULL)
        self->is_failing = !step (self);
      g_mutex_lock (&self->mutex);
      self->busy = self->start != NULL;
      self->failing = self->is_failing;
      g_cond_broadcast (&self->changed);
    }
  g_mutex_unlock (&self->mutex);

  close_file (self);
  return NULL;
}

static Operation *
operation_new (OperationKind  kind,
               GByteArray    *content)
{
  Operation *operation = g_new0 (Operation, 1);

  operation->kind = kind;
  operation->content = content != NULL ? g_byte_array_ref (content) : NULL;
  return operation;
}

static void
push (GwJournalFile *self,
      Operation     *operation)
{
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
 * @base: (transfer full) (nullable): the workshop that follows it, finished;
 *   %NULL when the header says where else it is
 * @continues: whether what is there is whole, too
 *
 * Replaces all that is there, at once: a crash leaves the old or the new file.
 * Until the new one is whole, which takes seconds when it is large, what is
 * added still gets into the old one, too, if that @continues.
 */
void
gw_journal_file_start (GwJournalFile *self,
                       GByteArray    *header,
                       GwSnapshot    *base,
                       gboolean       continues)
{
  Operation *operation;

  g_return_if_fail (self != NULL);
  g_return_if_fail (header != NULL);

  operation = operation_new (OPERATION_START, header);
  operation->base = base;
  operation->continues = continues;
  push (self, operation);
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

  push (self, operation_new (OPERATION_APPEND, content));
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

  push (self, operation_new (OPERATION_REMOVE, NULL));
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
