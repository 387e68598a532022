/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-boxes.h"

#include "gw-goal-plan.h"
#include "gw-metric.h"
#include "gw-team-goals.h"
#include "gw-value.h"

#include <math.h>

/* How many stops to offer to a goal that has no milestones. */
#define N_OFFERED_STOPS 4
/* Weeks that a scorecard has rows for: two years. */
#define MOST_WEEKS 106

static void
add_box (GArray         *boxes,
         GwSheetBoxKind  kind,
         GwGoal         *goal,
         GwMilestone    *milestone,
         GwDate          date,
         double          planned)
{
  GwSheetBox box = { boxes->len + 1, kind, goal, milestone, date, isfinite (planned), 0 };

  if (box.has_planned)
    box.planned = planned;
  g_array_append_val (boxes, box);
}

static gboolean
counts_steps (GwGoal *goal)
{
  GwMetric *metric = gw_goal_get_metric (goal);

  return metric != NULL && gw_metric_get_nature (metric) == GW_NATURE_STEPS;
}

static void
add_milestones (GArray *boxes,
                GwGoal *goal)
{
  GwRecordList *milestones = gw_goal_get_milestones (goal);
  guint decimals = gw_record_get_decimals (GW_RECORD (goal));

  for (guint i = 0; i < gw_record_list_get_length (milestones); i++)
    {
      GwMilestone *milestone = GW_MILESTONE (gw_record_list_get (milestones, i));
      gint64 value = gw_milestone_get_value (milestone);

      if (counts_steps (goal) || value == GW_UNSET)
        add_box (boxes, GW_SHEET_BOX_DONE, goal, milestone, gw_milestone_get_date (milestone), NAN);
      else
        add_box (boxes, GW_SHEET_BOX_ACTUAL, goal, milestone, gw_milestone_get_date (milestone),
                 gw_value_from_amount (value, decimals));
    }
}

/* So many that the same time lies between any two, where that can be. */
static gsize
count_stops (gsize n_values)
{
  static const gsize counts[] = { N_OFFERED_STOPS, N_OFFERED_STOPS - 1, N_OFFERED_STOPS + 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    if (n_values % counts[i] == 0)
      return MIN (n_values, counts[i]);

  return MIN (n_values, N_OFFERED_STOPS);
}

/* Stops from the plan for a goal that has no milestones, evenly; not those that
 * had passed when the plan was made. Each is a total, so the rounded ones lead to
 * the target to the last unit. */
static void
add_stops (GArray        *boxes,
           GwGoal        *goal,
           GwGoalInsight *insight)
{
  double scale = pow (10.0, gw_goal_insight_get_way_digits (insight));
  GwDate first = gw_goal_find_agreed_start (goal);
  const GwDueValue *due_values;
  gsize n_values;
  gsize n_stops;

  due_values = gw_goal_insight_get_due_values (insight, &n_values);
  while (n_values > 0 && due_values->date < first)
    {
      due_values++;
      n_values--;
    }
  n_stops = count_stops (n_values);
  for (gsize i = 1; i <= n_stops; i++)
    {
      const GwDueValue *due_value = &due_values[n_values * i / n_stops - 1];

      add_box (boxes, GW_SHEET_BOX_ACTUAL, goal, NULL, due_value->date, round (due_value->planned * scale) / scale);
    }
}

/* Weeks end on Sunday; the last one ends with the goal. */
static void
add_weeks (GArray        *boxes,
           GwGoal        *goal,
           GwGoalInsight *insight)
{
  GwDate start = gw_goal_insight_get_start (insight);
  GwDate end = gw_goal_insight_get_end (insight);
  gboolean has_plan = gw_goal_insight_has_plan (insight);

  if (start == GW_DATE_NONE || end == GW_DATE_NONE || counts_steps (goal))
    return;

  for (GwDate date = start + 7 - gw_date_get_weekday (start); boxes->len < MOST_WEEKS; date += 7)
    {
      GwDate last = MIN (date, end);

      add_box (boxes, GW_SHEET_BOX_ACTUAL, goal, NULL, last,
               has_plan ? gw_goal_insight_get_planned_by (insight, last) : NAN);
      if (last == end)
        break;
    }
}

/**
 * gw_sheet_list_stops:
 * @insight: what the numbers of the workshop say
 * @goal: a goal
 *
 * Returns: (transfer full) (element-type GwSheetBox): the milestones of a goal,
 *   or stops from its plan where it has none; they hold no references
 */
GArray *
gw_sheet_list_stops (GwInsight *insight,
                     GwGoal    *goal)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (GwSheetBox));

  g_return_val_if_fail (GW_IS_INSIGHT (insight), boxes);
  g_return_val_if_fail (GW_IS_GOAL (goal), boxes);

  add_milestones (boxes, goal);
  if (boxes->len == 0)
    add_stops (boxes, goal, gw_insight_get_goal (insight, goal));

  return boxes;
}

/**
 * gw_sheet_list_boxes:
 * @insight: what the numbers of the workshop say
 * @kind: a kind of sheet
 * @team: the team of @member
 * @member: whose sheet it is
 *
 * Lists the numbered boxes of a sheet: on a member sheet the milestones, on a
 * scorecard the weeks and then the milestones. Their numbers do not depend on
 * the day that the sheet is printed.
 *
 * Returns: (transfer full) (element-type GwSheetBox): the boxes in the order in
 *   which they are printed; they hold no references
 */
GArray *
gw_sheet_list_boxes (GwInsight   *insight,
                     GwSheetKind  kind,
                     GwTeam      *team,
                     GwMember    *member)
{
  GArray *boxes;
  GwGoal *goal;

  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);
  g_return_val_if_fail (GW_IS_TEAM (team) && GW_IS_MEMBER (member), NULL);

  goal = gw_team_goals_find_member_goal (team, member);
  if (goal != NULL && kind == GW_SHEET_KIND_MEMBER)
    return gw_sheet_list_stops (insight, goal);

  boxes = g_array_new (FALSE, FALSE, sizeof (GwSheetBox));
  if (goal != NULL && kind == GW_SHEET_KIND_SCORECARD)
    {
      add_weeks (boxes, goal, gw_insight_get_goal (insight, goal));
      add_milestones (boxes, goal);
    }

  return boxes;
}
