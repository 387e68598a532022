/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "gw-problem.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

GwWorkshop *gw_codec_read (JsonObject *root,
                           GPtrArray  *problems);

G_END_DECLS
