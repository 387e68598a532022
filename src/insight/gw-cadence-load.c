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
