/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit-fixture.h"

#include "gw-goal.h"
#include "gw-revision.h"
#include "gw-revision-change.h"

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

/* An agreed goal that goes needs no revision of what it was. */
static void
test_agreed_goal_leaves (EditFixture   *fixture,
                         gconstpointer  unused)
{
  g_autoptr (GwEdit) goal_first = gw_edit_new ("Goal First");
  g_autoptr (GwEdit) owner_first = gw_edit_new ("Owner First");
  g_autoptr (GwEdit) owner = gw_edit_new ("Owner Alone");

  edit_fixture_agree (fixture);
  gw_edit_remove (goal_first, fixture->goal);
  gw_edit_remove (goal_first, fixture->member);
  edit_fixture_assert_reversible (fixture, goal_first);

  gw_edit_remove (owner_first, fixture->member);
  gw_edit_remove (owner_first, fixture->goal);
  edit_fixture_assert_reversible (fixture, owner_first);

  gw_edit_remove (owner, fixture->member);
  edit_fixture_assert_refused (fixture, owner, GW_RECORD_ERROR_AGREED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, EditFixture, NULL, edit_fixture_set_up, function, edit_fixture_tear_down)
  ADD ("/edit-agreed/refused-then-applied", test_refused_then_applied);
  ADD ("/edit-agreed/revision-of-several-steps", test_revision_of_several_steps);
  ADD ("/edit-agreed/goal-leaves", test_agreed_goal_leaves);
#undef ADD
  return g_test_run ();
}
