/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_VOTE (gw_vote_get_type ())
G_DECLARE_FINAL_TYPE (GwVote, gw_vote, GW, VOTE, GwRecord)

GwVoteRound  gw_vote_get_round      (GwVote *self);
gint64       gw_vote_get_importance (GwVote *self);
gint64       gw_vote_get_confidence (GwVote *self);

G_END_DECLS
