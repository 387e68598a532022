/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-sums.h"

#include <math.h>

#include "gw-day-gains.h"
#include "gw-goal-series.h"
#include "gw-member-capacity.h"

/* No team is that deep; what is deeper is a circle. */
#define DEEPEST 32

/* What one goal has: its own numbers, or where it has none, the sum of those
 * that add up to it. */
typedef struct
{
  GArray  *points; /* GwAmountPoint */
  GwDate   last_excuse;
  gboolean summed;

  /* Of a sum */
  GArray     *days; /* GwDayGain, by date */
  GHashTable *owners; /* GwMember (borrowed) -> how many of the children */
  GwCoverage  counts;
  double      targets;
  double      covered;
  double      settled; /* done for those that were dropped */
} Part;

struct _GwGoalSums
{
  const GwGoalTree *tree;
  GwWorkCalendar   *calendar;
  gint64            stale_after;
  GwDate            as_of;
  GHashTable       *parts; /* GwGoal (borrowed) -> Part */
};

static void
part_free (Part *part)
{
  g_clear_pointer (&part->points, g_array_unref);
  g_clear_pointer (&part->days, g_array_unref);
  g_clear_pointer (&part->owners, g_hash_table_unref);
  g_free (part);
}

static double
get_amount (gint64 amount)
{
  return amount != GW_UNSET ? (double) amount : 0.0;
}

/* One person may have more than one of the goals that add up. */
static void
count_owner (Part     *parent,
             GwMember *owner,
             int       sign)
{
  guint n;

  if (owner == NULL)
    return;

  n = GPOINTER_TO_UINT (g_hash_table_lookup (parent->owners, owner)) + (guint) sign;
  if (n > 0)
    (void) g_hash_table_insert (parent->owners, owner, GUINT_TO_POINTER (n));
  else
    (void) g_hash_table_remove (parent->owners, owner);
  parent->counts.members = g_hash_table_size (parent->owners);
}

/* A goal that was dropped by the day of the question. */
static gboolean
is_dropped (GwGoalSums *self,
            GwGoal     *goal)
{
  return gw_goal_get_state_on (goal, self->as_of) == GW_GOAL_STATE_DROPPED;
}

/* Counts a child as one that reports, that is excused, or that is silent: these
 * are three different things, and so is zero (F8). */
static void
change_counts (GwGoalSums *self,
               Part       *parent,
               GwGoal     *child,
               const Part *part,
               int         sign)
{
  double target = fabs (get_amount (gw_goal_get_target (child)));
  const GwAmountPoint *last;

  if (is_dropped (self, child))
    {
      parent->counts.dropped += (guint) sign;
      return;
    }

  parent->counts.children += (guint) sign;
  count_owner (parent, gw_goal_get_owner (child), sign);
  parent->targets += sign * target;
  if (part->points->len == 0)
    {
      if (part->last_excuse != GW_DATE_NONE)
        parent->counts.excused += (guint) sign;
      else
        parent->counts.silent += (guint) sign;
      return;
    }

  last = &g_array_index (part->points, GwAmountPoint, part->points->len - 1);
  parent->counts.reporting += (guint) sign;
  parent->covered += sign * target;
  if (last->amount == get_amount (gw_goal_get_baseline (child)))
    parent->counts.zero += (guint) sign;
  if (gw_rhythm_is_overdue (gw_goal_get_rhythm (child), self->stale_after, self->calendar,
                            MAX (last->date, part->last_excuse), self->as_of))
    parent->counts.stale += (guint) sign;
}

/* Adds a child to a sum (@sign 1) or takes it away (-1). Its gain of a day is
 * what it has more than on the day before; the last number is carried on. What
 * was done by the day on which a goal was dropped stays done, and no more comes. */
