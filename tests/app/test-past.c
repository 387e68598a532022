/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "gw-application-test.h"
#include "gw-check-in-dialog.h"
#include "gw-display-test.h"
#include "gw-goal-progress.h"
#include "gw-goal-revision.h"
#include "gw-goals-view.h"
#include "gw-notice-bar.h"
#include "gw-score-sheet.h"
#include "gw-view-test.h"
#include "gw-window-private.h"

typedef struct
{
  GwWindow *window;
  GwSession *session;
} Fixture;

static GwNoticeBar *
get_bar (Fixture *fixture)
{
  return GW_NOTICE_BAR (gtk_widget_get_template_child (GTK_WIDGET (fixture->window), GW_TYPE_WINDOW, "day_bar"));
}

/* Whether the window says these words and then the day. */
static gboolean
says (Fixture    *fixture,
      const char *words,
      GwDate      day)
{
  g_autofree char *date = gw_format_date (gw_session_get_format (fixture->session), day);
  g_autofree char *expected = g_strconcat (words, " ", date, NULL);

  return gtk_widget_get_visible (GTK_WIDGET (get_bar (fixture))) &&
         strstr (gw_notice_bar_get_sentence (get_bar (fixture)), expected) != NULL;
}

static void
act (Fixture    *fixture,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
  gw_display_test_settle ();
}

static GtkWidget *
show (Fixture    *fixture,
      const char *view)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.view", "s", view));
  gw_display_test_settle ();
  return gw_window_get_view (fixture->window);
}

static void
look_at (Fixture *fixture,
         GwDate   day)
{
  gw_session_set_as_of (fixture->session, day);
  gw_display_test_settle ();
}

static gboolean
has_view (gpointer data)
{
  Fixture *fixture = data;

  return gw_window_get_view (fixture->window) != NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autofree char *path = gw_display_test_sample ("example-cloud.goalwright");
  g_autoptr (GwDocument) document = gw_document_load (path, NULL, NULL);

  fixture->window = GW_WINDOW (gw_window_new (GTK_APPLICATION (g_application_get_default ())));
  gw_window_set_document (fixture->window, document);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gw_display_test_wait (has_view, fixture, "the first view");
  fixture->session = gw_window_get_session (fixture->window);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  gw_display_test_settle ();
}

/* A sample has a today of its own, and says so. */
static void
test_sample (Fixture       *fixture,
             gconstpointer  unused)
{
  g_assert_true (says (fixture, "today is", gw_date_new (2026, 6, 30)));
  g_assert_false (gw_session_is_past (fixture->session));

  look_at (fixture, gw_session_get_today (fixture->session));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_bar (fixture))));
  g_assert_false (gw_session_is_past (fixture->session));
}

/* Revises a goal and adds another, on the day that the sample is at. */
static void
change (Fixture *fixture)
{
  GwGoal *ana = gw_view_test_get_goal (fixture->session, "ana-arr");
  g_autoptr (GwEdit) edit = gw_edit_new ("Change");
  g_autoptr (GwRecord) added = gw_record_duplicate (GW_RECORD (gw_view_test_get_goal (fixture->session, "eva-arr")));

  if (gw_record_list_get_length (gw_goal_get_revisions (ana)) == 0)
    gw_goal_agree (ana, edit, "Lee Sample", gw_date_new (2026, 1, 12));
  gw_edit_insert (edit, GW_RECORD (gw_session_get_team (fixture->session)), "goals", G_MAXUINT, added);
  g_assert_true (gw_session_commit (fixture->session, edit));

  g_clear_object (&edit);
  edit = gw_edit_new ("Revise");
  gw_edit_set_reason (edit, "The market grew", "Lee Sample", gw_date_new (2026, 6, 30));
  gw_edit_set_integer (edit, GW_RECORD (ana), "target", gw_goal_get_target (ana) * 2);
  g_assert_true (gw_session_commit (fixture->session, edit));
}

