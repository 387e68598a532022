/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit-fixture.h"

#include "gw-commitment.h"
#include "gw-goal.h"
#include "gw-history.h"
#include "gw-if-then.h"
#include "gw-if-then-answer.h"
#include "gw-member.h"
#include "gw-metric.h"
#include "gw-milestone.h"
#include "gw-team.h"
#include "gw-workshop.h"

/* Records that come and go, several of them in one edit. */

static void
assert_listed (GwRecord *record,
               gpointer  root)
{
  if (gw_record_get_id (record)[0] != '\0')
    g_assert_true (gw_record_lookup (root, gw_record_get_id (record)) == record);
}

static void
test_same_twice (EditFixture   *fixture,
                 gconstpointer  unused)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Remove Twice");

  gw_edit_remove (edit, fixture->member);
  gw_edit_remove (edit, fixture->member);
  edit_fixture_assert_reversible (fixture, edit);
}

/* A member takes its row along, which was asked for as well. */
static void
test_row_and_member (EditFixture   *fixture,
                     gconstpointer  unused)
{
  g_autoptr (GwEdit) row_first = gw_edit_new ("Row First");
  g_autoptr (GwEdit) member_first = gw_edit_new ("Member First");

  gw_edit_remove (row_first, fixture->row);
  gw_edit_remove (row_first, fixture->member);
  edit_fixture_assert_reversible (fixture, row_first);

  gw_edit_remove (member_first, fixture->member);
  gw_edit_remove (member_first, fixture->row);
  edit_fixture_assert_reversible (fixture, member_first);
}

static void
test_below_and_above (EditFixture   *fixture,
                      gconstpointer  unused)
{
  g_autoptr (GwEdit) below_first = gw_edit_new ("Below First");
  g_autoptr (GwEdit) above_first = gw_edit_new ("Above First");
  g_autoptr (GwEdit) changed_first = gw_edit_new ("Changed First");

  gw_edit_remove (below_first, fixture->row);
  gw_edit_remove (below_first, fixture->goal);
  gw_edit_remove (below_first, fixture->team);
  edit_fixture_assert_reversible (fixture, below_first);

  gw_edit_remove (above_first, fixture->team);
  gw_edit_remove (above_first, fixture->goal);
  gw_edit_remove (above_first, fixture->row);
  edit_fixture_assert_reversible (fixture, above_first);

  gw_edit_set_text (changed_first, fixture->goal, "title", "Leaves soon");
  gw_edit_remove (changed_first, fixture->goal);
  edit_fixture_assert_reversible (fixture, changed_first);
}

/* After undo everything is found by its id again. */
static void
test_found_again (EditFixture   *fixture,
                  gconstpointer  unused)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Remove Team");
  g_autofree char *id = g_strdup (gw_record_get_id (fixture->row));

  g_assert_nonnull (gw_record_lookup (fixture->root, id));
  gw_edit_remove (edit, fixture->team);
  edit_fixture_apply (edit);
  g_assert_null (gw_record_lookup (fixture->root, id));
  gw_edit_revert (edit);
  assert_listed (fixture->row, fixture->root);
  assert_listed (fixture->member, fixture->root);
  g_assert_true (gw_goal_get_owner (GW_GOAL (fixture->goal)) == GW_MEMBER (fixture->member));
}

/* The history keeps what left alive; when both go, so does it. */
static void
test_history_keeps (EditFixture   *fixture,
                    gconstpointer  unused)
{
  g_autoptr (GwHistory) history = gw_history_new ();
  g_autoptr (GwEdit) edit = gw_edit_new ("Remove Team");
  g_autoptr (GwEdit) other = gw_edit_new ("Change Title");
  GwRecord *team = fixture->team;

  g_object_add_weak_pointer (G_OBJECT (team), (gpointer *) &team);
  gw_edit_remove (edit, fixture->team);
  g_assert_true (gw_history_commit (history, edit, NULL));
  g_assert_true (gw_history_undo (history));
  g_assert_true (gw_history_redo (history, NULL));
  g_assert_nonnull (team);
  g_assert_null (gw_record_get_parent (team));

  gw_edit_set_text (other, fixture->root, "title", "Next");
  g_assert_true (gw_history_commit (history, other, NULL));
  g_clear_object (&edit);
  g_assert_nonnull (team);
  g_clear_object (&history);
  g_assert_null (team);
}

