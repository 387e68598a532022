/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit-fixture.h"

#include "gw-goal.h"
#include "gw-revision.h"
#include "gw-revision-change.h"
#include "gw-team.h"

/* Edits of an agreed goal, and the revisions that they leave. */

/* Trying again after a refusal records one revision and not two. */
static void
test_refused_then_applied (EditFixture   *fixture,
                           gconstpointer  unused)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change Due Date");
  g_autoptr (GwEdit) start = gw_edit_new ("Change Start");

  edit_fixture_agree (fixture);
  gw_edit_set_date (edit, fixture->goal, "due", gw_date_new (2025, 12, 31));
  edit_fixture_assert_refused (fixture, edit, GW_RECORD_ERROR_AGREED);
  gw_edit_set_reason (edit, "A year earlier.", "Lee Sample", gw_date_new (2026, 2, 1));
  edit_fixture_assert_refused (fixture, edit, GW_RECORD_ERROR_RULE);
  g_assert_cmpuint (gw_edit_get_n_changes (edit), ==, 1);

  gw_edit_set_date (start, fixture->goal, "start", gw_date_new (2025, 1, 1));
  gw_edit_set_reason (start, "A year earlier.", "Lee Sample", gw_date_new (2026, 2, 1));
  edit_fixture_apply (start);
  edit_fixture_apply (edit);
  g_assert_cmpuint (gw_record_list_get_length (gw_goal_get_revisions (GW_GOAL (fixture->goal))), ==, 3);
}

/* A revision says what is different in the end, once. */
static void
test_revision_of_several_steps (EditFixture   *fixture,
                                gconstpointer  unused)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change Target");
  g_autoptr (GwEdit) back = gw_edit_new ("There And Back");
  GwRecordList *revisions = gw_goal_get_revisions (GW_GOAL (fixture->goal));
  GwRecordList *changes;
  GwRevisionChange *change;

  edit_fixture_agree (fixture);
  gw_edit_set_integer (edit, fixture->goal, "target", 700);
  gw_edit_set_integer (edit, fixture->goal, "target", 650);
  gw_edit_set_reason (edit, "Two clinics closed.", "Lee Sample", gw_date_new (2026, 7, 1));
  edit_fixture_apply (edit);
  changes = gw_revision_get_changes (GW_REVISION (gw_record_list_get (revisions, 1)));
  g_assert_cmpuint (gw_record_list_get_length (changes), ==, 1);
  change = GW_REVISION_CHANGE (gw_record_list_get (changes, 0));
  g_assert_cmpstr (gw_revision_change_get_before (change), ==, "770");
  g_assert_cmpstr (gw_revision_change_get_after (change), ==, "650");

  gw_edit_set_integer (back, fixture->goal, "target", 600);
  gw_edit_set_integer (back, fixture->goal, "target", 650);
  edit_fixture_apply (back);
  g_assert_cmpuint (gw_record_list_get_length (revisions), ==, 2);
}

/* What was agreed does not leave the document, by itself or with anything else,
 * whatever reason is given; it may move. */
static void
test_agreed_goal_stays (EditFixture   *fixture,
                        gconstpointer  unused)
{
  GwRecord *const ways[][2] = {
    { fixture->goal, NULL },
    { fixture->goal, fixture->member },
    { fixture->member, fixture->goal },
    { fixture->team, NULL },
  };
  g_autoptr (GwEdit) move = gw_edit_new ("Move");
  g_autoptr (GwEdit) draft = gw_edit_new ("Remove A Draft");

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (GwEdit) removal = gw_edit_new ("Remove");

      for (gsize j = 0; j < G_N_ELEMENTS (ways[i]) && ways[i][j] != NULL; j++)
        gw_edit_remove (removal, ways[i][j]);
      if (i == 0)
        edit_fixture_assert_reversible (fixture, removal);
    }

  edit_fixture_agree (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (GwEdit) removal = gw_edit_new ("Remove");

      for (gsize j = 0; j < G_N_ELEMENTS (ways[i]) && ways[i][j] != NULL; j++)
        gw_edit_remove (removal, ways[i][j]);
      gw_edit_set_reason (removal, "Not wanted.", "Lee Sample", gw_date_new (2026, 2, 1));
      edit_fixture_assert_refused (fixture, removal, GW_RECORD_ERROR_RULE);
    }

  gw_edit_remove (move, fixture->goal);
  gw_edit_insert (move, fixture->team, "goals", G_MAXUINT, fixture->goal);
  edit_fixture_assert_reversible (fixture, move);

  /* Beside it a draft may go. */
  (void) edit_fixture_insert (draft, fixture->team, "goals", GW_TYPE_GOAL);
  edit_fixture_apply (draft);
  g_clear_object (&draft);
  draft = gw_edit_new ("Remove The Draft");
  gw_edit_remove (draft, gw_record_list_get (gw_team_get_goals (GW_TEAM (fixture->team)), 1));
  edit_fixture_assert_reversible (fixture, draft);
}

