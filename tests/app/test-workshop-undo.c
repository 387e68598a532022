/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "gw-allocation-records.h"
#include "gw-codec-write.h"
#include "gw-display-test.h"
#include "gw-field-editor.h"
#include "gw-first-numbers.h"
#include "gw-goal.h"
#include "gw-history.h"
#include "gw-period.h"
#include "gw-private-dialog.h"
#include "gw-wizard-test.h"
#include "gw-workshop-view.h"

/* Each field and each button of the eight pages: the undo menu names what it
 * did, and undo restores the document to the byte. */
typedef struct
{
  GwWizardTest base;
  guint n_fields;
} Fixture;

/* Agreed goals change only with a reason: here they are drafts again. */
static GwDocument *
load (const char *name)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GRegex) agreed = g_regex_new ("\\n *\"state\": \"agreed\",|,\\n {10}\"revisions\": \\[\\n.*?\\n {10}\\]", G_REGEX_DOTALL, 0, NULL);
  g_autofree char *drafts = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  GwDocument *document;

  if (name == NULL)
    return gw_display_test_load (NULL);
  path = gw_display_test_sample (name);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  drafts = g_regex_replace_literal (agreed, text, -1, 0, "", 0, &error);
  bytes = g_bytes_new (drafts, strlen (drafts));
  document = gw_document_new_from_bytes (bytes, &problems, &error);
  g_assert_no_error (error);
  return document;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  gw_wizard_test_set_up (&fixture->base, load (data), 1180, 700);
  gw_display_test_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gw_wizard_test_tear_down (&fixture->base);
}

static GBytes *
get_bytes (Fixture *fixture)
{
  return gw_codec_write (gw_session_get_workshop (fixture->base.session));
}

static const char *
get_label (Fixture *fixture)
{
  return gw_history_get_undo_label (gw_session_get_history (fixture->base.session));
}

static void
assert_undone (Fixture    *fixture,
               GBytes     *before,
               const char *what)
{
  g_autoptr (GBytes) changed = get_bytes (fixture);
  g_autoptr (GBytes) restored = NULL;

  if (g_bytes_equal (changed, before))
    g_error ("%s changed nothing.", what);
  gw_session_undo (fixture->base.session);
  gw_display_test_settle ();
  restored = get_bytes (fixture);
  if (!g_bytes_equal (restored, before))
    g_error ("Undo does not take back %s.", what);
}

static gint64
other_number (const GwField *field,
              gint64         number,
              guint          attempt)
{
  gint64 other = number == GW_UNSET ? MAX (field->minimum, 0) + 1 + attempt : number + (attempt % 2 == 0 ? 1 : -1);

  return CLAMP (other, field->minimum, field->maximum);
}

static int
other_choice (const GwField *field,
              int            choice,
              guint          attempt)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (field->type ());
  GEnumClass *choices = G_ENUM_CLASS (klass);

  for (guint i = 0; i < choices->n_values; i++)
    if (choices->values[i].value == choice)
      return choices->values[(i + 1 + attempt) % choices->n_values].value;

  return choice;
}

static void
other_list (const GwField *field,
            const GValue  *value,
            GValue        *other)
{
  GwIntegers *numbers = g_value_get_boxed (value);
  g_autoptr (GArray) longer = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GwIntegers) list = NULL;
  gint64 more = field->kind == GW_FIELD_DATES ? gw_date_new (2199, 1, 2) : 1;

  for (guint i = 0; numbers != NULL && i < gw_integers_get_length (numbers); i++)
    {
      gint64 number = gw_integers_get (numbers, i);

      g_array_append_val (longer, number);
    }
  if (field->kind == GW_FIELD_DATES || longer->len == 0)
    g_array_append_val (longer, more);
  else
    g_array_index (longer, gint64, 0) = g_array_index (longer, gint64, 0) > 1 ? 1 : 2;
  list = gw_integers_new ((const gint64 *) (gpointer) longer->data, longer->len);
  g_value_set_boxed (other, list);
}

