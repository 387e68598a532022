/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-plan.h"

#include "gw-member-capacity.h"
#include "gw-metric.h"
#include "gw-milestone.h"
#include "gw-revision.h"
#include "gw-status.h"
#include "gw-team.h"

/**
 * gw_goal_get_workshop:
 *
 * Returns: (transfer none) (nullable): the workshop that @goal belongs to
 */
GwWorkshop *
gw_goal_get_workshop (GwGoal *goal)
{
  GwRecord *root;

  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  root = gw_record_get_root (GW_RECORD (goal));
  return root != NULL && GW_IS_WORKSHOP (root) ? GW_WORKSHOP (root) : NULL;
}

/**
 * gw_goal_get_span:
 * @start: (out): the first day
 * @end: (out): the last day
 *
 * When @goal runs; what it leaves open it takes from the workshop's period.
 *
 * Returns: whether there is such a span; otherwise both are untouched
 */
gboolean
gw_goal_get_span (GwGoal *goal,
                  GwDate *start,
                  GwDate *end)
{
  GwWorkshop *workshop;
  GwDate first, last;

  g_return_val_if_fail (GW_IS_GOAL (goal), FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  workshop = gw_goal_get_workshop (goal);
  first = gw_goal_get_start (goal);
  last = gw_goal_get_due (goal);
  if (first == GW_DATE_NONE && workshop != NULL)
    first = gw_workshop_get_start (workshop);
  if (last == GW_DATE_NONE && workshop != NULL)
    last = gw_workshop_get_end (workshop);
  if (!gw_date_is_valid (first) || !gw_date_is_valid (last) || last < first)
    return FALSE;

  *start = first;
  *end = last;
  return TRUE;
}

static gboolean
is_of_steps (GwGoal *goal)
{
  GwMetric *metric = gw_goal_get_metric (goal);

  return metric != NULL && gw_metric_get_nature (metric) == GW_NATURE_STEPS;
}

static int
compare_points (const void *a,
                const void *b)
{
  const GwPlanPoint *one = a;
  const GwPlanPoint *other = b;

  if (one->date != other->date)
    return one->date < other->date ? -1 : 1;

  return (one->share > other->share) - (one->share < other->share);
}

/* Milestones as shares of the way from baseline to target. */
static GArray *
list_milestones (GwGoal *goal)
{
  GwRecordList *milestones = gw_goal_get_milestones (goal);
  GArray *points = g_array_new (FALSE, TRUE, sizeof (GwPlanPoint));
  gint64 baseline = gw_goal_get_baseline (goal);
  gint64 target = gw_goal_get_target (goal);

  if (target == GW_UNSET)
    return points;
  if (baseline == GW_UNSET)
    baseline = 0;

  for (guint i = 0; i < gw_record_list_get_length (milestones) && target != baseline; i++)
    {
      GwMilestone *milestone = GW_MILESTONE (gw_record_list_get (milestones, i));
      GwPlanPoint point = { gw_milestone_get_date (milestone), 0.0 };

      if (point.date == GW_DATE_NONE || gw_milestone_get_value (milestone) == GW_UNSET)
        continue;
      point.share = (double) (gw_milestone_get_value (milestone) - baseline) / (double) (target - baseline);
      g_array_append_val (points, point);
    }

  g_array_sort (points, compare_points);
  return points;
}

/* Steps are due on their dates and not a bit earlier: the curve is a stair, so
 * that whoever has done what was due is on plan on any day. */
static GArray *
list_steps (GwGoal *goal,
            GwDate  end)
{
  GwRecordList *milestones = gw_goal_get_milestones (goal);
  g_autoptr (GArray) due = g_array_new (FALSE, TRUE, sizeof (GwPlanPoint));
  GArray *points = g_array_new (FALSE, TRUE, sizeof (GwPlanPoint));
  double sum = 0.0, reached = 0.0;

  for (guint i = 0; i < gw_record_list_get_length (milestones); i++)
    {
      GwMilestone *milestone = GW_MILESTONE (gw_record_list_get (milestones, i));
      GwPlanPoint point = { gw_milestone_get_date (milestone), (double) gw_milestone_get_weight (milestone) };

      if (point.date == GW_DATE_NONE || point.date > end)
        point.date = end;
      sum += point.share;
      g_array_append_val (due, point);
    }

  g_array_sort (due, compare_points);
  for (guint i = 0; i < due->len && sum > 0.0;)
    {
      GwDate date = g_array_index (due, GwPlanPoint, i).date;
      GwPlanPoint before = { date - 1, reached / sum };
      GwPlanPoint after = { date, 0.0 };

      for (; i < due->len && g_array_index (due, GwPlanPoint, i).date == date; i++)
        reached += g_array_index (due, GwPlanPoint, i).share;
      after.share = reached / sum;
      g_array_append_val (points, before);
      g_array_append_val (points, after);
    }

  return points;
}

static double *
list_capacities (GwMember             *member,
                 const GwWorkCalendar *team,
                 GwDate                start,
                 gsize                 n_months,
                 gboolean              ramp_only)
{
  double *capacities = g_new0 (double, n_months);
  GwDate month = start;

  for (gsize i = 0; i < n_months; i++)
    {
      capacities[i] = ramp_only ? gw_member_get_ramp_in_month (member, month)
                                : gw_member_get_capacity_in_month (member, team, month);
      month = gw_date_get_month_end (month) + 1;
    }

  return capacities;
}

/* The weights stand for the months from the first of the goal on; where there
 * are fewer than months, they start again. */
static double *
list_weights (GwGoal *goal,
              gsize   n_months)
{
  GwIntegers *stored = gw_goal_get_month_weights (goal);
  guint n_stored = gw_integers_get_length (stored);
  double *weights = g_new0 (double, n_months);

  for (gsize i = 0; i < n_months; i++)
    weights[i] = n_stored > 0 ? (double) gw_integers_get (stored, (guint) (i % n_stored)) : 1.0;

  return weights;
}

static GwPlanCurve *
create_for_months (GwGoal         *goal,
                   GwMember       *owner,
                   GwWorkCalendar *team,
                   GwWorkCalendar *own,
                   GwDate          start,
                   GwDate          end)
{
  gsize n_months = gw_plan_count_months (start, end);
  g_autofree double *weights = list_weights (goal, n_months);
  g_autofree double *capacities = NULL;

  if (owner != NULL)
    capacities = list_capacities (owner, team, start, n_months, FALSE);

  return gw_plan_curve_new_months (own, start, end, weights, capacities, n_months);
}

static GwPlanCurve *
create_even (GwMember       *owner,
             GwWorkCalendar *team,
             GwWorkCalendar *own,
             GwDate          start,
             GwDate          end)
{
  gsize n_months = gw_plan_count_months (start, end);
  g_autofree double *capacities = NULL;

  if (owner == NULL || !gw_member_is_ramping (owner, start, end))
    return gw_plan_curve_new_even (own, start, end);

  /* The days that somebody is not there are missing in their calendar. */
  capacities = list_capacities (owner, team, start, n_months, TRUE);
  return gw_plan_curve_new_ramp (own, start, end, capacities, n_months);
}

/**
 * gw_plan_curve_new_for_goal:
 *
 * The plan of @goal (F3 in the arithmetic): its months, milestones or even,
 * on the working days of its owner and with the owner's ramp.
 *
 * Returns: (transfer full) (nullable): the curve; %NULL where the goal has no
 *   dates
 */
GwPlanCurve *
gw_plan_curve_new_for_goal (GwGoal *goal)
{
  g_autoptr (GwWorkCalendar) team = NULL;
  g_autoptr (GwWorkCalendar) own = NULL;
  g_autoptr (GArray) points = NULL;
  GwWorkshop *workshop;
  GwMember *owner;
  GwDate start, end;

  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  workshop = gw_goal_get_workshop (goal);
  if (workshop == NULL || !gw_goal_get_span (goal, &start, &end))
    return NULL;

  owner = gw_goal_get_owner (goal);
  team = gw_work_calendar_new_for_workshop (workshop);
  own = owner != NULL ? gw_work_calendar_new_for_member (workshop, owner) : gw_work_calendar_ref (team);

  if (is_of_steps (goal))
    points = list_steps (goal, end);
  else if (gw_goal_get_curve (goal) == GW_CURVE_MILESTONES)
    points = list_milestones (goal);

  if (points != NULL && points->len > 0)
    return gw_plan_curve_new_milestones (own, start, end, (const GwPlanPoint *) (gpointer) points->data, points->len);
  if (gw_goal_get_curve (goal) == GW_CURVE_MONTHS)
    return create_for_months (goal, owner, team, own, start, end);

  return create_even (owner, team, own, start, end);
}

/* Whether @date began with a number of a day before it. Those that come in
 * later, of whatever day, do not change what was planned. */
static gboolean
was_followed (GwGoal *goal,
              GwDate  date)
{
  GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (goal));

  for (guint i = 0; i < gw_check_ins_get_length (check_ins); i++)
    {
      const GwCheckIn *check_in = gw_check_ins_get (check_ins, i);
      gint64 value;

      if (check_in->date >= date)
        break;
      if (gw_check_in_get_known (check_in, date, &value))
        return TRUE;
    }

  return FALSE;
}

