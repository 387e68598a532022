/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-allocation-plan.h"
#include "gw-allocation-row.h"
#include "gw-edit.h"
#include "gw-goal.h"
#include "gw-member.h"
#include "gw-proposal.h"

G_BEGIN_DECLS

GwAllocationRow *gw_allocation_records_find_row        (GwGoal   *goal,
                                                        GwMember *member);
GwRecord        *gw_allocation_records_ensure_row      (GwGoal   *goal,
                                                        GwMember *member,
                                                        GwEdit   *edit);
GwProposal      *gw_allocation_records_find_proposal   (GwGoal   *goal,
                                                        GwMember *member);
GwRecord        *gw_allocation_records_ensure_proposal (GwGoal   *goal,
                                                        GwMember *member,
                                                        GwEdit   *edit);
guint            gw_allocation_records_hand_out        (GwGoal   *goal,
                                                        GwEdit   *edit);
void             gw_allocation_records_reveal          (GwGoal   *goal,
                                                        GwEdit   *edit);

G_END_DECLS