/* Another value than the present one; FALSE where none can be thought of. */
static gboolean
choose_other (const GwField *field,
              const GValue  *value,
              GValue        *other,
              guint          attempt)
{
  g_value_init (other, G_VALUE_TYPE (value));
  switch (field->kind)
    {
    case GW_FIELD_BOOLEAN:
      g_value_set_boolean (other, !g_value_get_boolean (value));
      return TRUE;
    case GW_FIELD_INTEGER:
    case GW_FIELD_AMOUNT:
    case GW_FIELD_BASIS_POINTS:
      g_value_set_int64 (other, other_number (field, g_value_get_int64 (value), attempt));
      return TRUE;
    case GW_FIELD_DATE:
      g_value_set_int (other, g_value_get_int (value) == GW_DATE_NONE
                                ? gw_date_new (2026, 7, 1)
                                : g_value_get_int (value) + (attempt % 2 == 0 ? 1 : -1));
      return TRUE;
    case GW_FIELD_TEXT:
      g_value_set_string (other, g_str_equal (g_value_get_string (value), "x") ? "y" : "x");
      return TRUE;
    case GW_FIELD_CHOICE:
      g_value_set_enum (other, other_choice (field, g_value_get_enum (value), attempt));
      return TRUE;
    case GW_FIELD_INTEGERS:
    case GW_FIELD_DATES:
      other_list (field, value, other);
      return TRUE;
    case GW_FIELD_REFERENCE:
    default:
      return FALSE;
    }
}

static void
try_field (Fixture       *fixture,
           GwFieldEditor *editor)
{
  const GwField *field = gw_field_editor_get_field (editor);
  g_autoptr (GBytes) before = get_bytes (fixture);
  gboolean written = FALSE;

  for (guint attempt = 0; attempt < 4 && !written; attempt++)
    {
      g_auto (GValue) other = G_VALUE_INIT;

      if (!choose_other (field, gw_field_editor_get_value (editor), &other, attempt))
        return;
      written = !gw_field_values_equal (field, &other, gw_field_editor_get_value (editor)) &&
                gw_field_editor_write (editor, &other, FALSE);
    }
  if (!written)
    g_error ("%s takes no other value: %s", field->name, gw_field_editor_get_message (editor));

  g_assert_true (g_str_has_prefix (get_label (fixture), "Change "));
  g_assert_cmpuint (strlen (get_label (fixture)), >, strlen ("Change "));
  /* What somebody answered is nobody's business in a menu. */
  g_assert_null (strpbrk (get_label (fixture), "0123456789"));
  assert_undone (fixture, before, field->name);
  fixture->n_fields++;
}

