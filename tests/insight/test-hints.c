/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-hint.h"

#include <string.h>

#include "gw-allocation.h"
#include "gw-cadence-tier.h"
#include "gw-calendar.h"
#include "gw-commitment.h"
#include "gw-funnel.h"
#include "gw-goal-revision.h"
#include "gw-if-then.h"
#include "gw-past-period.h"
#include "gw-proposal.h"
#include "gw-stage.h"
#include "gw-test-workshop.h"
#include "gw-vote.h"

/* Each hint in both directions: a workshop where it has nothing to say, and
 * the least change after which it speaks. */

typedef struct
{
  Bench      bench;
  GwInsight *insight;
  GwMetric  *metric;
  GwMember  *ana;
  GwMember  *ben;
  GwGoal    *team; /* 1 000, to which the two below add up */
  GwGoal    *goal; /* Ana's */
  GwGoal    *other; /* Ben's */
} Fixture;

static void
set_text (Fixture    *fixture,
          gpointer    record,
          const char *name,
          const char *value)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change");
  g_autoptr (GError) error = NULL;

  gw_edit_set_text (edit, GW_RECORD (record), name, value);
  g_assert_true (gw_history_commit (fixture->bench.history, edit, &error));
  g_assert_no_error (error);
}

static gpointer
add (Fixture    *fixture,
     gpointer    parent,
     const char *slot,
     GType       type)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Add");
  g_autoptr (GwRecord) child = gw_record_new (type, NULL);
  g_autoptr (GError) error = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (child), "member") != NULL)
    gw_edit_set_reference (edit, child, "member", GW_RECORD (fixture->ana));
  gw_edit_insert (edit, GW_RECORD (parent), slot, G_MAXUINT, child);
  g_assert_true (gw_history_commit (fixture->bench.history, edit, &error));
  g_assert_no_error (error);
  return child;
}

static GwGoal *
add_goal (Fixture    *fixture,
          GwMember   *owner,
          gint64      target)
{
  GwGoal *goal = bench_add_goal (&fixture->bench, fixture->metric, 0, target);

  bench_set_record (&fixture->bench, goal, "owner", owner);
  bench_set_record (&fixture->bench, goal, "parent", fixture->team);
  return goal;
}

static void
add_stop (Fixture *fixture,
          GwGoal  *goal)
{
  bench_add_step (&fixture->bench, goal, gw_date_new (2026, 7, 31), 1, GW_DATE_NONE);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  Bench *bench = &fixture->bench;

  bench_set_up (bench);
  set_text (fixture, bench->workshop, "currency", "EUR");
  fixture->metric = bench_add_metric (bench, GW_NATURE_FLOW, 0);
  fixture->ana = bench_add_member (bench, "Ana Sample");
  fixture->ben = bench_add_member (bench, "Ben Sample");
  fixture->team = bench_add_goal (bench, fixture->metric, 0, 1000);
  fixture->goal = add_goal (fixture, fixture->ana, 600);
  fixture->other = add_goal (fixture, fixture->ben, 400);
  add_stop (fixture, fixture->team);
  add_stop (fixture, fixture->goal);
  add_stop (fixture, fixture->other);
  fixture->insight = gw_insight_new (bench->workshop, gw_date_new (2026, 9, 30));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->insight);
  bench_tear_down (&fixture->bench);
}

static GwHint *
find (Fixture      *fixture,
      gpointer      record,
      GwHintNumber  number)
{
  g_autoptr (GwFormat) format = gw_format_new (".", "", GW_DATE_ORDER_DAY_MONTH_YEAR);
  g_autoptr (GPtrArray) hints = gw_hints_list_for_team (fixture->insight, fixture->bench.team, format);

  for (guint i = 0; i < hints->len; i++)
    {
      const GwHint *hint = g_ptr_array_index (hints, i);

      if (gw_hint_get_record (hint) == GW_RECORD (record) && gw_hint_get_number (hint) == number)
        return gw_hint_copy (hint);
    }

  return NULL;
}

