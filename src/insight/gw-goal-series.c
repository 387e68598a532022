/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-series.h"

#include <math.h>

#include "gw-goal-plan.h"
#include "gw-member-capacity.h"

/* No team is that deep; what is deeper is a circle. */
#define DEEPEST 32

/* A goal's total on a day, as one part of a sum. */
typedef struct
{
  GwDate date;
  guint  part;
  double value;
} Step;

static double
get_scale (GwGoal *goal)
{
  return pow (10.0, gw_record_get_decimals (GW_RECORD (goal)));
}

/**
 * gw_rhythm_is_overdue:
 * @stale_after: how much of the rhythm may pass, in percent
 * @calendar: working days, for a daily rhythm
 * @last: the day of the last number
 * @as_of: the day of the question
 *
 * Returns: whether a number is stale (F4 in the arithmetic)
 */
gboolean
gw_rhythm_is_overdue (GwRhythm              rhythm,
                      gint64                stale_after,
                      const GwWorkCalendar *calendar,
                      GwDate                last,
                      GwDate                as_of)
{
  static const double days[] = {
    [GW_RHYTHM_DAILY] = 1.0,
    [GW_RHYTHM_WEEKLY] = 7.0,
    [GW_RHYTHM_FORTNIGHTLY] = 14.0,
    [GW_RHYTHM_MONTHLY] = 365.25 / 12.0,
    [GW_RHYTHM_QUARTERLY] = 365.25 / 4.0,
  };
  double allowed;

  g_return_val_if_fail ((guint) rhythm < G_N_ELEMENTS (days), FALSE);
  g_return_val_if_fail (calendar != NULL, FALSE);

  allowed = days[rhythm] * (double) stale_after / 100.0;
  if (rhythm == GW_RHYTHM_DAILY)
    return gw_work_calendar_count (calendar, last + 1, as_of) > allowed;

  return (double) as_of - (double) last > allowed;
}

/* A number counts from the day that it was written down, and an excused day
 * has none. */
static gboolean
is_known (const GwCheckIn *check_in,
          GwDate           as_of)
{
  return check_in->value != GW_UNSET && check_in->date <= as_of &&
         (check_in->recorded == GW_DATE_NONE || check_in->recorded <= as_of);
}

static GArray *
collect_own (GwGoal *goal,
             GwDate  as_of)
{
  GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (goal));
  GArray *points = g_array_new (FALSE, TRUE, sizeof (GwSeriesPoint));
  double scale = get_scale (goal);

  for (guint i = 0; i < gw_check_ins_get_length (check_ins); i++)
    {
      const GwCheckIn *check_in = gw_check_ins_get (check_ins, i);
      GwSeriesPoint point = { check_in->date, (double) check_in->value / scale };

      if (check_in->date > as_of)
        break;
      if (is_known (check_in, as_of))
        g_array_append_val (points, point);
    }

  return points;
}

static int
compare_steps (const void *a,
               const void *b)
{
  const Step *one = a;
  const Step *other = b;

  if (one->date != other->date)
    return one->date < other->date ? -1 : 1;

  return (one->part > other->part) - (one->part < other->part);
}

static double
get_baseline (GwGoal *goal)
{
  gint64 baseline = gw_goal_get_baseline (goal);

  return baseline != GW_UNSET ? (double) baseline / get_scale (goal) : 0.0;
}

/* Decimal tenths do not add up exactly as doubles; amounts do. */
static double
round_to_decimals (double value,
                   double scale)
{
  return round (value * scale) / scale;
}

static GArray *collect (const GwGoalTree *tree,
                        GwGoal           *goal,
                        GwDate            as_of,
                        guint             depth,
                        gboolean         *summed);

static GArray *
list_steps (const GwGoalTree *tree,
            GPtrArray        *children,
            GwDate            as_of,
            guint             depth)
{
  GArray *steps = g_array_new (FALSE, TRUE, sizeof (Step));

  for (guint i = 0; i < children->len; i++)
    {
      GwGoal *child = g_ptr_array_index (children, i);
      g_autoptr (GArray) points = collect (tree, child, as_of, depth + 1, NULL);
      double baseline = get_baseline (child);

      for (guint j = 0; j < points->len; j++)
        {
          const GwSeriesPoint *point = &g_array_index (points, GwSeriesPoint, j);
          Step step = { point->date, i, point->value - baseline };

          g_array_append_val (steps, step);
        }
    }

  g_array_sort (steps, compare_steps);
  return steps;
}

