/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-codec-write.h"
#include "gw-document.h"

/* What is shipped must come out of the program as it is on disk. */
static void
check_sample (const char *path)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = gw_document_load (path, &problems, &error);
  g_autoptr (GBytes) written = NULL;
  g_autofree char *content = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *problem = gw_problem_to_text (g_ptr_array_index (problems, i));

      g_test_message ("%s: %s", path, problem);
    }
  g_assert_no_error (error);

  written = gw_codec_write (gw_document_get_workshop (document));
  text = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (text, ==, content);
}

static void
test_samples (void)
{
  const char *folder = g_getenv ("GW_SAMPLES");
  g_autoptr (GDir) directory = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  guint count = 0;
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, ".goalwright"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        check_sample (path);
        count++;
      }

  if (count == 0)
    g_test_skip ("there are no samples");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/samples/load-save", test_samples);

  return g_test_run ();
}
