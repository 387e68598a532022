/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-display-test.h"
#include "gw-progress-view.h"
#include "gw-score-grid.h"
#include "gw-score-paste.h"
#include "gw-score-view.h"
#include "gw-view-test.h"

typedef struct
{
  GwViewTest base;
  GwScoreSheet *sheet;
  GwScoreGrid *grid;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  sample)
{
  gw_view_test_set_up (&fixture->base, sample, GW_TYPE_PROGRESS_VIEW, (GwViewTestSetSession) gw_progress_view_set_session);
  g_assert_true (gtk_widget_activate_action (fixture->base.view, "progress.scores", NULL));
  gw_display_test_settle ();
  fixture->sheet = gw_score_view_get_sheet (GW_SCORE_VIEW (gw_view_test_find (fixture->base.view, GW_TYPE_SCORE_VIEW)));
  fixture->grid = GW_SCORE_GRID (gw_view_test_find (fixture->base.view, GW_TYPE_SCORE_GRID));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  sample)
{
  gw_view_test_tear_down (&fixture->base);
}

/* Row of a goal; the last column is the present day. */
static guint
find_row (Fixture    *fixture,
          const char *id)
{
  for (guint row = 0; row < gw_score_sheet_get_n_goals (fixture->sheet); row++)
    if (g_str_equal (gw_record_get_id (GW_RECORD (gw_score_sheet_get_goal (fixture->sheet, row))), id))
      return row;

  g_error ("There is no row for %s.", id);
}

static guint
get_today (Fixture *fixture)
{
  return gw_score_sheet_get_n_days (fixture->sheet) - 1;
}

static void
assert_cell (Fixture      *fixture,
             const char   *id,
             guint         column,
             const char   *text,
             GwScoreState  state,
             const char   *said)
{
  guint row = find_row (fixture, id);
  g_autofree char *found = gw_score_sheet_get_text (fixture->sheet, row, column);
  g_autofree char *explained = gw_score_sheet_explain (fixture->sheet, row, column);

  g_assert_cmpstr (found, ==, text);
  g_assert_cmpint (gw_score_sheet_get_state (fixture->sheet, row, column), ==, state);
  g_assert_cmpstr (explained, ==, said);
}

static gint64
get_value (Fixture    *fixture,
           const char *id,
           GwDate      day)
{
  GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (gw_view_test_get_goal (fixture->base.session, id)));
  guint position;

  return gw_check_ins_find (check_ins, day, &position) ? gw_check_ins_get (check_ins, position)->value : GW_UNSET;
}

/* Sums take no numbers: only the goals of members and the discount have rows. */
static void
test_rows (Fixture       *fixture,
           gconstpointer  sample)
{
  g_autofree char *name = NULL;

  g_assert_cmpuint (gw_score_sheet_get_n_goals (fixture->sheet), ==, 7);
  g_assert_cmpint (gw_score_sheet_get_day (fixture->sheet, get_today (fixture)), ==, gw_date_new (2026, 6, 30));
  name = gw_score_sheet_get_name (fixture->sheet, find_row (fixture, "ana-arr"), get_today (fixture));
  g_assert_cmpstr (name, ==, "Ana Sample, New ARR, Ana, 30 Jun");
  assert_cell (fixture, "ana-arr", get_today (fixture), "375", GW_SCORE_KEPT, "");
}

