/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-chart-sample.h"

#include <math.h>
#include <string.h>

#include "gw-document.h"
#include "gw-figure-kind.h"
#include "gw-team.h"

static const char *const sample_names[] = { "example-cloud", "sample-supply", "example-insurance" };

/* Every kind of figure of every goal of the samples. */
typedef struct
{
  GwDocument *documents[G_N_ELEMENTS (sample_names)];
  GPtrArray  *figures;
} Fixture;

static void
add_figures (Fixture    *fixture,
             GwWorkshop *workshop)
{
  g_autoptr (GwInsight) insight = gw_insight_new (workshop, gw_workshop_get_as_of (workshop));
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  GwTeam *team = GW_TEAM (gw_record_list_get (gw_workshop_get_teams (workshop), 0));
  GwRecordList *goals = gw_team_get_goals (team);

  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    for (guint kind = 0; kind < GW_N_FIGURE_KINDS; kind++)
      {
        GwFigure *figure = gw_figure_new_for_goal (kind, insight, GW_GOAL (gw_record_list_get (goals, i)), format);

        if (figure != NULL)
          g_ptr_array_add (fixture->figures, figure);
      }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->figures = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (sample_names); i++)
    {
      g_autofree char *file = g_strconcat (sample_names[i], ".goalwright", NULL);
      g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), file, NULL);
      g_autoptr (GError) error = NULL;

      fixture->documents[i] = gw_document_load (path, NULL, &error);
      g_assert_no_error (error);
      add_figures (fixture, gw_document_get_workshop (fixture->documents[i]));
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->figures);
  for (guint i = 0; i < G_N_ELEMENTS (sample_names); i++)
    g_object_unref (fixture->documents[i]);
}

/* Each says in words and in a table what it draws. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint i = 0; i < fixture->figures->len; i++)
    {
      GwFigure *figure = g_ptr_array_index (fixture->figures, i);
      g_autofree char *text = gw_figure_describe (figure);
      g_autoptr (GwDataTable) table = gw_figure_tabulate (figure);

      g_test_message ("%s: %s", G_OBJECT_TYPE_NAME (figure), text);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_cmpuint (strlen (text), >, 5);
      g_assert_null (strstr (text, "nan"));
      g_assert_null (strstr (text, "  "));
      g_assert_cmpuint (gw_data_table_get_n_rows (table), >, 0);
      g_assert_cmpuint (gw_figure_get_n_readings (figure), >, 0);
    }
}

static void
assert_readings (GwFigure          *figure,
                 int                width,
                 int                height,
                 const GwDrawStyle *style)
{
  for (guint i = 0; i < gw_figure_get_n_readings (figure); i++)
    {
      g_auto (GwReading) reading = { 0 };

      gw_figure_get_reading (figure, i, width, height, style, &reading);
      g_assert_cmpuint (strlen (reading.text), >, 3);
      g_assert_cmpfloat (reading.x, >=, 0);
      g_assert_cmpfloat (reading.x, <=, width);
      g_assert_cmpfloat (reading.y, >=, 0);
      g_assert_cmpfloat (reading.y, <=, height);
      g_assert_cmpint (gw_figure_hit (figure, width, height, style, reading.x, reading.y), >=, 0);
    }
}

/* In every palette, at every size, from both sides: drawn without an error, and
 * all that can be read lies on the drawing. */
static void
test_draws (Fixture       *fixture,
            gconstpointer  data)
{
  static const int sizes[][2] = { { 1, 1 }, { 40, 30 }, { 400, 300 }, { 1600, 500 } };

  for (guint i = 0; i < fixture->figures->len; i++)
    for (guint j = 0; j < 2 * G_N_ELEMENTS (sizes); j++)
      {
        GwFigure *figure = g_ptr_array_index (fixture->figures, i);
        const int *size = sizes[j / 2];
        GwDrawStyle style;

        gw_draw_style_init (&style, (i + j) % GW_N_PALETTES, i % 3 == 0 ? 26 : 13);
        style.rtl = j % 2;
        cairo_surface_destroy (gw_chart_sample_draw (figure, size[0], size[1], &style));
        if (size[0] == 400)
          assert_readings (figure, size[0], size[1], &style);
      }
}

