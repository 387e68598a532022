/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-insight.h"

#include <string.h>

#include "gw-test-random.h"
#include "gw-test-workshop.h"

/* A team of two, whose numbers add up to the team's. */
typedef struct
{
  Bench      bench;
  GwInsight *insight;
  GwGoal    *team;
  GwGoal    *ana;
  GwGoal    *ben;
  GwGoal    *other;
  guint      changes;
} Fixture;

static const GwDate july = 20665;

static void
changed_cb (Fixture *fixture)
{
  fixture->changes++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GwMetric *metric;

  bench_set_up (&fixture->bench);
  metric = bench_add_metric (&fixture->bench, GW_NATURE_FLOW, 1);
  fixture->team = bench_add_goal (&fixture->bench, metric, 100, 1100);
  fixture->ana = bench_add_goal (&fixture->bench, metric, 0, 600);
  fixture->ben = bench_add_goal (&fixture->bench, metric, 50, 450);
  fixture->other = bench_add_goal (&fixture->bench, metric, 0, 100);
  bench_set_record (&fixture->bench, fixture->ana, "owner", bench_add_member (&fixture->bench, "Ana Sample"));
  bench_set_record (&fixture->bench, fixture->ana, "parent", fixture->team);
  bench_set_record (&fixture->bench, fixture->ben, "parent", fixture->team);
  fixture->insight = gw_insight_new (fixture->bench.workshop, july + 30);
  g_signal_connect_swapped (fixture->insight, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->insight));
  bench_tear_down (&fixture->bench);
}

static double
get_actual (Fixture *fixture,
            GwGoal  *goal)
{
  return gw_goal_insight_get_actual (gw_insight_get_goal (fixture->insight, goal));
}

static void
test_sum (Fixture       *fixture,
          gconstpointer  data)
{
  const GwSeriesPoint *points;
  GwGoalInsight *team;
  GwCoverage coverage;
  gsize n_points;

  bench_check_in (&fixture->bench, fixture->ana, july, 30);
  bench_check_in (&fixture->bench, fixture->ana, july + 14, 91);
  bench_check_in (&fixture->bench, fixture->ben, july + 7, 55);
  team = gw_insight_get_goal (fixture->insight, fixture->team);
  points = gw_goal_insight_get_series (team, &n_points);
  g_assert_cmpuint (n_points, ==, 3);
  /* The team's 10 at the start, and what the two have added to theirs. */
  gw_assert_near (points[0].value, 13, 0);
  gw_assert_near (points[1].value, 13.5, 0);
  gw_assert_near (points[2].value, 19.6, 0);
  g_assert_cmpint (points[2].date, ==, july + 14);
  coverage = gw_goal_insight_get_coverage (team);
  g_assert_cmpuint (coverage.children, ==, 2);
  g_assert_cmpuint (coverage.reporting, ==, 2);

  /* Numbers of its own come first. */
  bench_check_in (&fixture->bench, fixture->team, july, 500);
  team = gw_insight_get_goal (fixture->insight, fixture->team);
  g_assert_false (gw_goal_insight_is_summed (team));
  gw_assert_near (gw_goal_insight_get_actual (team), 50, 0);
}

static void
test_silent_child (Fixture       *fixture,
                   gconstpointer  data)
{
  GwCoverage coverage;

  bench_check_in (&fixture->bench, fixture->ana, july, 30);
  coverage = gw_goal_insight_get_coverage (gw_insight_get_goal (fixture->insight, fixture->team));
  g_assert_cmpuint (coverage.children, ==, 2);
  g_assert_cmpuint (coverage.reporting, ==, 1);
  g_assert_cmpuint (coverage.stale, ==, 0);
  gw_assert_near (coverage.share, 600.0 / 1050.0, 1e-12);

  /* A dropped goal and one of its own do not count. */
  bench_set_choice (&fixture->bench, fixture->ben, "state", GW_GOAL_STATE_DROPPED);
  coverage = gw_goal_insight_get_coverage (gw_insight_get_goal (fixture->insight, fixture->team));
  g_assert_cmpuint (coverage.children, ==, 1);
  g_assert_cmpuint (coverage.dropped, ==, 1);
}

