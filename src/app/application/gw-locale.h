/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-format.h"
#include "gw-page-setup.h"

G_BEGIN_DECLS

GwDate    gw_locale_get_today  (void);
GwFormat *gw_locale_new_format (void);
char     *gw_locale_format_time (gint64 time);
GwPaper   gw_locale_get_paper  (void);

G_END_DECLS
