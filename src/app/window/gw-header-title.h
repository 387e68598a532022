/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GW_TYPE_HEADER_TITLE (gw_header_title_get_type ())
G_DECLARE_FINAL_TYPE (GwHeaderTitle, gw_header_title, GW, HEADER_TITLE, GtkWidget)

void gw_header_title_set_narrow (GwHeaderTitle *self,
                                 gboolean       is_narrow);

G_END_DECLS
