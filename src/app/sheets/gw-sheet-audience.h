/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-workshop.h"

G_BEGIN_DECLS

void      gw_sheet_audience_set_up       (GtkDropDown *drop_down);
void      gw_sheet_audience_refresh      (GtkDropDown *drop_down,
                                          GwWorkshop  *workshop);
void      gw_sheet_audience_select       (GtkDropDown *drop_down,
                                          GwRecord    *record);
GwRecord *gw_sheet_audience_get_selected (GtkDropDown *drop_down);

G_END_DECLS
