/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-sheet-kind.h"

G_BEGIN_DECLS

void        gw_sheet_choices_set_up_kinds   (GtkDropDown *kinds);
GwSheetKind gw_sheet_choices_get_kind       (GtkDropDown *kinds);
void        gw_sheet_choices_refresh_papers (GtkDropDown *papers,
                                             GwSheetKind  kind,
                                             GwPaper      wanted);
GwPaper     gw_sheet_choices_get_paper      (GtkDropDown *papers,
                                             GwSheetKind  kind);

G_END_DECLS
