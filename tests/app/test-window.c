/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "gw-application-test.h"
#include "gw-display-test.h"
#include "gw-document-lock.h"
#include "gw-notice-bar.h"
#include "gw-problems-window.h"
#include "gw-versions-window.h"
#include "gw-window-journal.h"
#include "gw-window-private.h"

typedef struct
{
  GwApplication *application;
  GwWindow *window;
  char *folder;
  char *path;
} Fixture;

static void
open_path (Fixture    *fixture,
           const char *path)
{
  fixture->window = gw_application_test_open (path);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sample = gw_display_test_sample ("example-cloud.goalwright");
  g_autofree char *content = NULL;
  gsize length;

  fixture->folder = g_dir_make_tmp ("goalwright-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "workshop.goalwright", NULL);
  g_assert_true (g_file_get_contents (sample, &content, &length, NULL));
  g_assert_true (g_file_set_contents (fixture->path, content, (gssize) length, NULL));

  fixture->application = GW_APPLICATION (g_application_get_default ());
}

static gboolean
has_no_window (gpointer data)
{
  Fixture *fixture = data;

  return gtk_application_get_windows (GTK_APPLICATION (fixture->application)) == NULL;
}

static gboolean
is_null (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GList *windows;

  /* A window that stays would keep its document. */
  while ((windows = gtk_application_get_windows (GTK_APPLICATION (fixture->application))) != NULL)
    {
      gpointer window = windows->data;

      g_object_add_weak_pointer (window, &window);
      gtk_window_destroy (window);
      gw_display_test_wait (is_null, &window, "the window to be finalised");
    }

  (void) g_remove (fixture->path);
  (void) g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
act (Fixture    *fixture,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

/* Whether a button of the header bar can be pressed, which is whether its
 * action is enabled. */
static gboolean
can (Fixture    *fixture,
     const char *button)
{
  GObject *widget = gtk_widget_get_template_child (GTK_WIDGET (fixture->window), GW_TYPE_WINDOW, button);

  return gtk_widget_get_sensitive (GTK_WIDGET (widget));
}

static const char *
tooltip (Fixture    *fixture,
         const char *button)
{
  GObject *widget = gtk_widget_get_template_child (GTK_WIDGET (fixture->window), GW_TYPE_WINDOW, button);

  return gtk_widget_get_tooltip_text (GTK_WIDGET (widget));
}

static void
edit_title (Fixture    *fixture,
            const char *title)
{
  GwSession *session = gw_window_get_session (fixture->window);
  g_autoptr (GwEdit) edit = gw_edit_new ("Change Title");

  gw_edit_set_text (edit, GW_RECORD (gw_session_get_workshop (session)), "title", title);
  g_assert_true (gw_session_commit (session, edit));
}

/* Finds the question on the screen. */
static GtkWindow *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (window), "AdwMessageDialog") && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static gboolean
has_question (gpointer data)
{
  return find_question () != NULL;
}

static gboolean
has_no_question (gpointer data)
{
  return find_question () == NULL;
}

static void
answer (const char *id)
{
  g_autoptr (GtkWindow) question = g_object_ref (find_question ());

  /* A click closes the dialog first, so that the answer may close its parent. */
  gtk_widget_set_visible (GTK_WIDGET (question), FALSE);
  gtk_window_set_transient_for (question, NULL);

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), id);
  G_GNUC_END_IGNORE_DEPRECATIONS
  gtk_window_destroy (question);
}

static gboolean
is_saved (gpointer data)
{
  Fixture *fixture = data;

  return !gw_document_get_dirty (gw_window_get_document (fixture->window)) &&
         !gw_document_get_saving (gw_window_get_document (fixture->window));
}

static void
test_views (Fixture       *fixture,
            gconstpointer  data)
{
  const char *views[] = { "workshop", "goals", "progress", "sheets" };

  open_path (fixture, fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.view", "s", views[i]));
      gw_display_test_settle ();
    }
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Mid-Market goals 2026");
}

