/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_UNKNOWN_PAGE (gw_unknown_page_get_type ())
G_DECLARE_FINAL_TYPE (GwUnknownPage, gw_unknown_page, GW, UNKNOWN_PAGE, AdwBin)

void gw_unknown_page_refresh (GwUnknownPage *self,
                              GwSession     *session);

G_END_DECLS