static void
assert_says (Fixture      *fixture,
             gpointer      record,
             GwHintNumber  number,
             const char   *expected)
{
  g_autoptr (GwHint) hint = find (fixture, record, number);

  g_assert_cmpstr (hint != NULL ? gw_hint_get_sentence (hint) : NULL, ==, expected);
  if (hint == NULL)
    return;
  g_assert_cmpuint (strlen (gw_hint_get_why (hint)), >, 10);
  g_assert_cmpint (gw_hint_is_private (hint), ==, number == GW_HINT_LOW_CONFIDENCE);
}

static void
test_nothing_to_say (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  g_autoptr (GPtrArray) hints = gw_hints_list_for_team (fixture->insight, fixture->bench.team, format);

  for (guint i = 0; i < hints->len; i++)
    g_test_message ("%d %s", gw_hint_get_number (g_ptr_array_index (hints, i)),
                    gw_hint_get_sentence (g_ptr_array_index (hints, i)));
  g_assert_cmpuint (hints->len, ==, 0);
}

static void
test_unfinished (Fixture       *fixture,
                 gconstpointer  data)
{
  Bench *bench = &fixture->bench;
  GwGoal *bare = bench_add_goal (bench, fixture->metric, 0, 10);

  assert_says (fixture, bare, GW_HINT_NO_OWNER, "Who will report this number?");
  assert_says (fixture, fixture->team, GW_HINT_NO_OWNER, NULL);
  bench_set_record (bench, bare, "owner", fixture->ben);
  assert_says (fixture, bare, GW_HINT_NO_OWNER, NULL);

  assert_says (fixture, bare, GW_HINT_NO_TARGET, NULL);
  bench_set_integer (bench, bare, "target", GW_UNSET);
  assert_says (fixture, bare, GW_HINT_NO_TARGET, "How will everyone see that it is reached?");
  bench_set_integer (bench, bare, "target", 10);
  bench_set_record (bench, bare, "metric", NULL);
  assert_says (fixture, bare, GW_HINT_NO_TARGET, "How will everyone see that it is reached?");

  assert_says (fixture, bare, GW_HINT_NO_BASELINE, NULL);
  bench_set_integer (bench, bare, "baseline", GW_UNSET);
  assert_says (fixture, bare, GW_HINT_NO_BASELINE, "Where are you today? Progress counts from there.");

  assert_says (fixture, bare, GW_HINT_NO_END, NULL);
  bench_set_date (bench, bench->workshop, "end", GW_DATE_NONE);
  assert_says (fixture, bare, GW_HINT_NO_END, "By which date?");
  bench_set_date (bench, bare, "due", gw_date_new (2026, 12, 1));
  assert_says (fixture, bare, GW_HINT_NO_END, NULL);
  bench_set_choice (bench, bare, "state", GW_GOAL_STATE_DROPPED);
  assert_says (fixture, bare, GW_HINT_NO_TARGET, NULL);
}

static void
test_near_stop (Fixture       *fixture,
                gconstpointer  data)
{
  GwGoal *goal = bench_add_goal (&fixture->bench, fixture->metric, 0, 10);

  assert_says (fixture, goal, GW_HINT_NO_NEAR_STOP, "Add a stop within 30 days.");
  bench_set_date (&fixture->bench, goal, "due", gw_date_new (2026, 9, 28));
  assert_says (fixture, goal, GW_HINT_NO_NEAR_STOP, NULL);
  bench_set_date (&fixture->bench, goal, "due", gw_date_new (2026, 9, 29));
  assert_says (fixture, goal, GW_HINT_NO_NEAR_STOP, "Add a stop within 30 days.");
  assert_says (fixture, fixture->goal, GW_HINT_NO_NEAR_STOP, NULL);
}