/* Everything in the window is as it was known, and as it is after the return. */
static void
test_views (Fixture       *fixture,
            gconstpointer  unused)
{
  GwGoal *ana = gw_view_test_get_goal (fixture->session, "ana-arr");
  GtkWidget *goals;

  change (fixture);
  gw_session_set_goal (fixture->session, ana);
  goals = show (fixture, "goals");
  g_assert_cmpuint (gw_goals_view_get_n_rows (GW_GOALS_VIEW (goals)), ==, 10);
  g_assert_true (gw_view_test_shows (goals, "0 → 1\302\240540"));

  look_at (fixture, gw_date_new (2026, 6, 29));
  g_assert_true (says (fixture, "as it was known on", gw_date_new (2026, 6, 29)));
  g_assert_cmpuint (gw_goals_view_get_n_rows (GW_GOALS_VIEW (goals)), ==, 9);
  g_assert_true (gw_view_test_shows (goals, "0 → 770"));
  g_assert_false (gw_view_test_shows (goals, "0 → 1\302\240540"));
  g_assert_cmpstr (gw_record_get_id (GW_RECORD (gw_session_get_goal (fixture->session))), ==, "ana-arr");
  g_assert_true (gw_session_get_goal (fixture->session) != ana);
  /* Of the check-in of 30 June nobody knew the day before. */
  g_assert_true (gw_view_test_shows (show (fixture, "progress"), "315"));
  (void) show (fixture, "workshop");
  (void) show (fixture, "sheets");

  act (fixture, "win.show-present");
  g_assert_false (gw_session_is_past (fixture->session));
  g_assert_true (says (fixture, "today is", gw_date_new (2026, 6, 30)));
  g_assert_true (gw_session_get_goal (fixture->session) == ana);
  goals = show (fixture, "goals");
  g_assert_cmpuint (gw_goals_view_get_n_rows (GW_GOALS_VIEW (goals)), ==, 10);
  g_assert_true (gw_view_test_shows (goals, "0 → 1\302\240540"));
}

/* A goal that was not there yet on a day is looked at again on the return. */
static void
test_not_there_yet (Fixture       *fixture,
                    gconstpointer  unused)
{
  GwRecordList *goals = gw_team_get_goals (gw_session_get_team (fixture->session));
  GwGoal *added;

  change (fixture);
  added = GW_GOAL (gw_record_list_get (goals, gw_record_list_get_length (goals) - 1));
  gw_session_set_goal (fixture->session, added);
  (void) show (fixture, "progress");

  look_at (fixture, gw_date_new (2026, 6, 29));
  g_assert_null (gw_record_lookup (GW_RECORD (gw_session_get_workshop (fixture->session)),
                                   gw_record_get_id (GW_RECORD (added))));
  (void) show (fixture, "goals");
  (void) show (fixture, "progress");
  look_at (fixture, gw_date_new (2026, 5, 31));
  act (fixture, "win.show-present");
  g_assert_true (gw_session_get_goal (fixture->session) == added);

  /* Once: what somebody selects then stays. */
  gw_session_set_goal (fixture->session, gw_view_test_get_goal (fixture->session, "ana-arr"));
  look_at (fixture, gw_date_new (2026, 6, 29));
  act (fixture, "win.show-present");
  g_assert_true (gw_session_get_goal (fixture->session) == gw_view_test_get_goal (fixture->session, "ana-arr"));
}

/* Before the first goal was written down, the views say so, and nobody is asked
 * to add one there. */
static void
test_nothing_known (Fixture       *fixture,
                    gconstpointer  unused)
{
  g_autoptr (GwRecord) workshop = gw_record_new (GW_TYPE_WORKSHOP, NULL);
  g_autoptr (GwDocument) document = gw_document_new (GW_WORKSHOP (workshop));
  g_autoptr (GwEdit) edit = gw_edit_new ("Begin");
  g_autoptr (GwRecord) team = gw_record_new (GW_TYPE_TEAM, NULL);
  g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, NULL);
  GtkWidget *progress, *goals;

  gw_edit_insert (edit, workshop, "teams", 0, team);
  gw_edit_insert (edit, team, "goals", 0, goal);
  gw_window_set_document (fixture->window, document);
  fixture->session = gw_window_get_session (fixture->window);
  g_assert_true (gw_session_commit (fixture->session, edit));
  progress = show (fixture, "progress");

  look_at (fixture, gw_session_get_today (fixture->session) - 1);
  g_assert_true (gw_view_test_shows (progress, "No goals were known then"));
  g_assert_false (gw_view_test_shows (progress, "No goals yet"));
  goals = show (fixture, "goals");
  g_assert_true (gw_view_test_shows (goals, "No goals were known then"));
  g_assert_false (gw_view_test_shows (goals, "_New Goal"));

  act (fixture, "win.show-present");
  g_assert_false (gw_view_test_shows (goals, "No goals were known then"));
}

