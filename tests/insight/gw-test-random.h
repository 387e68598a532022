/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <math.h>

#define GW_TEST_ROUNDS 500

/* A seed is printed so that a failure can be had again: GW_TEST_SEED=N. */
static inline GRand *
gw_test_random_new (void)
{
  const char *wanted = g_getenv ("GW_TEST_SEED");
  guint32 seed = wanted != NULL ? (guint32) g_ascii_strtoull (wanted, NULL, 10) : g_random_int ();

  g_test_message ("GW_TEST_SEED=%u", seed);
  return g_rand_new_with_seed (seed);
}

/* Limits inclusive, so that a tolerance of 0 means equal. */
#define gw_assert_near(value, expected, tolerance) \
  g_assert_cmpfloat (fabs ((value) - (expected)), <=, (tolerance))
