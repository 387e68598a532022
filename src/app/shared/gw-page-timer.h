/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "gw-choices.h"

G_BEGIN_DECLS

#define GW_TYPE_PAGE_TIMER (gw_page_timer_get_type ())

/* Counts the seconds of a page of the workshop. A session has one, so that one
 * page at a time takes time. */
G_DECLARE_FINAL_TYPE (GwPageTimer, gw_page_timer, GW, PAGE_TIMER, GObject)

GwPageTimer *gw_page_timer_new         (void);
void         gw_page_timer_start       (GwPageTimer *self,
                                        GwPage       page,
                                        gint64       seconds,
                                        gint64       now);
gint64       gw_page_timer_stop        (GwPageTimer *self,
                                        gint64       now);
gboolean     gw_page_timer_get_running (GwPageTimer *self);
GwPage       gw_page_timer_get_page    (GwPageTimer *self);
gint64       gw_page_timer_get_seconds (GwPageTimer *self,
                                        gint64       now);
char        *gw_page_timer_dup_text    (gint64       planned_minutes,
                                        gint64       seconds);

G_END_DECLS
