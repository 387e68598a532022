/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-codec-write.h"
#include "gw-document.h"
#include "gw-goal.h"
#include "gw-history.h"
#include "gw-metric.h"
#include "gw-team.h"

#include <glib/gstdio.h>

/* The largest workshop that is promised: 10 000 goals with 500 000 check-ins.
 * Whatever touches all of it takes moments; the limits are wide, because they
 * are to catch what grows with the square. */

#define N_GOALS 10000
#define N_CHECK_INS 50
#define LIMIT_SECONDS 60.0

static GwWorkshop *
new_workshop (GwRecord **metric)
{
  GwRecord *workshop = gw_record_new (GW_TYPE_WORKSHOP, NULL);
  g_autoptr (GwEdit) edit = gw_edit_new ("Fill in");
  g_autoptr (GwRecord) team = gw_record_new (GW_TYPE_TEAM, NULL);
  g_autoptr (GwRecord) counted = gw_record_new (GW_TYPE_METRIC, NULL);
  GwRecord *parent = NULL;
  gboolean applied;

  gw_edit_insert (edit, workshop, "metrics", G_MAXUINT, counted);
  gw_edit_insert (edit, workshop, "teams", G_MAXUINT, team);
  for (int i = 0; i < N_GOALS; i++)
    {
      g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, NULL);

      gw_edit_insert (edit, team, "goals", G_MAXUINT, goal);
      gw_edit_set_reference (edit, goal, "metric", counted);
      gw_edit_set_reference (edit, goal, "parent", parent);
      gw_edit_set_date (edit, goal, "start", gw_date_new (2026, 1, 1));
      gw_edit_set_date (edit, goal, "due", gw_date_new (2026, 12, 31));
      parent = parent == NULL ? goal : parent;
      for (int j = 0; j < N_CHECK_INS; j++)
        {
          GwCheckIn check_in = { .date = gw_date_new (2026, 1, 1) + 7 * j, .recorded = GW_DATE_NONE, .value = 100 * j };

          gw_edit_put_check_in (edit, goal, &check_in);
        }
    }
  applied = gw_edit_apply (edit, NULL);
  g_assert_true (applied);

  *metric = counted;
  return GW_WORKSHOP (workshop);
}

static void
report (const char *what)
{
  double seconds = g_test_timer_elapsed ();

  g_test_message ("%s: %.3f s", what, seconds);
  g_assert_cmpfloat (seconds, <, LIMIT_SECONDS);
}

static GwEdit *
new_due_dates (GwWorkshop *workshop)
{
  GwRecordList *goals = gw_team_get_goals (GW_TEAM (gw_record_list_get (gw_workshop_get_teams (workshop), 0)));
  GwEdit *edit = gw_edit_new ("Change Due Dates");

  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    gw_edit_set_date (edit, gw_record_list_get (goals, i), "due", gw_date_new (2027, 1, 31));

  return edit;
}

static void
test_edits (void)
{
  GwRecord *metric;
  g_autoptr (GwWorkshop) workshop = NULL;
  g_autoptr (GwHistory) history = gw_history_new ();
  g_autoptr (GwEdit) one = gw_edit_new ("Change Due Date");
  g_autoptr (GwEdit) all = NULL;
  g_autoptr (GwEdit) removal = gw_edit_new ("Remove Metric");
  GwRecordList *goals;

  g_test_timer_start ();
  workshop = new_workshop (&metric);
  report ("building all in one edit");
  goals = gw_team_get_goals (GW_TEAM (gw_record_list_get (gw_workshop_get_teams (workshop), 0)));

  g_test_timer_start ();
  gw_edit_set_date (one, gw_record_list_get (goals, 1), "due", gw_date_new (2026, 11, 30));
  g_assert_true (gw_history_commit (history, one, NULL));
  report ("one due date");

  g_test_timer_start ();
  all = new_due_dates (workshop);
  g_assert_true (gw_history_commit (history, all, NULL));
  report ("all due dates");

  g_test_timer_start ();
  gw_edit_remove (removal, metric);
  g_assert_true (gw_history_commit (history, removal, NULL));
  report ("removing the metric of all goals");

  g_test_timer_start ();
  while (gw_history_undo (history))
    continue;
  report ("undoing all of that");
}

static void
test_save_and_load (void)
{
  g_autofree char *folder = g_dir_make_tmp ("goalwright-large-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "large.goalwright", NULL);
  GwRecord *metric;
  g_autoptr (GwWorkshop) workshop = new_workshop (&metric);
  g_autoptr (GwDocument) document = gw_document_new (workshop);
  g_autoptr (GwDocument) loaded = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GError) error = NULL;
  gboolean saved;

  g_test_timer_start ();
  saved = gw_document_save (document, path, GW_SAVE_NEW, &error);
  g_assert_no_error (error);
  g_assert_true (saved);
  report ("saving");

  g_test_timer_start ();
  loaded = gw_document_load (path, NULL, &error);
  g_assert_no_error (error);
  report ("loading");

  bytes = gw_codec_write (workshop);
  again = gw_codec_write (gw_document_get_workshop (loaded));
  g_test_message ("%" G_GSIZE_FORMAT " bytes", g_bytes_get_size (bytes));
  g_assert_true (g_bytes_equal (bytes, again));

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/large-workshop/edits", test_edits);
  g_test_add_func ("/large-workshop/save-and-load", test_save_and_load);

  return g_test_run ();
}
