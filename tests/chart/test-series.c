/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-series.h"

#include <math.h>

#define WIDTH 1000

static GwSeries *
new_random (guint n_points)
{
  GwSeries *series = gw_series_new ();
  double x = 0;
  double y = 0;

  for (guint i = 0; i < n_points; i++)
    {
      x += g_test_rand_double () < 0.1 ? 0 : g_test_rand_double ();
      y += g_test_rand_double_range (-1, 1);
      g_assert_true (gw_series_append (series, x, y));
    }

  return series;
}

static void
test_order (void)
{
  g_autoptr (GwSeries) series = gw_series_new ();

  g_assert_true (gw_series_append (series, 1, 5));
  g_assert_false (gw_series_append (series, 0, 5));
  g_assert_false (gw_series_append (series, NAN, 5));
  g_assert_false (gw_series_append (series, 2, INFINITY));
  g_assert_true (gw_series_append (series, 1, 6));
  g_assert_cmpuint (gw_series_get_n_points (series), ==, 2);
}

static void
test_nearest (void)
{
  g_autoptr (GwSeries) empty = gw_series_new ();

  g_assert_cmpint (gw_series_find_nearest (empty, 3), ==, -1);
  for (guint i = 0; i < 200; i++)
    {
      guint n_points = (guint) g_test_rand_int_range (1, 60);
      g_autoptr (GwSeries) series = new_random (n_points);
      double x = g_test_rand_double_range (-2, 40);
      double nearest = G_MAXDOUBLE;
      int found = gw_series_find_nearest (series, x);

      for (guint j = 0; j < n_points; j++)
        nearest = MIN (nearest, fabs (gw_series_get_point (series, j)->x - x));
      g_assert_cmpfloat (fabs (gw_series_get_point (series, (guint) found)->x - x), ==, nearest);
      /* Of points at the same place the last one counts. */
      if ((guint) found + 1 < n_points)
        g_assert_cmpfloat (gw_series_get_point (series, (guint) found + 1)->x, >, gw_series_get_point (series, (guint) found)->x);
    }
}

typedef struct
{
  double low;
  double high;
} Extremes;

/* The peak and the trough of each column of pixels. */
static Extremes *
find_extremes (const GwPoint *places,
               gsize          n_places)
{
  Extremes *extremes = g_new (Extremes, WIDTH + 2);

  for (guint i = 0; i < WIDTH + 2; i++)
    extremes[i] = (Extremes) { G_MAXDOUBLE, -G_MAXDOUBLE };
  for (gsize i = 0; i < n_places; i++)
    {
      Extremes *column = &extremes[(guint) floor (places[i].x)];

      column->low = MIN (column->low, places[i].y);
      column->high = MAX (column->high, places[i].y);
    }

  return extremes;
}

static void
assert_same_extremes (guint    n_points,
                      gboolean mirrored)
{
  g_autoptr (GwSeries) series = new_random (n_points);
  g_autofree GwPoint *places = g_new (GwPoint, n_points);
  g_autofree Extremes *all = NULL;
  g_autofree Extremes *kept = NULL;
  g_autoptr (GArray) decimated = NULL;
  GwScale x_scale;
  GwScale y_scale;

  gw_scale_init_linear (&x_scale, gw_series_get_point (series, 0)->x, gw_series_get_point (series, n_points - 1)->x,
                        mirrored ? WIDTH : 0, mirrored ? 0 : WIDTH);
  gw_scale_init_linear (&y_scale, -100, 100, 500, 0);
  for (guint i = 0; i < n_points; i++)
    {
      const GwPoint *point = gw_series_get_point (series, i);

      places[i].x = gw_scale_map (&x_scale, point->x);
      places[i].y = gw_scale_map (&y_scale, point->y);
    }

  decimated = gw_series_decimate (series, &x_scale, &y_scale);
  g_assert_cmpuint (decimated->len, <=, 4 * (WIDTH + 1));
  g_assert_cmpuint (decimated->len, <=, n_points);
  all = find_extremes (places, n_points);
  kept = find_extremes ((GwPoint *) (gpointer) decimated->data, decimated->len);
  for (guint i = 0; i < WIDTH + 2; i++)
    {
      g_assert_cmpfloat (all[i].low, ==, kept[i].low);
      g_assert_cmpfloat (all[i].high, ==, kept[i].high);
    }
  for (guint i = 1; i < decimated->len; i++)
    {
      double before = g_array_index (decimated, GwPoint, i - 1).x;
      double after = g_array_index (decimated, GwPoint, i).x;

      g_assert_true (mirrored ? after <= before : after >= before);
    }
}

static void
test_peaks_survive (void)
{
  for (guint i = 0; i < 40; i++)
    assert_same_extremes ((guint) g_test_rand_int_range (2, 30000), i % 2 == 1);
}

/* A part of the points: nothing that is inside is lost, and of what is outside
 * only the next point on either side is kept. */
