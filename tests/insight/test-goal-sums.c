/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-insight.h"
#include "gw-team-burn-up.h"
#include "gw-team-index.h"

#include "gw-test-random.h"
#include "gw-test-workshop.h"

#define N_GOALS 13

/* Company <- two teams <- members, and a goal beside them in the same metric. */
typedef struct
{
  Bench     bench;
  GwMetric *metric;
  GwGoal   *goals[N_GOALS];
  guint64   mark; /* where the history stands once the goals are there */
} Fixture;

static const GwDate july = 20635; /* 1 July 2026 */

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  bench_set_up (&fixture->bench);
  fixture->metric = bench_add_metric (&fixture->bench, GW_NATURE_FLOW, 2);
  for (guint i = 0; i < N_GOALS; i++)
    {
      fixture->goals[i] = bench_add_goal (&fixture->bench, fixture->metric, i * 10, 10000 + i * 1000);
      if (i > 0 && i < N_GOALS - 1)
        bench_set_record (&fixture->bench, fixture->goals[i], "parent", fixture->goals[i < 3 ? 0 : 1 + i % 2]);
    }
  fixture->mark = gw_history_get_mark (fixture->bench.history);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  bench_tear_down (&fixture->bench);
}

static void
put (Fixture *fixture,
     guint    goal,
     GwDate   date,
     GwDate   recorded,
     gint64   value)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Check in");
  GwCheckIn check_in = { .date = date, .recorded = recorded, .value = value };

  gw_edit_put_check_in (edit, GW_RECORD (fixture->goals[goal]), &check_in);
  g_assert_true (gw_history_commit (fixture->bench.history, edit, NULL));
}

static void
assert_same (GwGoalInsight *one,
             GwGoalInsight *other)
{
  GwCoverage coverage = gw_goal_insight_get_coverage (one), fresh = gw_goal_insight_get_coverage (other);
  gsize n, n_other;
  const GwSeriesPoint *points = gw_goal_insight_get_series (one, &n);
  const GwSeriesPoint *others = gw_goal_insight_get_series (other, &n_other);

  g_assert_cmpuint (n, ==, n_other);
  for (gsize i = 0; i < n; i++)
    {
      g_assert_cmpint (points[i].date, ==, others[i].date);
      g_assert_cmpfloat (points[i].value, ==, others[i].value);
    }
  g_assert_cmpuint (coverage.children, ==, fresh.children);
  g_assert_cmpuint (coverage.reporting, ==, fresh.reporting);
  g_assert_cmpuint (coverage.zero, ==, fresh.zero);
  g_assert_cmpuint (coverage.stale, ==, fresh.stale);
  g_assert_cmpuint (coverage.excused, ==, fresh.excused);
  g_assert_cmpuint (coverage.silent, ==, fresh.silent);
  g_assert_cmpuint (coverage.dropped, ==, fresh.dropped);
  g_assert_cmpfloat (coverage.share, ==, fresh.share);
  g_assert_cmpfloat (coverage.unassigned, ==, fresh.unassigned);
  g_assert_cmpint (gw_goal_insight_is_stale (one), ==, gw_goal_insight_is_stale (other));
}

static void
change_at_random (Fixture *fixture,
                  GRand   *random)
{
  guint goal = (guint) g_rand_int_range (random, 0, N_GOALS);
  GwDate date = july + g_rand_int_range (random, 0, 40);
  GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (fixture->goals[goal]));
  g_autoptr (GwEdit) edit = gw_edit_new ("Remove");

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      if (!gw_check_ins_find (check_ins, date, NULL))
        return;
      gw_edit_remove_check_in (edit, GW_RECORD (fixture->goals[goal]), date);
      g_assert_true (gw_history_commit (fixture->bench.history, edit, NULL));
      return;
    case 1:
      /* Not as far back as to take away the goals. */
      if (gw_history_get_mark (fixture->bench.history) != fixture->mark)
        (void) gw_history_undo (fixture->bench.history);
      return;
    case 2:
      put (fixture, goal, date, GW_DATE_NONE, GW_UNSET);
      return;
    case 3:
      put (fixture, goal, date, date + g_rand_int_range (random, 0, 60), g_rand_int_range (random, 0, 9999));
      return;
    default:
      put (fixture, goal, date, GW_DATE_NONE, g_rand_int_range (random, 0, 9999));
      return;
    }
}

