/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-label-space.h"

#include <math.h>

static void
test_spread_apart (void)
{
  double near[] = { 100, 102, 104 };
  double far[] = { 20, 100, 180 };
  double edge[] = { -5, 3 };
  double many[] = { 10, 20, 30, 40 };

  /* Around where they belong: the middle one stays. */
  g_assert_cmpuint (gw_labels_spread (near, 3, 20, 0, 200), ==, 3);
  g_assert_cmpfloat_with_epsilon (near[0], 82, 1e-9);
  g_assert_cmpfloat_with_epsilon (near[1], 102, 1e-9);
  g_assert_cmpfloat_with_epsilon (near[2], 122, 1e-9);

  g_assert_cmpuint (gw_labels_spread (far, 3, 20, 0, 200), ==, 3);
  g_assert_cmpfloat_with_epsilon (far[1], 100, 1e-9);

  g_assert_cmpuint (gw_labels_spread (edge, 2, 20, 0, 200), ==, 2);
  g_assert_cmpfloat_with_epsilon (edge[0], 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (edge[1], 30, 1e-9);

  g_assert_cmpuint (gw_labels_spread (many, 4, 20, 0, 50), ==, 2);
  g_assert_cmpuint (gw_labels_spread (NULL, 0, 20, 0, 50), ==, 0);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

/* Never one over another, never outside, never out of order. */
static void
test_spread_holds (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      double middles[12];
      gsize n_labels = (gsize) g_test_rand_int_range (1, 13);
      double height = g_test_rand_double_range (5, 30);

      for (gsize j = 0; j < n_labels; j++)
        middles[j] = g_test_rand_double_range (-20, 220);
      qsort (middles, n_labels, sizeof *middles, compare_doubles);
      n_labels = gw_labels_spread (middles, n_labels, height, 0, 200);
      for (gsize j = 0; j < n_labels; j++)
        {
          g_assert_cmpfloat (middles[j] - height / 2, >=, -1e-6);
          g_assert_cmpfloat (middles[j] + height / 2, <=, 200 + 1e-6);
          if (j > 0)
            g_assert_cmpfloat (middles[j] - middles[j - 1], >=, height - 1e-6);
        }
    }
}

static void
test_place (void)
{
  g_autoptr (GwLabelSpace) space = gw_label_space_new (&(GwBox) { 0, 0, 100, 100 });
  g_autoptr (GwLabelSpace) small = gw_label_space_new (&(GwBox) { 0, 0, 20, 8 });
  GwBox first;
  GwBox second;

  g_assert_true (gw_label_space_place (space, &(GwPoint) { 50, 50 }, 30, 10, 4, FALSE, &first));
  g_assert_cmpfloat (first.x + first.width, <=, 50);
  g_assert_cmpfloat (first.y + first.height, <=, 50);
  g_assert_true (gw_label_space_place (space, &(GwPoint) { 50, 50 }, 30, 10, 4, FALSE, &second));
  g_assert_false (gw_label_space_is_free (space, &first));
  g_assert_true (second.x >= first.x + first.width || second.y >= first.y + first.height
                 || second.x + second.width <= first.x || second.y + second.height <= first.y);
  g_assert_false (gw_label_space_place (small, &(GwPoint) { 5, 5 }, 30, 10, 4, FALSE, &first));
}

/* A line above drives the label below it; mirrored it goes the other way. */
static void
test_lines (void)
{
  g_autoptr (GwLabelSpace) space = gw_label_space_new (&(GwBox) { 0, 0, 100, 100 });
  g_autoptr (GwLabelSpace) mirrored = gw_label_space_new (&(GwBox) { 0, 0, 100, 100 });
  GwPoint line[] = { { 0, 42 }, { 100, 42 } };
  GwBox box;

  gw_label_space_add_line (space, line, G_N_ELEMENTS (line));
  g_assert_true (gw_label_space_place (space, &(GwPoint) { 50, 50 }, 30, 10, 4, FALSE, &box));
  g_assert_cmpfloat (box.y, >, 42);
  g_assert_true (gw_label_space_place (mirrored, &(GwPoint) { 50, 50 }, 30, 10, 4, TRUE, &box));
  g_assert_cmpfloat (box.x, >=, 50);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/label-space/spread-apart", test_spread_apart);
  g_test_add_func ("/label-space/spread-holds", test_spread_holds);
  g_test_add_func ("/label-space/place", test_place);
  g_test_add_func ("/label-space/lines", test_lines);

  return g_test_run ();
}
