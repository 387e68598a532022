/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-allocation-plan.h"

#include <math.h>

#include "gw-allocation-row.h"
#include "gw-allocation.h"
#include "gw-goal-plan.h"
#include "gw-member-capacity.h"
#include "gw-proposal.h"
#include "gw-team.h"

#define WHOLE 10000.0

struct _GwAllocationPlan
{
  gatomicrefcount     ref_count;
  gsize               n_rows;
  GPtrArray          *members; /* GwMember, owned */
  GwAllocationShare  *shares;
  double             *capacities;
  gboolean           *estimated;
  GwAllocationLedger  ledger;
  gboolean            feasible;
};

G_DEFINE_BOXED_TYPE (GwAllocationPlan, gw_allocation_plan, gw_allocation_plan_ref, gw_allocation_plan_unref)

static GwMember *
member_at (const GwAllocationPlan *self,
           gsize                   position)
{
  return g_ptr_array_index (self->members, position);
}

static void
read_capacities (GwAllocationPlan *self,
                 GwGoal           *goal)
{
  GwWorkshop *workshop = gw_goal_get_workshop (goal);
  g_autoptr (GwWorkCalendar) team = NULL;
  GwDate start, end;

  if (workshop == NULL || !gw_goal_get_span (goal, &start, &end))
    {
      for (gsize i = 0; i < self->n_rows; i++)
        self->capacities[i] = (double) gw_member_get_fte (member_at (self, i)) / WHOLE;
      return;
    }

  team = gw_work_calendar_new_for_workshop (workshop);
  for (gsize i = 0; i < self->n_rows; i++)
    {
      g_autoptr (GwWorkCalendar) own = gw_work_calendar_new_for_member (workshop, member_at (self, i));

      self->capacities[i] = gw_member_get_capacity (member_at (self, i), team, own, start, end);
    }
}

typedef gint64 (*Measure) (GwMember *member);

/* What is measured for each member; estimated where nobody knows it. */
static double *
measure_members (GwAllocationPlan *self,
                 Measure           measure)
{
  double *values = g_new0 (double, self->n_rows);
  g_autofree gboolean *known = g_new0 (gboolean, self->n_rows);

  for (gsize i = 0; i < self->n_rows; i++)
    {
      gint64 value = measure (member_at (self, i));

      known[i] = value != GW_UNSET;
      values[i] = known[i] ? (double) value : 0.0;
      self->estimated[i] = self->estimated[i] || !known[i];
    }

  gw_allocation_fill_history (values, known, self->capacities, self->n_rows);
  return values;
}

static double *
list_proposals (GwAllocationPlan *self,
                GwAllocation     *allocation)
{
  GwRecordList *proposals = gw_allocation_get_proposals (allocation);
  double *values = g_new0 (double, self->n_rows);
  g_autofree gboolean *known = g_new0 (gboolean, self->n_rows);

  for (guint i = 0; i < gw_record_list_get_length (proposals); i++)
    {
      GwProposal *proposal = GW_PROPOSAL (gw_record_list_get (proposals, i));
      guint position;

      if (gw_proposal_get_own (proposal) == GW_UNSET ||
          !g_ptr_array_find (self->members, gw_proposal_get_member (proposal), &position))
        continue;
      known[position] = TRUE;
      values[position] = (double) gw_proposal_get_own (proposal);
    }

  for (gsize i = 0; i < self->n_rows; i++)
    self->estimated[i] = !known[i];
  gw_allocation_fill_history (values, known, self->capacities, self->n_rows);
  return values;
}

static double *
mix_index (GwAllocationPlan *self,
           GwAllocation     *allocation)
{
  double *weights = g_new0 (double, self->n_rows);
  double shares[] = {
    (double) gw_allocation_get_potential_share (allocation) / WHOLE,
    (double) gw_allocation_get_history_share (allocation) / WHOLE,
    (double) gw_allocation_get_capacity_share (allocation) / WHOLE,
  };
  g_autofree double *potential = NULL;
  g_autofree double *history = NULL;
  const double *measures[3];

  /* What does not count need not be known. */
  potential = shares[0] > 0.0 ? measure_members (self, gw_member_get_potential) : g_new0 (double, self->n_rows);
  history = shares[1] > 0.0 ? measure_members (self, gw_member_get_last_actual) : g_new0 (double, self->n_rows);
  measures[0] = potential;
  measures[1] = history;
  measures[2] = self->capacities;

  gw_allocation_mix_index (weights, measures, shares, G_N_ELEMENTS (shares), self->n_rows);
  return weights;
}

