/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "gw-document-error.h"
#include "gw-problem.h"

G_BEGIN_DECLS

/* Makes a document of one schema one of the next. It sees the tree before any
 * record is built, so that it can move and rename what the declarations no
 * longer know. */
typedef void (*GwSchemaStep) (JsonObject *root);

gboolean gw_schema_is_older  (JsonNode           *root);
gboolean gw_schema_upgrade   (JsonNode           *root,
                              GPtrArray          *problems,
                              GwDocumentError    *code);
void     gw_schema_run_steps (JsonObject         *root,
                              const GwSchemaStep *table,
                              guint               n_steps);

G_END_DECLS
