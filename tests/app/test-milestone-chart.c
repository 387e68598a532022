/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "gw-display-test.h"
#include "gw-history.h"
#include "gw-milestone-chart.h"
#include "gw-milestone-handle.h"
#include "gw-milestone-room.h"
#include "gw-view-test.h"

typedef struct
{
  GwSession *session;
  GwGoal *goal;
  GtkWidget *window;
  GtkWidget *chart;
} Fixture;

static void
add_milestone (GwEdit   *edit,
               GwRecord *goal,
               int       month,
               gint64    value)
{
  g_autoptr (GwRecord) milestone = gw_record_new (GW_TYPE_MILESTONE, NULL);

  gw_edit_insert (edit, goal, "milestones", G_MAXUINT, milestone);
  gw_edit_set_date (edit, milestone, "date", gw_date_new (2026, month, 15));
  gw_edit_set_integer (edit, milestone, "value", value);
}

static void
refresh (Fixture *fixture)
{
  gw_milestone_chart_show (GW_MILESTONE_CHART (fixture->chart), fixture->session, fixture->goal);
}

/* From 0 to 1000 in the year 2026, with 250 by March and 500 by June. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Set Up");
  GwRecord *goal;

  fixture->session = gw_view_test_new_goal (gw_date_new (2026, 1, 5), gw_date_new (2026, 1, 1), gw_date_new (2026, 12, 31));
  fixture->goal = gw_view_test_get_goal (fixture->session, "goal");
  goal = GW_RECORD (fixture->goal);
  gw_edit_set_integer (edit, goal, "baseline", 0);
  gw_edit_set_integer (edit, goal, "target", 1000);
  gw_edit_set_choice (edit, goal, "curve", GW_CURVE_MILESTONES);
  add_milestone (edit, goal, 3, 250);
  add_milestone (edit, goal, 6, 500);
  g_assert_true (gw_session_commit (fixture->session, edit));

  fixture->chart = g_object_new (GW_TYPE_MILESTONE_CHART, NULL);
  refresh (fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->chart);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_signal_connect_swapped (fixture->session, "changed", G_CALLBACK (refresh), fixture);
  gw_display_test_settle ();
  /* Whatever the window manager makes of it. */
  gtk_widget_measure (fixture->chart, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (fixture->chart, &(GtkAllocation) { 0, 0, 800, 400 }, -1);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_data (fixture->session, fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  gw_display_test_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
}

static GtkWidget *
get_handle (Fixture *fixture,
            guint    position)
{
  for (GtkWidget *child = gtk_widget_get_first_child (fixture->chart); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GW_IS_MILESTONE_HANDLE (child) && position-- == 0)
      return child;

  return NULL;
}

static GwMilestone *
get_milestone (Fixture *fixture,
               guint    position)
{
  return GW_MILESTONE (gw_record_list_get (gw_goal_get_milestones (fixture->goal), position));
}

static void
drag (Fixture *fixture,
      guint    position,
      double   x,
      double   y,
      gboolean done)
{
  g_signal_emit_by_name (get_handle (fixture, position), "dragged", x, y, done);
}

/* Nothing is written before the milestone is let go; then it is one step. */
static void
test_drag (Fixture       *fixture,
           gconstpointer  data)
{
  GwDate before = gw_milestone_get_date (get_milestone (fixture, 1));
  guint64 mark = gw_history_get_mark (gw_session_get_history (fixture->session));

  drag (fixture, 1, 20, 0, FALSE);
  drag (fixture, 1, 60, -40, FALSE);
  g_assert_cmpuint (gw_history_get_mark (gw_session_get_history (fixture->session)), ==, mark);
  drag (fixture, 1, 60, -40, TRUE);
  g_assert_cmpint (gw_milestone_get_date (get_milestone (fixture, 1)), >, before + 7);
  g_assert_cmpint (gw_milestone_get_value (get_milestone (fixture, 1)), >, 510);
  g_assert_cmpint (gw_milestone_get_value (get_milestone (fixture, 1)) % 5, ==, 0);

  gw_session_undo (fixture->session);
  g_assert_cmpint (gw_milestone_get_date (get_milestone (fixture, 1)), ==, before);
  g_assert_cmpint (gw_milestone_get_value (get_milestone (fixture, 1)), ==, 500);
}

/* Milestones stay in their order and within the goal, however far they are
 * dragged. */
static void
test_drag_too_far (Fixture       *fixture,
                   gconstpointer  data)
{
  drag (fixture, 0, 5000, -5000, TRUE);
  g_assert_cmpint (gw_milestone_get_date (get_milestone (fixture, 0)), ==, gw_date_new (2026, 6, 15));
  g_assert_cmpint (gw_milestone_get_value (get_milestone (fixture, 0)), ==, 500);

  drag (fixture, 0, -5000, 0, TRUE);
  g_assert_cmpint (gw_milestone_get_date (get_milestone (fixture, 0)), ==, gw_date_new (2026, 1, 1));
  g_assert_cmpint (gw_milestone_get_value (get_milestone (fixture, 0)), ==, 500);
}

/* Keys in a row are one step to undo. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *handle = get_handle (fixture, 0);

  g_signal_emit_by_name (handle, "stepped", 1, 0);
  g_signal_emit_by_name (handle, "stepped", 7, 0);
  g_assert_cmpint (gw_milestone_get_date (get_milestone (fixture, 0)), ==, gw_date_new (2026, 3, 23));
  g_assert_true (get_handle (fixture, 0) == handle);
  gw_session_undo (fixture->session);
  g_assert_cmpint (gw_milestone_get_date (get_milestone (fixture, 0)), ==, gw_date_new (2026, 3, 15));

  g_signal_emit_by_name (handle, "stepped", 0, -1);
  g_assert_cmpint (gw_milestone_get_value (get_milestone (fixture, 0)), ==, 245);
  gtk_test_accessible_assert_property (handle, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "15 March 2026: 245");
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  g_signal_emit_by_name (get_handle (fixture, 0), "removed");
  g_assert_cmpuint (gw_record_list_get_length (gw_goal_get_milestones (fixture->goal)), ==, 1);
  g_assert_nonnull (get_handle (fixture, 0));
  g_assert_null (get_handle (fixture, 1));

  gw_session_undo (fixture->session);
  g_assert_nonnull (get_handle (fixture, 1));
}

static void
test_where_a_new_one_goes (Fixture       *fixture,
                           gconstpointer  data)
{
  g_assert_cmpuint (gw_milestone_find_position (fixture->goal, gw_date_new (2026, 1, 2)), ==, 0);
  g_assert_cmpuint (gw_milestone_find_position (fixture->goal, gw_date_new (2026, 4, 1)), ==, 1);
  g_assert_cmpuint (gw_milestone_find_position (fixture->goal, gw_date_new (2026, 6, 15)), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  gw_display_test_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/milestone-chart/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("drag", test_drag);
  ADD ("drag-too-far", test_drag_too_far);
  ADD ("keys", test_keys);
  ADD ("remove", test_remove);
  ADD ("where-a-new-one-goes", test_where_a_new_one_goes);

  return g_test_run ();
}
