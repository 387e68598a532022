/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "gw-document-error.h"
#include "gw-problem.h"

G_BEGIN_DECLS

gboolean gw_schema_upgrade (JsonNode        *root,
                            GPtrArray       *problems,
                            GwDocumentError *code);

G_END_DECLS
