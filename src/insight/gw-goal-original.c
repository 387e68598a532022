/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-original.h"

#include "gw-revision-change.h"
#include "gw-revision.h"
#include "gw-value.h"

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

/* Keeps @value where no revision changed the field. */
static gboolean
find_first_value (GwGoal     *goal,
                  const char *field,
                  double     *value)
{
  const char *text = find_first_agreed (goal, field);
  double now = *value;
  gint64 amount;

  if (text == NULL || !g_ascii_string_to_signed (text, 10, -GW_AMOUNT_MAX, GW_AMOUNT_MAX, &amount, NULL))
    return FALSE;

  *value = gw_value_from_amount (amount, gw_record_get_decimals (GW_RECORD (goal)));
  return *value != now;
}

/**
 * gw_goal_find_original_plan:
 * @goal: a goal, agreed and perhaps revised
 * @now: its plan
 * @baseline: (inout): in the unit of the metric: that of @now, then the first one
 * @target: (inout): likewise
 *
 * Finds the plan that was first agreed, where a revision gave the goal another
 * target, baseline or due date. Another distribution over the months is not kept
 * by revisions: where the days changed with it, the plan can no longer be told.
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL where it is the one of
 *   now or cannot be told
 */
GwPlanCurve *
gw_goal_find_original_plan (GwGoal      *goal,
                            GwPlanCurve *now,
                            double      *baseline,
                            double      *target)
{
  gboolean changed;
  const char *due;
  GwDate start, end;

  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);
  g_return_val_if_fail (now != NULL, NULL);
  g_return_val_if_fail (baseline != NULL && target != NULL, NULL);

  changed = find_first_value (goal, "baseline", baseline);
  changed = find_first_value (goal, "target", target) || changed;
  start = gw_plan_curve_get_start (now);
  due = find_first_agreed (goal, "due");
  if (due != NULL && gw_date_parse (due, &end) && end >= start && end != gw_plan_curve_get_end (now))
    return gw_goal_get_curve (goal) == GW_CURVE_EVEN
           ? gw_plan_curve_new_even (gw_plan_curve_get_calendar (now), start, end) : NULL;

  return changed ? gw_plan_curve_ref (now) : NULL;
}
