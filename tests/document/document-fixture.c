/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document-fixture.h"

#include <glib/gstdio.h>

/* Removes a file, or a folder with all that is in it. */
void
document_fixture_remove (const char *path)
{
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      document_fixture_remove (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* An edit that can always be made. */
void
document_fixture_set_title (GwDocument *document,
                            const char *title)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change Title");
  g_autoptr (GError) error = NULL;

  gw_edit_set_text (edit, GW_RECORD (gw_document_get_workshop (document)), "title", title);
  g_assert_true (gw_history_commit (gw_document_get_history (document), edit, &error));
  g_assert_no_error (error);
}
