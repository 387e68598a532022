/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

#include "../app/gw-display-test.h"
#include "gw-allocation-entry.h"
#include "gw-allocation-records.h"
#include "gw-allocation.h"
#include "gw-application.h"
#include "gw-metric.h"
#include "gw-window.h"

/* What a letter costs that is typed into the allocation, from the key to the
 * painted frame, in the real window on page 3. Says "median", "slowest" in
 * microseconds.
 *
 * bench-workshop MEMBERS */

#define N_KEYS 60

static GwWorkshop *
new_workshop (guint n_members)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Begin");
  GwRecord *workshop = gw_record_new (GW_TYPE_WORKSHOP, "workshop");
  g_autoptr (GwRecord) metric = gw_record_new (GW_TYPE_METRIC, "metric");
  g_autoptr (GwRecord) team = gw_record_new (GW_TYPE_TEAM, "team");
  g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, "goal");

  gw_edit_set_date (edit, workshop, "start", gw_date_new (2026, 1, 1));
  gw_edit_set_date (edit, workshop, "end", gw_date_new (2026, 12, 31));
  gw_edit_insert (edit, workshop, "metrics", 0, metric);
  gw_edit_insert (edit, workshop, "teams", 0, team);
  gw_edit_set_reference (edit, team, "metric", metric);
  gw_edit_insert (edit, team, "goals", 0, goal);
  gw_edit_set_text (edit, goal, "title", "Revenue");
  gw_edit_set_reference (edit, goal, "metric", metric);
  gw_edit_set_integer (edit, goal, "baseline", 0);
  gw_edit_set_integer (edit, goal, "target", (gint64) n_members * 1000 + 7);
  gw_edit_set_date (edit, goal, "start", gw_date_new (2026, 1, 1));
  gw_edit_set_date (edit, goal, "due", gw_date_new (2026, 12, 31));
  for (guint i = 0; i < n_members; i++)
    {
      g_autoptr (GwRecord) member = gw_record_new (GW_TYPE_MEMBER, NULL);
      g_autofree char *name = g_strdup_printf ("Sample %u", i + 1);

      gw_edit_insert (edit, team, "members", G_MAXUINT, member);
      gw_edit_set_text (edit, member, "name", name);
      gw_edit_set_integer (edit, member, "last-target", 900);
      gw_edit_set_integer (edit, member, "last-actual", 700 + i % 300);
      gw_edit_set_integer (edit, member, "potential", 1000 + i % 700);
    }
  gw_edit_set_choice (edit, GW_RECORD (gw_goal_get_allocation (GW_GOAL (goal))), "method", GW_METHOD_INDEX);
  if (!gw_edit_apply (edit, NULL))
    g_error ("The workshop cannot be made.");
  return GW_WORKSHOP (workshop);
}

static void
hand_out (GwSession *session)
{
  GwTeam *team = gw_session_get_team (session);
  g_autoptr (GwEdit) edit = gw_edit_new ("Hand Out");

  if (gw_allocation_records_hand_out (GW_GOAL (gw_record_list_get (gw_team_get_goals (team), 0)), edit) == 0 ||
      !gw_session_commit (session, edit))
    g_error ("Nothing was handed out.");
}

static GtkWidget *
find_entry (GtkWidget *widget)
{
  if (GW_IS_ALLOCATION_ENTRY (widget) && gtk_widget_get_mapped (widget))
    return gtk_widget_get_first_child (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Microseconds that the program itself has worked: how long it waits for its
 * turn on a busy machine says nothing. */
static gint64
get_work (void)
{
  struct timespec now;

  if (clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now) != 0)
    g_error ("There is no clock.");
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
on_painted (GdkFrameClock *clock,
            gint64        *when)
{
  *when = get_work ();
}

static gboolean
is_set (gpointer when)
{
  return *(gint64 *) when != 0;
}

static gboolean
has_session (gpointer window)
{
  return gw_window_get_session (window) != NULL && gtk_widget_get_mapped (window);
}

static gint64
type_one (GtkWidget *entry,
          guint      key)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (entry);
  g_autofree char *text = g_strdup_printf ("%u", 500 + key * 7);
  gint64 begun, painted = 0;
  gulong handler;

  /* Nothing is under way, and the last frame is long past. */
  g_usleep (40000);
  gw_display_test_settle ();
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted), &painted);
  begun = get_work ();
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gw_display_test_wait (is_set, &painted, "a frame");
  g_signal_handler_disconnect (clock, handler);
  return painted - begun;
}

static int
compare (gconstpointer one,
         gconstpointer other)
{
  return *(const gint64 *) one < *(const gint64 *) other ? -1 : 1;
}

int
main (int    argc,
      char **argv)
{
  guint n_members = argc > 1 ? (guint) atoi (argv[1]) : 200;
  g_autoptr (GwApplication) application = NULL;
  g_autoptr (GwWorkshop) workshop = new_workshop (n_members);
  g_autoptr (GwDocument) document = gw_document_new (workshop);
  gint64 taken[N_KEYS];
  GtkWidget *window, *entry;

  gtk_init ();
  application = g_object_new (GW_TYPE_APPLICATION, "application-id", "io.github.goalwright.Bench",
                              "flags", G_APPLICATION_NON_UNIQUE,
                              "resource-base-path", "/io/github/goalwright/Goalwright", NULL);
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    g_error ("There is no session bus.");

  window = gw_window_new (GTK_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (window), 1180, 760);
  gw_window_set_document (GW_WINDOW (window), document);
  gtk_window_present (GTK_WINDOW (window));
  gw_display_test_wait (has_session, window, "the window");
  hand_out (gw_window_get_session (GW_WINDOW (window)));
  gw_session_set_page (gw_window_get_session (GW_WINDOW (window)), GW_PAGE_SPECIFIC);
  gw_display_test_settle ();
  entry = find_entry (window);
  if (entry == NULL || !gtk_widget_grab_focus (entry))
    g_error ("There is no allocation.");

  for (guint i = 0; i < N_KEYS; i++)
    taken[i] = type_one (entry, i);
  qsort (taken, N_KEYS, sizeof *taken, compare);
  g_print ("median %" G_GINT64_FORMAT "\n", taken[N_KEYS / 2]);
  g_print ("slowest %" G_GINT64_FORMAT "\n", taken[N_KEYS - 1]);
  exit (EXIT_SUCCESS);
}
