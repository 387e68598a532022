/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

typedef struct _GwMember GwMember;

#define GW_TYPE_PROPOSAL (gw_proposal_get_type ())
G_DECLARE_FINAL_TYPE (GwProposal, gw_proposal, GW, PROPOSAL, GwRecord)

GwMember *gw_proposal_get_member   (GwProposal *self);
gint64    gw_proposal_get_own      (GwProposal *self);
gint64    gw_proposal_get_assigned (GwProposal *self);
gint64    gw_proposal_get_agreed   (GwProposal *self);

G_END_DECLS
