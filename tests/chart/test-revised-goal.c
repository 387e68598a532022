/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-chart-sample.h"

#include <string.h>

#include "gw-document.h"
#include "gw-figure-kind.h"
#include "gw-goal.h"
#include "gw-history.h"

/* The team's goal of sample A, agreed on at 3 600 and lowered since. */
typedef struct
{
  GwDocument *document;
  GwGoal     *goal;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), "example-cloud.goalwright", NULL);
  g_autoptr (GError) error = NULL;

  fixture->document = gw_document_load (path, NULL, &error);
  g_assert_no_error (error);
  fixture->goal = GW_GOAL (gw_record_lookup (GW_RECORD (gw_document_get_workshop (fixture->document)), "team-arr"));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->document);
}

static void
revise (Fixture *fixture,
        gint64   target)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Lower the target");
  g_autoptr (GError) error = NULL;

  gw_edit_set_integer (edit, GW_RECORD (fixture->goal), "target", target);
  gw_edit_set_reason (edit, "Two clinics closed.", "Lee Sample", gw_date_new (2026, 5, 4));
  g_assert_true (gw_history_commit (gw_document_get_history (fixture->document), edit, &error));
  g_assert_no_error (error);
}

static GwFigure *
draw_goal (Fixture *fixture)
{
  GwWorkshop *workshop = gw_document_get_workshop (fixture->document);
  g_autoptr (GwInsight) insight = gw_insight_new (workshop, gw_workshop_get_as_of (workshop));
  g_autoptr (GwFormat) format = gw_format_new_plain ();

  return gw_figure_new_for_goal (GW_FIGURE_KIND_PACE, insight, fixture->goal, format);
}

/* What was first agreed stays, however often the goal is revised. */
static void
test_says (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GwFigure) agreed = draw_goal (fixture);
  g_autofree char *before = gw_figure_describe (agreed);

  g_assert_null (strstr (before, "Before it was revised"));
  for (gint64 target = 3000; target > 2500; target -= 250)
    {
      g_autoptr (GwFigure) revised = NULL;
      g_autofree char *after = NULL;
      g_autofree char *now = g_strdup_printf ("2\302\240750");

      revise (fixture, target);
      revised = draw_goal (fixture);
      after = gw_figure_describe (revised);
      g_assert_nonnull (strstr (after, "Before it was revised the target was 3\302\240600."));
      g_assert_nonnull (strstr (after, target == 3000 ? "from 0 to 3\302\240000" : now));
    }
}

/* Between both plans the drawing is hatched: there is ink of the first plan, and
 * there is paper, in every palette and from both sides. */
static void
test_hatched (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GwFigure) figure = NULL;

  revise (fixture, 2500);
  figure = draw_goal (fixture);
  for (guint i = 0; i < 2 * GW_N_PALETTES; i++)
    {
      g_auto (GwReading) end = { 0 };
      cairo_surface_t *surface;
      GwDrawStyle style;
      double along;
      double x;
      double y;

      gw_draw_style_init (&style, i / 2, 13);
      style.rtl = i % 2;
      along = style.rtl ? -1 : 1;
      gw_figure_get_reading (figure, gw_figure_get_n_readings (figure) - 1, GW_SAMPLE_WIDTH, GW_SAMPLE_HEIGHT, &style, &end);
      /* A little before the end, and a little above the plan in force. */
      x = end.x - along * 20;
      y = end.y - 12;
      surface = gw_chart_sample_draw (figure, GW_SAMPLE_WIDTH, GW_SAMPLE_HEIGHT, &style);
      if (gw_chart_sample_has_near (surface, x, y, 6, &style.palette->fan))
        g_test_message ("palette %u: the fan lies behind", i / 2);
      else
        g_assert_true (gw_chart_sample_has_near (surface, x, y, 6, &style.palette->paper));
      g_assert_true (gw_chart_sample_has_near (surface, x, y, 8, &style.palette->original));
      cairo_surface_destroy (surface);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/revised-goal/says", Fixture, NULL, set_up, test_says, tear_down);
  g_test_add ("/revised-goal/hatched", Fixture, NULL, set_up, test_hatched, tear_down);

  return g_test_run ();
}
