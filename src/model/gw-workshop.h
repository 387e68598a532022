/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

typedef struct _GwCalendar GwCalendar;

#define GW_TYPE_WORKSHOP (gw_workshop_get_type ())
G_DECLARE_FINAL_TYPE (GwWorkshop, gw_workshop, GW, WORKSHOP, GwRecord)

const char   *gw_workshop_get_title           (GwWorkshop *self);
const char   *gw_workshop_get_company         (GwWorkshop *self);
const char   *gw_workshop_get_facilitator     (GwWorkshop *self);
const char   *gw_workshop_get_currency        (GwWorkshop *self);
GwPeriodKind  gw_workshop_get_period          (GwWorkshop *self);
gint64        gw_workshop_get_fiscal_start    (GwWorkshop *self);
GwDate        gw_workshop_get_start           (GwWorkshop *self);
GwDate        gw_workshop_get_end             (GwWorkshop *self);
GwDate        gw_workshop_get_as_of           (GwWorkshop *self);
gint64        gw_workshop_get_ahead_from      (GwWorkshop *self);
gint64        gw_workshop_get_on_pace_from    (GwWorkshop *self);
gint64        gw_workshop_get_at_risk_from    (GwWorkshop *self);
gint64        gw_workshop_get_too_early_below (GwWorkshop *self);
gint64        gw_workshop_get_stale_after     (GwWorkshop *self);
gint64        gw_workshop_get_confidence      (GwWorkshop *self);
GwDate        gw_workshop_get_committed_on    (GwWorkshop *self);
const char   *gw_workshop_get_notes           (GwWorkshop *self);
GwCalendar   *gw_workshop_get_calendar        (GwWorkshop *self);
GwRecordList *gw_workshop_get_pages           (GwWorkshop *self);
GwRecordList *gw_workshop_get_metrics         (GwWorkshop *self);
GwRecordList *gw_workshop_get_teams           (GwWorkshop *self);

G_END_DECLS
