/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-workshop.h"

G_BEGIN_DECLS

#define GW_TYPE_COMPARE_WINDOW (gw_compare_window_get_type ())
G_DECLARE_FINAL_TYPE (GwCompareWindow, gw_compare_window, GW, COMPARE_WINDOW, AdwWindow)

GtkWidget *gw_compare_window_new (GtkWindow  *parent,
                                  GwWorkshop *mine,
                                  GwWorkshop *theirs);

G_END_DECLS
