/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pace-original.h"

#include "gw-pace-figure-private.h"
#include "gw-revision-change.h"
#include "gw-revision.h"

#include <math.h>

/* What a field of a goal held when the goal was first agreed: the oldest value
 * that a later revision replaced, as the document writes it. */
static const char *
find_first_agreed (GwGoal     *goal,
                   const char *field)
{
  GwRecordList *revisions = gw_goal_get_revisions (goal);

  for (guint i = 1; i < gw_record_list_get_length (revisions); i++)
    {
      GwRecordList *changes = gw_revision_get_changes (GW_REVISION (gw_record_list_get (revisions, i)));

      for (guint j = 0; j < gw_record_list_get_length (changes); j++)
        {
          GwRevisionChange *change = GW_REVISION_CHANGE (gw_record_list_get (changes, j));

          if (g_strcmp0 (gw_revision_change_get_field (change), field) == 0
              && g_strcmp0 (gw_revision_change_get_record (change), gw_record_get_id (GW_RECORD (goal))) == 0
              && *gw_revision_change_get_before (change) != '\0')
            return gw_revision_change_get_before (change);
        }
    }

  return NULL;
}

static double
get_first_amount (GwGoal     *goal,
                  const char *field,
                  double      now)
{
  const char *text = find_first_agreed (goal, field);
  gint64 amount;

  if (text == NULL || !g_ascii_string_to_signed (text, 10, -GW_AMOUNT_MAX, GW_AMOUNT_MAX, &amount, NULL))
    return now;

  return (double) amount / pow (10, gw_record_get_decimals (GW_RECORD (goal)));
}

/**
 * gw_pace_figure_set_original_of_goal:
 * @self: the pace chart of @goal
 * @goal: a goal, agreed and perhaps revised
 *
 * Shows the plan that was first agreed, where a revision gave the goal another
 * target, baseline or due date. Another distribution over the months can no
 * longer be drawn and leaves the chart as it is.
 *
 * Returns: whether there is such a plan
 */
gboolean
gw_pace_figure_set_original_of_goal (GwPaceFigure *self,
                                     GwGoal       *goal)
{
  g_autoptr (GwPlanCurve) curve = NULL;
  const GwPaceData *data;
  const char *due;
  double baseline;
  double target;
  GwDate end;

  g_return_val_if_fail (GW_IS_PACE_FIGURE (self), FALSE);
  g_return_val_if_fail (GW_IS_GOAL (goal), FALSE);

  data = self->data;
  if (data->curve == NULL)
    return FALSE;

  baseline = get_first_amount (goal, "baseline", data->baseline);
  target = get_first_amount (goal, "target", data->target);
  due = find_first_agreed (goal, "due");
  if (due == NULL || !gw_date_parse (due, &end) || end < data->start)
    end = data->end;
  if (baseline == data->baseline && target == data->target && end == data->end)
    return FALSE;

  if (end == data->end)
    curve = gw_plan_curve_ref (data->curve);
  else if (gw_goal_get_curve (goal) == GW_CURVE_EVEN)
    curve = gw_plan_curve_new_even (gw_plan_curve_get_calendar (data->curve), data->start, end);
  else
    return FALSE;

  gw_pace_figure_set_original (self, curve, baseline, target);
  return TRUE;
}
