/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-session.h"
#include "gw-sheet-saver.h"

G_BEGIN_DECLS

#define GW_TYPE_SHEET_SAVING_BAR (gw_sheet_saving_bar_get_type ())
G_DECLARE_FINAL_TYPE (GwSheetSavingBar, gw_sheet_saving_bar, GW, SHEET_SAVING_BAR, AdwBin)

gboolean gw_sheet_saving_bar_is_busy (GwSheetSavingBar *self);
void     gw_sheet_saving_bar_run     (GwSheetSavingBar *self,
                                      GwSession        *session,
                                      GwSheetSaver     *saver,
                                      const char       *place,
                                      gboolean          each);

G_END_DECLS
