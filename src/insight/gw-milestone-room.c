/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-milestone-room.h"

#include <math.h>

#include "gw-goal-plan.h"

/* A step is about this part of the way. */
#define STEPS_OF_THE_WAY 200

/**
 * gw_milestone_fit:
 * @milestone: of a goal
 * @date: (inout): where it is wanted
 * @value: (inout): how far the goal is wanted then, scaled as the goal's
 *   amounts; %GW_UNSET stays
 *
 * Moves @date and @value to the nearest that the goal allows: within its span,
 * between the milestones before and after ("Data" in the arithmetic).
 */
void
gw_milestone_fit (GwMilestone *milestone,
                  GwDate      *date,
                  gint64      *value)
{
  GwGoal *goal;
  GwRecordList *milestones;
  GwDate first, last;
  gint64 least = -GW_AMOUNT_MAX, most = GW_AMOUNT_MAX;
  gboolean before = TRUE, falls;

  g_return_if_fail (GW_IS_MILESTONE (milestone));
  g_return_if_fail (date != NULL && value != NULL);

  goal = GW_GOAL (gw_record_get_parent (GW_RECORD (milestone)));
  milestones = gw_goal_get_milestones (goal);
  falls = gw_goal_get_direction (goal) == GW_DIRECTION_DOWN;
  if (!gw_goal_get_span (goal, &first, &last))
    return;

  for (guint i = 0; i < gw_record_list_get_length (milestones); i++)
    {
      GwMilestone *other = GW_MILESTONE (gw_record_list_get (milestones, i));
      GwDate day = gw_milestone_get_date (other);
      gint64 amount = gw_milestone_get_value (other);

      if (other == milestone)
        {
          before = FALSE;
          continue;
        }
      if (day != GW_DATE_NONE && before)
        first = MAX (first, day);
      else if (day != GW_DATE_NONE)
        last = MIN (last, day);
      if (amount != GW_UNSET && before != falls)
        least = MAX (least, amount);
      else if (amount != GW_UNSET)
        most = MIN (most, amount);
    }

  *date = CLAMP (*date, first, MAX (first, last));
  if (*value != GW_UNSET)
    *value = CLAMP (*value, least, MAX (least, most));
}

/**
 * gw_milestone_get_step:
 * @milestone: of a goal
 *
 * Returns: a round amount, about a two-hundredth of the way; at least 1
 */
gint64
gw_milestone_get_step (GwMilestone *milestone)
{
  GwGoal *goal;
  gint64 baseline, target;
  double size, power;

  g_return_val_if_fail (GW_IS_MILESTONE (milestone), 1);

  goal = GW_GOAL (gw_record_get_parent (GW_RECORD (milestone)));
  baseline = gw_goal_get_baseline (goal) != GW_UNSET ? gw_goal_get_baseline (goal) : 0;
  target = gw_goal_get_target (goal);
  if (target == GW_UNSET || target == baseline)
    return 1;

  size = fabs ((double) target - (double) baseline) / STEPS_OF_THE_WAY;
  if (size <= 1)
    return 1;
  power = pow (10, floor (log10 (size)));
  return (gint64) ((size >= 5 * power ? 5 : size >= 2 * power ? 2 : 1) * power);
}

/**
 * gw_milestone_find_position:
 * @goal: a goal
 * @date: of a new milestone
 *
 * Returns: where it belongs among the milestones of @goal: behind those that
 *   are not later
 */
guint
gw_milestone_find_position (GwGoal *goal,
                            GwDate  date)
{
  GwRecordList *milestones;
  guint position = 0;

  g_return_val_if_fail (GW_IS_GOAL (goal), 0);

  milestones = gw_goal_get_milestones (goal);
  for (guint i = 0; i < gw_record_list_get_length (milestones); i++)
    {
      GwDate day = gw_milestone_get_date (GW_MILESTONE (gw_record_list_get (milestones, i)));

      if (day != GW_DATE_NONE && day <= date)
        position = i + 1;
    }

  return position;
}