static void
change_sum (GwGoalSums *self,
            Part       *parent,
            GwGoal     *child,
            const Part *part,
            int         sign)
{
  double baseline = get_amount (gw_goal_get_baseline (child));
  double before = baseline;
  GwDate last = is_dropped (self, child) && gw_goal_get_state_since (child) != GW_DATE_NONE
                ? gw_goal_get_state_since (child) : self->as_of;

  change_counts (self, parent, child, part, sign);
  for (guint i = 0; i < part->points->len; i++)
    {
      const GwAmountPoint *point = &g_array_index (part->points, GwAmountPoint, i);

      if (point->date > last)
        break;
      gw_day_gains_change (parent->days, point->date, point->amount - before, sign);
      before = point->amount;
    }
  if (is_dropped (self, child))
    parent->settled += sign * (before - baseline);
}

static const Part *get_part (GwGoalSums *self,
                             GwGoal     *goal,
                             guint       depth);

static Part *
create_part (GwGoalSums *self,
             GwGoal     *goal,
             guint       depth)
{
  GPtrArray *children = gw_goal_tree_get_children (self->tree, goal);
  Part *part = g_new0 (Part, 1);

  part->points = gw_goal_series_collect_own (goal, self->as_of, &part->last_excuse);
  if (part->points->len > 0 || children == NULL || depth >= DEEPEST)
    return part;

  part->summed = TRUE;
  part->days = gw_day_gains_new ();
  part->owners = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < children->len; i++)
    {
      GwGoal *child = g_ptr_array_index (children, i);

      change_sum (self, part, child, get_part (self, child, depth + 1), 1);
    }
  g_array_unref (part->points);
  part->points = gw_day_gains_add_up (part->days, get_amount (gw_goal_get_baseline (goal)));
  return part;
}

static const Part *
get_part (GwGoalSums *self,
          GwGoal     *goal,
          guint       depth)
{
  Part *part = g_hash_table_lookup (self->parts, goal);

  if (part == NULL)
    {
      part = create_part (self, goal, depth);
      (void) g_hash_table_replace (self->parts, goal, part);
    }

  return part;
}

/* The goal that @goal is added to, with its part, where both are there. */
static Part *
find_sum_above (GwGoalSums *self,
                GwGoal     *goal)
{
  GwGoal *parent = gw_goal_get_parent (goal);
  Part *part = parent != NULL ? g_hash_table_lookup (self->parts, parent) : NULL;

  if (part == NULL || !part->summed || !gw_goal_tree_adds_up (goal, parent))
    return NULL;

  return part;
}

/**
 * gw_goal_sums_new:
 * @tree: which goals add up; must outlive this
 * @as_of: the day on which it is known; what was written down later does not
 *   count
 *
 * Returns: (transfer full): nothing yet; sums are made when asked for
 */
GwGoalSums *
gw_goal_sums_new (const GwGoalTree *tree,
                  GwWorkshop       *workshop,
                  GwDate            as_of)
{
  GwGoalSums *self;

  g_return_val_if_fail (tree != NULL, NULL);
  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);
  g_return_val_if_fail (gw_date_is_valid (as_of), NULL);

  self = g_new0 (GwGoalSums, 1);
  self->tree = tree;
  self->as_of = as_of;
  self->calendar = gw_work_calendar_new_for_workshop (workshop);
  self->stale_after = gw_workshop_get_stale_after (workshop);
  self->parts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) part_free);
  return self;
}

/**
 * gw_goal_sums_free:
 *
 * Frees @self.
 */
void
gw_goal_sums_free (GwGoalSums *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->parts);
  gw_work_calendar_unref (self->calendar);
  g_free (self);
}

/**
 * gw_goal_sums_update:
 * @goal: a goal whose check-ins are different now
 *
 * Changes the sums above @goal by the difference, however many other goals
 * they have.
 */
void
gw_goal_sums_update (GwGoalSums *self,
                     GwGoal     *goal)
{
  Part *before, *above, *after;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GW_IS_GOAL (goal));

  before = g_hash_table_lookup (self->parts, goal);
  if (before == NULL)
    return;

  (void) g_hash_table_steal (self->parts, goal);
  after = create_part (self, goal, 0);
  (void) g_hash_table_insert (self->parts, goal, after);

  for (guint depth = 0; depth < DEEPEST && (above = find_sum_above (self, goal)) != NULL; depth++)
    {
      Part *above_before = g_new0 (Part, 1);

      change_sum (self, above, goal, before, -1);
      change_sum (self, above, goal, after, 1);
      goal = gw_goal_get_parent (goal);
      above_before->points = g_steal_pointer (&above->points);
      above_before->last_excuse = above->last_excuse;
      above->points = gw_day_gains_add_up (above->days, get_amount (gw_goal_get_baseline (goal)));
      part_free (before);
      before = above_before;
      after = above;
    }

  part_free (before);
}

