/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-insight.h"
#include "gw-goal-insight-private.h"

#include "gw-goal-plan.h"
#include "gw-goal-series.h"
#include "gw-member.h"
#include "gw-metric.h"
#include "gw-milestone.h"
#include "gw-value.h"

#define WHOLE 10000.0

G_DEFINE_BOXED_TYPE (GwGoalInsight, gw_goal_insight, gw_goal_insight_ref, gw_goal_insight_unref)

static double
unscale (gint64 amount,
         guint  decimals)
{
  return amount != GW_UNSET ? gw_value_from_amount (amount, decimals) : 0.0;
}

static void
read_settings (GwGoalInsight *self,
               GwWorkshop    *workshop)
{
  self->thresholds = gw_status_thresholds_of_workshop (workshop);
  self->confidence = (double) gw_workshop_get_confidence (workshop) / WHOLE;
}

static void
read_goal (GwGoalInsight *self,
           GwGoal        *goal)
{
  GwMetric *metric = gw_goal_get_metric (goal);
  GwMember *owner = gw_goal_get_owner (goal);

  self->owner_name = owner != NULL ? g_strdup (gw_member_get_name (owner)) : NULL;
  self->state = gw_goal_get_state_on (goal, self->as_of);
  self->state_reason = g_strdup (gw_goal_get_state_reason (goal));
  self->nature = metric != NULL ? gw_metric_get_nature (metric) : GW_NATURE_FLOW;
  self->direction = gw_goal_get_direction (goal);
  self->decimals = gw_record_get_decimals (GW_RECORD (goal));
  self->has_target = gw_goal_get_target (goal) != GW_UNSET;
  if (self->direction == GW_DIRECTION_BAND)
    self->has_target = gw_goal_get_low (goal) != GW_UNSET && gw_goal_get_high (goal) != GW_UNSET;
  self->baseline = unscale (gw_goal_get_baseline (goal), self->decimals);
  self->target = unscale (gw_goal_get_target (goal), self->decimals);
  self->low_limit = gw_goal_get_low (goal) != GW_UNSET ? unscale (gw_goal_get_low (goal), self->decimals) : -G_MAXDOUBLE;
  self->high_limit = gw_goal_get_high (goal) != GW_UNSET ? unscale (gw_goal_get_high (goal), self->decimals) : G_MAXDOUBLE;
  self->curve = gw_plan_curve_new_for_goal (goal);
  self->start = GW_DATE_NONE;
  self->end = GW_DATE_NONE;
  if (self->curve != NULL)
    {
      self->start = gw_plan_curve_get_start (self->curve);
      self->end = gw_plan_curve_get_end (self->curve);
    }
}

static int
compare_points (gconstpointer a,
                gconstpointer b)
{
  const GwSeriesPoint *one = a;
  const GwSeriesPoint *other = b;

  return (one->date > other->date) - (one->date < other->date);
}

/* From the weight of each step on its day to what was done by then; what was
 * done before the start is there when it begins. */
static void
add_up_steps (GwGoalInsight *self)
{
  guint n_points = 0;
  double done = 0;

  g_array_sort (self->series, compare_points);
  for (guint i = 0; i < self->series->len; i++)
    {
      GwSeriesPoint *point = &g_array_index (self->series, GwSeriesPoint, i);

      done += point->value;
      if (i + 1 < self->series->len && MAX (point[1].date, self->start) == MAX (point->date, self->start))
        continue;
      g_array_index (self->series, GwSeriesPoint, n_points++) = (GwSeriesPoint) { MAX (point->date, self->start), done };
    }
  g_array_set_size (self->series, n_points);
}

/* Steps have no check-ins: what is ticked by a day is known on any day, and
 * the whole way is the sum of their weights. */
static void
read_steps (GwGoalInsight *self,
            GwGoal        *goal)
{
  GwRecordList *milestones = gw_goal_get_milestones (goal);
  GwSeriesPoint today = { self->as_of, 0.0 };

  self->direction = GW_DIRECTION_UP;
  self->decimals = 0;
  self->baseline = 0.0;
  self->target = 0.0;
  self->series = g_array_new (FALSE, TRUE, sizeof (GwSeriesPoint));
  for (guint i = 0; i < gw_record_list_get_length (milestones); i++)
    {
      GwMilestone *milestone = GW_MILESTONE (gw_record_list_get (milestones, i));
      GwSeriesPoint point = { gw_milestone_get_done_on (milestone), (double) gw_milestone_get_weight (milestone) };

      self->target += point.value;
      if (point.date != GW_DATE_NONE && point.date <= self->as_of)
        g_array_append_val (self->series, point);
    }

  self->has_target = self->target > 0.0;
  if (!self->has_target || self->curve == NULL || self->as_of < self->start)
    {
      g_array_set_size (self->series, 0);
      return;
    }

  g_array_append_val (self->series, today);
  add_up_steps (self);
}

