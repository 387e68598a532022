/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check-in-dialog.h"
#include "gw-check-in-list.h"
#include "gw-commitment.h"
#include "gw-data-table-view.h"
#include "gw-display-test.h"
#include "gw-figure-area.h"
#include "gw-goal-sort.h"
#include "gw-if-then-row.h"
#include "gw-milestone-list.h"
#include "gw-milestone.h"
#include "gw-progress-overview.h"
#include "gw-progress-view.h"
#include "gw-split-credit-dialog.h"
#include "gw-status-pill.h"
#include "gw-view-test.h"

typedef GwViewTest Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  sample)
{
  gw_view_test_set_up (fixture, sample, GW_TYPE_PROGRESS_VIEW, (GwViewTestSetSession) gw_progress_view_set_session);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  sample)
{
  gw_view_test_tear_down (fixture);
}

static void
assert_shows (Fixture    *fixture,
              const char *text)
{
  gw_display_test_settle ();
  if (!gw_view_test_shows (fixture->view, text))
    g_error ("The view does not show “%s”.", text);
}

static void
select_goal (Fixture    *fixture,
             const char *id)
{
  gw_session_set_goal (fixture->session, gw_view_test_get_goal (fixture->session, id));
  gw_display_test_settle ();
}

static void
test_opens (Fixture       *fixture,
            gconstpointer  sample)
{
  GwRecordList *goals = gw_team_get_goals (gw_session_get_team (fixture->session));

  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      gw_session_set_goal (fixture->session, GW_GOAL (gw_record_list_get (goals, i)));
      gw_display_test_settle ();
      assert_shows (fixture, gw_goal_get_title (GW_GOAL (gw_record_list_get (goals, i))));
      assert_shows (fixture, "Reached");
    }
  g_assert_true (gtk_widget_activate_action (fixture->view, "progress.overview", NULL));
  assert_shows (fixture, "All goals");
}

/* The figures of sample A in the arithmetic. */
static void
test_figures (Fixture       *fixture,
              gconstpointer  sample)
{
  select_goal (fixture, "team-arr");
  assert_shows (fixture, "New ARR, Mid-Market Team");
  assert_shows (fixture, "1\302\240500");
  assert_shows (fixture, "1\302\240620");
  assert_shows (fixture, "0.93");
  assert_shows (fixture, "3\302\240333");
  assert_shows (fixture, "2\302\240716 to 3\302\240951, 8\302\240times\302\240in\302\24010");
  assert_shows (fixture, "30\302\240%");
  assert_shows (fixture, "8 times in 10: of ten goals that go on as this one went so far, 8 end between the two numbers.");
  assert_shows (fixture, "375 of 770");
  assert_shows (fixture, "Wed 1 Jul");
  assert_shows (fixture, "128 more");
  assert_shows (fixture, "Off pace");
}

static GtkWidget *
open_dialog (Fixture    *fixture,
             const char *id)
{
  GtkWidget *dialog = gw_check_in_dialog_new (fixture->session, gw_view_test_get_goal (fixture->session, id));

  return g_object_ref_sink (dialog);
}

static void
test_check_in (Fixture       *fixture,
               gconstpointer  sample)
{
  GwGoal *eva = gw_view_test_get_goal (fixture->session, "eva-arr");
  GtkWidget *dialog = open_dialog (fixture, "eva-arr");
  GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (eva));
  guint n_before = gw_check_ins_get_length (check_ins);

  select_goal (fixture, "eva-arr");
  assert_shows (fixture, "215");

  /* What cannot be read is said, and what was typed stays. */
  gw_check_in_dialog_fill (GW_CHECK_IN_DIALOG (dialog), NULL, "about 300", "");
  (void) gtk_widget_activate_action (dialog, "form.apply", NULL);
  g_assert_false (gw_check_in_dialog_get_recorded (GW_CHECK_IN_DIALOG (dialog)));
  g_assert_cmpstr (gw_form_dialog_get_message (GW_FORM_DIALOG (dialog)), !=, "");

  gw_check_in_dialog_fill (GW_CHECK_IN_DIALOG (dialog), "29 June 2026", "300", "Two deals signed");
  g_assert_cmpstr (gw_form_dialog_get_message (GW_FORM_DIALOG (dialog)), ==, "300 thousand USD on 29 June 2026.");
  gw_check_in_dialog_fill (GW_CHECK_IN_DIALOG (dialog), "30 June 2026", NULL, NULL);
  g_assert_cmpstr (gw_form_dialog_get_message (GW_FORM_DIALOG (dialog)), ==,
                   "300 thousand USD on 30 June 2026. It replaces 215 of that day.");
  g_assert_true (gtk_widget_activate_action (dialog, "form.apply", NULL));
  g_assert_true (gw_check_in_dialog_get_recorded (GW_CHECK_IN_DIALOG (dialog)));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);

  assert_shows (fixture, "300");
  g_assert_cmpuint (gw_check_ins_get_length (check_ins), ==, n_before);
  g_assert_cmpstr (gw_check_ins_get_last (check_ins, gw_date_new (2026, 6, 30))->note, ==, "Two deals signed");
  select_goal (fixture, "team-arr");
  assert_shows (fixture, "1\302\240585");

  gw_session_undo (fixture->session);
  assert_shows (fixture, "1\302\240500");
}

