/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-versions.h"

#include <string.h>

#include <glib/gstdio.h>

#include "gw-state-file.h"

#define KIND "versions"
/* A temporary that a crash left is older than that. */
#define LEFTOVER_SECONDS (24 * 60 * 60)

/* The files sort by their names as by their time. */
static int
compare_newest_first (gconstpointer one,
                      gconstpointer other)
{
  const GwVersion *a = *(const GwVersion * const *) one;
  const GwVersion *b = *(const GwVersion * const *) other;
  g_autofree char *name_a = g_path_get_basename (a->file);
  g_autofree char *name_b = g_path_get_basename (b->file);

  return strcmp (name_b, name_a);
}

static void
collect (const char *folder,
         GPtrArray  *versions)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);
      GwVersion *version = gw_version_new (file);

      if (version != NULL)
        g_ptr_array_add (versions, version);
    }
}

static GPtrArray *
list_folder (const char *folder)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_version_free);

  collect (folder, versions);
  g_ptr_array_sort (versions, compare_newest_first);
  return versions;
}

/* What no longer has room goes, the oldest first; @newest is never among it. */
static void
remove_beyond (GPtrArray  *versions,
               guint       max_count,
               gint64      max_bytes,
               const char *newest)
{
  gint64 bytes = 0;

  for (guint i = 0; i < versions->len; i++)
    {
      const GwVersion *version = g_ptr_array_index (versions, i);

      bytes += version->stored;
      if ((i >= max_count || bytes > max_bytes) && !g_str_equal (version->file, newest))
        (void) g_unlink (version->file);
    }
}

static void
remove_old (const char *folder,
            const char *newest)
{
  g_autofree char *all = g_path_get_dirname (folder);
  g_autoptr (GPtrArray) own = list_folder (folder);
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GDir) directory = NULL;
  const char *name;

  remove_beyond (own, GW_VERSIONS_MAX_COUNT, GW_VERSIONS_MAX_BYTES, newest);

  versions = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_version_free);
  directory = g_dir_open (all, 0, NULL);
  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *other = g_build_filename (all, name, NULL);

      collect (other, versions);
    }
  g_ptr_array_sort (versions, compare_newest_first);
  remove_beyond (versions, G_MAXUINT, GW_VERSIONS_MAX_BYTES, newest);
}

static void
remove_leftovers (const char *folder,
                  gint64      now)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (*name == '.' && g_lstat (file, &status) == 0 && now - (gint64) status.st_mtime > LEFTOVER_SECONDS)
        (void) g_unlink (file);
    }
}

/**
 * gw_versions_list:
 * @path: a document
 * @folder: where the program keeps its state
 *
 * Returns: (transfer full) (element-type GwVersion): what was kept of it, the
 *   latest first; usually that is the document as it is on the disk
 */
GPtrArray *
gw_versions_list (const char *path,
                  const char *folder)
{
  g_autofree char *own = NULL;
  GPtrArray *versions;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  own = gw_state_file_make_path (folder, KIND, path);
  versions = list_folder (own);
  for (guint i = 0; i < versions->len; i++)
    gw_version_read_title (g_ptr_array_index (versions, i));

  return versions;
}

/**
 * gw_versions_find:
 * @path: a document
 * @folder: where the program keeps its state
 * @stamp: of some content
 *
 * Returns: (transfer full) (nullable): the version of the document that has this
 *   content; its title is empty
 */
GwVersion *
gw_versions_find (const char        *path,
                  const char        *folder,
                  const GwFileStamp *stamp)
{
  char digest[GW_VERSION_DIGEST_DIGITS + 1];
  g_autofree char *own = NULL;
  g_autoptr (GPtrArray) versions = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (stamp != NULL, NULL);

  own = gw_state_file_make_path (folder, KIND, path);
  versions = list_folder (own);
  gw_version_digest (stamp, digest);
  for (guint i = 0; i < versions->len; i++)
    if (g_str_equal (((GwVersion *) g_ptr_array_index (versions, i))->digest, digest))
      return g_ptr_array_steal_index (versions, i);

  return NULL;
}

/**
 * gw_versions_has:
 * @path: a document
 * @folder: where the program keeps its state
 * @stamp: of some content
 *
 * Returns: whether this content is kept among the versions of the document
 */
gboolean
gw_versions_has (const char        *path,
                 const char        *folder,
                 const GwFileStamp *stamp)
{
  g_autoptr (GwVersion) version = gw_versions_find (path, folder, stamp);

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);
  g_return_val_if_fail (stamp != NULL, FALSE);

  return version != NULL;
}

/**
 * gw_versions_keep:
 * @path: a document
 * @folder: where the program keeps its state
 * @content: what its file holds, or held
 * @title: of the workshop in it; empty where it is not known
 * @stamp: of that file
 * @error: return location for an error
 *
 * Keeps a version, unless it is what was kept last, and removes what no longer
 * has room: beyond %GW_VERSIONS_MAX_COUNT of this document, and the oldest of
 * all when they need more than %GW_VERSIONS_MAX_BYTES. Blocks; meant for a
 * thread.
 *
 * Returns: whether the version is kept
 */
gboolean
gw_versions_keep (const char         *path,
                  const char         *folder,
                  GBytes             *content,
                  const char         *title,
                  const GwFileStamp  *stamp,
                  GError            **error)
{
  char digest[GW_VERSION_DIGEST_DIGITS + 1];
  g_autofree char *own = NULL;
  g_autofree char *file = NULL;
  g_autoptr (GPtrArray) versions = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);
  g_return_val_if_fail (content != NULL && title != NULL && stamp != NULL, FALSE);

  own = gw_state_file_make_path (folder, KIND, path);
  /* When that fails, so does what follows, and says why. */
  (void) g_mkdir (own, 0700);
  remove_leftovers (own, stamp->seconds);

  versions = list_folder (own);
  gw_version_digest (stamp, digest);
  if (versions->len > 0 && g_str_equal (((GwVersion *) g_ptr_array_index (versions, 0))->digest, digest))
    return TRUE;

  file = gw_version_write (own, content, title, stamp, error);
  if (file == NULL)
    return FALSE;

  remove_old (own, file);
  return TRUE;
}