static void
test_guard (Fixture       *fixture,
            gconstpointer  data)
{
  set_text (fixture, fixture->metric, "unit", "policies");
  assert_says (fixture, fixture->goal, GW_HINT_NO_GUARD, NULL);
  set_text (fixture, fixture->metric, "unit", "thousand €");
  assert_says (fixture, fixture->goal, GW_HINT_NO_GUARD, "What must not get worse?");
  set_text (fixture, fixture->metric, "unit", "thousand eur");
  assert_says (fixture, fixture->goal, GW_HINT_NO_GUARD, "What must not get worse?");
  set_text (fixture, fixture->team, "guard", "The discount stays.");
  assert_says (fixture, fixture->goal, GW_HINT_NO_GUARD, NULL);
  assert_says (fixture, fixture->team, GW_HINT_NO_GUARD, NULL);
}

static void
test_if_then (Fixture       *fixture,
              gconstpointer  data)
{
  const char *question = "What will you see or hear at that moment?";
  gpointer plan = add (fixture, gw_goal_get_commitment (fixture->goal), "plans", GW_TYPE_IF_THEN);

  assert_says (fixture, fixture->goal, GW_HINT_HALF_A_PLAN, NULL);
  set_text (fixture, plan, "cue", "the calendar says nine");
  assert_says (fixture, fixture->goal, GW_HINT_HALF_A_PLAN, question);
  set_text (fixture, plan, "response", "call");
  assert_says (fixture, fixture->goal, GW_HINT_HALF_A_PLAN, NULL);
  set_text (fixture, plan, "cue", " Motivation");
  assert_says (fixture, fixture->goal, GW_HINT_HALF_A_PLAN, question);
  set_text (fixture, plan, "cue", "it is time to leave");
  assert_says (fixture, fixture->goal, GW_HINT_HALF_A_PLAN, NULL);
}

static void
add_past (Fixture *fixture,
          GwGoal  *goal,
          gint64   actual)
{
  bench_set_integer (&fixture->bench, add (fixture, goal, "past", GW_TYPE_PAST_PERIOD), "actual", actual);
}

static void
test_history (Fixture       *fixture,
              gconstpointer  data)
{
  Bench *bench = &fixture->bench;
  const char *same = "Same as last time. Meant to hold? Use a band.";

  bench_set_record (bench, bench->team, "metric", fixture->metric);
  bench_set_integer (bench, fixture->ana, "last-actual", 588);
  assert_says (fixture, fixture->goal, GW_HINT_SAME_AS_LAST, NULL);
  bench_set_integer (bench, fixture->ana, "last-actual", 589);
  assert_says (fixture, fixture->goal, GW_HINT_SAME_AS_LAST, same);
  add_past (fixture, fixture->goal, 300);
  assert_says (fixture, fixture->goal, GW_HINT_SAME_AS_LAST, NULL);

  assert_says (fixture, fixture->goal, GW_HINT_DIFFICULTY, NULL);
  add_past (fixture, fixture->goal, 310);
  add_past (fixture, fixture->goal, 330);
  assert_says (fixture, fixture->goal, GW_HINT_DIFFICULTY,
               "By your own history fewer than 5 in 100 such periods reached this.");
  bench_set_integer (bench, fixture->goal, "target", 315);
  assert_says (fixture, fixture->goal, GW_HINT_DIFFICULTY, NULL);
  bench_set_integer (bench, fixture->goal, "target", 285);
  assert_says (fixture, fixture->goal, GW_HINT_DIFFICULTY,
               "By your own history about 90 in 100 such periods reached this.");
  bench_set_integer (bench, fixture->goal, "target", 200);
  assert_says (fixture, fixture->goal, GW_HINT_DIFFICULTY,
               "By your own history more than 95 in 100 such periods reached this.");
}

