/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "gw-choice-field.h"
#include "gw-date-field.h"
#include "gw-display-test.h"
#include "gw-journal-shadow.h"
#include "gw-goal.h"
#include "gw-history.h"
#include "gw-metric.h"
#include "gw-number-field.h"
#include "gw-prose-field.h"
#include "gw-reference-field.h"
#include "gw-scale-field.h"
#include "gw-switch-field.h"
#include "gw-text-field.h"

/* One goal in one team, with a metric of two decimals. */
typedef struct
{
  GwDocument *document;
  GwSession *session;
  GwHistory *history;
  GwRecord *goal;
  GwRecord *reflection;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GwRecord) workshop = gw_record_new (GW_TYPE_WORKSHOP, "workshop");
  g_autoptr (GwRecord) metric = gw_record_new (GW_TYPE_METRIC, "metric");
  g_autoptr (GwRecord) team = gw_record_new (GW_TYPE_TEAM, "team");
  g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, "goal");
  g_autoptr (GwFormat) format = gw_format_new (",", ".", GW_DATE_ORDER_DAY_MONTH_YEAR);
  g_autoptr (GwEdit) edit = gw_edit_new ("Begin");

  gw_edit_insert (edit, workshop, "metrics", 0, metric);
  gw_edit_set_integer (edit, metric, "decimals", 2);
  gw_edit_insert (edit, workshop, "teams", 0, team);
  gw_edit_insert (edit, team, "goals", 0, goal);
  gw_edit_set_reference (edit, goal, "metric", metric);
  gw_edit_set_integer (edit, goal, "baseline", 0);
  g_assert_true (gw_edit_apply (edit, NULL));

  fixture->document = gw_document_new (GW_WORKSHOP (workshop));
  fixture->session = gw_session_new (fixture->document, gw_date_new (2026, 6, 30), format);
  gw_journal_shadow_watch (gw_document_get_workshop (fixture->document));
  fixture->history = gw_session_get_history (fixture->session);
  fixture->goal = goal;
  fixture->reflection = GW_RECORD (gw_team_get_reflection (GW_TEAM (team)));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
  g_clear_object (&fixture->document);
}

static GtkWidget *
new_editor (Fixture    *fixture,
            GType       type,
            GwRecord   *record,
            const char *field)
{
  GtkWidget *editor = g_object_ref_sink (g_object_new (type, "field", field, NULL));

  gw_field_editor_bind (GW_FIELD_EDITOR (editor), fixture->session, record);
  return editor;
}

static GtkWidget *
find_below (GtkWidget *widget,
            GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_below (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_active (gpointer data)
{
  return gtk_window_is_active (data) || gtk_root_get_focus (GTK_ROOT (data)) != NULL;
}

static void
type_text (GtkWidget  *editor,
           const char *text)
{
  GtkEditable *entry = GTK_EDITABLE (find_below (editor, GTK_TYPE_ENTRY));
  g_autoptr (GString) typed = g_string_new (NULL);

  gtk_editable_set_text (entry, "");
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      g_string_append_unichar (typed, g_utf8_get_char (c));
      gtk_editable_set_text (entry, typed->str);
    }
}

static const char *
shown_text (GtkWidget *editor)
{
  return gtk_editable_get_text (GTK_EDITABLE (find_below (editor, GTK_TYPE_ENTRY)));
}

/* What was typed without a pause is one edit with the name of the field. */
static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GtkWidget) editor = new_editor (fixture, GW_TYPE_TEXT_FIELD, fixture->goal, "title");

  type_text (editor, "New & <b>bold</b>");
  g_assert_cmpstr (gw_goal_get_title (GW_GOAL (fixture->goal)), ==, "New & <b>bold</b>");
  g_assert_cmpstr (gw_history_get_undo_label (fixture->history), ==, "Change Title");

  gw_session_undo (fixture->session);
  g_assert_cmpstr (gw_goal_get_title (GW_GOAL (fixture->goal)), ==, "");
  g_assert_cmpstr (shown_text (editor), ==, "");
  g_assert_false (gw_history_get_can_undo (fixture->history));

  gw_session_redo (fixture->session);
  g_assert_cmpstr (shown_text (editor), ==, "New & <b>bold</b>");
}

