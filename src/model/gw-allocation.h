/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_ALLOCATION (gw_allocation_get_type ())
G_DECLARE_FINAL_TYPE (GwAllocation, gw_allocation, GW, ALLOCATION, GwRecord)

GwMethod      gw_allocation_get_method          (GwAllocation *self);
gint64        gw_allocation_get_over_assignment (GwAllocation *self);
gint64        gw_allocation_get_unit            (GwAllocation *self);
gint64        gw_allocation_get_potential_share (GwAllocation *self);
gint64        gw_allocation_get_history_share   (GwAllocation *self);
gint64        gw_allocation_get_capacity_share  (GwAllocation *self);
gint64        gw_allocation_get_growth          (GwAllocation *self);
const char   *gw_allocation_get_reason          (GwAllocation *self);
gboolean      gw_allocation_get_revealed        (GwAllocation *self);
GwRecordList *gw_allocation_get_rows            (GwAllocation *self);
GwRecordList *gw_allocation_get_proposals       (GwAllocation *self);

G_END_DECLS