/* What is typed is understood at once, and recorded together, with one undo. */
static void
test_record (Fixture       *fixture,
             gconstpointer  sample)
{
  GwDate june = gw_date_new (2026, 6, 30);
  guint today = get_today (fixture);
  g_autofree char *summary = NULL;

  gw_score_sheet_write (fixture->sheet, find_row (fixture, "ana-arr"), today, "400");
  gw_score_sheet_write (fixture->sheet, find_row (fixture, "ben-arr"), today, "€ 1.250");
  gw_score_sheet_write (fixture->sheet, find_row (fixture, "cleo-arr"), today, "some");
  gw_score_sheet_write (fixture->sheet, find_row (fixture, "dev-arr"), today, "");
  gw_score_sheet_write (fixture->sheet, find_row (fixture, "eva-arr"), today, "215");
  assert_cell (fixture, "ana-arr", today, "400", GW_SCORE_NEW, "400 thousand USD; it replaces 375");
  assert_cell (fixture, "ben-arr", today, "€ 1.250", GW_SCORE_NEW,
               "1\302\240250 thousand USD; it replaces 320. Far from the 320 that are planned by then.");
  assert_cell (fixture, "dev-arr", today, "", GW_SCORE_REMOVED, "The number of that day is removed.");
  assert_cell (fixture, "eva-arr", today, "215", GW_SCORE_KEPT, "");
  summary = gw_score_sheet_summarize (fixture->sheet);
  g_assert_cmpstr (summary, ==, "2 numbers understood. 1 of them may be a slip. 1 number goes. 1 cell cannot be read.");
  g_assert_true (gw_view_test_shows (fixture->base.view, summary));
  g_assert_cmpint (get_value (fixture, "ana-arr", june), ==, 375);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "scores.record", NULL));
  g_assert_cmpint (get_value (fixture, "ana-arr", june), ==, 400);
  g_assert_cmpint (get_value (fixture, "ben-arr", june), ==, 1250);
  g_assert_cmpint (get_value (fixture, "dev-arr", june), ==, GW_UNSET);
  /* What could not be read is still there to be mended. */
  g_assert_cmpint (gw_score_sheet_get_state (fixture->sheet, find_row (fixture, "cleo-arr"), today), ==, GW_SCORE_WRONG);

  gw_session_undo (fixture->base.session);
  g_assert_cmpint (get_value (fixture, "ana-arr", june), ==, 375);
  g_assert_cmpint (get_value (fixture, "ben-arr", june), ==, 320);
  g_assert_cmpint (get_value (fixture, "dev-arr", june), ==, 230);
  g_assert_false (gw_history_get_can_undo (gw_session_get_history (fixture->base.session)));
}

static void
test_paste_block (Fixture       *fixture,
                  gconstpointer  sample)
{
  guint today = get_today (fixture);
  guint row = find_row (fixture, "ana-arr");

  /* Empty cells and rows keep their places; what falls off the edge is left out, and said. */
  g_assert_cmpuint (gw_score_sheet_paste (fixture->sheet, row, today - 1, "310\t1.380\r\n\t\r\n\"1,280\"\t\tmore\r\n"), ==, 3);
  g_assert_cmpstr (gw_score_sheet_get_left_out (fixture->sheet), ==,
                   "1 column past the last day is left out: paste it with its day above it.");
  assert_cell (fixture, "ana-arr", today - 1, "310", GW_SCORE_NEW, "310 thousand USD; it replaces 315");
  assert_cell (fixture, "ana-arr", today, "1.380", GW_SCORE_NEW,
               "1\302\240380 thousand USD; it replaces 375. Far from the 347 that are planned by then.");
  assert_cell (fixture, "ben-arr", today, "320", GW_SCORE_KEPT, "");
  g_assert_cmpint (gw_score_sheet_get_state (fixture->sheet, row + 2, today - 1), ==, GW_SCORE_NEW);

  gw_score_sheet_discard (fixture->sheet);
  assert_cell (fixture, "ana-arr", today, "375", GW_SCORE_KEPT, "");
  g_assert_null (gw_score_sheet_get_left_out (fixture->sheet));
}

/* What has no place is said before anything is taken, and is gone with the next paste. */
static void
test_paste_left_out (Fixture       *fixture,
                     gconstpointer  sample)
{
  guint today = get_today (fixture);
  guint last = gw_score_sheet_get_n_goals (fixture->sheet) - 1;

  g_assert_cmpuint (gw_score_sheet_paste (fixture->sheet, last, today, "81\t1\t2\n90\n91\n\n"), ==, 1);
  g_assert_cmpstr (gw_score_sheet_get_left_out (fixture->sheet), ==,
                   "2 columns past the last day are left out: paste them with their days above them. "
                   "2 rows below the last goal are left out.");
  g_assert_true (gw_view_test_shows (fixture->base.view,
                                     "1 number understood. 2 columns past the last day are left out: paste them with "
                                     "their days above them. 2 rows below the last goal are left out."));

  g_assert_cmpuint (gw_score_sheet_paste (fixture->sheet, 0, 0, "Who\t30.6.2026\tSum\nEva Sample\t220\t1\nZed\t1\t1\n"), ==, 1);
  g_assert_cmpstr (gw_score_sheet_get_left_out (fixture->sheet), ==,
                   "1 column has no day above it and is left out. 1 row fits nobody and is left out: “Zed”.");
  g_assert_cmpuint (gw_score_sheet_paste (fixture->sheet, 0, 0, "Eva Sample\t30\nA\t1\nB\t1\nC\t1\nD\t1"), ==, 1);
  g_assert_cmpstr (gw_score_sheet_get_left_out (fixture->sheet), ==,
                   "4 rows fit nobody and are left out: “A”, “B”, “C”, “D”.");

  g_assert_cmpuint (gw_score_sheet_paste (fixture->sheet, last, today, "82\n"), ==, 1);
  g_assert_null (gw_score_sheet_get_left_out (fixture->sheet));
}