static void
test_pause_ends_the_edit (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GtkWidget) editor = new_editor (fixture, GW_TYPE_TEXT_FIELD, fixture->goal, "title");

  type_text (editor, "One");
  gw_history_end_typing (fixture->history);
  type_text (editor, "Two");
  gw_session_undo (fixture->session);
  g_assert_cmpstr (gw_goal_get_title (GW_GOAL (fixture->goal)), ==, "One");
}

/* Enter says that this was all of it. */
static void
test_enter_ends_the_edit (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GtkWidget) editor = new_editor (fixture, GW_TYPE_TEXT_FIELD, fixture->goal, "title");

  type_text (editor, "One");
  g_signal_emit_by_name (find_below (editor, GTK_TYPE_ENTRY), "activate");
  type_text (editor, "Two");
  gw_session_undo (fixture->session);
  g_assert_cmpstr (gw_goal_get_title (GW_GOAL (fixture->goal)), ==, "One");
}

/* Nothing is cut off, and nothing too long is written. */
static void
test_text_too_long (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GtkWidget) editor = new_editor (fixture, GW_TYPE_TEXT_FIELD, fixture->goal, "title");
  g_autofree char *fits = g_strnfill (80, 'x');
  g_autofree char *too_long = g_strnfill (83, 'x');
  int end = 80;
  int height, height_counted;

  gtk_widget_measure (editor, GTK_ORIENTATION_VERTICAL, 300, NULL, &height, NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (find_below (editor, GTK_TYPE_ENTRY)), fits);
  g_assert_false (gw_field_editor_is_wrong (GW_FIELD_EDITOR (editor)));
  g_assert_cmpstr (gw_field_editor_get_message (GW_FIELD_EDITOR (editor)), ==, "0 letters left");
  gtk_widget_measure (editor, GTK_ORIENTATION_VERTICAL, 300, NULL, &height_counted, NULL, NULL);
  /* What is below does not move while it counts. */
  g_assert_cmpint (height_counted, ==, height);

  gtk_editable_insert_text (GTK_EDITABLE (find_below (editor, GTK_TYPE_ENTRY)), "xxx", 3, &end);
  g_assert_true (gw_field_editor_is_wrong (GW_FIELD_EDITOR (editor)));
  g_assert_true (gtk_widget_has_css_class (editor, "error"));
  g_assert_cmpstr (gw_field_editor_get_message (GW_FIELD_EDITOR (editor)), ==,
                   "3 letters too many: please shorten it.");
  g_assert_cmpstr (gw_goal_get_title (GW_GOAL (fixture->goal)), ==, fits);
  g_assert_cmpstr (shown_text (editor), ==, too_long);
}

static void
test_number (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *typed;
    gint64 number;
    const char *message;
  } cases[] = {
    { "1.250,5", 125050, "" },
    { "1.250,50", 125050, "= 1.250,5" },
    { "1,250.50", 125050, "= 1.250,5" },
    { "1250.5", 125050, "= 1.250,5" },
    { "1250", 125000, "= 1.250" },
    { "12", 1200, "" },
  };
  g_autoptr (GtkWidget) editor = new_editor (fixture, GW_TYPE_NUMBER_FIELD, fixture->goal, "target");
  GtkEditable *entry = GTK_EDITABLE (find_below (editor, GTK_TYPE_ENTRY));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (entry, "");
      gtk_editable_set_text (entry, cases[i].typed);
      g_assert_cmpint (gw_goal_get_target (GW_GOAL (fixture->goal)), ==, cases[i].number);
      g_assert_cmpstr (gw_field_editor_get_message (GW_FIELD_EDITOR (editor)), ==, cases[i].message);
      g_assert_cmpstr (shown_text (editor), ==, cases[i].typed);
    }
}

/* Bad input marks the field, says what is expected, stays as typed, and is
 * not written. */
