/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-display-test.h"
#include "gw-figure-kind.h"
#include "gw-pace-range.h"
#include "gw-view-test.h"

/* Sample A's goal of the team, 1 January to 31 December, seen on 30 June. */
typedef struct
{
  GwSession *session;
  GwFigure  *figure;
  GtkWidget *area;
  GtkWidget *range;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->session = gw_view_test_open ("example-cloud.goalwright");
  fixture->figure = gw_figure_new_for_goal (GW_FIGURE_KIND_PACE, gw_session_get_insight (fixture->session),
                                            gw_view_test_get_goal (fixture->session, "team-arr"),
                                            gw_session_get_format (fixture->session));
  fixture->area = gw_figure_area_new ();
  fixture->range = g_object_new (GW_TYPE_PACE_RANGE, NULL);
  gtk_box_append (GTK_BOX (box), fixture->range);
  gtk_box_append (GTK_BOX (box), fixture->area);
  gw_pace_range_set_figure (GW_PACE_RANGE (fixture->range), GW_FIGURE_AREA (fixture->area),
                            GW_PACE_FIGURE (fixture->figure), gw_session_get_as_of (fixture->session));
  fixture->window = gw_view_test_show (box);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gw_view_test_close (fixture->window);
  g_object_unref (fixture->figure);
  g_assert_finalize_object (fixture->session);
}

static GtkWidget *
get_button (Fixture *fixture,
            guint    position)
{
  GtkWidget *button = gtk_widget_get_first_child (adw_bin_get_child (ADW_BIN (fixture->range)));

  for (guint i = 0; i < position; i++)
    button = gtk_widget_get_next_sibling (button);

  return button;
}

static void
assert_shows (Fixture *fixture,
              GwDate   first,
              GwDate   last)
{
  GwDate from, to;

  (void) gw_pace_figure_get_range (GW_PACE_FIGURE (fixture->figure), &from, &to);
  g_assert_cmpint (from, ==, first);
  g_assert_cmpint (to, ==, last);
}

static void
test_months (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *earlier = get_button (fixture, 0);
  GtkWidget *month = get_button (fixture, 1);
  GtkWidget *later = get_button (fixture, 2);

  assert_shows (fixture, gw_date_new (2026, 1, 1), gw_date_new (2026, 12, 31));
  g_assert_false (gtk_widget_get_visible (earlier));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (month), TRUE);
  assert_shows (fixture, gw_date_new (2026, 6, 1), gw_date_new (2026, 6, 30));
  for (int i = 5; i >= 1; i--)
    {
      g_assert_true (gtk_widget_get_sensitive (earlier));
      g_signal_emit_by_name (earlier, "clicked");
      assert_shows (fixture, gw_date_new (2026, i, 1), gw_date_get_month_end (gw_date_new (2026, i, 1)));
    }
  g_assert_false (gtk_widget_get_sensitive (earlier));
  g_signal_emit_by_name (later, "clicked");
  assert_shows (fixture, gw_date_new (2026, 2, 1), gw_date_new (2026, 2, 28));

  /* A figure that takes its place shows the same month. */
  gw_pace_range_set_figure (GW_PACE_RANGE (fixture->range), GW_FIGURE_AREA (fixture->area),
                            GW_PACE_FIGURE (fixture->figure), gw_session_get_as_of (fixture->session));
  gw_display_test_settle ();
  assert_shows (fixture, gw_date_new (2026, 2, 1), gw_date_new (2026, 2, 28));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (month), FALSE);
  assert_shows (fixture, gw_date_new (2026, 1, 1), gw_date_new (2026, 12, 31));
}

int
main (int   argc,
      char *argv[])
{
  gw_display_test_init (&argc, &argv);

  g_test_add ("/pace-range/months", Fixture, NULL, set_up, test_months, tear_down);

  return g_test_run ();
}