static void
test_parts (void)
{
  for (guint i = 0; i < 60; i++)
    {
      guint n_points = (guint) g_test_rand_int_range (2, 20000);
      g_autoptr (GwSeries) series = new_random (n_points);
      double end = gw_series_get_point (series, n_points - 1)->x;
      double first = g_test_rand_double_range (-1, end);
      double last = g_test_rand_double_range (first + 0.01, end + 1.02);
      g_autofree GwPoint *inside = g_new (GwPoint, n_points);
      g_autofree Extremes *all = NULL;
      g_autofree Extremes *kept = NULL;
      g_autoptr (GArray) decimated = NULL;
      double low, high, lowest = G_MAXDOUBLE, highest = -G_MAXDOUBLE;
      guint n_inside = 0;
      guint n_outside = 0;
      GwScale x_scale;
      GwScale y_scale;

      gw_scale_init_linear (&x_scale, first, last, i % 2 == 0 ? 0 : WIDTH, i % 2 == 0 ? WIDTH : 0);
      gw_scale_init_linear (&y_scale, -100, 100, 500, 0);
      for (guint j = 0; j < n_points; j++)
        {
          const GwPoint *point = gw_series_get_point (series, j);

          if (point->x < first || point->x > last)
            continue;
          inside[n_inside++] = (GwPoint) { gw_scale_map (&x_scale, point->x), gw_scale_map (&y_scale, point->y) };
          lowest = MIN (lowest, point->y);
          highest = MAX (highest, point->y);
        }
      g_assert_cmpint (gw_series_get_range (series, first, last, &low, &high), ==, n_inside > 0);
      if (n_inside > 0)
        {
          g_assert_cmpfloat (low, ==, lowest);
          g_assert_cmpfloat (high, ==, highest);
        }

      decimated = gw_series_decimate (series, &x_scale, &y_scale);
      for (guint j = 0; j < decimated->len;)
        {
          double x = g_array_index (decimated, GwPoint, j).x;

          if (x >= 0 && x <= WIDTH)
            {
              j++;
              continue;
            }
          n_outside++;
          g_array_remove_index (decimated, j);
        }
      g_assert_cmpuint (n_outside, <=, 8);
      all = find_extremes (inside, n_inside);
      kept = find_extremes ((GwPoint *) (gpointer) decimated->data, decimated->len);
      for (guint j = 0; j < WIDTH + 2; j++)
        {
          g_assert_cmpfloat (all[j].low, ==, kept[j].low);
          g_assert_cmpfloat (all[j].high, ==, kept[j].high);
        }
    }
}

static void
test_value_at (void)
{
  g_autoptr (GwSeries) series = gw_series_new ();
  double value;

  g_assert_false (gw_series_get_value_at (series, 0, &value));
  g_assert_true (gw_series_append (series, 1, 10));
  g_assert_true (gw_series_append (series, 3, 20));
  g_assert_true (gw_series_append (series, 3, 40));
  g_assert_false (gw_series_get_value_at (series, 0.9, &value));
  g_assert_true (gw_series_get_value_at (series, 1, &value));
  g_assert_cmpfloat (value, ==, 10);
  g_assert_true (gw_series_get_value_at (series, 2, &value));
  g_assert_cmpfloat (value, ==, 15);
  g_assert_true (gw_series_get_value_at (series, 3, &value));
  g_assert_cmpfloat (value, ==, 40);
  g_assert_false (gw_series_get_value_at (series, 3.1, &value));
}

/* Where a value holds until the next, nothing between is made up. */
static void
test_held (void)
{
  g_autoptr (GwSeries) series = gw_series_new_held ();
  g_autoptr (GArray) places = NULL;
  g_autoptr (GArray) corners = NULL;
  const GwPoint expected[] = { { 0, 100 }, { 50, 100 }, { 50, 60 }, { 100, 60 }, { 100, 80 } };
  GwScale x_scale;
  GwScale y_scale;
  double value;

  g_assert_true (gw_series_append (series, 0, 0));
  g_assert_true (gw_series_append (series, 5, 40));
  g_assert_true (gw_series_append (series, 10, 20));
  g_assert_true (gw_series_get_value_at (series, 4.9, &value));
  g_assert_cmpfloat (value, ==, 0);
  g_assert_true (gw_series_get_value_at (series, 5, &value));
  g_assert_cmpfloat (value, ==, 40);
  g_assert_true (gw_series_get_value_at (series, 9.9, &value));
  g_assert_cmpfloat (value, ==, 40);
  g_assert_false (gw_series_get_value_at (series, 10.1, &value));

  gw_scale_init_linear (&x_scale, 0, 10, 0, 100);
  gw_scale_init_linear (&y_scale, 0, 100, 100, 0);
  places = gw_series_decimate (series, &x_scale, &y_scale);
  g_assert_cmpuint (places->len, ==, 3);
  corners = gw_places_to_steps (places);
  g_assert_cmpuint (corners->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < corners->len; i++)
    {
      g_assert_cmpfloat (g_array_index (corners, GwPoint, i).x, ==, expected[i].x);
      g_assert_cmpfloat (g_array_index (corners, GwPoint, i).y, ==, expected[i].y);
    }
}

/* A million points cost a screenful; half a second is twenty times what it takes. */
static void
test_million (void)
{
  g_autoptr (GwSeries) series = new_random (1000000);
  g_autoptr (GArray) places = NULL;
  GwScale x_scale;
  GwScale y_scale;

  gw_scale_init_linear (&x_scale, 0, 500000, 0, WIDTH);
  gw_scale_init_linear (&y_scale, -1000, 1000, 500, 0);
  g_test_timer_start ();
  places = gw_series_decimate (series, &x_scale, &y_scale);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, 0.5);
  g_assert_cmpuint (places->len, <=, 4 * (WIDTH + 1));
  g_assert_cmpint (gw_series_find_nearest (series, 250000), >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/series/order", test_order);
  g_test_add_func ("/series/nearest", test_nearest);
  g_test_add_func ("/series/peaks-survive", test_peaks_survive);
  g_test_add_func ("/series/parts", test_parts);
  g_test_add_func ("/series/value-at", test_value_at);
  g_test_add_func ("/series/held", test_held);
  g_test_add_func ("/series/million", test_million);

  return g_test_run ();
}