/* What was sold by the day a goal was dropped stays sold, also in the sums above;
 * what the others are asked for stays as it was. Before that day it is not dropped. */
static void
test_dropped (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GwInsight) insight = gw_insight_new (fixture->bench.workshop, july + 40);
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  g_autoptr (GwTeamBurnUp) burn_up = NULL;
  g_autofree char *explained = NULL;
  GwGoal *dropped = fixture->goals[4], *team = fixture->goals[1], *company = fixture->goals[0];
  GwGoalInsight *says;
  GwCoverage coverage;
  double target, before;

  put (fixture, 4, july, GW_DATE_NONE, 540);
  put (fixture, 6, july + 1, GW_DATE_NONE, 260);
  put (fixture, 4, july + 30, GW_DATE_NONE, 740);
  target = gw_goal_insight_get_target (gw_insight_get_goal (insight, team));
  before = gw_goal_insight_get_actual (gw_insight_get_goal (insight, company));
  bench_set_choice (&fixture->bench, dropped, "state", GW_GOAL_STATE_DROPPED);
  bench_set_date (&fixture->bench, dropped, "state-since", july + 20);

  says = gw_insight_get_goal (insight, team);
  coverage = gw_goal_insight_get_coverage (says);
  explained = gw_goal_insight_explain_coverage (says, format);
  burn_up = gw_team_burn_up_new (insight, team);
  g_assert_cmpint (gw_goal_insight_get_status (gw_insight_get_goal (insight, dropped)), ==, GW_STATUS_DROPPED);
  g_assert_cmpint (gw_goal_insight_get_forecast (gw_insight_get_goal (insight, dropped))->kind, ==, GW_FORECAST_NONE);
  g_assert_false (gw_goal_insight_has_required_rate (gw_insight_get_goal (insight, dropped)));
  /* 5.00 of the dropped one and 2.00 of the other, from a baseline of 0.10. */
  g_assert_cmpfloat_with_epsilon (gw_goal_insight_get_actual (says), 7.1, 1e-9);
  g_assert_cmpfloat (gw_goal_insight_get_target (says), ==, target);
  g_assert_cmpfloat_with_epsilon (gw_goal_insight_get_actual (gw_insight_get_goal (insight, company)), before - 2.0,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (gw_team_burn_up_get_last_known (burn_up)->actual, 7.1, 1e-9);
  g_assert_cmpuint (coverage.dropped, ==, 1);
  g_assert_cmpuint (coverage.reporting, ==, 1);
  g_assert_nonnull (strstr (explained, "1 part was dropped; what it had by then counts."));

  gw_insight_set_as_of (insight, july + 19);
  g_assert_cmpint (gw_goal_insight_get_status (gw_insight_get_goal (insight, dropped)), !=, GW_STATUS_DROPPED);
  coverage = gw_goal_insight_get_coverage (gw_insight_get_goal (insight, team));
  g_assert_cmpuint (coverage.dropped, ==, 0);
  g_assert_cmpuint (coverage.reporting, ==, 2);
}

/* Whatever comes and goes, the difference leads to what adding everything up
 * again leads to, to the last bit. */
static void
test_by_difference (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GRand) random = gw_test_random_new ();
  g_autoptr (GwInsight) kept = gw_insight_new (fixture->bench.workshop, july + 45);

  for (guint round = 0; round < GW_TEST_ROUNDS; round++)
    {
      g_autoptr (GwInsight) fresh = gw_insight_new (fixture->bench.workshop, july + 45);
      GwTeamAttainment one, other;

      change_at_random (fixture, random);
      for (guint i = 0; i < N_GOALS; i++)
        assert_same (gw_insight_get_goal (kept, fixture->goals[i]), gw_insight_get_goal (fresh, fixture->goals[i]));
      one = gw_insight_get_team_attainment (kept, fixture->bench.team);
      other = gw_insight_get_team_attainment (fresh, fixture->bench.team);
      g_assert_cmpfloat (one.share, ==, other.share);
      g_assert_cmpfloat (one.covered, ==, other.covered);
      g_assert_cmpuint (one.known, ==, other.known);
      g_assert_cmpuint (one.excused, ==, other.excused);
    }
}

