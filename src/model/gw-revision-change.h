/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_REVISION_CHANGE (gw_revision_change_get_type ())
G_DECLARE_FINAL_TYPE (GwRevisionChange, gw_revision_change, GW, REVISION_CHANGE, GwRecord)

const char *gw_revision_change_get_record (GwRevisionChange *self);
const char *gw_revision_change_get_field  (GwRevisionChange *self);
const char *gw_revision_change_get_before (GwRevisionChange *self);
const char *gw_revision_change_get_after  (GwRevisionChange *self);

G_END_DECLS
