/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-insight.h"
#include "gw-goal-insight-private.h"

/**
 * gw_goal_insight_get_status:
 *
 * Returns: how the goal stands (F4 in the arithmetic)
 */
GwStatus
gw_goal_insight_get_status (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, GW_STATUS_NO_DATA);

  return self->status;
}

/**
 * gw_goal_insight_is_stale:
 *
 * Returns: whether the last number is older than one and a half rhythms; a badge
 *   beside the status
 */
gboolean
gw_goal_insight_is_stale (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->stale;
}

/**
 * gw_goal_insight_get_as_of:
 *
 * Returns: the day on which this is known
 */
GwDate
gw_goal_insight_get_as_of (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, GW_DATE_NONE);

  return self->as_of;
}

/**
 * gw_goal_insight_is_today:
 *
 * Returns: whether who looks calls that day today; sentences and pictures of
 *   another day name it
 */
gboolean
gw_goal_insight_is_today (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_today;
}

/**
 * gw_goal_insight_get_start:
 *
 * Returns: the first day of the goal, or %GW_DATE_NONE
 */
GwDate
gw_goal_insight_get_start (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, GW_DATE_NONE);

  return self->start;
}

/**
 * gw_goal_insight_get_end:
 *
 * Returns: the last day of the goal, or %GW_DATE_NONE
 */
GwDate
gw_goal_insight_get_end (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, GW_DATE_NONE);

  return self->end;
}

/**
 * gw_goal_insight_get_last_date:
 *
 * Returns: the day of the last number (d* in the arithmetic); without one, the day
 *   until which none came
 */
GwDate
gw_goal_insight_get_last_date (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, GW_DATE_NONE);

  return self->last_date;
}

/**
 * gw_goal_insight_get_nature:
 *
 * Returns: what the numbers of the goal are
 */
GwNature
gw_goal_insight_get_nature (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, GW_NATURE_FLOW);

  return self->nature;
}

/**
 * gw_goal_insight_get_decimals:
 *
 * Returns: the decimals that amounts of the metric are scaled by
 */
guint
gw_goal_insight_get_decimals (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->decimals;
}

/**
 * gw_goal_insight_get_digits:
 *
 * Returns: the decimals that are worth printing: as many as the target and the
 *   numbers so far have, at most those that the metric is kept with
 */
guint
gw_goal_insight_get_digits (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->digits;
}

/**
 * gw_goal_insight_has_actual:
 *
 * Returns: whether there is any number yet
 */
gboolean
gw_goal_insight_has_actual (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_actual;
}

/**
 * gw_goal_insight_get_actual:
 *
 * Returns: the last number: the total since the start, the reading, or the weight
 *   of the steps that are done
 */
double
gw_goal_insight_get_actual (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->actual;
}

/**
 * gw_goal_insight_get_baseline:
 *
 * Returns: where the goal starts; 0 where unknown
 */
double
gw_goal_insight_get_baseline (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->baseline;
}

/**
 * gw_goal_insight_get_target:
 *
 * Returns: where it shall end; for steps the sum of their weights
 */
double
gw_goal_insight_get_target (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->target;
}

/**
 * gw_goal_insight_has_target:
 *
 * Returns: whether anybody has said where it shall end; for a band, both limits;
 *   for steps, any step
 */
gboolean
gw_goal_insight_has_target (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_target;
}

/**
 * gw_goal_insight_get_low_limit:
 *
 * Returns: the lower limit of a band; 0 where unknown
 */
double
gw_goal_insight_get_low_limit (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->low_limit;
}

/**
 * gw_goal_insight_get_high_limit:
 *
 * Returns: the upper limit of a band; 0 where unknown
 */
double
gw_goal_insight_get_high_limit (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->high_limit;
}

/**
 * gw_goal_insight_get_planned:
 *
 * Returns: what the plan asks for by the day of the last number, the value that
 *   the pace compares with
 */
double
gw_goal_insight_get_planned (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->planned;
}

/**
 * gw_goal_insight_get_progress:
 *
 * Returns: share of the way that is done, 1 for all of it; may be negative or more
 *   than 1. For a band the share of the days inside
 */
double
gw_goal_insight_get_progress (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->progress;
}

/**
 * gw_goal_insight_has_pace:
 *
 * Returns: whether a pace can be told; not while it is too early
 */
gboolean
gw_goal_insight_has_pace (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_pace;
}

/**
 * gw_goal_insight_get_pace:
 *
 * Returns: what is done of what is planned, unrounded. Print it with
 *   gw_goal_insight_get_pace_for_print()
 */
double
gw_goal_insight_get_pace (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->pace;
}

/**
 * gw_goal_insight_get_working_days_left:
 *
 * Returns: working days from the day after the last number to the end
 */
gint
gw_goal_insight_get_working_days_left (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->working_days_left;
}

/**
 * gw_goal_insight_has_required_rate:
 *
 * Returns: whether there are working days left, and a target
 */
gboolean
gw_goal_insight_has_required_rate (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_required_rate;
}

/**
 * gw_goal_insight_get_required_rate:
 *
 * Returns: what each of these days must bring towards the target
 */
double
gw_goal_insight_get_required_rate (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->required_rate;
}

/**
 * gw_goal_insight_has_rate:
 *
 * Returns: whether there is a number, and a working day before it
 */
gboolean
gw_goal_insight_has_rate (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_rate;
}

/**
 * gw_goal_insight_get_rate:
 *
 * Returns: what each working day from the start to the last number brought towards
 *   the target, to be compared with what each has to bring from now on
 */
double
gw_goal_insight_get_rate (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->rate;
}

/**
 * gw_goal_insight_get_buffer:
 *
 * Returns: for how many more working days the present number would still be on
 *   plan if nothing came; negative when it is that many days behind
 */
gint
gw_goal_insight_get_buffer (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->buffer;
}

/**
 * gw_goal_insight_get_lead:
 *
 * Returns: how many working days the goal was ahead of its plan on the day of the
 *   last number, which is the day of the pace; negative when it was behind
 */
gint
gw_goal_insight_get_lead (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lead;
}

/**
 * gw_goal_insight_is_summed:
 *
 * Returns: whether the numbers are those of other goals, added up
 */
gboolean
gw_goal_insight_is_summed (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->summed;
}

/**
 * gw_goal_insight_is_band:
 *
 * Returns: whether the goal is to stay between two limits
 */
gboolean
gw_goal_insight_is_band (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->direction == GW_DIRECTION_BAND;
}

/**
 * gw_goal_insight_has_plan:
 *
 * Returns: whether there is a planned value for each day: a baseline, a target
 *   and dates, and no band
 */
gboolean
gw_goal_insight_has_plan (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return gw_goal_insight_has_way (self);
}

/**
 * gw_goal_insight_get_planned_by:
 *
 * Returns: what the plan asks for by the end of @date; the baseline without a
 *   plan
 */
double
gw_goal_insight_get_planned_by (const GwGoalInsight *self,
                                GwDate               date)
{
  g_return_val_if_fail (self != NULL, 0.0);

  if (!gw_goal_insight_has_way (self))
    return self->baseline;

  return gw_plan_curve_get_value (self->curve, date, self->baseline, self->target);
}

/**
 * gw_goal_insight_get_pace_for_print:
 * @digits: how many decimals will be printed
 *
 * Returns: the pace, rounded so that it has the status of the unrounded one
 */
double
gw_goal_insight_get_pace_for_print (const GwGoalInsight *self,
                                    guint                digits)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return gw_status_pace_for_print (self->pace, digits, &self->thresholds);
}
