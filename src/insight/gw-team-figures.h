/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-format.h"
#include "gw-goal.h"
#include "gw-reflection.h"
#include "gw-team.h"
#include "gw-member.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

/**
 * GwLastAttainment:
 * @known: members whose last target and result are both known
 * @reached: of these, those who reached their target
 * @share: results of these ÷ their targets; 0 when nobody is known
 *
 * How a team did in the last period.
 */
typedef struct
{
  guint  known;
  guint  reached;
  double share;
} GwLastAttainment;

gboolean         gw_member_get_last_attainment (GwMember   *member,
                                                double     *share);
GwLastAttainment gw_team_get_last_attainment   (GwTeam     *team);
gboolean         gw_goal_get_last_result       (GwGoal     *goal,
                                                gint64     *result);
gboolean         gw_team_get_last_result       (GwTeam     *team,
                                                gint64     *result);
gboolean         gw_goal_get_change_from_last  (GwGoal     *goal,
                                                gint64     *last,
                                                double     *change);
gboolean         gw_reflection_get_gap         (GwReflection *reflection,
                                                int        *points);
double           gw_team_get_person_days       (GwWorkshop *workshop,
                                                GwTeam     *team);
double           gw_team_get_selling_hours     (GwWorkshop *workshop,
                                                GwTeam     *team);
char            *gw_team_say_selling_hours     (GwWorkshop     *workshop,
                                                GwTeam         *team,
                                                const GwFormat *format);

G_END_DECLS
