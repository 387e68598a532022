/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-journal.h"

#include <glib/gstdio.h>
#include <string.h>

#include "document-fixture.h"
#include "gw-codec-write.h"
#include "gw-file-read.h"
#include "gw-recovery.h"
#include "gw-versions.h"
#include "random-edits.h"

#define N_SEEDS 15
#define N_EDITS 60
#define N_SMALL_EDITS 6

typedef struct
{
  char *folder;
  char *path; /* of a document */
  GwDocument *document;
  GwJournal *journal;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GwRecord) workshop = gw_record_new (GW_TYPE_WORKSHOP, NULL);
  g_autofree char *parent = g_dir_make_tmp ("gw-journal-XXXXXX", NULL);

  self->folder = g_build_filename (parent, "state", NULL);
  self->path = g_build_filename (parent, "a.goalwright", NULL);
  self->document = gw_document_new (GW_WORKSHOP (workshop));
  self->journal = gw_journal_new (self->document, self->folder, NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *parent = g_path_get_dirname (self->folder);

  g_clear_object (&self->journal);
  g_clear_object (&self->document);
  document_fixture_remove (parent);
  g_free (self->path);
  g_free (self->folder);
}

static void
edit_at_random (GwDocument *document,
                GRand      *random)
{
  g_autoptr (GwEdit) edit = NULL;
  int kind = g_rand_int_range (random, 0, 10);

  if (kind == 0)
    gw_history_undo (gw_document_get_history (document));
  if (kind == 1)
    (void) gw_history_redo (gw_document_get_history (document), NULL);
  if (kind <= 1)
    return;

  edit = random_edit (random, GW_RECORD (gw_document_get_workshop (document)));
  /* Many are refused: they break a rule. */
  if (edit != NULL)
    (void) gw_history_commit (gw_document_get_history (document), edit, NULL);
}

static void
assert_kept (Fixture *self)
{
  g_autoptr (GBytes) live = gw_codec_write (gw_document_get_workshop (self->document));
  g_autoptr (GwDocument) restored = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (gw_journal_flush (self->journal));
  if (!gw_document_get_dirty (self->document))
    {
      g_assert_false (g_file_test (gw_journal_get_path (self->journal), G_FILE_TEST_EXISTS));
      return;
    }

  restored = gw_recovery_restore (gw_journal_get_path (self->journal), NULL, &error);
  g_assert_no_error (error);
  again = gw_codec_write (gw_document_get_workshop (restored));
  g_assert_true (g_bytes_equal (live, again));
  g_assert_true (gw_document_get_dirty (restored));
  g_assert_cmpstr (gw_document_get_path (restored), ==, gw_document_get_path (self->document));
}

static void
test_replay (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GRand) random = random_new_printed ();

  for (guint seed = 0; seed < N_SEEDS; seed++)
    {
      g_autoptr (GwWorkshop) workshop = random_workshop (random, N_EDITS);
      g_autoptr (GError) error = NULL;

      g_clear_object (&self->journal);
      g_set_object (&self->document, NULL);
      self->document = gw_document_new (workshop);
      self->journal = gw_journal_new (self->document, self->folder, NULL);
      for (guint i = 0; i < N_EDITS; i++)
        {
          edit_at_random (self->document, random);
          if (g_rand_int_range (random, 0, 20) == 0)
            assert_kept (self);
          if (g_rand_int_range (random, 0, 30) == 0)
            g_assert_true (gw_document_save (self->document, self->path, GW_SAVE_OVER_ANYTHING, &error));
        }
      assert_kept (self);
      gw_journal_discard (self->journal);
      g_assert_true (gw_journal_flush (self->journal));
    }
}

/* What the workshop was when the journal had so many bytes. */
typedef struct
{
  gsize length;
  GBytes *state;
} Moment;

static void
moment_clear (gpointer data)
{
  g_bytes_unref (((Moment *) data)->state);
}

