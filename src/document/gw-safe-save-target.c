/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-safe-save-private.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "gw-file-read.h"

/* Where a save goes, whether it may, and what is said when it cannot. */

/*< private >
 * gw_save_fail:
 *
 * Returns: always %FALSE, so that callers can return it
 */
gboolean
gw_save_fail (GError          **error,
              GwDocumentError   code,
              const char       *sentence)
{
  g_set_error_literal (error, GW_DOCUMENT_ERROR, (int) code, sentence);
  return FALSE;
}

/*< private >
 * gw_save_fail_errno:
 *
 * Returns: always %FALSE, with the sentence for an error of the system
 */
gboolean
gw_save_fail_errno (GError **error,
                    int      number)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
      return gw_save_fail (error, GW_DOCUMENT_ERROR_WRITE, _("The disk is full. The file on it is still the old one."));
    case EACCES:
    case EPERM:
      return gw_save_fail (error, GW_DOCUMENT_ERROR_WRITE, _("You are not allowed to write here. Save a copy somewhere else."));
    case EROFS:
      return gw_save_fail (error, GW_DOCUMENT_ERROR_WRITE, _("This disk can only be read. Save a copy somewhere else."));
    case ENOENT:
    case ENOTDIR:
      return gw_save_fail (error, GW_DOCUMENT_ERROR_WRITE, _("The folder does not exist any more. Save a copy somewhere else."));
    default:
      g_set_error (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_WRITE,
                   _("The file could not be written: %s."), g_strerror (number));
      return FALSE;
    }
}

/*< private >
 * gw_save_fail_changed:
 *
 * Returns: always %FALSE
 */
gboolean
gw_save_fail_changed (GError **error)
{
  return gw_save_fail (error, GW_DOCUMENT_ERROR_CHANGED_ON_DISK,
               _("Another program has changed the file since it was opened. Nothing was overwritten."));
}

static gboolean
resolve_new (GwSave      *self,
             const char  *path,
             GError     **error)
{
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  struct stat status;
  char *folder;

  if (lstat (path, &status) == 0)
    return gw_save_fail (error, GW_DOCUMENT_ERROR_WRITE, _("This is a link to a file that does not exist."));

  folder = realpath (parent, NULL);
  if (folder == NULL)
    return gw_save_fail_errno (error, errno);

  self->target = g_build_filename (folder, name, NULL);
  free (folder);
  return TRUE;
}

/*< private >
 * gw_save_resolve:
 *
 * Finds the file behind links, or the folder of a new one.
 *
 * Returns: whether something can be saved there
 */
gboolean
gw_save_resolve (GwSave      *self,
                 const char  *path,
                 GError     **error)
{
  self->target = realpath (path, NULL);
  if (self->target == NULL)
    {
      if (errno != ENOENT)
        return gw_save_fail_errno (error, errno);
      if (!resolve_new (self, path, error))
        return FALSE;
    }
  else
    {
      if (stat (self->target, &self->old) != 0)
        return gw_save_fail_errno (error, errno);
      if (!S_ISREG (self->old.st_mode))
        return gw_save_fail (error, GW_DOCUMENT_ERROR_WRITE, _("This is not a regular file, so that nothing can be saved in it."));
      if (faccessat (AT_FDCWD, self->target, W_OK, AT_EACCESS) != 0)
        return errno == EACCES
                 ? gw_save_fail (error, GW_DOCUMENT_ERROR_WRITE, _("The file is read-only. Save a copy under another name."))
                 : gw_save_fail_errno (error, errno);
      self->exists = TRUE;
    }

  self->folder = g_path_get_dirname (self->target);
  return TRUE;
}

/*< private >
 * gw_save_check_rule:
 *
 * Returns: whether what is there now may be replaced
 */
gboolean
gw_save_check_rule (GwSave             *self,
                    GwSaveRule          rule,
                    const GwFileStamp  *known,
                    GError            **error)
{
  g_autoptr (GBytes) content = NULL;

  if (!self->exists || rule == GW_SAVE_OVER_ANYTHING)
    return TRUE;
  if (rule == GW_SAVE_NEW)
    return gw_save_fail (error, GW_DOCUMENT_ERROR_EXISTS, _("There is a file of this name already."));
  if (gw_file_stamp_is_untouched (known, &self->old))
    return TRUE;

  /* Touched, copied back or moved: only a change of the content counts. */
  if (self->old.st_size != (off_t) known->size)
    return gw_save_fail_changed (error);
  content = gw_file_read (self->target, NULL, NULL, error);
  if (content == NULL)
    return FALSE;

  return gw_file_stamp_has_content (known, content) || gw_save_fail_changed (error);
}
