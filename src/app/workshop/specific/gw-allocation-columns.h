/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gw_allocation_columns_add   (GtkColumnView *view);
void gw_allocation_columns_scale (GtkColumnView *view);

G_END_DECLS
