/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-display-test.h"
#include "gw-figure-area.h"
#include "gw-figure-export.h"
#include "gw-team-figures-page.h"
#include "gw-view-test.h"

#include <string.h>

typedef GwViewTest Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  sample)
{
  gw_view_test_set_up (fixture, sample, GW_TYPE_TEAM_FIGURES_PAGE,
                       (GwViewTestSetSession) gw_team_figures_page_set_session);
  gw_team_figures_page_refresh (GW_TEAM_FIGURES_PAGE (fixture->view));
  gw_display_test_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  sample)
{
  gw_view_test_tear_down (fixture);
}

static GtkWidget *
find_toggle (GtkWidget  *widget,
             const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_TOGGLE_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_toggle (child, label);

  return found;
}

static void
choose (Fixture    *fixture,
        const char *label)
{
  GtkWidget *toggle = find_toggle (fixture->view, label);

  g_assert_nonnull (toggle);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  gw_display_test_settle ();
}

/* What is chosen among the kinds, which is one of them. */
static void
assert_chosen (Fixture    *fixture,
               const char *label)
{
  static const char *const labels[] = { "Allocation", "Funnel", "Thermometer", "Spread", "Burn-up" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_toggle (fixture->view, labels[i]))), ==,
                     g_str_equal (labels[i], label));
}

static GwFigure *
get_figure (Fixture *fixture)
{
  return gw_figure_area_get_figure (GW_FIGURE_AREA (gw_view_test_find (fixture->view, GW_TYPE_FIGURE_AREA)));
}

/* The words below the picture are its description. */
static void
assert_says (Fixture    *fixture,
             const char *text)
{
  g_autofree char *words = gw_figure_describe (get_figure (fixture));

  g_assert_true (gw_view_test_shows (fixture->view, words));
  if (strstr (words, text) == NULL)
    g_error ("The page does not say “%s” but “%s”.", text, words);
}

/* Each picture says below it what it shows. */
static void
test_kinds (Fixture       *fixture,
            gconstpointer  sample)
{
  g_assert_true (gw_view_test_shows (fixture->view, "New ARR, Mid-Market Team"));
  choose (fixture, "Allocation");
  assert_says (fixture, "3\302\240780 is handed out to 6 members.");
  choose (fixture, "Funnel");
  assert_chosen (fixture, "Funnel");
  assert_says (fixture, "The target takes 120 deals.");
  choose (fixture, "Thermometer");
  assert_says (fixture, "1\302\240500 is reached");
  choose (fixture, "Burn-up");
  assert_chosen (fixture, "Burn-up");
  assert_says (fixture, "The targets of 6 members add up to 3\302\240780");
  assert_says (fixture, "That is 180 above the team target of 3\302\240600. "
                        "The dashed line is the plans of the members added up, not the plan of the team’s goal.");
  g_assert_cmpuint (gw_figure_get_n_readings (get_figure (fixture)), >, 6);
}

/* Nobody is named before somebody asks for it. */
static void
test_names (Fixture       *fixture,
            gconstpointer  sample)
{
  GtkWidget *names = find_toggle (fixture->view, "_Names");

  choose (fixture, "Allocation");
  g_assert_false (gtk_widget_get_visible (names));
  choose (fixture, "Spread");
  g_assert_true (gtk_widget_get_visible (names));
  assert_says (fixture, "85\302\240% to 95\302\240%: 3 members.");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (names), TRUE);
  gw_display_test_settle ();
  assert_says (fixture, "75\302\240% to 85\302\240%: Eva Sample.");
}

/* A goal that nobody shares has fewer pictures; one that there is still is shown. */
static void
test_other_goal (Fixture       *fixture,
                 gconstpointer  sample)
{
  choose (fixture, "Burn-up");
  gw_session_set_goal (fixture->session, gw_view_test_get_goal (fixture->session, "team-referral"));
  gw_team_figures_page_refresh (GW_TEAM_FIGURES_PAGE (fixture->view));
  gw_display_test_settle ();
  g_assert_false (gtk_widget_get_visible (find_toggle (fixture->view, "Burn-up")));
  g_assert_true (gtk_widget_get_visible (find_toggle (fixture->view, "Thermometer")));
  g_assert_nonnull (get_figure (fixture));
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  sample)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->view);

  gw_figure_export_copy (fixture->view, fixture->session, get_figure (fixture));
  g_assert_true (gdk_clipboard_is_local (clipboard));
  g_assert_true (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_TEXTURE));
}

int
main (int   argc,
      char *argv[])
{
  gw_display_test_init (&argc, &argv);

#define ADD(name, sample, function) \
  g_test_add ("/team-figures-page/" name, Fixture, sample, set_up, function, tear_down)

  ADD ("kinds", "example-cloud.goalwright", test_kinds);
  ADD ("names", "example-cloud.goalwright", test_names);
  ADD ("other-goal", "sample-supply.goalwright", test_other_goal);
  ADD ("copy", "example-cloud.goalwright", test_copy);

  return g_test_run ();
}