/* Spreadsheets and our own tables write spaces that do not break. */
static void
test_paste_spaces (Fixture       *fixture,
                   gconstpointer  sample)
{
  guint n_days = gw_score_sheet_get_n_days (fixture->sheet);

  g_assert_cmpuint (gw_score_sheet_paste (fixture->sheet, 0, 0,
                                          "Who\t30\302\240June\302\2402026\n"
                                          "\342\201\250Eva\302\240Sample\342\201\251\t\302\2401\342\200\257220\302\240\n"
                                          "Ana Sample\t\342\210\2221\302\240380,0\n"), ==, 2);
  g_assert_cmpuint (gw_score_sheet_get_n_days (fixture->sheet), ==, n_days);
  g_assert_cmpint (gw_score_sheet_get_state (fixture->sheet, find_row (fixture, "eva-arr"), n_days - 1), ==, GW_SCORE_NEW);
  assert_cell (fixture, "ana-arr", n_days - 1, "\342\210\2221 380,0", GW_SCORE_NEW,
               "\342\210\2221\302\240380 thousand USD; it replaces 375. A total, but less than the 315 of 31 May 2026.");
}

/* A slip is said and stands in nobody's way; what is typed beside it counts. */
static void
test_doubt (Fixture       *fixture,
            gconstpointer  sample)
{
  guint row = find_row (fixture, "finn-arr");
  guint today = get_today (fixture);

  gw_score_sheet_write (fixture->sheet, row, today, "800");
  g_assert_cmpstr (gw_score_sheet_get_doubt (fixture->sheet, row, today), ==, "Far from the 90 that are planned by then.");
  gw_score_sheet_write (fixture->sheet, row, today, "85");
  g_assert_null (gw_score_sheet_get_doubt (fixture->sheet, row, today));
  gw_score_sheet_write (fixture->sheet, row, today - 1, "90");
  g_assert_cmpstr (gw_score_sheet_get_doubt (fixture->sheet, row, today), ==, "A total, but less than the 90 of 31 May 2026.");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "scores.record", NULL));
  g_assert_cmpint (get_value (fixture, "finn-arr", gw_date_new (2026, 6, 30)), ==, 85);
}

/* The keyboard stays where it was when a paste brings another day. */
static void
test_place_kept (Fixture       *fixture,
                 gconstpointer  sample)
{
  guint today = get_today (fixture);
  guint row, column;

  gw_score_grid_edit (fixture->grid, 2, today);
  gw_display_test_settle ();
  (void) gw_score_sheet_paste (fixture->sheet, 2, today, "Who\t15.6.2026\nEva Sample\t205\n");
  gw_display_test_settle ();
  g_assert_true (gw_score_grid_get_place (fixture->grid, &row, &column));
  g_assert_cmpuint (row, ==, 2);
  g_assert_cmpuint (column, ==, today + 1);
}

/* Days in the first row and names in the first column say where it goes. */
static void
test_paste_named (Fixture       *fixture,
                  gconstpointer  sample)
{
  guint n_days = gw_score_sheet_get_n_days (fixture->sheet);

  g_assert_cmpuint (gw_score_sheet_paste (fixture->sheet, 0, 0,
                                          "Who\t15.6.2026\t30.6.2026\n"
                                          "Eva Sample\t205\t220\n"
                                          "Zed Sample\t1\t2\n"
                                          "New ARR, Ana\t\t380\n"), ==, 3);
  g_assert_cmpuint (gw_score_sheet_get_n_days (fixture->sheet), ==, n_days + 1);
  g_assert_cmpint (gw_score_sheet_get_day (fixture->sheet, n_days - 1), ==, gw_date_new (2026, 6, 15));
  assert_cell (fixture, "eva-arr", n_days - 1, "205", GW_SCORE_NEW, "205 thousand USD");
  assert_cell (fixture, "eva-arr", n_days, "220", GW_SCORE_NEW, "220 thousand USD; it replaces 215");
  assert_cell (fixture, "ana-arr", n_days, "380", GW_SCORE_NEW, "380 thousand USD; it replaces 375");
}

