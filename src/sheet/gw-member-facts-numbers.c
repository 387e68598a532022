/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-member-facts-private.h"

#include "gw-allocation-row.h"
#include "gw-allocation.h"
#include "gw-funnel-plan.h"
#include "gw-funnel.h"
#include "gw-metric.h"
#include "gw-milestone.h"
#include "gw-pace-original.h"
#include "gw-proposal.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More stops than these do not fit on a sheet of paper. */
#define MOST_MILESTONES 8
/* How many stops to offer to a goal that has none. */
#define N_OFFERED_STOPS 4
#define WHOLE 10000.0

static void
append_share (GString        *text,
              const GwFormat *format,
              gint64          share,
              const char     *name)
{
  g_autofree char *percent = NULL;

  if (share == 0)
    return;

  percent = gw_format_percent (format, (double) share / WHOLE, 0);
  /* Translators: a percentage and a word, such as "50 % potential" */
  g_string_append (text, text->len > 0 ? ", " : "");
  g_string_append_printf (text, C_("share", "%s %s"), percent, name);
}

static char *
describe_method (GwAllocation   *allocation,
                 const GwFormat *format)
{
  GwMethod method = gw_allocation_get_method (allocation);
  g_autoptr (GString) shares = g_string_new (NULL);

  if (method != GW_METHOD_INDEX)
    return g_strdup (gw_choice_get_label (GW_TYPE_METHOD, method));

  append_share (shares, format, gw_allocation_get_potential_share (allocation), _("potential"));
  append_share (shares, format, gw_allocation_get_history_share (allocation), _("history"));
  append_share (shares, format, gw_allocation_get_capacity_share (allocation), _("capacity"));
  if (shares->len == 0)
    return g_strdup (gw_choice_get_label (GW_TYPE_METHOD, method));

  /* Translators: a list of shares, such as "50 % potential, 30 % history" */
  return g_strdup_printf (_("by index: %s"), shares->str);
}

/* Only the member's own offer; what others offered is theirs to tell. Until
 * all are revealed nobody has promised that it may be printed. */
static gint64
find_own_offer (GwAllocation *allocation,
                GwMember     *member)
{
  GwRecordList *proposals = gw_allocation_get_proposals (allocation);

  if (!gw_allocation_get_revealed (allocation))
    return GW_UNSET;

  for (guint i = 0; i < gw_record_list_get_length (proposals); i++)
    {
      GwProposal *proposal = GW_PROPOSAL (gw_record_list_get (proposals, i));

      if (gw_proposal_get_member (proposal) == member)
        return gw_proposal_get_own (proposal);
    }

  return GW_UNSET;
}

static gboolean
is_locked (GwAllocation *allocation,
           GwMember     *member)
{
  GwRecordList *rows = gw_allocation_get_rows (allocation);

  for (guint i = 0; i < gw_record_list_get_length (rows); i++)
    {
      GwAllocationRow *row = GW_ALLOCATION_ROW (gw_record_list_get (rows, i));

      if (gw_allocation_row_get_member (row) == member)
        return gw_allocation_row_get_locked (row) != GW_UNSET;
    }

  return FALSE;
}

static const char *
find_reason (GwAllocation *allocation,
             GwMember     *member)
{
  GwRecordList *rows = gw_allocation_get_rows (allocation);

  for (guint i = 0; i < gw_record_list_get_length (rows); i++)
    {
      GwAllocationRow *row = GW_ALLOCATION_ROW (gw_record_list_get (rows, i));

      if (gw_allocation_row_get_member (row) == member && *gw_allocation_row_get_reason (row) != '\0')
        return gw_allocation_row_get_reason (row);
    }

  return gw_allocation_get_reason (allocation);
}