/* Whether it would be read, once the dialog is on the screen. */
static gboolean
has_label (GtkWidget  *widget,
           const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;

  return FALSE;
}

/* A sum takes no number of its own: the first goal below it is offered,
 * and it is said for as long as somebody types. */
static void
test_check_in_goal (Fixture       *fixture,
                    gconstpointer  sample)
{
  GtkWidget *dialog = open_dialog (fixture, "team-arr");

  g_assert_true (gw_check_in_dialog_get_goal (GW_CHECK_IN_DIALOG (dialog)) ==
                 gw_view_test_get_goal (fixture->session, "ana-arr"));
  g_assert_true (has_label (dialog, "“New ARR, Mid-Market Team” is the sum of the goals below it and takes "
                                    "no number of its own. Choose whose number you type."));

  /* A date before the goal begins is refused by the model, in a sentence. */
  gw_check_in_dialog_fill (GW_CHECK_IN_DIALOG (dialog), "31 December 2025", "1", NULL);
  (void) gtk_widget_activate_action (dialog, "form.apply", NULL);
  gw_check_in_dialog_fill (GW_CHECK_IN_DIALOG (dialog), "yesterday or so", NULL, NULL);
  g_assert_cmpstr (gw_form_dialog_get_message (GW_FORM_DIALOG (dialog)), ==, "Type a date such as 30.6.2026.");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);
}

/* A correction keeps what stood there, and looking back shows it. */
static void
test_correction (Fixture       *fixture,
                 gconstpointer  sample)
{
  GtkWidget *list = gw_view_test_find (fixture->view, GW_TYPE_CHECK_IN_LIST);
  GwGoal *ana = gw_view_test_get_goal (fixture->session, "ana-arr");
  g_autoptr (GwEdit) edit = gw_edit_new ("Correct");
  GwDate june = gw_date_new (2026, 6, 30);

  gw_edit_record_check_in (edit, GW_RECORD (ana),
                           &(GwCheckIn) { .date = june, .recorded = june + 6, .value = 4321 });
  select_goal (fixture, "ana-arr");
  g_assert_true (gw_session_commit (fixture->session, edit));
  gw_session_set_as_of (fixture->session, june + 6);
  gw_display_test_settle ();
  g_assert_true (gw_view_test_shows (list, "4\302\240321"));
  g_assert_true (gw_view_test_shows (list, "was 375 (30 Jun)"));

  gw_session_set_as_of (fixture->session, june + 5);
  gw_display_test_settle ();
  g_assert_false (gw_view_test_shows (list, "4\302\240321"));
  g_assert_true (gw_view_test_shows (list, "375"));
  g_assert_false (gw_view_test_shows (list, "was 375"));

  gw_session_set_as_of (fixture->session, june - 1);
  gw_display_test_settle ();
  g_assert_cmpuint (gw_check_in_list_get_length (GW_CHECK_IN_LIST (list)), ==, 5);
}

static void
assert_shows_plan (Fixture    *fixture,
                   GwIfThen   *plan,
                   const char *so_far)
{
  g_autofree char *text = gw_if_then_row_write_plan (plan, gw_session_get_as_of (fixture->session));

  g_assert_true (g_str_has_suffix (text, so_far));
  assert_shows (fixture, text);
}

