/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-edit.h"
#include "gw-leave.h"
#include "gw-metric.h"
#include "gw-team-figures.h"
#include "gw-team-goals.h"

typedef struct
{
  GwRecord *workshop;
  GwRecord *team;
} Fixture;

static GwRecord *
add_member (Fixture *fixture,
            gint64   last_target,
            gint64   last_actual,
            gint64   fte)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Add Member");
  g_autoptr (GwRecord) member = gw_record_new (GW_TYPE_MEMBER, NULL);

  gw_edit_insert (edit, fixture->team, "members", G_MAXUINT, member);
  gw_edit_set_integer (edit, member, "last-target", last_target);
  gw_edit_set_integer (edit, member, "last-actual", last_actual);
  gw_edit_set_integer (edit, member, "fte", fte);
  g_assert_true (gw_edit_apply (edit, NULL));
  return member;
}

/* Two weeks, ten working days, four hours of selling each. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Begin");
  g_autoptr (GwRecord) team = gw_record_new (GW_TYPE_TEAM, NULL);

  fixture->workshop = gw_record_new (GW_TYPE_WORKSHOP, "workshop");
  fixture->team = team;
  gw_edit_insert (edit, fixture->workshop, "teams", 0, team);
  gw_edit_set_date (edit, fixture->workshop, "start", gw_date_new (2026, 6, 1));
  gw_edit_set_date (edit, fixture->workshop, "end", gw_date_new (2026, 6, 14));
  g_assert_true (gw_edit_apply (edit, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->workshop);
}

/* Who is not known counts neither as reached nor as missed. */
static void
test_attainment (Fixture       *fixture,
                 gconstpointer  data)
{
  GwLastAttainment last = gw_team_get_last_attainment (GW_TEAM (fixture->team));
  gint64 result;

  g_assert_cmpuint (last.known, ==, 0);
  g_assert_cmpfloat (last.share, ==, 0);
  g_assert_false (gw_team_get_last_result (GW_TEAM (fixture->team), &result));

  add_member (fixture, 100, 100, 10000);
  add_member (fixture, 300, 260, 10000);
  add_member (fixture, GW_UNSET, 50, 10000);
  add_member (fixture, 0, 0, 10000);
  last = gw_team_get_last_attainment (GW_TEAM (fixture->team));
  g_assert_cmpuint (last.known, ==, 2);
  g_assert_cmpuint (last.reached, ==, 1);
  g_assert_cmpfloat_with_epsilon (last.share, 0.9, 1e-12);
  g_assert_true (gw_team_get_last_result (GW_TEAM (fixture->team), &result));
  g_assert_cmpint (result, ==, 410);
}

static void
test_person_days (Fixture       *fixture,
                  gconstpointer  data)
{
  GwRecord *member;
  g_autoptr (GwEdit) edit = gw_edit_new ("Add Leave");
  g_autoptr (GwRecord) leave = gw_record_new (GW_TYPE_LEAVE, NULL);
  double hours;

  add_member (fixture, GW_UNSET, GW_UNSET, 10000);
  member = add_member (fixture, GW_UNSET, GW_UNSET, 5000);
  g_assert_cmpfloat_with_epsilon (gw_team_get_person_days (GW_WORKSHOP (fixture->workshop), GW_TEAM (fixture->team)),
                                  15, 1e-12);

  gw_edit_insert (edit, member, "leave", 0, leave);
  gw_edit_set_date (edit, leave, "start", gw_date_new (2026, 6, 1));
  gw_edit_set_date (edit, leave, "end", gw_date_new (2026, 6, 2));
  gw_edit_set_date (edit, member, "end", gw_date_new (2026, 6, 12));
  g_assert_true (gw_edit_apply (edit, NULL));
  g_assert_cmpfloat_with_epsilon (gw_team_get_person_days (GW_WORKSHOP (fixture->workshop), GW_TEAM (fixture->team)),
                                  14, 1e-12);

  /* 14 days of 4 hours in 14 days: 4 hours for each day of a year. */
  hours = gw_team_get_selling_hours (GW_WORKSHOP (fixture->workshop), GW_TEAM (fixture->team));
  g_assert_cmpfloat_with_epsilon (hours, 4 * 365.25, 1e-9);
}