static void
list_editors (GtkWidget *widget,
              GPtrArray *editors)
{
  if (GW_IS_FIELD_EDITOR (widget) && gw_field_editor_get_record (GW_FIELD_EDITOR (widget)) != NULL)
    g_ptr_array_add (editors, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_editors (child, editors);
}

/* Lists are made anew while they change, so that each round looks again. */
static void
test_fields (Fixture       *fixture,
             gconstpointer  data)
{
  for (GwPage page = GW_PAGE_SET_UP; page <= GW_PAGE_READ_BACK; page++)
    {
      guint n_editors = 1;

      gw_session_set_page (fixture->base.session, page);
      gw_display_test_settle ();
      for (guint i = 0; i < n_editors; i++)
        {
          GtkWidget *shown = gtk_stack_get_visible_child (GTK_STACK (
            gtk_widget_get_template_child (GTK_WIDGET (fixture->base.view), GW_TYPE_WORKSHOP_VIEW, "stack")));
          g_autoptr (GPtrArray) editors = g_ptr_array_new ();

          list_editors (shown, editors);
          n_editors = editors->len;
          if (i < n_editors)
            try_field (fixture, g_ptr_array_index (editors, i));
        }
    }
  g_test_message ("%u fields", fixture->n_fields);
  g_assert_cmpuint (fixture->n_fields, >, 150);
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *text)
{
  if ((GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget)) && gtk_widget_get_mapped (widget) && says (widget, text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

typedef struct
{
  GwPage page;
  const char *button;
  const char *label;
} Action;

static void
press (Fixture      *fixture,
       const Action *action)
{
  g_autoptr (GBytes) before = NULL;
  GtkWidget *button;

  gw_session_set_page (fixture->base.session, action->page);
  gw_display_test_settle ();
  before = get_bytes (fixture);
  button = find_button (fixture->base.view, action->button);
  if (button == NULL)
    g_error ("There is no “%s”.", action->button);
  if (GTK_IS_CHECK_BUTTON (button))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (button), !gtk_check_button_get_active (GTK_CHECK_BUTTON (button)));
  else
    g_signal_emit_by_name (button, "clicked");
  gw_display_test_settle ();
  g_assert_cmpstr (get_label (fixture), ==, action->label);
  assert_undone (fixture, before, action->button);
}

static void
test_buttons (Fixture       *fixture,
              gconstpointer  data)
{
  static const Action actions[] = {
    { GW_PAGE_SET_UP, "Add Another Team", "Add Team" },
    { GW_PAGE_SET_UP, "Add Member", "Add Member" },
    { GW_PAGE_SET_UP, "Remove this member", "Remove Ana Sample" },
    { GW_PAGE_RELATIONSHIPS, "Add a tier", "Add cadence tier" },
    { GW_PAGE_SPECIFIC, "Another Goal for the Team", "Set Team’s Goal" },
    { GW_PAGE_SPECIFIC, "Keep the amount of Ana Sample while the others move", "Lock Allocation" },
    { GW_PAGE_OBSTACLES, "Add a plan", "Add if-then plan" },
    { GW_PAGE_READ_BACK, "read aloud", "Tick Read Aloud" },
    { GW_PAGE_READ_BACK, "Commit", "Commit" },
    { GW_PAGE_READ_BACK, "Done", "Mark Page as Not Done" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    press (fixture, &actions[i]);
}

static void
test_first_buttons (Fixture       *fixture,
                    gconstpointer  data)
{
  static const Action first = { GW_PAGE_SET_UP, "Add a Team", "Add Team" };
  GwDate begin, end;
  g_autofree char *range = NULL;
  g_autofree char *button = NULL;
  Action actions[] = {
    { GW_PAGE_SET_UP, NULL, "Fill In Dates" },
    { GW_PAGE_SET_UP, "Add Member", "Add Member" },
    { GW_PAGE_RELATIONSHIPS, "Add a practice", "Add practice" },
    { GW_PAGE_SPECIFIC, "Set the Team’s Goal", "Set Team’s Goal" },
  };

  /* The button says which dates it would fill in. */
  g_assert_true (gw_period_find_coming (GW_PERIOD_KIND_YEAR, 1, gw_session_get_today (fixture->base.session), &begin, &end));
  range = gw_format_date_range (gw_session_get_format (fixture->base.session), begin, end);
  actions[0].button = button = g_strdup_printf ("Fill In %s", range);
  press (fixture, &first);
  gw_session_redo (fixture->base.session);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    press (fixture, &actions[i]);
}

static GtkWidget *
find_period (GtkWidget *widget)
{
  if (GW_IS_FIELD_EDITOR (widget) && gw_field_editor_get_field (GW_FIELD_EDITOR (widget)) != NULL &&
      g_str_equal (gw_field_editor_get_field (GW_FIELD_EDITOR (widget))->name, "period"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_period (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
choose_period (Fixture      *fixture,
               GwPeriodKind  kind)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, GW_TYPE_PERIOD_KIND);
  g_value_set_enum (&value, kind);
  g_assert_true (gw_field_editor_write (GW_FIELD_EDITOR (find_period (fixture->base.view)), &value, FALSE));
  gw_display_test_settle ();
}

static void
assert_dates (Fixture *fixture,
              GwDate   start,
              GwDate   end)
{
  GwWorkshop *workshop = gw_document_get_workshop (fixture->base.document);

  g_assert_cmpint (gw_workshop_get_start (workshop), ==, start);
  g_assert_cmpint (gw_workshop_get_end (workshop), ==, end);
}

/* Whoever chooses a kind of period has its dates, until they choose their own. */
static void
test_period (Fixture       *fixture,
             gconstpointer  data)
{
  GwWorkshop *workshop = gw_document_get_workshop (fixture->base.document);
  g_autoptr (GwEdit) edit = gw_edit_new ("Change");

  gw_session_set_page (fixture->base.session, GW_PAGE_SET_UP);
  gw_display_test_settle ();
  assert_dates (fixture, GW_DATE_NONE, GW_DATE_NONE);
  choose_period (fixture, GW_PERIOD_KIND_HALF);
  g_assert_cmpstr (get_label (fixture), ==, "Change Period");
  assert_dates (fixture, gw_date_new (2026, 7, 1), gw_date_new (2026, 12, 31));
  choose_period (fixture, GW_PERIOD_KIND_YEAR);
  assert_dates (fixture, gw_date_new (2026, 1, 1), gw_date_new (2026, 12, 31));
  /* One undo, and both are back. */
  gw_session_undo (fixture->base.session);
  g_assert_cmpint (gw_workshop_get_period (workshop), ==, GW_PERIOD_KIND_HALF);
  assert_dates (fixture, gw_date_new (2026, 7, 1), gw_date_new (2026, 12, 31));

  gw_edit_set_date (edit, GW_RECORD (workshop), "end", gw_date_new (2026, 11, 30));
  g_assert_true (gw_session_commit (fixture->base.session, edit));
  choose_period (fixture, GW_PERIOD_KIND_QUARTER);
  assert_dates (fixture, gw_date_new (2026, 7, 1), gw_date_new (2026, 11, 30));
}

static GtkWidget *
find_question (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != fixture->base.window && gtk_widget_get_mapped (window) && says (window, "Commit Now?"))
        return window;
    }

  return NULL;
}

static gboolean
is_asked (gpointer fixture)
{
  return find_question (fixture) != NULL;
}

static gboolean
is_not_asked (gpointer fixture)
{
  return find_question (fixture) == NULL;
}

static void
answer (Fixture    *fixture,
        const char *text)
{
  g_signal_emit_by_name (find_button (fixture->base.view, "Commit"), "clicked");
  gw_display_test_wait (is_asked, fixture, "the question");
  g_assert_true (says (find_question (fixture), "1 member has not read the goal aloud yet. An agreed goal changes only with a reason and an approver."));
  g_signal_emit_by_name (find_button (find_question (fixture), text), "clicked");
  gw_display_test_wait (is_not_asked, fixture, "the answer");
  gw_display_test_settle ();
}

/* Who has not read aloud is asked about; then revision 1 is there, and what
 * changes after it wants a reason. */
static void
test_commit_asks (Fixture       *fixture,
                  gconstpointer  data)
{
  GwTeam *team = gw_session_get_team (fixture->base.session);
  GwGoal *goal = GW_GOAL (gw_record_list_get (gw_team_get_goals (team), 0));
  g_autoptr (GwEdit) change = gw_edit_new ("Change Target");
  g_autoptr (GError) error = NULL;

  gw_session_set_page (fixture->base.session, GW_PAGE_READ_BACK);
  gw_display_test_settle ();
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_button (fixture->base.view, "read aloud")), FALSE);
  gw_display_test_settle ();

  answer (fixture, "Not Yet");
  g_assert_cmpint (gw_goal_get_state (goal), ==, GW_GOAL_STATE_DRAFT);
  answer (fixture, "Commit All the Same");
  g_assert_cmpint (gw_goal_get_state (goal), ==, GW_GOAL_STATE_AGREED);
  g_assert_cmpuint (gw_record_list_get_length (gw_goal_get_revisions (goal)), ==, 1);

  gw_edit_set_integer (change, GW_RECORD (goal), "target", 3700);
  g_assert_false (gw_history_commit (gw_session_get_history (fixture->base.session), change, &error));
  g_assert_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_AGREED);
  gw_edit_set_reason (change, "A second product", "Ruth Sample", gw_date_new (2026, 6, 30));
  g_assert_true (gw_history_commit (gw_session_get_history (fixture->base.session), change, NULL));
  g_assert_cmpuint (gw_record_list_get_length (gw_goal_get_revisions (goal)), ==, 2);
  gw_session_undo (fixture->base.session);
  gw_session_undo (fixture->base.session);
  g_assert_cmpuint (gw_record_list_get_length (gw_goal_get_revisions (goal)), ==, 0);
}

static GtkWidget *
find_dialog (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (GW_IS_PRIVATE_DIALOG (window))
        return window;
    }

  return NULL;
}

