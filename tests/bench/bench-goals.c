/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-goals GOALS [CHECK_INS]
 *
 * Shows a document of so many goals, and of check-ins if there are to be any, in the Goals view, scrolls through it, looks
 * for words, for a status and for an owner, and enters numbers. Prints
 * microseconds: of a step, and of the longest turn of the main loop in it, which
 * is the longest time that nothing is drawn. */

#include <stdlib.h>
#include <time.h>

#include "gw-display-test.h"
#include "gw-goal-filter-bar.h"
#include "gw-goals-view.h"
#include "gw-view-test.h"

#define N_SCREENS 60
#define N_EDITS   21

typedef struct
{
  GwSession *session;
  GtkWidget *view;
  GtkWidget *window;
  gint64     longest;
  guint      frames;
} Bench;

/* Microseconds of processor time: what else a machine does is no part of a
 * frame. Everything is drawn by this process. */
static gint64
now (void)
{
  struct timespec time;

  if (clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time) != 0)
    g_error ("There is no clock of the processor.");
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* Runs the main loop, and keeps how long its longest turn was. */
static void
turn (Bench *bench)
{
  gint64 start;

  /* Waiting for the next frame is no work. */
  while (!g_main_context_pending (NULL))
    g_usleep (100);
  start = now ();
  (void) g_main_context_iteration (NULL, FALSE);
  bench->longest = MAX (bench->longest, now () - start);
}

static void
count_frame (GdkFrameClock *clock,
             Bench         *bench)
{
  bench->frames++;
}

/* Until what was asked for is on the screen. */
static void
wait_for_frames (Bench *bench,
                 guint  n)
{
  guint last = bench->frames + n;


  gtk_widget_queue_draw (bench->view);
  while (bench->frames < last)
    {
      turn (bench);
      gtk_widget_queue_draw (bench->view);
    }
}

/* Until there is nothing left to do. */
static void
settle (Bench *bench)
{
  while (g_main_context_pending (NULL))
    turn (bench);
}

static void
say (Bench      *bench,
     const char *step,
     gint64      start)
{
  g_print ("%s %" G_GINT64_FORMAT "\n", step, now () - start);
  settle (bench);
  g_print ("%s-all %" G_GINT64_FORMAT "\n%s-frame %" G_GINT64_FORMAT "\n", step, now () - start,
           step, bench->longest);
  bench->longest = 0;
}

static void
open_view (Bench *bench)
{
  GtkWidget *stack = gtk_stack_new ();
  gint64 start;

  /* A window that is there already, as when somebody switches to the view. */
  bench->view = g_object_new (GW_TYPE_GOALS_VIEW, NULL);
  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new (NULL), "other");
  gtk_stack_add_named (GTK_STACK (stack), bench->view, "goals");
  bench->window = gw_view_test_show (stack);
  g_signal_connect (gtk_widget_get_frame_clock (bench->window), "after-paint", G_CALLBACK (count_frame), bench);

  start = now ();
  gw_goals_view_set_session (GW_GOALS_VIEW (bench->view), bench->session);
  bench->longest = now () - start;
  start = now () - bench->longest;
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "goals");
  bench->longest = MAX (bench->longest, now () - start);
  wait_for_frames (bench, 2);
  say (bench, "open", start);
}

static void
scroll (Bench *bench)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (gw_view_test_find (bench->view, GTK_TYPE_COLUMN_VIEW),
                                                 GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gint64 start = now ();

  /* A screen down, and now and then somewhere else altogether. */
  for (guint i = 0; i < N_SCREENS; i++)
    {
      double upper = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
      double value = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment);

      gtk_adjustment_set_value (adjustment, i % 10 == 9 ? upper * (i % 7) / 7 : value);
      wait_for_frames (bench, 1);
    }
  say (bench, "scroll", start);
}

static void
filter (Bench      *bench,
        const char *step,
        const char *words,
        int         status)
{
  GwGoalFilterBar *bar = GW_GOAL_FILTER_BAR (gw_view_test_find (bench->view, GW_TYPE_GOAL_FILTER_BAR));
  gint64 start = now ();

  gw_goal_filter_bar_look_for (bar, words, status, NULL);
  bench->longest = now () - start;
  wait_for_frames (bench, 1);
  say (bench, step, start);
  g_print ("%s-rows %u\n", step, gw_goals_view_get_n_rows (GW_GOALS_VIEW (bench->view)));

  gw_goal_filter_bar_clear (bar);
  wait_for_frames (bench, 2);
  settle (bench);
  bench->longest = 0;
}

/* So many numbers of former days, the same for each goal. */
static void
fill (Bench *bench,
      guint  n_check_ins)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Fill");
  GwRecordList *goals = gw_team_get_goals (gw_session_get_team (bench->session));
  guint n_goals = gw_record_list_get_length (goals);

  for (guint i = 0; i < n_check_ins; i++)
    {
      GwCheckIn check_in = { .date = gw_date_new (2026, 1, 1) + (GwDate) (i / n_goals), .recorded = GW_DATE_NONE,
                             .value = (gint64) (i / n_goals) };

      gw_edit_put_check_in (edit, gw_record_list_get (goals, i % n_goals), &check_in);
    }
  if (n_check_ins > 0 && !gw_session_commit (bench->session, edit))
    g_error ("The numbers were refused.");
}

static int
compare (const void *a,
         const void *b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static void
enter_numbers (Bench      *bench,
               const char *step)
{
  gint64 times[N_EDITS];
  GwRecordList *goals = gw_team_get_goals (gw_session_get_team (bench->session));
  guint n = gw_record_list_get_length (goals);

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (GwEdit) edit = gw_edit_new ("Record");
      GwRecord *goal = gw_record_list_get (goals, (1 + i * 37) % n);
      gint64 start = now ();

      gw_edit_record_check_in (edit, goal, &(GwCheckIn) { .date = gw_date_new (2026, 6, 30), .recorded = GW_DATE_NONE,
                                                          .value = 10 + i });
      if (!gw_session_commit (bench->session, edit))
        g_error ("The number was refused.");
      wait_for_frames (bench, 1);
      times[i] = now () - start;
    }
  qsort (times, N_EDITS, sizeof (gint64), compare);
  g_print ("%s %" G_GINT64_FORMAT "\n%s-frame %" G_GINT64_FORMAT "\n", step, times[N_EDITS / 2], step, bench->longest);
  bench->longest = 0;
}

int
main (int    argc,
      char **argv)
{
  Bench bench = { 0 };

  gw_display_test_init (&argc, &argv);
  if (argc != 2 && argc != 3)
    {
      g_printerr ("usage: bench-goals GOALS [CHECK_INS]\n");
      return 2;
    }

  bench.session = gw_view_test_new_large ((guint) atoi (argv[1]));
  fill (&bench, argc > 2 ? (guint) atoi (argv[2]) : 0);
  open_view (&bench);
  g_print ("rows %u\n", gw_goals_view_get_n_rows (GW_GOALS_VIEW (bench.view)));
  scroll (&bench);
  filter (&bench, "words", "goal 77", -1);
  filter (&bench, "status", "", GW_STATUS_NO_DATA);
  enter_numbers (&bench, "number");

  gw_view_test_close (bench.window);
  g_object_unref (bench.session);
  return 0;
}
