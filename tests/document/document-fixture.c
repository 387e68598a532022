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

/* A document that is taken down in more than one slice: 200 goals with 150
 * check-ins each. */
GBytes *
document_fixture_new_large (void)
{
  GString *text = g_string_new ("{\"format\": \"goalwright\", \"schema\": 1, \"id\": \"w\", \"teams\": [{\"id\": \"t\", \"goals\": [");

  for (int i = 0; i < 200; i++)
    {
      g_string_append_printf (text, "%s{\"id\": \"g%d\", \"check-ins\": [", i > 0 ? "," : "", i);
      for (int j = 0; j < 150; j++)
        {
          g_autofree char *date = gw_date_to_text (20000 + j);

          g_string_append_printf (text, "%s{\"date\": \"%s\", \"value\": %d}", j > 0 ? "," : "", date, j);
        }
      g_string_append (text, "]}");
    }
  g_string_append (text, "]}]}");
  return g_string_free_to_bytes (text);
}