/* Unknown, zero and excused are three different things. */
static void
test_three_things (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GwInsight) insight = gw_insight_new (fixture->bench.workshop, july + 20);
  GwCoverage coverage;

  put (fixture, 3, july + 5, GW_DATE_NONE, GW_UNSET);
  put (fixture, 5, july + 5, GW_DATE_NONE, 50);
  put (fixture, 7, july + 5, GW_DATE_NONE, 600);
  coverage = gw_goal_insight_get_coverage (gw_insight_get_goal (insight, fixture->goals[2]));
  g_assert_cmpuint (coverage.children, ==, 5);
  g_assert_cmpuint (coverage.reporting, ==, 2);
  g_assert_cmpuint (coverage.zero, ==, 1);
  g_assert_cmpuint (coverage.excused, ==, 1);
  g_assert_cmpuint (coverage.silent, ==, 2);
  gw_assert_near (coverage.share, 32.0 / (13 + 15 + 17 + 19 + 21), 1e-12);
}

static void
assert_coverage (GwInsight  *insight,
                 GwGoal     *goal,
                 const char *sentence)
{
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  g_autofree char *told = gw_goal_insight_explain_coverage (gw_insight_get_goal (insight, goal), format);

  g_assert_cmpstr (told, ==, sentence);
}

/* "82 %, from 7 of 9 members, 91 % of the target": of people where each of the
 * goals is somebody's own. */
static void
test_coverage_sentence (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GwInsight) insight = gw_insight_new (fixture->bench.workshop, july + 20);
  GwMember *ana = bench_add_member (&fixture->bench, "Ana Sample");
  const guint children[] = { 3, 5, 7, 9, 11 };

  assert_coverage (insight, fixture->goals[3], NULL);
  assert_coverage (insight, fixture->goals[2], "Nobody has a number yet.");
  put (fixture, 3, july + 5, GW_DATE_NONE, GW_UNSET);
  put (fixture, 5, july + 5, GW_DATE_NONE, 50);
  put (fixture, 7, july + 5, GW_DATE_NONE, 6000);
  assert_coverage (insight, fixture->goals[2], "49\302\240%, from 2 of 5 goals, 38\302\240% of the target. 1 of them is still at the start. "
                                               "1 is excused. 2 have no number yet.");

  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    bench_set_record (&fixture->bench, fixture->goals[children[i]], "owner", ana);
  put (fixture, 5, july + 5, GW_DATE_NONE, 60);
  assert_coverage (insight, fixture->goals[2], "50\302\240%, from 2 of 5 goals, 38\302\240% of the target. "
                                               "1 is excused. 2 have no number yet.");
  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    bench_set_record (&fixture->bench, fixture->goals[children[i]], "owner",
                      bench_add_member (&fixture->bench, "Ben Sample"));
  assert_coverage (insight, fixture->goals[2], "50\302\240%, from 2 of 5 members, 38\302\240% of the target. "
                                               "1 is excused. 2 have no number yet.");
}

static void
assert_gaps (GwInsight  *insight,
             GwGoal     *goal,
             const char *sentence)
{
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  GwGoalInsight *told = gw_insight_get_goal (insight, goal);
  g_autofree char *gaps = gw_goal_insight_explain_gaps (told, format);
  g_autofree char *whole = gw_goal_insight_explain_fully (told, format);

  g_assert_cmpstr (gaps, ==, sentence);
  g_assert_true (sentence == NULL || g_str_has_prefix (whole, sentence));
}

/* Before the status of a sum is believed: who counts as nothing, and what is
 * nobody's. What was done for a dropped part is no gap. */