/* A journal that begins anew has nothing of the moments before. */
static void
note_moment (Fixture *self,
             GArray  *moments,
             ino_t   *inode)
{
  Moment moment;
  GStatBuf status;

  g_assert_true (gw_journal_flush (self->journal));
  if (g_stat (gw_journal_get_path (self->journal), &status) != 0 || status.st_ino != *inode)
    g_array_set_size (moments, 0);
  if (g_stat (gw_journal_get_path (self->journal), &status) != 0)
    return;

  *inode = status.st_ino;
  moment.length = (gsize) status.st_size;
  if (moments->len > 0 && g_array_index (moments, Moment, moments->len - 1).length == moment.length)
    return;
  moment.state = gw_codec_write (gw_document_get_workshop (self->document));
  g_array_append_val (moments, moment);
}

static void
assert_state (const char *journal,
              gsize       length,
              GBytes     *state)
{
  g_autoptr (GBytes) bytes = g_bytes_new (journal, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = gw_recovery_read (bytes, NULL, &error);
  g_autoptr (GBytes) restored = NULL;

  g_assert_no_error (error);
  restored = gw_codec_write (gw_document_get_workshop (document));
  g_assert_true (g_bytes_equal (restored, state));
}

/* Killed between two records or in the middle of one, the program comes back
 * with every edit whose record is whole, and with nothing else. */
static void
test_killed (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GRand) random = random_new_printed ();
  g_autoptr (GArray) moments = g_array_new (FALSE, FALSE, sizeof (Moment));
  guint n_kills = 0;

  g_array_set_clear_func (moments, moment_clear);
  for (guint seed = 0; seed < N_SEEDS; seed++)
    {
      g_autoptr (GwWorkshop) workshop = random_workshop (random, N_EDITS);
      g_autofree char *journal = NULL;
      gsize length;
      ino_t inode = 0;

      g_clear_object (&self->journal);
      g_set_object (&self->document, NULL);
      g_array_set_size (moments, 0);
      self->document = gw_document_new (workshop);
      self->journal = gw_journal_new (self->document, self->folder, NULL);
      for (guint i = 0; i < N_EDITS; i++)
        {
          edit_at_random (self->document, random);
          note_moment (self, moments, &inode);
        }
      if (moments->len == 0)
        continue;

      g_assert_true (g_file_get_contents (gw_journal_get_path (self->journal), &journal, &length, NULL));
      for (guint i = 0; i < moments->len; i++)
        {
          const Moment *moment = &g_array_index (moments, Moment, i);
          gsize next = i + 1 < moments->len ? g_array_index (moments, Moment, i + 1).length : length + 1;

          assert_state (journal, moment->length, moment->state);
          assert_state (journal, (gsize) g_rand_int_range (random, (gint32) moment->length, (gint32) next), moment->state);
          n_kills += 2;
        }
      gw_journal_discard (self->journal);
    }

  g_test_message ("%u kills", n_kills);
  g_assert_cmpuint (n_kills, >, N_SEEDS * N_EDITS / 4);
}

/* The workshop after each edit, and the journal of all of them. */
static GPtrArray *
make_small (Fixture  *self,
            char    **journal,
            gsize    *length)
{
  g_autoptr (GRand) random = random_new_printed ();
  GPtrArray *states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  document_fixture_set_title (self->document, "Ana Sample");
  g_ptr_array_add (states, gw_codec_write (gw_document_get_workshop (self->document)));
  for (guint i = 0; i < N_SMALL_EDITS; i++)
    {
      g_autoptr (GwEdit) edit = random_edit (random, GW_RECORD (gw_document_get_workshop (self->document)));
      g_autofree char *title = g_strdup_printf ("Edit %u", i);

      /* No two states are equal, so that each is known from the others. */
      (void) gw_history_commit (gw_document_get_history (self->document), edit, NULL);
      g_ptr_array_add (states, gw_codec_write (gw_document_get_workshop (self->document)));
      document_fixture_set_title (self->document, title);
      g_ptr_array_add (states, gw_codec_write (gw_document_get_workshop (self->document)));
    }

  g_assert_true (gw_journal_flush (self->journal));
  g_assert_true (g_file_get_contents (gw_journal_get_path (self->journal), journal, length, NULL));
  return states;
}

static int
find_state (GPtrArray *states,
            GBytes    *bytes)
{
  for (guint i = states->len; i > 0; i--)
    if (g_bytes_equal (g_ptr_array_index (states, i - 1), bytes))
      return (int) i - 1;

  return -1;
}

