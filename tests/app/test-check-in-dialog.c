/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check-in-dialog.h"
#include "gw-check-in-list.h"
#include "gw-check-in-list.h"
#include "gw-commitment.h"
#include "gw-display-test.h"
#include "gw-if-then.h"
#include "gw-if-then-answer.h"
#include "gw-if-then-row.h"
#include "gw-progress-view.h"
#include "gw-view-test.h"

typedef struct
{
  GwViewTest base;
  GtkWidget *dialog;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  sample)
{
  gw_view_test_set_up (&fixture->base, sample, GW_TYPE_PROGRESS_VIEW, (GwViewTestSetSession) gw_progress_view_set_session);
}

static void
close_dialog (Fixture *fixture)
{
  if (fixture->dialog == NULL)
    return;
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  g_clear_object (&fixture->dialog);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  sample)
{
  close_dialog (fixture);
  gw_view_test_tear_down (&fixture->base);
}

static void
open_dialog (Fixture    *fixture,
             const char *id)
{
  close_dialog (fixture);
  fixture->dialog = g_object_ref_sink (gw_check_in_dialog_new (fixture->base.session,
                                                               gw_view_test_get_goal (fixture->base.session, id)));
}

static void
fill (Fixture    *fixture,
      const char *date,
      const char *value,
      const char *note)
{
  gw_check_in_dialog_fill (GW_CHECK_IN_DIALOG (fixture->dialog), date, value, note);
}

static void
assert_said (Fixture    *fixture,
             const char *message,
             const char *doubt)
{
  g_assert_cmpstr (gw_form_dialog_get_message (GW_FORM_DIALOG (fixture->dialog)), ==, message);
  g_assert_cmpstr (gw_form_dialog_get_doubt (GW_FORM_DIALOG (fixture->dialog)), ==, doubt);
}

static gboolean
record (Fixture *fixture)
{
  (void) gtk_widget_activate_action (fixture->dialog, "form.apply", NULL);
  return gw_check_in_dialog_get_recorded (GW_CHECK_IN_DIALOG (fixture->dialog));
}

static guint
count_answers (Fixture    *fixture,
               const char *id)
{
  GwCommitment *commitment = gw_goal_get_commitment (gw_view_test_get_goal (fixture->base.session, id));
  GwIfThen *plan = GW_IF_THEN (gw_record_list_get (gw_commitment_get_plans (commitment), 0));

  return gw_record_list_get_length (gw_if_then_get_answers (plan));
}

static void
answer (Fixture  *fixture,
        gboolean  happened,
        gboolean  done)
{
  gw_if_then_row_answer (GW_IF_THEN_ROW (gw_view_test_find (fixture->dialog, GW_TYPE_IF_THEN_ROW)), happened, done);
}

/* What looks like a slip is asked about, and taken all the same. */
static void
test_doubt (Fixture       *fixture,
            gconstpointer  sample)
{
  static const struct { const char *date; const char *value; const char *said; const char *doubt; } rows[] = {
    { "29 June 2026", "380", "380 thousand USD on 29 June 2026.",
      "A total, but more than the 375 of 30 June 2026. Is it right?" },
    { "29 June 2026", "370", "370 thousand USD on 29 June 2026.", "" },
    { "29 June 2026", "about", "This is not a number. Type digits only, such as 1250.", "" },
    { "30 June 2026", "380", "380 thousand USD on 30 June 2026. It replaces 375 of that day.", "" },
    { "1 July 2026", "380", "380 thousand USD on 1 July 2026.", "That day is still to come. Is it right?" },
    { "30 June 2026", "3750", "3\302\240750 thousand USD on 30 June 2026. It replaces 375 of that day.",
      "Far from the 347 that are planned by then. Is it right?" },
  };

  open_dialog (fixture, "ana-arr");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      fill (fixture, rows[i].date, rows[i].value, NULL);
      assert_said (fixture, rows[i].said, rows[i].doubt);
    }
  g_assert_true (record (fixture));
}

/* Whoever corrects a number does not take back what was noted beside it. */
static void
test_note_stays (Fixture       *fixture,
                 gconstpointer  sample)
{
  GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (gw_view_test_get_goal (fixture->base.session, "ana-arr")));
  guint position;
  g_autofree char *note = NULL;

  g_assert_true (gw_check_ins_find (check_ins, gw_date_new (2026, 5, 31), &position));
  note = g_strdup (gw_check_ins_get (check_ins, position)->note);
  g_assert_nonnull (note);

  open_dialog (fixture, "ana-arr");
  fill (fixture, "31 May 2026", "318", NULL);
  g_assert_true (record (fixture));
  g_assert_cmpint (gw_check_ins_get (check_ins, position)->value, ==, 318);
  g_assert_cmpstr (gw_check_ins_get (check_ins, position)->note, ==, note);
}

