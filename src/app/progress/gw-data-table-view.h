/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-data-table.h"

G_BEGIN_DECLS

#define GW_TYPE_DATA_TABLE_VIEW (gw_data_table_view_get_type ())

/* The numbers behind a figure, to be read and copied. */
G_DECLARE_FINAL_TYPE (GwDataTableView, gw_data_table_view, GW, DATA_TABLE_VIEW, GtkWidget)

GtkWidget *gw_data_table_view_new       (void);
void       gw_data_table_view_set_table (GwDataTableView *self,
                                         GwDataTable     *table);
void       gw_data_table_view_set_name  (GwDataTableView *self,
                                         const char      *name);
guint      gw_data_table_view_get_n_rows (GwDataTableView *self);

G_END_DECLS
