/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-text-block.h"

G_BEGIN_DECLS

/**
 * GwTableColumn:
 * @heading: (nullable): what stands above the column
 * @share: of the width that is left by columns with a width of their own; 0 for
 *   a column that is as wide as its widest cell
 * @flags: how the cells look
 * @is_box: whether cells are boxes to fill in by hand
 *
 * A column of a table on paper.
 */
typedef struct
{
  const char  *heading;
  double       share;
  GwTextFlags  flags;
  gboolean     is_box;
} GwTableColumn;

#define GW_TYPE_TABLE_BLOCK (gw_table_block_get_type ())

/* Rows and columns of text. */
G_DECLARE_FINAL_TYPE (GwTableBlock, gw_table_block, GW, TABLE_BLOCK, GwBlock)

GwBlock *gw_table_block_new        (const GwTableColumn *columns,
                                    guint                n_columns,
                                    double               size,
                                    double               row_gap);
void     gw_table_block_append_row (GwTableBlock        *self,
                                    const char *const   *cells);
guint    gw_table_block_get_n_rows (GwTableBlock        *self);

G_END_DECLS