/* 132 working days; on 30 September 66 are left. */
static void
test_rate (Fixture       *fixture,
           gconstpointer  data)
{
  Bench *bench = &fixture->bench;

  bench_check_in (bench, fixture->goal, gw_date_new (2026, 9, 30), 0);
  assert_says (fixture, fixture->goal, GW_HINT_FASTER_THAN_EVER, NULL);
  bench_check_in (bench, fixture->goal, gw_date_new (2026, 9, 30), 240);
  assert_says (fixture, fixture->goal, GW_HINT_FASTER_THAN_EVER, NULL);
  bench_check_in (bench, fixture->goal, gw_date_new (2026, 9, 30), 239);
  assert_says (fixture, fixture->goal, GW_HINT_FASTER_THAN_EVER, "Never yet sold this fast. What will be different?");
  add_past (fixture, fixture->goal, 550);
  assert_says (fixture, fixture->goal, GW_HINT_FASTER_THAN_EVER, NULL);
}

static void
test_ramping (Fixture       *fixture,
              gconstpointer  data)
{
  static const gint64 ramp[] = { 0, 50 };
  Bench *bench = &fixture->bench;
  g_autoptr (GwIntegers) months = gw_integers_new (ramp, 2);
  g_autoptr (GwEdit) edit = gw_edit_new ("Ramp");
  GwGoal *learning;

  bench_set_date (bench, fixture->ana, "start", gw_date_new (2026, 8, 1));
  assert_says (fixture, fixture->goal, GW_HINT_STILL_RAMPING, NULL);
  gw_edit_set_integers (edit, GW_RECORD (fixture->ana), "ramp", months);
  g_assert_true (gw_history_commit (bench->history, edit, NULL));
  assert_says (fixture, fixture->goal, GW_HINT_STILL_RAMPING, "Consider a learning goal first.");
  gw_insight_set_as_of (fixture->insight, gw_date_new (2026, 10, 1));
  assert_says (fixture, fixture->goal, GW_HINT_STILL_RAMPING, NULL);
  gw_insight_set_as_of (fixture->insight, gw_date_new (2026, 9, 30));
  learning = add_goal (fixture, fixture->ana, 4);
  bench_set_choice (bench, learning, "kind", GW_GOAL_KIND_LEARNING);
  assert_says (fixture, fixture->goal, GW_HINT_STILL_RAMPING, NULL);
}

static void
test_too_many (Fixture       *fixture,
               gconstpointer  data)
{
  GwGoal *goal;

  (void) add_goal (fixture, fixture->ana, 1);
  goal = add_goal (fixture, fixture->ana, 1);
  assert_says (fixture, fixture->ana, GW_HINT_TOO_MANY_GOALS, NULL);
  (void) add_goal (fixture, fixture->ana, 1);
  assert_says (fixture, fixture->ana, GW_HINT_TOO_MANY_GOALS, "4 active goals at once. Which would you drop?");
  assert_says (fixture, fixture->ben, GW_HINT_TOO_MANY_GOALS, NULL);
  bench_set_choice (&fixture->bench, goal, "state", GW_GOAL_STATE_DROPPED);
  assert_says (fixture, fixture->ana, GW_HINT_TOO_MANY_GOALS, NULL);
}

static void
test_adds_up (Fixture       *fixture,
              gconstpointer  data)
{
  Bench *bench = &fixture->bench;

  assert_says (fixture, fixture->team, GW_HINT_DOES_NOT_ADD_UP, NULL);
  bench_set_integer (bench, fixture->goal, "target", 599);
  assert_says (fixture, fixture->team, GW_HINT_DOES_NOT_ADD_UP, "1 still unassigned.");
  bench_set_integer (bench, fixture->goal, "target", 700);
  assert_says (fixture, fixture->team, GW_HINT_DOES_NOT_ADD_UP, NULL);
  bench_set_integer (bench, fixture->goal, "target", 800);
  assert_says (fixture, fixture->team, GW_HINT_DOES_NOT_ADD_UP,
               "Members carry 20\302\240% more than the team needs. Do they know why?");
  bench_set_integer (bench, fixture->goal, "target", 900);
  assert_says (fixture, fixture->team, GW_HINT_DOES_NOT_ADD_UP,
               "Members carry 30\302\240% more than the team needs, which is more than a cushion. Do they know why?");
}

