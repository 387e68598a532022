/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli-summary-json.h"

#include "gw-allocation-plan.h"
#include "gw-allocation.h"
#include "gw-cli-json.h"
#include "gw-funnel-plan.h"
#include "gw-member.h"

static void
add_rows (GwJsonWriter           *writer,
          const GwAllocationPlan *plan,
          guint                   decimals)
{
  gw_json_writer_add_name (writer, "rows");
  gw_json_writer_begin_array (writer, FALSE);
  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (plan); i++)
    {
      const GwAllocationShare *share = gw_allocation_plan_get_share (plan, i);
      GwMember *member = gw_allocation_plan_get_member (plan, i);

      gw_json_writer_begin_object (writer, TRUE);
      gw_cli_json_text (writer, "member", gw_record_get_id (GW_RECORD (member)));
      gw_cli_json_text (writer, "name", gw_member_get_name (member));
      gw_cli_json_amount (writer, "amount", share->amount, decimals);
      gw_cli_json_real (writer, "weight", share->weight);
      gw_cli_json_real (writer, "capacity", gw_allocation_plan_get_capacity (plan, i));
      gw_cli_json_boolean (writer, "estimated", gw_allocation_plan_is_estimated (plan, i));
      gw_cli_json_boolean (writer, "locked", share->locked);
      if (share->has_minimum)
        gw_cli_json_amount (writer, "minimum", share->minimum, decimals);
      if (share->has_maximum)
        gw_cli_json_amount (writer, "maximum", share->maximum, decimals);
      gw_cli_json_boolean (writer, "infeasible", share->infeasible);
      gw_json_writer_end_object (writer);
    }
  gw_json_writer_end_array (writer);
}

/**
 * gw_cli_json_allocation:
 * @goal: a goal that is shared out
 * @decimals: of its metric
 * @format: how numbers are written inside of sentences
 *
 * Adds who gets what, and the ledger.
 */
void
gw_cli_json_allocation (GwJsonWriter   *writer,
                        GwGoal         *goal,
                        guint           decimals,
                        const GwFormat *format)
{
  g_autoptr (GwAllocationPlan) plan = gw_allocation_plan_new_for_goal (goal);
  g_autofree char *explanation = gw_allocation_plan_explain (plan, format, decimals);
  const GwAllocationLedger *ledger = gw_allocation_plan_get_ledger (plan);

  g_return_if_fail (writer != NULL);
  g_return_if_fail (GW_IS_GOAL (goal));
  g_return_if_fail (format != NULL);

  gw_json_writer_add_name (writer, "allocation");
  gw_json_writer_begin_object (writer, FALSE);
  gw_cli_json_choice (writer, "method", GW_TYPE_METHOD, gw_allocation_get_method (gw_goal_get_allocation (goal)));
  gw_cli_json_boolean (writer, "feasible", gw_allocation_plan_is_feasible (plan));
  gw_cli_json_text (writer, "explanation", explanation);
  gw_cli_json_amount (writer, "target", ledger->target, decimals);
  gw_cli_json_amount (writer, "over-assignment", ledger->over_assignment, decimals);
  gw_cli_json_amount (writer, "handed-out", ledger->handed_out, decimals);
  gw_cli_json_amount (writer, "difference", ledger->difference, decimals);
  gw_cli_json_amount (writer, "unit", ledger->unit, decimals);

  add_rows (writer, plan, decimals);
  gw_json_writer_end_object (writer);
}

static void
add_stages (GwJsonWriter       *writer,
            const GwFunnelPlan *plan)
{
  gsize n_steps;
  const GwFunnelStep *steps = gw_funnel_plan_get_steps (plan, &n_steps);

  gw_json_writer_add_name (writer, "stages");
  gw_json_writer_begin_array (writer, FALSE);
  for (gsize i = 0; i < n_steps; i++)
    {
      gw_json_writer_begin_object (writer, TRUE);
      gw_cli_json_text (writer, "name", steps[i].name);
      gw_cli_json_real (writer, "rate", steps[i].rate);
      gw_cli_json_real (writer, "average", steps[i].average);
      gw_cli_json_real (writer, "safe", steps[i].safe);
      gw_cli_json_real (writer, "safe-at-50", gw_funnel_plan_get_need (plan, i, 0.5));
      gw_cli_json_real (writer, "safe-at-80", gw_funnel_plan_get_need (plan, i, 0.8));
      gw_cli_json_real (writer, "safe-at-90", gw_funnel_plan_get_need (plan, i, 0.9));
      gw_cli_json_real (writer, "average-per-day", steps[i].average_per_day);
      gw_cli_json_real (writer, "safe-per-day", steps[i].safe_per_day);
      gw_json_writer_end_object (writer);
    }
  gw_json_writer_end_array (writer);
}

/**
 * gw_cli_json_funnel:
 * @goal: a goal that is worked back to a day
 * @as_of: the day of the question
 * @format: how numbers and dates are written inside of sentences
 *
 * Adds what the goal takes, on average and safe, and whether there is time.
 */
void
gw_cli_json_funnel (GwJsonWriter   *writer,
                    GwGoal         *goal,
                    GwDate          as_of,
                    const GwFormat *format)
{
  static const char *const verdicts[] = { NULL, "enough", "on-average", "too-little" };
  g_autoptr (GwFunnelPlan) plan = gw_funnel_plan_new_for_goal (goal, as_of);
  g_autofree char *capacity = gw_funnel_plan_explain_capacity (plan, format);
  g_autofree char *deadline = gw_funnel_plan_explain_deadline (plan, as_of, format);

  g_return_if_fail (writer != NULL);
  g_return_if_fail (GW_IS_GOAL (goal));
  g_return_if_fail (format != NULL);

  gw_json_writer_add_name (writer, "funnel");
  gw_json_writer_begin_object (writer, FALSE);
  gw_cli_json_real (writer, "deals", gw_funnel_plan_get_deals (plan));
  gw_cli_json_real (writer, "chance", gw_funnel_plan_get_chance (plan));
  gw_cli_json_real (writer, "average-chance", gw_funnel_plan_get_average_chance (plan));
  gw_cli_json_real (writer, "person-days", gw_funnel_plan_get_person_days (plan));
  gw_cli_json_real (writer, "hours", gw_funnel_plan_get_hours (plan));
  gw_cli_json_real (writer, "safe-hours", gw_funnel_plan_get_safe_hours (plan));
  gw_cli_json_real (writer, "selling-hours", gw_funnel_plan_get_selling_hours (plan));
  gw_cli_json_text (writer, "verdict", verdicts[gw_funnel_plan_get_verdict (plan)]);
  gw_cli_json_text (writer, "capacity", capacity);
  gw_cli_json_date (writer, "deadline", gw_funnel_plan_get_deadline (plan));
  gw_cli_json_text (writer, "deadline-explanation", deadline);
  add_stages (writer, plan);
  gw_json_writer_end_object (writer);
}