/* How the plans went is worth a note on a day without a number, too. */
static void
test_answers_alone (Fixture       *fixture,
                    gconstpointer  sample)
{
  GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (gw_view_test_get_goal (fixture->base.session, "ana-arr")));
  guint n_before = gw_check_ins_get_length (check_ins);

  open_dialog (fixture, "ana-arr");
  g_assert_false (record (fixture));
  answer (fixture, TRUE, TRUE);
  assert_said (fixture, "1 answer for 30 June 2026, without a number.", "");
  fill (fixture, NULL, NULL, "It worked");
  assert_said (fixture, "A note belongs to a number. Type one, or take the note out.", "");
  g_assert_false (record (fixture));
  fill (fixture, NULL, NULL, "");
  g_assert_true (record (fixture));
  g_assert_cmpuint (count_answers (fixture, "ana-arr"), ==, 1);
  g_assert_cmpuint (gw_check_ins_get_length (check_ins), ==, n_before);

  gw_session_undo (fixture->base.session);
  g_assert_cmpuint (count_answers (fixture, "ana-arr"), ==, 0);
}

static void
find_toggle (GtkWidget  *widget,
             const char *label,
             GtkWidget **found)
{
  if (*found == NULL && GTK_IS_TOGGLE_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    *found = widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_toggle (child, label, found);
}

/* An answer by half would be kept as "not done", which nobody said. */
static void
test_half_an_answer (Fixture       *fixture,
                     gconstpointer  sample)
{
  GtkWidget *row, *yes = NULL;

  open_dialog (fixture, "ana-arr");
  row = gw_view_test_find (fixture->dialog, GW_TYPE_IF_THEN_ROW);
  find_toggle (row, "Yes", &yes);
  fill (fixture, NULL, "380", NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (yes), TRUE);
  assert_said (fixture, "Say whether the “then” was done, too.", "");
  g_assert_false (record (fixture));
  answer (fixture, FALSE, FALSE);
  g_assert_true (record (fixture));
  g_assert_cmpuint (count_answers (fixture, "ana-arr"), ==, 1);
}

/* A goal of steps takes no number, and still has plans to answer for. */
static void
test_steps (Fixture       *fixture,
            gconstpointer  sample)
{
  open_dialog (fixture, "finn-discovery");
  g_assert_true (gw_check_in_dialog_get_goal (GW_CHECK_IN_DIALOG (fixture->dialog)) ==
                 gw_view_test_get_goal (fixture->base.session, "finn-discovery"));
  assert_said (fixture, "This goal takes no number. Say how its if-then plans went.", "");
  g_assert_false (record (fixture));
  answer (fixture, TRUE, FALSE);
  g_assert_true (record (fixture));
  g_assert_cmpuint (count_answers (fixture, "finn-discovery"), ==, 1);
}

/* Who looks at a sum wants to type whose number it is the sum of. */
static void
test_sum (Fixture       *fixture,
          gconstpointer  sample)
{
  open_dialog (fixture, "team-arr");
  g_assert_true (gw_check_in_dialog_get_goal (GW_CHECK_IN_DIALOG (fixture->dialog)) ==
                 gw_view_test_get_goal (fixture->base.session, "ana-arr"));
}

static gboolean
turn_wheel (GtkWidget *scroller,
            double     dy)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scroller);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE &&
          gtk_event_controller_get_name (controller) == NULL)
        g_signal_emit_by_name (controller, "scroll", 0.0, dy, &handled);
    }

  return handled;
}