static void
test_gaps (void)
{
  Bench bench;
  g_autoptr (GwInsight) insight = NULL;
  GwMetric *metric;
  GwGoal *team, *ana, *ben, *cleo;
  GwCoverage coverage;

  bench_set_up (&bench);
  metric = bench_add_metric (&bench, GW_NATURE_FLOW, 0);
  team = bench_add_goal (&bench, metric, 0, 310);
  ana = bench_add_goal (&bench, metric, 0, 130);
  ben = bench_add_goal (&bench, metric, 0, 70);
  cleo = bench_add_goal (&bench, metric, 0, 110);
  bench_set_record (&bench, ana, "parent", team);
  bench_set_record (&bench, ben, "parent", team);
  bench_set_record (&bench, cleo, "parent", team);
  insight = gw_insight_new (bench.workshop, july + 30);
  assert_gaps (insight, team, NULL);
  bench_check_in (&bench, ana, july + 20, 60);
  assert_gaps (insight, team, "2 of 3 have no number yet and count as nothing here.");
  bench_check_in (&bench, ben, july + 20, 20);
  assert_gaps (insight, team, "1 of 3 has no number yet and counts as nothing here.");
  bench_check_in (&bench, cleo, july + 20, 41);
  assert_gaps (insight, team, NULL);

  bench_set_choice (&bench, cleo, "state", GW_GOAL_STATE_DROPPED);
  assert_gaps (insight, team, "69 of the 310 is nobody's part. Share it out again, or change the target.");
  coverage = gw_goal_insight_get_coverage (gw_insight_get_goal (insight, team));
  gw_assert_near (coverage.unassigned, 69, 1e-9);
  gw_assert_near (coverage.share, 241.0 / 310.0, 1e-12);
  bench_set_integer (&bench, team, "target", 241);
  assert_gaps (insight, team, NULL);
  /* More was shared out than the target. */
  bench_set_integer (&bench, team, "target", 100);
  assert_gaps (insight, team, NULL);
  bench_tear_down (&bench);
}

static void
assert_attainment (GwTeamAttainment  told,
                   const char       *sentence)
{
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  g_autofree char *explanation = gw_team_attainment_explain (&told, format);

  g_assert_cmpstr (explanation, ==, sentence);
}

/* An excuse is an answer: what was excused yesterday is not stale. */
static void
test_excuse_is_an_answer (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GwInsight) insight = gw_insight_new (fixture->bench.workshop, july + 90);

  put (fixture, 12, july + 20, GW_DATE_NONE, 600);
  g_assert_true (gw_goal_insight_is_stale (gw_insight_get_goal (insight, fixture->goals[12])));
  put (fixture, 12, july + 80, GW_DATE_NONE, GW_UNSET);
  g_assert_false (gw_goal_insight_is_stale (gw_insight_get_goal (insight, fixture->goals[12])));
}

/* As known on a day: what was written down later is not known yet, for the
 * goal, for the sum and for an excuse. */
static void
test_as_known_on (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GwInsight) insight = gw_insight_new (fixture->bench.workshop, july + 20);
  GwCoverage coverage;

  put (fixture, 3, july + 5, GW_DATE_NONE, 500);
  put (fixture, 3, july + 10, july + 21, 900);
  put (fixture, 5, july + 10, july + 21, GW_UNSET);
  gw_assert_near (gw_goal_insight_get_actual (gw_insight_get_goal (insight, fixture->goals[3])), 5.0, 0);
  gw_assert_near (gw_goal_insight_get_actual (gw_insight_get_goal (insight, fixture->goals[0])), 4.7, 1e-12);
  coverage = gw_goal_insight_get_coverage (gw_insight_get_goal (insight, fixture->goals[2]));
  g_assert_cmpuint (coverage.excused, ==, 0);
  gw_insight_set_as_of (insight, july + 21);
  gw_assert_near (gw_goal_insight_get_actual (gw_insight_get_goal (insight, fixture->goals[3])), 9.0, 0);
  gw_assert_near (gw_goal_insight_get_actual (gw_insight_get_goal (insight, fixture->goals[0])), 8.7, 1e-12);
  coverage = gw_goal_insight_get_coverage (gw_insight_get_goal (insight, fixture->goals[2]));
  g_assert_cmpuint (coverage.excused, ==, 1);
}

