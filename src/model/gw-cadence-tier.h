/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_CADENCE_TIER (gw_cadence_tier_get_type ())
G_DECLARE_FINAL_TYPE (GwCadenceTier, gw_cadence_tier, GW, CADENCE_TIER, GwRecord)

const char *gw_cadence_tier_get_name      (GwCadenceTier *self);
gint64      gw_cadence_tier_get_customers (GwCadenceTier *self);
gint64      gw_cadence_tier_get_touches   (GwCadenceTier *self);
gint64      gw_cadence_tier_get_minutes   (GwCadenceTier *self);

G_END_DECLS
