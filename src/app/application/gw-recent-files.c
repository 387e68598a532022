/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-recent-files.h"

#define MIME_TYPE "application/vnd.goalwright+json"
#define MAX_FILES 8

/* The list of files that the desktop keeps anyway, cut down to workshops. */

/**
 * gw_recent_files_add:
 * @path: a workshop that was opened or saved
 */
void
gw_recent_files_add (const char *path)
{
  g_autofree char *uri = NULL;
  GtkRecentData data = { 0 };

  g_return_if_fail (path != NULL);

  uri = g_filename_to_uri (path, NULL, NULL);
  if (uri == NULL)
    return;

  data.mime_type = (char *) MIME_TYPE;
  data.app_name = (char *) "Goalwright";
  data.app_exec = (char *) "goalwright %f";
  if (!gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data))
    g_debug ("The desktop did not remember %s.", uri);
}

static int
compare_modified (gconstpointer one,
                  gconstpointer other)
{
  return g_date_time_compare (gtk_recent_info_get_modified (*(GtkRecentInfo * const *) other),
                              gtk_recent_info_get_modified (*(GtkRecentInfo * const *) one));
}

/**
 * gw_recent_files_list:
 *
 * Returns: (transfer full) (element-type utf8): paths of workshops that are
 *   still there, the newest first
 */
GPtrArray *
gw_recent_files_list (void)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (GList *item = items; item != NULL; item = item->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (item->data), MIME_TYPE) == 0)
      g_ptr_array_add (found, gtk_recent_info_ref (item->data));
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  g_ptr_array_sort (found, compare_modified);

  for (guint i = 0; i < found->len && paths->len < MAX_FILES; i++)
    {
      char *path = g_filename_from_uri (gtk_recent_info_get_uri (g_ptr_array_index (found, i)), NULL, NULL);

      if (path != NULL && g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (paths, path);
      else
        g_free (path);
    }
  return paths;
}
