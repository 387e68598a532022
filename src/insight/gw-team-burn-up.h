/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-insight.h"

G_BEGIN_DECLS

/**
 * GwBurnUpPoint:
 * @date: by the end of this day
 * @planned: what the plans of the parts add up to
 * @known: whether the day is not after the last number of any of them
 * @actual: what they have together; a last number is carried forward, and a part
 *   without one stands where it began
 * @covered: share of their targets that those with a number carry, 0 to 1
 */
typedef struct
{
  GwDate   date;
  double   planned;
  gboolean known;
  double   actual;
  double   covered;
} GwBurnUpPoint;

#define GW_TYPE_TEAM_BURN_UP (gw_team_burn_up_get_type ())

/* What the goals that add up to one have together, over time. */
typedef struct _GwTeamBurnUp GwTeamBurnUp;

GType                gw_team_burn_up_get_type         (void) G_GNUC_CONST;
GwTeamBurnUp        *gw_team_burn_up_new              (GwInsight          *insight,
                                                       GwGoal             *goal);
GwTeamBurnUp        *gw_team_burn_up_ref              (const GwTeamBurnUp *self);
void                 gw_team_burn_up_unref            (GwTeamBurnUp       *self);
const GwBurnUpPoint *gw_team_burn_up_get_points       (const GwTeamBurnUp *self,
                                                       gsize              *n_points);
const GwBurnUpPoint *gw_team_burn_up_get_last_known   (const GwTeamBurnUp *self);
double               gw_team_burn_up_get_parts_target (const GwTeamBurnUp *self);
gboolean             gw_team_burn_up_get_target       (const GwTeamBurnUp *self,
                                                       double             *target);
gboolean             gw_team_burn_up_get_surplus      (const GwTeamBurnUp *self,
                                                       double             *surplus);
guint                gw_team_burn_up_get_n_parts      (const GwTeamBurnUp *self);
guint                gw_team_burn_up_get_n_reporting  (const GwTeamBurnUp *self);
guint                gw_team_burn_up_get_digits       (const GwTeamBurnUp *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwTeamBurnUp, gw_team_burn_up_unref)

G_END_DECLS
