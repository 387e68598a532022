/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-team-spread.h"

#include <math.h>

#include "gw-insight-private.h"
#include "gw-member.h"

/* Ten points wide, with the middle one around 100 %: with the usual thresholds
 * (F4) a bin never holds two statuses. */
#define BIN_WIDTH 0.10
#define FIRST_EDGE 0.05
/* What is beyond 195 % is all in the last one. */
#define N_EDGES 20
/* 0.95 is not a number that a computer knows exactly. */
#define HAIR 1e-9

struct _GwTeamSpread
{
  gatomicrefcount ref_count;

  GArray    *entries; /* GwSpreadEntry */
  GPtrArray *names;
  GArray    *bins; /* GwSpreadBin */
  guint      first_bin;
  guint      known;
  double     lowest;
  double     middle;
  double     highest;
  GwDate     as_of;
};

G_DEFINE_BOXED_TYPE (GwTeamSpread, gw_team_spread, gw_team_spread_ref, gw_team_spread_unref)

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

/* Of all bins there could be. */
static guint
find_bin (double attainment)
{
  double position = floor ((attainment - FIRST_EDGE) / BIN_WIDTH + HAIR) + 1;

  return (guint) CLAMP (position, 0, N_EDGES);
}

static double
get_edge (guint position)
{
  return FIRST_EDGE + BIN_WIDTH * position;
}

static void
list_entries (GwTeamSpread *self,
              GwInsight    *insight,
              GPtrArray    *children)
{
  for (guint i = 0; i < children->len; i++)
    {
      GwGoal *goal = g_ptr_array_index (children, i);
      GwGoalInsight *says = gw_insight_get_goal (insight, goal);
      GwMember *owner = gw_goal_get_owner (goal);
      char *name;
      GwSpreadEntry entry = { .status = gw_goal_insight_get_status (says) };

      /* Nobody works towards it any more. */
      if (entry.status == GW_STATUS_DROPPED)
        continue;

      name = g_strdup (owner != NULL ? gw_member_get_name (owner) : gw_goal_get_title (goal));
      entry.name = name;
      g_ptr_array_add (self->names, name);
      entry.known = gw_goal_insight_has_actual (says) && gw_goal_insight_has_pace (says);
      entry.attainment = entry.known ? gw_goal_insight_get_pace (says) : 0.0;
      g_array_append_val (self->entries, entry);
    }
}

static void
measure (GwTeamSpread *self)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (double));
  guint half;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const GwSpreadEntry *entry = &g_array_index (self->entries, GwSpreadEntry, i);

      if (entry->known)
        g_array_append_val (sorted, entry->attainment);
    }
  self->known = sorted->len;
  if (sorted->len == 0)
    return;

  g_array_sort (sorted, compare_numbers);
  half = sorted->len / 2;
  self->lowest = g_array_index (sorted, double, 0);
  self->highest = g_array_index (sorted, double, sorted->len - 1);
  self->middle = g_array_index (sorted, double, half);
  if (sorted->len % 2 == 0)
    self->middle = (self->middle + g_array_index (sorted, double, half - 1)) / 2;
}

/* From the lowest to the highest that holds somebody, the one around 100 % in
 * any case. */
static void
fill_bins (GwTeamSpread *self)
{
  guint first = find_bin (1.0);
  guint last = first;

  if (self->known > 0)
    {
      first = MIN (first, find_bin (self->lowest));
      last = MAX (last, find_bin (self->highest));
    }
  self->first_bin = first;
  for (guint i = first; i <= last; i++)
    {
      GwSpreadBin bin = { i > 0 ? get_edge (i - 1) : -G_MAXDOUBLE, i < N_EDGES ? get_edge (i) : G_MAXDOUBLE, 0 };

      g_array_append_val (self->bins, bin);
    }
  for (guint i = 0; i < self->entries->len; i++)
    {
      const GwSpreadEntry *entry = &g_array_index (self->entries, GwSpreadEntry, i);

      if (entry->known)
        g_array_index (self->bins, GwSpreadBin, find_bin (entry->attainment) - first).count++;
    }
}

