/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_DECISION (gw_decision_get_type ())
G_DECLARE_FINAL_TYPE (GwDecision, gw_decision, GW, DECISION, GwRecord)

const char *gw_decision_get_what (GwDecision *self);
const char *gw_decision_get_who  (GwDecision *self);

G_END_DECLS
