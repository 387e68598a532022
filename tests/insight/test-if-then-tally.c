/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-if-then-tally.h"
#include "gw-edit.h"
#include "gw-if-then-text.h"

#include "gw-commitment.h"
#include "gw-if-then-answer.h"
#include "gw-test-workshop.h"

typedef struct
{
  GwDate date;
  gboolean happened;
  gboolean done;
} Answer;

static void
add_answer (GwEdit   *edit,
            GwRecord *plan,
            Answer    said)
{
  g_autoptr (GwRecord) answer = gw_record_new (GW_TYPE_IF_THEN_ANSWER, NULL);

  gw_edit_set_date (edit, answer, "date", said.date);
  gw_edit_set_boolean (edit, answer, "happened", said.happened);
  gw_edit_set_boolean (edit, answer, "done", said.done);
  gw_edit_insert (edit, plan, "answers", G_MAXUINT, answer);
}

/* What counts is what was known on the day, and what was done of what came up. */
static void
test_tally (void)
{
  static const Answer said[] = {
    { 100, TRUE, TRUE }, { 107, FALSE, TRUE }, { 114, TRUE, FALSE }, { 121, TRUE, TRUE },
  };
  static const struct { GwDate as_of; GwIfThenTally tally; const char *text; } cases[] = {
    { 99, { 0, 0, 0 }, "" },
    { 100, { 1, 1, 1 }, "Done 1 of 1 time." },
    { 113, { 2, 1, 1 }, "Done 1 of 1 time." },
    { 200, { 4, 3, 2 }, "Done 2 of 3 times." },
  };
  Bench bench;
  GwGoal *goal;
  g_autoptr (GwRecord) plan = gw_record_new (GW_TYPE_IF_THEN, NULL);
  g_autoptr (GwEdit) edit = gw_edit_new ("Answer");
  g_autoptr (GError) error = NULL;

  bench_set_up (&bench);
  goal = bench_add_goal (&bench, bench_add_metric (&bench, GW_NATURE_FLOW, 0), 0, 100);
  gw_edit_insert (edit, GW_RECORD (gw_goal_get_commitment (goal)), "plans", G_MAXUINT, plan);
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    add_answer (edit, plan, said[i]);
  g_assert_true (gw_history_commit (bench.history, edit, &error));
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GwIfThenTally tally = gw_if_then_tally (GW_IF_THEN (plan), cases[i].as_of);
      g_autofree char *text = gw_if_then_tally_explain (&tally);

      g_assert_cmpmem (&tally, sizeof tally, &cases[i].tally, sizeof tally);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
  bench_tear_down (&bench);
}

static void
test_never (void)
{
  g_autofree char *text = gw_if_then_tally_explain (&(GwIfThenTally) { .asked = 2 });

  g_assert_cmpstr (text, ==, "It has not happened yet.");
}

/* What stands before a field anyway may be typed again, and is said once. */
static void
test_sentences (void)
{
  const struct
  {
    const char *cue;
    const char *response;
    const char *sentence;
  } rows[] = {
    { "the phone rings", "call back", "If the phone rings, then I will call back." },
    { "If the phone rings,", "I call back.", "If the phone rings, then I will call back." },
    { "if it rains", "I will call", "If it rains, then I will call." },
    { "it rains", "Then I will call", "If it rains, then I will call." },
    { "it rains", "i'll call ", "If it rains, then I will call." },
    { "it rains", "I\342\200\231ll call", "If it rains, then I will call." },
    { "Iffy calls come", "ice the cake", "If Iffy calls come, then I will ice the cake." },
    { "", "I", "If , then I will I." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GwRecord) plan = gw_record_new (GW_TYPE_IF_THEN, NULL);
      g_autoptr (GwEdit) edit = gw_edit_new ("Write");
      g_autofree char *sentence = NULL;

      gw_edit_set_text (edit, plan, "cue", rows[i].cue);
      gw_edit_set_text (edit, plan, "response", rows[i].response);
      g_assert_true (gw_edit_apply (edit, NULL));
      sentence = gw_if_then_write (GW_IF_THEN (plan));
      g_assert_cmpstr (sentence, ==, rows[i].sentence);
      /* A half is no plan that somebody has. */
      g_assert_cmpint (gw_if_then_is_whole (GW_IF_THEN (plan)), ==, rows[i].cue[0] != '\0');
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/if-then-tally/tally", test_tally);
  g_test_add_func ("/if-then-tally/never", test_never);
  g_test_add_func ("/if-then/sentences", test_sentences);

  return g_test_run ();
}
