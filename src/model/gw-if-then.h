/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"
#include "gw-record-list.h"

G_BEGIN_DECLS

#define GW_TYPE_IF_THEN (gw_if_then_get_type ())
G_DECLARE_FINAL_TYPE (GwIfThen, gw_if_then, GW, IF_THEN, GwRecord)

const char   *gw_if_then_get_cue      (GwIfThen *self);
const char   *gw_if_then_get_response (GwIfThen *self);
GwRecordList *gw_if_then_get_answers  (GwIfThen *self);

G_END_DECLS