/* Adds up what each child had on each day on which one of them has a number;
 * the others keep their last (F8 in the arithmetic). */
static GArray *
sum_children (const GwGoalTree *tree,
              GwGoal           *goal,
              GPtrArray        *children,
              GwDate            as_of,
              guint             depth)
{
  g_autoptr (GArray) steps = list_steps (tree, children, as_of, depth);
  g_autofree double *last = g_new0 (double, children->len);
  GArray *points = g_array_new (FALSE, TRUE, sizeof (GwSeriesPoint));
  double scale = get_scale (goal);
  double total = get_baseline (goal);

  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);
      GwSeriesPoint point;

      total = round_to_decimals (total + step->value - last[step->part], scale);
      last[step->part] = step->value;
      if (i + 1 < steps->len && g_array_index (steps, Step, i + 1).date == step->date)
        continue;
      point = (GwSeriesPoint) { step->date, total };
      g_array_append_val (points, point);
    }

  return points;
}

static GArray *
collect (const GwGoalTree *tree,
         GwGoal           *goal,
         GwDate            as_of,
         guint             depth,
         gboolean         *summed)
{
  g_autoptr (GArray) points = collect_own (goal, as_of);
  GPtrArray *children = gw_goal_tree_get_children (tree, goal);

  if (summed != NULL)
    *summed = FALSE;
  if (points->len > 0 || children == NULL || depth >= DEEPEST)
    return g_steal_pointer (&points);

  if (summed != NULL)
    *summed = TRUE;
  return sum_children (tree, goal, children, as_of, depth);
}

/**
 * gw_goal_series_collect:
 * @tree: which goals add up
 * @as_of: the last day that counts
 * @summed: (out) (optional): whether the numbers are those of other goals
 *
 * The numbers of @goal: its own check-ins, or where it has none, those of the
 * goals that add up to it.
 *
 * Returns: (transfer full) (element-type GwSeriesPoint): by date
 */
GArray *
gw_goal_series_collect (const GwGoalTree *tree,
                        GwGoal           *goal,
                        GwDate            as_of,
                        gboolean         *summed)
{
  g_return_val_if_fail (tree != NULL, NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  return collect (tree, goal, as_of, 0, summed);
}

/**
 * gw_goal_series_cover:
 * @coverage: (out): how many children the sum of @goal rests on
 *
 * Says what a sum is made of (F8 in the arithmetic).
 */
void
gw_goal_series_cover (const GwGoalTree *tree,
                      GwGoal           *goal,
                      GwDate            as_of,
                      GwCoverage       *coverage)
{
  g_autoptr (GwWorkCalendar) calendar = NULL;
  GPtrArray *children;
  GwWorkshop *workshop;
  double targets = 0.0, covered = 0.0;

  g_return_if_fail (tree != NULL);
  g_return_if_fail (GW_IS_GOAL (goal));
  g_return_if_fail (coverage != NULL);

  *coverage = (GwCoverage) { 0 };
  children = gw_goal_tree_get_children (tree, goal);
  workshop = gw_goal_get_workshop (goal);
  if (children == NULL || workshop == NULL)
    return;

  calendar = gw_work_calendar_new_for_workshop (workshop);
  coverage->children = children->len;
  for (guint i = 0; i < children->len; i++)
    {
      GwGoal *child = g_ptr_array_index (children, i);
      g_autoptr (GArray) points = collect (tree, child, as_of, 1, NULL);
      double target = gw_goal_get_target (child) != GW_UNSET ? fabs ((double) gw_goal_get_target (child)) : 0.0;

      targets += target;
      if (points->len == 0)
        continue;
      covered += target;
      coverage->reporting++;
      if (gw_rhythm_is_overdue (gw_goal_get_rhythm (child), gw_workshop_get_stale_after (workshop), calendar,
                                g_array_index (points, GwSeriesPoint, points->len - 1).date, as_of))
        coverage->stale++;
    }

  coverage->share = targets > 0.0 ? covered / targets : 0.0;
}
