/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-edit.h"

#include <string.h>

#include "gw-allocation.h"
#include "gw-goal-revision.h"
#include "gw-member.h"
#include "gw-milestone.h"
#include "gw-revision.h"
#include "gw-revision-change.h"
#include "gw-team.h"
#include "gw-workshop.h"

#include "gw-allocation-row.h"

typedef struct
{
  GwRecord *root;
  GwRecord *team;
  GwRecord *member;
  GwRecord *goal;
} Fixture;

static GwRecord *
add (GwRecord   *parent,
     const char *slot,
     GType       type)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Add");
  GwRecord *child = gw_record_new (type, NULL);
  gboolean applied;

  gw_edit_insert (edit, parent, slot, G_MAXUINT, child);
  applied = gw_edit_apply (edit, NULL);
  g_assert_true (applied);
  g_object_unref (child);
  return child;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Fill in");
  gboolean applied;

  fixture->root = gw_record_new (GW_TYPE_WORKSHOP, NULL);
  fixture->team = add (fixture->root, "teams", GW_TYPE_TEAM);
  fixture->member = add (fixture->team, "members", GW_TYPE_MEMBER);
  fixture->goal = add (fixture->team, "goals", GW_TYPE_GOAL);
  gw_edit_set_integer (edit, fixture->goal, "baseline", 0);
  gw_edit_set_integer (edit, fixture->goal, "target", 770);
  gw_edit_set_date (edit, fixture->goal, "start", gw_date_new (2026, 1, 1));
  gw_edit_set_date (edit, fixture->goal, "due", gw_date_new (2026, 12, 31));
  gw_edit_set_reference (edit, fixture->goal, "owner", fixture->member);
  applied = gw_edit_apply (edit, NULL);
  g_assert_true (applied);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_assert_finalize_object (fixture->root);
}

/* Applies @edit, which must be refused, and asserts that nothing changed. */
static void
assert_refused (Fixture *fixture,
                GwEdit  *edit,
                int      code)
{
  g_autoptr (GwRecord) before = gw_record_copy (fixture->root);
  g_autoptr (GError) error = NULL;

  g_assert_false (gw_edit_apply (edit, &error));
  g_assert_error (error, GW_RECORD_ERROR, code);
  g_assert_cmpuint (strlen (error->message), >, 10);
  g_assert_true (gw_record_equal (fixture->root, before));
}

static void
test_all_or_nothing (Fixture       *fixture,
                     gconstpointer  unused)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Two changes");

  gw_edit_set_text (edit, fixture->goal, "title", "New ARR");
  gw_edit_set_integer (edit, fixture->goal, "weight", 1001);
  assert_refused (fixture, edit, GW_RECORD_ERROR_RANGE);
  g_assert_cmpstr (gw_goal_get_title (GW_GOAL (fixture->goal)), ==, "");
}

typedef struct
{
  const char *field;
  gint64 number;
  int code;
} Refusal;

static void
test_ranges (Fixture       *fixture,
             gconstpointer  unused)
{
  static const Refusal refusals[] = {
    { "weight", -1, GW_RECORD_ERROR_RANGE },
    { "target", GW_AMOUNT_MAX + 1, GW_RECORD_ERROR_RANGE },
    { "target", -GW_AMOUNT_MAX - 1, GW_RECORD_ERROR_RANGE },
    { "weight", GW_UNSET, GW_RECORD_ERROR_RANGE },
    { "target", 0, GW_RECORD_ERROR_RULE },
    { "target", -5, GW_RECORD_ERROR_RULE },
    { "baseline", 771, GW_RECORD_ERROR_RULE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GwEdit) edit = gw_edit_new ("Change");

      g_test_message ("%s = %" G_GINT64_FORMAT, refusals[i].field, refusals[i].number);
      gw_edit_set_integer (edit, fixture->goal, refusals[i].field, refusals[i].number);
      assert_refused (fixture, edit, refusals[i].code);
    }
}

static void
test_texts (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autofree char *too_long = g_strnfill (81, 'x');
  const char *texts[] = { too_long, "bell\a", "two\nlines", "\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GwEdit) edit = gw_edit_new ("Change Title");

      gw_edit_set_text (edit, fixture->goal, "title", texts[i]);
      assert_refused (fixture, edit, GW_RECORD_ERROR_RANGE);
    }
}

/* Letters are counted, not bytes. */
static void
test_text_limit (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change Title");
  g_autoptr (GString) title = g_string_new (NULL);

  for (int i = 0; i < 80; i++)
    g_string_append (title, "日");
  gw_edit_set_text (edit, fixture->goal, "title", title->str);
  g_assert_true (gw_edit_apply (edit, NULL));
}

