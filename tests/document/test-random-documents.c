/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-codec-write.h"
#include "gw-document.h"
#include "gw-history.h"
#include "gw-parse.h"
#include "gw-snapshot.h"
#include "random-edits.h"

#include <string.h>

#define N_WORKSHOPS 40
#define N_EDITS 120

/* Whatever people do: the file can be read, holds the same workshop, and
 * writing it again gives the same bytes. */

static GwWorkshop *
read_sound (GBytes *bytes)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_problem_free);
  g_autoptr (GError) error = NULL;
  GwWorkshop *workshop = gw_parse (bytes, NULL, problems, &error);

  g_assert_no_error (error);
  g_assert_nonnull (workshop);
  return workshop;
}

static void
assert_reads_back (GwWorkshop *workshop)
{
  g_autoptr (GBytes) first = gw_codec_write (workshop);
  g_autoptr (GwWorkshop) again = read_sound (first);
  g_autoptr (GBytes) second = gw_codec_write (again);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (gw_record_equal (GW_RECORD (workshop), GW_RECORD (again)));
}

static void
test_reads_back (void)
{
  g_autoptr (GRand) random = random_new_printed ();

  for (guint i = 0; i < N_WORKSHOPS; i++)
    {
      g_autoptr (GwWorkshop) workshop = random_workshop (random, N_EDITS);

      assert_reads_back (workshop);
    }
}

static void
test_undo (void)
{
  g_autoptr (GRand) random = random_new_printed ();

  for (guint i = 0; i < N_WORKSHOPS / 4; i++)
    {
      g_autoptr (GwWorkshop) workshop = random_workshop (random, N_EDITS);
      g_autoptr (GwHistory) history = gw_history_new ();
      g_autoptr (GBytes) before = gw_codec_write (workshop);
      g_autoptr (GBytes) after = NULL;
      g_autoptr (GBytes) undone = NULL;
      g_autoptr (GBytes) redone = NULL;

      for (guint j = 0; j < N_EDITS; j++)
        {
          g_autoptr (GwEdit) edit = random_edit (random, GW_RECORD (workshop));

          /* Many are refused: they break a rule. */
          if (edit != NULL)
            (void) gw_history_commit (history, edit, NULL);
        }
      after = gw_codec_write (workshop);
      assert_reads_back (workshop);

      while (gw_history_undo (history))
        continue;
      undone = gw_codec_write (workshop);
      g_assert_true (g_bytes_equal (before, undone));

      while (gw_history_redo (history, NULL))
        continue;
      redone = gw_codec_write (workshop);
      g_assert_true (g_bytes_equal (after, redone));
    }
}

/* Taken down in slices with edits in between, a snapshot is the workshop as it
 * is at the end. */
static void
test_snapshot (void)
{
  g_autoptr (GRand) random = random_new_printed ();
  g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), "example-cloud.goalwright", NULL);
  guint n_steps = 0;

  for (guint i = 0; i < N_WORKSHOPS; i++)
    {
      g_autoptr (GwDocument) document = gw_document_load (path, NULL, NULL);
      GwWorkshop *workshop = gw_document_get_workshop (document);
      GwHistory *history = gw_document_get_history (document);
      g_autoptr (GwSnapshot) snapshot = gw_snapshot_new (workshop, 1);
      g_autoptr (GBytes) live = NULL;
      g_autoptr (GBytes) joined = NULL;
      guint n_edits = 0;

      for (; gw_snapshot_step (snapshot); n_steps++)
        {
          g_autoptr (GwEdit) edit = n_edits++ < N_EDITS ? random_edit (random, GW_RECORD (workshop)) : NULL;

          if (edit != NULL)
            (void) gw_history_commit (history, edit, NULL);
          if (g_rand_int_range (random, 0, 10) == 0)
            (void) gw_history_undo (history);
        }
      live = gw_codec_write (workshop);
      joined = gw_snapshot_join (snapshot);
      g_assert_true (g_bytes_equal (live, joined));
      g_assert_cmpuint (gw_snapshot_get_size (snapshot), ==, g_bytes_get_size (live));
    }

  g_test_message ("%u steps", n_steps);
  g_assert_cmpuint (n_steps, >, N_WORKSHOPS);
}

/* One byte in a sound file changed, cut or doubled: it is refused with a
 * sentence, or what it says can be saved and read again. */
static void
test_damaged (void)
{
  g_autoptr (GRand) random = random_new_printed ();
  g_autoptr (GwWorkshop) workshop = random_workshop (random, N_EDITS);
  g_autoptr (GBytes) bytes = gw_codec_write (workshop);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  guint n_sound = 0;

  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (GString) damaged = g_string_new_len (text, (gssize) length);
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_problem_free);
      g_autoptr (GwWorkshop) read = NULL;
      g_autoptr (GBytes) file = NULL;
      gsize at = (gsize) g_rand_int_range (random, 0, (gint32) length);

      if (g_rand_boolean (random))
        damaged->str[at] = (char) g_rand_int_range (random, 0, 256);
      else if (g_rand_boolean (random))
        g_string_erase (damaged, (gssize) at, 1);
      else
        g_string_insert_c (damaged, (gssize) at, damaged->str[at]);

      file = g_bytes_new (damaged->str, damaged->len);
      read = gw_parse (file, NULL, problems, NULL);
      g_assert_true ((read == NULL) == (problems->len > 0));
      if (read != NULL)
        {
          assert_reads_back (read);
          n_sound++;
        }
    }

  g_test_message ("%u of 1000 were sound", n_sound);
  g_assert_cmpuint (n_sound, >, 50);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/random-documents/reads-back", test_reads_back);
  g_test_add_func ("/random-documents/undo", test_undo);
  g_test_add_func ("/random-documents/snapshot", test_snapshot);
  g_test_add_func ("/random-documents/damaged", test_damaged);

  return g_test_run ();
}
