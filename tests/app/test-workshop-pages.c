/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "gw-display-test.h"
#include "gw-history.h"
#include "gw-page-states.h"
#include "gw-page-timer.h"
#include "gw-wizard-test.h"
#include "gw-workshop-view.h"

/* On a sample, or on an empty workshop. */
typedef GwWizardTest Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  gw_wizard_test_set_up (fixture, gw_display_test_load (data), 900, 600);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gw_wizard_test_tear_down (fixture);
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

/* Every page shows itself without a warning, and only looking changes
 * nothing. */
static void
test_look_through (Fixture       *fixture,
                   gconstpointer  data)
{
  gw_display_test_wait (is_mapped, fixture->view, "the wizard");
  for (int page = GW_PAGE_SET_UP; page <= GW_PAGE_READ_BACK; page++)
    {
      gw_session_set_page (fixture->session, (GwPage) page);
      gw_display_test_settle ();
    }
  for (int page = GW_PAGE_READ_BACK; page >= GW_PAGE_SET_UP; page--)
    {
      gw_session_set_page (fixture->session, (GwPage) page);
      gw_display_test_settle ();
    }
  g_assert_false (gw_history_get_can_undo (gw_session_get_history (fixture->session)));
}

static GwPageProgress
progress_of (Fixture *fixture,
             GwPage   page)
{
  GwPageState *state = gw_page_states_find (gw_session_get_workshop (fixture->session), page);

  return state != NULL ? gw_page_state_get_progress (state) : GW_PAGE_PROGRESS_UNTOUCHED;
}

static void
change_title (Fixture    *fixture,
              const char *title)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change Title");

  gw_edit_set_text (edit, GW_RECORD (gw_session_get_workshop (fixture->session)), "title", title);
  g_assert_true (gw_session_commit (fixture->session, edit));
}

static void
test_next_skip_and_back (Fixture       *fixture,
                         gconstpointer  data)
{
  gw_session_set_page (fixture->session, GW_PAGE_WHY);
  change_title (fixture, "Goals");
  g_assert_true (gtk_widget_activate_action (fixture->view, "workshop.next", NULL));
  g_assert_cmpint (gw_session_get_page (fixture->session), ==, GW_PAGE_RELATIONSHIPS);
  g_assert_cmpint (progress_of (fixture, GW_PAGE_WHY), ==, GW_PAGE_PROGRESS_DONE);

  g_assert_true (gtk_widget_activate_action (fixture->view, "workshop.skip", NULL));
  g_assert_cmpint (gw_session_get_page (fixture->session), ==, GW_PAGE_SPECIFIC);
  g_assert_cmpint (progress_of (fixture, GW_PAGE_RELATIONSHIPS), ==, GW_PAGE_PROGRESS_SKIPPED);

  g_assert_true (gtk_widget_activate_action (fixture->view, "workshop.back", NULL));
  g_assert_cmpint (gw_session_get_page (fixture->session), ==, GW_PAGE_RELATIONSHIPS);
  g_assert_cmpint (progress_of (fixture, GW_PAGE_SPECIFIC), ==, GW_PAGE_PROGRESS_UNTOUCHED);

  gw_session_undo (fixture->session);
  g_assert_cmpint (progress_of (fixture, GW_PAGE_RELATIONSHIPS), ==, GW_PAGE_PROGRESS_UNTOUCHED);
  gw_session_undo (fixture->session);
  g_assert_cmpint (progress_of (fixture, GW_PAGE_WHY), ==, GW_PAGE_PROGRESS_UNTOUCHED);
}

/* Somebody who wrote on a page and went on has begun it. */
static void
test_writing_begins_a_page (Fixture       *fixture,
                            gconstpointer  data)
{
  change_title (fixture, "Goals");
  gw_session_set_page (fixture->session, GW_PAGE_WEEK);
  g_assert_cmpint (progress_of (fixture, GW_PAGE_SET_UP), ==, GW_PAGE_PROGRESS_BEGUN);
}

/* Who only passes through a page has not done it. */
static void
test_passing_through (Fixture       *fixture,
                      gconstpointer  data)
{
  while (gw_session_get_page (fixture->session) != GW_PAGE_READ_BACK)
    g_assert_true (gtk_widget_activate_action (fixture->view, "workshop.next", NULL));

  for (GwPage page = GW_PAGE_SET_UP; page < GW_PAGE_READ_BACK; page++)
    g_assert_cmpint (progress_of (fixture, page), ==, GW_PAGE_PROGRESS_UNTOUCHED);
}

static void
note_sentence (GString    *said,
               const char *sentence)
{
  g_string_append (said, sentence);
}