static void
test_date_rules (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autoptr (GwEdit) early = gw_edit_new ("Due before start");
  g_autoptr (GwEdit) check_in_edit = gw_edit_new ("Check-in before start");
  GwCheckIn check_in = { .date = gw_date_new (2025, 12, 31), .recorded = GW_DATE_NONE, .value = 3 };

  gw_edit_set_date (early, fixture->goal, "due", gw_date_new (2025, 12, 31));
  assert_refused (fixture, early, GW_RECORD_ERROR_RULE);
  gw_edit_put_check_in (check_in_edit, fixture->goal, &check_in);
  assert_refused (fixture, check_in_edit, GW_RECORD_ERROR_RULE);
}

static void
test_milestone_rules (Fixture       *fixture,
                      gconstpointer  unused)
{
  GwRecord *first = add (fixture->goal, "milestones", GW_TYPE_MILESTONE);
  GwRecord *second = add (fixture->goal, "milestones", GW_TYPE_MILESTONE);
  g_autoptr (GwEdit) fine = gw_edit_new ("Fine");
  g_autoptr (GwEdit) falling = gw_edit_new ("Falling");
  g_autoptr (GwEdit) late = gw_edit_new ("Late");
  g_autoptr (GwEdit) crossed = gw_edit_new ("Crossed");

  gw_edit_set_date (fine, first, "date", gw_date_new (2026, 3, 31));
  gw_edit_set_integer (fine, first, "value", 162);
  gw_edit_set_date (fine, second, "date", gw_date_new (2026, 6, 30));
  gw_edit_set_integer (fine, second, "value", 347);
  g_assert_true (gw_edit_apply (fine, NULL));

  gw_edit_set_integer (falling, second, "value", 161);
  assert_refused (fixture, falling, GW_RECORD_ERROR_RULE);
  gw_edit_set_date (late, second, "date", gw_date_new (2027, 1, 1));
  assert_refused (fixture, late, GW_RECORD_ERROR_RULE);
  gw_edit_set_date (crossed, second, "date", gw_date_new (2026, 3, 30));
  assert_refused (fixture, crossed, GW_RECORD_ERROR_RULE);
}

static void
test_parent_rules (Fixture       *fixture,
                   gconstpointer  unused)
{
  GwRecord *child = add (fixture->team, "goals", GW_TYPE_GOAL);
  g_autoptr (GwEdit) attach = gw_edit_new ("Attach");
  g_autoptr (GwEdit) cycle = gw_edit_new ("Cycle");
  g_autoptr (GwEdit) late_child = gw_edit_new ("Late child");
  g_autoptr (GwEdit) early_parent = gw_edit_new ("Parent due before child");

  gw_edit_set_reference (attach, child, "parent", fixture->goal);
  gw_edit_set_date (attach, child, "due", gw_date_new (2026, 11, 30));
  g_assert_true (gw_edit_apply (attach, NULL));

  gw_edit_set_reference (cycle, fixture->goal, "parent", child);
  assert_refused (fixture, cycle, GW_RECORD_ERROR_RULE);
  gw_edit_set_date (late_child, child, "due", gw_date_new (2027, 1, 1));
  assert_refused (fixture, late_child, GW_RECORD_ERROR_RULE);
  gw_edit_set_date (early_parent, fixture->goal, "due", gw_date_new (2026, 10, 31));
  assert_refused (fixture, early_parent, GW_RECORD_ERROR_RULE);
}

static void
test_remove_forgets_references (Fixture       *fixture,
                                gconstpointer  unused)
{
  GwRecord *allocation = GW_RECORD (gw_goal_get_allocation (GW_GOAL (fixture->goal)));
  g_autoptr (GwRecord) row = gw_record_new (GW_TYPE_ALLOCATION_ROW, NULL);
  g_autoptr (GwEdit) fill = gw_edit_new ("Fill in");
  g_autoptr (GwEdit) edit = gw_edit_new ("Remove Member");
  g_autoptr (GwRecord) before = NULL;

  gw_edit_insert (fill, allocation, "rows", G_MAXUINT, row);
  gw_edit_set_reference (fill, row, "member", fixture->member);
  g_assert_true (gw_edit_apply (fill, NULL));
  before = gw_record_copy (fixture->root);

  gw_edit_remove (edit, fixture->member);
  g_assert_true (gw_edit_apply (edit, NULL));
  g_assert_null (gw_goal_get_owner (GW_GOAL (fixture->goal)));
  g_assert_cmpuint (gw_record_list_get_length (gw_allocation_get_rows (GW_ALLOCATION (allocation))), ==, 0);
  g_assert_cmpuint (gw_record_list_get_length (gw_team_get_members (GW_TEAM (fixture->team))), ==, 0);

  gw_edit_revert (edit);
  g_assert_true (gw_record_equal (fixture->root, before));
}

