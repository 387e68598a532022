/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-member-facts.h"

G_BEGIN_DECLS

void  gw_member_facts_fill_numbers  (GwMemberFacts       *self,
                                     GwInsight           *insight,
                                     GwGoal              *goal,
                                     GwMember            *member,
                                     const GwFormat      *format,
                                     GwDate               as_of);
void  gw_member_facts_fill_promise  (GwMemberFacts       *self,
                                     GwInsight           *insight,
                                     GwTeam              *team,
                                     GwGoal              *goal,
                                     GPtrArray           *parts,
                                     GwDate               end,
                                     const GwFormat      *format,
                                     GwDate               as_of);

G_END_DECLS
