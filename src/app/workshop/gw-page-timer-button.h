/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_PAGE_TIMER_BUTTON (gw_page_timer_button_get_type ())

/* What is left of the minutes of a page; pressed, it counts or pauses. Beside
 * it, how many minutes are planned. */
G_DECLARE_FINAL_TYPE (GwPageTimerButton, gw_page_timer_button, GW, PAGE_TIMER_BUTTON, GtkWidget)

void     gw_page_timer_button_set_session (GwPageTimerButton *self,
                                           GwSession         *session,
                                           GwPage             page);
void     gw_page_timer_button_refresh     (GwPageTimerButton *self);

G_END_DECLS
