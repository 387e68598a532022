/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workshop-page.h"

G_BEGIN_DECLS

#define GW_TYPE_READ_BACK_PAGE (gw_read_back_page_get_type ())
G_DECLARE_FINAL_TYPE (GwReadBackPage, gw_read_back_page, GW, READ_BACK_PAGE, GwWorkshopPage)

G_END_DECLS