static guint
count_built_views (Fixture *fixture)
{
  AdwViewStack *stack =
    ADW_VIEW_STACK (gtk_widget_get_template_child (GTK_WIDGET (fixture->window), GW_TYPE_WINDOW, "views"));
  guint n_built = 0;

  for (GtkWidget *place = gtk_widget_get_first_child (GTK_WIDGET (stack)); place != NULL;
       place = gtk_widget_get_next_sibling (place))
    n_built += adw_bin_get_child (ADW_BIN (place)) != NULL;
  return n_built;
}

static gboolean
has_one_view (gpointer data)
{
  return count_built_views (data) == 1;
}

/* The first frame waits for none, and none is built that nobody looks at. */
static void
test_views_are_built_late (Fixture       *fixture,
                           gconstpointer  data)
{
  open_path (fixture, fixture->path);
  g_assert_cmpuint (count_built_views (fixture), ==, 0);
  gw_display_test_wait (has_one_view, fixture, "the first view");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.view", "s", "sheets"));
  g_assert_cmpuint (count_built_views (fixture), ==, 2);
}

static void
test_samples (Fixture       *fixture,
              gconstpointer  data)
{
  const char *samples[] = { "example-insurance.goalwright", "sample-supply.goalwright" };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = gw_display_test_sample (samples[i]);

      open_path (fixture, path);
      gw_display_test_settle ();
      gtk_window_destroy (GTK_WINDOW (fixture->window));
    }
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *window = gw_window_new (GTK_APPLICATION (fixture->application));

  gtk_window_present (GTK_WINDOW (window));
  gw_display_test_settle ();
  g_assert_null (gw_window_get_document (GW_WINDOW (window)));
  g_assert_true (gtk_widget_activate_action (window, "win.new-blank", NULL));
  gw_display_test_settle ();
  fixture->window = GW_WINDOW (window);
  g_assert_nonnull (gw_window_get_document (fixture->window));
  /* Nothing was done in it, so nothing is asked. */
  g_assert_false (gw_document_get_dirty (gw_window_get_document (fixture->window)));

  for (guint i = 0; i < 3; i++)
    g_assert_true (gtk_widget_activate_action (window, "win.new-from-sample", "u", i));
  gw_display_test_settle ();
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (fixture->application))), ==, 4);
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  GwWorkshop *workshop;

  open_path (fixture, fixture->path);
  workshop = gw_session_get_workshop (gw_window_get_session (fixture->window));
  g_assert_false (can (fixture, "undo_button"));
  g_assert_false (can (fixture, "redo_button"));
  g_assert_cmpstr (tooltip (fixture, "undo_button"), ==, "Undo (Ctrl+Z)");

  edit_title (fixture, "Another title");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Another title");
  g_assert_true (can (fixture, "undo_button"));
  g_assert_cmpstr (tooltip (fixture, "undo_button"), ==, "Undo Change Title (Ctrl+Z)");

  act (fixture, "win.undo");
  g_assert_cmpstr (gw_workshop_get_title (workshop), ==, "Mid-Market goals 2026");
  g_assert_false (can (fixture, "undo_button"));
  g_assert_true (can (fixture, "redo_button"));
  g_assert_cmpstr (tooltip (fixture, "redo_button"), ==, "Redo Change Title (Ctrl+Shift+Z)");

  act (fixture, "win.redo");
  g_assert_cmpstr (gw_workshop_get_title (workshop), ==, "Another title");
  g_assert_false (can (fixture, "redo_button"));

  act (fixture, "win.save");
  gw_display_test_wait (is_saved, fixture, "the save");
  g_assert_true (can (fixture, "undo_button"));
}

static void
test_raise (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *other = g_build_filename (fixture->folder, ".", "workshop.goalwright", NULL);

  open_path (fixture, fixture->path);
  gw_application_open_path (fixture->application, NULL, other);
  gw_display_test_settle ();
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (fixture->application))), ==, 1);
}

static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  open_path (fixture, fixture->path);
  edit_title (fixture, "Not saved");
  gtk_window_close (GTK_WINDOW (fixture->window));
  gw_display_test_wait (has_question, fixture, "the question");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));

  answer ("cancel");
  gw_display_test_wait (has_no_question, fixture, "the question to go");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));

  gtk_window_close (GTK_WINDOW (fixture->window));
  gw_display_test_wait (has_question, fixture, "the question");
  answer ("save");
  gw_display_test_wait (has_no_window, fixture, "the window to close");

  open_path (fixture, fixture->path);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Not saved");
}