/* The owner of an agreed goal goes with a reason, and the goal stays. */
static void
test_owner_leaves (EditFixture   *fixture,
                   gconstpointer  unused)
{
  g_autoptr (GwEdit) owner = gw_edit_new ("Remove Owner");

  edit_fixture_agree (fixture);
  gw_edit_remove (owner, fixture->member);
  edit_fixture_assert_refused (fixture, owner, GW_RECORD_ERROR_AGREED);
  gw_edit_set_reason (owner, "Left the company.", "Lee Sample", gw_date_new (2026, 2, 1));
  edit_fixture_apply (owner);
  g_assert_null (gw_goal_get_owner (GW_GOAL (fixture->goal)));
  g_assert_cmpuint (gw_record_list_get_length (gw_goal_get_revisions (GW_GOAL (fixture->goal))), ==, 2);
}

/* A draft that agreed goals are part of may go: they stay. */
static void
test_draft_parent_leaves (EditFixture   *fixture,
                          gconstpointer  unused)
{
  g_autoptr (GwEdit) above = gw_edit_new ("Goal Above");
  g_autoptr (GwEdit) removal = gw_edit_new ("Remove The Goal Above");
  GwRecord *parent = edit_fixture_insert (above, fixture->team, "goals", GW_TYPE_GOAL);

  gw_edit_set_reference (above, parent, "metric", fixture->metric);
  gw_edit_set_reference (above, fixture->goal, "parent", parent);
  edit_fixture_apply (above);
  edit_fixture_agree (fixture);

  gw_edit_remove (removal, parent);
  edit_fixture_assert_reversible (fixture, removal);
  edit_fixture_apply (removal);
  g_assert_true (gw_record_get_root (fixture->goal) == fixture->root);
  g_assert_null (gw_goal_get_parent (GW_GOAL (fixture->goal)));
}

/* To drop what was agreed needs what every change of it needs, and so does taking
 * it up again; to close it at its end does not. */
static void
test_drop (EditFixture   *fixture,
           gconstpointer  unused)
{
  static const struct { GwGoalState state; gboolean needs_reason; } steps[] = {
    { GW_GOAL_STATE_CLOSED, FALSE }, { GW_GOAL_STATE_AGREED, FALSE },
    { GW_GOAL_STATE_DROPPED, TRUE }, { GW_GOAL_STATE_AGREED, TRUE },
  };
  GwRecordList *revisions = gw_goal_get_revisions (GW_GOAL (fixture->goal));

  edit_fixture_agree (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      guint n_revisions = gw_record_list_get_length (revisions);
      g_autoptr (GwEdit) edit = gw_edit_new ("State");

      gw_edit_set_choice (edit, fixture->goal, "state", (int) steps[i].state);
      if (steps[i].needs_reason)
        {
          edit_fixture_assert_refused (fixture, edit, GW_RECORD_ERROR_AGREED);
          gw_edit_set_reason (edit, "The market closed.", "Lee Sample", gw_date_new (2026, 2, 1));
        }
      edit_fixture_apply (edit);
      g_assert_cmpint (gw_goal_get_state (GW_GOAL (fixture->goal)), ==, steps[i].state);
      g_assert_cmpuint (gw_record_list_get_length (revisions), ==, n_revisions + (steps[i].needs_reason ? 1 : 0));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, EditFixture, NULL, edit_fixture_set_up, function, edit_fixture_tear_down)
  ADD ("/edit-agreed/refused-then-applied", test_refused_then_applied);
  ADD ("/edit-agreed/revision-of-several-steps", test_revision_of_several_steps);
  ADD ("/edit-agreed/goal-stays", test_agreed_goal_stays);
  ADD ("/edit-agreed/owner-leaves", test_owner_leaves);
  ADD ("/edit-agreed/draft-parent-leaves", test_draft_parent_leaves);
  ADD ("/edit-agreed/drop", test_drop);
#undef ADD
  return g_test_run ();
}
