/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-chart-sample.h"

#include "gw-bullet-figure.h"

#include <math.h>

static GwFigure *
new_figure (GwPaceData *data)
{
  g_autoptr (GwFormat) format = gw_format_new (".", " ", GW_DATE_ORDER_DAY_MONTH_YEAR);
  GwFigure *figure = gw_pace_figure_new_for_data (data, format);

  gw_pace_figure_set_title (GW_PACE_FIGURE (figure), "New ARR, Mid-Market Team");
  gw_pace_figure_set_unit (GW_PACE_FIGURE (figure), "thousand USD");

  return figure;
}

/* The line is where the numbers say: at each check-in there is ink of the
 * actual line, in every palette, from both sides, small and large. */
static void
test_line_is_there (void)
{
  const int widths[] = { 400, 940, 1600 };

  for (guint kind = 0; kind < GW_N_PALETTES; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      for (int rtl = 0; rtl < 2; rtl++)
        {
          g_autoptr (GwFigure) figure = new_figure (gw_chart_sample_team ());
          cairo_surface_t *surface;
          GwDrawStyle style;

          gw_draw_style_init (&style, kind, widths[i] > 1000 ? 26 : 13);
          style.rtl = rtl;
          surface = gw_chart_sample_draw (figure, widths[i], widths[i] / 3 + 60, &style);
          for (guint position = 0; position < 6; position++)
            {
              g_auto (GwReading) reading = { 0 };

              gw_figure_get_reading (figure, position, widths[i], widths[i] / 3 + 60, &style, &reading);
              g_assert_true (gw_chart_sample_has_near (surface, reading.x, reading.y, 0.5 * style.text_size,
                                                       &style.palette->actual));
            }
          cairo_surface_destroy (surface);
        }
}

/* Between two check-ins the line stays at the first and rises on the day of the
 * second: half way, by day and by value, nothing is drawn. */
static void
test_line_is_level (void)
{
  for (int rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (GwFigure) figure = new_figure (gw_chart_sample_team ());
      g_auto (GwReading) april = { 0 };
      g_auto (GwReading) may = { 0 };
      cairo_surface_t *surface;
      GwDrawStyle style;

      gw_draw_style_init (&style, GW_PALETTE_LIGHT, 13);
      style.rtl = rtl;
      surface = gw_chart_sample_draw (figure, 1600, 667, &style);
      gw_figure_get_reading (figure, 3, 1600, 667, &style, &april);
      gw_figure_get_reading (figure, 4, 1600, 667, &style, &may);
      g_assert_true (gw_chart_sample_has_near (surface, (april.x + may.x) / 2, april.y, 2, &style.palette->actual));
      g_assert_true (gw_chart_sample_has_near (surface, may.x, (april.y + may.y) / 2, 2, &style.palette->actual));
      g_assert_false (gw_chart_sample_has_near (surface, (april.x + may.x) / 2, (april.y + may.y) / 2, 5,
                                                &style.palette->actual));
      cairo_surface_destroy (surface);
    }
}

static void
test_hit (void)
{
  g_autoptr (GwFigure) figure = new_figure (gw_chart_sample_team ());
  GwDrawStyle style;

  gw_draw_style_init (&style, GW_PALETTE_LIGHT, 13);
  g_assert_cmpuint (gw_figure_get_n_readings (figure), ==, 12);
  for (int rtl = 0; rtl < 2; rtl++)
    {
      style.rtl = rtl;
      for (guint position = 0; position < 12; position++)
        {
          g_auto (GwReading) reading = { 0 };

          gw_figure_get_reading (figure, position, GW_SAMPLE_WIDTH, GW_SAMPLE_HEIGHT, &style, &reading);
          for (int off = -5; off <= 5; off += 5)
            g_assert_cmpint (gw_figure_hit (figure, GW_SAMPLE_WIDTH, GW_SAMPLE_HEIGHT, &style,
                                            reading.x + off, 100), ==, (int) position);
        }
    }
  g_assert_cmpint (gw_figure_hit (figure, GW_SAMPLE_WIDTH, GW_SAMPLE_HEIGHT, &style, -1, 100), ==, -1);
  g_assert_cmpint (gw_figure_hit (figure, 0, 0, &style, 0, 0), ==, -1);
}

/* A part fills the whole drawing, is read only where it is shown, and says so. */
static void
test_range (void)
{
  g_autoptr (GwFigure) figure = new_figure (gw_chart_sample_team ());
  GwPaceFigure *pace = GW_PACE_FIGURE (figure);
  g_autofree char *text = NULL;
  GwDrawStyle style;
  GwDate first, last;

  g_assert_false (gw_pace_figure_get_range (pace, &first, &last));
  g_assert_cmpint (first, ==, gw_date_new (2026, 1, 1));
  g_assert_cmpint (last, ==, gw_date_new (2026, 12, 31));
  gw_pace_figure_set_range (pace, gw_date_new (2026, 5, 1), gw_date_new (2026, 6, 30));
  g_assert_true (gw_pace_figure_get_range (pace, &first, &last));
  g_assert_cmpint (first, ==, gw_date_new (2026, 5, 1));

  for (int rtl = 0; rtl < 2; rtl++)
    {
      cairo_surface_t *surface;
      double places[2];

      gw_draw_style_init (&style, GW_PALETTE_LIGHT, 13);
      style.rtl = rtl;
      surface = gw_chart_sample_draw (figure, GW_SAMPLE_WIDTH, GW_SAMPLE_HEIGHT, &style);
      for (guint position = 0; position < gw_figure_get_n_readings (figure); position++)
        {
          g_auto (GwReading) reading = { 0 };

          gw_figure_get_reading (figure, position, GW_SAMPLE_WIDTH, GW_SAMPLE_HEIGHT, &style, &reading);
          g_assert_cmpint (isfinite (reading.x), ==, position >= 3 && position <= 5);
          if (!isfinite (reading.x))
            continue;

          g_assert_true (gw_chart_sample_has_near (surface, reading.x, reading.y, 6, &style.palette->actual));
          g_assert_cmpint (gw_figure_hit (figure, GW_SAMPLE_WIDTH, GW_SAMPLE_HEIGHT, &style, reading.x, 100), ==,
                           (int) position);
          if (position != 4)
            places[position == 5] = reading.x;
        }
      /* The ends of April and of June are as far apart as the frame is wide. */
      g_assert_cmpfloat (fabs (places[1] - places[0]), >, 0.8 * GW_SAMPLE_WIDTH);
      cairo_surface_destroy (surface);
    }

  text = gw_figure_describe (figure);
  g_assert_true (g_str_has_suffix (text, "The picture shows 1 May – 30 June 2026."));
  gw_pace_figure_set_range (pace, GW_DATE_NONE, GW_DATE_NONE);
  g_assert_false (gw_pace_figure_get_range (pace, NULL, NULL));
}

static void
test_readings_say (void)
{
  g_autoptr (GwFigure) figure = new_figure (gw_chart_sample_team ());
  g_auto (GwReading) past = { 0 };
  g_auto (GwReading) coming = { 0 };
  GwDrawStyle style;

  gw_draw_style_init (&style, GW_PALETTE_LIGHT, 13);
  gw_figure_get_reading (figure, 5, 900, 300, &style, &past);
  gw_figure_get_reading (figure, 11, 900, 300, &style, &coming);
  g_assert_cmpstr (past.text, ==, "30 June 2026: 1 500, 1 620 planned");
  g_assert_cmpstr (coming.text, ==, "31 December 2026: 3 600 planned, forecast 3 333");
  g_assert_cmpint (coming.date, ==, gw_date_new (2026, 12, 31));
}

static void
test_describe (void)
{
  g_autoptr (GwFigure) figure = new_figure (gw_chart_sample_team ());
  g_autofree char *text = gw_figure_describe (figure);
  g_autofree char *plan_only = NULL;
  g_autoptr (GwFigure) empty = NULL;
  GwPaceData *data = gw_chart_sample_team ();

  g_assert_cmpstr (text, ==,
                   "New ARR, Mid-Market Team. The goal: from 0 to 3 600 thousand USD by 31 December 2026. "
                   "Milestones: 756 due 31 Mar, 1 620 due 30 Jun, 2 376 due 30 Sep. "
                   "On 30 June 2026 it stood at 1 500; 1 620 was planned. Status: At risk. "
                   "At this rate it ends at 3 333. It ends between 2 716 and 3 951 about 8 times in 10. "
                   "The chance of reaching the target: 30\302\240%.");

  g_array_set_size (data->actual, 0);
  g_array_set_size (data->fan, 0);
  empty = new_figure (data);
  plan_only = gw_figure_describe (empty);
  g_assert_nonnull (strstr (plan_only, "only the plan is shown"));
  g_assert_null (strstr (plan_only, "chance"));
}

static void
test_tabulate (void)
{
  g_autoptr (GwFigure) figure = new_figure (gw_chart_sample_team ());
  g_autoptr (GwDataTable) table = gw_figure_tabulate (figure);
  g_autoptr (GwDataTable) paper = NULL;
  g_autofree char *csv = NULL;

  g_assert_cmpuint (gw_data_table_get_n_rows (table), ==, 12);
  g_assert_cmpuint (gw_data_table_get_n_columns (table), ==, 6);
  g_assert_cmpstr (gw_data_table_get_cell (table, 5, 2), ==, "1 500");
  g_assert_cmpstr (gw_data_table_get_cell (table, 6, 2), ==, "");
  g_assert_cmpstr (gw_data_table_get_cell (table, 11, 3), ==, "2 716");
  g_assert_cmpstr (gw_data_table_get_cell (table, 11, 5), ==, "3 951");
  csv = gw_data_table_to_csv (table);
  g_assert_true (g_str_has_prefix (csv, "Date,Planned,Reached,Low,Forecast,High\r\n31 January 2026,180,105,,,\r\n"));

  gw_pace_figure_set_show_forecast (GW_PACE_FIGURE (figure), FALSE);
  paper = gw_figure_tabulate (figure);
  g_assert_cmpuint (gw_data_table_get_n_columns (paper), ==, 3);
}

/* Odd sizes, odd text and odd numbers: always drawn, never an error. */
static void
test_odd_cases (void)
{
  const int sizes[][2] = { { 1, 1 }, { 30, 20 }, { 200, 60 }, { 60, 400 }, { 1600, 90 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint kind = 0; kind < 5; kind++)
      {
        GwPaceData *data = gw_chart_sample_team ();
        g_autoptr (GwFigure) figure = NULL;
        GwDrawStyle style;

        gw_draw_style_init (&style, GW_PALETTE_DARK, i % 2 == 0 ? 13 : 26);
        if (kind == 1)
          data->end = data->start;
        if (kind == 2)
          data->target = data->baseline;
        if (kind == 3)
          g_array_index (data->actual, GwSeriesPoint, 3).value = NAN;
        if (kind == 4)
          g_array_index (data->actual, GwSeriesPoint, 5).value = 1e15;
        figure = new_figure (data);
        cairo_surface_destroy (gw_chart_sample_draw (figure, sizes[i][0], sizes[i][1], &style));
      }
}

static void
test_bullet (void)
{
  g_autoptr (GwFigure) figure = gw_bullet_figure_new_for_values (0.5, TRUE, 0.75, TRUE, "375 of 770: Ahead");
  g_autofree char *text = gw_figure_describe (figure);
  cairo_surface_t *surface;
  GwDrawStyle style;

  gw_draw_style_init (&style, GW_PALETTE_LIGHT, 13);
  surface = gw_chart_sample_draw (figure, 400, 16, &style);
  g_assert_true (gw_chart_sample_has_near (surface, 195, 8, 1, &style.palette->actual));
  g_assert_true (gw_chart_sample_has_near (surface, 205, 8, 1, &style.palette->track));
  g_assert_true (gw_chart_sample_has_near (surface, 300, 8, 1, &style.palette->text));
  g_assert_cmpstr (text, ==, "375 of 770: Ahead");
  cairo_surface_destroy (surface);
}

/* On a bar as dark as it is, the mark of the plan stands out; and a number below
 * the start is told from no number. */
static void
test_bullet_in_grey (void)
{
  for (int rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (GwFigure) ahead = gw_bullet_figure_new_for_values (0.75, TRUE, 0.5, TRUE, "Ahead");
      g_autoptr (GwFigure) below = gw_bullet_figure_new_for_values (-0.2, TRUE, 0.5, TRUE, "Off pace");
      g_autoptr (GwFigure) silent = gw_bullet_figure_new_for_values (0, FALSE, 0.5, TRUE, "No data");
      double start = rtl ? 399 : 1;
      cairo_surface_t *surface;
      GwDrawStyle style;

      gw_draw_style_init (&style, GW_PALETTE_GREY, 26);
      style.rtl = rtl;
      surface = gw_chart_sample_draw (ahead, 400, 32, &style);
      g_assert_true (gw_chart_sample_has_near (surface, 200, 16, 0, &style.palette->text));
      g_assert_true (gw_chart_sample_has_near (surface, 203, 16, 1, &style.palette->paper));
      g_assert_true (gw_chart_sample_has_near (surface, 196, 16, 1, &style.palette->paper));
      cairo_surface_destroy (surface);
      surface = gw_chart_sample_draw (below, 400, 32, &style);
      g_assert_true (gw_chart_sample_has_near (surface, start, 16, 1, &style.palette->actual));
      cairo_surface_destroy (surface);
      surface = gw_chart_sample_draw (silent, 400, 32, &style);
      g_assert_false (gw_chart_sample_has_near (surface, start, 16, 1, &style.palette->actual));
      cairo_surface_destroy (surface);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pace-figure/line-is-there", test_line_is_there);
  g_test_add_func ("/pace-figure/line-is-level", test_line_is_level);
  g_test_add_func ("/pace-figure/hit", test_hit);
  g_test_add_func ("/pace-figure/range", test_range);
  g_test_add_func ("/pace-figure/readings-say", test_readings_say);
  g_test_add_func ("/pace-figure/describe", test_describe);
  g_test_add_func ("/pace-figure/tabulate", test_tabulate);
  g_test_add_func ("/pace-figure/odd-cases", test_odd_cases);
  g_test_add_func ("/bullet-figure/bar", test_bullet);
  g_test_add_func ("/bullet-figure/grey", test_bullet_in_grey);

  return g_test_run ();
}