/* One metric: sums ÷ sums. The mean of 50\302\240% and 10\302\240% would be 30\302\240%. */
static void
test_attainment (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GwInsight) insight = gw_insight_new (fixture->bench.workshop, july + 20);
  GwGoal *level;
  GwTeamAttainment told;

  bench_set_integer (&fixture->bench, fixture->goals[0], "target", 40000);
  bench_set_integer (&fixture->bench, fixture->goals[12], "target", 10120);
  put (fixture, 0, july + 5, GW_DATE_NONE, 4000);
  told = gw_insight_get_team_attainment (insight, fixture->bench.team);
  g_assert_cmpuint (told.goals, ==, 2);
  g_assert_cmpuint (told.known, ==, 1);
  g_assert_cmpuint (told.silent, ==, 1);
  g_assert_false (told.is_index);
  gw_assert_near (told.share, .1, 1e-12);
  gw_assert_near (told.covered, .8, 1e-12);
  assert_attainment (told, "10\302\240%, from 1 of 2 goals, 80\302\240% of the targets.");
  put (fixture, 12, july + 5, GW_DATE_NONE, 5120);
  told = gw_insight_get_team_attainment (insight, fixture->bench.team);
  gw_assert_near (told.share, 9000.0 / 50000.0, 1e-12);
  gw_assert_near (told.covered, 1, 0);

  /* Another metric: an index by weight, each goal between 0 and 1. */
  level = bench_add_goal (&fixture->bench, bench_add_metric (&fixture->bench, GW_NATURE_LEVEL, 0), 100, 80);
  bench_set_integer (&fixture->bench, level, "weight", 3);
  told = gw_insight_get_team_attainment (insight, fixture->bench.team);
  assert_attainment (told, "30\302\240%, average progress of 2 of 3 goals, by weight; 40\302\240% of it is known.");
  bench_check_in (&fixture->bench, level, july + 4, 60);
  told = gw_insight_get_team_attainment (insight, fixture->bench.team);
  g_assert_true (told.is_index);
  gw_assert_near (told.share, (0.1 + 0.5 + 3.0) / 5.0, 1e-12);
  bench_check_in (&fixture->bench, level, july + 4, 200);
  told = gw_insight_get_team_attainment (insight, fixture->bench.team);
  gw_assert_near (told.share, 0.6 / 5.0, 1e-12);
  assert_attainment (told, "12\302\240%, average progress of all 3 goals, by weight.");
}

/* Of a sum, only what its parts with a number carry is covered. */
static void
test_covered (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GwInsight) insight = gw_insight_new (fixture->bench.workshop, july + 20);
  GwTeamAttainment told = gw_insight_get_team_attainment (insight, fixture->bench.team);
  double share;

  g_assert_cmpfloat (told.covered, ==, 0);
  assert_attainment (told, "No goal of the team has a number yet.");
  put (fixture, 3, july + 5, GW_DATE_NONE, 6000);
  share = gw_goal_insight_get_coverage (gw_insight_get_goal (insight, fixture->goals[0])).share;
  told = gw_insight_get_team_attainment (insight, fixture->bench.team);
  g_assert_cmpfloat (share, <, 1);
  gw_assert_near (told.covered, 10000 * share / (10000 + 21880), 1e-4);

  (void) bench_add_goal (&fixture->bench, bench_add_metric (&fixture->bench, GW_NATURE_LEVEL, 0), 100, 80);
  told = gw_insight_get_team_attainment (insight, fixture->bench.team);
  gw_assert_near (told.covered, share / 3, 1e-4);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/goal-sums/dropped", test_dropped);
  ADD ("/goal-sums/by-difference", test_by_difference);
  ADD ("/goal-sums/three-things", test_three_things);
  ADD ("/goal-sums/excuse-is-an-answer", test_excuse_is_an_answer);
  ADD ("/goal-sums/as-known-on", test_as_known_on);
  ADD ("/goal-sums/coverage-sentence", test_coverage_sentence);
  g_test_add_func ("/goal-sums/gaps", test_gaps);
  ADD ("/goal-sums/attainment", test_attainment);
  ADD ("/goal-sums/covered", test_covered);

  return g_test_run ();
}
