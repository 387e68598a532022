/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-commitment.h"
#include "gw-display-test.h"
#include "gw-field-editor.h"
#include "gw-goal-changes.h"
#include "gw-goal-hints.h"
#include "gw-goal-rows.h"
#include "gw-goal-state-dialog.h"
#include "gw-goals-view.h"
#include "gw-hint-dialog.h"
#include "gw-list-field.h"
#include "gw-milestone.h"
#include "gw-past-period.h"
#include "gw-reason-dialog.h"
#include "gw-view-test.h"

typedef GwViewTest Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  sample)
{
  gw_view_test_set_up (fixture, sample, GW_TYPE_GOALS_VIEW, (GwViewTestSetSession) gw_goals_view_set_session);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  sample)
{
  gw_view_test_tear_down (fixture);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->view, action, NULL));
  gw_display_test_settle ();
}

static guint
count_rows (Fixture *fixture)
{
  return gw_goals_view_get_n_rows (GW_GOALS_VIEW (fixture->view));
}

static void
test_opens (Fixture       *fixture,
            gconstpointer  sample)
{
  GwRecordList *goals = gw_team_get_goals (gw_session_get_team (fixture->session));

  g_assert_cmpuint (count_rows (fixture), ==, gw_record_list_get_length (goals));
  g_assert_nonnull (gw_session_get_goal (fixture->session));

  /* Each goal in the editor, without a warning. */
  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      gw_session_set_goal (fixture->session, GW_GOAL (gw_record_list_get (goals, i)));
      gw_display_test_settle ();
    }
  g_assert_false (gw_history_get_can_undo (gw_session_get_history (fixture->session)));
}