/* Today is a day that is called so; another one is named. */
static void
test_day_is_named (Fixture       *fixture,
                   gconstpointer  unused)
{
  GtkWidget *progress = show (fixture, "progress");

  gw_session_set_goal (fixture->session, gw_view_test_get_goal (fixture->session, "ana-arr"));
  gw_display_test_settle ();
  g_assert_true (gw_view_test_shows (progress, "Planned by today"));

  look_at (fixture, gw_date_new (2026, 5, 31));
  g_assert_false (gw_view_test_shows (progress, "Planned by today"));
  g_assert_true (gw_view_test_shows (progress, "Planned by 31 May"));

  act (fixture, "win.show-present");
  g_assert_true (gw_view_test_shows (progress, "Planned by today"));
}

static void
on_said_of_day (GwSession   *session,
                const char  *sentence,
                GwDate       day,
                char       **last)
{
  g_free (*last);
  *last = g_strdup_printf ("%s [%d]", sentence, day - gw_date_new (2026, 7, 6));
}

static void
record (Fixture    *fixture,
        const char *date,
        const char *value)
{
  GtkWidget *dialog = gw_check_in_dialog_new (fixture->session, gw_view_test_get_goal (fixture->session, "ana-arr"));

  gw_check_in_dialog_fill (GW_CHECK_IN_DIALOG (dialog), date, value, NULL);
  g_assert_true (gtk_widget_activate_action (dialog, "form.apply", NULL));
  gw_display_test_settle ();
}

/* A number of a later day than the one looked at says so, and where it is; one of
 * the day looked at leaves the view there, and that day is what is offered. */
static void
test_later_number (Fixture       *fixture,
                   gconstpointer  unused)
{
  GwDate july = gw_date_new (2026, 7, 6);
  GwScoreSheet *scores;
  g_autofree char *last = NULL;

  g_signal_connect (fixture->session, "said-of-day", G_CALLBACK (on_said_of_day), &last);
  record (fixture, "6 July", "395");
  g_assert_cmpstr (last, ==, "Recorded for Ana Sample: 395 thousand USD on 6 July 2026. The view shows 30 Jun. [0]");
  g_assert_cmpint (gw_session_get_as_of (fixture->session), ==, gw_date_new (2026, 6, 30));

  act (fixture, "win.show-scores");
  scores = gw_window_get_scores (fixture->window);
  g_assert_cmpint (gw_score_sheet_get_day (scores, gw_score_sheet_get_n_days (scores) - 1), ==, july);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-day", "i", july));
  g_assert_cmpint (gw_session_get_as_of (fixture->session), ==, july);
  g_clear_pointer (&last, g_free);
  record (fixture, NULL, "398");
  g_assert_null (last);
  g_assert_cmpint (gw_session_get_as_of (fixture->session), ==, july);
  g_assert_cmpint (gw_check_ins_get (gw_record_get_check_ins (GW_RECORD (gw_view_test_get_goal (fixture->session, "ana-arr"))),
                                     6)->value, ==, 398);
  g_signal_handlers_disconnect_by_data (fixture->session, &last);
}

/* What writes does not look live on a day of the past, and says why. */
static void
test_buttons (Fixture       *fixture,
              gconstpointer  unused)
{
  GtkWidget *progress = show (fixture, "progress");
  GtkWidget *record;

  gw_session_set_goal (fixture->session, gw_view_test_get_goal (fixture->session, "ana-arr"));
  look_at (fixture, gw_date_new (2026, 3, 31));
  record = GTK_WIDGET (gtk_widget_get_template_child (gw_view_test_find (progress, GW_TYPE_GOAL_PROGRESS),
                                                      GW_TYPE_GOAL_PROGRESS, "record"));
  g_assert_false (gtk_widget_is_sensitive (record));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (record), "This is what was known on"));
  act (fixture, "win.record-check-in");
  g_assert_nonnull (fixture->window->past_toast);

  act (fixture, "win.show-present");
  g_assert_null (fixture->window->past_toast);
  g_assert_true (gtk_widget_is_sensitive (record));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (record), ==, "Record a Check-in (Ctrl+R)");
}

static void
on_refused (GwSession  *session,
            const char *sentence,
            char      **last)
{
  g_free (*last);
  *last = g_strdup (sentence);
}

