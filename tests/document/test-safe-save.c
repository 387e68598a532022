/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-document-error.h"
#include "gw-file-read.h"
#include "gw-safe-save.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* Anyone but the user that may do everything. */
#define NOBODY 65534

typedef struct
{
  char        *folder;
  char        *path;
  GwFileStamp  stamp;
} Fixture;

static void
write_text (const char *path,
            const char *text)
{
  int fd = open (path, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0644);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, text, strlen (text)), ==, strlen (text));
  g_assert_cmpint (close (fd), ==, 0);
}

static void
assert_text (const char *path,
             const char *text)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, text);
}

static void
assert_only_files (const char *folder,
                   guint       expected)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (directory) != NULL)
    count++;
  g_assert_cmpuint (count, ==, expected);
}

static gboolean
save_text (const char         *path,
           const char         *text,
           GwSaveRule          rule,
           const GwFileStamp  *known,
           GwFileStamp        *saved,
           GError            **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gw_safe_save (path, bytes, rule, known, saved, error);
}

static void
assert_refused (const char        *path,
                GwSaveRule         rule,
                const GwFileStamp *known,
                GwDocumentError    code,
                const char        *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save_text (path, "never", rule, known, NULL, &error));
  g_assert_error (error, GW_DOCUMENT_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
read_stamp (const char  *path,
            GwFileStamp *stamp)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gw_file_read (path, NULL, stamp, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("gw-safe-save-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "a.goalwright", NULL);
  write_text (fixture->path, "old");
  read_stamp (fixture->path, &fixture->stamp);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) directory = NULL;
  const char *name;

  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  directory = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
test_over_known (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  GwFileStamp first, second;

  g_assert_true (save_text (fixture->path, "new", GW_SAVE_OVER_KNOWN, &fixture->stamp, &first, &error));
  g_assert_no_error (error);
  assert_text (fixture->path, "new");

  /* The stamp of one save is what the next one knows. */
  g_assert_true (save_text (fixture->path, "newer", GW_SAVE_OVER_KNOWN, &first, &second, &error));
  g_assert_no_error (error);
  assert_text (fixture->path, "newer");
  assert_only_files (fixture->folder, 1);

  assert_refused (fixture->path, GW_SAVE_OVER_KNOWN, &first, GW_DOCUMENT_ERROR_CHANGED_ON_DISK,
                  "Another program has changed the file since it was opened. Nothing was overwritten.");
  assert_text (fixture->path, "newer");
}

static void
test_changed_on_disk (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);

  /* Rewritten with the same bytes: nobody's work is lost by saving. */
  write_text (other, "old");
  g_assert_cmpint (g_rename (other, fixture->path), ==, 0);
  g_assert_true (save_text (fixture->path, "mine", GW_SAVE_OVER_KNOWN, &fixture->stamp, &fixture->stamp, &error));
  g_assert_no_error (error);

  /* Same length, other bytes. */
  write_text (fixture->path, "them");
  assert_refused (fixture->path, GW_SAVE_OVER_KNOWN, &fixture->stamp, GW_DOCUMENT_ERROR_CHANGED_ON_DISK,
                  "Another program has changed the file since it was opened. Nothing was overwritten.");
  assert_text (fixture->path, "them");
  assert_only_files (fixture->folder, 1);

  g_assert_true (save_text (fixture->path, "mine", GW_SAVE_OVER_ANYTHING, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_text (fixture->path, "mine");
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_true (save_text (fixture->path, "new", GW_SAVE_OVER_KNOWN, &fixture->stamp, NULL, &error));
  g_assert_no_error (error);
  assert_text (fixture->path, "new");
}

static void
test_new_name (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "b.goalwright", NULL);
  g_autofree char *missing = g_build_filename (fixture->folder, "no", "b.goalwright", NULL);
  g_autofree char *name = g_strnfill (240, 'x');
  g_autofree char *long_path = g_build_filename (fixture->folder, name, NULL);
  mode_t mask = umask (027);
  struct stat status;

  g_assert_true (save_text (path, "new", GW_SAVE_NEW, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_text (path, "new");
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  umask (mask);

  assert_refused (path, GW_SAVE_NEW, NULL, GW_DOCUMENT_ERROR_EXISTS,
                  "There is a file of this name already.");
  assert_text (path, "new");
  assert_refused (missing, GW_SAVE_NEW, NULL, GW_DOCUMENT_ERROR_WRITE,
                  "The folder does not exist any more. Save a copy somewhere else.");

  g_assert_true (save_text (long_path, "long", GW_SAVE_NEW, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_text (long_path, "long");
  assert_only_files (fixture->folder, 3);
}

static void
test_mode (Fixture       *fixture,
           gconstpointer  data)
{
  static const mode_t modes[] = { 0600, 0640, 0664, 0666, 0755 };

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      struct stat status;

      g_assert_cmpint (g_chmod (fixture->path, (int) modes[i]), ==, 0);
      g_assert_true (save_text (fixture->path, "new", GW_SAVE_OVER_ANYTHING, NULL, NULL, NULL));
      g_assert_cmpint (stat (fixture->path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 07777, ==, modes[i]);
    }
}

static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *soft = g_build_filename (fixture->folder, "soft", NULL);
  g_autofree char *hard = g_build_filename (fixture->folder, "hard", NULL);
  g_autofree char *dangling = g_build_filename (fixture->folder, "dangling", NULL);
  g_autofree char *circle = g_build_filename (fixture->folder, "circle", NULL);
  GStatBuf status;

  g_assert_cmpint (symlink ("a.goalwright", soft), ==, 0);
  g_assert_cmpint (symlink ("missing", dangling), ==, 0);
  g_assert_cmpint (symlink ("circle", circle), ==, 0);
  g_assert_cmpint (link (fixture->path, hard), ==, 0);

  /* The link stays a link, and the other hard name keeps the old content. */
  g_assert_true (save_text (soft, "new", GW_SAVE_OVER_KNOWN, &fixture->stamp, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_lstat (soft, &status), ==, 0);
  g_assert_true (S_ISLNK (status.st_mode));
  assert_text (fixture->path, "new");
  assert_text (hard, "old");

  assert_refused (dangling, GW_SAVE_OVER_ANYTHING, NULL, GW_DOCUMENT_ERROR_WRITE,
                  "This is a link to a file that does not exist.");
  assert_refused (circle, GW_SAVE_OVER_ANYTHING, NULL, GW_DOCUMENT_ERROR_WRITE,
                  "The file could not be written: Too many levels of symbolic links.");
  assert_refused (fixture->folder, GW_SAVE_OVER_ANYTHING, NULL, GW_DOCUMENT_ERROR_WRITE,
                  "This is not a regular file, so that nothing can be saved in it.");
  assert_only_files (fixture->folder, 5);
}

static void
refuse_as_nobody (void)
{
  const char *folder = g_getenv ("GW_TEST_FOLDER");
  g_autofree char *path = g_build_filename (folder, "a.goalwright", NULL);

  if (geteuid () == 0)
    {
      g_assert_cmpint (chown (folder, NOBODY, NOBODY), ==, 0);
      g_assert_cmpint (chown (path, NOBODY, NOBODY), ==, 0);
      g_assert_cmpint (setresgid (NOBODY, NOBODY, NOBODY), ==, 0);
      g_assert_cmpint (setresuid (NOBODY, NOBODY, NOBODY), ==, 0);
    }

  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  assert_refused (path, GW_SAVE_OVER_ANYTHING, NULL, GW_DOCUMENT_ERROR_WRITE,
                  "You are not allowed to write here. Save a copy somewhere else.");
  assert_text (path, "old");

  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  assert_refused (path, GW_SAVE_OVER_ANYTHING, NULL, GW_DOCUMENT_ERROR_WRITE,
                  "The file is read-only. Save a copy under another name.");
  assert_text (path, "old");
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_setenv ("GW_TEST_FOLDER", fixture->folder, TRUE);
  g_test_trap_subprocess ("/safe-save/read-only/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  assert_only_files (fixture->folder, 1);
}

static void
test_leftovers (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const names[] = {
    ".a.goalwright.Ab12Cd.tmp", ".b.goalwright.Ab12Cd.tmp", ".a.goalwright.Ab12C.tmp", "a.goalwright.Ab12Cd.tmp",
  };
  g_autofree char *mine = g_build_filename (fixture->folder, names[0], NULL);
  GStatBuf status;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      write_text (path, "half");
    }

  g_assert_cmpint (g_stat (mine, &status), ==, 0);
  g_assert_cmpuint (gw_safe_save_remove_leftovers (fixture->path, status.st_mtime + 3600), ==, 0);
  g_assert_cmpuint (gw_safe_save_remove_leftovers (fixture->path, status.st_mtime + 25 * 3600), ==, 1);
  g_assert_false (g_file_test (mine, G_FILE_TEST_EXISTS));
  assert_only_files (fixture->folder, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/safe-save/over-known", Fixture, NULL, set_up, test_over_known, tear_down);
  g_test_add ("/safe-save/changed-on-disk", Fixture, NULL, set_up, test_changed_on_disk, tear_down);
  g_test_add ("/safe-save/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/safe-save/new-name", Fixture, NULL, set_up, test_new_name, tear_down);
  g_test_add ("/safe-save/mode", Fixture, NULL, set_up, test_mode, tear_down);
  g_test_add ("/safe-save/links", Fixture, NULL, set_up, test_links, tear_down);
  g_test_add ("/safe-save/read-only", Fixture, NULL, set_up, test_read_only, tear_down);
  g_test_add_func ("/safe-save/read-only/subprocess", refuse_as_nobody);
  g_test_add ("/safe-save/leftovers", Fixture, NULL, set_up, test_leftovers, tear_down);

  return g_test_run ();
}