static void
test_inserted_twice (EditFixture   *fixture,
                     gconstpointer  unused)
{
  g_autoptr (GwRecord) child = gw_record_new (GW_TYPE_GOAL, NULL);
  g_autoptr (GwEdit) twice = gw_edit_new ("Insert Twice");
  g_autoptr (GwEdit) present = gw_edit_new ("Insert What Is There");

  gw_edit_insert (twice, fixture->team, "goals", G_MAXUINT, child);
  gw_edit_insert (twice, fixture->team, "goals", 0, child);
  edit_fixture_assert_refused (fixture, twice, GW_RECORD_ERROR_RULE);
  g_assert_null (gw_record_get_parent (child));

  gw_edit_insert (present, fixture->team, "goals", 0, fixture->goal);
  edit_fixture_assert_refused (fixture, present, GW_RECORD_ERROR_RULE);
}

/* A copy keeps the ids, so it cannot live beside what it was copied from. */
static void
test_taken_ids (EditFixture   *fixture,
                gconstpointer  unused)
{
  g_autoptr (GwRecord) copy = gw_record_copy (fixture->goal);
  g_autoptr (GwRecord) duplicate = gw_record_duplicate (fixture->goal);
  g_autoptr (GwRecord) twins = gw_record_new (GW_TYPE_TEAM, NULL);
  g_autoptr (GwEdit) beside = gw_edit_new ("Beside");
  g_autoptr (GwEdit) instead = gw_edit_new ("Instead");
  g_autoptr (GwEdit) duplicated = gw_edit_new ("Duplicate");
  g_autoptr (GwEdit) two = gw_edit_new ("Two Equal Ids");

  gw_edit_insert (beside, fixture->team, "goals", G_MAXUINT, copy);
  edit_fixture_assert_refused (fixture, beside, GW_RECORD_ERROR_RULE);
  g_assert_true (gw_record_lookup (fixture->root, gw_record_get_id (fixture->goal)) == fixture->goal);

  gw_edit_remove (instead, fixture->goal);
  gw_edit_insert (instead, fixture->team, "goals", G_MAXUINT, copy);
  edit_fixture_assert_reversible (fixture, instead);
  g_assert_true (gw_record_lookup (fixture->root, gw_record_get_id (fixture->goal)) == fixture->goal);

  gw_edit_insert (duplicated, fixture->team, "goals", G_MAXUINT, duplicate);
  edit_fixture_assert_reversible (fixture, duplicated);

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GwRecord) twin = gw_record_new (GW_TYPE_MEMBER, "the-same");

      gw_record_build_child (twins, 2, twin);
    }
  gw_edit_insert (two, fixture->root, "teams", G_MAXUINT, twins);
  edit_fixture_assert_refused (fixture, two, GW_RECORD_ERROR_RULE);
}

/* Another goal like this one: what happened to this one did not happen to it. */
static void
test_duplicate (EditFixture   *fixture,
                gconstpointer  unused)
{
  g_autoptr (GwEdit) happen = gw_edit_new ("Happen");
  g_autoptr (GwRecord) duplicate = NULL;
  GwRecord *commitment = GW_RECORD (gw_goal_get_commitment (GW_GOAL (fixture->goal)));
  GwCheckIn check_in = { .date = gw_date_new (2026, 2, 1), .value = 30 };
  GwRecord *milestone, *plan;
  GwGoal *goal;

  edit_fixture_agree (fixture);
  gw_edit_set_text (happen, fixture->goal, "why", "For the team.");
  gw_edit_set_text (happen, fixture->goal, "state-reason", "All agreed.");
  gw_edit_put_check_in (happen, fixture->goal, &check_in);
  gw_edit_set_text (happen, commitment, "outcome", "A calm December.");
  gw_edit_set_boolean (happen, commitment, "read-aloud", TRUE);
  gw_edit_set_date (happen, commitment, "signed-on", gw_date_new (2026, 1, 12));
  plan = edit_fixture_insert (happen, commitment, "plans", GW_TYPE_IF_THEN);
  (void) edit_fixture_insert (happen, plan, "answers", GW_TYPE_IF_THEN_ANSWER);
  milestone = edit_fixture_insert (happen, fixture->goal, "milestones", GW_TYPE_MILESTONE);
  gw_edit_set_date (happen, milestone, "date", gw_date_new (2026, 3, 31));
  gw_edit_set_date (happen, milestone, "done-on", gw_date_new (2026, 3, 30));
  gw_edit_set_reason (happen, "A first stop.", "Lee Sample", gw_date_new (2026, 2, 1));
  edit_fixture_apply (happen);

  duplicate = gw_record_duplicate (fixture->goal);
  goal = GW_GOAL (duplicate);
  g_assert_cmpstr (gw_goal_get_why (goal), ==, "For the team.");
  g_assert_cmpint (gw_goal_get_target (goal), ==, 770);
  g_assert_cmpint (gw_goal_get_state (goal), ==, GW_GOAL_STATE_DRAFT);
  g_assert_cmpstr (gw_goal_get_state_reason (goal), ==, "");
  g_assert_cmpuint (gw_check_ins_get_length (gw_record_get_check_ins (duplicate)), ==, 0);
  g_assert_cmpuint (gw_record_list_get_length (gw_goal_get_revisions (goal)), ==, 0);
  g_assert_cmpstr (gw_commitment_get_outcome (gw_goal_get_commitment (goal)), ==, "A calm December.");
  g_assert_false (gw_commitment_get_read_aloud (gw_goal_get_commitment (goal)));
  g_assert_cmpint (gw_commitment_get_signed_on (gw_goal_get_commitment (goal)), ==, GW_DATE_NONE);
  plan = gw_record_list_get (gw_commitment_get_plans (gw_goal_get_commitment (goal)), 0);
  g_assert_cmpuint (gw_record_list_get_length (gw_if_then_get_answers (GW_IF_THEN (plan))), ==, 0);
  milestone = gw_record_list_get (gw_goal_get_milestones (goal), 0);
  g_assert_cmpint (gw_milestone_get_date (GW_MILESTONE (milestone)), ==, gw_date_new (2026, 3, 31));
  g_assert_cmpint (gw_milestone_get_done_on (GW_MILESTONE (milestone)), ==, GW_DATE_NONE);
}

