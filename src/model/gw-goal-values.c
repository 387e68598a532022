/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-private.h"

/* Reading the fields of a goal. */

/**
 * gw_goal_get_title:
 *
 * Returns: (transfer none): title
 */
const char *
gw_goal_get_title (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return gw_record_get_text (GW_RECORD (self), GW_GOAL_FIELD_TITLE);
}

/**
 * gw_goal_get_metric:
 *
 * Returns: (transfer none) (nullable): metric
 */
GwMetric *
gw_goal_get_metric (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return (GwMetric *) gw_record_get_reference (GW_RECORD (self), GW_GOAL_FIELD_METRIC);
}

/**
 * gw_goal_get_owner:
 *
 * Returns: (transfer none) (nullable): owner
 */
GwMember *
gw_goal_get_owner (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return (GwMember *) gw_record_get_reference (GW_RECORD (self), GW_GOAL_FIELD_OWNER);
}

/**
 * gw_goal_get_parent:
 *
 * Returns: (transfer none) (nullable): part of
 */
GwGoal *
gw_goal_get_parent (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return (GwGoal *) gw_record_get_reference (GW_RECORD (self), GW_GOAL_FIELD_PARENT);
}

/**
 * gw_goal_get_summed:
 *
 * Returns: whether it holds: adds to the goal above
 */
gboolean
gw_goal_get_summed (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), FALSE);

  return gw_record_get_boolean (GW_RECORD (self), GW_GOAL_FIELD_SUMMED);
}

/**
 * gw_goal_get_direction:
 *
 * Returns: direction
 */
GwDirection
gw_goal_get_direction (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return (GwDirection) gw_record_get_choice (GW_RECORD (self), GW_GOAL_FIELD_DIRECTION);
}

/**
 * gw_goal_get_baseline:
 *
 * Returns: baseline, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_goal_get_baseline (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), GW_GOAL_FIELD_BASELINE);
}

/**
 * gw_goal_get_target:
 *
 * Returns: target, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_goal_get_target (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), GW_GOAL_FIELD_TARGET);
}

/**
 * gw_goal_get_low:
 *
 * Returns: lower limit, scaled by the decimals of the metric; %GW_UNSET
 *   where unknown
 */
gint64
gw_goal_get_low (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), GW_GOAL_FIELD_LOW);
}

/**
 * gw_goal_get_high:
 *
 * Returns: upper limit, scaled by the decimals of the metric; %GW_UNSET
 *   where unknown
 */
gint64
gw_goal_get_high (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), GW_GOAL_FIELD_HIGH);
}

/**
 * gw_goal_get_floor:
 *
 * Returns: floor, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_goal_get_floor (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), GW_GOAL_FIELD_FLOOR);
}

/**
 * gw_goal_get_commit:
 *
 * Returns: commit, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_goal_get_commit (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), GW_GOAL_FIELD_COMMIT);
}

/**
 * gw_goal_get_stretch:
 *
 * Returns: stretch, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_goal_get_stretch (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), GW_GOAL_FIELD_STRETCH);
}

/**
 * gw_goal_get_start:
 *
 * Returns: start, or %GW_DATE_NONE
 */
GwDate
gw_goal_get_start (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), GW_GOAL_FIELD_START);
}

/**
 * gw_goal_get_due:
 *
 * Returns: due date, or %GW_DATE_NONE
 */
GwDate
gw_goal_get_due (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), GW_GOAL_FIELD_DUE);
}

/**
 * gw_goal_get_kind:
 *
 * Returns: kind
 */
GwGoalKind
gw_goal_get_kind (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return (GwGoalKind) gw_record_get_choice (GW_RECORD (self), GW_GOAL_FIELD_KIND);
}

/**
 * gw_goal_get_state:
 *
 * Returns: state
 */
GwGoalState
gw_goal_get_state (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return (GwGoalState) gw_record_get_choice (GW_RECORD (self), GW_GOAL_FIELD_STATE);
}

/**
 * gw_goal_get_state_reason:
 *
 * Returns: (transfer none): reason of the state
 */
const char *
gw_goal_get_state_reason (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return gw_record_get_text (GW_RECORD (self), GW_GOAL_FIELD_STATE_REASON);
}

/**
 * gw_goal_get_state_on:
 * @date: a day
 *
 * Returns: the state by the end of @date: what was closed or dropped later was
 *   agreed by then, or a draft
 */
GwGoalState
gw_goal_get_state_on (GwGoal *self,
                      GwDate  date)
{
  GwGoalState state;

  g_return_val_if_fail (GW_IS_GOAL (self), GW_GOAL_STATE_DRAFT);

  state = gw_goal_get_state (self);
  if ((state != GW_GOAL_STATE_CLOSED && state != GW_GOAL_STATE_DROPPED) ||
      gw_goal_get_state_since (self) == GW_DATE_NONE || gw_goal_get_state_since (self) <= date)
    return state;

  return gw_record_list_get_length (gw_goal_get_revisions (self)) > 0 ? GW_GOAL_STATE_AGREED
                                                                      : GW_GOAL_STATE_DRAFT;
}

/**
 * gw_goal_get_weight:
 *
 * Returns: weight
 */
gint64
gw_goal_get_weight (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), GW_GOAL_FIELD_WEIGHT);
}

/**
 * gw_goal_get_guard:
 *
 * Returns: (transfer none): guard
 */
const char *
gw_goal_get_guard (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return gw_record_get_text (GW_RECORD (self), GW_GOAL_FIELD_GUARD);
}

/**
 * gw_goal_get_guard_goal:
 *
 * Returns: (transfer none) (nullable): guard goal
 */
GwGoal *
gw_goal_get_guard_goal (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return (GwGoal *) gw_record_get_reference (GW_RECORD (self), GW_GOAL_FIELD_GUARD_GOAL);
}

/**
 * gw_goal_get_why:
 *
 * Returns: (transfer none): why
 */
const char *
gw_goal_get_why (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return gw_record_get_text (GW_RECORD (self), GW_GOAL_FIELD_WHY);
}

/**
 * gw_goal_get_curve:
 *
 * Returns: plan
 */
GwCurve
gw_goal_get_curve (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return (GwCurve) gw_record_get_choice (GW_RECORD (self), GW_GOAL_FIELD_CURVE);
}

/**
 * gw_goal_get_month_weights:
 *
 * Returns: (transfer none): weights of the months
 */
GwIntegers *
gw_goal_get_month_weights (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return gw_record_get_integers (GW_RECORD (self), GW_GOAL_FIELD_MONTH_WEIGHTS);
}

/**
 * gw_goal_get_rhythm:
 *
 * Returns: check-in rhythm
 */
GwRhythm
gw_goal_get_rhythm (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return (GwRhythm) gw_record_get_choice (GW_RECORD (self), GW_GOAL_FIELD_RHYTHM);
}

/**
 * gw_goal_get_notes:
 *
 * Returns: (transfer none): notes
 */
const char *
gw_goal_get_notes (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return gw_record_get_text (GW_RECORD (self), GW_GOAL_FIELD_NOTES);
}

/**
 * gw_goal_get_added:
 *
 * Returns: the day on which it came into the document; %GW_DATE_NONE for from
 *   the beginning
 */
GwDate
gw_goal_get_added (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), GW_GOAL_FIELD_ADDED);
}

/**
 * gw_goal_get_state_since:
 *
 * Returns: the day on which it came into its state, or %GW_DATE_NONE
 */
GwDate
gw_goal_get_state_since (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), GW_GOAL_FIELD_STATE_SINCE);
}
