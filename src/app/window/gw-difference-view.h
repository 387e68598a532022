/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-workshop.h"

G_BEGIN_DECLS

#define GW_TYPE_DIFFERENCE_VIEW (gw_difference_view_get_type ())
G_DECLARE_FINAL_TYPE (GwDifferenceView, gw_difference_view, GW, DIFFERENCE_VIEW, AdwBin)

GtkWidget *gw_difference_view_new      (void);
guint      gw_difference_view_compare  (GwDifferenceView *self,
                                        GwWorkshop       *one,
                                        GwWorkshop       *other);
void       gw_difference_view_say      (GwDifferenceView *self,
                                        const char       *sentence);

G_END_DECLS
