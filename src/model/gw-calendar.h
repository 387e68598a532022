/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_CALENDAR (gw_calendar_get_type ())
G_DECLARE_FINAL_TYPE (GwCalendar, gw_calendar, GW, CALENDAR, GwRecord)

gint64      gw_calendar_get_workdays        (GwCalendar *self);
GwIntegers *gw_calendar_get_holidays        (GwCalendar *self);
gint64      gw_calendar_get_selling_minutes (GwCalendar *self);

G_END_DECLS
