/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

typedef struct _GwMetric GwMetric;
typedef struct _GwReflection GwReflection;
typedef struct _GwReview GwReview;

#define GW_TYPE_TEAM (gw_team_get_type ())
G_DECLARE_FINAL_TYPE (GwTeam, gw_team, GW, TEAM, GwRecord)

const char   *gw_team_get_name       (GwTeam *self);
GwMetric     *gw_team_get_metric     (GwTeam *self);
GwReflection *gw_team_get_reflection (GwTeam *self);
GwReview     *gw_team_get_review     (GwTeam *self);
GwRecordList *gw_team_get_members    (GwTeam *self);
GwRecordList *gw_team_get_goals      (GwTeam *self);
GwRecordList *gw_team_get_practices  (GwTeam *self);
GwRecordList *gw_team_get_cadence    (GwTeam *self);
GwRecordList *gw_team_get_dismissals (GwTeam *self);

G_END_DECLS
