/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GW_TYPE_DATA_TABLE (gw_data_table_get_type ())

G_DECLARE_FINAL_TYPE (GwDataTable, gw_data_table, GW, DATA_TABLE, GObject)

GwDataTable *gw_data_table_new           (const char *const *columns);
guint        gw_data_table_get_n_columns (GwDataTable       *self);
guint        gw_data_table_get_n_rows    (GwDataTable       *self);
const char  *gw_data_table_get_column    (GwDataTable       *self,
                                          guint              column);
const char  *gw_data_table_get_cell      (GwDataTable       *self,
                                          guint              row,
                                          guint              column);
void         gw_data_table_append_row    (GwDataTable       *self,
                                          const char *const *cells);
char        *gw_data_table_to_text       (GwDataTable       *self);
char        *gw_data_table_to_csv        (GwDataTable       *self);

G_END_DECLS
