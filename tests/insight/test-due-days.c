/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-insight.h"

#include "gw-test-random.h"
#include "gw-test-workshop.h"

static GwGoal *
add_goal (Bench *bench,
          gint64 baseline,
          gint64 target)
{
  return bench_add_goal (bench, bench_add_metric (bench, GW_NATURE_FLOW, 0), baseline, target);
}

static void
assert_catch_up (GwGoal     *goal,
                 GwDate      as_of,
                 const char *expected)
{
  g_autoptr (GwGoalInsight) insight = gw_goal_insight_new (goal, as_of);
  g_autoptr (GwFormat) format = gw_format_new (".", "", GW_DATE_ORDER_DAY_MONTH_YEAR);
  g_autofree char *sentence = gw_goal_insight_explain_catch_up (insight, format);

  g_assert_cmpstr (sentence, ==, expected);
}

/* 132 working days, 1 a day: 30 September, a Wednesday, is day 66. */
static void
test_next_days (void)
{
  g_autoptr (GwGoalInsight) insight = NULL;
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  g_autoptr (GArray) days = NULL;
  Bench bench;
  GwGoal *goal;

  bench_set_up (&bench);
  goal = add_goal (&bench, 0, 132);
  bench_check_in (&bench, goal, gw_date_new (2026, 9, 30), 69);
  insight = gw_goal_insight_new (goal, gw_date_new (2026, 9, 30));
  days = gw_goal_insight_list_due_days (insight);
  g_assert_cmpuint (days->len, ==, 7);
  for (guint i = 0; i < days->len; i++)
    {
      const GwDueDay *day = &g_array_index (days, GwDueDay, i);
      g_autofree char *sentence = gw_goal_insight_explain_due_day (insight, day, format);
      g_autofree char *more = g_strdup_printf ("%u more", i - 2);

      g_assert_cmpstr (sentence, ==, i < 3 ? "reached" : more);
      g_assert_cmpint (gw_date_get_weekday (day->date), <=, 5);
      gw_assert_near (day->planned, 67 + i, 1e-9);
      gw_assert_near (day->missing, i < 3 ? 0 : i - 2, 1e-9);
    }
  g_assert_cmpint (g_array_index (days, GwDueDay, 0).date, ==, gw_date_new (2026, 10, 1));
  g_assert_cmpint (g_array_index (days, GwDueDay, 2).date, ==, gw_date_new (2026, 10, 5));
  bench_tear_down (&bench);
}

static void
test_few_days (void)
{
  const struct
  {
    GwDate as_of;
    guint  n_days;
  } rows[] = {
    { gw_date_new (2026, 6, 1), 7 },    { gw_date_new (2026, 12, 22), 7 }, { gw_date_new (2026, 12, 29), 2 },
    { gw_date_new (2026, 12, 31), 0 }, { gw_date_new (2027, 2, 1), 0 },
  };
  Bench bench;
  GwGoal *goal;

  bench_set_up (&bench);
  goal = add_goal (&bench, 0, 132);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GwGoalInsight) insight = gw_goal_insight_new (goal, rows[i].as_of);
      g_autoptr (GArray) days = gw_goal_insight_list_due_days (insight);

      g_assert_cmpuint (days->len, ==, rows[i].n_days);
    }
  bench_tear_down (&bench);
}

/* 0.95 of 68 by Friday is 64.6; but from 60 that would take 2.5 a day, and each brought 0.91
 * so far. By Tuesday it takes 1.75. */
static void
test_by_friday (void)
{
  Bench bench;
  GwGoal *goal, *falling;

  bench_set_up (&bench);
  goal = add_goal (&bench, 0, 132);
  falling = add_goal (&bench, 500, 368);
  bench_check_in (&bench, goal, gw_date_new (2026, 9, 30), 60);
  bench_check_in (&bench, falling, gw_date_new (2026, 9, 30), 440);
  assert_catch_up (goal, gw_date_new (2026, 9, 30), "To be on pace by Tuesday, 6 Oct it takes 7 more.");
  assert_catch_up (falling, gw_date_new (2026, 9, 30), "To be on pace by Tuesday, 6 Oct it must be 7 lower.");
  /* On a Friday the next one is meant, which here would take 2 a day again. */
  assert_catch_up (goal, gw_date_new (2026, 10, 2), "To be on pace by Tuesday, 13 Oct it takes 12 more.");
  bench_check_in (&bench, goal, gw_date_new (2026, 9, 30), 62);
  assert_catch_up (goal, gw_date_new (2026, 9, 30), "To be on pace by Friday, 2 Oct it takes 3 more.");
  /* Who has next to nothing is told no day that nobody could keep. */
  bench_check_in (&bench, goal, gw_date_new (2026, 9, 30), 10);
  assert_catch_up (goal, gw_date_new (2026, 9, 30), NULL);
  bench_check_in (&bench, goal, gw_date_new (2026, 9, 30), 63);
  assert_catch_up (goal, gw_date_new (2026, 9, 30), NULL);
  bench_tear_down (&bench);
}

