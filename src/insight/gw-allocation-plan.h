/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-allocation.h"
#include "gw-format.h"
#include "gw-goal.h"
#include "gw-member.h"

G_BEGIN_DECLS

/**
 * GwAllocationShare:
 * @weight: the share that the row asks for, not negative; only its proportion counts
 * @locked: whether @amount is given and stays
 * @amount: (inout): the locked amount; else set to what is handed out
 * @has_minimum: whether the row must get at least @minimum
 * @minimum: the least amount
 * @has_maximum: whether the row must get at most @maximum
 * @maximum: the most
 * @infeasible: (out): whether the row is one that makes it impossible to
 *   hand out all of the amount
 *
 * One member in the sharing out of a team target. Amounts are scaled
 * integers, see the metric's decimals.
 */
typedef struct
{
  double   weight;
  gboolean locked;
  gint64   amount;
  gboolean has_minimum;
  gint64   minimum;
  gboolean has_maximum;
  gint64   maximum;
  gboolean infeasible;
} GwAllocationShare;

/**
 * GwAllocationLedger:
 * @target: the team's target
 * @over_assignment: what is handed out on top of it
 * @handed_out: the sum of the rows
 * @difference: what is still to be handed out; 0 unless infeasible
 * @unit: the unit that was used, which is 1 where the wanted one is too large
 */
typedef struct
{
  gint64 target;
  gint64 over_assignment;
  gint64 handed_out;
  gint64 difference;
  gint64 unit;
} GwAllocationLedger;

gboolean gw_allocation_share_out (GwAllocationShare    *rows,
                                  gsize               n_rows,
                                  gint64              target,
                                  gint                over_assignment,
                                  gint64              unit,
                                  GwAllocationLedger *ledger);
void     gw_allocation_fill_history (double         *history,
                                     const gboolean *known,
                                     const double   *capacities,
                                     gsize           n_rows);
void     gw_allocation_mix_index    (double         *weights,
                                     const double  **measures,
                                     const double   *shares,
                                     gsize           n_measures,
                                     gsize           n_rows);

/**
 * GwAllocationGap:
 * @member: (transfer none): somebody who is to carry more than they offered
 * @share: how much more, as a share of the offer
 */
typedef struct
{
  GwMember *member;
  double    share;
} GwAllocationGap;

#define GW_TYPE_ALLOCATION_PLAN (gw_allocation_plan_get_type ())

typedef struct _GwAllocationPlan GwAllocationPlan;

GType                     gw_allocation_plan_get_type     (void) G_GNUC_CONST;
gboolean                  gw_allocation_plan_is_wanted    (GwGoal                 *goal);
GwAllocationPlan         *gw_allocation_plan_new_for_goal (GwGoal                 *goal);
GwAllocationPlan         *gw_allocation_plan_ref          (const GwAllocationPlan *self);
void                      gw_allocation_plan_unref        (GwAllocationPlan       *self);
gboolean                  gw_allocation_plan_is_feasible  (const GwAllocationPlan *self);
const GwAllocationLedger *gw_allocation_plan_get_ledger   (const GwAllocationPlan *self);
gsize                     gw_allocation_plan_get_n_shares (const GwAllocationPlan *self);
const GwAllocationShare    *gw_allocation_plan_get_share    (const GwAllocationPlan *self,
                                                           gsize                   position);
GwMember                 *gw_allocation_plan_get_member   (const GwAllocationPlan *self,
                                                           gsize                   position);
double                    gw_allocation_plan_get_capacity (const GwAllocationPlan *self,
                                                           gsize                   position);
gboolean                  gw_allocation_plan_is_estimated (const GwAllocationPlan *self,
                                                           gsize                   position);
char                     *gw_allocation_plan_explain      (const GwAllocationPlan *self,
                                                           const GwFormat         *format,
                                                           guint                   decimals);

char                     *gw_allocation_plan_explain_missing (const GwAllocationPlan *self,
                                                              GwAllocation           *allocation);
char                     *gw_allocation_plan_explain_unfinished (const GwAllocationPlan *self,
                                                                GwGoal                 *goal);
gboolean                  gw_allocation_plan_is_handed_out (const GwAllocationPlan *self,
                                                            GwGoal                 *goal);
GArray                   *gw_allocation_plan_list_gaps    (const GwAllocationPlan *self,
                                                           GwAllocation           *allocation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwAllocationPlan, gw_allocation_plan_unref)

G_END_DECLS