static void
collect_fields (GtkWidget  *widget,
                GHashTable *fields)
{
  if (GW_IS_FIELD_EDITOR (widget) && gw_field_editor_get_field (GW_FIELD_EDITOR (widget)) != NULL)
    (void) g_hash_table_add (fields, (gpointer) gw_field_editor_get_field (GW_FIELD_EDITOR (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_fields (child, fields);
}

/* What happens to a record is done, not typed; what is private is asked in private. */
static void
assert_edits (GHashTable *edited,
              GwRecord   *record)
{
  guint n_fields;
  const GwField *fields = gw_record_class_get_fields (GW_RECORD_GET_CLASS (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if ((fields[i].flags & (GW_FIELD_HAPPENED | GW_FIELD_PRIVATE)) == 0 && !g_hash_table_contains (edited, &fields[i]))
      g_error ("The editor has no row for “%s” of a %s.", fields[i].name, G_OBJECT_TYPE_NAME (record));
}

/* Each field that is declared has its row: a new one cannot be forgotten here. */
static void
test_every_field (Fixture       *fixture,
                  gconstpointer  sample)
{
  g_autoptr (GHashTable) edited = g_hash_table_new (NULL, NULL);
  static const char *const ids[] = { "ana-arr", "finn-discovery" };
  g_autoptr (GwEdit) edit = gw_edit_new ("Remember");
  g_autoptr (GwRecord) past = gw_record_new (GW_TYPE_PAST_PERIOD, NULL);
  GwGoal *goal = gw_view_test_get_goal (fixture->session, "ana-arr");

  gw_edit_insert (edit, GW_RECORD (goal), "past", 0, past);
  g_assert_true (gw_session_commit (fixture->session, edit));
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      gw_session_set_goal (fixture->session, gw_view_test_get_goal (fixture->session, ids[i]));
      gw_display_test_settle ();
      collect_fields (fixture->view, edited);
    }
  assert_edits (edited, GW_RECORD (goal));
  assert_edits (edited, GW_RECORD (gw_goal_get_commitment (goal)));
  assert_edits (edited, gw_record_list_get (gw_goal_get_milestones (goal), 0));
  assert_edits (edited, gw_record_list_get (gw_commitment_get_plans (gw_goal_get_commitment (goal)), 0));
  assert_edits (edited, past);
}

static void
got_text_cb (GObject      *clipboard,
             GAsyncResult *result,
             gpointer      text)
{
  *(char **) text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

/* A row a goal, as a spreadsheet takes it. */
static void
test_copy_table (Fixture       *fixture,
                 gconstpointer  sample)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  activate (fixture, "goals.copy-table");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->view), NULL, got_text_cb, &text);
  while (text == NULL)
    (void) g_main_context_iteration (NULL, TRUE);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 9 + 1);
  g_assert_true (g_str_has_prefix (lines[0], "title\towner\t"));
  g_assert_nonnull (strstr (text, "\nNew ARR, Ana\t"));
}

static void
test_new_goal (Fixture       *fixture,
               gconstpointer  sample)
{
  GwGoal *before = gw_session_get_goal (fixture->session);
  GwGoal *goal;

  activate (fixture, "goals.new");
  goal = gw_session_get_goal (fixture->session);
  g_assert_cmpuint (count_rows (fixture), ==, 10);
  g_assert_cmpstr (gw_goal_get_title (goal), ==, "");
  g_assert_nonnull (gw_goal_get_metric (goal));
  g_assert_cmpint (gw_goal_get_baseline (goal), ==, 0);
  g_assert_cmpint (gw_goal_get_start (goal), ==, gw_date_new (2026, 1, 1));
  g_assert_cmpint (gw_goal_get_due (goal), ==, gw_date_new (2026, 12, 31));
  g_assert_true (gw_view_test_shows (fixture->view, "Untitled goal"));

  gw_session_undo (fixture->session);
  gw_display_test_settle ();
  g_assert_cmpuint (count_rows (fixture), ==, 9);
  g_assert_true (gw_session_get_goal (fixture->session) == before);
}

/* A goal that nothing happened to yet, so that the team's number stays what it is. */
static void
test_duplicate (Fixture       *fixture,
                gconstpointer  sample)
{
  GwGoal *ana = gw_view_test_get_goal (fixture->session, "ana-arr");
  GwGoal *team = gw_view_test_get_goal (fixture->session, "team-arr");
  GwGoalInsight *sum;
  GwGoal *copy;

  gw_session_set_goal (fixture->session, ana);
  activate (fixture, "goals.duplicate");
  copy = gw_session_get_goal (fixture->session);
  g_assert_true (copy != ana);
  g_assert_cmpuint (count_rows (fixture), ==, 10);
  g_assert_cmpstr (gw_goal_get_title (copy), ==, "New ARR, Ana (copy)");
  g_assert_cmpint (gw_goal_get_target (copy), ==, gw_goal_get_target (ana));
  g_assert_true (gw_goal_get_owner (copy) == gw_goal_get_owner (ana));
  g_assert_cmpuint (gw_record_list_get_length (gw_goal_get_milestones (copy)), ==,
                    gw_record_list_get_length (gw_goal_get_milestones (ana)));
  g_assert_true (gw_goal_get_parent (copy) == team && gw_goal_get_summed (copy));
  g_assert_cmpint (gw_goal_get_state (copy), ==, GW_GOAL_STATE_DRAFT);
  g_assert_cmpuint (gw_check_ins_get_length (gw_record_get_check_ins (GW_RECORD (copy))), ==, 0);
  sum = gw_insight_get_goal (gw_session_get_insight (fixture->session), team);
  g_assert_cmpfloat (gw_goal_insight_get_actual (sum), ==, 1500.0);
  g_assert_cmpint (gw_goal_insight_get_status (sum), ==, GW_STATUS_AT_RISK);
  g_assert_cmpuint (gw_goal_insight_get_coverage (sum).silent, ==, 1);

  gw_session_undo (fixture->session);
  gw_display_test_settle ();
  g_assert_cmpuint (count_rows (fixture), ==, 9);
}

/* The goals that are part of one come along where that is wanted, and are part of the new one. */
static void
test_roll_over_parts (Fixture       *fixture,
                      gconstpointer  sample)
{
  GwGoal *team = gw_view_test_get_goal (fixture->session, "team-arr");
  GwGoal *next;

  g_assert_cmpuint (gw_goal_changes_count_parts (team), ==, 6);
  next = gw_goal_changes_roll_over (fixture->session, team, TRUE);
  gw_display_test_settle ();
  g_assert_true (gw_session_get_goal (fixture->session) == next);
  g_assert_cmpuint (count_rows (fixture), ==, 16);
  g_assert_cmpuint (gw_goal_changes_count_parts (next), ==, 6);
  g_assert_cmpuint (gw_goal_changes_count_parts (team), ==, 6);

  gw_session_undo (fixture->session);
  gw_display_test_settle ();
  g_assert_cmpuint (count_rows (fixture), ==, 9);
}

/* The next period of a goal stands behind it, without its numbers. */
static void
test_roll_over (Fixture       *fixture,
                gconstpointer  sample)
{
  GwGoal *ana = gw_view_test_get_goal (fixture->session, "ana-arr");
  GwGoal *next;

  gw_session_set_goal (fixture->session, ana);
  next = gw_goal_changes_roll_over (fixture->session, ana, FALSE);
  gw_display_test_settle ();
  g_assert_true (next != ana);
  g_assert_cmpuint (count_rows (fixture), ==, 10);
  g_assert_cmpint (gw_goal_get_start (next), ==, gw_date_new (2027, 1, 1));
  g_assert_cmpint (gw_goal_get_due (next), ==, gw_date_new (2027, 12, 31));
  g_assert_cmpstr (gw_goal_get_title (next), ==, gw_goal_get_title (ana));
  g_assert_true (gw_goal_get_owner (next) == gw_goal_get_owner (ana));
  g_assert_cmpint (gw_goal_get_state (next), ==, GW_GOAL_STATE_DRAFT);
  g_assert_cmpuint (gw_check_ins_get_length (gw_record_get_check_ins (GW_RECORD (next))), ==, 0);

  gw_session_undo (fixture->session);
  gw_display_test_settle ();
  g_assert_cmpuint (count_rows (fixture), ==, 9);
}

static void
remove_agreements (GwSession *session)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Remove Agreements");
  GwRecordList *goals = gw_team_get_goals (gw_session_get_team (session));

  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwRecordList *revisions = gw_goal_get_revisions (GW_GOAL (gw_record_list_get (goals, i)));

      for (guint j = 0; j < gw_record_list_get_length (revisions); j++)
        gw_edit_remove (edit, gw_record_list_get (revisions, j));
    }
  g_assert_true (gw_session_commit (session, edit));
}

