/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-sheet-pack.h"

G_BEGIN_DECLS

#define GW_TYPE_SHEET_SAVER (gw_sheet_saver_get_type ())
G_DECLARE_FINAL_TYPE (GwSheetSaver, gw_sheet_saver, GW, SHEET_SAVER, GObject)

/* Returns: (transfer full): sheets for @subject alone, or for everyone. */
typedef GwSheetPack *(*GwSheetPackMaker) (GwRecord *subject,
                                          gpointer  user_data);

GwSheetSaver *gw_sheet_saver_new        (GwSheetPack      *pack,
                                         const char       *path);
GwSheetSaver *gw_sheet_saver_new_each   (GwSheetPack      *pack,
                                         const char       *folder,
                                         GwSheetPackMaker  maker,
                                         gpointer          user_data);
void          gw_sheet_saver_start      (GwSheetSaver     *self);
void          gw_sheet_saver_cancel     (GwSheetSaver     *self);

G_END_DECLS