/* Over a list that has come to its end the wheel turns the page on. */
static void
test_wheel (Fixture       *fixture,
            gconstpointer  sample)
{
  GwGoal *ana = gw_view_test_get_goal (fixture->base.session, "ana-arr");
  g_autoptr (GwEdit) edit = gw_edit_new ("Fill");
  GtkWidget *list, *page;
  GtkAdjustment *inner, *outer;

  for (int day = 1; day <= 20; day++)
    gw_edit_record_check_in (edit, GW_RECORD (ana),
                             &(GwCheckIn) { .date = gw_date_new (2026, 6, day), .recorded = GW_DATE_NONE, .value = 320 });
  g_assert_true (gw_session_commit (fixture->base.session, edit));
  gw_session_set_goal (fixture->base.session, ana);
  gw_display_test_settle ();

  list = gw_view_test_find (gw_view_test_find (fixture->base.view, GW_TYPE_CHECK_IN_LIST), GTK_TYPE_SCROLLED_WINDOW);
  page = gtk_widget_get_ancestor (gtk_widget_get_parent (list), GTK_TYPE_SCROLLED_WINDOW);
  inner = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (list));
  outer = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  g_assert_cmpfloat (gtk_adjustment_get_upper (inner), >, gtk_adjustment_get_page_size (inner));
  g_assert_cmpfloat (gtk_adjustment_get_upper (outer), >, gtk_adjustment_get_page_size (outer));

  gtk_adjustment_set_value (outer, 0);
  gtk_adjustment_set_value (inner, 0);
  g_assert_false (turn_wheel (list, 1));
  g_assert_cmpfloat (gtk_adjustment_get_value (outer), ==, 0);
  gtk_adjustment_set_value (inner, gtk_adjustment_get_upper (inner));
  g_assert_true (turn_wheel (list, 1));
  g_assert_cmpfloat (gtk_adjustment_get_value (outer), >, 0);
  gtk_adjustment_set_value (inner, 0);
  g_assert_true (turn_wheel (list, -1));
  g_assert_cmpfloat (gtk_adjustment_get_value (outer), ==, 0);
}

/* One person after the other: the day stays, and the next goal says its last number. */
static void
test_next (Fixture       *fixture,
           gconstpointer  sample)
{
  GwGoal *ben = gw_view_test_get_goal (fixture->base.session, "ben-arr");

  open_dialog (fixture, "ana-arr");
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  gw_display_test_settle ();
  g_assert_true (gw_view_test_shows (fixture->dialog, "Last 375 on 30 Jun"));
  fill (fixture, "6 July 2026", "395", "Signed");
  g_assert_true (gtk_widget_activate_action (fixture->dialog, "check-in.next", NULL));
  g_assert_true (gw_check_in_dialog_get_goal (GW_CHECK_IN_DIALOG (fixture->dialog)) == ben);
  g_assert_true (gw_view_test_shows (fixture->dialog, "Last 320 on 30 Jun"));
  g_assert_false (gw_view_test_shows (fixture->dialog, "Signed"));
  fill (fixture, NULL, "330", NULL);
  assert_said (fixture, "330 thousand USD on 6 July 2026.", "That day is still to come. Is it right?");
  g_assert_true (record (fixture));
  g_assert_cmpint (gw_check_ins_get (gw_record_get_check_ins (GW_RECORD (ben)), 6)->value, ==, 330);
}

static gboolean
is_correction (GtkWindow *window)
{
  return GW_IS_CHECK_IN_DIALOG (window) && g_str_equal (gtk_window_get_title (window), "Correct Check-in");
}

/* A click on a number asks what it should have been, with what stands there. */
static void
test_correction (Fixture       *fixture,
                 gconstpointer  sample)
{
  GwGoal *ana = gw_view_test_get_goal (fixture->base.session, "ana-arr");
  g_autoptr (GListModel) windows = NULL;
  GtkWidget *list;

  gw_session_set_goal (fixture->base.session, ana);
  gw_display_test_settle ();
  list = gw_view_test_find (gw_view_test_find (fixture->base.view, GW_TYPE_CHECK_IN_LIST), GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (list, "activate", 1);
  windows = g_object_ref (gtk_window_get_toplevels ());
  for (guint i = 0; i < g_list_model_get_n_items (windows) && fixture->dialog == NULL; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (is_correction (window))
        fixture->dialog = g_object_ref (GTK_WIDGET (window));
    }
  g_assert_nonnull (fixture->dialog);
  assert_said (fixture, "315 thousand USD on 31 May 2026. It replaces 315 of that day.", "");
  fill (fixture, NULL, "310", NULL);
  g_assert_true (record (fixture));
  g_assert_cmpint (gw_check_ins_get (gw_record_get_check_ins (GW_RECORD (ana)), 4)->value, ==, 310);
}

int
main (int    argc,
      char **argv)
{
  gw_display_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/check-in-dialog/" name, Fixture, "example-cloud.goalwright", set_up, function, tear_down)

  ADD ("doubt", test_doubt);
  ADD ("note-stays", test_note_stays);
  ADD ("answers-alone", test_answers_alone);
  ADD ("half-an-answer", test_half_an_answer);
  ADD ("steps", test_steps);
  ADD ("sum", test_sum);
  ADD ("next", test_next);
  ADD ("correction", test_correction);
  ADD ("wheel", test_wheel);

  return g_test_run ();
}