/* Reordering: what moves keeps its place in the index and can be moved back. */
static void
test_move (EditFixture   *fixture,
           gconstpointer  unused)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Move");

  gw_edit_remove (edit, fixture->other);
  gw_edit_insert (edit, fixture->team, "members", 0, fixture->other);
  edit_fixture_assert_reversible (fixture, edit);
  edit_fixture_apply (edit);
  g_assert_true (gw_record_list_get (gw_team_get_members (GW_TEAM (fixture->team)), 0) == fixture->other);
  assert_listed (fixture->other, fixture->root);
}

/* What comes with a branch is tested like the branch itself. */
static void
test_rules_below (EditFixture   *fixture,
                  gconstpointer  unused)
{
  g_autoptr (GwRecord) team = gw_record_new (GW_TYPE_TEAM, NULL);
  g_autoptr (GwEdit) build = gw_edit_new ("Build");
  g_autoptr (GwEdit) edit = gw_edit_new ("Add Team");
  GwRecord *goal = edit_fixture_insert (build, team, "goals", GW_TYPE_GOAL);

  gw_edit_set_date (build, goal, "start", gw_date_new (2026, 5, 1));
  edit_fixture_apply (build);
  gw_edit_insert (edit, fixture->root, "teams", G_MAXUINT, team);
  gw_edit_set_date (edit, goal, "due", gw_date_new (2026, 4, 1));
  edit_fixture_assert_refused (fixture, edit, GW_RECORD_ERROR_RULE);
}

/* A chain of goals, each part of the one before. */
static GPtrArray *
add_chain (EditFixture *fixture,
           guint        length)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Chain");
  GPtrArray *chain = g_ptr_array_new ();

  for (guint i = 0; i < length; i++)
    {
      GwRecord *goal = edit_fixture_insert (edit, fixture->team, "goals", GW_TYPE_GOAL);

      gw_edit_set_reference (edit, goal, "parent", i > 0 ? g_ptr_array_index (chain, i - 1) : NULL);
      g_ptr_array_add (chain, goal);
    }
  edit_fixture_apply (edit);
  return chain;
}

/* A branch takes along what is below it: the file knows 32 levels. */
static void
test_deep_branch (EditFixture   *fixture,
                  gconstpointer  unused)
{
  g_autoptr (GPtrArray) upper = add_chain (fixture, 20);
  g_autoptr (GPtrArray) lower = add_chain (fixture, 20);
  g_autoptr (GwEdit) end_to_end = gw_edit_new ("End to End");
  g_autoptr (GwEdit) halfway = gw_edit_new ("Halfway");

  gw_edit_set_reference (end_to_end, g_ptr_array_index (lower, 0), "parent", g_ptr_array_index (upper, 19));
  edit_fixture_assert_refused (fixture, end_to_end, GW_RECORD_ERROR_RULE);
  gw_edit_set_reference (halfway, g_ptr_array_index (lower, 0), "parent", g_ptr_array_index (upper, 5));
  edit_fixture_assert_reversible (fixture, halfway);
}

