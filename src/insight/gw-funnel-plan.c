/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-funnel-plan.h"

#include <math.h>

#include "gw-calendar.h"
#include "gw-funnel.h"
#include "gw-goal-plan.h"
#include "gw-member-capacity.h"
#include "gw-stage.h"
#include "gw-team.h"

#define WHOLE 10000.0

struct _GwFunnelPlan
{
  gatomicrefcount ref_count;
  GwWorkshop     *workshop;
  double          deals;
  double          chance;
  double          person_days;
  double          hours;
  double          safe_hours;
  GwDate          deadline;
  gsize           n_steps;
  GwFunnelStep   *steps;
  char          **names;
};

G_DEFINE_BOXED_TYPE (GwFunnelPlan, gw_funnel_plan, gw_funnel_plan_ref, gw_funnel_plan_unref)

/* What lies between the baseline and the target. */
static double
count_missing (GwGoal *goal)
{
  gint64 target = gw_goal_get_target (goal);
  gint64 baseline = gw_goal_get_baseline (goal);

  return target == GW_UNSET ? 0.0 : (double) target - (double) (baseline != GW_UNSET ? baseline : 0);
}

/* Of what comes by itself a part of the goal has its share of the whole. */
static double
count_deals (GwGoal   *goal,
             GwGoal   *whole,
             GwFunnel *funnel)
{
  gint64 deal = gw_funnel_get_average_deal (funnel);
  double missing = count_missing (goal);
  double repeat = (double) gw_funnel_get_repeat (funnel);

  if (deal == GW_UNSET || deal <= 0 || missing <= 0.0)
    return 0.0;

  if (whole != goal)
    repeat *= count_missing (whole) > 0.0 ? missing / count_missing (whole) : 0.0;

  return MAX (missing - repeat, 0.0) / (double) deal;
}

/* The days on which members work at the goal, each with their capacity (F11).
 * Leave that has a date lies in the calendars, other leave in the funnel. */
static double
count_person_days (GwGoal     *goal,
                   GwFunnel   *funnel,
                   GwWorkshop *workshop,
                   GwDate      start,
                   GwDate      end)
{
  g_autoptr (GwWorkCalendar) team_days = gw_work_calendar_new_for_workshop (workshop);
  GwRecord *team = gw_record_get_ancestor (GW_RECORD (goal), GW_TYPE_TEAM);
  GwMember *owner = gw_goal_get_owner (goal);
  GwRecordList *members = gw_team_get_members (GW_TEAM (team));
  double days = gw_work_calendar_count (team_days, start, end);
  double away = (double) gw_funnel_get_leave_days (funnel);
  double sum = 0.0;

  for (guint i = 0; i < gw_record_list_get_length (members); i++)
    {
      GwMember *member = GW_MEMBER (gw_record_list_get (members, i));
      g_autoptr (GwWorkCalendar) own = gw_work_calendar_new_for_member (workshop, member);

      if (owner == NULL || owner == member)
        sum += gw_member_get_capacity (member, team_days, own, start, end) * MAX (days - away, 0.0);
    }

  return sum;
}

/* What the stages take, where they say how long one of them takes. */
static void
count_hours (GwFunnelPlan *self,
             GwRecordList *stages)
{
  for (gsize i = 0; i < self->n_steps; i++)
    {
      double minutes = (double) gw_stage_get_minutes (GW_STAGE (gw_record_list_get (stages, (guint) i)));

      self->hours += self->steps[i].average * minutes / 60.0;
      self->safe_hours += self->steps[i].safe * minutes / 60.0;
    }
}

static void
name_steps (GwFunnelPlan *self,
            GwRecordList *stages,
            double       *rates)
{
  for (gsize i = 0; i < self->n_steps; i++)
    {
      GwStage *stage = GW_STAGE (gw_record_list_get (stages, (guint) i));

      self->names[i] = g_strdup (gw_stage_get_name (stage));
      self->steps[i].name = self->names[i];
      self->steps[i].rate = rates[i] = (double) gw_stage_get_rate (stage) / WHOLE;
    }
}

