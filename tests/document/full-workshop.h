/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workshop.h"

G_BEGIN_DECLS

GwWorkshop *full_workshop_new (gboolean with_extras);

G_END_DECLS
