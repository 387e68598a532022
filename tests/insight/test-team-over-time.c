/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-team-burn-up.h"
#include "gw-team-spread.h"

#include <math.h>

#include "gw-test-random.h"
#include "gw-test-workshop.h"

#define N_PARTS 5

/* A team's goal, and those that add up to it. */
typedef struct
{
  Bench   bench;
  GwGoal *whole;
  GwGoal *parts[N_PARTS];
} Fixture;

static const GwDate july = 20635; /* 1 July 2026 */

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GwMetric *metric;

  bench_set_up (&fixture->bench);
  metric = bench_add_metric (&fixture->bench, GW_NATURE_FLOW, 2);
  fixture->whole = bench_add_goal (&fixture->bench, metric, 0, 600000);
  for (guint i = 0; i < N_PARTS; i++)
    {
      fixture->parts[i] = bench_add_goal (&fixture->bench, metric, i * 100, 100000 + i * 10000);
      bench_set_record (&fixture->bench, fixture->parts[i], "parent", fixture->whole);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  bench_tear_down (&fixture->bench);
}

static const GwBurnUpPoint *
find_point (const GwBurnUpPoint *points,
            gsize                n_points,
            GwDate               date)
{
  for (gsize i = 0; i < n_points; i++)
    if (points[i].date == date)
      return &points[i];

  return NULL;
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GwInsight) insight = gw_insight_new (fixture->bench.workshop, july + 50);
  g_autoptr (GwTeamBurnUp) burn_up = gw_team_burn_up_new (insight, fixture->whole);
  g_autoptr (GwTeamSpread) spread = gw_team_spread_new (insight, fixture->whole);
  double lowest, middle, highest;
  const GwSpreadBin *bins;
  gsize n_bins;

  g_assert_null (gw_team_burn_up_new (insight, fixture->parts[0]));
  g_assert_null (gw_team_spread_new (insight, fixture->parts[0]));

  g_assert_cmpuint (gw_team_burn_up_get_n_parts (burn_up), ==, N_PARTS);
  g_assert_cmpuint (gw_team_burn_up_get_n_reporting (burn_up), ==, 0);
  g_assert_null (gw_team_burn_up_get_last_known (burn_up));
  g_assert_cmpuint (gw_team_spread_get_known (spread), ==, 0);
  g_assert_false (gw_team_spread_get_extent (spread, &lowest, &middle, &highest));
  bins = gw_team_spread_get_bins (spread, &n_bins);
  g_assert_cmpuint (n_bins, ==, 1);
  g_assert_cmpfloat_with_epsilon (bins[0].from, 0.95, 1e-9);
  g_assert_cmpfloat_with_epsilon (bins[0].to, 1.05, 1e-9);
}

/* A silent part stands where it began and is not covered; what is known is
 * carried forward. */
static void
test_sums (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GwInsight) insight = NULL;
  g_autoptr (GwTeamBurnUp) burn_up = NULL;
  const GwBurnUpPoint *points;
  const GwBurnUpPoint *point;
  double target, surplus;
  gsize n_points;

  bench_check_in (&fixture->bench, fixture->parts[0], july + 9, 10000);
  bench_check_in (&fixture->bench, fixture->parts[1], july + 19, 20100);
  bench_check_in (&fixture->bench, fixture->parts[0], july + 39, 15000);
  insight = gw_insight_new (fixture->bench.workshop, july + 50);
  burn_up = gw_team_burn_up_new (insight, fixture->whole);
  points = gw_team_burn_up_get_points (burn_up, &n_points);

  g_assert_cmpint (points[0].date, ==, july - 1);
  g_assert_cmpfloat (points[0].planned, ==, 0);
  g_assert_cmpfloat (points[0].actual, ==, 0);
  g_assert_true (points[0].known);
  point = find_point (points, n_points, july + 19);
  g_assert_cmpfloat (point->actual, ==, 300);
  g_assert_cmpfloat_with_epsilon (point->covered, 2100.0 / 6000.0, 1e-9);
  point = find_point (points, n_points, july + 50);
  g_assert_false (point->known);
  g_assert_cmpfloat (point->actual, ==, 350);
  g_assert_true (gw_team_burn_up_get_last_known (burn_up) == find_point (points, n_points, july + 39));
  g_assert_cmpfloat (gw_team_burn_up_get_parts_target (burn_up), ==, 5990);
  g_assert_true (gw_team_burn_up_get_target (burn_up, &target));
  g_assert_cmpfloat (target, ==, 6000);
  g_assert_true (gw_team_burn_up_get_surplus (burn_up, &surplus));
  g_assert_cmpfloat (surplus, ==, -10);
  g_assert_cmpuint (gw_team_burn_up_get_n_reporting (burn_up), ==, 2);
}