static void
on_edited (GwRecord *root,
           GwEdit   *edit,
           gpointer  counter)
{
  ++*(guint *) counter;
}

/* The document is told, whichever record is named first. */
static void
test_edited (EditFixture   *fixture,
             gconstpointer  unused)
{
  g_autoptr (GwEdit) leaving = gw_edit_new ("Change, Then Remove");
  g_autoptr (GwEdit) coming = gw_edit_new ("Change, Then Insert");
  g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, NULL);
  guint n_edited = 0;

  g_signal_connect (fixture->root, "edited", G_CALLBACK (on_edited), &n_edited);
  gw_edit_set_text (leaving, fixture->goal, "title", "Leaves");
  gw_edit_remove (leaving, fixture->goal);
  edit_fixture_apply (leaving);
  g_assert_cmpuint (n_edited, ==, 1);
  gw_edit_revert (leaving);
  g_assert_cmpuint (n_edited, ==, 2);

  gw_edit_set_text (coming, goal, "title", "Comes");
  gw_edit_insert (coming, fixture->team, "goals", 0, goal);
  edit_fixture_apply (coming);
  g_assert_cmpuint (n_edited, ==, 3);
  gw_edit_revert (coming);
  g_assert_cmpuint (n_edited, ==, 4);
}

static void
test_check_in_meanwhile_gone (EditFixture   *fixture,
                              gconstpointer  unused)
{
  GwCheckIn check_in = { .date = gw_date_new (2026, 3, 1), .recorded = GW_DATE_NONE, .value = 12 };
  g_autoptr (GwEdit) put = gw_edit_new ("Put");
  g_autoptr (GwEdit) first = gw_edit_new ("Remove");
  g_autoptr (GwEdit) second = gw_edit_new ("Remove Again");

  gw_edit_put_check_in (put, fixture->goal, &check_in);
  edit_fixture_apply (put);
  gw_edit_remove_check_in (first, fixture->goal, check_in.date);
  gw_edit_remove_check_in (second, fixture->goal, check_in.date);
  gw_edit_remove_check_in (second, fixture->goal, check_in.date);
  edit_fixture_apply (first);
  edit_fixture_assert_reversible (fixture, second);
}

static void
test_unknown_choice (EditFixture   *fixture,
                     gconstpointer  unused)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Nothing Selected");

  gw_edit_set_choice (edit, fixture->goal, "direction", -1);
  edit_fixture_assert_refused (fixture, edit, GW_RECORD_ERROR_RANGE);
}

/* What the file would refuse is refused before it is written. */
static void
test_references (EditFixture   *fixture,
                 gconstpointer  unused)
{
  const struct { GwRecord *record; const char *field; const char *id; } refusals[] = {
    { fixture->goal, "owner", "nobody" },
    { fixture->goal, "owner", gw_record_get_id (fixture->metric) },
    { fixture->goal, "metric", gw_record_get_id (fixture->member) },
    { fixture->row, "member", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GwEdit) edit = gw_edit_new ("Name");

      g_test_message ("%s = \"%s\"", refusals[i].field, refusals[i].id);
      gw_edit_set_text (edit, refusals[i].record, refusals[i].field, refusals[i].id);
      edit_fixture_assert_refused (fixture, edit, GW_RECORD_ERROR_RULE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, EditFixture, NULL, edit_fixture_set_up, function, edit_fixture_tear_down)
  ADD ("/edit-tree/same-twice", test_same_twice);
  ADD ("/edit-tree/row-and-member", test_row_and_member);
  ADD ("/edit-tree/below-and-above", test_below_and_above);
  ADD ("/edit-tree/found-again", test_found_again);
  ADD ("/edit-tree/history-keeps", test_history_keeps);
  ADD ("/edit-tree/inserted-twice", test_inserted_twice);
  ADD ("/edit-tree/taken-ids", test_taken_ids);
  ADD ("/edit-tree/duplicate", test_duplicate);
  ADD ("/edit-tree/move", test_move);
  ADD ("/edit-tree/rules-below", test_rules_below);
  ADD ("/edit-tree/deep-branch", test_deep_branch);
  ADD ("/edit-tree/edited", test_edited);
  ADD ("/edit-tree/check-in-meanwhile-gone", test_check_in_meanwhile_gone);
  ADD ("/edit-tree/unknown-choice", test_unknown_choice);
  ADD ("/edit-tree/references", test_references);
#undef ADD
  return g_test_run ();
}
