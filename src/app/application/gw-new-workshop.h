/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workshop.h"

G_BEGIN_DECLS

GwWorkshop *gw_new_workshop_blank (GwDate      today);
void        gw_new_workshop_clear (GwWorkshop *workshop);

G_END_DECLS