static void
test_bad_number (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GtkWidget) editor = new_editor (fixture, GW_TYPE_NUMBER_FIELD, fixture->goal, "target");
  int end = 2;

  type_text (editor, "36");
  gw_history_end_typing (fixture->history);
  gtk_editable_insert_text (GTK_EDITABLE (find_below (editor, GTK_TYPE_ENTRY)), "x", 1, &end);
  g_assert_true (gw_field_editor_is_wrong (GW_FIELD_EDITOR (editor)));
  g_assert_true (gtk_widget_has_css_class (editor, "error"));
  g_assert_cmpstr (gw_field_editor_get_message (GW_FIELD_EDITOR (editor)), !=, "");
  g_assert_cmpstr (shown_text (editor), ==, "36x");
  /* The 36 on the way was nobody's answer. */
  g_assert_cmpint (gw_goal_get_target (GW_GOAL (fixture->goal)), ==, GW_UNSET);

  gw_field_editor_refresh (GW_FIELD_EDITOR (editor));
  g_assert_cmpstr (shown_text (editor), ==, "36x");
}

/* A rule between fields refuses an edit; the field says which. */
static void
test_refused_number (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GtkWidget) editor = new_editor (fixture, GW_TYPE_NUMBER_FIELD, fixture->goal, "target");

  gtk_editable_set_text (GTK_EDITABLE (find_below (editor, GTK_TYPE_ENTRY)), "-5");
  g_assert_true (gw_field_editor_is_wrong (GW_FIELD_EDITOR (editor)));
  g_assert_cmpint (gw_goal_get_target (GW_GOAL (fixture->goal)), ==, GW_UNSET);
  g_assert_cmpstr (shown_text (editor), ==, "-5");
}

static void
test_date (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const typed[] = { "2026-12-31", "31.12.2026", "31/12/26", "31 December 2026", "31 dec" };
  int end = 10;
  g_autoptr (GtkWidget) editor = new_editor (fixture, GW_TYPE_DATE_FIELD, fixture->goal, "due");
  GtkEditable *entry = GTK_EDITABLE (find_below (editor, GTK_TYPE_ENTRY));

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gtk_editable_set_text (entry, "");
      g_assert_cmpint (gw_goal_get_due (GW_GOAL (fixture->goal)), ==, GW_DATE_NONE);
      gtk_editable_set_text (entry, typed[i]);
      g_assert_cmpint (gw_goal_get_due (GW_GOAL (fixture->goal)), ==, gw_date_new (2026, 12, 31));
    }

  gtk_editable_set_text (entry, "31.12.2026");
  gtk_editable_insert_text (entry, "x", 1, &end);
  g_assert_true (gw_field_editor_is_wrong (GW_FIELD_EDITOR (editor)));
  g_assert_cmpint (gw_goal_get_due (GW_GOAL (fixture->goal)), ==, GW_DATE_NONE);
}

/* The calendar is made when it is first opened, at the day that stands in the
 * field, or at today; the day that is chosen is written by one edit. */
