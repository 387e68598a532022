/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workshop-page.h"

G_BEGIN_DECLS

#define GW_TYPE_SET_UP_PAGE (gw_set_up_page_get_type ())
G_DECLARE_FINAL_TYPE (GwSetUpPage, gw_set_up_page, GW, SET_UP_PAGE, GwWorkshopPage)

G_END_DECLS
