/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-team-index.h"
#include "gw-team-index-private.h"

#include <math.h>

#include "gw-goal-insight-private.h"
#include "gw-metric.h"

/* A share as a whole number: whole numbers add up to the same in any order,
 * and taking one away again leaves what was. */
#define SHARE_STEPS 0x1p52
/* Weights are small, and how much of a sum is known need not be as exact. */
#define COVERED_STEPS 10000.0

__extension__ typedef __int128 Wide;

/* What one goal brings into the sums. */
typedef struct
{
  gboolean known;
  gboolean excused;
  double   gain; /* in steps of the metric */
  double   way;
  double   covered_way; /* of a sum, only what its goals with a number carry */
  gint64   weight;
  gint64   covered_weight;
  gint64   share;
} Entry;

struct _GwTeamIndex
{
  gboolean    is_index;
  GHashTable *entries; /* GwGoal (borrowed) -> Entry */
  GHashTable *touched; /* GwGoal (borrowed): their entries are out of date */
  guint       known;
  guint       excused;
  double      gains;
  double      known_ways;
  double      covered_ways;
  double      ways;
  gint64      known_weights;
  gint64      covered_weights; /* in COVERED_STEPS */
  gint64      weights;
  Wide        shares;
};

static void
count (GwTeamIndex *self,
       const Entry *entry,
       int          sign)
{
  self->ways += sign * entry->way;
  self->weights += sign * entry->weight;
  if (!entry->known)
    {
      self->excused += entry->excused ? (guint) sign : 0;
      return;
    }

  self->known += (guint) sign;
  self->gains += sign * entry->gain;
  self->known_ways += sign * entry->way;
  self->covered_ways += sign * entry->covered_way;
  self->known_weights += sign * entry->weight;
  self->covered_weights += sign * entry->covered_weight;
  self->shares += sign * ((Wide) entry->share * entry->weight);
}

static Entry
read_entry (GwInsight *insights,
            GwGoal    *goal)
{
  GwGoalInsight *insight = gw_insight_get_goal (insights, goal);
  double scale = pow (10.0, gw_goal_insight_get_decimals (insight));
  double way = fabs (gw_goal_insight_get_target (insight) - gw_goal_insight_get_baseline (insight));
  double progress = gw_goal_insight_get_progress (insight);
  double covered = insight->summed ? insight->coverage.share : 1.0;

  return (Entry) {
    .known = gw_goal_insight_has_actual (insight),
    .excused = insight->last_excuse != GW_DATE_NONE,
    .gain = round (progress * way * scale),
    .way = round (way * scale),
    .covered_way = round (way * scale * covered),
    .weight = gw_goal_get_weight (goal),
    .covered_weight = (gint64) round ((double) gw_goal_get_weight (goal) * covered * COVERED_STEPS),
    .share = (gint64) round (CLAMP (progress, 0.0, 1.0) * SHARE_STEPS),
  };
}

/* A goal that is part of another one is in that one's numbers already. */
static gboolean
counts (GwGoal *goal,
        GwDate  as_of)
{
  GwGoal *parent = gw_goal_get_parent (goal);

  return gw_goal_get_state_on (goal, as_of) != GW_GOAL_STATE_DROPPED &&
         (parent == NULL || !gw_goal_tree_adds_up (goal, parent));
}

static gboolean
is_total_of (GwGoal   *goal,
             GwMetric *metric)
{
  return metric != NULL && gw_goal_get_metric (goal) == metric && gw_metric_get_nature (metric) == GW_NATURE_FLOW &&
         gw_goal_get_direction (goal) != GW_DIRECTION_BAND;
}

/**
 * gw_team_index_new:
 * @as_of: the day of the question
 *
 * Returns: (transfer full): the sums of @team, empty until asked for
 */
GwTeamIndex *
gw_team_index_new (GwTeam *team,
                   GwDate  as_of)
{
  GwTeamIndex *self = g_new0 (GwTeamIndex, 1);
  GwRecordList *goals = gw_team_get_goals (team);
  GwMetric *metric = NULL;

  self->entries = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->touched = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *goal = GW_GOAL (gw_record_list_get (goals, i));

      if (!counts (goal, as_of))
        continue;
      if (g_hash_table_size (self->entries) == 0)
        metric = gw_goal_get_metric (goal);
      if (!is_total_of (goal, metric))
        self->is_index = TRUE;
      (void) g_hash_table_insert (self->entries, goal, g_new0 (Entry, 1));
      (void) g_hash_table_add (self->touched, goal);
    }

  return self;
}

/**
 * gw_team_index_free:
 *
 * Frees @self.
 */
void
gw_team_index_free (GwTeamIndex *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->touched);
  g_free (self);
}

/**
 * gw_team_index_touch:
 * @goal: a goal whose numbers are different now
 *
 * Nothing happens where @goal does not count for itself.
 */
void
gw_team_index_touch (GwTeamIndex *self,
                     GwGoal      *goal)
{
  g_return_if_fail (self != NULL);

  if (g_hash_table_contains (self->entries, goal))
    (void) g_hash_table_add (self->touched, goal);
}

/**
 * gw_team_index_tell:
 * @insight: what the goals say
 *
 * Looks again at the goals that were touched.
 *
 * Returns: the attainment (F8 in the arithmetic): for one metric the sum of
 *   what was gained ÷ the sum of what was to be gained, never a mean of
 *   percents; for different ones Σ w·min(max(p, 0), 1) / Σw. Unknown goals
 *   are left out of both sums: unknown is not zero
 */
GwTeamAttainment
gw_team_index_tell (GwTeamIndex *self,
                    GwInsight   *insight)
{
  GwTeamAttainment told = { .is_index = self->is_index };
  GHashTableIter iter;
  gpointer goal;

  g_hash_table_iter_init (&iter, self->touched);
  while (g_hash_table_iter_next (&iter, &goal, NULL))
    {
      Entry *entry = g_hash_table_lookup (self->entries, goal);

      count (self, entry, -1);
      *entry = read_entry (insight, goal);
      count (self, entry, 1);
    }
  g_hash_table_remove_all (self->touched);

  told.goals = g_hash_table_size (self->entries);
  told.known = self->known;
  told.excused = self->excused;
  told.silent = told.goals - told.known - told.excused;
  if (self->is_index)
    {
      if (self->known_weights > 0)
        told.share = (double) self->shares / SHARE_STEPS / (double) self->known_weights;
      if (self->weights > 0)
        told.covered = (double) self->covered_weights / COVERED_STEPS / (double) self->weights;
    }
  else
    {
      if (self->known_ways > 0.0)
        told.share = self->gains / self->known_ways;
      told.covered = self->ways > 0.0 ? CLAMP (self->covered_ways / self->ways, 0.0, 1.0) : 0.0;
    }

  return told;
}
