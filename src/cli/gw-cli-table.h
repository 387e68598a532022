/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GwCliTable:
 *
 * Rows of cells in columns as wide as they need to be, and lines of text
 * between them.
 */
typedef struct _GwCliTable GwCliTable;

GwCliTable *gw_cli_table_new      (const char *columns);
void        gw_cli_table_free     (GwCliTable *self);
void        gw_cli_table_add_cell (GwCliTable *self,
                                   const char *text);
void        gw_cli_table_add_line (GwCliTable *self,
                                   const char *text);
char       *gw_cli_table_to_text  (GwCliTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwCliTable, gw_cli_table_free)

G_END_DECLS