static gboolean
is_open (gpointer fixture)
{
  GtkWidget *dialog = find_dialog (fixture);

  return dialog != NULL && gtk_widget_get_mapped (dialog);
}

static gboolean
is_gone (gpointer fixture)
{
  return find_dialog (fixture) == NULL;
}

static GtkWidget *
find_entry (GtkWidget *widget)
{
  if (GTK_IS_ENTRY (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_empty (gpointer entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry))[0] == '\0';
}

static gboolean
has_own (gpointer data)
{
  return gw_proposal_get_own (data) != GW_UNSET;
}

/* A number that was typed is out of sight as soon as Enter is pressed, and
 * whoever comes next learns only that it is there. */
static void
test_private_dialog (Fixture       *fixture,
                     gconstpointer  data)
{
  GwTeam *team = gw_session_get_team (fixture->base.session);
  GwGoal *goal = GW_GOAL (gw_record_list_get (gw_team_get_goals (team), 0));
  GwMember *member = GW_MEMBER (gw_record_list_get (gw_team_get_members (team), 0));
  GtkWidget *dialog, *entry, *anew;
  gint64 own;

  gw_session_set_page (fixture->base.session, GW_PAGE_SPECIFIC);
  gw_first_numbers_ask (fixture->base.view, fixture->base.session, goal);
  gw_display_test_wait (is_open, fixture, "the dialog");
  dialog = find_dialog (fixture);
  g_signal_emit_by_name (find_button (dialog, "Ana Sample"), "clicked");
  gw_display_test_settle ();
  g_assert_true (says (dialog, "Ana Sample has answered"));

  /* Enter leaves it; the other takes a tick, and loses nothing by itself. */
  own = gw_proposal_get_own (gw_allocation_records_find_proposal (goal, member));
  anew = find_button (dialog, "Answer Anew");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == find_button (dialog, "Leave It"));
  g_assert_true (gtk_window_get_default_widget (GTK_WINDOW (dialog)) == find_button (dialog, "Leave It"));
  g_assert_false (gtk_widget_is_sensitive (anew));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_button (dialog, "I am Ana Sample")), TRUE);
  g_assert_true (gtk_widget_is_sensitive (anew));
  g_signal_emit_by_name (anew, "clicked");
  gw_display_test_settle ();
  entry = find_entry (dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "activate");
  gw_display_test_wait (has_own, gw_allocation_records_find_proposal (goal, member), "the number to be back");
  g_assert_cmpint (gw_proposal_get_own (gw_allocation_records_find_proposal (goal, member)), ==, own);

  g_signal_emit_by_name (find_button (dialog, "Ana Sample"), "clicked");
  gw_display_test_settle ();
  g_signal_emit_by_name (anew, "clicked");
  gw_display_test_settle ();
  gtk_editable_set_text (GTK_EDITABLE (entry), "743");
  g_assert_cmpint (gw_proposal_get_own (gw_allocation_records_find_proposal (goal, member)), ==, 743);
  g_assert_cmpstr (get_label (fixture), ==, "Change Own number");

  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "activate");
  gw_display_test_wait (is_empty, entry, "Done");
  g_signal_emit_by_name (find_button (dialog, "Ana Sample"), "clicked");
  gw_display_test_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  /* Undone in the window, it does not come back into sight. */
  gw_session_undo (fixture->base.session);
  gw_display_test_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_true (gtk_widget_activate_action (dialog, "window.close", NULL));
  gw_display_test_wait (is_gone, fixture, "the dialog to close");
}

int
main (int    argc,
      char **argv)
{
  gw_display_test_init (&argc, &argv);

  g_test_add ("/workshop-undo/fields", Fixture, "example-cloud.goalwright", set_up, test_fields, tear_down);
  g_test_add ("/workshop-undo/buttons", Fixture, "example-cloud.goalwright", set_up, test_buttons, tear_down);
  g_test_add ("/workshop-undo/first-buttons", Fixture, NULL, set_up, test_first_buttons, tear_down);

  g_test_add ("/workshop-undo/period", Fixture, NULL, set_up, test_period, tear_down);

  g_test_add ("/workshop-undo/private-dialog", Fixture, "example-cloud.goalwright", set_up, test_private_dialog, tear_down);
  g_test_add ("/workshop-undo/commit-asks", Fixture, "example-cloud.goalwright", set_up, test_commit_asks, tear_down);

  return g_test_run ();
}
