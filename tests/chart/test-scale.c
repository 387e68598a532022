/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-scale.h"

#include <math.h>

static void
test_linear (void)
{
  GwScale scale;

  gw_scale_init_linear (&scale, 0, 100, 300, 0);
  g_assert_cmpfloat (gw_scale_map (&scale, 0), ==, 300);
  g_assert_cmpfloat (gw_scale_map (&scale, 25), ==, 225);
  g_assert_cmpfloat (gw_scale_map (&scale, 120), ==, -60);
  g_assert_cmpfloat (gw_scale_invert (&scale, 225), ==, 25);
  g_assert_true (gw_scale_contains (&scale, 100));
  g_assert_false (gw_scale_contains (&scale, 100.1));
}

/* A day stands at its end, so the first one is one width away from the edge. */
static void
test_dates (void)
{
  GwDate start = gw_date_new (2026, 1, 1);
  GwScale scale;
  GwScale mirrored;

  gw_scale_init_dates (&scale, start, start + 9, 0, 100);
  gw_scale_init_dates (&mirrored, start, start + 9, 100, 0);
  g_assert_cmpfloat (gw_scale_map (&scale, (double) start - 1), ==, 0);
  g_assert_cmpfloat (gw_scale_map (&scale, start), ==, 10);
  g_assert_cmpfloat (gw_scale_map (&scale, start + 9), ==, 100);
  g_assert_cmpfloat (gw_scale_map (&mirrored, start), ==, 90);
}

static void
test_nothing_undefined (void)
{
  const double odd[] = { 0, -1, 5, INFINITY, -INFINITY, NAN, 1e300 };
  GwScale scale;

  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (odd); j++)
      for (gsize k = 0; k < 6; k++)
        {
          gw_scale_init_linear (&scale, odd[i], odd[j], 0, 100);
          g_assert_true (isfinite (gw_scale_map (&scale, odd[k])));
          g_assert_true (isfinite (gw_scale_invert (&scale, 50)));
        }
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      GwScale scale;
      double value = g_test_rand_double_range (-10, 10);

      gw_scale_init_linear (&scale, g_test_rand_double_range (-10, -1), g_test_rand_double_range (1, 10),
                            g_test_rand_double_range (0, 100), g_test_rand_double_range (101, 2000));
      g_assert_cmpfloat_with_epsilon (gw_scale_invert (&scale, gw_scale_map (&scale, value)), value, 1e-9);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scale/linear", test_linear);
  g_test_add_func ("/scale/dates", test_dates);
  g_test_add_func ("/scale/nothing-undefined", test_nothing_undefined);
  g_test_add_func ("/scale/round-trip", test_round_trip);

  return g_test_run ();
}
