/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"
#include "gw-page-state.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

GwPageState *gw_page_states_find        (GwWorkshop *workshop,
                                         GwPage      page);
GwPageState *gw_page_states_ensure      (GwWorkshop *workshop,
                                         GwPage      page,
                                         GwEdit     *edit);
gint64       gw_page_states_get_minutes (GwWorkshop *workshop,
                                         GwPage      page);

G_END_DECLS