/* What was typed into the score grid goes nowhere without a word. */
static void
test_close_with_scores (Fixture       *fixture,
                        gconstpointer  data)
{
  GwScoreSheet *scores;
  guint column;

  open_path (fixture, fixture->path);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-scores", NULL));
  gw_display_test_settle ();
  scores = gw_window_get_scores (fixture->window);
  column = gw_score_sheet_add_day (scores, gw_date_new (2026, 6, 30));
  gw_score_sheet_write (scores, 0, column, "7");

  /* Another view and back: it is still there. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.view", "s", "goals"));
  gw_display_test_settle ();
  g_assert_cmpuint (gw_score_sheet_count (scores, GW_SCORE_NEW), ==, 1);

  gtk_window_close (GTK_WINDOW (fixture->window));
  gw_display_test_wait (has_question, fixture, "the question");
  answer ("cancel");
  gw_display_test_wait (has_no_question, fixture, "the question to go");
  g_assert_cmpuint (gw_score_sheet_count (scores, GW_SCORE_NEW), ==, 1);

  /* Recorded numbers want to be saved. */
  gtk_window_close (GTK_WINDOW (fixture->window));
  gw_display_test_wait (has_question, fixture, "the question");
  answer ("record");
  gw_display_test_wait (has_question, fixture, "the question about the file");
  g_assert_cmpuint (gw_score_sheet_count (scores, GW_SCORE_NEW), ==, 0);
  answer ("discard");
  gw_display_test_wait (has_no_window, fixture, "the window to close");
}

static void
test_close_discards (Fixture       *fixture,
                     gconstpointer  data)
{
  open_path (fixture, fixture->path);
  edit_title (fixture, "To be lost");
  gtk_window_close (GTK_WINDOW (fixture->window));
  gw_display_test_wait (has_question, fixture, "the question");
  answer ("discard");
  gw_display_test_wait (has_no_window, fixture, "the window to close");

  open_path (fixture, fixture->path);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Mid-Market goals 2026");
}

/* The folder is gone, so nothing can be saved there: the window must stay. */
static void
test_save_fails (Fixture       *fixture,
                 gconstpointer  data)
{
  open_path (fixture, fixture->path);
  edit_title (fixture, "Nowhere to go");
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);

  gtk_window_close (GTK_WINDOW (fixture->window));
  gw_display_test_wait (has_question, fixture, "the question");
  answer ("save");
  gw_display_test_wait (has_no_question, fixture, "the question to go");
  gw_display_test_wait (has_question, fixture, "the question to come back");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
  g_assert_true (gw_document_get_dirty (gw_window_get_document (fixture->window)));
  answer ("cancel");
  gw_display_test_wait (has_no_question, fixture, "the question to go");
}

static void
test_changed_on_disk (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *other = gw_display_test_sample ("sample-supply.goalwright");
  g_autofree char *content = NULL;
  gsize length;

  open_path (fixture, fixture->path);
  edit_title (fixture, "Mine");
  g_assert_true (g_file_get_contents (other, &content, &length, NULL));
  g_assert_true (g_file_set_contents (fixture->path, content, (gssize) length, NULL));

  act (fixture, "win.save");
  gw_display_test_wait (has_question, fixture, "the question");
  answer ("reload");
  gw_display_test_wait (is_saved, fixture, "the file as it is now");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Field Sales, second half 2026");
}

static gboolean
has_problems (gpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (window), "GwProblemsWindow"))
        return TRUE;
    }
  return FALSE;
}

static void
test_load_error (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *bad = g_build_filename (fixture->folder, "<b>&.goalwright", NULL);

  g_assert_true (g_file_set_contents (bad, "{ \"format\": \"goalwright\", \"schema\": 1, \"title\": 3 }", -1, NULL));
  open_path (fixture, fixture->path);
  gw_application_open_path (fixture->application, fixture->window, bad);
  gw_display_test_wait (has_problems, fixture, "the problems");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Mid-Market goals 2026");
  g_assert_cmpint (g_remove (bad), ==, 0);
}

