/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-live-panel.h"
#include "gw-workshop-page.h"

G_BEGIN_DECLS

/* For the pages themselves. */
GwLivePanel *gw_workshop_page_get_live (GwWorkshopPage *self);

G_END_DECLS