/* Between the average and the safe plan lies one factor: how many more chances
 * to win it takes. Where even the largest number is not enough there is none. */
static void
work_back (GwFunnelPlan *self,
           const double *rates)
{
  g_autofree double *needs = g_new0 (double, self->n_steps);
  double safe_factor;

  if (self->n_steps == 0 || !gw_funnel_work_back (self->deals, rates, self->n_steps, needs))
    {
      self->n_steps = 0;
      return;
    }

  safe_factor = needs[0] > 0.0 ? gw_funnel_safe_number (rates[0], self->deals, self->chance) / needs[0] : 1.0;
  for (gsize i = 0; i < self->n_steps; i++)
    {
      GwFunnelStep *step = &self->steps[i];

      step->average = needs[i];
      step->safe = needs[i] * safe_factor;
      if (self->person_days > 0.0)
        {
          step->average_per_day = step->average / self->person_days;
          step->safe_per_day = step->safe / self->person_days;
        }
    }
}

/* Works back from the target of @goal through the funnel of @whole. */
static GwFunnelPlan *
create (GwGoal *goal,
        GwGoal *whole,
        GwDate  as_of)
{
  GwFunnel *funnel = gw_goal_get_funnel (whole);
  GwRecordList *stages = gw_funnel_get_stages (funnel);
  GwFunnelPlan *self = g_new0 (GwFunnelPlan, 1);
  g_autofree double *rates = NULL;
  GwDate start, end;

  g_atomic_ref_count_init (&self->ref_count);
  self->chance = (double) gw_funnel_get_chance (funnel) / 100.0;
  self->deals = count_deals (goal, whole, funnel);
  self->deadline = GW_DATE_NONE;
  if (gw_goal_get_workshop (goal) != NULL)
    self->workshop = g_object_ref (gw_goal_get_workshop (goal));
  if (self->workshop == NULL || self->deals <= 0.0 || !gw_goal_get_span (goal, &start, &end))
    return self;

  self->deadline = end - (GwDate) gw_funnel_get_cycle_days (funnel);
  self->person_days = count_person_days (goal, funnel, self->workshop, gw_goal_find_plan_start (goal, as_of), end);
  self->n_steps = gw_record_list_get_length (stages);
  self->steps = g_new0 (GwFunnelStep, self->n_steps);
  self->names = g_new0 (char *, self->n_steps + 1);
  rates = g_new0 (double, self->n_steps);
  name_steps (self, stages, rates);
  work_back (self, rates);
  count_hours (self, stages);
  return self;
}

/**
 * gw_funnel_plan_new_for_goal:
 * @goal: a goal with a funnel
 * @as_of: the day of the question, or %GW_DATE_NONE
 *
 * Works back from the target of @goal to what each person does in a day (F11 in
 * the arithmetic), on average and safely. The days are those from the start of
 * the plan on, see gw_goal_find_plan_start().
 *
 * Returns: (transfer full): the plan, which does not change any more; without
 *   steps where the funnel, the target or the dates are missing
 */
GwFunnelPlan *
gw_funnel_plan_new_for_goal (GwGoal *goal,
                             GwDate  as_of)
{
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  return create (goal, goal, as_of);
}

/**
 * gw_funnel_plan_new_for_part:
 * @goal: a part of another goal
 * @as_of: the day of the question, or %GW_DATE_NONE
 *
 * Works back from the target of @goal like gw_funnel_plan_new_for_goal(), but with
 * the rates, the deal and the chance of the goal that it is a part of, and its
 * share of what repeats there: what it takes the owner to reach the own number at
 * the rates of the team. Our own convention.
 *
 * Returns: (transfer full): the plan; without steps where something is missing or
 *   the two goals count different things
 */
GwFunnelPlan *
gw_funnel_plan_new_for_part (GwGoal *goal,
                             GwDate  as_of)
{
  GwGoal *whole;

  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  whole = gw_goal_get_parent (goal);
  if (whole == NULL || gw_goal_get_metric (whole) != gw_goal_get_metric (goal))
    return create (goal, goal, as_of);

  return create (goal, whole, as_of);
}

