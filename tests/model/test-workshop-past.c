/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-workshop-past.h"

#include "edit-fixture.h"
#include "gw-goal.h"
#include "gw-history.h"
#include "gw-member.h"
#include "gw-milestone.h"
#include "gw-team.h"

/* A document that is worked on from January to May, each change on its own day. */
typedef struct
{
  EditFixture edits;
  GwHistory *history;
} Fixture;

static GwDate
day_of (int month,
        int day)
{
  return gw_date_new (2026, month, day);
}

static void
commit (Fixture *fixture,
        GwEdit  *edit,
        GwDate   day)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  gw_history_set_day (fixture->history, day);
  done = gw_history_commit (fixture->history, edit, &error);
  g_assert_no_error (error);
  g_assert_true (done);
}

static void
check_in (Fixture *fixture,
          GwDate   date,
          GwDate   recorded,
          gint64   value)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Check in");
  GwCheckIn entry = { .date = date, .recorded = recorded, .value = value };

  gw_edit_record_check_in (edit, fixture->edits.goal, &entry);
  commit (fixture, edit, recorded != GW_DATE_NONE ? recorded : date);
}

static void
change_agreed (Fixture    *fixture,
               GwDate      day,
               const char *reason)
{
  g_autoptr (GwEdit) edit = gw_edit_new (reason);
  GwRecord *milestone;

  gw_edit_set_reason (edit, reason, "Lee Sample", day);
  if (g_str_equal (reason, "Stop on the way"))
    {
      milestone = edit_fixture_insert (edit, fixture->edits.goal, "milestones", GW_TYPE_MILESTONE);
      gw_edit_set_date (edit, milestone, "date", day_of (6, 30));
      gw_edit_set_integer (edit, milestone, "value", 400);
    }
  else
    {
      gw_edit_set_integer (edit, fixture->edits.goal, "target", 900);
      gw_edit_set_date (edit, fixture->edits.goal, "due", day_of (11, 30));
      gw_edit_set_choice (edit, fixture->edits.goal, "curve", GW_CURVE_MONTHS);
      gw_edit_set_reference (edit, fixture->edits.goal, "owner", fixture->edits.other);
    }
  commit (fixture, edit, day);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr (GwEdit) more = gw_edit_new ("Add");
  g_autoptr (GwEdit) drop = gw_edit_new ("Drop");
  GwRecord *second, *late;

  edit_fixture_set_up (&fixture->edits, NULL);
  edit_fixture_agree (&fixture->edits); /* 12 January */
  fixture->history = gw_history_new ();

  check_in (fixture, day_of (1, 31), GW_DATE_NONE, 30);
  check_in (fixture, day_of (2, 10), day_of (3, 5), 50);
  check_in (fixture, day_of (1, 31), day_of (3, 10), 35);
  change_agreed (fixture, day_of (3, 15), "The market grew");
  change_agreed (fixture, day_of (3, 28), "Stop on the way");

  late = edit_fixture_insert (more, fixture->edits.team, "members", GW_TYPE_MEMBER);
  second = edit_fixture_insert (more, fixture->edits.team, "goals", GW_TYPE_GOAL);
  gw_edit_set_reference (more, second, "owner", late);
  gw_edit_set_reference (more, second, "metric", fixture->edits.metric);
  commit (fixture, more, day_of (4, 1));

  gw_edit_set_choice (drop, fixture->edits.goal, "state", GW_GOAL_STATE_DROPPED);
  gw_edit_set_text (drop, fixture->edits.goal, "state-reason", "Nobody buys it");
  gw_edit_set_reason (drop, "Nobody buys it", "Lee Sample", day_of (5, 4));
  commit (fixture, drop, day_of (5, 4));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_clear_object (&fixture->history);
  edit_fixture_tear_down (&fixture->edits, NULL);
}