static void
note_path (GtkWidget  *window,
           const char *path,
           char      **noted)
{
  *noted = g_strdup (path);
}

/* Somebody who never saw such a file from inside reads what happened, and has a way on. */
static void
test_broken_file (Fixture       *fixture,
                  gconstpointer  data)
{
  static const struct { const char *text; guint n_versions; const char *summary; } cases[] = {
    { "{ \"format\": \"goalwright\", \"schema\": 1, \"title\": \"Mid-", 3, "The file ends too early" },
    { "{ \"format\": \"goalwright\", \"schema\": 1, \"title\": 3 }", 0, "The file is damaged" },
    { "Notes of Monday", 0, "This is not a Goalwright file." },
    { "\211PNG\r\n\032\n", 0, "This is not a Goalwright file." },
    { " \n", 0, "The file is empty" },
  };
  g_autofree char *path = g_build_filename (fixture->folder, "broken.goalwright", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *asked = NULL;
      GtkWidget *window, *summary;

      g_assert_true (g_file_set_contents (path, cases[i].text, -1, NULL));
      g_assert_null (gw_document_new_from_bytes (bytes, &problems, &error));
      window = gw_problems_window_new (GTK_WINDOW (fixture->window), path, error, problems, cases[i].n_versions);
      gtk_window_present (GTK_WINDOW (window));
      summary = GTK_WIDGET (gtk_widget_get_template_child (window, GW_TYPE_PROBLEMS_WINDOW, "summary"));
      g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (summary)), cases[i].summary));
      g_assert_null (strstr (gtk_label_get_text (GTK_LABEL (summary)), "text editor"));
      g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (gtk_widget_get_template_child (window, GW_TYPE_PROBLEMS_WINDOW,
                                                                                        "versions"))), ==,
                       cases[i].n_versions > 0);

      g_signal_connect (window, "show-versions", G_CALLBACK (note_path), &asked);
      g_object_ref (window);
      g_assert_true (gtk_widget_activate_action (window, "problems.versions", NULL));
      g_assert_cmpstr (asked, ==, path);
      g_object_unref (window);
      gw_display_test_settle ();
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* What a stranger wrote is shown as it is, never read as markup. */
static void
test_markup (Fixture       *fixture,
             gconstpointer  data)
{
  open_path (fixture, fixture->path);
  edit_title (fixture, "R&D <a href='file:///'>link</a>");
  gw_session_say (gw_window_get_session (fixture->window), "R&D <b>was</b> not saved.");
  gw_session_say_done (gw_window_get_session (fixture->window), "R&D was changed.");
  gw_display_test_settle ();
}

/* A process has one application, so the tests share it; none leaves a window. */
static GwNoticeBar *
get_notice (Fixture *fixture)
{
  return GW_NOTICE_BAR (gtk_widget_get_template_child (GTK_WIDGET (fixture->window), GW_TYPE_WINDOW, "notice_bar"));
}

static gboolean
has_notice (gpointer data)
{
  return gtk_widget_get_visible (GTK_WIDGET (get_notice (data)));
}

static gboolean
has_no_notice (gpointer data)
{
  return !has_notice (data);
}

/* While it is open, the file is written by another program, put back, removed
 * and saved again: each is said, and what is in the window stays. */
static void
test_watch (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  open_path (fixture, fixture->path);
  gw_display_test_settle ();
  g_assert_false (has_notice (fixture));

  g_assert_true (g_file_set_contents (fixture->path, "{}", -1, NULL));
  gw_display_test_wait (has_notice, fixture, "the notice of a change");
  g_assert_nonnull (strstr (gw_notice_bar_get_sentence (get_notice (fixture)), "Somebody else"));

  g_assert_true (g_file_set_contents (fixture->path, content, (gssize) length, NULL));
  gw_display_test_wait (has_no_notice, fixture, "the notice to go with the change");

  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  gw_display_test_wait (has_notice, fixture, "the notice that it is gone");
  g_assert_nonnull (strstr (gw_notice_bar_get_sentence (get_notice (fixture)), "no longer"));
  act (fixture, "win.save");
  gw_display_test_wait (has_no_notice, fixture, "the file to be there again");
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_REGULAR));
}