/**
 * gw_funnel_plan_ref:
 *
 * Returns: (transfer full): @self
 */
GwFunnelPlan *
gw_funnel_plan_ref (const GwFunnelPlan *self)
{
  GwFunnelPlan *plan = (GwFunnelPlan *) self;

  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&plan->ref_count);
  return plan;
}

/**
 * gw_funnel_plan_unref:
 *
 * Frees @self with its last reference.
 */
void
gw_funnel_plan_unref (GwFunnelPlan *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_object (&self->workshop);
  g_strfreev (self->names);
  g_free (self->steps);
  g_free (self);
}

/**
 * gw_funnel_plan_get_deals:
 *
 * Returns: how many deals the target takes, unrounded
 */
double
gw_funnel_plan_get_deals (const GwFunnelPlan *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->deals;
}

/**
 * gw_funnel_plan_get_chance:
 *
 * Returns: how safe the safe plan is, such as 0.8
 */
double
gw_funnel_plan_get_chance (const GwFunnelPlan *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->chance;
}

/**
 * gw_funnel_plan_get_person_days:
 *
 * Returns: the days of a full-time person that the team has for it
 */
double
gw_funnel_plan_get_person_days (const GwFunnelPlan *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->person_days;
}

/**
 * gw_funnel_plan_get_hours:
 *
 * Returns: how many hours the activities take on average; 0 where no stage
 *   says how long one of them takes
 */
double
gw_funnel_plan_get_hours (const GwFunnelPlan *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->hours;
}

/**
 * gw_funnel_plan_get_safe_hours:
 *
 * Returns: how many hours the activities of the safe plan take
 */
double
gw_funnel_plan_get_safe_hours (const GwFunnelPlan *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->safe_hours;
}

/**
 * gw_funnel_plan_get_selling_hours:
 *
 * Returns: how many hours the people have for selling: the person-days times
 *   the selling hours of the calendar (the capacity verdict of F11)
 */
double
gw_funnel_plan_get_selling_hours (const GwFunnelPlan *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  if (self->workshop == NULL)
    return 0.0;

  return self->person_days * (double) gw_calendar_get_selling_minutes (gw_workshop_get_calendar (self->workshop)) / 60.0;
}

/**
 * gw_funnel_plan_get_week_days:
 * @member: a member of the team
 * @date: any day of the week in question
 *
 * What a member does in a week is the amount per person-day times this.
 *
 * Returns: the person-days of @member in an ordinary week around @date: their
 *   working time and ramp times the working weekdays
 */
double
gw_funnel_plan_get_week_days (const GwFunnelPlan *self,
                              GwMember           *member,
                              GwDate              date)
{
  guint weekdays;

  g_return_val_if_fail (self != NULL, 0.0);
  g_return_val_if_fail (GW_IS_MEMBER (member), 0.0);
  g_return_val_if_fail (gw_date_is_valid (date), 0.0);

  if (self->workshop == NULL)
    return 0.0;

  weekdays = (guint) gw_calendar_get_workdays (gw_workshop_get_calendar (self->workshop));
  return (double) gw_member_get_fte (member) / WHOLE * gw_member_get_ramp_in_month (member, date) *
         __builtin_popcount (weekdays);
}

/**
 * gw_funnel_plan_get_deadline:
 *
 * Returns: the last day on which an opportunity created can still become a
 *   deal in time; %GW_DATE_NONE where unknown
 */
GwDate
gw_funnel_plan_get_deadline (const GwFunnelPlan *self)
{
  g_return_val_if_fail (self != NULL, GW_DATE_NONE);

  return self->deadline;
}

/**
 * gw_funnel_plan_get_steps:
 * @n_steps: (out): how many
 *
 * Returns: (transfer none) (array length=n_steps): the stages from the deal
 *   backwards, with what each needs
 */
const GwFunnelStep *
gw_funnel_plan_get_steps (const GwFunnelPlan *self,
                          gsize              *n_steps)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_steps != NULL, NULL);

  *n_steps = self->n_steps;
  return self->steps;
}
