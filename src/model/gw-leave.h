/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_LEAVE (gw_leave_get_type ())
G_DECLARE_FINAL_TYPE (GwLeave, gw_leave, GW, LEAVE, GwRecord)

GwDate      gw_leave_get_start  (GwLeave *self);
GwDate      gw_leave_get_end    (GwLeave *self);
const char *gw_leave_get_reason (GwLeave *self);

G_END_DECLS
