/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workshop-page.h"

G_BEGIN_DECLS

#define GW_TYPE_SCORE_PAGE (gw_score_page_get_type ())
G_DECLARE_FINAL_TYPE (GwScorePage, gw_score_page, GW, SCORE_PAGE, GwWorkshopPage)

G_END_DECLS
