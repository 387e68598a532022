/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goal.h"
#include "gw-member.h"
#include "gw-team.h"

G_BEGIN_DECLS

/* Which goals the workshop of a team is about. */
gboolean   gw_team_goals_is_team_goal     (GwGoal   *goal);
GPtrArray *gw_team_goals_list             (GwTeam   *team);
GwGoal    *gw_team_goals_find_team_goal   (GwTeam   *team);
GwGoal    *gw_team_goals_find_member_goal (GwTeam   *team,
                                           GwMember *member);
GwGoal    *gw_team_goals_find_member_part (GwTeam   *team,
                                           GwGoal   *team_goal,
                                           GwMember *member);

G_END_DECLS
