/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workshop-page.h"

G_BEGIN_DECLS

#define GW_TYPE_SPECIFIC_PAGE (gw_specific_page_get_type ())
G_DECLARE_FINAL_TYPE (GwSpecificPage, gw_specific_page, GW, SPECIFIC_PAGE, GwWorkshopPage)

G_END_DECLS