static void
fill_part (GwMemberFacts  *self,
           GwGoal         *goal,
           GwMember       *member,
           const GwFormat *format)
{
  GwGoal *parent = gw_goal_get_parent (goal);
  guint decimals = gw_record_get_decimals (GW_RECORD (goal));
  g_autoptr (GString) text = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *part = NULL;
  g_autofree char *method = NULL;
  GwAllocation *allocation;
  const char *reason;
  gint64 offer;

  if (parent == NULL || gw_goal_get_target (parent) == GW_UNSET || gw_goal_get_target (goal) == GW_UNSET)
    return;

  allocation = gw_goal_get_allocation (parent);
  whole = gw_member_facts_format_amount (format, gw_goal_get_target (parent), gw_record_get_decimals (GW_RECORD (parent)));
  part = gw_member_facts_format_amount (format, gw_goal_get_target (goal), decimals);
  method = is_locked (allocation, member) ? g_strdup (_("set by agreement"))
                                          : describe_method (allocation, format);
  text = g_string_new (NULL);
  /* Translators: a number, and how the team's number was shared out */
  g_string_append_printf (text, _("%s, %s."), part, method);
  offer = find_own_offer (allocation, member);
  if (offer != GW_UNSET)
    {
      g_autofree char *own = gw_member_facts_format_amount (format, offer, decimals);

      g_string_append_c (text, ' ');
      /* Translators: a number */
      g_string_append_printf (text, _("I had offered %s."), own);
    }
  reason = find_reason (allocation, member);
  if (*reason != '\0')
    {
      g_string_append_c (text, ' ');
      /* Translators: why the number was shared out like this */
      g_string_append_printf (text, _("Reason: %s"), reason);
    }

  /* Translators: the number of the team */
  self->part_caption = g_strdup_printf (_("My part of the team’s %s"), whole);
  self->part = g_string_free (g_steal_pointer (&text), FALSE);
}

/* Nobody counts hundredths of a meeting. */
static char *
format_activity (double          amount,
                 const GwFormat *format)
{
  return gw_format_value (format, amount, amount < 20 ? 1 : 0);
}

/* What the activities of the team come to for one member in one week (F11). */
static void
fill_activities (GwMemberFacts  *self,
                 GwGoal         *goal,
                 GwMember       *member,
                 const GwFormat *format,
                 GwDate          as_of)
{
  g_autoptr (GwFunnelPlan) plan = gw_funnel_plan_new_for_goal (goal);
  g_autofree char *chance = NULL;
  const GwFunnelStep *steps;
  gsize n_steps;
  double days;

  steps = gw_funnel_plan_get_steps (plan, &n_steps);
  if (n_steps == 0 && gw_goal_get_parent (goal) != NULL)
    {
      gw_funnel_plan_unref (plan);
      plan = gw_funnel_plan_new_for_goal (gw_goal_get_parent (goal));
      steps = gw_funnel_plan_get_steps (plan, &n_steps);
    }
  if (n_steps == 0)
    return;

  days = gw_funnel_plan_get_week_days (plan, member, as_of);
  if (days <= 0)
    return;

  chance = gw_format_percent (format, gw_funnel_plan_get_chance (plan), 0);
  /* Translators: a percentage: the plan succeeds that often */
  self->safe_heading = g_strdup_printf (_("%s safe"), chance);
  /* The plan begins at the deal; a week begins with what a person does first. */
  for (gsize i = n_steps; i > 0; i--)
    {
      const GwFunnelStep *step = &steps[i - 1];
      GwMemberActivity *activity = g_new0 (GwMemberActivity, 1);

      activity->name = g_strdup (step->name);
      activity->average = format_activity (step->average_per_day * days, format);
      activity->safe = format_activity (step->safe_per_day * days, format);
      g_ptr_array_add (self->activities, activity);
    }
}

/* What was known by the end of a day that has been. */
static char *
format_actual_by (GwGoalInsight  *insight,
                  GwDate          date,
                  const GwFormat *format,
                  double         *value)
{
  const GwSeriesPoint *series;
  gsize n_points;
  gboolean known = FALSE;

  if (date > gw_goal_insight_get_as_of (insight))
    return NULL;
  series = gw_goal_insight_get_series (insight, &n_points);
  for (gsize i = 0; i < n_points && series[i].date <= date; i++)
    {
      *value = series[i].value;
      known = TRUE;
    }
  /* A number that came in long before the day says nothing about the day. */
  if (!known || (date > gw_goal_insight_get_last_date (insight)))
    return NULL;

  return gw_format_value (format, *value, fabs (*value - round (*value)) < 1e-9 ? 0 : gw_goal_insight_get_digits (insight));
}

