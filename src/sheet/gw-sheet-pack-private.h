/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-sheet-pack.h"
#include "gw-sheet.h"

G_BEGIN_DECLS

const char *gw_sheet_pack_get_author   (GwSheetPack *self);
GwDate      gw_sheet_pack_get_as_of    (GwSheetPack *self);
GwSheet    *gw_sheet_pack_get_sheet    (GwSheetPack *self,
                                        guint        sheet);
gboolean    gw_sheet_pack_is_outdated  (GwSheetPack *self);
gboolean    gw_sheet_pack_has_page     (GwSheetPack *self,
                                        guint        page);
gboolean    gw_sheet_pack_begins_sheet (GwSheetPack *self,
                                        guint        page);

G_END_DECLS