static void
test_proposal (Fixture       *fixture,
               gconstpointer  data)
{
  GwAllocation *allocation = gw_goal_get_allocation (fixture->team);
  gpointer proposal = add (fixture, allocation, "proposals", GW_TYPE_PROPOSAL);
  g_autoptr (GwEdit) edit = gw_edit_new ("Reveal");

  bench_set_integer (&fixture->bench, proposal, "own", 400);
  bench_set_integer (&fixture->bench, proposal, "agreed", 481);
  assert_says (fixture, fixture->team, GW_HINT_ABOVE_PROPOSAL, NULL);
  gw_edit_set_boolean (edit, GW_RECORD (allocation), "revealed", TRUE);
  g_assert_true (gw_history_commit (fixture->bench.history, edit, NULL));
  assert_says (fixture, fixture->team, GW_HINT_ABOVE_PROPOSAL, "Explain this gap to Ana Sample (+20\302\240%) in person.");
  bench_set_integer (&fixture->bench, proposal, "agreed", 480);
  assert_says (fixture, fixture->team, GW_HINT_ABOVE_PROPOSAL, NULL);
  /* Equal shares of 500 each. */
  bench_set_integer (&fixture->bench, proposal, "agreed", GW_UNSET);
  assert_says (fixture, fixture->team, GW_HINT_ABOVE_PROPOSAL, "Explain this gap to Ana Sample (+25\302\240%) in person.");
}

static void
test_hours (Fixture       *fixture,
            gconstpointer  data)
{
  Bench *bench = &fixture->bench;
  GwFunnel *funnel = gw_goal_get_funnel (fixture->goal);
  gpointer stage = add (fixture, funnel, "stages", GW_TYPE_STAGE);
  gpointer tier;

  /* 132 days of 2 hours: 264 hours for 60 deals of 10. */
  bench_set_integer (bench, gw_workshop_get_calendar (bench->workshop), "selling-minutes", 120);
  bench_set_integer (bench, funnel, "average-deal", 10);
  bench_set_integer (bench, stage, "rate", 10000);
  bench_set_integer (bench, stage, "minutes", 264);
  /* A plan that is made at the end of September has the rest of the year. */
  assert_says (fixture, fixture->goal, GW_HINT_MORE_THAN_THE_HOURS, "That needs 264 hours; you have 134.");
  bench_check_in (bench, fixture->goal, gw_date_new (2026, 7, 3), 10);
  assert_says (fixture, fixture->goal, GW_HINT_MORE_THAN_THE_HOURS, NULL);
  bench_set_integer (bench, stage, "rate", 9900);
  assert_says (fixture, fixture->goal, GW_HINT_MORE_THAN_THE_HOURS, "That needs 267 hours; you have 264.");

  tier = add (fixture, bench->team, "cadence", GW_TYPE_CADENCE_TIER);
  bench_set_integer (bench, tier, "customers", 100);
  bench_set_integer (bench, tier, "touches", 10);
  bench_set_integer (bench, tier, "minutes", 60);
  assert_says (fixture, bench->team, GW_HINT_MORE_THAN_THE_HOURS, NULL);
  bench_set_integer (bench, tier, "touches", 11);
  assert_says (fixture, bench->team, GW_HINT_MORE_THAN_THE_HOURS, "That needs 1100 hours; you have 1048.");
}