/* Nothing changes the past, by whatever way; each says why. */
static void
test_closed (Fixture       *fixture,
             gconstpointer  unused)
{
  const char *ways[] = { "win.record-check-in", "win.show-scores" };
  guint n_windows = g_list_model_get_n_items (gtk_window_get_toplevels ());
  g_autoptr (GwEdit) edit = gw_edit_new ("Change");
  g_autoptr (GwEdit) later = gw_edit_new ("Change");
  g_autofree char *last = NULL;

  gw_edit_set_text (edit, GW_RECORD (gw_session_get_workshop (fixture->session)), "title", "Another");
  g_assert_true (gw_session_commit (fixture->session, edit));
  g_signal_connect (fixture->session, "refused", G_CALLBACK (on_refused), &last);
  (void) show (fixture, "progress");
  look_at (fixture, gw_date_new (2026, 3, 31));

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_clear_pointer (&last, g_free);
      act (fixture, ways[i]);
      g_assert_nonnull (last);
      g_assert_nonnull (strstr (last, "This is what was known on"));
      g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, n_windows);
    }
  g_clear_pointer (&last, g_free);
  gw_edit_set_text (later, GW_RECORD (gw_session_get_workshop (fixture->session)), "title", "The past");
  g_assert_false (gw_session_commit (fixture->session, later));
  g_assert_nonnull (last);
  g_assert_false (gw_history_get_can_undo (gw_session_get_history (fixture->session)));

  act (fixture, "win.show-present");
  g_assert_cmpstr (gw_workshop_get_title (gw_session_get_workshop (fixture->session)), ==, "Another");
  g_assert_true (gw_history_get_can_undo (gw_session_get_history (fixture->session)));
  g_signal_handlers_disconnect_by_data (fixture->session, &last);
}

/* What was typed into the score grid waits until somebody comes back. */
static void
test_scores_wait (Fixture       *fixture,
                  gconstpointer  unused)
{
  GwScoreSheet *scores;
  guint column;

  act (fixture, "win.show-scores");
  scores = gw_window_get_scores (fixture->window);
  column = gw_score_sheet_add_day (scores, gw_date_new (2026, 6, 30));
  gw_score_sheet_write (scores, 0, column, "7");
  g_assert_true (gtk_widget_activate_action (gw_window_get_view (fixture->window), "progress.overview", NULL));
  look_at (fixture, gw_date_new (2026, 3, 31));
  look_at (fixture, gw_date_new (2026, 2, 28));
  act (fixture, "win.show-present");
  g_assert_true (gw_window_get_scores (fixture->window) == scores);
  g_assert_cmpuint (gw_score_sheet_count (scores, GW_SCORE_NEW), ==, 1);
  gw_score_sheet_discard (scores);
}

static void
read_status_cb (GwSession *session,
                GwStatus  *status)
{
  GwGoal *goal = gw_view_test_get_goal (session, "eva-arr");

  *status = gw_goal_insight_get_status (gw_insight_get_goal (gw_session_get_insight (session), goal));
}

/* Whoever hears of an edit reads new figures, also after a look at the past. */
static void
test_edit_after (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change Target");
  GwGoal *eva = gw_view_test_get_goal (fixture->session, "eva-arr");
  GwStatus status = GW_STATUS_CLOSED;

  look_at (fixture, gw_date_new (2026, 2, 28));
  act (fixture, "win.show-present");
  show (fixture, "goals");
  eva = gw_view_test_get_goal (fixture->session, "eva-arr");
  g_signal_connect (fixture->session, "changed", G_CALLBACK (read_status_cb), &status);
  read_status_cb (fixture->session, &status);
  g_assert_cmpint (status, ==, GW_STATUS_OFF_PACE);
  gw_edit_set_reason (edit, "Territory changed", "", gw_date_new (2026, 6, 30));
  gw_edit_set_integer (edit, GW_RECORD (eva), "target", 550);
  g_assert_true (gw_session_commit (fixture->session, edit));
  g_assert_cmpint (status, ==, GW_STATUS_AT_RISK);
  g_signal_handlers_disconnect_by_data (fixture->session, &status);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GwApplication) application = NULL;

  gw_display_test_init (&argc, &argv);
  application = gw_application_test_new ();

#define ADD(name, test) g_test_add ("/past/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("sample", test_sample);
  ADD ("day-is-named", test_day_is_named);
  ADD ("views", test_views);
  ADD ("not-there-yet", test_not_there_yet);
  ADD ("nothing-known", test_nothing_known);
  ADD ("closed", test_closed);
  ADD ("scores-wait", test_scores_wait);
  ADD ("later-number", test_later_number);
  ADD ("buttons", test_buttons);
  ADD ("edit-after", test_edit_after);
#undef ADD

  return g_test_run ();
}
