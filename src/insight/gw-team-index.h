/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-insight.h"
#include "gw-team.h"

G_BEGIN_DECLS

/**
 * GwTeamAttainment:
 * @is_index: whether @share is an index over different metrics, an average by
 *   weight, and has to be told as one: percents of different things do not add up
 * @share: how much is done, 0 where nothing is known
 * @goals: goals of the team that are not part of another one
 * @known: of these, with a number
 * @excused: of these, without a number for a reason that was given
 * @silent: of these, without a number and without a word
 * @covered: share of the targets (of the weights, for an index) that the known
 *   ones carry; of a goal that is a sum, only what the goals in it with a
 *   number carry
 *
 * How far a team is with all its goals (F8).
 */
typedef struct
{
  gboolean is_index;
  double   share;
  guint    goals;
  guint    known;
  guint    excused;
  guint    silent;
  double   covered;
} GwTeamAttainment;

GwTeamAttainment gw_insight_get_team_attainment (GwInsight              *self,
                                                 GwTeam                 *team);
char            *gw_team_attainment_write_basis (const GwTeamAttainment *self,
                                                 const GwFormat         *format);
char            *gw_team_attainment_explain     (const GwTeamAttainment *self,
                                                 const GwFormat         *format);

G_END_DECLS
