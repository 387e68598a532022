/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-week-activities.h"

#include "gw-funnel-plan.h"

#include <glib/gi18n-lib.h>

static void
free_activity (gpointer data)
{
  GwWeekActivity *activity = data;

  g_free (activity->name);
  g_free (activity->average);
  g_free (activity->safe);
  g_free (activity);
}

/* Nobody counts hundredths of a meeting. */
static char *
format_activity (double          amount,
                 const GwFormat *format)
{
  return gw_format_value (format, amount, amount < 20 ? 1 : 0);
}

/* The best plan that the numbers allow; one without steps where there is none. */
static GwFunnelPlan *
find_plan (GwGoal      *goal,
           GwDate       as_of,
           GwWeekBasis *basis)
{
  GwFunnelPlan *plan = gw_funnel_plan_new_for_goal (goal, as_of);
  gsize n_steps;

  *basis = GW_WEEK_BASIS_OWN;
  (void) gw_funnel_plan_get_steps (plan, &n_steps);
  if (n_steps > 0 || gw_goal_get_parent (goal) == NULL)
    return plan;

  gw_funnel_plan_unref (plan);
  plan = gw_funnel_plan_new_for_part (goal, as_of);
  *basis = GW_WEEK_BASIS_RATES;
  (void) gw_funnel_plan_get_steps (plan, &n_steps);
  if (n_steps > 0 && gw_funnel_plan_get_person_days (plan) > 0)
    return plan;

  gw_funnel_plan_unref (plan);
  *basis = GW_WEEK_BASIS_AVERAGE;
  return gw_funnel_plan_new_for_goal (gw_goal_get_parent (goal), as_of);
}

/**
 * gw_week_activities_new:
 * @goal: the goal of a member
 * @member: the member
 * @format: how to write numbers
 * @as_of: a day of the week
 * @safe_heading: (out): what the safe numbers are called; untouched without any
 * @basis: (out): what they are worked back from
 *
 * Works a goal back to what one member does in one week (F11): by rates of the
 * member's own where the goal has them, else by those of the goal that it is a
 * part of. Where the two cannot be compared it is the average of the team.
 *
 * Returns: (transfer full) (element-type GwWeekActivity): the activities in the
 *   order in which they are done; none where the goal has no funnel
 */
GPtrArray *
gw_week_activities_new (GwGoal          *goal,
                        GwMember        *member,
                        const GwFormat  *format,
                        GwDate           as_of,
                        char           **safe_heading,
                        GwWeekBasis     *basis)
{
  GPtrArray *activities = g_ptr_array_new_with_free_func (free_activity);
  g_autoptr (GwFunnelPlan) plan = NULL;
  g_autofree char *chance = NULL;
  const GwFunnelStep *steps;
  gsize n_steps;
  double days;

  g_return_val_if_fail (GW_IS_GOAL (goal) && GW_IS_MEMBER (member), activities);
  g_return_val_if_fail (format != NULL && safe_heading != NULL && basis != NULL, activities);

  plan = find_plan (goal, as_of, basis);
  steps = gw_funnel_plan_get_steps (plan, &n_steps);
  if (n_steps == 0)
    return activities;

  days = gw_funnel_plan_get_week_days (plan, member, as_of);
  if (days <= 0)
    return activities;

  chance = gw_format_percent (format, gw_funnel_plan_get_chance (plan), 0);
  /* Translators: a percentage: the plan succeeds that often */
  *safe_heading = g_strdup_printf (_("%s safe"), chance);
  /* The plan begins at the deal; a week begins with what a person does first. */
  for (gsize i = n_steps; i > 0; i--)
    {
      const GwFunnelStep *step = &steps[i - 1];
      GwWeekActivity *activity = g_new0 (GwWeekActivity, 1);

      activity->name = g_strdup (step->name);
      activity->average = format_activity (step->average_per_day * days, format);
      activity->safe = format_activity (step->safe_per_day * days, format);
      g_ptr_array_add (activities, activity);
    }

  return activities;
}
