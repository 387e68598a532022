/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document-fixture.h"
#include "gw-document-lock.h"
#include "gw-opening-mark.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* Who has a document open, and whether opening it ended: across windows,
 * programs and crashes. */

#define NOW 1795000000

typedef struct
{
  char *folder; /* of the state */
  char *path;   /* of a document */
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folder = g_dir_make_tmp ("gw-lock-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "a.goalwright", NULL);
  g_assert_true (g_file_set_contents (self->path, "{}", -1, NULL));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  document_fixture_remove (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

/* Runs @begin in another process, until end_other(). */
static pid_t
start_other (Fixture *self,
             void   (*begin) (Fixture *self))
{
  int ready[2];
  char byte;
  pid_t pid;

  g_assert_cmpint (pipe (ready), ==, 0);
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      begin (self);
      if (write (ready[1], "x", 1) != 1)
        _exit (1);
      for (;;)
        (void) pause ();
    }

  g_assert_cmpint (close (ready[1]), ==, 0);
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  g_assert_cmpint (close (ready[0]), ==, 0);
  return pid;
}

static void
end_other (pid_t pid)
{
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
}

static void
lock (Fixture *self)
{
  gw_document_lock_new (self->path, self->folder, NOW);
}

static void
mark (Fixture *self)
{
  gw_opening_mark_new (self->path, self->folder);
}

static void
test_two_windows (Fixture       *self,
                  gconstpointer  data)
{
  g_autofree char *link = g_build_filename (self->folder, "link", NULL);
  g_autoptr (GwDocumentLock) first = gw_document_lock_new (self->path, self->folder, NOW);
  g_autoptr (GwDocumentLock) second = NULL;
  const GwLockHolder *holder;

  g_assert_true (gw_document_lock_get_held (first));
  g_assert_null (gw_document_lock_get_holder (first));

  /* The same file by another name. */
  g_assert_cmpint (symlink (self->path, link), ==, 0);
  second = gw_document_lock_new (link, self->folder, NOW + 5);
  g_assert_false (gw_document_lock_get_held (second));
  holder = gw_document_lock_get_holder (second);
  g_assert_nonnull (holder);
  g_assert_cmpint (holder->pid, ==, getpid ());
  g_assert_cmpint (holder->since, ==, NOW);
  g_assert_cmpstr (holder->host, ==, g_get_host_name ());
  g_assert_true (holder->is_here);

  g_assert_false (gw_document_lock_try (second, NOW + 6));
  g_clear_pointer (&first, gw_document_lock_free);
  g_assert_true (gw_document_lock_try (second, NOW + 7));
  g_assert_null (gw_document_lock_get_holder (second));
  first = gw_document_lock_new (self->path, self->folder, NOW + 8);
  g_assert_cmpint (gw_document_lock_get_holder (first)->since, ==, NOW + 7);
}

/* What a crash leaves is nobody's. */
static void
test_other_program (Fixture       *self,
                    gconstpointer  data)
{
  pid_t pid = start_other (self, lock);
  g_autoptr (GwDocumentLock) own = gw_document_lock_new (self->path, self->folder, NOW + 1);

  g_assert_false (gw_document_lock_get_held (own));
  g_assert_cmpint (gw_document_lock_get_holder (own)->pid, ==, pid);
  g_assert_false (gw_document_lock_get_holder (own)->is_here);

  end_other (pid);
  g_assert_true (gw_document_lock_try (own, NOW + 2));
  g_assert_null (gw_document_lock_get_holder (own));
}

static void
test_nothing_beside_the_document (Fixture       *self,
                                  gconstpointer  data)
{
  g_autofree char *state = g_build_filename (self->folder, "state", NULL);
  g_autofree char *locks = g_build_filename (state, "locks", NULL);
  g_autoptr (GwDocumentLock) own = gw_document_lock_new (self->path, state, NOW);
  g_autoptr (GDir) directory = g_dir_open (self->folder, 0, NULL);
  GStatBuf status;
  guint count = 0;

  g_assert_true (gw_document_lock_get_held (own));
  while (g_dir_read_name (directory) != NULL)
    count++;
  g_assert_cmpuint (count, ==, 2);
  g_assert_cmpint (g_stat (locks, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);

  /* Closed, it leaves nothing. */
  g_clear_pointer (&own, gw_document_lock_free);
  g_assert_cmpint (g_rmdir (locks), ==, 0);
}

/* Without a state folder nobody is told anything, and nothing fails. */
static void
test_no_folder (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GwDocumentLock) own = gw_document_lock_new (self->path, self->path, NOW);
  g_autoptr (GwOpeningMark) opening = gw_opening_mark_new (self->path, self->path);

  g_assert_false (gw_document_lock_get_held (own));
  g_assert_null (gw_document_lock_get_holder (own));
  g_assert_nonnull (opening);
  g_assert_false (gw_opening_mark_is_left (self->path, self->path));
}

static void
test_garbled_holder (Fixture       *self,
                     gconstpointer  data)
{
  static const char *const contents[] = { "", "x\ny\nz\n", "\xff\xff\n\n\n\n", "12\n13" };
  g_autoptr (GwDocumentLock) first = gw_document_lock_new (self->path, self->folder, NOW);
  g_autofree char *locks = g_build_filename (self->folder, "locks", NULL);
  g_autoptr (GDir) directory = g_dir_open (locks, 0, NULL);
  g_autofree char *file = g_build_filename (locks, g_dir_read_name (directory), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      FILE *stream = fopen (file, "w");
      g_autoptr (GwDocumentLock) second = NULL;

      g_assert_nonnull (stream);
      g_assert_cmpint (fputs (contents[i], stream), >=, 0);
      g_assert_cmpint (fclose (stream), ==, 0);
      second = gw_document_lock_new (self->path, self->folder, NOW);
      g_assert_nonnull (gw_document_lock_get_holder (second));
      g_assert_cmpint (gw_document_lock_get_holder (second)->pid, ==, 0);
      g_assert_nonnull (gw_document_lock_get_holder (second)->host);
    }
}

static void
test_opening (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GwOpeningMark) opening = NULL;
  pid_t pid;

  g_assert_false (gw_opening_mark_is_left (self->path, self->folder));
  opening = gw_opening_mark_new (self->path, self->folder);
  g_assert_false (gw_opening_mark_is_left (self->path, self->folder));
  g_clear_pointer (&opening, gw_opening_mark_free);
  g_assert_false (gw_opening_mark_is_left (self->path, self->folder));

  /* Another program is at it; then it crashes. */
  pid = start_other (self, mark);
  g_assert_false (gw_opening_mark_is_left (self->path, self->folder));
  end_other (pid);
  g_assert_true (gw_opening_mark_is_left (self->path, self->folder));
  g_assert_true (gw_opening_mark_is_left (self->path, self->folder));

  /* This time it goes well. */
  opening = gw_opening_mark_new (self->path, self->folder);
  g_clear_pointer (&opening, gw_opening_mark_free);
  g_assert_false (gw_opening_mark_is_left (self->path, self->folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/document-lock/two-windows", Fixture, NULL, set_up, test_two_windows, tear_down);
  g_test_add ("/document-lock/other-program", Fixture, NULL, set_up, test_other_program, tear_down);
  g_test_add ("/document-lock/nothing-beside-the-document", Fixture, NULL, set_up, test_nothing_beside_the_document, tear_down);
  g_test_add ("/document-lock/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  g_test_add ("/document-lock/garbled-holder", Fixture, NULL, set_up, test_garbled_holder, tear_down);
  g_test_add ("/document-lock/opening", Fixture, NULL, set_up, test_opening, tear_down);

  return g_test_run ();
}
