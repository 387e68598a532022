/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_SIDEBAR (gw_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (GwSidebar, gw_sidebar, GW, SIDEBAR, AdwBin)

void gw_sidebar_set_session (GwSidebar *self,
                             GwSession *session);
void gw_sidebar_focus_page  (GwSidebar *self);
void gw_sidebar_set_page_shown (GwSidebar *self,
                                gboolean   shown);

G_END_DECLS
