/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-document-error.h"
#include "gw-file-read.h"

#include <fcntl.h>
#include <unistd.h>

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("gw-file-read-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "a.goalwright", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  (void) g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
assert_refused (const char      *path,
                GwDocumentError  code,
                const char      *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gw_file_read (path, NULL, NULL, &error);

  g_assert_null (bytes);
  g_assert_error (error, GW_DOCUMENT_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_content (Fixture       *fixture,
              gconstpointer  data)
{
  static const gsize lengths[] = { 0, 1, 4095, 4096, 1024 * 1024, 3 * 1024 * 1024 + 17 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GBytes) other = g_bytes_new_static ("other", 5);
      g_autofree char *content = g_malloc (lengths[i] + 1);
      GwFileStamp stamp;
      struct stat status;

      for (gsize at = 0; at < lengths[i]; at++)
        content[at] = (char) (at * 31);
      g_assert_true (g_file_set_contents (fixture->path, content, (gssize) lengths[i], &error));
      g_assert_no_error (error);

      bytes = gw_file_read (fixture->path, NULL, &stamp, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), content, lengths[i]);

      g_assert_cmpint (stat (fixture->path, &status), ==, 0);
      g_assert_true (gw_file_stamp_is_untouched (&stamp, &status));
      g_assert_true (gw_file_stamp_has_content (&stamp, bytes));
      g_assert_false (gw_file_stamp_has_content (&stamp, other));
      status.st_mtim.tv_nsec += 1;
      g_assert_false (gw_file_stamp_is_untouched (&stamp, &status));
    }
}

static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  int fd = open (fixture->path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);

  /* A hole: nothing is written, and nothing of it may be read. */
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (ftruncate (fd, (off_t) GW_FILE_MAX_BYTES + 1), ==, 0);
  g_assert_cmpint (close (fd), ==, 0);

  assert_refused (fixture->path, GW_DOCUMENT_ERROR_TOO_LARGE,
                  "The file is too large: a workshop has at most 256 MiB.");
}

static void
test_no_file (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);

  assert_refused (fixture->path, GW_DOCUMENT_ERROR_READ, "There is no such file.");
  assert_refused (fixture->folder, GW_DOCUMENT_ERROR_READ, "This is a folder, not a file.");
  assert_refused ("/dev/null", GW_DOCUMENT_ERROR_READ, "This is a device or a pipe, not a file.");

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture->path, GW_DOCUMENT_ERROR_READ, "This is a device or a pipe, not a file.");

  g_assert_cmpint (symlink ("missing", link), ==, 0);
  assert_refused (link, GW_DOCUMENT_ERROR_READ, "There is no such file.");
  g_assert_cmpint (g_unlink (link), ==, 0);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GwProgress progress = { .cancellable = cancellable };
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "{}", -1, NULL));
  g_cancellable_cancel (cancellable);

  g_assert_null (gw_file_read (fixture->path, &progress, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/file-read/content", Fixture, NULL, set_up, test_content, tear_down);
  g_test_add ("/file-read/too-large", Fixture, NULL, set_up, test_too_large, tear_down);
  g_test_add ("/file-read/no-file", Fixture, NULL, set_up, test_no_file, tear_down);
  g_test_add ("/file-read/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);

  return g_test_run ();
}
