/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "full-workshop.h"
#include "gw-document.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "gw-codec-write.h"

/* A medium of 1 MB that is full to the last byte. */

#define EXIT_CANNOT_MOUNT 77

static void
fill (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "filler", NULL);
  int fd = open (path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  char block[1024] = { 0 };
  gsize length = sizeof block;

  g_assert_cmpint (fd, >=, 0);
  while (length > 0)
    if (write (fd, block, length) < 0)
      length /= 2;
  g_assert_cmpint (close (fd), ==, 0);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (directory) != NULL)
    count++;
  return count;
}

static void
assert_content (const char *path,
                GBytes     *content)
{
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpmem (text, length, g_bytes_get_data (content, NULL), g_bytes_get_size (content));
}

static void
save_on_full_disk (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "a.goalwright", NULL);
  g_autofree char *filler = g_build_filename (folder, "filler", NULL);
  g_autoptr (GwWorkshop) workshop = full_workshop_new (FALSE);
  g_autoptr (GwDocument) document = gw_document_new (workshop);
  g_autoptr (GBytes) old = gw_codec_write (workshop);
  g_autoptr (GBytes) new = NULL;
  g_autoptr (GwEdit) edit = gw_edit_new ("Change Title");
  g_autoptr (GError) error = NULL;

  g_assert_true (gw_document_save (document, path, GW_SAVE_NEW, &error));
  g_assert_no_error (error);
  gw_edit_set_text (edit, GW_RECORD (workshop), "title", "Too much");
  g_assert_true (gw_history_commit (gw_document_get_history (document), edit, &error));
  new = gw_codec_write (workshop);

  fill (folder);
  g_assert_false (gw_document_save (document, NULL, GW_SAVE_OVER_KNOWN, &error));
  g_assert_error (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_WRITE);
  g_test_message ("%s", error->message);
  g_clear_error (&error);
  g_assert_true (gw_document_get_dirty (document));
  assert_content (path, old);
  g_assert_cmpuint (count_files (folder), ==, 2);

  g_assert_cmpint (g_unlink (filler), ==, 0);
  g_assert_true (gw_document_save (document, NULL, GW_SAVE_OVER_KNOWN, &error));
  g_assert_no_error (error);
  assert_content (path, new);
}

static gboolean
mount_small (const char *folder)
{
  /* Of this process alone; nothing is left to unmount. */
  if (unshare (CLONE_NEWNS | (geteuid () == 0 ? 0 : CLONE_NEWUSER)) != 0)
    return FALSE;
  if (mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0)
    return FALSE;
  return mount ("none", folder, "tmpfs", 0, "size=1m") == 0;
}

static void
test_full_disk (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gw-full-disk-XXXXXX", NULL);
  int status;
  pid_t pid = fork ();

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      if (!mount_small (folder))
        _exit (EXIT_CANNOT_MOUNT);
      save_on_full_disk (folder);
      _exit (0);
    }

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  if (WIFEXITED (status) && WEXITSTATUS (status) == EXIT_CANNOT_MOUNT)
    g_test_skip ("a file system of 1 MB cannot be mounted here");
  else
    g_assert_cmpint (status, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/faults/full-disk", test_full_disk);

  return g_test_run ();
}