/* An if-then plan is asked about, once a day, and how it went is said. */
static void
test_plans (Fixture       *fixture,
            gconstpointer  sample)
{
  GtkWidget *dialog = open_dialog (fixture, "ana-arr");
  GtkWidget *row = gw_view_test_find (dialog, GW_TYPE_IF_THEN_ROW);
  GwGoal *ana = gw_view_test_get_goal (fixture->session, "ana-arr");
  GwIfThen *plan = GW_IF_THEN (gw_record_list_get (gw_commitment_get_plans (gw_goal_get_commitment (ana)), 0));

  g_assert_nonnull (row);
  gw_if_then_row_answer (GW_IF_THEN_ROW (row), TRUE, TRUE);
  gw_check_in_dialog_fill (GW_CHECK_IN_DIALOG (dialog), NULL, "380", NULL);
  g_assert_true (gtk_widget_activate_action (dialog, "form.apply", NULL));
  g_assert_cmpuint (gw_record_list_get_length (gw_if_then_get_answers (plan)), ==, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);

  dialog = open_dialog (fixture, "ana-arr");
  row = gw_view_test_find (dialog, GW_TYPE_IF_THEN_ROW);
  gw_if_then_row_answer (GW_IF_THEN_ROW (row), TRUE, FALSE);
  gw_check_in_dialog_fill (GW_CHECK_IN_DIALOG (dialog), "29 June 2026", "370", NULL);
  g_assert_true (gtk_widget_activate_action (dialog, "form.apply", NULL));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);

  select_goal (fixture, "ana-arr");
  assert_shows_plan (fixture, plan, "Done 1 of 2 times.");
  gw_session_undo (fixture->session);
  assert_shows_plan (fixture, plan, "Done 1 of 1 time.");
  gw_session_undo (fixture->session);
  g_assert_cmpuint (gw_record_list_get_length (gw_if_then_get_answers (plan)), ==, 0);
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  sample)
{
  GtkWidget *list = gw_view_test_find (fixture->view, GW_TYPE_CHECK_IN_LIST);

  select_goal (fixture, "ana-arr");
  g_assert_cmpuint (gw_check_in_list_get_length (GW_CHECK_IN_LIST (list)), ==, 6);
  g_assert_true (gtk_widget_activate_action (list, "check-ins.remove", "i", gw_date_new (2026, 6, 30)));
  gw_display_test_settle ();
  g_assert_cmpuint (gw_check_in_list_get_length (GW_CHECK_IN_LIST (list)), ==, 5);

  gw_session_undo (fixture->session);
  gw_display_test_settle ();
  g_assert_cmpuint (gw_check_in_list_get_length (GW_CHECK_IN_LIST (list)), ==, 6);
}

