/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-difficulty.h"

#include "gw-test-random.h"

static void
test_levels (void)
{
  const double past[] = { 2980, 3810, 3100 };
  const double same[] = { 100, 100, 100 };
  GwDifficulty difficulty = gw_difficulty_tell (past, 3, 3600, TRUE);

  g_assert_cmpint (difficulty.level, ==, GW_DIFFICULTY_STRETCH);
  gw_assert_near (difficulty.chance, .31, 5e-3);
  gw_assert_near (gw_difficulty_tell (past, 3, 3600, FALSE).chance, 1 - difficulty.chance, 1e-12);
  g_assert_cmpint (gw_difficulty_tell (past, 3, 1500, TRUE).level, ==, GW_DIFFICULTY_EASY);
  g_assert_cmpint (gw_difficulty_tell (past, 3, 3100, TRUE).level, ==, GW_DIFFICULTY_HARD);
  g_assert_cmpint (gw_difficulty_tell (past, 3, 6000, TRUE).level, ==, GW_DIFFICULTY_LONG_SHOT);
  g_assert_cmpint (gw_difficulty_tell (past, 2, 6000, TRUE).level, ==, GW_DIFFICULTY_UNKNOWN);
  gw_assert_near (gw_difficulty_tell (same, 3, 100, TRUE).chance, .5, 0);
  gw_assert_near (gw_difficulty_tell (same, 3, 101, TRUE).chance, 0, 0);
  gw_assert_near (gw_difficulty_tell (same, 3, 99, TRUE).chance, 1, 0);
}

/* A higher target is never easier. */
static void
test_never_easier (void)
{
  g_autoptr (GRand) random = gw_test_random_new ();

  for (int round = 0; round < GW_TEST_ROUNDS; round++)
    {
      double past[6], last = 1.0;
      gsize n = (gsize) g_rand_int_range (random, 3, 7);

      for (gsize i = 0; i < n; i++)
        past[i] = g_rand_int_range (random, 0, 1000);
      for (double target = -500; target < 1500; target += 50)
        {
          double chance = gw_difficulty_tell (past, n, target, TRUE).chance;

          g_assert_cmpfloat (chance, <=, last);
          g_assert_cmpfloat (chance, >=, 0.0);
          last = chance;
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/difficulty/levels", test_levels);
  g_test_add_func ("/difficulty/never-easier", test_never_easier);

  return g_test_run ();
}
