/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document-fixture.h"
#include "faults.h"
#include "full-workshop.h"
#include "gw-document.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "gw-codec-write.h"
#include "gw-versions.h"

/* Saves a document again and again while its n-th call to the disk goes wrong,
 * until none is left to go wrong. The file must be the old or the new one,
 * whole, and a save may say that it succeeded only if it did. */

#define NOBODY 65534
#define NAME "a.goalwright"

typedef struct
{
  const char *name;
  gboolean is_new;       /* there is no file yet */
  gboolean is_symlinked; /* it is saved through a link */
  gboolean is_hard_linked;
  gboolean is_locked;    /* its folder is read-only */
  gboolean keeps_versions; /* on the same medium */
} Target;

static const Target targets[] = {
  { "new", .is_new = TRUE },
  { "plain" },
  { "symlinked", .is_symlinked = TRUE },
  { "hard-linked", .is_hard_linked = TRUE },
  { "read-only-folder", .is_locked = TRUE },
  { "versions", .keeps_versions = TRUE },
};

typedef struct
{
  char *folder;
  char *path; /* where the document is saved */
  char *file; /* what that path leads to */
  char *twin;
  char *state;
  GBytes *old;
  GBytes *new;
  volatile FaultCount *count; /* shared with the process that saves */
  int n_injections;
  int n_damaged;
  int n_false_successes;
} Fixture;

static GBytes *
make_new (GBytes *old)
{
  g_autoptr (GwDocument) document = gw_document_new_from_bytes (old, NULL, NULL);

  g_assert_nonnull (document);
  document_fixture_set_title (document, "After the fault");
  return gw_codec_write (gw_document_get_workshop (document));
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GwWorkshop) workshop = full_workshop_new (TRUE);

  /* In memory where that is possible: a thousand flushes to a disk take long. */
  self->folder = g_strdup ("/dev/shm/gw-faults-XXXXXX");
  if (g_mkdtemp (self->folder) == NULL)
    {
      g_free (self->folder);
      self->folder = g_dir_make_tmp ("gw-faults-XXXXXX", NULL);
    }
  self->file = g_build_filename (self->folder, NAME, NULL);
  self->twin = g_build_filename (self->folder, "twin", NULL);
  self->state = g_build_filename (self->folder, "state", NULL);
  self->old = gw_codec_write (workshop);
  self->new = make_new (self->old);
  self->count = mmap (NULL, sizeof (FaultCount), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (self->count != MAP_FAILED);
}

static void
empty_folder (Fixture *self)
{
  g_autoptr (GDir) directory = NULL;
  const char *name;

  g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);
  directory = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      document_fixture_remove (path);
    }
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  empty_folder (self);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_assert_cmpint (munmap ((void *) self->count, sizeof (FaultCount)), ==, 0);
  g_bytes_unref (self->old);
  g_bytes_unref (self->new);
  g_free (self->path);
  g_free (self->twin);
  g_free (self->state);
  g_free (self->file);
  g_free (self->folder);
}

static void
prepare_target (Fixture      *self,
                const Target *target)
{
  empty_folder (self);
  g_free (self->path);
  self->path = g_strdup (self->file);

  if (!target->is_new)
    g_assert_true (g_file_set_contents_full (self->file, g_bytes_get_data (self->old, NULL),
                                             (gssize) g_bytes_get_size (self->old),
                                             G_FILE_SET_CONTENTS_NONE, 0644, NULL));
  if (target->is_symlinked)
    {
      g_free (self->path);
      self->path = g_build_filename (self->folder, "link", NULL);
      g_assert_cmpint (symlink (NAME, self->path), ==, 0);
    }
  if (target->is_hard_linked)
    g_assert_cmpint (link (self->file, self->twin), ==, 0);
  if (target->is_locked)
    g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
}

/* In a process of its own. The exit status says what the save said. */
G_NORETURN static void
save_and_exit (Fixture      *self,
               const Target *target,
               int           n,
               FaultKind     kind,
               gsize         write_limit)
{
  g_autoptr (GwDocument) document = NULL;
  gboolean saved;

  /* Root may write anywhere. */
  if (target->is_locked && geteuid () == 0 &&
      (setresgid (NOBODY, NOBODY, NOBODY) != 0 || setresuid (NOBODY, NOBODY, NOBODY) != 0))
    _exit (3);

  document = target->is_new ? gw_document_new_from_bytes (self->old, NULL, NULL)
                            : gw_document_load (self->path, NULL, NULL);
  if (document == NULL)
    _exit (2);
  document_fixture_set_title (document, "After the fault");
  if (target->keeps_versions)
    gw_document_set_state_folder (document, self->state);

  faults_arm (self->folder, n, kind, write_limit, self->count);
  saved = gw_document_save (document, target->is_new ? self->path : NULL,
                            target->is_new ? GW_SAVE_NEW : GW_SAVE_OVER_KNOWN, NULL);
  /* A document counts as clean exactly when its save succeeded. */
  if (saved == gw_document_get_dirty (document))
    _exit (4);
  _exit (saved ? 0 : 1);
}