/* A check-in is forgotten along the way up, and nowhere else. */
static void
test_cache (Fixture       *fixture,
            gconstpointer  data)
{
  GwGoalInsight *team = gw_insight_get_goal (fixture->insight, fixture->team);
  GwGoalInsight *ben = gw_insight_get_goal (fixture->insight, fixture->ben);
  GwGoalInsight *other = gw_insight_get_goal (fixture->insight, fixture->other);

  g_assert_true (gw_insight_get_goal (fixture->insight, fixture->team) == team);
  gw_assert_near (get_actual (fixture, fixture->team), 0, 0);

  fixture->changes = 0;
  bench_check_in (&fixture->bench, fixture->ana, july, 30);
  g_assert_cmpuint (fixture->changes, ==, 1);
  g_assert_true (gw_insight_get_goal (fixture->insight, fixture->ben) == ben);
  g_assert_true (gw_insight_get_goal (fixture->insight, fixture->other) == other);
  gw_assert_near (get_actual (fixture, fixture->team), 13, 0);

  g_assert_true (gw_history_undo (fixture->bench.history));
  g_assert_false (gw_goal_insight_has_actual (gw_insight_get_goal (fixture->insight, fixture->team)));
  g_assert_true (gw_history_redo (fixture->bench.history, NULL));
  gw_assert_near (get_actual (fixture, fixture->team), 13, 0);
}

static void
test_settings (Fixture       *fixture,
               gconstpointer  data)
{
  GwGoalInsight *ana;

  bench_check_in (&fixture->bench, fixture->ana, july + 30, 100);
  ana = gw_insight_get_goal (fixture->insight, fixture->ana);
  g_assert_cmpint (gw_goal_insight_get_status (ana), ==, GW_STATUS_OFF_PACE);
  bench_set_integer (&fixture->bench, fixture->bench.workshop, "at-risk-from", 5000);
  ana = gw_insight_get_goal (fixture->insight, fixture->ana);
  g_assert_cmpint (gw_goal_insight_get_status (ana), ==, GW_STATUS_AT_RISK);
}

static void
test_as_of (Fixture       *fixture,
            gconstpointer  data)
{
  bench_check_in (&fixture->bench, fixture->ana, july, 30);
  bench_check_in (&fixture->bench, fixture->ana, july + 20, 90);
  gw_assert_near (get_actual (fixture, fixture->ana), 9, 0);
  fixture->changes = 0;
  gw_insight_set_as_of (fixture->insight, july + 19);
  gw_insight_set_as_of (fixture->insight, july + 19);
  g_assert_cmpuint (fixture->changes, ==, 1);
  gw_assert_near (get_actual (fixture, fixture->ana), 3, 0);
  gw_assert_near (get_actual (fixture, fixture->team), 13, 0);
}

static void
assert_says_today (Fixture  *fixture,
                   gboolean  today)
{
  GwGoalInsight *insight = gw_insight_get_goal (fixture->insight, fixture->ana);
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  g_autofree char *text = gw_goal_insight_explain (insight, format);

  g_assert_cmpint (gw_goal_insight_is_today (insight), ==, today);
  g_assert_cmpint (strstr (text, "by today") != NULL, ==, today);
}

/* Only today is called so; what was worked out before is said anew. */
static void
test_today (Fixture       *fixture,
            gconstpointer  data)
{
  bench_check_in (&fixture->bench, fixture->ana, july + 30, 300);
  assert_says_today (fixture, TRUE);
  fixture->changes = 0;
  gw_insight_set_today (fixture->insight, july + 30);
  g_assert_cmpuint (fixture->changes, ==, 0);
  gw_insight_set_today (fixture->insight, july + 31);
  g_assert_cmpuint (fixture->changes, ==, 1);
  assert_says_today (fixture, FALSE);
  gw_insight_set_today (fixture->insight, july + 32);
  g_assert_cmpuint (fixture->changes, ==, 1);
  gw_insight_set_today (fixture->insight, july + 30);
  assert_says_today (fixture, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/insight/sum", Fixture, NULL, set_up, test_sum, tear_down);
  g_test_add ("/insight/silent-child", Fixture, NULL, set_up, test_silent_child, tear_down);
  g_test_add ("/insight/cache", Fixture, NULL, set_up, test_cache, tear_down);
  g_test_add ("/insight/settings", Fixture, NULL, set_up, test_settings, tear_down);
  g_test_add ("/insight/as-of", Fixture, NULL, set_up, test_as_of, tear_down);
  g_test_add ("/insight/today", Fixture, NULL, set_up, test_today, tear_down);

  return g_test_run ();
}
