/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_PAGE_STATE (gw_page_state_get_type ())
G_DECLARE_FINAL_TYPE (GwPageState, gw_page_state, GW, PAGE_STATE, GwRecord)

GwPage          gw_page_state_get_page            (GwPageState *self);
GwPageProgress  gw_page_state_get_progress        (GwPageState *self);
gint64          gw_page_state_get_planned_minutes (GwPageState *self);
gint64          gw_page_state_get_actual_seconds  (GwPageState *self);
const char     *gw_page_state_get_notes           (GwPageState *self);
GwRecordList   *gw_page_state_get_decisions       (GwPageState *self);
gint64          gw_page_get_usual_minutes         (GwPage       page);

G_END_DECLS
