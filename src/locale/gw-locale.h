/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-format.h"

G_BEGIN_DECLS

GwDate    gw_locale_get_today   (void);
GwFormat *gw_locale_new_format  (void);
char     *gw_locale_format_time (gint64 time);

G_END_DECLS
