/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workshop.h"

G_BEGIN_DECLS

GBytes *gw_codec_write (GwWorkshop *workshop);

G_END_DECLS