/* A day that could be another one is said; its column goes with what was pasted,
 * and the keyboard stays in the grid. */
static void
test_paste_open_day (Fixture       *fixture,
                     gconstpointer  sample)
{
  guint n_days = gw_score_sheet_get_n_days (fixture->sheet);
  guint row, column;

  gw_score_grid_edit (fixture->grid, 1, n_days - 1);
  gw_display_test_settle ();
  g_assert_cmpuint (gw_score_sheet_paste (fixture->sheet, 0, 0, "Who\t07/06/2026\nEva Sample\t205\n"), ==, 1);
  gw_display_test_settle ();
  g_assert_cmpuint (gw_score_sheet_get_n_days (fixture->sheet), ==, n_days + 1);
  g_assert_cmpstr (gw_score_sheet_get_left_out (fixture->sheet), ==,
                   "“07/06/2026” is read as 7 June 2026. If that is wrong, discard and paste days as 2026-06-30.");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "scores.discard", NULL));
  gw_display_test_settle ();
  g_assert_cmpuint (gw_score_sheet_get_n_days (fixture->sheet), ==, n_days);
  g_assert_true (gw_score_grid_get_place (fixture->grid, &row, &column));
  g_assert_cmpuint (row, ==, 1);
  g_assert_cmpuint (column, ==, n_days - 1);
  g_assert_true (GTK_IS_TEXT (gtk_root_get_focus (gtk_widget_get_root (fixture->base.view))));

  /* Another day beside it says which is the month. */
  (void) gw_score_sheet_paste (fixture->sheet, 0, 0, "Who\t07/06/2026\t06/30/2026\nEva Sample\t205\t206\n");
  g_assert_null (gw_score_sheet_get_left_out (fixture->sheet));
  g_assert_cmpint (gw_score_sheet_get_day (fixture->sheet, n_days), ==, gw_date_new (2026, 7, 6));
}

/* Who fits nobody is named; a first name is enough where one goal alone has it, and
 * what stands for "no number" is none. */
static void
test_paste_strangers (Fixture       *fixture,
                      gconstpointer  sample)
{
  guint today = get_today (fixture);

  g_assert_cmpuint (gw_score_sheet_paste (fixture->sheet, 0, 0,
                                          "Who\t30 June 2026\nBen S.\t1\nDev Sampl\t1\nGina New\t1\n"), ==, 0);
  g_assert_cmpstr (gw_score_sheet_get_left_out (fixture->sheet), ==,
                   "3 rows fit nobody and are left out: “Ben S.”, “Dev Sampl”, “Gina New”.");
  g_assert_cmpuint (gw_score_sheet_paste (fixture->sheet, 0, 0,
                                          "Who\t30 June 2026\ncleo\t$1,340.00\nAna Sample\t-\nEva Sample\tn/a\nBen Sample\tk.A.\n"), ==, 1);
  g_assert_null (gw_score_sheet_get_left_out (fixture->sheet));
  g_assert_cmpint (gw_score_sheet_get_state (fixture->sheet, find_row (fixture, "cleo-arr"), today), ==, GW_SCORE_NEW);
  g_assert_cmpuint (gw_score_sheet_count (fixture->sheet, GW_SCORE_WRONG), ==, 0);
}

static void
set_title (Fixture    *fixture,
           const char *id,
           const char *title)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change Title");

  gw_edit_set_text (edit, GW_RECORD (gw_view_test_get_goal (fixture->base.session, id)), "title", title);
  g_assert_true (gw_session_commit (fixture->base.session, edit));
  gw_display_test_settle ();
}