static void
test_calendar (Fixture       *fixture,
               gconstpointer  data)
{
  GwGoal *goal = GW_GOAL (fixture->goal);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *editor = new_editor (fixture, GW_TYPE_DATE_FIELD, fixture->goal, "due");
  g_autoptr (GDateTime) first = NULL;
  g_autoptr (GDateTime) second = NULL;
  g_autoptr (GDateTime) picked = g_date_time_new_local (2026, 7, 9, 12, 0, 0);
  GtkMenuButton *button;
  GtkCalendar *calendar;

  gtk_window_set_child (GTK_WINDOW (window), editor);
  g_object_unref (editor);
  gtk_window_present (GTK_WINDOW (window));
  gw_display_test_wait (is_active, window, "the window");
  g_assert_null (find_below (editor, GTK_TYPE_CALENDAR));

  button = GTK_MENU_BUTTON (find_below (editor, GTK_TYPE_MENU_BUTTON));
  gtk_menu_button_popup (button);
  calendar = GTK_CALENDAR (find_below (editor, GTK_TYPE_CALENDAR));
  first = gtk_calendar_get_date (calendar);
  g_assert_cmpint (g_date_time_get_month (first), ==, 6);
  g_assert_cmpint (g_date_time_get_day_of_month (first), ==, 30);
  g_assert_cmpint (gw_goal_get_due (goal), ==, GW_DATE_NONE);

  gtk_calendar_select_day (calendar, picked);
  g_assert_cmpint (gw_goal_get_due (goal), ==, gw_date_new (2026, 7, 9));
  gtk_menu_button_popdown (button);
  gtk_editable_set_text (GTK_EDITABLE (find_below (editor, GTK_TYPE_ENTRY)), "31.12.2026");
  gtk_menu_button_popup (button);
  second = gtk_calendar_get_date (calendar);
  g_assert_cmpint (g_date_time_get_month (second), ==, 12);
  g_assert_true (GTK_WIDGET (calendar) == find_below (editor, GTK_TYPE_CALENDAR));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A start beyond the end takes the end along, by one edit and back; what is
 * typed on the way leaves no trace. An end that was refused is right once the
 * start is. */
static void
test_start_and_end (Fixture       *fixture,
                    gconstpointer  data)
{
  GwGoal *goal = GW_GOAL (fixture->goal);
  g_autoptr (GwEdit) edit = gw_edit_new ("Dates");
  g_autoptr (GtkWidget) start = new_editor (fixture, GW_TYPE_DATE_FIELD, fixture->goal, "start");
  g_autoptr (GtkWidget) due = new_editor (fixture, GW_TYPE_DATE_FIELD, fixture->goal, "due");
  GtkEditable *start_entry = GTK_EDITABLE (find_below (start, GTK_TYPE_ENTRY));
  GtkEditable *due_entry = GTK_EDITABLE (find_below (due, GTK_TYPE_ENTRY));

  gw_edit_set_date (edit, fixture->goal, "start", gw_date_new (2026, 1, 1));
  gw_edit_set_date (edit, fixture->goal, "due", gw_date_new (2026, 6, 30));
  g_assert_true (gw_history_commit (fixture->history, edit, NULL));
  gtk_editable_set_text (start_entry, "1.7.2029");
  g_assert_cmpint (gw_goal_get_due (goal), ==, gw_date_new (2029, 7, 1) + 180);
  gtk_editable_set_text (start_entry, "1.7.2002");
  g_assert_cmpint (gw_goal_get_due (goal), ==, gw_date_new (2026, 6, 30));
  gtk_editable_set_text (start_entry, "1.7.2027");
  g_assert_false (gw_field_editor_is_wrong (GW_FIELD_EDITOR (start)));
  g_assert_cmpint (gw_goal_get_start (goal), ==, gw_date_new (2027, 7, 1));
  g_assert_cmpint (gw_goal_get_due (goal), ==, gw_date_new (2027, 7, 1) + 180);
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_cmpint (gw_goal_get_start (goal), ==, gw_date_new (2026, 1, 1));
  g_assert_cmpint (gw_goal_get_due (goal), ==, gw_date_new (2026, 6, 30));

  gtk_editable_set_text (due_entry, "31.12.2025");
  g_assert_true (gw_field_editor_is_wrong (GW_FIELD_EDITOR (due)));
  gtk_editable_set_text (start_entry, "1.7.2025");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (gw_field_editor_is_wrong (GW_FIELD_EDITOR (due)));
  g_assert_cmpint (gw_goal_get_due (goal), ==, gw_date_new (2025, 12, 31));
}

static void
test_choice_and_switch (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GtkWidget) choice = new_editor (fixture, GW_TYPE_CHOICE_FIELD, fixture->goal, "direction");
  g_autoptr (GtkWidget) toggle = new_editor (fixture, GW_TYPE_SWITCH_FIELD, fixture->goal, "summed");
  GtkDropDown *drop_down = GTK_DROP_DOWN (find_below (choice, GTK_TYPE_DROP_DOWN));
  GtkSwitch *button = GTK_SWITCH (find_below (toggle, GTK_TYPE_SWITCH));

  gtk_drop_down_set_selected (drop_down, GW_DIRECTION_BAND);
  g_assert_cmpint (gw_goal_get_direction (GW_GOAL (fixture->goal)), ==, GW_DIRECTION_BAND);
  g_assert_true (gtk_switch_get_active (button));
  gtk_switch_set_active (button, FALSE);
  g_assert_false (gw_goal_get_summed (GW_GOAL (fixture->goal)));

  gw_session_undo (fixture->session);
  g_assert_true (gtk_switch_get_active (button));
  gw_session_undo (fixture->session);
  g_assert_cmpint (gtk_drop_down_get_selected (drop_down), ==, GW_DIRECTION_UP);
  g_assert_false (gw_history_get_can_undo (fixture->history));
}