/* Returns: which state a journal leads to, or -1 for none */
static int
read_state (GPtrArray  *states,
            const char *journal,
            gsize       length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (journal, length);
  g_autoptr (GwDocument) document = gw_recovery_read (bytes, NULL, NULL);
  g_autoptr (GBytes) content = NULL;
  int state;

  if (document == NULL)
    return -1;
  content = gw_codec_write (gw_document_get_workshop (document));
  state = find_state (states, content);
  g_assert_cmpint (state, >=, 0);
  return state;
}

static void
test_truncated (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *journal = NULL;
  gsize length;
  g_autoptr (GPtrArray) states = make_small (self, &journal, &length);
  int last = -1;

  for (gsize cut = 0; cut <= length; cut++)
    {
      g_autofree char *part = g_memdup2 (journal, cut + 1);
      int state = read_state (states, part, cut);

      /* With every byte more, the same or a later one. */
      g_assert_cmpint (state, >=, last);
      last = state;
    }
  g_assert_cmpint (last, ==, states->len - 1);
}

static void
test_flipped (Fixture       *self,
              gconstpointer  data)
{
  g_autofree char *journal = NULL;
  gsize length;
  g_autoptr (GPtrArray) states = make_small (self, &journal, &length);

  for (gsize i = 0; i < length; i++)
    {
      char before = journal[i];

      journal[i] = (char) (before ^ (1 << (i % 8)));
      (void) read_state (states, journal, length);
      journal[i] = before;
    }
}

static void
test_removed_when_saved (Fixture       *self,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *journal = gw_journal_get_path (self->journal);

  document_fixture_set_title (self->document, "One");
  assert_kept (self);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));

  g_assert_false (gw_document_save (self->document, "/nowhere/at/all", GW_SAVE_NEW, NULL));
  assert_kept (self);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));

  g_assert_true (gw_document_save (self->document, self->path, GW_SAVE_NEW, &error));
  g_assert_no_error (error);
  assert_kept (self);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));

  /* Undo past the save is an edit; back again is none. */
  g_assert_true (gw_history_undo (gw_document_get_history (self->document)));
  assert_kept (self);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  g_assert_true (gw_history_redo (gw_document_get_history (self->document), NULL));
  assert_kept (self);
}

