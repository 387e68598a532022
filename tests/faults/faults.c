/* SPDX-License-Identifier: GPL-3.0-or-later */

/* With it, open would become another name of open64; here both are defined. */
#undef _FILE_OFFSET_BITS

#include "faults.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

/* Stands between a program and the C library, and makes the n-th call about a
 * file below one folder go wrong. Linked into a program before the C library,
 * or preloaded into one that knows nothing of it:
 *
 *   LD_PRELOAD=libfaults.so FAULT_FOLDER=/a/folder FAULT_AT=7 FAULT_KIND=5
 */

#define MAX_DESCRIPTORS 1024
#define NEXT(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

static char folder[PATH_MAX];
static size_t folder_length;
static int fault_at;
static FaultKind fault_kind;
static size_t write_limit;
static FaultCount own_count;
static volatile FaultCount *count = &own_count;
static char watched[MAX_DESCRIPTORS]; /* 1 for reading, 2 for writing */

void
faults_arm (const char          *new_folder,
            int                  n,
            FaultKind            kind,
            size_t               limit,
            volatile FaultCount *new_count)
{
  folder_length = strlen (new_folder) < sizeof folder ? strlen (new_folder) : 0;
  memcpy (folder, new_folder, folder_length);
  fault_at = n;
  fault_kind = kind;
  write_limit = limit;
  if (new_count != NULL)
    count = new_count;
  count->n_calls = 0;
  count->n_lost = 0;
}

__attribute__ ((constructor)) static void
arm_from_environment (void)
{
  const char *path = getenv ("FAULT_FOLDER");
  const char *at = getenv ("FAULT_AT");
  const char *kind = getenv ("FAULT_KIND");

  if (path != NULL && at != NULL && kind != NULL)
    faults_arm (path, atoi (at), (FaultKind) atoi (kind), 0, NULL);
}

static int
is_below (const char *path)
{
  return folder_length > 0 && path != NULL && strncmp (path, folder, folder_length) == 0 &&
         (path[folder_length] == '/' || path[folder_length] == '\0');
}

static int
is_watched (int fd)
{
  return folder_length > 0 && fd >= 0 && fd < MAX_DESCRIPTORS && watched[fd] != 0;
}

static void
die (void)
{
  (void) kill (getpid (), SIGKILL);
  for (;;)
    (void) pause ();
}

/* Counts a call; the error it is to fail with, or 0. */
static int
begin_call (int matters)
{
  int n = __atomic_add_fetch (&count->n_calls, 1, __ATOMIC_SEQ_CST);
  int number = 0;

  if (n == fault_at && fault_kind == FAULT_KILL_BEFORE)
    die ();
  if (n == fault_at && fault_kind == FAULT_EIO)
    number = EIO;
  else if (n == fault_at && fault_kind == FAULT_ENOSPC)
    number = ENOSPC;
  else if (n >= fault_at && fault_kind == FAULT_ENOSPC_ON && matters)
    number = ENOSPC;

  if (number != 0 && matters)
    count->n_lost++;
  return number;
}

static void
end_call (void)
{
  if (count->n_calls == fault_at && fault_kind == FAULT_KILL_AFTER)
    die ();
}

/* Declares the result of a call and returns it, when the call is watched. */
#define WATCHED(condition, matters, call) \
  do \
    { \
      int number, result; \
\
      if (!(condition)) \
        return call; \
      number = begin_call (matters); \
      if (number != 0) \
        { \
          errno = number; \
          return -1; \
        } \
      result = call; \
      end_call (); \
      return result; \
    } \
  while (0)

static int
note_open (const char *path,
           int         flags,
           int         fd)
{
  if (fd >= 0 && fd < MAX_DESCRIPTORS)
    watched[fd] = (char) (!is_below (path) ? 0 : (flags & O_ACCMODE) == O_RDONLY ? 1 : 2);
  return fd;
}

static int
do_open (const char *path,
         int         flags,
         mode_t      mode)
{
  WATCHED (is_below (path), flags & O_CREAT,
           note_open (path, flags, NEXT (open) (path, flags, mode)));
}

static mode_t
mode_of (int     flags,
         va_list arguments)
{
  return flags & O_CREAT ? (mode_t) va_arg (arguments, int) : 0;
}

#define DEFINE_OPEN(name) \
int \
name (const char *path, int flags, ...) \
{ \
  va_list arguments; \
  mode_t mode; \
\
  va_start (arguments, flags); \
  mode = mode_of (flags, arguments); \
  va_end (arguments); \
  return do_open (path, flags, mode); \
}

DEFINE_OPEN (open)
DEFINE_OPEN (open64)

ssize_t
write (int         fd,
       const void *data,
       size_t      length)
{
  int number;
  ssize_t written;

  if (!is_watched (fd))
    return NEXT (write) (fd, data, length);

  if (write_limit > 0 && length > write_limit)
    length = write_limit;
  number = begin_call (1);
  if (count->n_calls == fault_at && (fault_kind == FAULT_HALF || fault_kind == FAULT_KILL_HALF))
    {
      written = NEXT (write) (fd, data, length / 2);
      if (fault_kind == FAULT_KILL_HALF)
        die ();
      number = written >= 0 ? ENOSPC : errno;
      count->n_lost++;
    }
  if (number != 0)
    {
      errno = number;
      return -1;
    }

  written = NEXT (write) (fd, data, length);
  end_call ();
  return written;
}

int
fsync (int fd)
{
  WATCHED (is_watched (fd), 1, NEXT (fsync) (fd));
}

int
fdatasync (int fd)
{
  WATCHED (is_watched (fd), 1, NEXT (fdatasync) (fd));
}

/* A descriptor is closed even when closing it reports an error. */
int
close (int fd)
{
  int number, result;

  if (!is_watched (fd))
    return NEXT (close) (fd);

  number = begin_call (watched[fd] == 2);
  watched[fd] = 0;
  result = NEXT (close) (fd);
  if (number != 0)
    {
      errno = number;
      return -1;
    }
  end_call ();
  return result;
}

int
fchmod (int    fd,
        mode_t mode)
{
  WATCHED (is_watched (fd), 0, NEXT (fchmod) (fd, mode));
}

int
fchown (int   fd,
        uid_t owner,
        gid_t group)
{
  WATCHED (is_watched (fd), 0, NEXT (fchown) (fd, owner, group));
}

int
rename (const char *from,
        const char *to)
{
  WATCHED (is_below (to), 1, NEXT (rename) (from, to));
}

int
renameat2 (int          from_folder,
           const char  *from,
           int          to_folder,
           const char  *to,
           unsigned int flags)
{
  WATCHED (is_below (to), 1, NEXT (renameat2) (from_folder, from, to_folder, to, flags));
}

int
unlink (const char *path)
{
  WATCHED (is_below (path), 0, NEXT (unlink) (path));
}