static void
test_team_goal (Fixture       *fixture,
                gconstpointer  data)
{
  assert_says (fixture, fixture->bench.team, GW_HINT_NO_TEAM_GOAL, NULL);
  bench_set_choice (&fixture->bench, fixture->team, "state", GW_GOAL_STATE_DROPPED);
  assert_says (fixture, fixture->bench.team, GW_HINT_NO_TEAM_GOAL, "Add one team goal.");
}

static void
revise (Fixture *fixture,
        GwDate   date,
        gint64   target)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Revise");
  g_autoptr (GError) error = NULL;

  gw_edit_set_integer (edit, GW_RECORD (fixture->goal), "target", target);
  gw_edit_set_reason (edit, "A market fell away.", "Lee Sample", date);
  g_assert_true (gw_history_commit (fixture->bench.history, edit, &error));
  g_assert_no_error (error);
}

/* The span has 184 days, so that its last 20 % begin on 25 November. */
static void
test_revisions (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Agree");

  gw_goal_agree (fixture->goal, edit, "Lee Sample", gw_date_new (2026, 7, 1));
  g_assert_true (gw_history_commit (fixture->bench.history, edit, NULL));
  gw_insight_set_as_of (fixture->insight, gw_date_new (2026, 12, 24));

  revise (fixture, gw_date_new (2026, 11, 20), 590);
  assert_says (fixture, fixture->goal, GW_HINT_REVISED_AGAIN, NULL);
  g_assert_true (gw_history_undo (fixture->bench.history));
  revise (fixture, gw_date_new (2026, 11, 26), 610);
  assert_says (fixture, fixture->goal, GW_HINT_REVISED_AGAIN, NULL);
  g_assert_true (gw_history_undo (fixture->bench.history));
  revise (fixture, gw_date_new (2026, 11, 26), 590);
  assert_says (fixture, fixture->goal, GW_HINT_REVISED_AGAIN, "Log what was learned.");
  g_assert_true (gw_history_undo (fixture->bench.history));

  revise (fixture, gw_date_new (2026, 9, 20), 590);
  revise (fixture, gw_date_new (2026, 9, 21), 580);
  assert_says (fixture, fixture->goal, GW_HINT_REVISED_AGAIN, "Log what was learned.");
  gw_insight_set_as_of (fixture->insight, gw_date_new (2026, 9, 20));
  assert_says (fixture, fixture->goal, GW_HINT_REVISED_AGAIN, NULL);
}

static void
test_stale (Fixture       *fixture,
            gconstpointer  data)
{
  bench_check_in (&fixture->bench, fixture->goal, gw_date_new (2026, 8, 16), 100);
  assert_says (fixture, fixture->goal, GW_HINT_STALE, NULL);
  bench_set_choice (&fixture->bench, fixture->goal, "rhythm", GW_RHYTHM_WEEKLY);
  assert_says (fixture, fixture->goal, GW_HINT_STALE, "The last number is 45 days old.");
}

static void
test_confidence (Fixture       *fixture,
                 gconstpointer  data)
{
  gpointer vote = add (fixture, fixture->ana, "votes", GW_TYPE_VOTE);

  bench_set_integer (&fixture->bench, vote, "confidence", 49);
  assert_says (fixture, fixture->ana, GW_HINT_LOW_CONFIDENCE, NULL);
  bench_set_choice (&fixture->bench, vote, "round", GW_VOTE_ROUND_SECOND);
  assert_says (fixture, fixture->ana, GW_HINT_LOW_CONFIDENCE, "Talk before you sign.");
  bench_set_integer (&fixture->bench, vote, "confidence", 50);
  assert_says (fixture, fixture->ana, GW_HINT_LOW_CONFIDENCE, NULL);
}

/* An answer is an edit like any other, is kept with the record, and can be
 * undone and taken back. */