static GtkWindow *
find_window_of (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }
  return NULL;
}

static gboolean
can_go_back (gpointer data)
{
  GtkWindow *window = find_window_of (GW_TYPE_VERSIONS_WINDOW);

  return gtk_widget_get_sensitive (GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (window),
                                                                              GW_TYPE_VERSIONS_WINDOW, "back_button")));
}

static gboolean
has_first_title (gpointer data)
{
  return g_str_equal (gtk_window_get_title (GTK_WINDOW (((Fixture *) data)->window)), "Mid-Market goals 2026");
}

static void
test_versions (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GtkListBox *list;

  g_assert_true (g_file_get_contents (fixture->path, &before, NULL, NULL));
  open_path (fixture, fixture->path);
  edit_title (fixture, "Another title");
  act (fixture, "win.save");
  gw_display_test_wait (is_saved, fixture, "the save");
  act (fixture, "win.show-versions");
  gw_display_test_settle ();

  /* The latest is what is there; the one below it is what was opened. */
  list = GTK_LIST_BOX (gtk_widget_get_template_child (GTK_WIDGET (find_window_of (GW_TYPE_VERSIONS_WINDOW)),
                                                      GW_TYPE_VERSIONS_WINDOW, "list"));
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, 1));
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 1));
  gw_display_test_wait (can_go_back, fixture, "the version to be read");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (find_window_of (GW_TYPE_VERSIONS_WINDOW)), "versions.back", NULL));
  gw_display_test_wait (has_first_title, fixture, "the earlier version");
  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
  g_assert_false (gw_document_get_dirty (gw_window_get_document (fixture->window)));
}

/* Another program that has the document open until it is told to end. */
static void
test_also_open_elsewhere (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *folder = gw_window_journal_get_folder ();
  int ready[2], status;
  char byte;
  pid_t child;

  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  if (child == 0)
    {
      GwDocumentLock *lock = gw_document_lock_new (fixture->path, folder, 0);

      if (write (ready[1], gw_document_lock_get_held (lock) ? "y" : "n", 1) != 1)
        _exit (1);
      for (;;)
        pause ();
    }
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  g_assert_cmpint (byte, ==, 'y');

  open_path (fixture, fixture->path);
  gw_display_test_wait (has_notice, fixture, "the notice");
  g_assert_nonnull (strstr (gw_notice_bar_get_sentence (get_notice (fixture)), "also open"));
  edit_title (fixture, "Nobody is kept from working");

  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  act (fixture, "win.save");
  gw_display_test_wait (has_no_notice, fixture, "the lock to be free");
  (void) close (ready[0]);
  (void) close (ready[1]);
}

/* A process that opens the document and ends before it is there. */
static void
leave_opening_mark (Fixture *fixture)
{
  g_autofree char *folder = gw_window_journal_get_folder ();
  pid_t child = fork ();
  int status;

  if (child == 0)
    _exit (gw_opening_mark_new (fixture->path, folder) != NULL ? 0 : 1);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  g_assert_true (gw_opening_mark_is_left (fixture->path, folder));
}

static gboolean
has_no_mark (gpointer data)
{
  Fixture *fixture = data;
  g_autofree char *folder = gw_window_journal_get_folder ();

  return !gw_opening_mark_is_left (fixture->path, folder);
}

static void
test_crash_loop (Fixture       *fixture,
                 gconstpointer  data)
{
  leave_opening_mark (fixture);
  gw_application_open_path (fixture->application, NULL, fixture->path);
  gw_display_test_wait (has_question, fixture, "the question");
  answer ("leave");
  gw_display_test_wait (has_no_question, fixture, "the question to go");
  g_assert_null (gw_application_find_window (fixture->application, fixture->path));

  gw_application_open_path (fixture->application, NULL, fixture->path);
  gw_display_test_wait (has_question, fixture, "the question again");
  answer ("open");
  fixture->window = gw_application_test_wait ();
  gw_display_test_wait (has_no_mark, fixture, "the view to be painted");
}

