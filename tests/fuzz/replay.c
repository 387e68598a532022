/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

/* Gives every file of a folder, and every file with its end cut off, to a fuzz
 * target: what fuzzing found stays found, without the fuzzer.
 *
 *   replay-… FOLDER
 */

static void
replay (gconstpointer data)
{
  const char *folder = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) directory = g_dir_open (folder, 0, &error);
  const char *name;
  guint count = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &content, &length, &error));
      for (gsize part = 0; part < 8; part++)
        g_assert_cmpint (LLVMFuzzerTestOneInput ((const uint8_t *) content, length - length * part / 8), ==, 0);
      count++;
    }

  g_test_message ("%u files", count);
  g_assert_cmpuint (count, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);

  g_test_add_data_func ("/fuzz/replay", argv[1], replay);

  return g_test_run ();
}
