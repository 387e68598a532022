/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_SHEETS_VIEW (gw_sheets_view_get_type ())
G_DECLARE_FINAL_TYPE (GwSheetsView, gw_sheets_view, GW, SHEETS_VIEW, AdwBin)

void gw_sheets_view_set_session (GwSheetsView *self,
                                 GwSession    *session);

G_END_DECLS