static double *
list_weights (GwAllocationPlan *self,
              GwAllocation     *allocation)
{
  double *weights;

  switch (gw_allocation_get_method (allocation))
    {
    case GW_METHOD_HISTORY:
    case GW_METHOD_GROWTH:
      /* The same growth for everyone leaves the proportion as it is. */
      return measure_members (self, gw_member_get_last_actual);
    case GW_METHOD_POTENTIAL:
      return measure_members (self, gw_member_get_potential);
    case GW_METHOD_CAPACITY:
      return g_memdup2 (self->capacities, self->n_rows * sizeof (double));
    case GW_METHOD_PROPOSALS:
      /* Amounts in proportion to the own numbers would give these away. */
      if (gw_allocation_get_revealed (allocation))
        return list_proposals (self, allocation);
      break;
    case GW_METHOD_INDEX:
      return mix_index (self, allocation);
    case GW_METHOD_EQUAL:
    default:
      break;
    }

  /* Equal for all who are there at all. */
  weights = g_new0 (double, self->n_rows);
  for (gsize i = 0; i < self->n_rows; i++)
    weights[i] = self->capacities[i] > 0.0 ? 1.0 : 0.0;
  return weights;
}

static void
read_rows (GwAllocationPlan *self,
           GwAllocation     *allocation)
{
  GwRecordList *rows = gw_allocation_get_rows (allocation);

  for (guint i = 0; i < gw_record_list_get_length (rows); i++)
    {
      GwAllocationRow *row = GW_ALLOCATION_ROW (gw_record_list_get (rows, i));
      GwAllocationShare *share;
      guint position;

      if (!g_ptr_array_find (self->members, gw_allocation_row_get_member (row), &position))
        continue;
      share = &self->shares[position];
      share->locked = gw_allocation_row_get_locked (row) != GW_UNSET;
      share->amount = share->locked ? gw_allocation_row_get_locked (row) : 0;
      share->has_minimum = gw_allocation_row_get_minimum (row) != GW_UNSET;
      share->minimum = share->has_minimum ? gw_allocation_row_get_minimum (row) : 0;
      share->has_maximum = gw_allocation_row_get_maximum (row) != GW_UNSET;
      share->maximum = share->has_maximum ? gw_allocation_row_get_maximum (row) : 0;
    }
}

static void
list_members (GwAllocationPlan *self,
              GwTeam           *team)
{
  GwRecordList *members = gw_team_get_members (team);

  for (guint i = 0; i < gw_record_list_get_length (members); i++)
    g_ptr_array_add (self->members, g_object_ref (gw_record_list_get (members, i)));
}

/**
 * gw_allocation_plan_is_wanted:
 *
 * Returns: whether @goal is a team's, with something said on how to share it out
 */
gboolean
gw_allocation_plan_is_wanted (GwGoal *goal)
{
  GwAllocation *allocation;

  g_return_val_if_fail (GW_IS_GOAL (goal), FALSE);

  allocation = gw_goal_get_allocation (goal);
  return gw_goal_get_owner (goal) == NULL &&
         (gw_allocation_get_method (allocation) != GW_METHOD_EQUAL ||
          gw_record_list_get_length (gw_allocation_get_rows (allocation)) > 0 ||
          gw_record_list_get_length (gw_allocation_get_proposals (allocation)) > 0);
}

/**
 * gw_allocation_plan_new_for_goal:
 * @goal: a goal of a team
 *
 * Shares out the target of @goal among the members of its team, by the method
 * that its allocation names (F9 and F10 in the arithmetic). Without a target
 * there is nothing to hand out.
 *
 * Returns: (transfer full): the plan, which does not change any more
 */
