/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "gw-problem.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

JsonNode   *gw_parse_bytes (GBytes     *bytes,
                            GPtrArray  *problems,
                            GError    **error);
GwWorkshop *gw_parse_tree  (JsonNode   *tree,
                            GBytes     *bytes,
                            GPtrArray  *problems,
                            GError    **error);

G_END_DECLS
