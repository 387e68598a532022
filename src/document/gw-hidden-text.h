/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-record.h"

G_BEGIN_DECLS

gboolean   gw_hidden_text_is_in (const char *text);
char      *gw_hidden_text_show  (const char *text);
GPtrArray *gw_hidden_text_find  (GwRecord   *record);

G_END_DECLS
