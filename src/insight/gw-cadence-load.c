/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cadence-load.h"

#include "gw-cadence-tier.h"

/**
 * gw_cadence_load_new_for_team:
 *
 * Adds up the tiers of a team's cadence: customers × touches × minutes.
 *
 * Returns: the load; all zero without a cadence
 */
GwCadenceLoad
gw_cadence_load_new_for_team (GwTeam *team)
{
  GwCadenceLoad load = { 0, 0.0 };
  GwRecordList *tiers;

  g_return_val_if_fail (GW_IS_TEAM (team), load);

  tiers = gw_team_get_cadence (team);
  for (guint i = 0; i < gw_record_list_get_length (tiers); i++)
    {
      GwCadenceTier *tier = GW_CADENCE_TIER (gw_record_list_get (tiers, i));
      gint64 touches = gw_cadence_tier_get_customers (tier) * gw_cadence_tier_get_touches (tier);

      load.touches += touches;
      load.hours += (double) (touches * gw_cadence_tier_get_minutes (tier)) / 60.0;
    }

  return load;
}

/**
 * gw_cadence_load_get_share:
 * @selling_hours: what the team has for selling in a year, see
 *   gw_team_get_selling_hours()
 *
 * Returns: how much of @selling_hours the cadence takes, 1 for all of it; 0
 *   where there are none
 */
double
gw_cadence_load_get_share (const GwCadenceLoad *self,
                           double               selling_hours)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return selling_hours > 0.0 ? self->hours / selling_hours : 0.0;
}