/* The question that stands over @parent. */
static void
close_question (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) != parent)
        continue;
      gtk_window_close (window);
      gw_display_test_settle ();
      return;
    }

  g_assert_not_reached ();
}

/* What was agreed is not deleted: another way is offered. */
static void
test_delete_agreed (Fixture       *fixture,
                    gconstpointer  sample)
{
  gw_session_set_goal (fixture->session, gw_view_test_get_goal (fixture->session, "ana-arr"));
  activate (fixture, "goals.delete");
  g_assert_cmpuint (count_rows (fixture), ==, 9);
  g_assert_false (gw_history_get_can_undo (gw_session_get_history (fixture->session)));
  close_question (GTK_WINDOW (fixture->window));
  g_assert_false (gw_goal_changes_remove (fixture->session, gw_session_get_goal (fixture->session)));
}

static void
test_delete (Fixture       *fixture,
             gconstpointer  sample)
{
  remove_agreements (fixture->session);
  gw_session_set_goal (fixture->session, gw_view_test_get_goal (fixture->session, "team-arr"));
  activate (fixture, "goals.delete");
  g_assert_cmpuint (count_rows (fixture), ==, 8);
  g_assert_null (gw_session_get_goal (fixture->session));
  g_assert_null (gw_goal_get_parent (gw_view_test_get_goal (fixture->session, "ana-arr")));

  gw_session_undo (fixture->session);
  gw_display_test_settle ();
  g_assert_cmpuint (count_rows (fixture), ==, 9);
  g_assert_true (gw_goal_get_parent (gw_view_test_get_goal (fixture->session, "ana-arr")) ==
                 gw_view_test_get_goal (fixture->session, "team-arr"));
  g_assert_true (gw_session_get_goal (fixture->session) == gw_view_test_get_goal (fixture->session, "team-arr"));
}

