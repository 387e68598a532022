/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check-in-dialog.h"
#include "gw-display-test.h"
#include "gw-goal-progress.h"
#include "gw-progress-overview.h"
#include "gw-progress-view.h"
#include "gw-status-pill.h"
#include "gw-view-test.h"

#define N_GOALS 9

/* Numbers that are old look old: on their goals, and where goals are counted. */

typedef GwViewTest Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  sample)
{
  gw_view_test_set_up (fixture, sample, GW_TYPE_PROGRESS_VIEW, (GwViewTestSetSession) gw_progress_view_set_session);
  g_assert_true (gtk_widget_activate_action (fixture->view, "progress.overview", NULL));
  gw_display_test_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  sample)
{
  gw_view_test_tear_down (fixture);
}

static GwProgressOverview *
get_overview (Fixture *fixture)
{
  return GW_PROGRESS_OVERVIEW (gw_view_test_find (fixture->view, GW_TYPE_PROGRESS_OVERVIEW));
}

static guint
count_listed (Fixture *fixture)
{
  gw_display_test_settle ();
  return gw_progress_overview_get_n_goals (get_overview (fixture));
}

/* Returns: (nullable): what counts the goals that stand like @status, where there are any */
static GtkWidget *
find_count (GtkWidget  *widget,
            const char *status)
{
  if (gtk_widget_has_css_class (widget, "status-count"))
    return gw_view_test_shows (widget, status) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_count (child, status);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
assert_count (Fixture    *fixture,
              const char *status,
              const char *number)
{
  GtkWidget *count = NULL;

  gw_display_test_settle ();
  count = find_count (GTK_WIDGET (get_overview (fixture)), status);
  if (number == NULL)
    {
      g_assert_null (count);
      return;
    }

  g_assert_nonnull (count);
  if (!gw_view_test_shows (count, number))
    g_error ("“%s” does not count %s.", status, number);
}

static void
set_filter (Fixture  *fixture,
            gboolean  active)
{
  GtkWidget *count = find_count (GTK_WIDGET (get_overview (fixture)), "Stale");

  g_assert_nonnull (count);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (count), active);
  gw_display_test_settle ();
}

/* Since April Eva said nothing: two months, and her rhythm is one. */
static void
forget_summer (Fixture *fixture)
{
  GwRecord *eva = GW_RECORD (gw_view_test_get_goal (fixture->session, "eva-arr"));
  g_autoptr (GwEdit) edit = gw_edit_new ("Forget");

  gw_edit_remove_check_in (edit, eva, gw_date_new (2026, 5, 31));
  gw_edit_remove_check_in (edit, eva, gw_date_new (2026, 6, 30));
  g_assert_true (gw_session_commit (fixture->session, edit));
  gw_display_test_settle ();
}

/* An old number is counted as that, and no longer as what it said when it was new. */
static void
test_count (Fixture       *fixture,
            gconstpointer  sample)
{
  assert_count (fixture, "Stale", NULL);
  assert_count (fixture, "Off pace", "1");
  g_assert_false (gw_view_test_shows (fixture->view, "Off pace, stale"));

  forget_summer (fixture);
  assert_count (fixture, "Stale", "1");
  assert_count (fixture, "Off pace", NULL);
  g_assert_true (gw_view_test_shows (fixture->view, "Off pace, stale"));
  g_assert_cmpuint (count_listed (fixture), ==, N_GOALS);

  gw_session_undo (fixture->session);
  assert_count (fixture, "Stale", NULL);
  assert_count (fixture, "Off pace", "1");
}

/* Who looks for old numbers sees them alone; a new one takes the goal away. */
static void
test_filter (Fixture       *fixture,
             gconstpointer  sample)
{
  GtkWidget *dialog;

  forget_summer (fixture);
  set_filter (fixture, TRUE);
  g_assert_cmpuint (count_listed (fixture), ==, 1);
  g_assert_true (gw_view_test_shows (fixture->view, "New ARR, Eva"));
  g_assert_false (gw_view_test_shows (fixture->view, "New ARR, Ana"));

  dialog = g_object_ref_sink (gw_check_in_dialog_new (fixture->session,
                                                      gw_view_test_get_goal (fixture->session, "eva-arr")));
  gw_check_in_dialog_fill (GW_CHECK_IN_DIALOG (dialog), "30 June 2026", "215", NULL);
  g_assert_true (gtk_widget_activate_action (dialog, "form.apply", NULL));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);

  /* What was chosen stays there to be let go of. */
  g_assert_cmpuint (count_listed (fixture), ==, 0);
  assert_count (fixture, "Stale", "0");
  set_filter (fixture, FALSE);
  g_assert_cmpuint (count_listed (fixture), ==, N_GOALS);
  assert_count (fixture, "Stale", NULL);
  g_assert_false (gw_view_test_shows (fixture->view, "Off pace, stale"));
}

/* Days pass, and what was fresh is old. */
static void
test_days_pass (Fixture       *fixture,
                gconstpointer  sample)
{
  GwDate last = gw_date_new (2026, 6, 30);

  gw_session_set_as_of (fixture->session, last + 45);
  assert_count (fixture, "Stale", NULL);

  /* The rhythm is a month, and half of one may pass beside it. Steps have none. */
  gw_session_set_as_of (fixture->session, last + 46);
  assert_count (fixture, "Stale", "8");
  set_filter (fixture, TRUE);
  g_assert_cmpuint (count_listed (fixture), ==, N_GOALS - 1);
}

/* The pill of the one goal is muted, and says what to do. */
static void
test_pill (Fixture       *fixture,
           gconstpointer  sample)
{
  GtkWidget *progress;
  GtkWidget *pill;

  forget_summer (fixture);
  gw_session_set_goal (fixture->session, gw_view_test_get_goal (fixture->session, "eva-arr"));
  gw_display_test_settle ();
  progress = gw_view_test_find (fixture->view, GW_TYPE_GOAL_PROGRESS);
  g_assert_true (gw_view_test_shows (progress, "Off pace, stale"));
  pill = gw_view_test_find (progress, GW_TYPE_STATUS_PILL);
  g_assert_true (gtk_widget_has_css_class (pill, "stale"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (pill), ==, "The last number is old. Record a check-in.");

  gw_session_undo (fixture->session);
  gw_display_test_settle ();
  g_assert_true (gw_view_test_shows (progress, "Off pace"));
  g_assert_false (gtk_widget_has_css_class (pill, "stale"));
  g_assert_null (gtk_widget_get_tooltip_text (pill));
}

int
main (int    argc,
      char **argv)
{
  gw_display_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/stale-goals/" name, Fixture, "example-cloud.goalwright", set_up, function, tear_down)

  ADD ("count", test_count);
  ADD ("filter", test_filter);
  ADD ("days-pass", test_days_pass);
  ADD ("pill", test_pill);

  return g_test_run ();
}
