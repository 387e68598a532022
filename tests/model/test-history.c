/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-history.h"

#include "gw-team.h"
#include "random-edits.h"

typedef struct
{
  GwWorkshop *workshop;
  GwHistory *history;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->workshop = GW_WORKSHOP (gw_record_new (GW_TYPE_WORKSHOP, NULL));
  fixture->history = gw_history_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->workshop);
}

static void
commit_title (Fixture    *fixture,
              const char *title,
              gboolean    typing)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change Title");
  g_autoptr (GError) error = NULL;
  gboolean committed;

  gw_edit_set_text (edit, GW_RECORD (fixture->workshop), "title", title);
  gw_edit_set_typing (edit, typing);
  committed = gw_history_commit (fixture->history, edit, &error);
  g_assert_no_error (error);
  g_assert_true (committed);
}

static void
test_labels (Fixture       *fixture,
             gconstpointer  unused)
{
  g_assert_false (gw_history_get_can_undo (fixture->history));
  g_assert_null (gw_history_get_undo_label (fixture->history));

  commit_title (fixture, "one", FALSE);
  g_assert_cmpstr (gw_history_get_undo_label (fixture->history), ==, "Change Title");
  g_assert_null (gw_history_get_redo_label (fixture->history));

  g_assert_true (gw_history_undo (fixture->history));
  g_assert_cmpstr (gw_workshop_get_title (fixture->workshop), ==, "");
  g_assert_cmpstr (gw_history_get_redo_label (fixture->history), ==, "Change Title");
  g_assert_false (gw_history_undo (fixture->history));

  g_assert_true (gw_history_redo (fixture->history, NULL));
  g_assert_cmpstr (gw_workshop_get_title (fixture->workshop), ==, "one");
  g_assert_false (gw_history_redo (fixture->history, NULL));
}

static void
test_commit_forgets_redo (Fixture       *fixture,
                          gconstpointer  unused)
{
  commit_title (fixture, "one", FALSE);
  commit_title (fixture, "two", FALSE);
  g_assert_true (gw_history_undo (fixture->history));
  commit_title (fixture, "three", FALSE);

  g_assert_false (gw_history_get_can_redo (fixture->history));
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_cmpstr (gw_workshop_get_title (fixture->workshop), ==, "one");
}

static void
test_nothing_changed (Fixture       *fixture,
                      gconstpointer  unused)
{
  commit_title (fixture, "", FALSE);
  g_assert_false (gw_history_get_can_undo (fixture->history));
  g_assert_true (gw_history_get_saved (fixture->history));
}

static void
test_saved (Fixture       *fixture,
            gconstpointer  unused)
{
  guint64 mark;

  g_assert_true (gw_history_get_saved (fixture->history));
  commit_title (fixture, "one", FALSE);
  g_assert_false (gw_history_get_saved (fixture->history));

  /* Somebody types on while the save runs. */
  mark = gw_history_get_mark (fixture->history);
  commit_title (fixture, "two", FALSE);
  gw_history_set_saved (fixture->history, mark);
  g_assert_false (gw_history_get_saved (fixture->history));

  g_assert_true (gw_history_undo (fixture->history));
  g_assert_true (gw_history_get_saved (fixture->history));
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_false (gw_history_get_saved (fixture->history));

  /* Another way from the same start is another state. */
  commit_title (fixture, "one", FALSE);
  g_assert_false (gw_history_get_saved (fixture->history));
}

static void
test_typing (Fixture       *fixture,
             gconstpointer  unused)
{
  commit_title (fixture, "N", TRUE);
  commit_title (fixture, "Ne", TRUE);
  commit_title (fixture, "New", TRUE);
  gw_history_end_typing (fixture->history);
  commit_title (fixture, "New y", TRUE);

  g_assert_true (gw_history_undo (fixture->history));
  g_assert_cmpstr (gw_workshop_get_title (fixture->workshop), ==, "New");
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_cmpstr (gw_workshop_get_title (fixture->workshop), ==, "");
  g_assert_false (gw_history_get_can_undo (fixture->history));
  g_assert_true (gw_history_redo (fixture->history, NULL));
  g_assert_cmpstr (gw_workshop_get_title (fixture->workshop), ==, "New");
}

static void
test_typing_after_save (Fixture       *fixture,
                        gconstpointer  unused)
{
  commit_title (fixture, "N", TRUE);
  gw_history_set_saved (fixture->history, gw_history_get_mark (fixture->history));
  commit_title (fixture, "Ne", TRUE);

  g_assert_false (gw_history_get_saved (fixture->history));
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_true (gw_history_get_saved (fixture->history));
}

