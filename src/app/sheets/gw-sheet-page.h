/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-sheet-pack.h"

G_BEGIN_DECLS

#define GW_TYPE_SHEET_PAGE (gw_sheet_page_get_type ())
G_DECLARE_FINAL_TYPE (GwSheetPage, gw_sheet_page, GW, SHEET_PAGE, GtkWidget)

GtkWidget *gw_sheet_page_new       (void);
void       gw_sheet_page_set_page  (GwSheetPage *self,
                                    GwSheetPack *pack,
                                    guint        page);
void       gw_sheet_page_set_scale (GwSheetPage *self,
                                    double       scale);

G_END_DECLS