/**
 * gw_team_spread_new:
 * @insight: what the goals say, as known on its day
 * @goal: a goal that others add up to
 *
 * Looks how the parts of @goal lie around their plans. Who has just begun has
 * less planned, so this is fair to them where a share of the target is not.
 *
 * Returns: (transfer full) (nullable): the spread, which does not change any
 *   more; %NULL when nothing that goes on adds up to @goal
 */
GwTeamSpread *
gw_team_spread_new (GwInsight *insight,
                    GwGoal    *goal)
{
  GPtrArray *children;
  GwTeamSpread *self;

  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  children = gw_insight_get_children (insight, goal);
  if (children == NULL)
    return NULL;

  self = g_new0 (GwTeamSpread, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->entries = g_array_new (FALSE, TRUE, sizeof (GwSpreadEntry));
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->bins = g_array_new (FALSE, TRUE, sizeof (GwSpreadBin));
  self->as_of = gw_insight_get_as_of (insight);
  list_entries (self, insight, children);
  if (self->entries->len == 0)
    {
      gw_team_spread_unref (self);
      return NULL;
    }
  measure (self);
  fill_bins (self);

  return self;
}

/**
 * gw_team_spread_ref:
 *
 * Returns: (transfer full): @self
 */
GwTeamSpread *
gw_team_spread_ref (const GwTeamSpread *self)
{
  GwTeamSpread *mutable = (GwTeamSpread *) self;

  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&mutable->ref_count);
  return mutable;
}

/**
 * gw_team_spread_unref:
 * @self: (transfer full): a spread
 */
void
gw_team_spread_unref (GwTeamSpread *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->entries);
  g_array_unref (self->bins);
  g_ptr_array_unref (self->names);
  g_free (self);
}

/**
 * gw_team_spread_get_entries:
 * @n_entries: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_entries): all parts, in the order of
 *   the document and not of their attainment
 */
const GwSpreadEntry *
gw_team_spread_get_entries (const GwTeamSpread *self,
                            gsize              *n_entries)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_entries != NULL, NULL);

  *n_entries = self->entries->len;
  return (const GwSpreadEntry *) (gpointer) self->entries->data;
}

/**
 * gw_team_spread_get_bins:
 * @n_bins: (out): how many there are, at least one
 *
 * Returns: (transfer none) (array length=n_bins): how many lie where, without
 *   gaps, around 100 % in any case
 */
const GwSpreadBin *
gw_team_spread_get_bins (const GwTeamSpread *self,
                         gsize              *n_bins)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_bins != NULL, NULL);

  *n_bins = self->bins->len;
  return (const GwSpreadBin *) (gpointer) self->bins->data;
}

/**
 * gw_team_spread_get_bin_of:
 * @attainment: of one of the entries
 *
 * Returns: the position of the bin that it falls into
 */
guint
gw_team_spread_get_bin_of (const GwTeamSpread *self,
                           double              attainment)
{
  g_return_val_if_fail (self != NULL, 0);

  return MIN (MAX (find_bin (attainment), self->first_bin) - self->first_bin, self->bins->len - 1);
}

/**
 * gw_team_spread_get_known:
 *
 * Returns: how many entries have an attainment
 */
guint
gw_team_spread_get_known (const GwTeamSpread *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->known;
}

/**
 * gw_team_spread_get_as_planned:
 *
 * Returns: how many entries are in the bin around 100 % or above it
 */
guint
gw_team_spread_get_as_planned (const GwTeamSpread *self)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = gw_team_spread_get_bin_of (self, 1.0); i < self->bins->len; i++)
    count += g_array_index (self->bins, GwSpreadBin, i).count;

  return count;
}

/**
 * gw_team_spread_get_extent:
 * @lowest: (out): the lowest attainment
 * @middle: (out): the median
 * @highest: (out): the highest
 *
 * Returns: whether any is known
 */
gboolean
gw_team_spread_get_extent (const GwTeamSpread *self,
                           double             *lowest,
                           double             *middle,
                           double             *highest)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (lowest != NULL && middle != NULL && highest != NULL, FALSE);

  *lowest = self->lowest;
  *middle = self->middle;
  *highest = self->highest;
  return self->known > 0;
}

/**
 * gw_team_spread_get_as_of:
 *
 * Returns: the day on which it is known
 */
GwDate
gw_team_spread_get_as_of (const GwTeamSpread *self)
{
  g_return_val_if_fail (self != NULL, GW_DATE_NONE);

  return self->as_of;
}