static void
split_series (GwGoalInsight *self)
{
  guint n = self->series->len;

  self->dates = g_new0 (GwDate, n);
  self->values = g_new0 (double, n);
  for (guint i = 0; i < n; i++)
    {
      self->dates[i] = g_array_index (self->series, GwSeriesPoint, i).date;
      self->values[i] = g_array_index (self->series, GwSeriesPoint, i).value;
    }
}

/* Only what should still come can be late. */
static gboolean
is_stale (const GwGoalInsight *self,
          GwGoal              *goal,
          GwWorkshop          *workshop)
{
  if (!self->has_actual || self->curve == NULL || self->nature == GW_NATURE_STEPS)
    return FALSE;
  if (self->status != GW_STATUS_TOO_EARLY && !gw_status_has_pace (self->status))
    return FALSE;

  return gw_rhythm_is_overdue (gw_goal_get_rhythm (goal), gw_workshop_get_stale_after (workshop),
                               gw_plan_curve_get_calendar (self->curve), MAX (self->last_date, self->last_excuse),
                               MIN (self->as_of, self->end));
}

/**
 * gw_goal_insight_new_from_sums:
 * @sums: what all goals have, and the day of the question
 *
 * gw_goal_insight_new() for many goals of one workshop.
 *
 * Returns: (transfer full): what the numbers say
 */
GwGoalInsight *
gw_goal_insight_new_from_sums (GwGoalSums *sums,
                               GwGoal     *goal)
{
  GwWorkshop *workshop;
  GwGoalInsight *self;

  g_return_val_if_fail (sums != NULL, NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  workshop = gw_goal_get_workshop (goal);
  g_return_val_if_fail (workshop != NULL, NULL);

  self = g_new0 (GwGoalInsight, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->as_of = gw_goal_sums_get_as_of (sums);
  self->is_today = TRUE;
  self->last_excuse = GW_DATE_NONE;
  read_settings (self, workshop);
  read_goal (self, goal);
  if (self->nature == GW_NATURE_STEPS)
    read_steps (self, goal);
  else
    {
      self->series = gw_goal_sums_get_series (sums, goal);
      self->summed = gw_goal_sums_is_summed (sums, goal);
      self->last_excuse = gw_goal_sums_get_last_excuse (sums, goal);
      self->coverage = gw_goal_sums_get_coverage (sums, goal);
    }
  split_series (self);

  gw_goal_insight_reckon (self);
  self->stale = is_stale (self, goal, workshop);
  gw_goal_insight_list_due_values (self, goal);
  return self;
}

/**
 * gw_goal_insight_new:
 * @goal: a goal of a workshop
 * @as_of: the day on which this is known; later numbers do not count
 *
 * What the numbers of a goal say on a day. For many goals use #GwInsight,
 * which keeps what it worked out.
 *
 * Returns: (transfer full): the insight, which does not change any more
 */
GwGoalInsight *
gw_goal_insight_new (GwGoal *goal,
                     GwDate  as_of)
{
  g_autoptr (GwGoalTree) tree = NULL;
  g_autoptr (GwGoalSums) sums = NULL;
  GwWorkshop *workshop;

  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);
  g_return_val_if_fail (gw_date_is_valid (as_of), NULL);

  workshop = gw_goal_get_workshop (goal);
  g_return_val_if_fail (workshop != NULL, NULL);

  tree = gw_goal_tree_new (workshop);
  sums = gw_goal_sums_new (tree, workshop, as_of);
  return gw_goal_insight_new_from_sums (sums, goal);
}

/**
 * gw_goal_insight_ref:
 *
 * Returns: (transfer full): @self
 */
GwGoalInsight *
gw_goal_insight_ref (const GwGoalInsight *self)
{
  GwGoalInsight *insight = (GwGoalInsight *) self;

  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&insight->ref_count);
  return insight;
}

/**
 * gw_goal_insight_unref:
 *
 * Frees @self with its last reference.
 */
void
gw_goal_insight_unref (GwGoalInsight *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->owner_name);
  g_free (self->state_reason);
  g_clear_pointer (&self->curve, gw_plan_curve_unref);
  g_clear_pointer (&self->series, g_array_unref);
  g_clear_pointer (&self->due_values, g_array_unref);
  g_free (self->dates);
  g_free (self->values);
  g_free (self);
}
