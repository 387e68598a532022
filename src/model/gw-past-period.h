/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_PAST_PERIOD (gw_past_period_get_type ())
G_DECLARE_FINAL_TYPE (GwPastPeriod, gw_past_period, GW, PAST_PERIOD, GwRecord)

const char *gw_past_period_get_name   (GwPastPeriod *self);
gint64      gw_past_period_get_target (GwPastPeriod *self);
gint64      gw_past_period_get_actual (GwPastPeriod *self);

G_END_DECLS
