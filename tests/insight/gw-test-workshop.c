/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-test-workshop.h"

static void
commit (Bench  *bench,
        GwEdit *edit)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (gw_history_commit (bench->history, edit, &error));
  g_assert_no_error (error);
}

static gpointer
add (Bench      *bench,
     gpointer    parent,
     const char *slot,
     GType       type)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Add");
  g_autoptr (GwRecord) child = gw_record_new (type, NULL);

  gw_edit_insert (edit, GW_RECORD (parent), slot, G_MAXUINT, child);
  commit (bench, edit);
  return child;
}

void
bench_set_integer (Bench      *bench,
                   gpointer    record,
                   const char *name,
                   gint64      value)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change");

  gw_edit_set_integer (edit, GW_RECORD (record), name, value);
  commit (bench, edit);
}

void
bench_set_choice (Bench      *bench,
                  gpointer    record,
                  const char *name,
                  int         value)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change");

  gw_edit_set_choice (edit, GW_RECORD (record), name, value);
  commit (bench, edit);
}

void
bench_set_date (Bench      *bench,
                gpointer    record,
                const char *name,
                GwDate      value)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change");

  gw_edit_set_date (edit, GW_RECORD (record), name, value);
  commit (bench, edit);
}

void
bench_set_record (Bench      *bench,
                  gpointer    record,
                  const char *name,
                  gpointer    value)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change");

  gw_edit_set_reference (edit, GW_RECORD (record), name, GW_RECORD (value));
  commit (bench, edit);
}

void
bench_set_up (Bench *bench)
{
  bench->history = gw_history_new ();
  bench->workshop = GW_WORKSHOP (gw_record_new (GW_TYPE_WORKSHOP, NULL));
  bench_set_date (bench, bench->workshop, "start", gw_date_new (2026, 7, 1));
  bench_set_date (bench, bench->workshop, "end", gw_date_new (2026, 12, 31));
  bench->team = add (bench, bench->workshop, "teams", GW_TYPE_TEAM);
}

void
bench_tear_down (Bench *bench)
{
  g_clear_object (&bench->history);
  g_clear_object (&bench->workshop);
}

GwMetric *
bench_add_metric (Bench    *bench,
                  GwNature  nature,
                  int       decimals)
{
  GwMetric *metric = add (bench, bench->workshop, "metrics", GW_TYPE_METRIC);

  bench_set_choice (bench, metric, "nature", nature);
  bench_set_integer (bench, metric, "decimals", decimals);
  return metric;
}

GwMember *
bench_add_member (Bench      *bench,
                  const char *name)
{
  GwMember *member = add (bench, bench->team, "members", GW_TYPE_MEMBER);
  g_autoptr (GwEdit) edit = gw_edit_new ("Name");

  gw_edit_set_text (edit, GW_RECORD (member), "name", name);
  commit (bench, edit);
  return member;
}

GwGoal *
bench_add_goal (Bench    *bench,
                GwMetric *metric,
                gint64    baseline,
                gint64    target)
{
  GwGoal *goal = add (bench, bench->team, "goals", GW_TYPE_GOAL);

  bench_set_record (bench, goal, "metric", metric);
  bench_set_choice (bench, goal, "direction", target < baseline ? GW_DIRECTION_DOWN : GW_DIRECTION_UP);
  bench_set_integer (bench, goal, "baseline", baseline);
  bench_set_integer (bench, goal, "target", target);
  return goal;
}

GwGoal *
bench_add_band (Bench    *bench,
                GwMetric *metric,
                gint64    low,
                gint64    high)
{
  GwGoal *goal = add (bench, bench->team, "goals", GW_TYPE_GOAL);

  bench_set_record (bench, goal, "metric", metric);
  bench_set_choice (bench, goal, "direction", GW_DIRECTION_BAND);
  bench_set_integer (bench, goal, "low", low);
  bench_set_integer (bench, goal, "high", high);
  return goal;
}

void
bench_add_step (Bench  *bench,
                GwGoal *goal,
                GwDate  date,
                int     weight,
                GwDate  done_on)
{
  GwMilestone *milestone = add (bench, goal, "milestones", GW_TYPE_MILESTONE);

  bench_set_date (bench, milestone, "date", date);
  bench_set_integer (bench, milestone, "weight", weight);
  if (done_on != GW_DATE_NONE)
    bench_set_date (bench, milestone, "done-on", done_on);
}

void
bench_check_in (Bench  *bench,
                GwGoal *goal,
                GwDate  date,
                gint64  value)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Check in");
  GwCheckIn check_in = { .date = date, .recorded = GW_DATE_NONE, .value = value };

  gw_edit_put_check_in (edit, GW_RECORD (goal), &check_in);
  commit (bench, edit);
}
