/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-team-index.h"

G_BEGIN_DECLS

/* The sums behind a team's attainment, changed by difference. Borrows the
 * goals: to be dropped when goals come, go or change. */
typedef struct _GwTeamIndex GwTeamIndex;

GwTeamIndex     *gw_team_index_new   (GwTeam      *team,
                                       GwDate       as_of);
void             gw_team_index_free  (GwTeamIndex *self);
void             gw_team_index_touch (GwTeamIndex *self,
                                      GwGoal      *goal);
GwTeamAttainment gw_team_index_tell  (GwTeamIndex *self,
                                      GwInsight   *insight);

G_END_DECLS
