/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "gw-date.h"

G_BEGIN_DECLS

/* Bit 0 is Monday, bit 6 is Sunday. */
#define GW_WEEKDAYS_MONDAY_TO_FRIDAY 0x1f
#define GW_WEEKDAYS_ALL              0x7f

/**
 * GwDateSpan:
 * @first: the first day
 * @last: the last day, included
 *
 * Days without a gap. Empty when @last is before @first.
 */
typedef struct
{
  GwDate first;
  GwDate last;
} GwDateSpan;

#define GW_TYPE_WORK_CALENDAR (gw_work_calendar_get_type ())

typedef struct _GwWorkCalendar GwWorkCalendar;

GType           gw_work_calendar_get_type       (void) G_GNUC_CONST;
GwWorkCalendar *gw_work_calendar_new            (guint                 weekdays,
                                                 const GwDate         *holidays,
                                                 gsize                 n_holidays,
                                                 const GwDateSpan     *leaves,
                                                 gsize                 n_leaves);
GwWorkCalendar *gw_work_calendar_ref            (const GwWorkCalendar *self);
void            gw_work_calendar_unref          (GwWorkCalendar       *self);
GwWorkCalendar *gw_work_calendar_for_span       (const GwWorkCalendar *self,
                                                 GwDate                first,
                                                 GwDate                last);
gint            gw_work_calendar_count          (const GwWorkCalendar *self,
                                                 GwDate                first,
                                                 GwDate                last);
gboolean        gw_work_calendar_is_working_day (const GwWorkCalendar *self,
                                                 GwDate                date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwWorkCalendar, gw_work_calendar_unref)

G_END_DECLS
