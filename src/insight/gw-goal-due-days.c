/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-insight.h"
#include "gw-goal-insight-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* As many days as the table of the next ones has. */
#define N_DUE_DAYS 7
/* Weeks that are looked through for one with a working day. */
#define N_WEEKS 8
/* A hair, so that 0.1 + 0.2 is no more than 0.3. */
#define HAIR 1e-9
/* So many times what each day brought so far is the most that is asked for. */
#define MOST_OF_RATE 2.0
/* A pace that is printed as 1.00. */
#define NEARLY_ON_PLAN 0.005

static double
get_gain (const GwGoalInsight *self)
{
  double sign = self->target < self->baseline ? -1.0 : 1.0;

  return self->has_actual ? sign * (self->actual - self->baseline) : 0.0;
}

/* What has still to be gained by the end of @date for that share of the plan,
 * in steps of the last digit that is printed. */
static double
measure_missing (const GwGoalInsight *self,
                 GwDate               date,
                 double               share)
{
  double scale = pow (10.0, self->digits);
  double planned = fabs (self->target - self->baseline) * gw_plan_curve_get_share (self->curve, date);
  double missing = (share * planned - get_gain (self)) * scale;

  return fmax (ceil (missing - HAIR * fmax (1.0, fabs (missing))), 0.0) / scale;
}

/**
 * gw_goal_insight_list_due_days:
 *
 * What is due by each of the next seven working days, those after the day of
 * the question and not after the goal's end.
 *
 * Returns: (transfer full) (element-type GwDueDay): by date; empty without a plan,
 *   once it is over, and for steps, which have dates of their own
 */
GArray *
gw_goal_insight_list_due_days (const GwGoalInsight *self)
{
  GArray *days;
  GwDate date;

  g_return_val_if_fail (self != NULL, NULL);

  days = g_array_new (FALSE, TRUE, sizeof (GwDueDay));
  if (!gw_goal_insight_has_way (self) || self->nature == GW_NATURE_STEPS ||
      self->status == GW_STATUS_CLOSED || self->status == GW_STATUS_DROPPED)
    return days;

  date = MAX (self->as_of, self->start - 1);
  while (days->len < N_DUE_DAYS && date < self->end)
    {
      GwDueDay day = { ++date, 0.0, 0.0 };

      if (!gw_work_calendar_is_working_day (gw_plan_curve_get_calendar (self->curve), date))
        continue;
      day.planned = gw_plan_curve_get_value (self->curve, date, self->baseline, self->target);
      day.missing = fmax (fabs (day.planned - self->baseline) - get_gain (self), 0.0);
      g_array_append_val (days, day);
    }

  return days;
}

/* The last working day of this week; from then on of the next week that has
 * one, and not after the end. */
static GwDate
find_week_end (const GwGoalInsight *self)
{
  GwWorkCalendar *calendar = gw_plan_curve_get_calendar (self->curve);
  GwDate sunday = self->as_of + 7 - gw_date_get_weekday (self->as_of);

  for (guint week = 0; week < N_WEEKS; week++, sunday += 7)
    for (GwDate date = MIN (sunday, self->end); date > MAX (self->as_of, sunday - 7); date--)
      if (gw_work_calendar_is_working_day (calendar, date))
        return date;

  return self->end;
}

/* Whether that can be asked of anybody: a level may jump, but what adds up comes day
 * by day. */
static gboolean
can_be_met (const GwGoalInsight *self,
            GwDate               by,
            double               amount)
{
  GwWorkCalendar *calendar = gw_plan_curve_get_calendar (self->curve);

  if (self->nature == GW_NATURE_LEVEL)
    return TRUE;

  return amount <= MOST_OF_RATE * self->rate * gw_work_calendar_count (calendar, self->as_of + 1, by) + HAIR;
}

/**
 * gw_goal_insight_get_catch_up:
 * @by: (out): the last working day of this week, or of the next one; later where
 *   that takes more than twice as much a day as each brought so far
 * @amount: (out): how much more towards the target by the end of that day
 *
 * Returns: whether the goal is behind its pace, and there is time left to be
 *   on pace again at a rate that can be met
 */
gboolean
gw_goal_insight_get_catch_up (const GwGoalInsight *self,
                              GwDate              *by,
                              double              *amount)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (by != NULL && amount != NULL, FALSE);

  if (!gw_goal_insight_has_way (self) || !self->has_pace || self->as_of >= self->end ||
      (self->status != GW_STATUS_AT_RISK && self->status != GW_STATUS_OFF_PACE))
    return FALSE;

  for (*by = find_week_end (self); *by <= self->end; (*by)++)
    {
      if (!gw_work_calendar_is_working_day (gw_plan_curve_get_calendar (self->curve), *by) && *by < self->end)
        continue;
      *amount = measure_missing (self, *by, self->thresholds.on_pace);
      if (can_be_met (self, *by, *amount))
        return *amount > 0.0;
    }

  return FALSE;
}

