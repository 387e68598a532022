/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli-export-private.h"

#include <string.h>

#include "gw-goals-table.h"
#include "gw-locale.h"

/**
 * gw_cli_export_check_table:
 *
 * Returns: (transfer full) (nullable): %NULL: whatever the options say, there is a
 *   table of all goals
 */
char *
gw_cli_export_check_table (const GwCliExport *self)
{
  return NULL;
}

/**
 * gw_cli_export_make_table:
 * @bytes: (out): the figures of all goals as comma-separated values
 *
 * Returns: whether it could be made, as an exit status
 */
GwCliStatus
gw_cli_export_make_table (const GwCliExport  *self,
                          GwWorkshop         *workshop,
                          GBytes            **bytes)
{
  g_autoptr (GwInsight) insight = gw_cli_look (workshop, self->as_of);
  g_autoptr (GwFormat) format = gw_locale_new_format ();
  g_autoptr (GwDataTable) table = gw_goals_table_new (insight, format);
  char *text = gw_data_table_to_csv (table);

  *bytes = g_bytes_new_take (text, strlen (text));
  return GW_CLI_FINE;
}
