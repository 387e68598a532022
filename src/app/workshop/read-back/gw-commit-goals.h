/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"
#include "gw-team.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

/**
 * GwCommitCounts:
 * @members: in the team
 * @read_aloud: of them, those whose goal was read aloud
 * @without_plan: of them, those who have a goal and no if-then plan
 * @goals: of the team that are not dropped or closed
 * @agreed: of them, those that are agreed already
 * @ready: those that can be agreed now
 * @not_ready: those without a target or a due date
 *
 * How far a team is from committing.
 */
typedef struct
{
  guint members;
  guint read_aloud;
  guint without_plan;
  guint goals;
  guint agreed;
  guint ready;
  guint not_ready;
} GwCommitCounts;

GwCommitCounts gw_commit_count (GwTeam     *team);
GPtrArray     *gw_commit_list_not_ready (GwTeam *team);
guint          gw_commit_goals (GwWorkshop *workshop,
                                GwTeam     *team,
                                GwDate      today,
                                GwEdit     *edit);

G_END_DECLS
