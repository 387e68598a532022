/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-allocation-line.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GW_TYPE_ALLOCATION_ENTRY (gw_allocation_entry_get_type ())

/* The amount of a line, to be typed over. */
G_DECLARE_FINAL_TYPE (GwAllocationEntry, gw_allocation_entry, GW, ALLOCATION_ENTRY, GtkWidget)

GtkWidget *gw_allocation_entry_new  (void);
void       gw_allocation_entry_show (GwAllocationEntry *self,
                                     GwAllocationLine  *line);

G_END_DECLS