/* A whole name that two goals have is nobody's: it is said which two. */
static void
test_paste_same_name (Fixture       *fixture,
                      gconstpointer  sample)
{
  guint today = get_today (fixture);

  set_title (fixture, "ana-arr", "New ARR");
  set_title (fixture, "eva-arr", "New ARR");
  g_assert_cmpuint (gw_score_sheet_paste (fixture->sheet, 0, 0,
                                          "Who\t30 June 2026\nnew arr\t380\nEva Sample, New ARR\t220\n"), ==, 1);
  g_assert_cmpstr (gw_score_sheet_get_left_out (fixture->sheet), ==,
                   "“new arr” is left out, for it fits “Ana Sample, New ARR” and “Eva Sample, New ARR”: write which one.");
  g_assert_cmpint (gw_score_sheet_get_state (fixture->sheet, find_row (fixture, "ana-arr"), today), ==, GW_SCORE_KEPT);
  g_assert_cmpint (gw_score_sheet_get_state (fixture->sheet, find_row (fixture, "eva-arr"), today), ==, GW_SCORE_NEW);
}

static gboolean
press (Fixture         *fixture,
       guint            key,
       GdkModifierType  modifiers)
{
  GtkWidget *view = gw_view_test_find (GTK_WIDGET (fixture->grid), GTK_TYPE_COLUMN_VIEW);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &handled);
    }
  gw_display_test_settle ();
  return handled;
}

static void
assert_place (Fixture *fixture,
              guint    row,
              guint    column)
{
  guint found_row = 0, found_column = 0;

  g_assert_true (gw_score_grid_get_place (fixture->grid, &found_row, &found_column));
  g_assert_cmpuint (found_row, ==, row);
  g_assert_cmpuint (found_column, ==, column);
}

/* The keyboard alone: from cell to cell, over the end of a row, and back. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  sample)
{
  guint today = get_today (fixture);

  gw_score_grid_edit (fixture->grid, 0, today);
  assert_place (fixture, 0, today);
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  assert_place (fixture, 1, today);
  g_assert_true (press (fixture, GDK_KEY_Tab, 0));
  assert_place (fixture, 2, 0);
  g_assert_true (press (fixture, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  assert_place (fixture, 1, today);
  g_assert_true (press (fixture, GDK_KEY_Up, 0));
  assert_place (fixture, 0, today);
  /* All of it is selected, so that the arrow leaves. */
  g_assert_true (press (fixture, GDK_KEY_Left, 0));
  assert_place (fixture, 0, today - 1);
  /* Nothing is above the first row, and Shift+Tab leaves the grid before the first cell. */
  g_assert_true (press (fixture, GDK_KEY_Up, 0));
  assert_place (fixture, 0, today - 1);
  gw_score_grid_edit (fixture->grid, 0, 0);
  g_assert_false (press (fixture, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
}

/* A screen reader hears whose number of which day it is, and what was understood. */
static void
test_accessible (Fixture       *fixture,
                 gconstpointer  sample)
{
  GtkWidget *text;

  gw_score_grid_edit (fixture->grid, find_row (fixture, "ana-arr"), get_today (fixture));
  gw_display_test_settle ();
  gw_score_sheet_write (fixture->sheet, find_row (fixture, "ana-arr"), get_today (fixture), "none");
  text = gtk_root_get_focus (gtk_widget_get_root (fixture->base.view));
  g_assert_true (GTK_IS_TEXT (text));
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_LABEL, "Ana Sample, New ARR, Ana, 30 Jun");
  gtk_test_accessible_assert_state (text, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
}

int
main (int    argc,
      char **argv)
{
  gw_display_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/score-grid/" name, Fixture, "example-cloud.goalwright", set_up, function, tear_down)

  ADD ("rows", test_rows);
  ADD ("record", test_record);
  ADD ("paste-block", test_paste_block);
  ADD ("paste-named", test_paste_named);
  ADD ("paste-left-out", test_paste_left_out);
  ADD ("paste-spaces", test_paste_spaces);
  ADD ("paste-open-day", test_paste_open_day);
  ADD ("paste-strangers", test_paste_strangers);
  ADD ("paste-same-name", test_paste_same_name);
  ADD ("doubt", test_doubt);
  ADD ("place-kept", test_place_kept);
  ADD ("keys", test_keys);
  ADD ("accessible", test_accessible);

  return g_test_run ();
}