static void
consent_cb (GwSession *session,
            GwEdit    *edit)
{
  gw_edit_set_reason (edit, "Ana stays after all.", "Lee Sample", gw_session_get_today (session));
  g_assert_true (gw_session_commit (session, edit));
}

static void
test_drop_and_reopen (Fixture       *fixture,
                      gconstpointer  sample)
{
  GwGoal *ana = gw_view_test_get_goal (fixture->session, "ana-arr");
  GtkWidget *dialog = gw_goal_state_dialog_new (fixture->session, ana, GW_GOAL_STATE_DROPPED);
  GwGoalInsight *sum;

  gw_session_set_goal (fixture->session, ana);
  g_object_ref_sink (dialog);

  /* Not without a reason. */
  (void) gtk_widget_activate_action (dialog, "form.apply", NULL);
  g_assert_cmpint (gw_goal_get_state (ana), ==, GW_GOAL_STATE_AGREED);

  gw_goal_state_dialog_fill (GW_GOAL_STATE_DIALOG (dialog), "  Ana moves to another team. ", NULL);
  (void) gtk_widget_activate_action (dialog, "form.apply", NULL);
  g_assert_cmpint (gw_goal_get_state (ana), ==, GW_GOAL_STATE_AGREED);
  gw_goal_state_dialog_fill (GW_GOAL_STATE_DIALOG (dialog), "  Ana moves to another team. ", "Lee Sample");
  g_assert_true (gtk_widget_activate_action (dialog, "form.apply", NULL));
  gw_display_test_settle ();
  g_assert_cmpint (gw_goal_get_state (ana), ==, GW_GOAL_STATE_DROPPED);
  g_assert_cmpstr (gw_goal_get_state_reason (ana), ==, "Ana moves to another team.");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);

  /* What Ana sold by then is in the team's sum as before. */
  sum = gw_insight_get_goal (gw_session_get_insight (fixture->session),
                             gw_view_test_get_goal (fixture->session, "team-arr"));
  g_assert_cmpint (gw_goal_insight_get_status (sum), ==, GW_STATUS_AT_RISK);
  g_assert_cmpuint (gw_goal_insight_get_coverage (sum).dropped, ==, 1);
  g_assert_cmpint (gw_goal_insight_get_status (gw_insight_get_goal (gw_session_get_insight (fixture->session), ana)), ==,
                   GW_STATUS_DROPPED);

  /* To take it up again needs consent too. */
  g_signal_connect (fixture->session, "agreement-needed", G_CALLBACK (consent_cb), NULL);
  activate (fixture, "goals.reopen");
  g_assert_cmpint (gw_goal_get_state (ana), ==, GW_GOAL_STATE_AGREED);
  g_assert_cmpstr (gw_goal_get_state_reason (ana), ==, "");
}

/* Whether the title of a goal stands in the list as what is looked for. */
static gboolean
is_dim (GtkWidget  *widget,
        const char *title)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), title) && gtk_widget_has_css_class (widget, "dim-label"))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_dim (child, title))
      return TRUE;

  return FALSE;
}

static gboolean
has_one_row (gpointer fixture)
{
  /* The row of Ana and the goal that it is part of. */
  return count_rows (fixture) == 2;
}

static void
test_search (Fixture       *fixture,
             gconstpointer  sample)
{
  GtkWidget *entry = gw_view_test_find (fixture->view, GTK_TYPE_SEARCH_ENTRY);
  GwGoal *selected = gw_session_get_goal (fixture->session);

  gtk_editable_set_text (GTK_EDITABLE (entry), "ana sam");
  gw_display_test_wait (has_one_row, fixture, "the search");
  gw_display_test_settle ();
  g_assert_true (is_dim (fixture->view, "New ARR, Mid-Market Team"));
  g_assert_false (is_dim (fixture->view, "New ARR, Ana"));
  g_assert_true (gw_session_get_goal (fixture->session) == selected);

  activate (fixture, "goals.show-all");
  g_assert_cmpuint (count_rows (fixture), ==, 9);
}

