/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"
#include "gw-page-state.h"
#include "gw-session.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

GwPageState *gw_page_states_find        (GwWorkshop *workshop,
                                         GwPage      page);
GwPageState *gw_page_states_ensure      (GwWorkshop *workshop,
                                         GwPage      page,
                                         GwEdit     *edit);
gint64       gw_page_states_get_minutes (GwWorkshop *workshop,
                                         GwPage      page);
gint64       gw_page_states_get_seconds (GwSession  *session,
                                         GwPage      page);
void         gw_page_states_start_timer (GwSession  *session,
                                         GwPage      page);
void         gw_page_states_stop_timer  (GwSession  *session,
                                         GwPage      page,
                                         GwEdit     *edit);
void         gw_page_states_note_time   (GwSession  *session);

G_END_DECLS
