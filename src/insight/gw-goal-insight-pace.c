/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-insight.h"
#include "gw-goal-insight-private.h"

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