/* Whether anything was known of @goal, or of what adds up to it, by @date. */
static gboolean
has_numbers_by (GwGoal *goal,
                GwDate  date)
{
  GwRecord *team = gw_record_get_ancestor (GW_RECORD (goal), GW_TYPE_TEAM);
  GwRecordList *goals = team != NULL ? gw_team_get_goals (GW_TEAM (team)) : NULL;

  if (was_followed (goal, date))
    return TRUE;

  for (guint i = 0; goals != NULL && i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *part = GW_GOAL (gw_record_list_get (goals, i));

      if (gw_goal_get_parent (part) == goal && was_followed (part, date))
        return TRUE;
    }

  return FALSE;
}

/* The day on which @goal was first agreed, or @otherwise. */
static GwDate
get_agreed_on (GwGoal *goal,
               GwDate  otherwise)
{
  GwRecordList *revisions = gw_goal_get_revisions (goal);

  return gw_record_list_get_length (revisions) > 0
           ? gw_revision_get_date (GW_REVISION (gw_record_list_get (revisions, 0))) : otherwise;
}

/* Whether a plan made on @made_on comes so late that the days before are none
 * of it. What is late the arithmetic leaves open; a plan of the first tenth of
 * the time, in which no pace is told either, is one for all of it. */
static gboolean
is_late (GwGoal *goal,
         GwDate  start,
         GwDate  end,
         GwDate  made_on)
{
  g_autoptr (GwPlanCurve) curve = NULL;

  if (made_on == GW_DATE_NONE || made_on <= start || made_on > end)
    return FALSE;
  curve = gw_plan_curve_new_for_goal (goal);

  return curve != NULL && gw_plan_curve_get_share (curve, made_on - 1) >=
                            gw_status_thresholds_of_workshop (gw_goal_get_workshop (goal)).too_early;
}