/* Private answers carry a lock, and none is none. */
static void
test_private_scale (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GtkWidget) editor = new_editor (fixture, GW_TYPE_SCALE_FIELD, fixture->reflection, "confidence");
  GtkWidget *lock = find_below (editor, GTK_TYPE_IMAGE);
  gboolean handled;

  g_assert_true (gtk_widget_get_visible (lock));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (lock), ==, "Private: never printed or projected");
  g_signal_emit_by_name (find_below (editor, GTK_TYPE_SCALE), "change-value", GTK_SCROLL_JUMP, 64.7, &handled);
  g_assert_cmpint (g_value_get_int64 (gw_record_get_named (fixture->reflection, "confidence")), ==, 65);
  gw_session_undo (fixture->session);
  g_assert_cmpint (g_value_get_int64 (gw_record_get_named (fixture->reflection, "confidence")), ==, GW_UNSET);
}

/* A line break has no meaning in a paragraph. */
static void
test_prose (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GtkWidget) editor = new_editor (fixture, GW_TYPE_PROSE_FIELD, fixture->goal, "why");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_below (editor, GTK_TYPE_TEXT_VIEW)));

  gtk_text_buffer_set_text (buffer, "For the\ncustomers", -1);
  g_assert_cmpstr (gw_goal_get_why (GW_GOAL (fixture->goal)), ==, "For the customers");
}

/* The list takes the keyboard from the entry when it opens, and that is when
 * the field looks again at what there is to choose: its rows must stay. */
static void
test_reference_opens (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *editor = g_object_new (GW_TYPE_REFERENCE_FIELD, "field", "metric", NULL);
  GtkWidget *drop_down, *popover;

  gw_field_editor_bind (GW_FIELD_EDITOR (editor), fixture->session, fixture->goal);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), editor);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (gtk_widget_grab_focus (entry));
  gw_display_test_wait (is_active, window, "the entry to have the keyboard");

  drop_down = find_below (editor, GTK_TYPE_DROP_DOWN);
  popover = find_below (drop_down, GTK_TYPE_POPOVER);
  g_signal_emit_by_name (find_below (drop_down, GTK_TYPE_TOGGLE_BUTTON), "clicked");
  gw_display_test_settle ();
  g_assert_true (gtk_widget_get_visible (popover));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), popover));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Rebinding leaves nothing of the record before. */
static void
test_rebind (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GtkWidget) editor = new_editor (fixture, GW_TYPE_TEXT_FIELD, fixture->goal, "title");

  type_text (editor, "Mine");
  gw_field_editor_bind (GW_FIELD_EDITOR (editor), fixture->session, NULL);
  g_assert_cmpstr (shown_text (editor), ==, "");
  g_assert_false (gtk_widget_get_sensitive (editor));
  g_assert_cmpstr (gw_goal_get_title (GW_GOAL (fixture->goal)), ==, "Mine");
  g_assert_finalize_object (g_steal_pointer (&editor));
}

int
main (int    argc,
      char **argv)
{
  gw_display_test_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/field/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("text", test_text);
  ADD ("pause-ends-the-edit", test_pause_ends_the_edit);
  ADD ("enter-ends-the-edit", test_enter_ends_the_edit);
  ADD ("text-too-long", test_text_too_long);
  ADD ("number", test_number);
  ADD ("bad-number", test_bad_number);
  ADD ("refused-number", test_refused_number);
  ADD ("date", test_date);
  ADD ("calendar", test_calendar);
  ADD ("start-and-end", test_start_and_end);
  ADD ("choice-and-switch", test_choice_and_switch);
  ADD ("private-scale", test_private_scale);
  ADD ("prose", test_prose);
  ADD ("reference-opens", test_reference_opens);
  ADD ("rebind", test_rebind);

  return g_test_run ();
}
