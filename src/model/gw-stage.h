/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_STAGE (gw_stage_get_type ())
G_DECLARE_FINAL_TYPE (GwStage, gw_stage, GW, STAGE, GwRecord)

const char *gw_stage_get_name    (GwStage *self);
gint64      gw_stage_get_rate    (GwStage *self);
gint64      gw_stage_get_minutes (GwStage *self);

G_END_DECLS
