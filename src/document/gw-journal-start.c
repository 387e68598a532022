/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-journal-start.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "gw-journal-record.h"
#include "gw-journal.h"

/* Written and flushed at once: an edit waits that long. */
#define STEP_BYTES (4 * 1024 * 1024)

struct _GwJournalStart
{
  char *path;
  char *temporary; /* NULL once it is in its place */
  int fd;          /* -1 once something went wrong, too */
  GBytes *base;    /* NULL when there is none */
  gsize base_offset; /* of its record */
  gsize done;        /* of the base */
  GChecksum *checksum;
  GByteArray *since;
};

/* What had to be on the disk was flushed before. */
static void
close_file (GwJournalStart *self)
{
  if (self->fd >= 0)
    (void) close (self->fd);
  self->fd = -1;
}

/* The name has to survive a power cut, too. */
static gboolean
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean synced;

  if (fd < 0)
    return FALSE;

  synced = fsync (fd) == 0 || errno == EINVAL || errno == ENOTSUP;
  (void) close (fd);
  return synced;
}

/* The checksum is known at the end, and stands before what it is of. */
static gboolean
write_base_prefix (GwJournalStart *self)
{
  char prefix[GW_JOURNAL_RECORD_PREFIX_BYTES + 1];

  gw_journal_record_write_prefix (prefix, g_bytes_get_size (self->base), g_checksum_get_string (self->checksum));
  return lseek (self->fd, (off_t) self->base_offset, SEEK_SET) >= 0 &&
         gw_journal_write_all (self->fd, prefix, GW_JOURNAL_RECORD_PREFIX_BYTES) &&
         lseek (self->fd, 0, SEEK_END) >= 0;
}

/**
 * gw_journal_write_all:
 *
 * Returns: whether all of @data was written to @fd
 */
gboolean
gw_journal_write_all (int           fd,
                      gconstpointer data,
                      gsize         length)
{
  const guint8 *bytes = data;
  gsize done = 0;

  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  while (done < length)
    {
      gssize count = write (fd, bytes + done, length - done);

      if (count < 0 && errno == EINTR)
        continue;
      if (count <= 0)
        return FALSE;
      done += (gsize) count;
    }

  return TRUE;
}

/**
 * gw_journal_start_new:
 * @path: where the journal is going to be; what is there stays until then
 * @header: its first record
 * @base: (transfer full) (nullable): the workshop that follows it, finished;
 *   %NULL when the header says where else it is
 *
 * Returns: (transfer full): a journal of which nothing but the header is written
 */
GwJournalStart *
gw_journal_start_new (const char *path,
                      GByteArray *header,
                      GwSnapshot *base)
{
  static const char no_prefix[GW_JOURNAL_RECORD_PREFIX_BYTES] = "";
  GwJournalStart *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (header != NULL, NULL);

  self = g_new0 (GwJournalStart, 1);
  self->path = g_strdup (path);
  self->temporary = g_strconcat (path, GW_JOURNAL_NEW_SUFFIX, NULL);
  self->since = g_byte_array_new ();
  if (base != NULL)
    {
      self->base = gw_snapshot_join (base);
      self->base_offset = header->len;
      self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
      gw_snapshot_free (base);
    }

  self->fd = open (self->temporary, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (self->fd < 0)
    return self;

  /* A file system without locks is no reason to go without a journal. */
  (void) flock (self->fd, LOCK_EX | LOCK_NB);
  if (!gw_journal_write_all (self->fd, header->data, header->len) ||
      (self->base != NULL && !gw_journal_write_all (self->fd, no_prefix, sizeof no_prefix)))
    close_file (self);
  return self;
}

/**
 * gw_journal_start_free:
 * @self: (transfer full): a journal; what was not put in place is removed
 */
void
gw_journal_start_free (GwJournalStart *self)
{
  g_return_if_fail (self != NULL);

  close_file (self);
  if (self->temporary != NULL)
    (void) unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->path);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_pointer (&self->checksum, g_checksum_free);
  g_byte_array_unref (self->since);
  g_free (self);
}

/**
 * gw_journal_start_append:
 *
 * Adds @content behind all that the journal has.
 */
void
gw_journal_start_append (GwJournalStart *self,
                         GByteArray     *content)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (content != NULL);

  g_byte_array_append (self->since, content->data, content->len);
}

/**
 * gw_journal_start_step:
 *
 * Writes a part of the workshop and flushes it, so that no flush is a long one.
 *
 * Returns: whether there is more to do before gw_journal_start_put_in_place()
 */
gboolean
gw_journal_start_step (GwJournalStart *self)
{
  const guint8 *data;
  gsize length, count;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->fd < 0 || self->base == NULL)
    return FALSE;

  data = g_bytes_get_data (self->base, &length);
  count = MIN (length - self->done, STEP_BYTES);
  g_checksum_update (self->checksum, data + self->done, (gssize) count);
  if (!gw_journal_write_all (self->fd, data + self->done, count))
    {
      close_file (self);
      return FALSE;
    }
  self->done += count;
  if (self->done == length)
    return FALSE;
  if (fdatasync (self->fd) != 0)
    close_file (self);
  return TRUE;
}

/**
 * gw_journal_start_put_in_place:
 * @fd: (out): the journal, locked, to add to; -1 when it is not in its place
 *
 * Writes what is left, and replaces the journal that was there, at once: a
 * crash leaves the old one or this one, whole.
 *
 * Returns: whether this one is durable
 */
gboolean
gw_journal_start_put_in_place (GwJournalStart *self,
                               int            *fd)
{
  g_return_val_if_fail (self != NULL && self->temporary != NULL, FALSE);
  g_return_val_if_fail (fd != NULL, FALSE);

  *fd = -1;
  if (self->fd < 0 || (self->base != NULL && !gw_journal_write_all (self->fd, "\n", 1)) ||
      !gw_journal_write_all (self->fd, self->since->data, self->since->len) ||
      (self->base != NULL && !write_base_prefix (self)) ||
      fdatasync (self->fd) != 0 || rename (self->temporary, self->path) != 0)
    return FALSE;

  g_clear_pointer (&self->temporary, g_free);
  *fd = self->fd;
  self->fd = -1;
  return sync_folder (self->path);
}