static void
test_recovery (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) in_use = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (GwDocument) restored = NULL;
  g_autoptr (GError) error = NULL;
  GwRecoverable *first;
  GStatBuf status;

  g_assert_true (gw_document_save (self->document, self->path, GW_SAVE_NEW, &error));
  document_fixture_set_title (self->document, "Not saved");
  g_assert_true (gw_journal_flush (self->journal));
  g_assert_cmpint (g_stat (self->folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (gw_journal_get_path (self->journal), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  /* Nobody is offered what a running program keeps. */
  in_use = gw_recovery_find (self->folder);
  g_assert_cmpuint (in_use->len, ==, 0);

  g_clear_object (&self->journal);
  found = gw_recovery_find (self->folder);
  g_assert_cmpuint (found->len, ==, 1);
  first = g_ptr_array_index (found, 0);
  g_assert_cmpstr (first->path, ==, self->path);
  g_assert_cmpstr (first->title, ==, "Not saved");

  restored = gw_recovery_restore (first->journal, NULL, &error);
  g_assert_no_error (error);
  self->journal = gw_journal_new (restored, self->folder, first->journal);
  g_assert_true (gw_journal_flush (self->journal));
  g_assert_true (g_file_test (first->journal, G_FILE_TEST_EXISTS));
  g_assert_true (gw_document_save (restored, NULL, GW_SAVE_OVER_KNOWN, &error));
  g_assert_no_error (error);
  g_assert_true (gw_journal_flush (self->journal));
  g_assert_false (g_file_test (first->journal, G_FILE_TEST_EXISTS));
}

static void
test_set_aside (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) later = NULL;

  document_fixture_set_title (self->document, "Not wanted");
  g_assert_true (gw_journal_flush (self->journal));
  g_clear_object (&self->journal);
  found = gw_recovery_find (self->folder);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_null (((GwRecoverable *) g_ptr_array_index (found, 0))->path);

  g_assert_true (gw_recovery_set_aside (((GwRecoverable *) g_ptr_array_index (found, 0))->journal));
  later = gw_recovery_find (self->folder);
  g_assert_cmpuint (later->len, ==, 0);
}

static void
test_failing (Fixture       *self,
              gconstpointer  data)
{
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  document_fixture_set_title (self->document, "One");
  g_assert_false (gw_journal_flush (self->journal));
  g_assert_true (gw_journal_get_failing (self->journal));

  g_assert_cmpint (g_mkdir (self->folder, 0700), ==, 0);
  document_fixture_set_title (self->document, "Two");
  assert_kept (self);
  g_assert_false (gw_journal_get_failing (self->journal));
}

/* A large workshop, opened from its file. */
static void
open_large (Fixture *self)
{
  g_autoptr (GBytes) bytes = document_fixture_new_large ();
  g_autoptr (GError) error = NULL;
  gboolean written;

  written = g_file_set_contents (self->path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_assert_true (written);

  g_clear_object (&self->journal);
  g_clear_object (&self->document);
  self->document = gw_document_load (self->path, NULL, &error);
  g_assert_no_error (error);
  self->journal = gw_journal_new (self->document, self->folder, NULL);
}

/* What would come back if the program were killed now; its main loop stands. */
static GwDocument *
restore_killed (Fixture  *self,
                GError  **error)
{
  return gw_recovery_restore (gw_journal_get_path (self->journal), NULL, error);
}

static gboolean
comes_back (Fixture    *self,
            const char *title)
{
  g_autoptr (GwDocument) restored = restore_killed (self, NULL);

  return restored != NULL && g_str_equal (gw_workshop_get_title (gw_document_get_workshop (restored)), title);
}

/* The thread of the journal does it, without the main loop; or the test has no end. */
static void
edit_and_wait (Fixture    *self,
               const char *title)
{
  document_fixture_set_title (self->document, title);
  while (!comes_back (self, title))
    g_usleep (1000);
}

/* Until the journal has all of the workshop. */
static void
wait_for_base (Fixture *self)
{
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  while (!comes_back (self, gw_workshop_get_title (gw_document_get_workshop (self->document))))
    g_main_context_iteration (NULL, FALSE);
}

/* Taking down a large workshop takes seconds, and no edit waits for it: until
 * then the journal leans on the file. */
static void
test_large_at_once (Fixture       *self,
                    gconstpointer  data)
{
  open_large (self);
  edit_and_wait (self, "One");
  assert_kept (self);
  edit_and_wait (self, "Two");

  open_large (self);
  edit_and_wait (self, "One");
  wait_for_base (self);
  edit_and_wait (self, "Two");
  assert_kept (self);
}

/* Nobody is told what does not fit; a version that was kept is as good as the file. */
static void
test_large_changed_elsewhere (Fixture       *self,
                              gconstpointer  data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GwDocument) restored = NULL;
  g_autoptr (GError) error = NULL;
  GwFileStamp stamp;

  open_large (self);
  before = gw_file_read (self->path, NULL, &stamp, NULL);
  edit_and_wait (self, "One");
  g_assert_true (g_file_set_contents (self->path, "{}", -1, NULL));
  restored = restore_killed (self, &error);
  g_assert_null (restored);
  g_assert_error (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (gw_versions_keep (self->path, self->folder, before, "", &stamp, &error));
  g_assert_no_error (error);
  g_assert_true (comes_back (self, "One"));

  /* It has all of it, soon. */
  wait_for_base (self);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  gboolean *saved = user_data;
  g_autoptr (GError) error = NULL;

  *saved = gw_document_save_finish (GW_DOCUMENT (source), result, &error);
  g_assert_no_error (error);
}

/* What is edited while it is saved belongs to the new file, wherever that is. */
static void
test_edited_while_saved (Fixture       *self,
                         gconstpointer  data)
{
  g_autofree char *elsewhere = g_strconcat (self->path, "-2", NULL);
  const char *paths[] = { self->path, elsewhere };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GPtrArray) found = NULL;
      g_autoptr (GwDocument) restored = NULL;
      g_autoptr (GError) error = NULL;
      gboolean saved = FALSE;

      document_fixture_set_title (self->document, "Before");
      assert_kept (self);
      gw_document_save_async (self->document, paths[i], GW_SAVE_NEW, on_saved, &saved);
      document_fixture_set_title (self->document, "Meanwhile");
      while (!saved)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (gw_document_get_dirty (self->document));
      assert_kept (self);
      document_fixture_set_title (self->document, "After");
      assert_kept (self);

      /* It can be saved there: nobody asks whether another program changed it. */
      restored = restore_killed (self, &error);
      g_assert_no_error (error);
      g_assert_true (gw_document_save (restored, NULL, GW_SAVE_OVER_KNOWN, &error));
      g_assert_no_error (error);

      g_clear_object (&self->journal);
      found = gw_recovery_find (self->folder);
      g_assert_cmpuint (found->len, ==, 1);
      g_assert_cmpstr (((GwRecoverable *) g_ptr_array_index (found, 0))->path, ==, paths[i]);
      self->journal = gw_journal_new (self->document, self->folder,
                                      ((GwRecoverable *) g_ptr_array_index (found, 0))->journal);
    }
}