static void
agree (Fixture *fixture)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Commit");

  gw_goal_agree (GW_GOAL (fixture->goal), edit, "Lee Sample", gw_date_new (2026, 1, 12));
  g_assert_true (gw_edit_apply (edit, NULL));
}

static void
test_agreed_needs_reason (Fixture       *fixture,
                          gconstpointer  unused)
{
  g_autoptr (GwEdit) silent = gw_edit_new ("Change Target");
  g_autoptr (GwEdit) same = gw_edit_new ("Same Target");
  g_autoptr (GwEdit) milestone_edit = gw_edit_new ("Add Milestone");
  g_autoptr (GwRecord) milestone = gw_record_new (GW_TYPE_MILESTONE, NULL);
  g_autoptr (GwEdit) title = gw_edit_new ("Change Title");

  agree (fixture);
  g_assert_cmpint (gw_goal_get_state (GW_GOAL (fixture->goal)), ==, GW_GOAL_STATE_AGREED);

  gw_edit_set_integer (silent, fixture->goal, "target", 700);
  assert_refused (fixture, silent, GW_RECORD_ERROR_AGREED);
  gw_edit_insert (milestone_edit, fixture->goal, "milestones", G_MAXUINT, milestone);
  assert_refused (fixture, milestone_edit, GW_RECORD_ERROR_AGREED);

  gw_edit_set_integer (same, fixture->goal, "target", 770);
  g_assert_true (gw_edit_apply (same, NULL));
  gw_edit_set_text (title, fixture->goal, "title", "New ARR");
  g_assert_true (gw_edit_apply (title, NULL));
  g_assert_cmpuint (gw_record_list_get_length (gw_goal_get_revisions (GW_GOAL (fixture->goal))), ==, 1);
}

static void
test_revision (Fixture       *fixture,
               gconstpointer  unused)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change Target");
  GwRecordList *revisions = gw_goal_get_revisions (GW_GOAL (fixture->goal));
  g_autoptr (GwRecord) before = NULL;
  GwRevision *revision;
  GwRevisionChange *change;

  agree (fixture);
  before = gw_record_copy (fixture->root);
  gw_edit_set_integer (edit, fixture->goal, "target", 700);
  gw_edit_set_reason (edit, "Two clinics closed.", "Lee Sample", gw_date_new (2026, 7, 1));
  g_assert_true (gw_edit_apply (edit, NULL));

  g_assert_cmpuint (gw_record_list_get_length (revisions), ==, 2);
  revision = GW_REVISION (gw_record_list_get (revisions, 1));
  g_assert_cmpint (gw_revision_get_number (revision), ==, 2);
  g_assert_cmpint (gw_revision_get_date (revision), ==, gw_date_new (2026, 7, 1));
  g_assert_cmpstr (gw_revision_get_reason (revision), ==, "Two clinics closed.");
  g_assert_cmpuint (gw_record_list_get_length (gw_revision_get_changes (revision)), ==, 1);
  change = GW_REVISION_CHANGE (gw_record_list_get (gw_revision_get_changes (revision), 0));
  g_assert_cmpstr (gw_revision_change_get_field (change), ==, "target");
  g_assert_cmpstr (gw_revision_change_get_before (change), ==, "770");
  g_assert_cmpstr (gw_revision_change_get_after (change), ==, "700");

  gw_edit_revert (edit);
  g_assert_true (gw_record_equal (fixture->root, before));
  g_assert_true (gw_edit_apply (edit, NULL));
  g_assert_cmpuint (gw_record_list_get_length (revisions), ==, 2);
}

static void
on_edited (GwRecord *root,
           GwEdit   *edit,
           gpointer  counter)
{
  ++*(guint *) counter;
}

static void
test_signals (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Two changes");
  guint n_edited = 0;

  g_signal_connect (fixture->root, "edited", G_CALLBACK (on_edited), &n_edited);
  gw_edit_set_text (edit, fixture->goal, "title", "New ARR");
  gw_edit_set_integer (edit, fixture->goal, "target", 700);
  g_assert_true (gw_edit_apply (edit, NULL));
  g_assert_cmpuint (n_edited, ==, 1);
  gw_edit_revert (edit);
  g_assert_cmpuint (n_edited, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/edit/all-or-nothing", test_all_or_nothing);
  ADD ("/edit/ranges", test_ranges);
  ADD ("/edit/texts", test_texts);
  ADD ("/edit/text-limit", test_text_limit);
  ADD ("/edit/date-rules", test_date_rules);
  ADD ("/edit/milestone-rules", test_milestone_rules);
  ADD ("/edit/parent-rules", test_parent_rules);
  ADD ("/edit/remove-forgets-references", test_remove_forgets_references);
  ADD ("/edit/agreed-needs-reason", test_agreed_needs_reason);
  ADD ("/edit/revision", test_revision);
  ADD ("/edit/signals", test_signals);
#undef ADD
  return g_test_run ();
}
