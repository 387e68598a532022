/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-team-burn-up.h"

#include <math.h>

#include "gw-date-list.h"
#include "gw-insight-private.h"

struct _GwTeamBurnUp
{
  gatomicrefcount ref_count;

  GArray  *points; /* GwBurnUpPoint */
  GwDate   as_of;
  double   parts_target;
  gboolean has_target;
  double   target;
  guint    n_parts;
  guint    n_reporting;
  guint    digits;
};

G_DEFINE_BOXED_TYPE (GwTeamBurnUp, gw_team_burn_up, gw_team_burn_up_ref, gw_team_burn_up_unref)

/* One of the goals that are added up, while time goes on. */
typedef struct
{
  const GwGoalInsight *insight;
  const GwSeriesPoint *series;
  gsize                n_points;
  gsize                n_past;
  GwDate               dropped; /* the day from which nothing more comes, or none */
} Part;

/* What was done by then stays done, and the plan asks for no more; without a
 * date it is the day of the last number. */
static void
note_dropped (Part   *part,
              GwDate  date)
{
  while (date != GW_DATE_NONE && part->n_points > 0 && part->series[part->n_points - 1].date > date)
    part->n_points--;
  if (date == GW_DATE_NONE && part->n_points > 0)
    date = part->series[part->n_points - 1].date;
  part->dropped = date != GW_DATE_NONE ? date : gw_goal_insight_get_start (part->insight) - 1;
}

static gboolean
is_dropped (const Part *part)
{
  return part->dropped != GW_DATE_NONE;
}

static GArray *
list_parts (GwInsight *insight,
            GPtrArray *children)
{
  GArray *parts = g_array_sized_new (FALSE, TRUE, sizeof (Part), children->len);

  for (guint i = 0; i < children->len; i++)
    {
      GwGoal *goal = g_ptr_array_index (children, i);
      Part part = { .insight = gw_insight_get_goal (insight, goal), .dropped = GW_DATE_NONE };

      part.series = gw_goal_insight_get_series (part.insight, &part.n_points);
      if (gw_goal_insight_get_status (part.insight) == GW_STATUS_DROPPED)
        note_dropped (&part, gw_goal_get_state_since (goal));
      g_array_append_val (parts, part);
    }

  return parts;
}

/* Each day on which a number is known or a plan turns. */
static GArray *
list_dates (GArray *parts,
            GwDate  as_of)
{
  GArray *dates = gw_date_list_new ();
  GwDate first = G_MAXINT32;
  GwDate last = GW_DATE_NONE;

  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);
      GwPlanCurve *curve = gw_goal_insight_get_curve (part->insight);
      const GwPlanPoint *knots = NULL;
      gsize n_knots = 0;

      if (gw_goal_insight_get_start (part->insight) == GW_DATE_NONE)
        continue;

      first = MIN (first, gw_goal_insight_get_start (part->insight) - 1);
      last = MAX (last, gw_goal_insight_get_end (part->insight));
      gw_date_list_add (dates, gw_goal_insight_get_start (part->insight) - 1);
      gw_date_list_add (dates, gw_goal_insight_get_end (part->insight));
      if (curve != NULL)
        knots = gw_plan_curve_get_knots (curve, &n_knots);
      for (gsize j = 0; j < n_knots; j++)
        gw_date_list_add (dates, knots[j].date);
      for (gsize j = 0; j < part->n_points; j++)
        {
          gw_date_list_add (dates, part->series[j].date);
          last = MAX (last, part->series[j].date);
        }
    }
  gw_date_list_add (dates, as_of);
  gw_date_list_tidy (dates, first, last);

  return dates;
}

static void
add_part (GwBurnUpPoint *point,
          Part          *part,
          double        *targets)
{
  double baseline = gw_goal_insight_get_baseline (part->insight);
  double target = is_dropped (part) ? 0.0 : fabs (gw_goal_insight_get_target (part->insight));
  GwDate planned = is_dropped (part) ? MIN (part->dropped, point->date) : point->date;

  while (part->n_past < part->n_points && part->series[part->n_past].date <= point->date)
    part->n_past++;

  point->planned += gw_goal_insight_get_planned_by (part->insight, planned) - baseline;
  *targets += target;
  if (part->n_past == 0)
    return;

  point->actual += part->series[part->n_past - 1].value - baseline;
  point->covered += target;
}

static void
add_up (GwTeamBurnUp *self,
        GArray       *parts,
        GArray       *dates,
        double        baseline)
{
  GwDate last = GW_DATE_NONE;

  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      self->n_parts += is_dropped (part) ? 0 : 1;
      if (part->n_points == 0)
        continue;
      self->n_reporting += is_dropped (part) ? 0 : 1;
      last = MAX (last, part->series[part->n_points - 1].date);
    }

  for (guint i = 0; i < dates->len; i++)
    {
      GwBurnUpPoint point = { g_array_index (dates, GwDate, i), baseline, FALSE, baseline, 0.0 };
      double targets = 0.0;

      point.known = point.date <= last;
      for (guint j = 0; j < parts->len; j++)
        add_part (&point, &g_array_index (parts, Part, j), &targets);
      point.covered = targets > 0.0 ? CLAMP (point.covered / targets, 0.0, 1.0) : 0.0;
      g_array_append_val (self->points, point);
    }
}

