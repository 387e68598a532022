/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workshop.h"

G_BEGIN_DECLS

guint gw_rhythm_count (const char *often,
                       GwWorkshop *workshop,
                       GwDate      start,
                       GwDate      end);

G_END_DECLS