/**
 * gw_goal_sums_get_as_of:
 *
 * Returns: the day on which it is known
 */
GwDate
gw_goal_sums_get_as_of (GwGoalSums *self)
{
  g_return_val_if_fail (self != NULL, GW_DATE_NONE);

  return self->as_of;
}

/**
 * gw_goal_sums_get_series:
 *
 * The numbers of @goal: its own check-ins, or where it has none, those of the
 * goals that add up to it.
 *
 * Returns: (transfer full) (element-type GwSeriesPoint): by date, in the unit
 *   of the metric
 */
GArray *
gw_goal_sums_get_series (GwGoalSums *self,
                         GwGoal     *goal)
{
  double scale;
  const Part *part;
  GArray *series;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  part = get_part (self, goal, 0);
  scale = pow (10.0, gw_record_get_decimals (GW_RECORD (goal)));
  series = g_array_sized_new (FALSE, TRUE, sizeof (GwSeriesPoint), part->points->len);
  for (guint i = 0; i < part->points->len; i++)
    {
      const GwAmountPoint *amount = &g_array_index (part->points, GwAmountPoint, i);
      GwSeriesPoint point = { amount->date, amount->amount / scale };

      g_array_append_val (series, point);
    }

  return series;
}

/**
 * gw_goal_sums_is_summed:
 *
 * Returns: whether the numbers of @goal are those of other goals
 */
gboolean
gw_goal_sums_is_summed (GwGoalSums *self,
                        GwGoal     *goal)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (GW_IS_GOAL (goal), FALSE);

  return get_part (self, goal, 0)->summed;
}

/* What is nobody's part of a target that counts up from nothing: where a part
 * was dropped, or not everything was handed out. */
static double
get_unassigned (GwGoal     *goal,
                const Part *part)
{
  if (!part->summed || get_amount (gw_goal_get_baseline (goal)) != 0.0 || gw_goal_get_direction (goal) != GW_DIRECTION_UP ||
      gw_goal_get_target (goal) == GW_UNSET)
    return 0.0;

  return MAX (0.0, get_amount (gw_goal_get_target (goal)) - part->targets - part->settled);
}

/**
 * gw_goal_sums_get_coverage:
 *
 * Returns: what a sum is made of (F8 in the arithmetic); all zero for a goal
 *   with numbers of its own
 */
GwCoverage
gw_goal_sums_get_coverage (GwGoalSums *self,
                           GwGoal     *goal)
{
  GwCoverage coverage = { 0 };
  const Part *part;
  double unassigned, whole;

  g_return_val_if_fail (self != NULL, coverage);
  g_return_val_if_fail (GW_IS_GOAL (goal), coverage);

  part = get_part (self, goal, 0);
  coverage = part->counts;
  unassigned = get_unassigned (goal, part);
  whole = part->targets + fabs (part->settled) + unassigned;
  coverage.share = whole > 0.0 ? CLAMP ((part->covered + fabs (part->settled)) / whole, 0.0, 1.0) : 0.0;
  coverage.unassigned = unassigned / pow (10.0, gw_record_get_decimals (GW_RECORD (goal)));
  return coverage;
}

/**
 * gw_goal_sums_get_last_excuse:
 *
 * Returns: the last day of @goal that was excused, or %GW_DATE_NONE: who said
 *   why there is no number is not late with it
 */
GwDate
gw_goal_sums_get_last_excuse (GwGoalSums *self,
                              GwGoal     *goal)
{
  g_return_val_if_fail (self != NULL, GW_DATE_NONE);
  g_return_val_if_fail (GW_IS_GOAL (goal), GW_DATE_NONE);

  return get_part (self, goal, 0)->last_excuse;
}
