/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "gw-display-test.h"
#include "gw-history.h"
#include "gw-month-field.h"
#include "gw-month-shares.h"
#include "gw-view-test.h"

typedef struct
{
  GwSession *session;
  GwGoal *goal;
  GtkWidget *window;
  GtkWidget *field;
  GPtrArray *bars;
  GPtrArray *entries;
} Fixture;

static void
collect (Fixture   *fixture,
         GtkWidget *widget)
{
  if (GTK_IS_SCALE (widget))
    g_ptr_array_add (fixture->bars, widget);
  else if (GTK_IS_ENTRY (widget))
    g_ptr_array_add (fixture->entries, widget);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
      collect (fixture, child);
}

/* A goal of the first quarter, not yet agreed. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = gw_view_test_new_goal (gw_date_new (2026, 1, 5), gw_date_new (2026, 1, 1), gw_date_new (2026, 3, 31));
  fixture->goal = gw_view_test_get_goal (fixture->session, "goal");
  fixture->field = g_object_new (GW_TYPE_MONTH_FIELD, "field", "month-weights", NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->field);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gw_field_editor_bind (GW_FIELD_EDITOR (fixture->field), fixture->session, GW_RECORD (fixture->goal));
  fixture->bars = g_ptr_array_new ();
  fixture->entries = g_ptr_array_new ();
  collect (fixture, fixture->field);
  g_assert_cmpuint (fixture->bars->len, ==, 3);
  g_assert_cmpuint (fixture->entries->len, ==, 3);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  gw_display_test_settle ();
  g_ptr_array_unref (fixture->bars);
  g_ptr_array_unref (fixture->entries);
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
}

static void
drag (Fixture *fixture,
      guint    month,
      double   share)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (g_ptr_array_index (fixture->bars, month), "change-value", GTK_SCROLL_JUMP, share, &handled);
  g_assert_true (handled);
}

static void
assert_shares (Fixture *fixture,
               gint64   first,
               gint64   second,
               gint64   third)
{
  GwIntegers *weights = gw_goal_get_month_weights (fixture->goal);

  g_assert_cmpuint (gw_integers_get_length (weights), ==, 3);
  g_assert_cmpint (gw_integers_get (weights, 0), ==, first);
  g_assert_cmpint (gw_integers_get (weights, 1), ==, second);
  g_assert_cmpint (gw_integers_get (weights, 2), ==, third);
}

/* A drag is one step to undo, however far it went in between, and who comes
 * back to where the month was finds the others as they were. */
static void
test_drag (Fixture       *fixture,
           gconstpointer  data)
{
  drag (fixture, 0, 10000);
  assert_shares (fixture, 10000, 0, 0);
  drag (fixture, 0, 5000);
  assert_shares (fixture, 5000, 2500, 2500);
  g_assert_cmpfloat (gtk_range_get_value (g_ptr_array_index (fixture->bars, 1)), ==, 2500);
  g_assert_cmpstr (gtk_editable_get_text (g_ptr_array_index (fixture->entries, 1)), ==, "25");

  /* Another month is another step. */
  drag (fixture, 1, 0);
  assert_shares (fixture, 6667, 0, 3333);
  gw_session_undo (fixture->session);
  assert_shares (fixture, 5000, 2500, 2500);
  gw_session_undo (fixture->session);
  g_assert_cmpuint (gw_integers_get_length (gw_goal_get_month_weights (fixture->goal)), ==, 0);
}

static void
test_type (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_editable_set_text (g_ptr_array_index (fixture->entries, 2), "4");
  gtk_editable_set_text (g_ptr_array_index (fixture->entries, 2), "40");
  assert_shares (fixture, 3000, 3000, 4000);

  gtk_editable_set_text (g_ptr_array_index (fixture->entries, 2), "401");
  g_assert_true (gw_field_editor_is_wrong (GW_FIELD_EDITOR (fixture->field)));
  /* As in every field, the way to a mistake is nobody's answer. */
  g_assert_cmpuint (gw_integers_get_length (gw_goal_get_month_weights (fixture->goal)), ==, 0);
  gtk_editable_set_text (g_ptr_array_index (fixture->entries, 2), "50");
  assert_shares (fixture, 2500, 2500, 5000);
}

int
main (int    argc,
      char **argv)
{
  gw_display_test_init (&argc, &argv);

  g_test_add ("/month-field/drag", Fixture, NULL, set_up, test_drag, tear_down);
  g_test_add ("/month-field/type", Fixture, NULL, set_up, test_type, tear_down);

  return g_test_run ();
}
