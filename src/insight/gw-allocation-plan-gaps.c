/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-allocation-plan.h"

#include "gw-allocation.h"
#include "gw-proposal.h"

/* A number this much above one's own is talked over in person (hint 12). */
#define ABOVE_PROPOSAL 0.2
/* A hair, so that 1.2 times 400 is no more than 480. */
#define HAIR 1e-9

/* What a member is to carry: what was agreed, or else what was assigned, or
 * else what the allocation says. */
static gint64
find_assigned (const GwAllocationPlan *plan,
               GwProposal             *proposal)
{
  if (gw_proposal_get_agreed (proposal) != GW_UNSET)
    return gw_proposal_get_agreed (proposal);
  if (gw_proposal_get_assigned (proposal) != GW_UNSET)
    return gw_proposal_get_assigned (proposal);

  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (plan); i++)
    if (gw_allocation_plan_get_member (plan, i) == gw_proposal_get_member (proposal))
      return gw_allocation_plan_get_share (plan, i)->amount;

  return GW_UNSET;
}

/**
 * gw_allocation_plan_list_gaps:
 * @allocation: what the plan was made from
 *
 * Members who are to carry more than what they offered themselves, by over a
 * fifth. Nobody while the first numbers are hidden: until then they are nobody
 * else's.
 *
 * Returns: (transfer full) (element-type GwAllocationGap): in the order of the
 *   proposals
 */
GArray *
gw_allocation_plan_list_gaps (const GwAllocationPlan *self,
                              GwAllocation           *allocation)
{
  GwRecordList *proposals;
  GArray *gaps;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (GW_IS_ALLOCATION (allocation), NULL);

  gaps = g_array_new (FALSE, TRUE, sizeof (GwAllocationGap));
  if (!gw_allocation_get_revealed (allocation))
    return gaps;

  proposals = gw_allocation_get_proposals (allocation);
  for (guint i = 0; i < gw_record_list_get_length (proposals); i++)
    {
      GwProposal *proposal = GW_PROPOSAL (gw_record_list_get (proposals, i));
      gint64 own = gw_proposal_get_own (proposal);
      gint64 assigned = find_assigned (self, proposal);
      GwAllocationGap gap = { gw_proposal_get_member (proposal), 0.0 };

      if (gap.member == NULL || own == GW_UNSET || own <= 0 || assigned == GW_UNSET)
        continue;
      gap.share = (double) assigned / (double) own - 1.0;
      if (gap.share > ABOVE_PROPOSAL + HAIR)
        g_array_append_val (gaps, gap);
    }

  return gaps;
}
