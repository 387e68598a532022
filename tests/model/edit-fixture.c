/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit-fixture.h"

#include "gw-allocation.h"
#include "gw-allocation-row.h"
#include "gw-goal-revision.h"
#include "gw-member.h"
#include "gw-metric.h"
#include "gw-team.h"
#include "gw-workshop.h"

GwRecord *
edit_fixture_insert (GwEdit     *edit,
                     GwRecord   *parent,
                     const char *slot,
                     GType       type)
{
  g_autoptr (GwRecord) child = gw_record_new (type, NULL);

  gw_edit_insert (edit, parent, slot, G_MAXUINT, child);
  return child;
}

void
edit_fixture_apply (GwEdit *edit)
{
  g_autoptr (GError) error = NULL;
  gboolean applied = gw_edit_apply (edit, &error);

  g_assert_no_error (error);
  g_assert_true (applied);
}

void
edit_fixture_set_up (EditFixture   *fixture,
                     gconstpointer  unused)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Fill in");
  GwRecord *allocation;

  fixture->root = gw_record_new (GW_TYPE_WORKSHOP, NULL);
  fixture->metric = edit_fixture_insert (edit, fixture->root, "metrics", GW_TYPE_METRIC);
  fixture->team = edit_fixture_insert (edit, fixture->root, "teams", GW_TYPE_TEAM);
  fixture->member = edit_fixture_insert (edit, fixture->team, "members", GW_TYPE_MEMBER);
  fixture->other = edit_fixture_insert (edit, fixture->team, "members", GW_TYPE_MEMBER);
  fixture->goal = edit_fixture_insert (edit, fixture->team, "goals", GW_TYPE_GOAL);
  gw_edit_set_reference (edit, fixture->goal, "metric", fixture->metric);
  gw_edit_set_reference (edit, fixture->goal, "owner", fixture->member);
  gw_edit_set_integer (edit, fixture->goal, "baseline", 0);
  gw_edit_set_integer (edit, fixture->goal, "target", 770);
  gw_edit_set_date (edit, fixture->goal, "start", gw_date_new (2026, 1, 1));
  gw_edit_set_date (edit, fixture->goal, "due", gw_date_new (2026, 12, 31));
  allocation = GW_RECORD (gw_goal_get_allocation (GW_GOAL (fixture->goal)));
  fixture->row = edit_fixture_insert (edit, allocation, "rows", GW_TYPE_ALLOCATION_ROW);
  gw_edit_set_reference (edit, fixture->row, "member", fixture->member);
  edit_fixture_apply (edit);
}

void
edit_fixture_tear_down (EditFixture   *fixture,
                        gconstpointer  unused)
{
  g_assert_finalize_object (fixture->root);
}

/* There and back and there again, and both ends stay what they were. */
void
edit_fixture_assert_reversible (EditFixture *fixture,
                                GwEdit      *edit)
{
  g_autoptr (GwRecord) before = gw_record_copy (fixture->root);
  g_autoptr (GwRecord) after = NULL;

  edit_fixture_apply (edit);
  after = gw_record_copy (fixture->root);
  gw_edit_revert (edit);
  g_assert_true (gw_record_equal (fixture->root, before));
  edit_fixture_apply (edit);
  g_assert_true (gw_record_equal (fixture->root, after));
  gw_edit_revert (edit);
  g_assert_true (gw_record_equal (fixture->root, before));
}

void
edit_fixture_assert_refused (EditFixture *fixture,
                             GwEdit      *edit,
                             int          code)
{
  g_autoptr (GwRecord) before = gw_record_copy (fixture->root);
  g_autoptr (GError) error = NULL;

  g_assert_false (gw_edit_apply (edit, &error));
  g_assert_error (error, GW_RECORD_ERROR, code);
  g_assert_true (gw_record_equal (fixture->root, before));
}

void
edit_fixture_agree (EditFixture *fixture)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Commit");

  gw_goal_agree (GW_GOAL (fixture->goal), edit, "Lee Sample", gw_date_new (2026, 1, 12));
  edit_fixture_apply (edit);
}
