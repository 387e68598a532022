/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-funnel-plan.h"

#include <math.h>

#include "gw-test-random.h"

static void
test_work_back (void)
{
  const double cloud[] = { .25, .5, .04 };
  const double agency[] = { .3, .6, .15 };
  const double supply[] = { .3, .25 };
  const double never[] = { .3, 0 };
  double needs[3];

  g_assert_true (gw_funnel_work_back (3600 / 30.0, cloud, 3, needs));
  gw_assert_near (needs[0], 480, 1e-9);
  gw_assert_near (needs[1], 960, 1e-9);
  gw_assert_near (needs[2], 24000, 1e-6);
  gw_assert_near (needs[2] / (229 * 5.425), 19.3, .05);

  g_assert_true (gw_funnel_work_back ((1300 * .3) / 3.25, supply, 2, needs));
  gw_assert_near (needs[0], 400, 1e-9);
  gw_assert_near (needs[1], 1600, 1e-9);
  gw_assert_near (needs[1] / (5 * 24), 13.3, .05);

  g_assert_true (gw_funnel_work_back (144, agency, 3, needs));
  gw_assert_near (needs[0], 480, 1e-9);
  gw_assert_near (needs[1], 800, 1e-9);
  gw_assert_near (ceil (needs[2]), 5334, 0);
  gw_assert_near (needs[2] / (58 * 3.5), 26.3, .05);

  g_assert_false (gw_funnel_work_back (144, never, 2, needs));
}

static void
test_odds (void)
{
  gw_assert_near (gw_funnel_chance (120, .25, 30), .535, 5e-4);
  g_assert_cmpuint (gw_funnel_safe_number (.25, 30, .8), ==, 136);
  g_assert_cmpuint (gw_funnel_safe_number (.25, 6, .8), ==, 31);
  g_assert_cmpuint (gw_funnel_safe_number (.25, 120, .8), ==, 512);
  g_assert_cmpuint (gw_funnel_safe_number (1, 7, .8), ==, 7);
  g_assert_cmpuint (gw_funnel_safe_number (.5, 0, .8), ==, 0);
  g_assert_cmpuint (gw_funnel_safe_number (0, 5, .8), ==, 0);
}

static void
test_safe_is_least (void)
{
  g_autoptr (GRand) random = gw_test_random_new ();

  for (int round = 0; round < GW_TEST_ROUNDS; round++)
    {
      double rate = g_rand_double_range (random, .01, 1);
      double deals = g_rand_double_range (random, .1, 200);
      double chance = g_rand_double_range (random, .5, .95);
      guint safe = gw_funnel_safe_number (rate, deals, chance);

      g_assert_cmpfloat (gw_funnel_chance (safe, rate, deals), >=, chance);
      g_assert_cmpfloat (gw_funnel_chance (safe - 1, rate, deals), <, chance);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/funnel/work-back", test_work_back);
  g_test_add_func ("/funnel/odds", test_odds);
  g_test_add_func ("/funnel/safe-is-least", test_safe_is_least);

  return g_test_run ();
}
