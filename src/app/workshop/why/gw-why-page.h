/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workshop-page.h"

G_BEGIN_DECLS

#define GW_TYPE_WHY_PAGE (gw_why_page_get_type ())
G_DECLARE_FINAL_TYPE (GwWhyPage, gw_why_page, GW, WHY_PAGE, GwWorkshopPage)

G_END_DECLS
