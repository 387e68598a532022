/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-insight.h"
#include "gw-member.h"

G_BEGIN_DECLS

/* Any status lets a goal through. */
#define GW_GOAL_QUERY_ANY_STATUS (-1)
/* Instead of a status: the last number is old, whatever it says. */
#define GW_GOAL_QUERY_STALE GW_N_STATUSES

/* What is looked for among the goals. */
typedef struct _GwGoalQuery GwGoalQuery;

GwGoalQuery *gw_goal_query_new        (void);
void         gw_goal_query_free       (GwGoalQuery       *self);
void         gw_goal_query_set_text   (GwGoalQuery       *self,
                                       const char        *text);
void         gw_goal_query_set_status (GwGoalQuery       *self,
                                       int                status);
void         gw_goal_query_set_owner  (GwGoalQuery       *self,
                                       GwMember          *owner);
gboolean     gw_goal_query_is_empty   (const GwGoalQuery *self);
gboolean     gw_goal_query_matches    (const GwGoalQuery *self,
                                       GwGoal            *goal,
                                       GwInsight         *insight);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwGoalQuery, gw_goal_query_free)

G_END_DECLS
