/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-json-pieces.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

GwWorkshop *gw_codec_read (JsonObject   *root,
                           GwJsonPieces *pieces,
                           GwProgress   *progress,
                           GPtrArray    *problems);

G_END_DECLS
