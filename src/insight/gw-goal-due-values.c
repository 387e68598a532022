/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-insight-private.h"

#include "gw-milestone.h"
#include "gw-value.h"

/* Goals up to this many days are followed by weeks, longer ones by months. */
#define LONGEST_BY_WEEKS 120
/* As many rows as anybody reads; a span of many years is followed by years. */
#define MOST_ROWS 60

static int
compare_due_values (const void *a,
                    const void *b)
{
  const GwDueValue *one = a;
  const GwDueValue *other = b;

  return (one->date > other->date) - (one->date < other->date);
}

static void
add_due_value (GwGoalInsight *self,
               GwDate         date,
               double         planned,
               gboolean       milestone)
{
  GwDueValue due = { .date = date, .planned = planned, .milestone = milestone };

  if (date <= self->as_of)
    for (guint i = 0; i < self->series->len && self->dates[i] <= date; i++)
      {
        due.has_actual = TRUE;
        due.actual = self->values[i];
      }

  g_array_append_val (self->due_values, due);
}

static double
get_planned_by (const GwGoalInsight *self,
                GwDate               date)
{
  return gw_plan_curve_get_value (self->curve, date, self->baseline, self->target);
}

static void
add_milestones (GwGoalInsight *self,
                GwGoal        *goal)
{
  GwRecordList *milestones = gw_goal_get_milestones (goal);

  for (guint i = 0; i < gw_record_list_get_length (milestones); i++)
    {
      GwMilestone *milestone = GW_MILESTONE (gw_record_list_get (milestones, i));
      GwDate date = gw_milestone_get_date (milestone);
      gint64 value = gw_milestone_get_value (milestone);

      if (date < self->start || date >= self->end)
        continue;
      if (self->nature == GW_NATURE_STEPS || value == GW_UNSET)
        add_due_value (self, date, get_planned_by (self, date), TRUE);
      else
        add_due_value (self, date, gw_value_from_amount (value, self->decimals), TRUE);
    }

  g_array_sort (self->due_values, compare_due_values);
}

static GwDate
get_next_stop (const GwGoalInsight *self,
               GwDate               date)
{
  gint days = self->end - self->start + 1;
  int year, month;

  if (days <= LONGEST_BY_WEEKS)
    return date + 7 - gw_date_get_weekday (date) % 7;
  if (days <= MOST_ROWS * 30)
    return gw_date_get_month_end (date + 1);

  gw_date_split (date + 1, &year, &month, NULL);
  return gw_date_new (year, 12, 31);
}

/**
 * gw_goal_insight_list_due_values:
 *
 * Lists what is due by when: the milestones of @goal, or without any the ends
 * of its weeks or months; and its end in any case.
 */
void
gw_goal_insight_list_due_values (GwGoalInsight *self,
                                 GwGoal        *goal)
{
  g_assert (self != NULL);

  self->due_values = g_array_new (FALSE, TRUE, sizeof (GwDueValue));
  if (!gw_goal_insight_has_way (self))
    return;

  add_milestones (self, goal);
  if (self->due_values->len == 0)
    for (GwDate date = get_next_stop (self, self->start - 1); date < self->end; date = get_next_stop (self, date))
      add_due_value (self, date, get_planned_by (self, date), FALSE);
  add_due_value (self, self->end, self->target, FALSE);
}
