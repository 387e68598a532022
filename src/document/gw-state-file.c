/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-state-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* The file that a path leads to, or will once it is there. */
static char *
resolve (const char *document)
{
  char *real = realpath (document, NULL);
  char *resolved;

  if (real == NULL)
    return g_canonicalize_filename (document, NULL);

  resolved = g_strdup (real);
  free (real);
  return resolved;
}

/*< private >
 * gw_state_file_make_path:
 * @folder: where the program keeps its state
 * @kind: what it keeps, a folder in @folder; made when it is missing
 * @document: the path of a document
 *
 * A name of fixed length, for the path of a document may have any.
 *
 * Returns: (transfer full): where it is kept for @document
 */
char *
gw_state_file_make_path (const char *folder,
                         const char *kind,
                         const char *document)
{
  g_autofree char *resolved = resolve (document);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, resolved, -1);
  g_autofree char *parent = g_build_filename (folder, kind, NULL);

  g_assert (folder != NULL && kind != NULL && document != NULL);

  /* When that fails, so does what is done with the path. */
  (void) g_mkdir_with_parents (parent, 0700);
  digest[32] = '\0';
  return g_build_filename (parent, digest, NULL);
}

/* Who removes a file holds its lock; whoever waited for it has a lock on
 * nothing then. */
static gboolean
is_still_there (const char *path,
                int         fd)
{
  struct stat named, opened;

  return stat (path, &named) == 0 && fstat (fd, &opened) == 0 &&
         named.st_dev == opened.st_dev && named.st_ino == opened.st_ino;
}

static int
lock_existing (const char *path,
               int         flags)
{
  for (;;)
    {
      int fd = open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | flags, 0600);

      if (fd < 0)
        return -1;
      if (flock (fd, LOCK_EX | LOCK_NB) != 0)
        {
          int number = errno;

          (void) close (fd);
          errno = number;
          return -1;
        }
      if (is_still_there (path, fd))
        return fd;
      (void) close (fd);
    }
}

/*< private >
 * gw_state_file_lock:
 *
 * Makes the file, if it is not there, and locks it. Does not wait. The lock
 * goes when the descriptor is closed, or the process ends in whatever way.
 *
 * Returns: a descriptor; or -1, and `errno` is `EWOULDBLOCK` when another
 *   descriptor, of this process or another, holds it
 */
int
gw_state_file_lock (const char *path)
{
  g_assert (path != NULL);

  return lock_existing (path, O_CREAT);
}

/*< private >
 * gw_state_file_is_left:
 *
 * Returns: whether the file is there and nobody holds it
 */
gboolean
gw_state_file_is_left (const char *path)
{
  int fd;

  g_assert (path != NULL);

  fd = lock_existing (path, 0);
  if (fd < 0)
    return FALSE;

  (void) close (fd);
  return TRUE;
}

/*< private >
 * gw_state_file_write:
 * @fd: from gw_state_file_lock()
 *
 * Returns: whether the file holds @text now, and nothing else
 */
gboolean
gw_state_file_write (int         fd,
                     const char *text)
{
  gsize length = strlen (text);

  g_assert (fd >= 0);

  return pwrite (fd, text, length, 0) == (gssize) length && ftruncate (fd, (off_t) length) == 0;
}

/*< private >
 * gw_state_file_remove:
 * @fd: from gw_state_file_lock(); it is closed
 *
 * Removes the file and lets go of it.
 */
void
gw_state_file_remove (const char *path,
                      int         fd)
{
  g_assert (path != NULL && fd >= 0);

  /* Before the lock goes, so that nobody else's file is removed. */
  (void) unlink (path);
  (void) close (fd);
}