/* Typed and taken away again: nothing to undo, nothing to save, and what is
 * typed next is no part of what was typed before. */
static void
test_typed_and_deleted (Fixture       *fixture,
                        gconstpointer  unused)
{
  commit_title (fixture, "New", TRUE);
  gw_history_end_typing (fixture->history);
  gw_history_set_saved (fixture->history, gw_history_get_mark (fixture->history));

  commit_title (fixture, "New y", TRUE);
  g_assert_false (gw_history_get_saved (fixture->history));
  commit_title (fixture, "New", TRUE);
  g_assert_true (gw_history_get_saved (fixture->history));

  commit_title (fixture, "New z", TRUE);
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_cmpstr (gw_workshop_get_title (fixture->workshop), ==, "New");
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_cmpstr (gw_workshop_get_title (fixture->workshop), ==, "");
  g_assert_false (gw_history_get_can_undo (fixture->history));
}

static void
commit_company (GwWorkshop *workshop,
                GParamSpec *pspec,
                gpointer    history)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change Company");
  g_autoptr (GError) error = NULL;

  gw_edit_set_text (edit, GW_RECORD (workshop), "company", gw_workshop_get_title (workshop));
  g_assert_false (gw_history_commit (history, edit, &error));
  g_assert_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RULE);
  g_assert_false (gw_history_undo (history));
}

/* Who hears of an edit must not write another into the middle of it. */
static void
test_edit_within_edit (Fixture       *fixture,
                       gconstpointer  unused)
{
  g_signal_connect (fixture->workshop, "notify::title", G_CALLBACK (commit_company), fixture->history);
  commit_title (fixture, "one", FALSE);
  commit_title (fixture, "two", FALSE);
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_true (gw_history_redo (fixture->history, NULL));

  g_assert_cmpstr (gw_workshop_get_title (fixture->workshop), ==, "one");
  g_assert_cmpstr (gw_workshop_get_company (fixture->workshop), ==, "");
  g_assert_true (gw_history_get_can_redo (fixture->history));
}

static void
count_notify (GObject    *object,
              GParamSpec *pspec,
              gpointer    counter)
{
  ++*(guint *) counter;
}

static void
test_notify (Fixture       *fixture,
             gconstpointer  unused)
{
  guint count = 0;

  g_signal_connect (fixture->history, "notify::can-undo", G_CALLBACK (count_notify), &count);
  commit_title (fixture, "one", FALSE);
  g_assert_cmpuint (count, ==, 1);
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_cmpuint (count, ==, 2);
}

/* Undo to the start is the start; redo to the end is the end. */
static void
test_random (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autoptr (GRand) random = random_new_printed ();
  GwRecord *root = GW_RECORD (fixture->workshop);
  g_autoptr (GwRecord) start = gw_record_copy (root);
  g_autoptr (GwRecord) end = NULL;
  guint n_refused = 0;
  guint n_done = 0;

  for (guint i = 0; i < 1500; i++)
    {
      g_autoptr (GwEdit) edit = random_edit (random, root);
      g_autoptr (GwRecord) before = i % 50 == 0 ? gw_record_copy (root) : NULL;
      g_autoptr (GError) error = NULL;

      if (gw_history_commit (fixture->history, edit, &error))
        continue;
      n_refused++;
      g_assert_error (error, GW_RECORD_ERROR, error->code);
      g_assert_true (before == NULL || gw_record_equal (root, before));
    }
  end = gw_record_copy (root);
  g_assert_cmpuint (n_refused, <, 1200);

  while (gw_history_undo (fixture->history))
    n_done++;
  g_test_message ("%u edits kept, %u refused", n_done, n_refused);
  g_assert_cmpuint (n_done, >, 100);
  g_assert_true (gw_record_equal (root, start));
  g_assert_false (gw_record_equal (root, end));

  while (gw_history_redo (fixture->history, NULL))
    n_done--;
  g_assert_cmpuint (n_done, ==, 0);
  g_assert_true (gw_record_equal (root, end));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/history/labels", test_labels);
  ADD ("/history/commit-forgets-redo", test_commit_forgets_redo);
  ADD ("/history/nothing-changed", test_nothing_changed);
  ADD ("/history/saved", test_saved);
  ADD ("/history/typing", test_typing);
  ADD ("/history/typing-after-save", test_typing_after_save);
  ADD ("/history/typed-and-deleted", test_typed_and_deleted);
  ADD ("/history/edit-within-edit", test_edit_within_edit);
  ADD ("/history/notify", test_notify);
  ADD ("/history/random", test_random);
#undef ADD
  return g_test_run ();
}