/**
 * gw_goal_insight_explain_catch_up:
 * @format: how numbers and dates are written
 *
 * Returns: (transfer full) (nullable): what it takes to be on pace by the end of the
 *   week, or the soonest day at which that can be met, such as "To be on pace by Friday, 3 July it takes 36 more."; %NULL unless
 *   it is behind
 */
char *
gw_goal_insight_explain_catch_up (const GwGoalInsight *self,
                                  const GwFormat      *format)
{
  g_autofree char *more = NULL;
  g_autofree char *date = NULL;
  const char *weekday;
  double amount;
  GwDate by;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  if (!gw_goal_insight_get_catch_up (self, &by, &amount))
    return NULL;

  more = gw_format_value (format, amount, self->digits);
  date = gw_format_short_date (format, by);
  weekday = gw_format_weekday_name (gw_date_get_weekday (by));
  if (self->nature != GW_NATURE_LEVEL && self->target > self->baseline)
    /* Translators: a weekday, a date, an amount: "To be on pace by Friday, 3 July it takes 36 more." */
    return g_strdup_printf (_("To be on pace by %s, %s it takes %s more."), weekday, date, more);
  if (self->target > self->baseline)
    return g_strdup_printf (_("To be on pace by %s, %s it must be %s higher."), weekday, date, more);

  return g_strdup_printf (_("To be on pace by %s, %s it must be %s lower."), weekday, date, more);
}

/**
 * gw_goal_insight_explain_due_day:
 * @day: one of the days that are listed
 * @format: how numbers are written
 *
 * Returns: (transfer full): what is missing by the end of @day, to the last
 *   digit that is printed: such as "36 more", "0.4 lower", or "reached"
 */
char *
gw_goal_insight_explain_due_day (const GwGoalInsight *self,
                                 const GwDueDay      *day,
                                 const GwFormat      *format)
{
  g_autofree char *amount = NULL;
  double scale, planned, missing;

  g_return_val_if_fail (self != NULL && day != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  /* From the planned value as it is printed, so that the three add up. */
  scale = pow (10.0, self->digits);
  planned = round (day->planned * scale) / scale;
  missing = fabs (planned - self->baseline) - get_gain (self);
  if (missing * scale < 0.5)
    /* Translators: what is due by some day is there already. */
    return g_strdup (C_("due", "reached"));

  amount = gw_format_value (format, missing, self->digits);
  if (self->target < self->baseline)
    return g_strdup_printf (C_("due", "%s lower"), amount);
  if (self->nature == GW_NATURE_LEVEL)
    return g_strdup_printf (C_("due", "%s higher"), amount);

  return g_strdup_printf (C_("due", "%s more"), amount);
}

/**
 * gw_goal_insight_explain_due_days:
 * @format: how numbers are written
 *
 * Returns: (transfer full): which question the list of due days answers, since
 *   less than all of the plan is on pace already
 */
char *
gw_goal_insight_explain_due_days (const GwGoalInsight *self,
                                  const GwFormat      *format)
{
  g_autofree char *share = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  share = gw_format_percent (format, self->thresholds.on_pace, 0);
  /* Translators: %s is a share of the plan, such as "95 %" */
  return g_strdup_printf (_("All that the plan asks for, and what is missing to it. %s of it is on pace already."), share);
}

/**
 * gw_goal_insight_explain_lead:
 *
 * Speaks of the day of the last number, as the pace does, so that the two cannot
 * contradict each other.
 *
 * Returns: (transfer full) (nullable): how many working days the goal is ahead of
 *   its plan or behind it, in a sentence; %NULL where that says nothing
 */
char *
gw_goal_insight_explain_lead (const GwGoalInsight *self)
{
  gulong days;
  gboolean now;

  g_return_val_if_fail (self != NULL, NULL);

  if (!self->has_pace || !gw_status_has_pace (self->status) || self->lead == 0)
    return NULL;
  /* A plan that stands still for a while is kept by whoever is just on it. */
  if (fabs (self->pace - 1.0) < NEARLY_ON_PLAN)
    return NULL;

  days = (gulong) ABS (self->lead);
  now = self->last_date == self->as_of;
  if (self->lead > 0)
    return g_strdup_printf (now ? ngettext ("That is %lu working day ahead of the plan.",
                                            "That is %lu working days ahead of the plan.", days)
                                : ngettext ("By then it was %lu working day ahead of the plan.",
                                            "By then it was %lu working days ahead of the plan.", days), days);

  return g_strdup_printf (now ? ngettext ("That is %lu working day behind the plan.",
                                          "That is %lu working days behind the plan.", days)
                              : ngettext ("By then it was %lu working day behind the plan.",
                                          "By then it was %lu working days behind the plan.", days), days);
}
