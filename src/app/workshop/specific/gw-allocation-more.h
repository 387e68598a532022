/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-allocation-line.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GW_TYPE_ALLOCATION_MORE (gw_allocation_more_get_type ())

/* Floor, cap and reason of a line, behind a button. */
G_DECLARE_FINAL_TYPE (GwAllocationMore, gw_allocation_more, GW, ALLOCATION_MORE, GtkWidget)

GtkWidget *gw_allocation_more_new  (void);
void       gw_allocation_more_show (GwAllocationMore *self,
                                    GwAllocationLine *line);

G_END_DECLS