/* A journal that a crash left half written takes no room for ever. */
static void
test_leftover (Fixture       *self,
               gconstpointer  data)
{
  g_autofree char *leftover = g_build_filename (self->folder, "a" GW_JOURNAL_SUFFIX GW_JOURNAL_NEW_SUFFIX, NULL);
  g_autoptr (GPtrArray) found = NULL;

  g_assert_true (g_file_set_contents (leftover, "half", -1, NULL));
  found = gw_recovery_find (self->folder);
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_false (g_file_test (leftover, G_FILE_TEST_EXISTS));
}

/* A large workshop is taken down in slices; a crash on the way finds what was
 * there before, and what is edited meanwhile is kept as soon as it is done. */
static void
test_large (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GBytes) bytes = document_fixture_new_large ();

  g_clear_object (&self->journal);
  g_clear_object (&self->document);
  self->document = gw_document_new_from_bytes (bytes, NULL, NULL);
  self->journal = gw_journal_new (self->document, self->folder, NULL);

  document_fixture_set_title (self->document, "One");
  g_assert_false (g_file_test (gw_journal_get_path (self->journal), G_FILE_TEST_EXISTS));
  document_fixture_set_title (self->document, "Two");
  while (!g_file_test (gw_journal_get_path (self->journal), G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, FALSE);
  assert_kept (self);
  document_fixture_set_title (self->document, "Three");
  assert_kept (self);

  /* Undone on the way: there is nothing to keep. */
  while (gw_history_undo (gw_document_get_history (self->document)))
    continue;
  g_assert_true (gw_journal_flush (self->journal));
  g_assert_false (g_file_test (gw_journal_get_path (self->journal), G_FILE_TEST_EXISTS));
  document_fixture_set_title (self->document, "Four");
  g_assert_true (gw_history_undo (gw_document_get_history (self->document)));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_true (gw_journal_flush (self->journal));
  g_assert_false (g_file_test (gw_journal_get_path (self->journal), G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/journal/replay", Fixture, NULL, set_up, test_replay, tear_down);
  g_test_add ("/journal/killed", Fixture, NULL, set_up, test_killed, tear_down);
  g_test_add ("/journal/truncated", Fixture, NULL, set_up, test_truncated, tear_down);
  g_test_add ("/journal/flipped", Fixture, NULL, set_up, test_flipped, tear_down);
  g_test_add ("/journal/removed-when-saved", Fixture, NULL, set_up, test_removed_when_saved, tear_down);
  g_test_add ("/journal/recovery", Fixture, NULL, set_up, test_recovery, tear_down);
  g_test_add ("/journal/set-aside", Fixture, NULL, set_up, test_set_aside, tear_down);
  g_test_add ("/journal/failing", Fixture, NULL, set_up, test_failing, tear_down);
  g_test_add ("/journal/large-at-once", Fixture, NULL, set_up, test_large_at_once, tear_down);
  g_test_add ("/journal/large-changed-elsewhere", Fixture, NULL, set_up, test_large_changed_elsewhere, tear_down);
  g_test_add ("/journal/edited-while-saved", Fixture, NULL, set_up, test_edited_while_saved, tear_down);
  g_test_add ("/journal/leftover", Fixture, NULL, set_up, test_leftover, tear_down);
  g_test_add ("/journal/large", Fixture, NULL, set_up, test_large, tear_down);

  return g_test_run ();
}
