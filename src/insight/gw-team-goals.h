/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"
#include "gw-goal.h"
#include "gw-member.h"
#include "gw-team.h"

G_BEGIN_DECLS

GwGoal *gw_team_goals_find_team_goal   (GwTeam   *team);
GwGoal *gw_team_goals_find_member_goal (GwTeam   *team,
                                        GwMember *member);

G_END_DECLS