/* 410 was sold. */
static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Add Goal");
  g_autoptr (GwRecord) metric = gw_record_new (GW_TYPE_METRIC, "sold");
  g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, NULL);
  g_autoptr (GwEdit) other = gw_edit_new ("Set Metric");
  double change;
  gint64 last;

  add_member (fixture, 300, 260, 10000);
  add_member (fixture, GW_UNSET, 150, 10000);
  gw_edit_insert (edit, fixture->workshop, "metrics", 0, metric);
  gw_edit_insert (edit, fixture->team, "goals", 0, goal);
  gw_edit_set_reference (edit, goal, "metric", metric);
  g_assert_true (gw_edit_apply (edit, NULL));
  g_assert_false (gw_goal_get_change_from_last (GW_GOAL (goal), &last, &change));

  /* Without a metric of the last results nobody knows what they were. */
  gw_edit_set_integer (other, goal, "target", 492);
  g_assert_true (gw_edit_apply (other, NULL));
  g_assert_false (gw_goal_get_change_from_last (GW_GOAL (goal), &last, &change));
  g_clear_object (&other);
  other = gw_edit_new ("Set Metric");
  gw_edit_set_reference (other, fixture->team, "metric", metric);
  g_assert_true (gw_edit_apply (other, NULL));
  g_assert_true (gw_goal_get_change_from_last (GW_GOAL (goal), &last, &change));
  g_assert_cmpint (last, ==, 410);
  g_assert_cmpfloat_with_epsilon (change, 0.2, 1e-12);
}

static void
test_gap (Fixture       *fixture,
          gconstpointer  data)
{
  GwReflection *reflection = gw_team_get_reflection (GW_TEAM (fixture->team));
  g_autoptr (GwEdit) edit = gw_edit_new ("Answer");
  g_autoptr (GwEdit) again = gw_edit_new ("Answer");
  int points;

  gw_edit_set_integer (edit, GW_RECORD (reflection), "importance", 9);
  g_assert_true (gw_edit_apply (edit, NULL));
  g_assert_false (gw_reflection_get_gap (reflection, &points));
  gw_edit_set_integer (again, GW_RECORD (reflection), "confidence", 55);
  g_assert_true (gw_edit_apply (again, NULL));
  g_assert_true (gw_reflection_get_gap (reflection, &points));
  g_assert_cmpint (points, ==, 35);
}

static GwRecord *
add_goal (Fixture    *fixture,
          const char *field,
          gpointer    value)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Add Goal");
  g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, NULL);

  gw_edit_insert (edit, fixture->team, "goals", G_MAXUINT, goal);
  if (g_strcmp0 (field, "target") == 0)
    gw_edit_set_integer (edit, goal, field, GPOINTER_TO_INT (value));
  else if (field != NULL)
    gw_edit_set_reference (edit, goal, field, value);
  g_assert_true (gw_edit_apply (edit, NULL));
  return goal;
}

/* What counts the same comes first, then what has a target; nothing counts the
 * same as a team that does not count. */
static void
test_team_goal (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Set Metric");
  g_autoptr (GwRecord) metric = gw_record_new (GW_TYPE_METRIC, "sold");
  GwRecord *begun, *aimed, *counting;

  g_assert_null (gw_team_goals_find_team_goal (GW_TEAM (fixture->team)));
  begun = add_goal (fixture, NULL, NULL);
  g_assert_true (GW_RECORD (gw_team_goals_find_team_goal (GW_TEAM (fixture->team))) == begun);
  aimed = add_goal (fixture, "target", GINT_TO_POINTER (492));
  g_assert_true (GW_RECORD (gw_team_goals_find_team_goal (GW_TEAM (fixture->team))) == aimed);

  gw_edit_insert (edit, fixture->workshop, "metrics", 0, metric);
  gw_edit_set_reference (edit, fixture->team, "metric", metric);
  g_assert_true (gw_edit_apply (edit, NULL));
  g_assert_true (GW_RECORD (gw_team_goals_find_team_goal (GW_TEAM (fixture->team))) == aimed);
  counting = add_goal (fixture, "metric", metric);
  g_assert_true (GW_RECORD (gw_team_goals_find_team_goal (GW_TEAM (fixture->team))) == counting);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/team-figures/attainment", Fixture, NULL, set_up, test_attainment, tear_down);
  g_test_add ("/team-figures/person-days", Fixture, NULL, set_up, test_person_days, tear_down);
  g_test_add ("/team-figures/change", Fixture, NULL, set_up, test_change, tear_down);
  g_test_add ("/team-figures/team-goal", Fixture, NULL, set_up, test_team_goal, tear_down);
  g_test_add ("/team-figures/gap", Fixture, NULL, set_up, test_gap, tear_down);

  return g_test_run ();
}
