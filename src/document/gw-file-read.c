/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-file-read.h"

#include "gw-document-error.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define CHUNK_BYTES (1024 * 1024)

static void
set_read_error (GError **error,
                int      number)
{
  const char *reason;

  switch (number)
    {
    case ENOENT:
      reason = _("There is no such file.");
      break;
    case EACCES:
    case EPERM:
      reason = _("You are not allowed to read this file.");
      break;
    default:
      reason = NULL;
    }

  if (reason != NULL)
    g_set_error_literal (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_READ, reason);
  else
    g_set_error (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_READ,
                 _("The file cannot be read: %s."), g_strerror (number));
}

static gboolean
check_status (const struct stat  *status,
              gsize               max_bytes,
              GError            **error)
{
  g_assert (status != NULL);

  if (S_ISDIR (status->st_mode))
    g_set_error_literal (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_READ,
                         _("This is a folder, not a file."));
  else if (!S_ISREG (status->st_mode))
    g_set_error_literal (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_READ,
                         _("This is a device or a pipe, not a file."));
  else if (status->st_size > (goffset) max_bytes)
    g_set_error (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_TOO_LARGE,
                 _("The file is too large: a workshop has at most %d MiB."),
                 (int) (max_bytes / (1024 * 1024)));
  else
    return TRUE;

  return FALSE;
}

/* Reads up to the end, and one byte more than a document may have when the
 * file grows meanwhile. */
static GByteArray *
read_all (int          fd,
          gsize        expected,
          gsize        max_bytes,
          GwProgress  *progress,
          GError     **error)
{
  g_autoptr (GByteArray) content = g_byte_array_sized_new ((guint) expected + 1);
  guint length = 0;

  while (length <= max_bytes)
    {
      gssize count;

      if (!gw_progress_continue (progress, length, MAX (length, expected)) && !gw_progress_check (progress, error))
        return NULL;

      g_byte_array_set_size (content, MAX (length + 1, MIN (length + CHUNK_BYTES, (guint) expected + 1)));
      count = read (fd, content->data + length, content->len - length);
      if (count < 0 && errno == EINTR)
        continue;
      if (count < 0)
        {
          set_read_error (error, errno);
          return NULL;
        }
      if (count == 0)
        break;
      length += (guint) count;
    }

  g_byte_array_set_size (content, length);
  return g_steal_pointer (&content);
}

static GBytes *
read_open_file (int           fd,
                gsize         max_bytes,
                GwProgress   *progress,
                GwFileStamp  *stamp,
                GError      **error)
{
  g_autoptr (GByteArray) content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  struct stat before, after;

  if (fstat (fd, &before) != 0)
    {
      set_read_error (error, errno);
      return NULL;
    }
  if (!check_status (&before, max_bytes, error))
    return NULL;

  content = read_all (fd, (gsize) before.st_size, max_bytes, progress, error);
  if (content == NULL)
    return NULL;
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&content));

  if (fstat (fd, &after) != 0)
    {
      set_read_error (error, errno);
      return NULL;
    }
  if (before.st_size != after.st_size ||
      before.st_mtim.tv_sec != after.st_mtim.tv_sec ||
      before.st_mtim.tv_nsec != after.st_mtim.tv_nsec ||
      (gsize) after.st_size != g_bytes_get_size (bytes))
    {
      g_set_error_literal (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_READ,
                           _("Another program was writing the file while it was read. Try again."));
      return NULL;
    }

  if (stamp != NULL)
    gw_file_stamp_init (stamp, &after, bytes);
  return g_steal_pointer (&bytes);
}

/**
 * gw_file_read_up_to:
 * @path: a file, or a link to one
 * @max_bytes: less than 4 GiB
 * @progress: (nullable): of a long read
 * @stamp: (out) (optional): what the file was when it was read
 * @error: return location for an error
 *
 * Reads a regular file of at most @max_bytes. A pipe cannot make this
 * wait, and the bytes stay what they were when the file is cut short later.
 * Blocks; meant for a thread.
 *
 * Returns: (transfer full): the content, or %NULL with %GW_DOCUMENT_ERROR_READ,
 *   %GW_DOCUMENT_ERROR_TOO_LARGE or %G_IO_ERROR_CANCELLED
 */
GBytes *
gw_file_read_up_to (const char   *path,
                    gsize         max_bytes,
                    GwProgress   *progress,
                    GwFileStamp  *stamp,
                    GError      **error)
{
  GBytes *bytes;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (max_bytes < G_MAXUINT, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  do
    fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  while (fd < 0 && errno == EINTR);

  if (fd < 0)
    {
      set_read_error (error, errno);
      return NULL;
    }

  bytes = read_open_file (fd, max_bytes, progress, stamp, error);
  /* Nothing was written through it, so that closing has nothing to lose. */
  (void) close (fd);
  return bytes;
}

/**
 * gw_file_read:
 * @path: a file, or a link to one
 * @progress: (nullable): of a long read
 * @stamp: (out) (optional): what the file was when it was read
 * @error: return location for an error
 *
 * Reads a document, as gw_file_read_up_to() does, of at most %GW_FILE_MAX_BYTES.
 *
 * Returns: (transfer full): the content, or %NULL with an error
 */
GBytes *
gw_file_read (const char   *path,
              GwProgress   *progress,
              GwFileStamp  *stamp,
              GError      **error)
{
  return gw_file_read_up_to (path, GW_FILE_MAX_BYTES, progress, stamp, error);
}