/* What is known the evening before each change, and on its day. */
static void
test_table (Fixture       *fixture,
            gconstpointer  unused)
{
  const struct
  {
    int month, day;
    guint goals, members, milestones, check_ins;
    gint64 january; /* -1 for no number */
    gint64 target;
    gboolean first_owner;
    GwGoalState state;
  } table[] = {
    { 1, 11, 1, 2, 0, 0, -1, 770, TRUE, GW_GOAL_STATE_DRAFT },
    { 1, 12, 1, 2, 0, 0, -1, 770, TRUE, GW_GOAL_STATE_AGREED },
    { 1, 30, 1, 2, 0, 0, -1, 770, TRUE, GW_GOAL_STATE_AGREED },
    { 1, 31, 1, 2, 0, 1, 30, 770, TRUE, GW_GOAL_STATE_AGREED },
    /* dated before, recorded later */
    { 3, 4, 1, 2, 0, 1, 30, 770, TRUE, GW_GOAL_STATE_AGREED },
    { 3, 5, 1, 2, 0, 2, 30, 770, TRUE, GW_GOAL_STATE_AGREED },
    /* corrected later */
    { 3, 9, 1, 2, 0, 2, 30, 770, TRUE, GW_GOAL_STATE_AGREED },
    { 3, 10, 1, 2, 0, 2, 35, 770, TRUE, GW_GOAL_STATE_AGREED },
    /* revised later */
    { 3, 14, 1, 2, 0, 2, 35, 770, TRUE, GW_GOAL_STATE_AGREED },
    { 3, 15, 1, 2, 0, 2, 35, 900, FALSE, GW_GOAL_STATE_AGREED },
    /* milestone added later */
    { 3, 27, 1, 2, 0, 2, 35, 900, FALSE, GW_GOAL_STATE_AGREED },
    { 3, 28, 1, 2, 1, 2, 35, 900, FALSE, GW_GOAL_STATE_AGREED },
    /* goal created and member joined later */
    { 3, 31, 1, 2, 1, 2, 35, 900, FALSE, GW_GOAL_STATE_AGREED },
    { 4, 1, 2, 3, 1, 2, 35, 900, FALSE, GW_GOAL_STATE_AGREED },
    /* dropped later */
    { 5, 3, 2, 3, 1, 2, 35, 900, FALSE, GW_GOAL_STATE_AGREED },
    { 5, 4, 2, 3, 1, 2, 35, 900, FALSE, GW_GOAL_STATE_DROPPED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      GwDate day = day_of (table[i].month, table[i].day);
      g_autoptr (GwWorkshop) past = gw_workshop_copy_as_known (GW_WORKSHOP (fixture->edits.root), day);
      GwTeam *team = GW_TEAM (gw_record_list_get (gw_workshop_get_teams (past), 0));
      GwGoal *goal = GW_GOAL (gw_record_list_get (gw_team_get_goals (team), 0));
      GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (goal));
      const char *owner = gw_record_get_id (table[i].first_owner ? fixture->edits.member : fixture->edits.other);
      guint position;

      g_test_message ("%d-%02d", table[i].month, table[i].day);
      g_assert_cmpint (gw_workshop_get_as_of (past), ==, day);
      g_assert_cmpuint (gw_record_list_get_length (gw_team_get_goals (team)), ==, table[i].goals);
      g_assert_cmpuint (gw_record_list_get_length (gw_team_get_members (team)), ==, table[i].members);
      g_assert_cmpuint (gw_record_list_get_length (gw_goal_get_milestones (goal)), ==, table[i].milestones);
      g_assert_cmpuint (gw_check_ins_get_length (check_ins), ==, table[i].check_ins);
      if (table[i].january >= 0)
        {
          g_assert_true (gw_check_ins_find (check_ins, day_of (1, 31), &position));
          g_assert_cmpint (gw_check_ins_get (check_ins, position)->value, ==, table[i].january);
          g_assert_cmpuint (gw_check_in_get_n_former (gw_check_ins_get (check_ins, position)), ==,
                            table[i].january == 35 ? 1 : 0);
        }
      g_assert_cmpint (gw_goal_get_target (goal), ==, table[i].target);
      g_assert_cmpint (gw_goal_get_due (goal), ==, table[i].first_owner ? day_of (12, 31) : day_of (11, 30));
      g_assert_cmpint (gw_goal_get_curve (goal), ==, table[i].first_owner ? GW_CURVE_EVEN : GW_CURVE_MONTHS);
      g_assert_cmpstr (gw_record_get_id (GW_RECORD (gw_goal_get_owner (goal))), ==, owner);
      g_assert_cmpint (gw_goal_get_state (goal), ==, table[i].state);
      g_assert_cmpstr (gw_goal_get_state_reason (goal), ==,
                       table[i].state == GW_GOAL_STATE_DROPPED ? "Nobody buys it" : "");
      g_assert_true (gw_record_validate (GW_RECORD (goal), NULL));
    }
}

