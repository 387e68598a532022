/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workshop-page.h"

G_BEGIN_DECLS

#define GW_TYPE_RELATIONSHIPS_PAGE (gw_relationships_page_get_type ())
G_DECLARE_FINAL_TYPE (GwRelationshipsPage, gw_relationships_page, GW, RELATIONSHIPS_PAGE, GwWorkshopPage)

G_END_DECLS
