/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workshop-page.h"

G_BEGIN_DECLS

#define GW_TYPE_WEEK_PAGE (gw_week_page_get_type ())
G_DECLARE_FINAL_TYPE (GwWeekPage, gw_week_page, GW, WEEK_PAGE, GwWorkshopPage)

G_END_DECLS
