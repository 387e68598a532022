/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-sheet-pack.h"

G_BEGIN_DECLS

#define GW_TYPE_SHEET_PREVIEW (gw_sheet_preview_get_type ())
G_DECLARE_FINAL_TYPE (GwSheetPreview, gw_sheet_preview, GW, SHEET_PREVIEW, GtkWidget)

void   gw_sheet_preview_set_pack (GwSheetPreview *self,
                                  GwSheetPack    *pack);
double gw_sheet_preview_get_zoom (GwSheetPreview *self);
void   gw_sheet_preview_set_zoom (GwSheetPreview *self,
                                  double          zoom);

G_END_DECLS
