/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workshop-page.h"

G_BEGIN_DECLS

#define GW_TYPE_OBSTACLES_PAGE (gw_obstacles_page_get_type ())
G_DECLARE_FINAL_TYPE (GwObstaclesPage, gw_obstacles_page, GW, OBSTACLES_PAGE, GwWorkshopPage)

G_END_DECLS