static gboolean
has_content (const char *path,
             GBytes     *content)
{
  g_autofree char *text = NULL;
  gsize length;

  return g_file_get_contents (path, &text, &length, NULL) && length == g_bytes_get_size (content) &&
         memcmp (text, g_bytes_get_data (content, NULL), length) == 0;
}

static gboolean
is_whole (Fixture      *self,
          const Target *target)
{
  GStatBuf status;

  if (target->is_symlinked && (g_lstat (self->path, &status) != 0 || !S_ISLNK (status.st_mode)))
    return FALSE;
  if (target->is_hard_linked && !has_content (self->twin, self->old))
    return FALSE;
  if (target->is_new && g_lstat (self->file, &status) != 0)
    return TRUE;

  if (g_stat (self->file, &status) != 0 || (!target->is_new && (status.st_mode & 0777) != 0644))
    return FALSE;
  return has_content (self->file, self->new) || (!target->is_new && has_content (self->file, self->old));
}

/* A version that is listed can be read, or it is not there. */
static gboolean
are_versions_whole (Fixture *self)
{
  g_autoptr (GPtrArray) versions = gw_versions_list (self->file, self->state);

  for (guint i = 0; i < versions->len; i++)
    {
      g_autoptr (GBytes) content = gw_version_read (g_ptr_array_index (versions, i), NULL);

      if (content == NULL || !(g_bytes_equal (content, self->new) || g_bytes_equal (content, self->old)))
        return FALSE;
    }

  return TRUE;
}

/* Returns: whether the fault was reached */
static gboolean
inject (Fixture      *self,
        const Target *target,
        int           n,
        FaultKind     kind,
        gsize         write_limit)
{
  gboolean succeeded;
  int status;
  pid_t pid;

  prepare_target (self, target);
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    save_and_exit (self, target, n, kind, write_limit);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status) ? WTERMSIG (status) == SIGKILL : WEXITSTATUS (status) <= 1);
  succeeded = WIFEXITED (status) && WEXITSTATUS (status) == 0;

  if (!is_whole (self, target) || (target->keeps_versions && !are_versions_whole (self)))
    {
      g_test_message ("damaged: %s, call %d, fault %d", target->name, n, kind);
      self->n_damaged++;
    }
  /* A version that could not be kept fails no save. */
  if (succeeded && ((self->count->n_lost > 0 && !target->keeps_versions) || !has_content (self->file, self->new)))
    {
      g_test_message ("false success: %s, call %d, fault %d", target->name, n, kind);
      self->n_false_successes++;
    }

  if (self->count->n_calls < n)
    {
      g_assert_true (succeeded == !target->is_locked);
      return FALSE;
    }
  self->n_injections++;
  return TRUE;
}

static void
test_matrix (Fixture       *self,
             gconstpointer  data)
{
  gsize write_limits[] = { 0, g_bytes_get_size (self->new) / 3 };
  gsize n_limits = G_N_ELEMENTS (write_limits);

#ifdef __SANITIZE_ADDRESS__
  /* Starting a process is slow there, and what is tested is the same. */
  n_limits = 1;
#endif

  for (gsize target = 0; target < G_N_ELEMENTS (targets); target++)
    for (int kind = FAULT_EIO; kind < N_FAULT_KINDS; kind++)
      /* Keeping versions is three saves a save: large writes do for them. */
      for (gsize limit = 0; limit < (targets[target].keeps_versions ? 1 : n_limits); limit++)
        for (int n = 1; inject (self, &targets[target], n, (FaultKind) kind, write_limits[limit]); n++)
          continue;

  g_test_message ("%d injections, %d damaged, %d false successes",
                  self->n_injections, self->n_damaged, self->n_false_successes);
  g_assert_cmpint (self->n_injections, >, 200);
  g_assert_cmpint (self->n_damaged, ==, 0);
  g_assert_cmpint (self->n_false_successes, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/faults/matrix", Fixture, NULL, set_up, test_matrix, tear_down);

  return g_test_run ();
}
