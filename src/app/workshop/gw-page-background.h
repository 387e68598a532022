/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_PAGE_BACKGROUND (gw_page_background_get_type ())

/* What stands behind a page: evidence, facilitator notes, sources. One of them
 * is open at a time, or none. */
G_DECLARE_FINAL_TYPE (GwPageBackground, gw_page_background, GW, PAGE_BACKGROUND, GtkWidget)

void gw_page_background_set_page    (GwPageBackground *self,
                                     GwPage            page);
void gw_page_background_set_session (GwPageBackground *self,
                                     GwSession        *session);
void gw_page_background_refresh     (GwPageBackground *self);

G_END_DECLS