static void
add_milestone (GwMemberFacts  *self,
               GwGoal         *goal,
               GwMilestone    *milestone,
               GwGoalInsight  *insight,
               const GwFormat *format)
{
  guint decimals = gw_record_get_decimals (GW_RECORD (goal));
  gint64 planned = gw_milestone_get_value (milestone);
  double target = (double) planned / pow (10, decimals);
  double actual = 0;
  GwMilestoneBox box = { NULL };

  box.date = gw_format_short_date (format, gw_milestone_get_date (milestone));
  box.title = g_strdup (gw_milestone_get_title (milestone));
  if (planned != GW_UNSET)
    {
      box.value = gw_member_facts_format_amount (format, planned, decimals);
      box.actual = format_actual_by (insight, gw_milestone_get_date (milestone), format, &actual);
      box.is_done = box.actual != NULL
                    && (gw_goal_get_direction (goal) == GW_DIRECTION_DOWN ? actual <= target : actual >= target);
    }
  /* Where there is a number, the number decides. */
  if (box.actual == NULL && gw_milestone_get_done_on (milestone) != GW_DATE_NONE
      && gw_milestone_get_done_on (milestone) <= gw_goal_insight_get_as_of (insight))
    box.is_done = TRUE;
  g_array_append_val (self->milestones, box);
}

/* Stops from the plan for a goal that has no milestones: month ends, evenly. */
static void
offer_stops (GwMemberFacts  *self,
             GwGoal         *goal,
             GwGoalInsight  *insight,
             const GwFormat *format)
{
  const GwDueValue *due_values;
  gsize n_values;
  gsize n_stops;

  due_values = gw_goal_insight_get_due_values (insight, &n_values);
  n_stops = MIN (n_values, N_OFFERED_STOPS);
  for (gsize i = 1; i <= n_stops; i++)
    {
      const GwDueValue *due_value = &due_values[n_values * i / n_stops - 1];
      double actual = 0;
      GwMilestoneBox box = { NULL };

      box.date = gw_format_short_date (format, due_value->date);
      box.value = gw_format_short_value (format, due_value->planned);
      box.actual = format_actual_by (insight, due_value->date, format, &actual);
      box.is_done = box.actual != NULL
                    && (gw_goal_get_direction (goal) == GW_DIRECTION_DOWN ? actual <= due_value->planned
                                                                           : actual >= due_value->planned);
      g_array_append_val (self->milestones, box);
    }
}

static void
fill_milestones (GwMemberFacts  *self,
                 GwGoal         *goal,
                 GwGoalInsight  *insight,
                 const GwFormat *format,
                 GwDate          as_of)
{
  GwRecordList *milestones = gw_goal_get_milestones (goal);
  guint n_milestones = gw_record_list_get_length (milestones);
  guint first = 0;

  if (n_milestones == 0)
    {
      offer_stops (self, goal, insight, format);
      return;
    }

  /* Of many the ones that matter now: one that has been, and what comes. */
  while (first + MOST_MILESTONES < n_milestones
         && gw_milestone_get_date (GW_MILESTONE (gw_record_list_get (milestones, first + 1))) <= as_of)
    first++;
  for (guint i = first; i < MIN (first + MOST_MILESTONES, n_milestones); i++)
    add_milestone (self, goal, GW_MILESTONE (gw_record_list_get (milestones, i)), insight, format);
  self->n_more_milestones = n_milestones - self->milestones->len;
}

static void
fill_figure (GwMemberFacts  *self,
             GwGoalInsight  *insight,
             GwGoal         *goal,
             const GwFormat *format)
{
  GwMetric *metric = gw_goal_get_metric (goal);

  if (gw_goal_insight_get_start (insight) == GW_DATE_NONE
      || (metric != NULL && gw_metric_get_nature (metric) == GW_NATURE_STEPS))
    return;

  self->figure = gw_pace_figure_new (insight, format);
  gw_pace_figure_set_title (GW_PACE_FIGURE (self->figure), gw_goal_get_title (goal));
  gw_pace_figure_set_show_forecast (GW_PACE_FIGURE (self->figure), FALSE);
  /* Without an earlier plan there is nothing to add, and nothing to say. */
  (void) gw_pace_figure_set_original_of_goal (GW_PACE_FIGURE (self->figure), goal);
}

/**
 * gw_member_facts_fill_numbers:
 * @self: facts
 * @goal: the goal that the sheet is about
 * @insight: what its numbers say
 * @member: whose goal it is
 * @format: how to write numbers and dates
 * @as_of: the day that the sheet speaks of
 *
 * Fills in the part of the team's number, this week, the chart and the
 * milestones.
 */
void
gw_member_facts_fill_numbers (GwMemberFacts  *self,
                              GwGoal         *goal,
                              GwGoalInsight  *insight,
                              GwMember       *member,
                              const GwFormat *format,
                              GwDate          as_of)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GW_IS_GOAL (goal) && insight != NULL);

  fill_part (self, goal, member, format);
  fill_activities (self, goal, member, format, as_of);
  fill_figure (self, insight, goal, format);
  fill_milestones (self, goal, insight, format, as_of);
}
