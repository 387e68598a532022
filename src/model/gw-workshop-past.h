/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workshop.h"

G_BEGIN_DECLS

GwWorkshop *gw_workshop_copy_as_known (GwWorkshop *self,
                                       GwDate      day);

G_END_DECLS