/* Falling goals are lower, levels higher; steps have dates of their own. */
static void
test_sentences (void)
{
  const struct
  {
    GwNature    nature;
    gint64      baseline;
    gint64      target;
    gint64      value;
    guint       n_days;
    const char *sentence;
  } rows[] = {
    { GW_NATURE_FLOW, 500, 368, 440, 7, "7 lower" },
    { GW_NATURE_LEVEL, 0, 132, 66, 7, "1 higher" },
    { GW_NATURE_LEVEL, 132, 0, 50, 7, "reached" },
    { GW_NATURE_FLOW, 0, 132, 132, 7, "reached" },
    { GW_NATURE_STEPS, 0, 132, GW_UNSET, 0, NULL },
  };
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  GwDate as_of = gw_date_new (2026, 9, 30);
  Bench bench;

  bench_set_up (&bench);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GwGoal *goal = bench_add_goal (&bench, bench_add_metric (&bench, rows[i].nature, 0), rows[i].baseline,
                                     rows[i].target);
      g_autoptr (GwGoalInsight) insight = NULL;
      g_autoptr (GArray) days = NULL;
      g_autofree char *sentence = NULL;

      if (rows[i].value != GW_UNSET)
        bench_check_in (&bench, goal, as_of, rows[i].value);
      else
        bench_add_step (&bench, goal, as_of + 10, 1, GW_DATE_NONE);
      insight = gw_goal_insight_new (goal, as_of);
      days = gw_goal_insight_list_due_days (insight);
      g_assert_cmpuint (days->len, ==, rows[i].n_days);
      if (days->len > 0)
        sentence = gw_goal_insight_explain_due_day (insight, &g_array_index (days, GwDueDay, 0), format);
      g_assert_cmpstr (sentence, ==, rows[i].sentence);
    }
  bench_tear_down (&bench);
}

static void
test_lead (void)
{
  const struct
  {
    gint64      value;
    const char *sentence;
  } rows[] = {
    { 66, NULL },
    { 67, "That is 1 working day ahead of the plan." },
    { 69, "That is 3 working days ahead of the plan." },
    { 65, "That is 1 working day behind the plan." },
    { 60, "That is 6 working days behind the plan." },
    { 132, NULL },
  };
  Bench bench;
  GwGoal *goal;

  bench_set_up (&bench);
  goal = add_goal (&bench, 0, 132);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GwGoalInsight) insight = NULL;
      g_autofree char *sentence = NULL;

      bench_check_in (&bench, goal, gw_date_new (2026, 9, 30), rows[i].value);
      insight = gw_goal_insight_new (goal, gw_date_new (2026, 9, 30));
      sentence = gw_goal_insight_explain_lead (insight);
      g_assert_cmpstr (sentence, ==, rows[i].sentence);
    }
  bench_tear_down (&bench);
}

/* Whoever looks later reads of the day of the number, not of today; and once it
 * is old that is said first, with no word of what it would have taken then. */
