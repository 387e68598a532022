/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-team.h"

G_BEGIN_DECLS

/**
 * GwCadenceLoad:
 * @touches: how often the team is in touch with customers in a year
 * @hours: how long that takes
 *
 * What a cadence asks of a team in a year.
 */
typedef struct
{
  gint64 touches;
  double hours;
} GwCadenceLoad;

GwCadenceLoad gw_cadence_load_new_for_team (GwTeam              *team);
double        gw_cadence_load_get_share    (const GwCadenceLoad *self,
                                            double               selling_hours);

G_END_DECLS