/* What is added up day by day agrees with what the team's goal says. */
static void
test_agrees (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GRand) random = gw_test_random_new ();

  for (guint round = 0; round < GW_TEST_ROUNDS; round++)
    {
      g_autoptr (GwInsight) insight = NULL;
      g_autoptr (GwTeamBurnUp) burn_up = NULL;
      const GwBurnUpPoint *points;
      const GwSeriesPoint *series;
      GwGoalInsight *whole;
      gsize n_points, n_series;

      bench_check_in (&fixture->bench, fixture->parts[g_rand_int_range (random, 0, N_PARTS)],
                      july + g_rand_int_range (random, 0, 150), g_rand_int_range (random, 0, 200000));
      insight = gw_insight_new (fixture->bench.workshop, july + g_rand_int_range (random, 0, 200));
      whole = gw_insight_get_goal (insight, fixture->whole);
      burn_up = gw_team_burn_up_new (insight, fixture->whole);
      points = gw_team_burn_up_get_points (burn_up, &n_points);
      series = gw_goal_insight_get_series (whole, &n_series);

      for (gsize i = 0; i < n_series; i++)
        g_assert_cmpfloat_with_epsilon (find_point (points, n_points, series[i].date)->actual, series[i].value, 1e-6);
      for (gsize i = 1; i < n_points; i++)
        {
          g_assert_cmpint (points[i].date, >, points[i - 1].date);
          g_assert_cmpfloat (points[i].planned, >=, points[i - 1].planned);
          g_assert_cmpfloat (points[i].covered, >=, points[i - 1].covered);
        }
      g_assert_cmpuint (gw_team_burn_up_get_n_reporting (burn_up), ==, gw_goal_insight_get_coverage (whole).reporting);
      g_assert_cmpfloat_with_epsilon (points[n_points - 1].covered, gw_goal_insight_get_coverage (whole).share, 1e-9);
    }
}

/* Each is in the bin around its attainment, on an edge in the upper one. */
static void
test_bins (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GRand) random = gw_test_random_new ();

  for (guint round = 0; round < GW_TEST_ROUNDS; round++)
    {
      g_autoptr (GwInsight) insight = gw_insight_new (fixture->bench.workshop, july + 100);
      g_autoptr (GwTeamSpread) spread = NULL;
      const GwSpreadEntry *entries;
      const GwSpreadBin *bins;
      gsize n_entries, n_bins;
      guint count = 0;
      guint as_planned = 0;

      bench_check_in (&fixture->bench, fixture->parts[g_rand_int_range (random, 0, N_PARTS)],
                      july + g_rand_int_range (random, 0, 100), g_rand_int_range (random, -50000, 200000));
      spread = gw_team_spread_new (insight, fixture->whole);
      entries = gw_team_spread_get_entries (spread, &n_entries);
      bins = gw_team_spread_get_bins (spread, &n_bins);
      g_assert_cmpuint (n_entries, ==, N_PARTS);
      for (gsize i = 0; i < n_entries; i++)
        {
          const GwSpreadBin *bin = &bins[gw_team_spread_get_bin_of (spread, entries[i].attainment)];

          if (!entries[i].known)
            continue;
          g_assert_cmpfloat (entries[i].attainment, >=, bin->from - 1e-9);
          g_assert_cmpfloat (entries[i].attainment, <, bin->to);
          g_assert_cmpuint (bin->count, >, 0);
          as_planned += bin->to > 1.0;
        }
      for (gsize i = 0; i < n_bins; i++)
        {
          count += bins[i].count;
          if (i > 0)
            g_assert_cmpfloat (bins[i].from, ==, bins[i - 1].to);
        }
      g_assert_cmpuint (count, ==, gw_team_spread_get_known (spread));
      g_assert_cmpuint (as_planned, ==, gw_team_spread_get_as_planned (spread));
    }
}

/* The middle of an even number lies between two; nobody is put first. */
static void
test_extent (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GwInsight) insight = NULL;
  g_autoptr (GwTeamSpread) spread = NULL;
  const GwSpreadEntry *entries;
  double lowest, middle, highest;
  gsize n_entries;

  bench_check_in (&fixture->bench, fixture->parts[3], july + 91, 99000);
  bench_check_in (&fixture->bench, fixture->parts[1], july + 91, 40000);
  insight = gw_insight_new (fixture->bench.workshop, july + 100);
  spread = gw_team_spread_new (insight, fixture->whole);
  entries = gw_team_spread_get_entries (spread, &n_entries);

  g_assert_cmpuint (gw_team_spread_get_known (spread), ==, 2);
  g_assert_true (entries[1].known && entries[3].known && !entries[0].known);
  g_assert_true (gw_team_spread_get_extent (spread, &lowest, &middle, &highest));
  g_assert_cmpfloat (lowest, ==, entries[1].attainment);
  g_assert_cmpfloat (highest, ==, entries[3].attainment);
  g_assert_cmpfloat (middle, ==, (lowest + highest) / 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/team-over-time/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/team-over-time/sums", Fixture, NULL, set_up, test_sums, tear_down);
  g_test_add ("/team-over-time/agrees", Fixture, NULL, set_up, test_agrees, tear_down);
  g_test_add ("/team-over-time/bins", Fixture, NULL, set_up, test_bins, tear_down);
  g_test_add ("/team-over-time/extent", Fixture, NULL, set_up, test_extent, tear_down);

  return g_test_run ();
}