/* What is chosen elsewhere comes into sight; what is folded afterwards stays folded. */
static void
test_folded (Fixture       *fixture,
             gconstpointer  sample)
{
  GtkWidget *list = gw_view_test_find (fixture->view, GTK_TYPE_COLUMN_VIEW);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (list)));
  GwGoalRows *rows = GW_GOAL_ROWS (gtk_single_selection_get_model (selection));
  GwGoal *team = gw_view_test_get_goal (fixture->session, "team-arr");
  GwGoal *eva = gw_view_test_get_goal (fixture->session, "eva-arr");
  guint n_rows = count_rows (fixture);
  guint position;

  gw_session_set_goal (fixture->session, team);
  gw_goal_rows_set_expanded (rows, team, FALSE);
  g_assert_cmpuint (count_rows (fixture), <, n_rows);
  g_assert_false (gw_goal_rows_find (rows, eva, &position));

  gw_session_set_goal (fixture->session, eva);
  gw_display_test_settle ();
  g_assert_cmpuint (count_rows (fixture), ==, n_rows);
  g_assert_true (gw_goal_rows_find (rows, eva, &position));
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, position);

  gw_goal_rows_set_expanded (rows, team, FALSE);
  g_signal_emit_by_name (fixture->session, "changed");
  gw_display_test_settle ();
  g_assert_cmpuint (count_rows (fixture), <, n_rows);
}

static GtkWidget *
find_field (GtkWidget  *widget,
            const char *name)
{
  if (GW_IS_FIELD_EDITOR (widget))
    {
      g_autofree char *field = NULL;

      g_object_get (widget, "field", &field, NULL);
      if (g_strcmp0 (field, name) == 0)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_field (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GwReasonDialog *
find_reason_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (GW_IS_REASON_DIALOG (toplevel))
        return GW_REASON_DIALOG (toplevel);
    }

  return NULL;
}

static void
write_target (Fixture *fixture,
              gint64   target)
{
  GtkWidget *field = find_field (fixture->view, "target");
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, target);
  g_assert_false (gw_field_editor_write (GW_FIELD_EDITOR (field), &value, FALSE));
}

static void
said_cb (GwSession   *session,
         const char  *sentence,
         gboolean     can_undo,
         char       **said)
{
  g_free (*said);
  *said = g_strdup (sentence);
}

/* What comes to an agreed goal is asked for once and as a whole, and takes its place. */
static void
test_agreed_milestone (Fixture       *fixture,
                       gconstpointer  sample)
{
  GwGoal *team = gw_view_test_get_goal (fixture->session, "team-arr");
  GwRecordList *milestones = gw_goal_get_milestones (team);
  guint n_milestones = gw_record_list_get_length (milestones);
  guint n_revisions = gw_record_list_get_length (gw_goal_get_revisions (team));
  GwReasonDialog *dialog;
  GwMilestone *added = NULL;

  gw_session_set_goal (fixture->session, team);
  gw_display_test_settle ();
  gw_list_field_add (GW_LIST_FIELD (gw_view_test_find (fixture->view, GW_TYPE_LIST_FIELD)));
  dialog = find_reason_dialog ();
  g_assert_nonnull (dialog);
  g_assert_cmpuint (gw_record_list_get_length (milestones), ==, n_milestones);

  /* Not without its date. */
  gw_reason_dialog_fill (dialog, "The board asks in May.", "Lee Sample");
  (void) gtk_widget_activate_action (GTK_WIDGET (dialog), "form.apply", NULL);
  g_assert_cmpuint (gw_record_list_get_length (milestones), ==, n_milestones);

  gw_reason_dialog_fill_row (dialog, "title", "Board meeting");
  gw_reason_dialog_fill_row (dialog, "date", "2026-05-29");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "form.apply", NULL));
  gw_display_test_settle ();
  g_assert_cmpuint (gw_record_list_get_length (milestones), ==, n_milestones + 1);
  for (guint i = 0; i < gw_record_list_get_length (milestones); i++)
    if (g_str_equal (gw_milestone_get_title (GW_MILESTONE (gw_record_list_get (milestones, i))), "Board meeting"))
      added = GW_MILESTONE (gw_record_list_get (milestones, i));
  g_assert_nonnull (added);
  g_assert_cmpint (gw_milestone_get_date (added), ==, gw_date_new (2026, 5, 29));
  g_assert_cmpuint (gw_record_list_get_length (gw_goal_get_revisions (team)), ==, n_revisions + 1);

  gw_session_undo (fixture->session);
  g_assert_cmpuint (gw_record_list_get_length (milestones), ==, n_milestones);
  g_assert_cmpuint (gw_record_list_get_length (gw_goal_get_revisions (team)), ==, n_revisions);
}