/* Steps take no check-ins: their milestones are ticked. */
static void
test_milestones (Fixture       *fixture,
                 gconstpointer  sample)
{
  GtkWidget *list = gw_view_test_find (fixture->view, GW_TYPE_MILESTONE_LIST);
  GwGoal *steps = gw_view_test_get_goal (fixture->session, "finn-discovery");
  GwMilestone *first;
  GtkWidget *check;

  g_assert_cmpuint (gw_milestone_list_get_length (GW_MILESTONE_LIST (list)), ==, 0);
  select_goal (fixture, "finn-discovery");
  g_assert_cmpuint (gw_milestone_list_get_length (GW_MILESTONE_LIST (list)), ==, 5);
  assert_shows (fixture, "Left");

  check = gw_view_test_find (list, GTK_TYPE_CHECK_BUTTON);
  first = GW_MILESTONE (gw_record_list_get (gw_goal_get_milestones (steps), 0));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_cmpint (gw_milestone_get_done_on (first), ==, GW_DATE_NONE);

  gw_session_undo (fixture->session);
  gw_display_test_settle ();
  g_assert_cmpint (gw_milestone_get_done_on (first), !=, GW_DATE_NONE);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

/* Who is chosen in the sidebar is who the view speaks of. */
static void
test_member (Fixture       *fixture,
             gconstpointer  sample)
{
  GwRecord *ben = gw_record_lookup (GW_RECORD (gw_session_get_workshop (fixture->session)), "ben");

  gw_session_set_member (fixture->session, GW_MEMBER (ben));
  assert_shows (fixture, "New ARR, Ben");
}

static void
test_table (Fixture       *fixture,
            gconstpointer  sample)
{
  GtkWidget *table = gw_view_test_find (fixture->view, GW_TYPE_DATA_TABLE_VIEW);

  select_goal (fixture, "ana-arr");
  g_assert_cmpuint (gw_data_table_view_get_n_rows (GW_DATA_TABLE_VIEW (table)), >=, 6);
}

/* Looking back shows what was known then. */
static void
test_as_of (Fixture       *fixture,
            gconstpointer  sample)
{
  select_goal (fixture, "team-arr");
  gw_session_set_as_of (fixture->session, gw_date_new (2026, 1, 31));
  gw_display_test_settle ();
  g_assert_false (gw_view_test_shows (fixture->view, "1\302\240500"));
  assert_shows (fixture, "As of 31 Jan");

  gw_session_set_as_of (fixture->session, GW_DATE_NONE);
  assert_shows (fixture, "1\302\240500");
}

static void
test_overview (Fixture       *fixture,
               gconstpointer  sample)
{
  GtkWidget *overview = gw_view_test_find (fixture->view, GW_TYPE_PROGRESS_OVERVIEW);

  g_assert_true (gtk_widget_activate_action (fixture->view, "progress.overview", NULL));
  assert_shows (fixture, "42\302\240%");
  assert_shows (fixture, "1\302\240500 of 3\302\240600, from 6 of 6 members, 100\302\240% of the target");
  assert_shows (fixture, "average progress of all 3 goals, by weight");
  g_assert_cmpuint (gw_progress_overview_get_n_goals (GW_PROGRESS_OVERVIEW (overview)), ==, 9);
}

static gboolean
has_one_goal (gpointer overview)
{
  return gw_progress_overview_get_n_goals (overview) == 1;
}

/* Words find goals; the order is the document's until somebody asks for another. */
static void
test_overview_search (Fixture       *fixture,
                      gconstpointer  sample)
{
  GtkWidget *overview = gw_view_test_find (fixture->view, GW_TYPE_PROGRESS_OVERVIEW);
  GtkWidget *search;

  g_assert_true (gtk_widget_activate_action (fixture->view, "progress.overview", NULL));
  gw_display_test_settle ();
  search = gw_view_test_find (overview, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "eva");
  gw_display_test_wait (has_one_goal, overview, "the search");
  gtk_editable_set_text (GTK_EDITABLE (search), "nobody at all");
  while (gw_progress_overview_get_n_goals (GW_PROGRESS_OVERVIEW (overview)) > 0)
    g_main_context_iteration (NULL, TRUE);
  assert_shows (fixture, "No goal is like that. Try other words, or look at all goals.");
}

static void
assert_order (GwSession  *session,
              GwGoalSort  sort,
              const char *expected)
{
  g_autoptr (GPtrArray) goals = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  GwRecordList *list = gw_team_get_goals (gw_session_get_team (session));

  for (guint i = 0; i < gw_record_list_get_length (list); i++)
    g_ptr_array_add (goals, gw_record_list_get (list, i));
  gw_goal_sort_goals (sort, goals, gw_session_get_insight (session));
  for (guint i = 0; i < goals->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", gw_record_get_id (goals->pdata[i]));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_sort (Fixture       *fixture,
           gconstpointer  sample)
{
  GwRecordList *list = gw_team_get_goals (gw_session_get_team (fixture->session));
  g_autoptr (GString) document = g_string_new (NULL);

  for (guint i = 0; i < gw_record_list_get_length (list); i++)
    g_string_append_printf (document, "%s%s", i > 0 ? " " : "", gw_record_get_id (gw_record_list_get (list, i)));
  assert_order (fixture->session, GW_GOAL_SORT_DOCUMENT, document->str);
  assert_order (fixture->session, GW_GOAL_SORT_TITLE,
                "team-discount finn-discovery ana-arr ben-arr cleo-arr dev-arr eva-arr finn-arr team-arr");
}

static void
test_empty (void)
{
  g_autoptr (GwSession) session = gw_view_test_new_large (0);
  GtkWidget *view = g_object_new (GW_TYPE_PROGRESS_VIEW, NULL);
  GtkWidget *window;

  gw_progress_view_set_session (GW_PROGRESS_VIEW (view), session);
  window = gw_view_test_show (view);
  g_assert_true (gw_view_test_shows (view, "No goals yet"));
  gw_view_test_close (window);
}

/* Keys walk over the values and back out again. */
static void
test_reading (Fixture       *fixture,
              gconstpointer  sample)
{
  GtkWidget *area;

  select_goal (fixture, "ana-arr");
  area = gw_view_test_find (fixture->view, GW_TYPE_FIGURE_AREA);
  g_assert_cmpint (gw_figure_area_get_reading (GW_FIGURE_AREA (area)), ==, -1);
  g_assert_cmpuint (gw_figure_get_n_readings (gw_figure_area_get_figure (GW_FIGURE_AREA (area))), >, 1);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_true (gtk_widget_grab_focus (area));
}

/* One deal, three people: each total grows by its share, and one undo takes all back. */
static void
test_split_credit (Fixture       *fixture,
                   gconstpointer  sample)
{
  GwGoal *eva = gw_view_test_get_goal (fixture->session, "eva-arr");
  GtkWidget *widget = g_object_ref_sink (gw_split_credit_dialog_new (fixture->session, eva));
  GwSplitCreditDialog *dialog = GW_SPLIT_CREDIT_DIALOG (widget);
  GwFormDialog *form = GW_FORM_DIALOG (widget);
  GwSplitCreditRow *first = gw_split_credit_dialog_get_row (dialog, 0);
  GwSplitCreditRow *second = gw_split_credit_dialog_get_row (dialog, 1);
  GwCheckIns *other = gw_record_get_check_ins (GW_RECORD (gw_split_credit_row_get_goal (second)));
  GwDate day = gw_date_new (2026, 6, 30);
  gint64 before = gw_check_ins_get_last (other, day)->value;

  gtk_window_present (GTK_WINDOW (widget));
  gw_display_test_settle ();
  g_assert_true (gw_split_credit_row_get_goal (first) == eva);
  g_assert_cmpstr (gw_form_dialog_get_message (form), ==, "Type the whole amount and how much of it each goal gets.");

  gw_split_credit_dialog_fill (dialog, "30 June 2026", "101", "A deal");
  g_assert_true (gw_view_test_shows (widget, "Gets 51. Its total goes from 215 to 266."));
  gw_split_credit_row_set_percent (first, "30");
  g_assert_cmpstr (gw_form_dialog_get_message (form), ==,
                   "The shares add up to 80\302\240%; together they have to be 100\302\240%.");
  (void) gtk_widget_activate_action (widget, "form.apply", NULL);
  g_assert_cmpint (gw_check_ins_get_last (other, day)->value, ==, before);

  /* A third takes what is left. */
  g_assert_cmpstr (gw_split_credit_row_get_percent (gw_split_credit_dialog_add_row (dialog)), ==, "20");
  g_assert_true (gw_view_test_shows (widget, "Gets 30. Its total goes from 215 to 245."));
  gw_split_credit_dialog_fill (dialog, "31 January 2026", NULL, NULL);
  g_assert_nonnull (strstr (gw_form_dialog_get_message (form), "has a later total, of 30 June 2026."));
  gw_split_credit_dialog_fill (dialog, "30 June 2026", NULL, NULL);
  g_assert_true (gtk_widget_activate_action (widget, "form.apply", NULL));
  gtk_window_destroy (GTK_WINDOW (widget));
  g_object_unref (widget);

  g_assert_cmpint (gw_check_ins_get_last (gw_record_get_check_ins (GW_RECORD (eva)), day)->value, ==, 245);
  g_assert_nonnull (strstr (gw_check_ins_get_last (gw_record_get_check_ins (GW_RECORD (eva)), day)->note,
                            "A deal: 30\302\240% of 101"));
  g_assert_cmpint (gw_check_ins_get_last (other, day)->value, >, before);

  gw_session_undo (fixture->session);
  g_assert_cmpint (gw_check_ins_get_last (gw_record_get_check_ins (GW_RECORD (eva)), day)->value, ==, 215);
  g_assert_cmpint (gw_check_ins_get_last (other, day)->value, ==, before);
}

int
main (int    argc,
      char **argv)
{
  gw_display_test_init (&argc, &argv);

#define ADD(name, sample, function) \
  g_test_add ("/progress-view/" name, Fixture, sample, set_up, function, tear_down)

  ADD ("opens/cloud", "example-cloud.goalwright", test_opens);
  ADD ("opens/supply", "sample-supply.goalwright", test_opens);
  ADD ("opens/insurance", "example-insurance.goalwright", test_opens);
  ADD ("figures", "example-cloud.goalwright", test_figures);
  ADD ("check-in", "example-cloud.goalwright", test_check_in);
  ADD ("split-credit", "example-cloud.goalwright", test_split_credit);
  ADD ("check-in-goal", "example-cloud.goalwright", test_check_in_goal);
  ADD ("correction", "example-cloud.goalwright", test_correction);
  ADD ("plans", "example-cloud.goalwright", test_plans);
  ADD ("remove", "example-cloud.goalwright", test_remove);
  ADD ("milestones", "example-cloud.goalwright", test_milestones);
  ADD ("member", "example-cloud.goalwright", test_member);
  ADD ("table", "example-cloud.goalwright", test_table);
  ADD ("as-of", "example-cloud.goalwright", test_as_of);
  ADD ("overview", "example-cloud.goalwright", test_overview);
  ADD ("overview-search", "example-cloud.goalwright", test_overview_search);
  ADD ("sort", "example-cloud.goalwright", test_sort);
  ADD ("reading", "example-cloud.goalwright", test_reading);
  g_test_add_func ("/progress-view/empty", test_empty);

  return g_test_run ();
}
