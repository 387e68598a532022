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
 * gw_goal_insight_get_way_digits:
 *
 * Returns: as gw_goal_insight_get_digits(), but of the baseline, the target and
 *   the limits alone: for what is printed and must not hang on numbers to come
 */
guint
gw_goal_insight_get_way_digits (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->way_digits;
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
 * Returns: the lower limit of a band; -%G_MAXDOUBLE where unknown
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
 * Returns: the upper limit of a band; %G_MAXDOUBLE where unknown
 */
double
gw_goal_insight_get_high_limit (const GwGoalInsight *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->high_limit;
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
