/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_FUNNEL (gw_funnel_get_type ())
G_DECLARE_FINAL_TYPE (GwFunnel, gw_funnel, GW, FUNNEL, GwRecord)

gint64        gw_funnel_get_average_deal (GwFunnel *self);
gint64        gw_funnel_get_repeat       (GwFunnel *self);
gint64        gw_funnel_get_cycle_days   (GwFunnel *self);
gint64        gw_funnel_get_leave_days   (GwFunnel *self);
gint64        gw_funnel_get_chance       (GwFunnel *self);
GwRecordList *gw_funnel_get_stages       (GwFunnel *self);

G_END_DECLS
