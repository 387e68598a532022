/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

typedef struct _GwAllocation GwAllocation;
typedef struct _GwCommitment GwCommitment;
typedef struct _GwFunnel GwFunnel;
typedef struct _GwMember GwMember;
typedef struct _GwMetric GwMetric;

#define GW_TYPE_GOAL (gw_goal_get_type ())
G_DECLARE_FINAL_TYPE (GwGoal, gw_goal, GW, GOAL, GwRecord)

const char   *gw_goal_get_title         (GwGoal *self);
GwMetric     *gw_goal_get_metric        (GwGoal *self);
GwMember     *gw_goal_get_owner         (GwGoal *self);
GwGoal       *gw_goal_get_parent        (GwGoal *self);
gboolean      gw_goal_get_summed        (GwGoal *self);
GwDirection   gw_goal_get_direction     (GwGoal *self);
gint64        gw_goal_get_baseline      (GwGoal *self);
gint64        gw_goal_get_target        (GwGoal *self);
gint64        gw_goal_get_low           (GwGoal *self);
gint64        gw_goal_get_high          (GwGoal *self);
gint64        gw_goal_get_floor         (GwGoal *self);
gint64        gw_goal_get_commit        (GwGoal *self);
gint64        gw_goal_get_stretch       (GwGoal *self);
GwDate        gw_goal_get_start         (GwGoal *self);
GwDate        gw_goal_get_due           (GwGoal *self);
GwGoalKind    gw_goal_get_kind          (GwGoal *self);
GwGoalState   gw_goal_get_state         (GwGoal *self);
const char   *gw_goal_get_state_reason  (GwGoal *self);
GwGoalState   gw_goal_get_state_on      (GwGoal *self,
                                         GwDate  date);
gint64        gw_goal_get_weight        (GwGoal *self);
const char   *gw_goal_get_guard         (GwGoal *self);
GwGoal       *gw_goal_get_guard_goal    (GwGoal *self);
const char   *gw_goal_get_why           (GwGoal *self);
GwCurve       gw_goal_get_curve         (GwGoal *self);
GwIntegers   *gw_goal_get_month_weights (GwGoal *self);
GwRhythm      gw_goal_get_rhythm        (GwGoal *self);
const char   *gw_goal_get_notes         (GwGoal *self);
GwDate        gw_goal_get_added         (GwGoal *self);
GwDate        gw_goal_get_state_since   (GwGoal *self);
GwRecordList *gw_goal_get_milestones    (GwGoal *self);
GwCommitment *gw_goal_get_commitment    (GwGoal *self);
GwAllocation *gw_goal_get_allocation    (GwGoal *self);
GwFunnel     *gw_goal_get_funnel        (GwGoal *self);
GwRecordList *gw_goal_get_revisions     (GwGoal *self);
GwRecordList *gw_goal_get_past          (GwGoal *self);
GwRecordList *gw_goal_get_dismissals    (GwGoal *self);

G_END_DECLS