static void
test_later (void)
{
  const struct
  {
    GwDate      as_of;
    const char *sentences;
  } rows[] = {
    { gw_date_new (2026, 9, 30),
      "The team has 109\302\240% of what the plan asks for by today. With 3 less it would be on pace, not ahead. "
      "That is 6 working days ahead of the plan." },
    { gw_date_new (2026, 10, 6),
      "The team has 109\302\240% of what the plan asks for by 30 September 2026. With 3 less it would be on pace, not ahead. "
      "By then it was 6 working days ahead of the plan." },
    { gw_date_new (2026, 11, 20),
      "The last number is 51 days old. The team has 109\302\240% of what the plan asks for by 30 September 2026. "
      "By then it was 6 working days ahead of the plan." },
  };
  g_autoptr (GwFormat) format = gw_format_new (".", "", GW_DATE_ORDER_DAY_MONTH_YEAR);
  Bench bench;
  GwGoal *goal;

  bench_set_up (&bench);
  goal = add_goal (&bench, 0, 132);
  bench_check_in (&bench, goal, gw_date_new (2026, 9, 30), 72);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GwGoalInsight) insight = gw_goal_insight_new (goal, rows[i].as_of);
      g_autofree char *sentences = gw_goal_insight_explain_fully (insight, format);

      g_assert_cmpstr (sentences, ==, rows[i].sentences);
    }
  bench_tear_down (&bench);
}

/* Ahead in pace is ahead in days, whenever somebody looks. */
static void
test_lead_is_pace (void)
{
  g_autoptr (GRand) random = gw_test_random_new ();
  Bench bench;
  GwGoal *goal;

  bench_set_up (&bench);
  goal = add_goal (&bench, 0, 5000);
  for (guint round = 0; round < GW_TEST_ROUNDS; round++)
    {
      GwDate date = gw_date_new (2026, 8, 1) + g_rand_int_range (random, 0, 140);
      g_autoptr (GwGoalInsight) insight = NULL;

      bench_check_in (&bench, goal, date, g_rand_int_range (random, 0, 5000));
      insight = gw_goal_insight_new (goal, date + g_rand_int_range (random, 0, 60));
      if (gw_goal_insight_get_pace (insight) >= 1.0)
        g_assert_cmpint (gw_goal_insight_get_lead (insight), >=, 0);
      else
        g_assert_cmpint (gw_goal_insight_get_lead (insight), <=, 0);
      g_assert_true (gw_history_undo (bench.history));
    }
  bench_tear_down (&bench);
}

/* Doing what the sentence says makes it so, and one less does not. */
static void
test_enough (void)
{
  g_autoptr (GRand) random = gw_test_random_new ();
  guint told = 0;
  Bench bench;
  GwGoal *goal;

  bench_set_up (&bench);
  goal = add_goal (&bench, 0, 5000);
  for (guint round = 0; round < GW_TEST_ROUNDS; round++)
    {
      GwDate date = gw_date_new (2026, 8, 1) + g_rand_int_range (random, 0, 140);
      g_autoptr (GwGoalInsight) insight = NULL;
      g_autoptr (GwGoalInsight) after = NULL;
      g_autoptr (GwGoalInsight) short_of = NULL;
      gint64 value = g_rand_int_range (random, 0, 5000);
      double amount;
      GwDate by;

      bench_check_in (&bench, goal, date, value);
      insight = gw_goal_insight_new (goal, date);
      if (gw_goal_insight_get_catch_up (insight, &by, &amount))
        {
          told++;
          g_assert_cmpint (by, >, date);
          bench_check_in (&bench, goal, by, value + (gint64) amount);
          after = gw_goal_insight_new (goal, by);
          g_assert_cmpint (gw_goal_insight_get_status (after), ==, GW_STATUS_ON_PACE);
          g_assert_true (gw_history_undo (bench.history));
          bench_check_in (&bench, goal, by, value + (gint64) amount - 1);
          short_of = gw_goal_insight_new (goal, by);
          g_assert_cmpint (gw_goal_insight_get_status (short_of), ==, GW_STATUS_AT_RISK);
          g_assert_true (gw_history_undo (bench.history));
        }
      g_assert_true (gw_history_undo (bench.history));
    }
  g_assert_cmpuint (told, >, 0);
  bench_tear_down (&bench);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/due-days/next-days", test_next_days);
  g_test_add_func ("/due-days/few-days", test_few_days);
  g_test_add_func ("/due-days/by-friday", test_by_friday);
  g_test_add_func ("/due-days/sentences", test_sentences);
  g_test_add_func ("/due-days/lead", test_lead);
  g_test_add_func ("/due-days/later", test_later);
  g_test_add_func ("/due-days/lead-is-pace", test_lead_is_pace);
  g_test_add_func ("/due-days/enough", test_enough);

  return g_test_run ();
}