GwAllocationPlan *
gw_allocation_plan_new_for_goal (GwGoal *goal)
{
  g_autofree double *weights = NULL;
  GwAllocationPlan *self;
  GwAllocation *allocation;
  GwRecord *team;
  gint64 target;

  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  self = g_new0 (GwAllocationPlan, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->members = g_ptr_array_new_with_free_func (g_object_unref);
  team = gw_record_get_ancestor (GW_RECORD (goal), GW_TYPE_TEAM);
  if (team != NULL)
    list_members (self, GW_TEAM (team));
  self->n_rows = self->members->len;
  self->shares = g_new0 (GwAllocationShare, self->n_rows);
  self->capacities = g_new0 (double, self->n_rows);
  self->estimated = g_new0 (gboolean, self->n_rows);

  allocation = gw_goal_get_allocation (goal);
  read_capacities (self, goal);
  read_rows (self, allocation);
  weights = list_weights (self, allocation);
  for (gsize i = 0; i < self->n_rows; i++)
    self->shares[i].weight = weights[i];

  target = gw_goal_get_target (goal);
  self->feasible = gw_allocation_share_out (self->shares, self->n_rows, target != GW_UNSET ? target : 0,
                                            (gint) gw_allocation_get_over_assignment (allocation),
                                            MAX (gw_allocation_get_unit (allocation), 1), &self->ledger);
  return self;
}

/**
 * gw_allocation_plan_ref:
 *
 * Returns: (transfer full): @self
 */
GwAllocationPlan *
gw_allocation_plan_ref (const GwAllocationPlan *self)
{
  GwAllocationPlan *plan = (GwAllocationPlan *) self;

  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&plan->ref_count);
  return plan;
}

/**
 * gw_allocation_plan_unref:
 *
 * Frees @self with its last reference.
 */
void
gw_allocation_plan_unref (GwAllocationPlan *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->members);
  g_free (self->shares);
  g_free (self->capacities);
  g_free (self->estimated);
  g_free (self);
}

/**
 * gw_allocation_plan_is_feasible:
 *
 * Returns: whether the amounts add up; otherwise the shares that make it
 *   impossible are marked
 */
gboolean
gw_allocation_plan_is_feasible (const GwAllocationPlan *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->feasible;
}

/**
 * gw_allocation_plan_get_ledger:
 *
 * Returns: (transfer none): team target, over-assignment, handed out,
 *   difference; scaled integers
 */
const GwAllocationLedger *
gw_allocation_plan_get_ledger (const GwAllocationPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->ledger;
}

/**
 * gw_allocation_plan_get_n_shares:
 *
 * Returns: how many members share
 */
gsize
gw_allocation_plan_get_n_shares (const GwAllocationPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_rows;
}

/**
 * gw_allocation_plan_get_share:
 * @position: in the order of the team's members
 *
 * Returns: (transfer none): what this member gets
 */
const GwAllocationShare *
gw_allocation_plan_get_share (const GwAllocationPlan *self,
                              gsize                   position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->n_rows, NULL);

  return &self->shares[position];
}

/**
 * gw_allocation_plan_get_member:
 * @position: in the order of the team's members
 *
 * Returns: (transfer none): whose share it is
 */
GwMember *
gw_allocation_plan_get_member (const GwAllocationPlan *self,
                               gsize                   position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->n_rows, NULL);

  return member_at (self, position);
}

/**
 * gw_allocation_plan_get_capacity:
 * @position: in the order of the team's members
 *
 * Returns: how much of a full-time member's work this one can do, 1 for all
 */
double
gw_allocation_plan_get_capacity (const GwAllocationPlan *self,
                                 gsize                   position)
{
  g_return_val_if_fail (self != NULL, 0.0);
  g_return_val_if_fail (position < self->n_rows, 0.0);

  return self->capacities[position];
}

/**
 * gw_allocation_plan_is_estimated:
 * @position: in the order of the team's members
 *
 * Returns: whether something that counts is not known of this member, so that
 *   the mean of the others stands for it
 */
gboolean
gw_allocation_plan_is_estimated (const GwAllocationPlan *self,
                                 gsize                   position)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (position < self->n_rows, FALSE);

  return self->estimated[position];
}