/**
 * gw_team_burn_up_new:
 * @insight: what the goals say, as known on its day
 * @goal: a goal that others add up to
 *
 * Adds up the parts of @goal day by day (F8 in the arithmetic): what they have
 * gained, what their plans ask for, and how much of the whole that rests on.
 *
 * Returns: (transfer full) (nullable): the sums, which do not change any more;
 *   %NULL when nothing with dates adds up to @goal
 */
GwTeamBurnUp *
gw_team_burn_up_new (GwInsight *insight,
                     GwGoal    *goal)
{
  g_autoptr (GArray) parts = NULL;
  g_autoptr (GArray) dates = NULL;
  const GwGoalInsight *whole;
  GPtrArray *children;
  GwTeamBurnUp *self;
  double baseline;

  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  children = gw_insight_get_children (insight, goal);
  if (children == NULL)
    return NULL;

  parts = list_parts (insight, children);
  dates = list_dates (parts, gw_insight_get_as_of (insight));
  if (dates->len < 2)
    return NULL;

  whole = gw_insight_get_goal (insight, goal);
  baseline = gw_goal_insight_get_baseline (whole);
  self = g_new0 (GwTeamBurnUp, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->points = g_array_sized_new (FALSE, TRUE, sizeof (GwBurnUpPoint), dates->len);
  self->as_of = gw_insight_get_as_of (insight);
  self->has_target = gw_goal_insight_has_plan (whole);
  self->target = gw_goal_insight_get_target (whole);
  self->digits = gw_goal_insight_get_decimals (whole);
  add_up (self, parts, dates, baseline);
  self->parts_target = g_array_index (self->points, GwBurnUpPoint, self->points->len - 1).planned;

  return self;
}

/**
 * gw_team_burn_up_ref:
 *
 * Returns: (transfer full): @self
 */
GwTeamBurnUp *
gw_team_burn_up_ref (const GwTeamBurnUp *self)
{
  GwTeamBurnUp *mutable = (GwTeamBurnUp *) self;

  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&mutable->ref_count);
  return mutable;
}

/**
 * gw_team_burn_up_unref:
 * @self: (transfer full): sums
 */
void
gw_team_burn_up_unref (GwTeamBurnUp *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->points);
  g_free (self);
}

/**
 * gw_team_burn_up_get_points:
 * @n_points: (out): how many there are, at least two
 *
 * Returns: (transfer none) (array length=n_points): the sums by date
 */
const GwBurnUpPoint *
gw_team_burn_up_get_points (const GwTeamBurnUp *self,
                            gsize              *n_points)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_points != NULL, NULL);

  *n_points = self->points->len;
  return (const GwBurnUpPoint *) (gpointer) self->points->data;
}

/**
 * gw_team_burn_up_get_last_known:
 *
 * Returns: (transfer none) (nullable): the sums of the last day that there is a
 *   number for
 */
const GwBurnUpPoint *
gw_team_burn_up_get_last_known (const GwTeamBurnUp *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = self->points->len; i > 0; i--)
    {
      const GwBurnUpPoint *point = &g_array_index (self->points, GwBurnUpPoint, i - 1);

      if (point->known)
        return point;
    }

  return NULL;
}

/**
 * gw_team_burn_up_get_parts_target:
 *
 * Returns: what the targets of the parts add up to
 */
double
gw_team_burn_up_get_parts_target (const GwTeamBurnUp *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->parts_target;
}

/**
 * gw_team_burn_up_get_target:
 * @target: (out): the target of the goal that they add up to
 *
 * Returns: whether it has one
 */
gboolean
gw_team_burn_up_get_target (const GwTeamBurnUp *self,
                            double             *target)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  *target = self->target;
  return self->has_target;
}

/**
 * gw_team_burn_up_get_surplus:
 * @surplus: (out): by how much the targets of the parts are together above the
 *   target of the goal that they add up to; negative where they are below it
 *
 * Returns: whether they are something else than it, in the decimals that values
 *   have
 */
gboolean
gw_team_burn_up_get_surplus (const GwTeamBurnUp *self,
                             double             *surplus)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (surplus != NULL, FALSE);

  *surplus = self->has_target ? self->parts_target - self->target : 0.0;
  return fabs (*surplus) >= 0.5 * pow (10.0, -(double) self->digits);
}

/**
 * gw_team_burn_up_get_n_parts:
 *
 * Returns: how many goals are added up
 */
guint
gw_team_burn_up_get_n_parts (const GwTeamBurnUp *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_parts;
}

/**
 * gw_team_burn_up_get_n_reporting:
 *
 * Returns: how many of them have a number
 */
guint
gw_team_burn_up_get_n_reporting (const GwTeamBurnUp *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_reporting;
}

/**
 * gw_team_burn_up_get_digits:
 *
 * Returns: decimals of the values
 */
guint
gw_team_burn_up_get_digits (const GwTeamBurnUp *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->digits;
}