static void
test_opening (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GtkWindow *window = GTK_WINDOW (gw_window_new (GTK_APPLICATION (fixture->application)));
  GwWindow *other;

  gtk_window_present (window);
  g_assert_true (gw_application_find_empty_window (fixture->application) == GW_WINDOW (window));
  gw_window_begin_opening (GW_WINDOW (window), fixture->path, cancellable);
  gw_window_set_opening_fraction (GW_WINDOW (window), 0.5);
  gw_display_test_settle ();
  other = gw_application_find_empty_window (fixture->application);
  g_assert_true (other != GW_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (other));

  gw_window_end_opening (GW_WINDOW (window));
  g_assert_true (gw_window_is_empty (GW_WINDOW (window)));
  g_assert_false (g_cancellable_is_cancelled (cancellable));

  /* Who closes the window does not wait any more. */
  gw_window_begin_opening (GW_WINDOW (window), fixture->path, cancellable);
  gtk_window_destroy (window);
  gw_display_test_settle ();
  g_assert_true (g_cancellable_is_cancelled (cancellable));
}

/* GTK 4.8 crashes when a screen reader asks for a window after the last and
 * there is one that nobody sees. */
static void
assert_all_windows_are_seen (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      g_assert_true (gtk_widget_get_visible (window));
    }
}

static void
test_shortcuts (Fixture       *fixture,
                gconstpointer  data)
{
  guint n_windows;
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GtkWindow) shortcuts = NULL;

  open_path (fixture, fixture->path);
  gw_display_test_settle ();
  assert_all_windows_are_seen ();

  n_windows = g_list_model_get_n_items (windows);
  act (fixture, "win.show-shortcuts");
  gw_display_test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, n_windows + 1);
  shortcuts = g_list_model_get_item (windows, n_windows);
  gtk_window_close (shortcuts);
  gw_display_test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, n_windows);
  assert_all_windows_are_seen ();
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GwApplication) application = NULL;

  gw_display_test_init (&argc, &argv);
  application = gw_application_test_new ();

  g_test_add ("/window/views", Fixture, NULL, set_up, test_views, tear_down);
  g_test_add ("/window/late-views", Fixture, NULL, set_up, test_views_are_built_late, tear_down);
  g_test_add ("/window/samples", Fixture, NULL, set_up, test_samples, tear_down);
  g_test_add ("/window/new", Fixture, NULL, set_up, test_new, tear_down);
  g_test_add ("/window/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/window/raise", Fixture, NULL, set_up, test_raise, tear_down);
  g_test_add ("/window/close", Fixture, NULL, set_up, test_close, tear_down);
  g_test_add ("/window/close-with-scores", Fixture, NULL, set_up, test_close_with_scores, tear_down);
  g_test_add ("/window/close-discards", Fixture, NULL, set_up, test_close_discards, tear_down);
  g_test_add ("/window/save-fails", Fixture, NULL, set_up, test_save_fails, tear_down);
  g_test_add ("/window/changed-on-disk", Fixture, NULL, set_up, test_changed_on_disk, tear_down);
  g_test_add ("/window/load-error", Fixture, NULL, set_up, test_load_error, tear_down);
  g_test_add ("/window/markup", Fixture, NULL, set_up, test_markup, tear_down);
  g_test_add ("/window/crash-loop", Fixture, NULL, set_up, test_crash_loop, tear_down);
  g_test_add ("/window/opening", Fixture, NULL, set_up, test_opening, tear_down);
  g_test_add ("/window/watch", Fixture, NULL, set_up, test_watch, tear_down);
  g_test_add ("/window/also-open-elsewhere", Fixture, NULL, set_up, test_also_open_elsewhere, tear_down);
  g_test_add ("/window/broken-file", Fixture, NULL, set_up, test_broken_file, tear_down);
  g_test_add ("/window/versions", Fixture, NULL, set_up, test_versions, tear_down);
  g_test_add ("/window/shortcuts", Fixture, NULL, set_up, test_shortcuts, tear_down);

  return g_test_run ();
}