/* Where the language goes the other way so does the drawing: time, bars and the
 * sides of labels. What rises still rises, and numbers stay as they are written. */
static void
test_mirrored (Fixture       *fixture,
               gconstpointer  data)
{
  for (guint i = 0; i < fixture->figures->len; i++)
    {
      GwFigure *figure = g_ptr_array_index (fixture->figures, i);
      GwDrawStyle style;

      gw_draw_style_init (&style, GW_PALETTE_LIGHT, 13);
      for (guint j = 0; j < gw_figure_get_n_readings (figure); j++)
        {
          g_auto (GwReading) forth = { 0 };
          g_auto (GwReading) back = { 0 };

          style.rtl = FALSE;
          gw_figure_get_reading (figure, j, GW_SAMPLE_WIDTH, GW_SAMPLE_HEIGHT, &style, &forth);
          style.rtl = TRUE;
          gw_figure_get_reading (figure, j, GW_SAMPLE_WIDTH, GW_SAMPLE_HEIGHT, &style, &back);
          g_assert_cmpfloat_with_epsilon (forth.x + back.x, GW_SAMPLE_WIDTH, 0.5);
          g_assert_cmpfloat_with_epsilon (forth.y, back.y, 0.5);
          g_assert_cmpstr (forth.text, ==, back.text);
        }
    }
}

/* A small bar says where the last period ended: that of the goal or of its owner. */
static void
test_last_period (Fixture       *fixture,
                  gconstpointer  data)
{
  static const struct { const char *id; const char *text; const char *last; } cases[] = {
    { "team-arr", "1\302\240500 of 3\302\240600, 1\302\240620 planned: At risk. Last period: 3\302\240100", "86 %" },
    { "ana-arr", "375 of 770, 347 planned: Ahead. Last period: 780", "101 %" },
    { "finn-arr", "80 of 465, 90.3 planned: At risk", NULL },
  };
  GwWorkshop *workshop = gw_document_get_workshop (fixture->documents[0]);
  g_autoptr (GwInsight) insight = gw_insight_new (workshop, gw_workshop_get_as_of (workshop));
  g_autoptr (GwFormat) format = gw_format_new_plain ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GwGoal *goal = GW_GOAL (gw_record_lookup (GW_RECORD (workshop), cases[i].id));
      g_autoptr (GwFigure) figure = gw_figure_new_for_goal (GW_FIGURE_KIND_BULLET, insight, goal, format);
      g_autoptr (GwDataTable) table = gw_figure_tabulate (figure);
      g_autofree char *text = gw_figure_describe (figure);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpuint (gw_data_table_get_n_columns (table), ==, cases[i].last != NULL ? 3 : 2);
      if (cases[i].last != NULL)
        g_assert_cmpstr (gw_data_table_get_cell (table, 0, 2), ==, cases[i].last);
    }
}

/* Each has one word, which is in the list that people are told. */
static void
test_kinds (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *list = gw_figure_kind_list_words ();
  g_auto (GStrv) words = g_strsplit (list, ", ", -1);

  g_assert_cmpuint (g_strv_length (words), ==, GW_N_FIGURE_KINDS);
  for (guint kind = 0; kind < GW_N_FIGURE_KINDS; kind++)
    {
      GwFigureKind parsed;

      g_assert_true (gw_figure_kind_parse (words[kind], &parsed));
      g_assert_cmpint (parsed, ==, kind);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/all-figures/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/all-figures/draws", Fixture, NULL, set_up, test_draws, tear_down);
  g_test_add ("/all-figures/mirrored", Fixture, NULL, set_up, test_mirrored, tear_down);
  g_test_add ("/all-figures/last-period", Fixture, NULL, set_up, test_last_period, tear_down);
  g_test_add ("/all-figures/kinds", Fixture, NULL, set_up, test_kinds, tear_down);

  return g_test_run ();
}
