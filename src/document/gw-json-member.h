/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

const char *gw_json_member_get_text (JsonObject *object,
                                     const char *name);

G_END_DECLS
