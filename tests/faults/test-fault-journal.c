/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document-fixture.h"
#include "faults.h"
#include "gw-journal.h"
#include "gw-recovery.h"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* Keeps edits in a journal while its n-th call to the disk goes wrong, until
 * none is left to go wrong. What the journal said is on the disk can be
 * restored; what it could not say may be lost, but never garbled. Once with a
 * small workshop, and once with one that is taken down in slices. */

#define N_EDITS 5
#define N_LARGE_EDITS 2 /* it takes longer */

typedef struct
{
  FaultCount count;
  int n_kept; /* edits that the journal said are durable */
} Shared;

typedef struct
{
  char *folder;
  char *path; /* of the large workshop, or NULL */
  int n_edits;
  volatile Shared *shared;
  int n_injections;
  int n_lost;
} Fixture;

/* Returns: (transfer full): a file in a folder of its own, where nothing goes wrong */
static char *
make_large (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gw-faults-large-XXXXXX", NULL);
  g_autoptr (GBytes) bytes = document_fixture_new_large ();
  char *path = g_build_filename (folder, "large.goalwright", NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  return path;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folder = g_strdup ("/dev/shm/gw-faults-XXXXXX");
  if (g_mkdtemp (self->folder) == NULL)
    {
      g_free (self->folder);
      self->folder = g_dir_make_tmp ("gw-faults-XXXXXX", NULL);
    }
  self->path = data != NULL ? make_large () : NULL;
  self->n_edits = data != NULL ? N_LARGE_EDITS : N_EDITS;
  self->shared = mmap (NULL, sizeof (Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (self->shared != MAP_FAILED);
}

static void
empty_folder (Fixture *self)
{
  g_autoptr (GDir) directory = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  empty_folder (self);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  if (self->path != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (self->path);

      document_fixture_remove (folder);
      g_free (self->path);
    }
  g_assert_cmpint (munmap ((void *) self->shared, sizeof (Shared)), ==, 0);
  g_free (self->folder);
}

/* In a process of its own, which ends without a word to the journal. */
G_NORETURN static void
edit_and_exit (Fixture   *self,
               int        n,
               FaultKind  kind)
{
  g_autoptr (GwRecord) empty = gw_record_new (GW_TYPE_WORKSHOP, NULL);
  g_autoptr (GwDocument) document = self->path != NULL ? gw_document_load (self->path, NULL, NULL)
                                                       : gw_document_new (GW_WORKSHOP (empty));
  g_autoptr (GwJournal) journal = NULL;

  if (document == NULL)
    _exit (2);
  faults_arm (self->folder, n, kind, 0, &self->shared->count);
  journal = gw_journal_new (document, self->folder, NULL);
  for (int i = 1; i <= self->n_edits; i++)
    {
      g_autoptr (GwEdit) edit = gw_edit_new ("Change Title");
      g_autofree char *title = g_strdup_printf ("%d", i);

      gw_edit_set_text (edit, GW_RECORD (gw_document_get_workshop (document)), "title", title);
      if (!gw_history_commit (gw_document_get_history (document), edit, NULL))
        _exit (2);
      if (gw_journal_flush (journal))
        self->shared->n_kept = i;
    }
  _exit (0);
}

/* Returns: the number of the last edit that comes back, 0 for none */
static int
restore (Fixture *self)
{
  g_autoptr (GPtrArray) found = gw_recovery_find (self->folder);
  g_autoptr (GwDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (found->len == 0)
    return 0;

  document = gw_recovery_restore (((GwRecoverable *) g_ptr_array_index (found, 0))->journal, NULL, &error);
  g_assert_no_error (error);
  return atoi (gw_workshop_get_title (gw_document_get_workshop (document)));
}

/* Returns: whether the fault was reached */
static gboolean
inject (Fixture   *self,
        int        n,
        FaultKind  kind)
{
  int status, restored;
  pid_t pid;

  empty_folder (self);
  self->shared->n_kept = 0;
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    edit_and_exit (self, n, kind);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status) ? WTERMSIG (status) == SIGKILL : WEXITSTATUS (status) == 0);

  restored = restore (self);
  g_assert_cmpint (restored, <=, self->n_edits);
  if (restored < self->shared->n_kept)
    {
      g_test_message ("call %d, fault %d: %d was kept, %d came back", n, kind, self->shared->n_kept, restored);
      self->n_lost++;
    }

  if (self->shared->count.n_calls < n)
    {
      g_assert_cmpint (restored, ==, self->n_edits);
      return FALSE;
    }
  self->n_injections++;
  return TRUE;
}

static void
inject_each (Fixture   *self,
             FaultKind  kind)
{
  for (int n = 1; inject (self, n, kind); n++)
    continue;
}

static void
assert_none_lost (Fixture *self)
{
  g_test_message ("%d injections, %d with a kept edit lost", self->n_injections, self->n_lost);
  g_assert_cmpint (self->n_injections, >, 40);
  g_assert_cmpint (self->n_lost, ==, 0);
}

static void
test_journal (Fixture       *self,
              gconstpointer  data)
{
  for (int kind = FAULT_EIO; kind < N_FAULT_KINDS; kind++)
    inject_each (self, (FaultKind) kind);

  assert_none_lost (self);
}

static void
test_large (Fixture       *self,
            gconstpointer  data)
{
  inject_each (self, FAULT_EIO);
  inject_each (self, FAULT_KILL_HALF);

  assert_none_lost (self);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/faults/journal", Fixture, NULL, set_up, test_journal, tear_down);
  g_test_add ("/faults/journal-large", Fixture, "large", set_up, test_large, tear_down);

  return g_test_run ();
}
