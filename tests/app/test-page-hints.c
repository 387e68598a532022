/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-display-test.h"
#include "gw-hint-dialog.h"
#include "gw-history.h"
#include "gw-page-hints.h"
#include "gw-view-test.h"

/* No hint is left without a page to stand on. */
static void
test_places (void)
{
  for (int number = 1; number <= GW_N_HINTS; number++)
    g_assert_cmpint (gw_page_hints_find_place ((GwHintNumber) number, NULL), !=, GW_PAGE_SET_UP);
}

static GwPageHints *
say (GwLivePanel *live,
     GwSession   *session)
{
  GwTeam *team = gw_session_get_team (session);

  gw_live_panel_clear (live);
  gw_page_hints_for_goal (live, session, GW_PAGE_SPECIFIC, gw_view_test_get_goal (session, "team-arr"));
  gw_page_hints_for_team (live, session, GW_PAGE_SPECIFIC, team);
  gw_live_panel_show (live);
  return GW_PAGE_HINTS (gw_live_panel_get_hints (live));
}

static const GwHint *
find_hint (GPtrArray    *hints,
           GwHintNumber  number)
{
  for (guint i = 0; i < hints->len; i++)
    if (gw_hint_get_number (hints->pdata[i]) == number)
      return hints->pdata[i];

  g_assert_not_reached ();
}

static void
answer (GwSession  *session,
        const char *reason)
{
  g_autoptr (GPtrArray) hints = gw_hints_list_for_goal (gw_session_get_insight (session),
                                                        gw_view_test_get_goal (session, "team-arr"),
                                                        gw_session_get_format (session));
  GtkWidget *dialog = g_object_ref_sink (gw_hint_dialog_new (session, find_hint (hints, GW_HINT_ABOVE_PROPOSAL)));

  gw_hint_dialog_fill (GW_HINT_DIALOG (dialog), reason);
  g_assert_true (gtk_widget_activate_action (dialog, "form.apply", NULL));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);
}

/* An answered hint stands among the answered ones with its reason, and can be
 * asked again; that is an edit like any other. */
static void
test_answer (void)
{
  g_autoptr (GwSession) session = gw_view_test_open ("example-cloud.goalwright");
  GtkWidget *live = g_object_new (GW_TYPE_LIVE_PANEL, NULL);
  GtkWidget *window = gw_view_test_show (live);
  GwPageHints *hints = say (GW_LIVE_PANEL (live), session);
  guint n_open = gw_page_hints_get_n_open (hints);
  guint n_answered = gw_page_hints_get_n_answered (hints);
  GtkWidget *expander;
  GtkWidget *button;

  g_assert_cmpuint (n_open, >, 0);
  g_assert_true (gw_view_test_shows (live, "Explain this gap to Finn Sample (+22\302\240%) in person."));
  answer (session, "Done on Monday.");
  (void) say (GW_LIVE_PANEL (live), session);
  g_assert_cmpuint (gw_page_hints_get_n_open (hints), ==, n_open - 1);
  g_assert_cmpuint (gw_page_hints_get_n_answered (hints), ==, n_answered + 1);

  /* A second answer is no second record. */
  answer (session, "Done on Tuesday.");
  (void) say (GW_LIVE_PANEL (live), session);
  g_assert_cmpuint (gw_page_hints_get_n_answered (hints), ==, n_answered + 1);

  expander = gw_view_test_find (GTK_WIDGET (hints), GTK_TYPE_EXPANDER);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  gw_display_test_settle ();
  g_assert_true (gw_view_test_shows (expander, "Done on Tuesday."));
  button = gw_view_test_find (gtk_expander_get_child (GTK_EXPANDER (expander)), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  (void) say (GW_LIVE_PANEL (live), session);
  g_assert_cmpuint (gw_page_hints_get_n_open (hints), ==, n_open);

  g_assert_true (gw_history_undo (gw_session_get_history (session)));
  (void) say (GW_LIVE_PANEL (live), session);
  g_assert_cmpuint (gw_page_hints_get_n_answered (hints), ==, n_answered + 1);
  gw_view_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  gw_display_test_init (&argc, &argv);

  g_test_add_func ("/page-hints/places", test_places);
  g_test_add_func ("/page-hints/answer", test_answer);

  return g_test_run ();
}
