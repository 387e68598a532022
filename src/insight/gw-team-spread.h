/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-insight.h"

G_BEGIN_DECLS

/**
 * GwSpreadEntry:
 * @name: of the owner, or of the goal where nobody owns it
 * @known: whether there is an attainment yet
 * @attainment: what was reached of what was planned by the last number; at the
 *   end that is the attainment of the goal
 * @status: how the goal stands
 */
typedef struct
{
  const char *name;
  gboolean    known;
  double      attainment;
  GwStatus    status;
} GwSpreadEntry;

/**
 * GwSpreadBin:
 * @from: the lowest attainment that falls into it; -%G_MAXDOUBLE for the first
 * @to: the lowest that does not any more; %G_MAXDOUBLE for the last
 * @count: how many fall into it
 */
typedef struct
{
  double from;
  double to;
  guint  count;
} GwSpreadBin;

#define GW_TYPE_TEAM_SPREAD (gw_team_spread_get_type ())

/* How far the goals that add up to one lie apart. */
typedef struct _GwTeamSpread GwTeamSpread;

GType                gw_team_spread_get_type    (void) G_GNUC_CONST;
GwTeamSpread        *gw_team_spread_new         (GwInsight          *insight,
                                                 GwGoal             *goal);
GwTeamSpread        *gw_team_spread_ref         (const GwTeamSpread *self);
void                 gw_team_spread_unref       (GwTeamSpread       *self);
const GwSpreadEntry *gw_team_spread_get_entries (const GwTeamSpread *self,
                                                 gsize              *n_entries);
const GwSpreadBin   *gw_team_spread_get_bins    (const GwTeamSpread *self,
                                                 gsize              *n_bins);
guint                gw_team_spread_get_bin_of  (const GwTeamSpread *self,
                                                 double              attainment);
guint                gw_team_spread_get_known   (const GwTeamSpread *self);
guint                gw_team_spread_get_as_planned
                                                (const GwTeamSpread *self);
gboolean             gw_team_spread_get_extent  (const GwTeamSpread *self,
                                                 double             *lowest,
                                                 double             *middle,
                                                 double             *highest);
GwDate               gw_team_spread_get_as_of   (const GwTeamSpread *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwTeamSpread, gw_team_spread_unref)

G_END_DECLS