/**
 * gw_goal_find_plan_start:
 * @goal: a goal with dates
 * @as_of: the day of the question, or %GW_DATE_NONE to ask about agreed goals only
 *
 * From when on people can do something for a goal. That is its first day, unless
 * the plan was made late: the day on which it was agreed, or @as_of while it is
 * a draft, is then the first. A plan for a goal that was followed by then already
 * is one for all of the time.
 *
 * Returns: the first day of the plan; %GW_DATE_NONE without dates
 */
GwDate
gw_goal_find_plan_start (GwGoal *goal,
                         GwDate  as_of)
{
  GwDate start, end, made_on;

  g_return_val_if_fail (GW_IS_GOAL (goal), GW_DATE_NONE);

  if (!gw_goal_get_span (goal, &start, &end))
    return GW_DATE_NONE;

  made_on = get_agreed_on (goal, as_of);
  return is_late (goal, start, end, made_on) && !has_numbers_by (goal, made_on) ? made_on : start;
}

/**
 * gw_goal_find_agreed_start:
 * @goal: a goal with dates
 *
 * From when on a signed sheet has stops: the first day of the goal, or the day
 * on which it was agreed where that was late. No number that comes in later
 * changes it, so that what is printed stays true.
 *
 * Returns: the first day of the agreed plan; %GW_DATE_NONE without dates
 */
GwDate
gw_goal_find_agreed_start (GwGoal *goal)
{
  GwDate start, end, agreed_on;

  g_return_val_if_fail (GW_IS_GOAL (goal), GW_DATE_NONE);

  if (!gw_goal_get_span (goal, &start, &end))
    return GW_DATE_NONE;

  agreed_on = get_agreed_on (goal, GW_DATE_NONE);
  return is_late (goal, start, end, agreed_on) ? agreed_on : start;
}
