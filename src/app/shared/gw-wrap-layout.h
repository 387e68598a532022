/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GW_TYPE_WRAP_LAYOUT (gw_wrap_layout_get_type ())

/* Children in a row, and in as many rows as the width asks for, like words in
 * a paragraph. */
G_DECLARE_FINAL_TYPE (GwWrapLayout, gw_wrap_layout, GW, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *gw_wrap_layout_new (int column_spacing,
                                      int row_spacing);

G_END_DECLS
