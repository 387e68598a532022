/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_MILESTONE (gw_milestone_get_type ())
G_DECLARE_FINAL_TYPE (GwMilestone, gw_milestone, GW, MILESTONE, GwRecord)

const char *gw_milestone_get_title   (GwMilestone *self);
GwDate      gw_milestone_get_date    (GwMilestone *self);
gint64      gw_milestone_get_value   (GwMilestone *self);
gint64      gw_milestone_get_weight  (GwMilestone *self);
GwDate      gw_milestone_get_done_on (GwMilestone *self);

G_END_DECLS