/* What is agreed changes with a reason, and not without. Who is asked sees what
 * changes, and hears when the parts are no longer what was shared out. */
static void
test_agreed (Fixture       *fixture,
             gconstpointer  sample)
{
  GwGoal *ana = gw_view_test_get_goal (fixture->session, "ana-arr");
  guint n_revisions = gw_record_list_get_length (gw_goal_get_revisions (ana));
  GwReasonDialog *dialog;
  g_autofree char *said = NULL;

  gw_session_set_goal (fixture->session, ana);
  gw_display_test_settle ();

  write_target (fixture, 800);
  dialog = find_reason_dialog ();
  g_assert_nonnull (dialog);
  g_assert_true (gw_view_test_shows (GTK_WIDGET (dialog), "Target: 770 → 800"));
  (void) gtk_widget_activate_action (GTK_WIDGET (dialog), "form.apply", NULL);
  g_assert_cmpint (gw_goal_get_target (ana), ==, 770);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gw_display_test_settle ();

  g_signal_connect (fixture->session, "said", G_CALLBACK (said_cb), &said);
  write_target (fixture, 800);
  dialog = find_reason_dialog ();
  gw_reason_dialog_fill (dialog, "A large customer moved to Ana.", "Lea Sample");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "form.apply", NULL));
  gw_display_test_settle ();
  g_assert_null (find_reason_dialog ());
  g_assert_cmpint (gw_goal_get_target (ana), ==, 800);
  g_assert_nonnull (strstr (said, "page 3 shares out"));
  g_assert_cmpuint (gw_record_list_get_length (gw_goal_get_revisions (ana)), ==, n_revisions + 1);
  g_assert_true (gw_view_test_shows (fixture->view, "A large customer moved to Ana.\nTarget: 770 → 800"));

  g_signal_handlers_disconnect_by_data (fixture->session, &said);
  gw_session_undo (fixture->session);
  g_assert_cmpint (gw_goal_get_target (ana), ==, 770);
  g_assert_cmpuint (gw_record_list_get_length (gw_goal_get_revisions (ana)), ==, n_revisions);
}

/* A new goal gives cause for hints; an answered one comes back when it is
 * asked again. */
static void
test_hints (Fixture       *fixture,
            gconstpointer  sample)
{
  GwGoalHints *hints = GW_GOAL_HINTS (gw_view_test_find (fixture->view, GW_TYPE_GOAL_HINTS));
  g_autoptr (GPtrArray) listed = NULL;
  GtkWidget *dialog;
  guint n_hints;

  activate (fixture, "goals.new");
  n_hints = gw_goal_hints_get_n_hints (hints);
  g_assert_cmpuint (n_hints, >, 0);

  listed = gw_hints_list_for_goal (gw_session_get_insight (fixture->session), gw_session_get_goal (fixture->session),
                                   gw_session_get_format (fixture->session));
  dialog = g_object_ref_sink (gw_hint_dialog_new (fixture->session, listed->pdata[0]));
  gw_hint_dialog_fill (GW_HINT_DIALOG (dialog), "We decide that next week.");
  g_assert_true (gtk_widget_activate_action (dialog, "form.apply", NULL));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);
  gw_display_test_settle ();
  g_assert_cmpuint (gw_goal_hints_get_n_hints (hints), ==, n_hints - 1);
  g_assert_true (gw_view_test_shows (GTK_WIDGET (hints), "Answered: We decide that next week."));

  gw_session_undo (fixture->session);
  gw_display_test_settle ();
  g_assert_cmpuint (gw_goal_hints_get_n_hints (hints), ==, n_hints);
}