/* Somebody new has no part of the goal: the page is begun, and going on says so. */
static void
test_not_handed_out (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Add Member");
  g_autoptr (GwRecord) member = gw_record_new (GW_TYPE_MEMBER, NULL);
  g_autoptr (GString) said = g_string_new (NULL);
  gulong handler = g_signal_connect_swapped (fixture->session, "said", G_CALLBACK (note_sentence), said);

  gw_session_set_page (fixture->session, GW_PAGE_SPECIFIC);
  gw_edit_insert (edit, GW_RECORD (gw_session_get_team (fixture->session)), "members", G_MAXUINT, member);
  gw_edit_set_text (edit, member, "name", "Gina Sample");
  g_assert_true (gw_session_commit (fixture->session, edit));
  g_assert_true (gtk_widget_activate_action (fixture->view, "workshop.next", NULL));

  g_assert_cmpint (progress_of (fixture, GW_PAGE_SPECIFIC), ==, GW_PAGE_PROGRESS_BEGUN);
  g_assert_cmpstr (said->str, ==, "The goal is not handed out to everybody yet. Without one of their own: Gina Sample.");
  g_signal_handler_disconnect (fixture->session, handler);
}

/* What the timer has counted is in the document before it is saved or closed,
 * and the timer goes on. */
static void
test_time_is_noted (Fixture       *fixture,
                    gconstpointer  data)
{
  GwPageTimer *timer = gw_session_get_timer (fixture->session);
  GwWorkshop *workshop = gw_session_get_workshop (fixture->session);
  GwPageState *state;

  gw_page_timer_start (timer, GW_PAGE_SET_UP, 100, g_get_monotonic_time () - 65 * G_USEC_PER_SEC);
  gw_page_states_note_time (fixture->session);
  state = gw_page_states_find (workshop, GW_PAGE_SET_UP);
  g_assert_nonnull (state);
  g_assert_cmpint (gw_page_state_get_actual_seconds (state), >=, 165);
  g_assert_true (gw_page_timer_get_running (timer));

  /* Another page has its own time, and zero planned is the page's own number. */
  g_assert_cmpint (gw_page_states_get_seconds (fixture->session, GW_PAGE_WHY), ==, 0);
  g_assert_cmpint (gw_page_states_get_minutes (workshop, GW_PAGE_WHY), ==, 20);
  gw_session_set_page (fixture->session, GW_PAGE_WHY);
  g_assert_false (gw_page_timer_get_running (timer));
  g_assert_cmpint (gw_page_state_get_progress (state), ==, GW_PAGE_PROGRESS_BEGUN);
}

static void
test_timer (void)
{
  g_autoptr (GwPageTimer) timer = gw_page_timer_new ();
  g_autofree char *left = gw_page_timer_dup_text (40, 520);
  g_autofree char *none = gw_page_timer_dup_text (40, 2400);
  g_autofree char *over = gw_page_timer_dup_text (40, 2525);

  g_assert_cmpstr (left, ==, "31:20");
  g_assert_cmpstr (none, ==, "0:00");
  g_assert_cmpstr (over, ==, "+2:05");

  gw_page_timer_start (timer, GW_PAGE_WEEK, 100, 5 * G_USEC_PER_SEC);
  g_assert_cmpint (gw_page_timer_get_seconds (timer, 65 * G_USEC_PER_SEC), ==, 160);
  g_assert_cmpint (gw_page_timer_stop (timer, 70 * G_USEC_PER_SEC), ==, 165);
  g_assert_false (gw_page_timer_get_running (timer));
  g_assert_cmpint (gw_page_timer_get_seconds (timer, 500 * G_USEC_PER_SEC), ==, 165);
}

int
main (int    argc,
      char **argv)
{
  gw_display_test_init (&argc, &argv);

#define ADD(name, file, function) g_test_add ("/workshop/" name, Fixture, file, set_up, function, tear_down)
  ADD ("look-through/blank", NULL, test_look_through);
  ADD ("look-through/cloud", "example-cloud.goalwright", test_look_through);
  ADD ("look-through/supply", "sample-supply.goalwright", test_look_through);
  ADD ("look-through/insurance", "example-insurance.goalwright", test_look_through);
  ADD ("next-skip-and-back", NULL, test_next_skip_and_back);
  ADD ("passing-through", NULL, test_passing_through);
  ADD ("not-handed-out", "example-cloud.goalwright", test_not_handed_out);
  ADD ("writing-begins-a-page", NULL, test_writing_begins_a_page);
  ADD ("time-is-noted", NULL, test_time_is_noted);
  g_test_add_func ("/workshop/timer", test_timer);

  return g_test_run ();
}