static void
test_dismissal (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GwEdit) dismiss = gw_edit_new ("Dismiss Hint");
  g_autoptr (GwEdit) again = gw_edit_new ("Dismiss Hint Again");
  g_autoptr (GwEdit) recall = gw_edit_new ("Show Hint Again");
  g_autoptr (GwHint) open = NULL;
  g_autoptr (GwHint) answered = NULL;

  bench_set_choice (&fixture->bench, fixture->team, "state", GW_GOAL_STATE_DROPPED);
  open = find (fixture, fixture->bench.team, GW_HINT_NO_TEAM_GOAL);
  g_assert_false (gw_hint_is_dismissed (open));
  g_assert_null (gw_hint_get_dismiss_reason (open));
  gw_hint_dismiss (open, dismiss, "The company goal is ours too.", gw_date_new (2026, 9, 30));
  g_assert_true (gw_history_commit (fixture->bench.history, dismiss, NULL));

  answered = find (fixture, fixture->bench.team, GW_HINT_NO_TEAM_GOAL);
  g_assert_true (gw_hint_is_dismissed (answered));
  g_assert_cmpstr (gw_hint_get_dismiss_reason (answered), ==, "The company goal is ours too.");
  g_assert_cmpuint (gw_record_list_get_length (gw_team_get_dismissals (fixture->bench.team)), ==, 1);

  /* A second answer takes the place of the first, whichever hint it comes from. */
  gw_hint_dismiss (open, again, "And it is printed.", gw_date_new (2026, 10, 1));
  g_assert_true (gw_history_commit (fixture->bench.history, again, NULL));
  g_clear_pointer (&answered, gw_hint_free);
  answered = find (fixture, fixture->bench.team, GW_HINT_NO_TEAM_GOAL);
  g_assert_cmpstr (gw_hint_get_dismiss_reason (answered), ==, "And it is printed.");
  g_assert_cmpuint (gw_record_list_get_length (gw_team_get_dismissals (fixture->bench.team)), ==, 1);

  gw_hint_recall (answered, recall);
  g_assert_true (gw_history_commit (fixture->bench.history, recall, NULL));
  g_assert_cmpuint (gw_record_list_get_length (gw_team_get_dismissals (fixture->bench.team)), ==, 0);
  for (guint i = 0; i < 3; i++)
    g_assert_true (gw_history_undo (fixture->bench.history));
  g_assert_cmpuint (gw_record_list_get_length (gw_team_get_dismissals (fixture->bench.team)), ==, 0);
}

/* Beside people stand the hints about them, and none about a goal. */
static void
test_people (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  g_autoptr (GPtrArray) hints = NULL;

  bench_set_choice (&fixture->bench, fixture->team, "state", GW_GOAL_STATE_DROPPED);
  hints = gw_hints_list_for_people (fixture->insight, fixture->bench.team, format);
  g_assert_cmpuint (hints->len, >, 0);
  for (guint i = 0; i < hints->len; i++)
    g_assert_false (GW_IS_GOAL (gw_hint_get_record (hints->pdata[i])));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/hints/nothing-to-say", test_nothing_to_say);
  ADD ("/hints/1-2-3-4-unfinished", test_unfinished);
  ADD ("/hints/5-6-history", test_history);
  ADD ("/hints/7-rate", test_rate);
  ADD ("/hints/8-ramping", test_ramping);
  ADD ("/hints/9-guard", test_guard);
  ADD ("/hints/10-too-many", test_too_many);
  ADD ("/hints/11-adds-up", test_adds_up);
  ADD ("/hints/12-proposal", test_proposal);
  ADD ("/hints/13-near-stop", test_near_stop);
  ADD ("/hints/14-if-then", test_if_then);
  ADD ("/hints/15-hours", test_hours);
  ADD ("/hints/16-team-goal", test_team_goal);
  ADD ("/hints/17-revisions", test_revisions);
  ADD ("/hints/18-stale", test_stale);
  ADD ("/hints/19-confidence", test_confidence);
  ADD ("/hints/dismissal", test_dismissal);
  ADD ("/hints/people", test_people);

  return g_test_run ();
}
