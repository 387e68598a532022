/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GW_TYPE_PAGE_COLUMNS (gw_page_columns_get_type ())

/* The first child takes the room, the second stands beside it, or below where
 * there is too little width for both. */
G_DECLARE_FINAL_TYPE (GwPageColumns, gw_page_columns, GW, PAGE_COLUMNS, GtkLayoutManager)

G_END_DECLS
