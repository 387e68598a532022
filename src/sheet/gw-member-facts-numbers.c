/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-member-facts-private.h"

#include "gw-allocation-row.h"
#include "gw-allocation.h"
#include "gw-metric.h"
#include "gw-milestone-boxes.h"
#include "gw-pace-original.h"
#include "gw-proposal.h"
#include "gw-sheet-boxes.h"
#include "gw-sheet-text.h"
#include "gw-week-activities.h"

#include <glib/gi18n-lib.h>

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
  whole = gw_sheet_text_amount (format, gw_goal_get_target (parent), gw_record_get_decimals (GW_RECORD (parent)));
  part = gw_sheet_text_amount (format, gw_goal_get_target (goal), decimals);
  method = is_locked (allocation, member) ? g_strdup (_("set by agreement"))
                                          : gw_sheet_text_method (allocation, format);
  text = g_string_new (NULL);
  /* Translators: a number, and how the team's number was shared out */
  g_string_append_printf (text, _("%s, %s."), part, method);
  offer = find_own_offer (allocation, member);
  if (offer != GW_UNSET)
    {
      g_autofree char *own = gw_sheet_text_amount (format, offer, decimals);

      g_string_append_c (text, ' ');
      /* Translators: a number */
      g_string_append_printf (text, _("I had offered %s."), own);
    }
  reason = gw_sheet_text_reason (allocation, member);
  if (!gw_sheet_text_says (reason))
    reason = gw_allocation_get_reason (allocation);
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

/* Where it stands, once there is a number, so not on what is signed on the day
 * of the commitment: the status with its day, and the sentence that explains it
 * beside what it was told with. */
static void
fill_standing (GwMemberFacts  *self,
               GwGoalInsight  *insight,
               const GwFormat *format,
               GwDate          as_of)
{
  GwStatus status = gw_goal_insight_get_status (insight);
  g_autofree char *date = gw_format_date (format, as_of);
  g_autofree char *explanation = NULL;
  g_autofree char *thresholds = NULL;
  g_autofree char *word = NULL;

  if (!gw_goal_insight_has_actual (insight))
    return;

  word = gw_status_write (status, gw_goal_insight_is_stale (insight));
  /* Translators: a day, then the shape of a status and its word: "Plan and progress on 30 June 2026: ▲ Ahead" */
  self->standing = g_strdup_printf (_("Plan and progress on %s: %s %s"), date, gw_status_get_shape (status), word);
  explanation = gw_goal_insight_explain_to_owner (insight, format);
  thresholds = gw_goal_insight_explain_thresholds (insight, format);
  self->standing_reason = g_strjoin (" ", explanation, thresholds, NULL);
}

/* Where a member has no step of their own the team's is the nearest one. */
static void
fill_team_step (GwMemberFacts  *self,
                GwGoal         *goal,
                const GwFormat *format,
                GwDate          as_of)
{
  GwRecordList *milestones;

  if (gw_goal_get_parent (goal) == NULL || gw_record_list_get_length (gw_goal_get_milestones (goal)) > 0)
    return;

  milestones = gw_goal_get_milestones (gw_goal_get_parent (goal));
  for (guint i = 0; i < gw_record_list_get_length (milestones) && self->team_step == NULL; i++)
    {
      GwMilestone *milestone = GW_MILESTONE (gw_record_list_get (milestones, i));
      GwDate date = gw_milestone_get_date (milestone);
      g_autofree char *day = NULL;

      if (date == GW_DATE_NONE || date < as_of || !gw_sheet_text_says (gw_milestone_get_title (milestone)))
        continue;
      day = gw_format_date (format, date);
      /* Translators: what a milestone of the team is called, and its day */
      self->team_step = g_strdup_printf (_("The team’s next step: %s, by %s"), gw_milestone_get_title (milestone), day);
    }
}

/* What is to be done this week, and what that follows from. */
static void
fill_week (GwMemberFacts  *self,
           GwGoal         *goal,
           GwMember       *member,
           const GwFormat *format,
           GwDate          as_of)
{
  const char *const headings[] = {
    [GW_WEEK_BASIS_OWN] = N_("This week"),
    [GW_WEEK_BASIS_RATES] = N_("This week, at the team’s rates"),
    [GW_WEEK_BASIS_AVERAGE] = N_("This week, the team’s average"),
  };
  GwWeekBasis basis = GW_WEEK_BASIS_OWN;

  g_ptr_array_unref (self->activities);
  self->activities = gw_week_activities_new (goal, member, format, as_of, &self->safe_heading, &basis);
  self->activities_heading = g_strdup (_(headings[basis]));
}

/**
 * gw_member_facts_fill_numbers:
 * @self: facts
 * @insight: what the numbers say
 * @goal: the goal that the sheet is about
 * @member: whose goal it is
 * @format: how to write numbers and dates
 * @as_of: the day that the sheet speaks of
 *
 * Fills in the part of the team's number, this week, where it stands, the
 * chart and the milestones.
 */
void
gw_member_facts_fill_numbers (GwMemberFacts  *self,
                              GwInsight      *insight,
                              GwGoal         *goal,
                              GwMember       *member,
                              const GwFormat *format,
                              GwDate          as_of)
{
  g_autoptr (GArray) stops = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GW_IS_GOAL (goal) && GW_IS_INSIGHT (insight));

  stops = gw_sheet_list_stops (insight, goal);

  fill_part (self, goal, member, format);
  fill_week (self, goal, member, format, as_of);
  fill_standing (self, gw_insight_get_goal (insight, goal), format, as_of);
  fill_figure (self, gw_insight_get_goal (insight, goal), goal, format);
  g_array_unref (self->milestones);
  self->milestones = gw_milestone_boxes_new (insight, stops, 0, format, as_of, &self->n_more_milestones);
  fill_team_step (self, goal, format, as_of);
}
