/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-choices.h"
#include "gw-edit.h"
#include "gw-session.h"
#include "gw-vote.h"

G_BEGIN_DECLS

GwVote   *gw_votes_find         (GwMember    *member,
                                 GwVoteRound  round);
GwRecord *gw_votes_find_or_make (GwMember    *member,
                                 GwVoteRound  round,
                                 GwEdit      *edit);
void      gw_votes_ask          (GtkWidget   *parent,
                                 GwSession   *session,
                                 GwTeam      *team,
                                 GwVoteRound  round);

G_END_DECLS