/* The last day knows everything, so that only the day itself is different; and
 * the document is never touched. */
static void
test_last_day (Fixture       *fixture,
               gconstpointer  unused)
{
  g_autoptr (GwRecord) before = gw_record_copy (fixture->edits.root);
  g_autoptr (GwWorkshop) past = gw_workshop_copy_as_known (GW_WORKSHOP (fixture->edits.root), day_of (5, 4));
  g_autoptr (GwWorkshop) first = gw_workshop_copy_as_known (GW_WORKSHOP (fixture->edits.root), day_of (1, 1));
  g_autoptr (GwEdit) edit = gw_edit_new ("Same day");

  g_assert_true (gw_record_equal (fixture->edits.root, before));
  g_assert_false (gw_record_equal (GW_RECORD (first), before));
  gw_edit_set_date (edit, fixture->edits.root, "as-of", day_of (5, 4));
  commit (fixture, edit, day_of (5, 4));
  g_assert_true (gw_record_equal (GW_RECORD (past), fixture->edits.root));
}

/* An allocation row cannot be without its member, and goes with it. */
static void
test_loose_ends (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Joins");
  g_autoptr (GwWorkshop) past = NULL;
  GwRecord *allocation = gw_record_get_parent (fixture->edits.row);
  GwRecord *joined = edit_fixture_insert (edit, fixture->edits.team, "members", GW_TYPE_MEMBER);
  GwRecord *row = edit_fixture_insert (edit, allocation, "rows", G_OBJECT_TYPE (fixture->edits.row));

  gw_edit_set_reference (edit, row, "member", joined);
  commit (fixture, edit, day_of (5, 10));

  past = gw_workshop_copy_as_known (GW_WORKSHOP (fixture->edits.root), day_of (5, 9));
  g_assert_nonnull (gw_record_lookup (GW_RECORD (past), gw_record_get_id (fixture->edits.row)));
  g_assert_null (gw_record_lookup (GW_RECORD (past), gw_record_get_id (row)));
  g_assert_null (gw_record_lookup (GW_RECORD (past), gw_record_get_id (joined)));
}

static void
test_closed (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change");
  g_autoptr (GError) error = NULL;

  gw_history_set_closed (fixture->history, "This is the past.");
  gw_edit_set_text (edit, fixture->edits.goal, "title", "Another");
  g_assert_false (gw_history_commit (fixture->history, edit, &error));
  g_assert_cmpstr (error->message, ==, "This is the past.");
  g_assert_false (gw_history_undo (fixture->history));
  g_assert_false (gw_history_get_can_undo (fixture->history));

  gw_history_set_closed (fixture->history, NULL);
  g_assert_true (gw_history_get_can_undo (fixture->history));
  commit (fixture, edit, day_of (5, 20));
  g_assert_cmpstr (gw_goal_get_title (GW_GOAL (fixture->edits.goal)), ==, "Another");
}

/* What moves to another team was there before; a copy is new. */
static void
test_moved (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Duplicate");
  g_autoptr (GwRecord) copy = gw_record_duplicate (fixture->edits.goal);

  gw_edit_insert (edit, fixture->edits.team, "goals", G_MAXUINT, copy);
  commit (fixture, edit, day_of (5, 21));
  g_assert_cmpint (gw_goal_get_added (GW_GOAL (copy)), ==, day_of (5, 21));
  g_assert_cmpint (gw_goal_get_added (GW_GOAL (fixture->edits.goal)), ==, GW_DATE_NONE);
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_true (gw_history_redo (fixture->history, NULL));
  g_assert_cmpint (gw_goal_get_added (GW_GOAL (copy)), ==, day_of (5, 21));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/workshop-past/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("table", test_table);
  ADD ("last-day", test_last_day);
  ADD ("loose-ends", test_loose_ends);
  ADD ("closed", test_closed);
  ADD ("moved", test_moved);
#undef ADD

  return g_test_run ();
}