static void
test_empty (void)
{
  g_autoptr (GwSession) session = gw_view_test_new_large (0);
  GtkWidget *view = g_object_new (GW_TYPE_GOALS_VIEW, NULL);
  GtkWidget *window;

  gw_goals_view_set_session (GW_GOALS_VIEW (view), session);
  window = gw_view_test_show (view);
  g_assert_true (gw_view_test_shows (view, "No goals yet"));

  g_assert_true (gtk_widget_activate_action (view, "goals.new", NULL));
  gw_display_test_settle ();
  g_assert_false (gw_view_test_shows (view, "No goals yet"));
  g_assert_cmpuint (gw_goals_view_get_n_rows (GW_GOALS_VIEW (view)), ==, 1);
  gw_view_test_close (window);
}

/* Goes over the goals a few times, not once for each of them. */
static void
test_ten_thousand (void)
{
  g_autoptr (GwSession) session = gw_view_test_new_large (10000);
  GtkWidget *view = g_object_new (GW_TYPE_GOALS_VIEW, NULL);
  GtkWidget *window;
  gint64 begin = g_get_monotonic_time ();

  gw_goals_view_set_session (GW_GOALS_VIEW (view), session);
  window = gw_view_test_show (view);
  g_assert_cmpuint (gw_goals_view_get_n_rows (GW_GOALS_VIEW (view)), ==, 10000);
  g_test_message ("built and shown in %" G_GINT64_FORMAT " ms", (g_get_monotonic_time () - begin) / 1000);

  begin = g_get_monotonic_time ();
  g_assert_true (gtk_widget_activate_action (view, "goals.new", NULL));
  gw_display_test_settle ();
  g_assert_cmpuint (gw_goals_view_get_n_rows (GW_GOALS_VIEW (view)), ==, 10001);
  g_test_message ("one more in %" G_GINT64_FORMAT " ms", (g_get_monotonic_time () - begin) / 1000);
  gw_view_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  gw_display_test_init (&argc, &argv);

  g_test_add ("/goals-view/opens/cloud", Fixture, "example-cloud.goalwright", set_up, test_opens, tear_down);
  g_test_add ("/goals-view/opens/supply", Fixture, "sample-supply.goalwright", set_up, test_opens, tear_down);
  g_test_add ("/goals-view/opens/insurance", Fixture, "example-insurance.goalwright", set_up, test_opens, tear_down);
  g_test_add ("/goals-view/every-field", Fixture, "example-cloud.goalwright", set_up, test_every_field, tear_down);
  g_test_add ("/goals-view/copy-table", Fixture, "example-cloud.goalwright", set_up, test_copy_table, tear_down);
  g_test_add ("/goals-view/new", Fixture, "example-cloud.goalwright", set_up, test_new_goal, tear_down);
  g_test_add ("/goals-view/duplicate", Fixture, "example-cloud.goalwright", set_up, test_duplicate, tear_down);
  g_test_add ("/goals-view/roll-over", Fixture, "example-cloud.goalwright", set_up, test_roll_over, tear_down);
  g_test_add ("/goals-view/delete-agreed", Fixture, "example-cloud.goalwright", set_up, test_delete_agreed, tear_down);
  g_test_add ("/goals-view/delete", Fixture, "example-cloud.goalwright", set_up, test_delete, tear_down);
  g_test_add ("/goals-view/roll-over-parts", Fixture, "example-cloud.goalwright", set_up, test_roll_over_parts, tear_down);
  g_test_add ("/goals-view/drop", Fixture, "example-cloud.goalwright", set_up, test_drop_and_reopen, tear_down);
  g_test_add ("/goals-view/agreed", Fixture, "example-cloud.goalwright", set_up, test_agreed, tear_down);
  g_test_add ("/goals-view/agreed-milestone", Fixture, "example-cloud.goalwright", set_up, test_agreed_milestone, tear_down);
  g_test_add ("/goals-view/hints", Fixture, "example-cloud.goalwright", set_up, test_hints, tear_down);
  g_test_add ("/goals-view/search", Fixture, "example-cloud.goalwright", set_up, test_search, tear_down);
  g_test_add ("/goals-view/folded", Fixture, "example-cloud.goalwright", set_up, test_folded, tear_down);
  g_test_add_func ("/goals-view/empty", test_empty);
  g_test_add_func ("/goals-view/ten-thousand", test_ten_thousand);

  return g_test_run ();
}
