/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pace-original.h"

#include "gw-goal-original.h"
#include "gw-pace-figure-private.h"

/**
 * gw_pace_figure_set_original_of_goal:
 * @self: the pace chart of @goal
 * @goal: a goal, agreed and perhaps revised
 *
 * Shows the plan that was first agreed where it was another one, see
 * gw_goal_find_original_plan().
 *
 * Returns: whether there is such a plan
 */
gboolean
gw_pace_figure_set_original_of_goal (GwPaceFigure *self,
                                     GwGoal       *goal)
{
  g_autoptr (GwPlanCurve) curve = NULL;
  double baseline, target;

  g_return_val_if_fail (GW_IS_PACE_FIGURE (self), FALSE);
  g_return_val_if_fail (GW_IS_GOAL (goal), FALSE);

  if (self->data->curve == NULL)
    return FALSE;

  baseline = self->data->baseline;
  target = self->data->target;
  curve = gw_goal_find_original_plan (goal, self->data->curve, &baseline, &target);
  if (curve == NULL)
    return FALSE;

  gw_pace_figure_set_original (self, curve, baseline, target);
  return TRUE;
}
