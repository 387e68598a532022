/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

typedef struct _GwMember GwMember;

#define GW_TYPE_ALLOCATION_ROW (gw_allocation_row_get_type ())
G_DECLARE_FINAL_TYPE (GwAllocationRow, gw_allocation_row, GW, ALLOCATION_ROW, GwRecord)

GwMember   *gw_allocation_row_get_member  (GwAllocationRow *self);
gint64      gw_allocation_row_get_locked  (GwAllocationRow *self);
gint64      gw_allocation_row_get_minimum (GwAllocationRow *self);
gint64      gw_allocation_row_get_maximum (GwAllocationRow *self);
const char *gw_allocation_row_get_reason  (GwAllocationRow *self);

G_END_DECLS
