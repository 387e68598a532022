/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-safe-save-private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* A name of a file has at most 255 bytes, and a temporary adds twelve. */
#define MAX_STEM_BYTES 200
#define LEFTOVER_SECONDS (24 * 60 * 60)

static void
save_clear (GwSave *self)
{
  if (self->fd >= 0)
    (void) close (self->fd);
  if (self->temporary != NULL)
    (void) unlink (self->temporary);

  g_clear_pointer (&self->temporary, g_free);
  g_clear_pointer (&self->target, free);
  g_clear_pointer (&self->folder, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwSave, save_clear)

struct _GwSafeFile
{
  GwSave save;
};

/* The temporary file beside the target */

static char *
make_temporary_prefix (const char *target)
{
  g_autofree char *name = g_path_get_basename (target);

  if (strlen (name) > MAX_STEM_BYTES)
    {
      char *cut = name + MAX_STEM_BYTES;

      while (cut > name && ((guchar) *cut & 0xc0) == 0x80)
        cut--;
      *cut = '\0';
    }

  return g_strdup_printf (".%s.", name);
}

static gboolean
open_temporary (GwSave  *self,
                GError **error)
{
  g_autofree char *prefix = make_temporary_prefix (self->target);
  char *template = g_strdup_printf ("%s/%sXXXXXX.tmp", self->folder, prefix);

  /* A new document gets the mode that any new file gets; what replaces one is
   * nobody else's to read until it has the mode of the old. */
  self->fd = g_mkstemp_full (template, O_RDWR | O_CLOEXEC, self->exists ? 0600 : 0666);
  if (self->fd < 0)
    {
      int number = errno;

      g_free (template);
      return gw_save_fail_errno (error, number);
    }

  self->temporary = template;
  return TRUE;
}

/* File systems without owners and modes refuse; that is no reason not to save. */
static gboolean
copy_mode (GwSave  *self,
           GError **error)
{
  mode_t mode = self->old.st_mode & 0777;

  if (!self->exists)
    return TRUE;

  /* Without its group, the file must not be open to another one. */
  if (fchown (self->fd, (uid_t) -1, self->old.st_gid) != 0)
    mode = (mode & ~(mode_t) 070) | ((mode & 07) << 3);
  if (fchmod (self->fd, mode) != 0 && errno != EPERM && errno != ENOTSUP && errno != ENOSYS)
    return gw_save_fail_errno (error, errno);

  return TRUE;
}

static gboolean
write_all (GwSave      *self,
           const char  *at,
           gsize        left,
           GError     **error)
{
  while (left > 0)
    {
      gssize count = write (self->fd, at, left);

      if (count < 0 && errno == EINTR)
        continue;
      if (count <= 0)
        return gw_save_fail_errno (error, count < 0 ? errno : EIO);
      at += count;
      left -= (gsize) count;
      self->written += (gsize) count;
    }

  return TRUE;
}

/* Afterwards the bytes are on the disk, under the temporary name. Without
 * @content, which was written in parts, there is no stamp. */
static gboolean
finish_temporary (GwSave       *self,
                  GBytes       *content,
                  GwFileStamp  *stamp,
                  GError      **error)
{
  struct stat status;
  int fd;

  if (fsync (self->fd) != 0 || fstat (self->fd, &status) != 0)
    return gw_save_fail_errno (error, errno);
  if ((gsize) status.st_size != self->written)
    return gw_save_fail_errno (error, EIO);

  if (content != NULL)
    gw_file_stamp_init (stamp, &status, content);

  fd = self->fd;
  self->fd = -1;
  if (close (fd) != 0 && errno != EINTR)
    return gw_save_fail_errno (error, errno);

  return TRUE;
}

/* Into place */

static gboolean
rename_to_free_name (GwSave  *self,
                     GError **error)
{
  struct stat status;
  int number = 0;

  if (renameat2 (AT_FDCWD, self->temporary, AT_FDCWD, self->target, RENAME_NOREPLACE) != 0)
    number = errno;

  /* Some file systems cannot do that in one step. */
  if ((number == EINVAL || number == ENOSYS) && lstat (self->target, &status) != 0)
    number = rename (self->temporary, self->target) == 0 ? 0 : errno;

  if (number == 0)
    return TRUE;
  if (lstat (self->target, &status) == 0)
    return gw_save_fail (error, GW_DOCUMENT_ERROR_EXISTS, _("There is a file of this name already."));
  return gw_save_fail_errno (error, number);
}

static gboolean
rename_over_old (GwSave  *self,
                 GError **error)
{
  struct stat status;
  GwFileStamp old = {
    .device = (guint64) self->old.st_dev,
    .inode = (guint64) self->old.st_ino,
    .size = (gint64) self->old.st_size,
    .seconds = (gint64) self->old.st_mtim.tv_sec,
    .nanoseconds = (gint64) self->old.st_mtim.tv_nsec,
  };

  /* Writing took a while: look once more before the old file goes. */
  if (stat (self->target, &status) == 0 && !gw_file_stamp_is_untouched (&old, &status))
    return gw_save_fail_changed (error);
  if (rename (self->temporary, self->target) != 0)
    return gw_save_fail_errno (error, errno);

  return TRUE;
}

static gboolean
put_into_place (GwSave  *self,
                GError **error)
{
  if (self->exists ? !rename_over_old (self, error) : !rename_to_free_name (self, error))
    return FALSE;

  g_clear_pointer (&self->temporary, g_free);
  return TRUE;
}

/* Makes the new name itself survive a power cut. */
static gboolean
sync_folder (GwSave  *self,
             GError **error)
{
  int fd = open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int number = 0;

  if (fd < 0)
    /* A folder may be written without being readable; the file is saved. */
    return errno == EACCES || gw_save_fail_errno (error, errno);

  if (fsync (fd) != 0 && errno != EINVAL && errno != ENOTSUP)
    number = errno;
  (void) close (fd);

  return number == 0 || gw_save_fail_errno (error, number);
}

/**
 * gw_safe_save:
 * @path: where to save; a link is followed
 * @content: all of the file
 * @rule: what may be replaced
 * @known: (nullable): the file as it was last read or saved, for
 *   %GW_SAVE_OVER_KNOWN
 * @saved: (out) (optional): the file as it is now; also set when only making
 *   the name durable failed after the file was in place
 * @error: return location for an error
 *
 * Saves so that the file is the old one or the new one, whole, whatever
 * happens: everything is written and flushed beside it under a temporary name,
 * which then takes the place of the old file. The old file is never opened for
 * writing. Its mode and group are kept; a second hard link keeps the old
 * content. Blocks; meant for a thread.
 *
 * Returns: whether the content is on the disk, else %FALSE with
 *   %GW_DOCUMENT_ERROR_WRITE, %GW_DOCUMENT_ERROR_EXISTS or
 *   %GW_DOCUMENT_ERROR_CHANGED_ON_DISK
 */
gboolean
gw_safe_save (const char         *path,
              GBytes             *content,
              GwSaveRule          rule,
              const GwFileStamp  *known,
              GwFileStamp        *saved,
              GError            **error)
{
  g_auto (GwSave) self = { .fd = -1 };
  GwFileStamp stamp;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (content != NULL, FALSE);
  g_return_val_if_fail (rule != GW_SAVE_OVER_KNOWN || known != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!gw_save_resolve (&self, path, error) ||
      !gw_save_check_rule (&self, rule, known, error) ||
      !open_temporary (&self, error) ||
      !copy_mode (&self, error) ||
      !write_all (&self, g_bytes_get_data (content, NULL), g_bytes_get_size (content), error) ||
      !finish_temporary (&self, content, &stamp, error) ||
      !put_into_place (&self, error))
    return FALSE;

  if (saved != NULL)
    *saved = stamp;

  return sync_folder (&self, error);
}

/**
 * gw_safe_file_open:
 * @path: where to save; a link is followed
 * @rule: what may be replaced: %GW_SAVE_NEW or %GW_SAVE_OVER_ANYTHING
 * @error: return location for an error
 *
 * Begins to save something that is too large to have in memory, as safely as
 * gw_safe_save(): nothing is seen under the name before it is whole.
 *
 * Returns: (transfer full) (nullable): where to write, or %NULL with an error of
 *   gw_safe_save()
 */
GwSafeFile *
gw_safe_file_open (const char  *path,
                   GwSaveRule   rule,
                   GError     **error)
{
  GwSafeFile *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (rule != GW_SAVE_OVER_KNOWN, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (GwSafeFile, 1);
  self->save.fd = -1;
  if (!gw_save_resolve (&self->save, path, error) ||
      !gw_save_check_rule (&self->save, rule, NULL, error) ||
      !open_temporary (&self->save, error) ||
      !copy_mode (&self->save, error))
    g_clear_pointer (&self, gw_safe_file_free);

  return self;
}

/**
 * gw_safe_file_write:
 * @self: a file
 * @data: (array length=length): what comes next
 * @length: of @data, in bytes
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
gw_safe_file_write (GwSafeFile  *self,
                    const void  *data,
                    gsize        length,
                    GError     **error)
{
  g_return_val_if_fail (self != NULL && self->save.fd >= 0, FALSE);

  return write_all (&self->save, data, length, error);
}

/**
 * gw_safe_file_commit:
 * @self: a file
 * @error: return location for an error
 *
 * Puts the file into its place.
 *
 * Returns: whether it is there and on the disk
 */
gboolean
gw_safe_file_commit (GwSafeFile  *self,
                     GError     **error)
{
  g_return_val_if_fail (self != NULL && self->save.fd >= 0, FALSE);

  return finish_temporary (&self->save, NULL, NULL, error) &&
         put_into_place (&self->save, error) &&
         sync_folder (&self->save, error);
}

/**
 * gw_safe_file_free:
 * @self: (transfer full): a file
 *
 * Lets go of a file. Unless it was committed, nothing of it stays.
 */
void
gw_safe_file_free (GwSafeFile *self)
{
  g_return_if_fail (self != NULL);

  save_clear (&self->save);
  g_free (self);
}

static gboolean
is_temporary_name (const char *name,
                   const char *prefix)
{
  gsize prefix_length = strlen (prefix);

  return g_str_has_prefix (name, prefix) &&
         strlen (name) == prefix_length + strlen ("XXXXXX.tmp") &&
         g_str_has_suffix (name, ".tmp");
}

/**
 * gw_safe_save_remove_leftovers:
 * @path: a document
 * @now: the time, in seconds since 1970
 *
 * Removes the temporary files of this document's name that a crash left more
 * than a day ago.
 *
 * Returns: how many were removed
 */
guint
gw_safe_save_remove_leftovers (const char *path,
                               gint64      now)
{
  g_autofree char *folder = NULL;
  g_autofree char *prefix = NULL;
  g_autoptr (GDir) directory = NULL;
  const char *name;
  guint removed = 0;

  g_return_val_if_fail (path != NULL, 0);

  folder = g_path_get_dirname (path);
  prefix = make_temporary_prefix (path);
  directory = g_dir_open (folder, 0, NULL);
  if (directory == NULL)
    return 0;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);
      struct stat status;

      if (is_temporary_name (name, prefix) &&
          lstat (file, &status) == 0 && S_ISREG (status.st_mode) &&
          now - (gint64) status.st_mtim.tv_sec > LEFTOVER_SECONDS &&
          unlink (file) == 0)
        removed++;
    }

  return removed;
}
