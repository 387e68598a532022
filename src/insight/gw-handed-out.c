/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-handed-out.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation-plan.h"
#include "gw-insight-private.h"

/* What the goals that @whole is the sum of ask for together; what was dropped asks
 * for nothing. */
static gboolean
add_up_parts (GwInsight *insight,
              GwGoal    *whole,
              gint64    *sum)
{
  GPtrArray *parts = gw_insight_get_children (insight, whole);

  *sum = 0;
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      GwGoal *part = g_ptr_array_index (parts, i);

      if (gw_goal_get_state_on (part, gw_insight_get_as_of (insight)) == GW_GOAL_STATE_DROPPED)
        continue;
      if (gw_goal_get_target (part) == GW_UNSET)
        return FALSE;
      *sum += gw_goal_get_target (part) - (gw_goal_get_baseline (part) != GW_UNSET ? gw_goal_get_baseline (part) : 0);
    }

  return parts != NULL;
}

/**
 * gw_handed_out_explain_gap:
 * @goal: a goal that changed: the sum of others, or a part of one
 * @format: how numbers are written
 *
 * Whether the goals of the members are still what was shared out (F9 in the
 * arithmetic), after one of them or the team's own was changed by itself.
 *
 * Returns: (transfer full) (nullable): a sentence for when they are not; %NULL when
 *   they are, or nothing was shared out
 */
char *
gw_handed_out_explain_gap (GwInsight      *insight,
                           GwGoal         *goal,
                           const GwFormat *format)
{
  g_autoptr (GwAllocationPlan) plan = NULL;
  g_autofree char *asked = NULL;
  g_autofree char *shared = NULL;
  GwGoal *whole;
  gint64 sum, handed_out;
  guint decimals;

  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  whole = gw_goal_get_parent (goal) != NULL ? gw_goal_get_parent (goal) : goal;
  if (!gw_allocation_plan_is_wanted (whole) || !add_up_parts (insight, whole, &sum))
    return NULL;

  plan = gw_allocation_plan_new_for_goal (whole);
  handed_out = gw_allocation_plan_get_ledger (plan)->handed_out;
  if (handed_out == sum)
    return NULL;

  decimals = gw_record_get_decimals (GW_RECORD (whole));
  asked = gw_format_amount (format, sum, decimals);
  shared = gw_format_amount (format, handed_out, decimals);
  /* Translators: two sums, such as 3 835 and 3 780 */
  return g_strdup_printf (_("The parts now add up to %s; page 3 shares out %s. Share out again, or change another part."),
                          asked, shared);
}
