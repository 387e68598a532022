/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-member-columns.h"

#include <glib/gi18n-lib.h>

static const GwMemberColumn columns[GW_N_MEMBER_COLUMNS] = {
  { "name", N_("Name"), "member|person|team member", 190 },
  { "role", N_("Role"), "position|job", 150 },
  { "fte", N_("Working time"), "fte|full-time equivalent", 96 },
  { "last-target", N_("Last target"), "target|quota|last quota", 92 },
  { "last-actual", N_("Last result"), "actual|result|sold|last actual", 92 },
  { "potential", N_("Potential"), "territory potential", 92 },
  { "start", N_("Starts"), "start|start date|from", 160 },
  { "end", N_("Leaves"), "end|end date|until", 160 },
};

/**
 * gw_member_column_get:
 * @position: below %GW_N_MEMBER_COLUMNS
 *
 * Returns: (transfer none): a column
 */
const GwMemberColumn *
gw_member_column_get (guint position)
{
  g_return_val_if_fail (position < GW_N_MEMBER_COLUMNS, NULL);

  return &columns[position];
}

/**
 * gw_member_column_find:
 * @heading: above a column of a spreadsheet
 *
 * Returns: which column it is; -1 for none
 */
int
gw_member_column_find (const char *heading)
{
  g_autofree char *wanted = NULL;

  g_return_val_if_fail (heading != NULL, -1);

  wanted = g_utf8_casefold (heading, -1);
  for (int i = 0; i < GW_N_MEMBER_COLUMNS; i++)
    {
      g_autofree char *title = g_utf8_casefold (_(columns[i].title), -1);
      g_autofree char *plain = g_utf8_casefold (columns[i].title, -1);
      g_auto (GStrv) aliases = g_strsplit (columns[i].aliases, "|", -1);

      if (g_str_equal (wanted, title) || g_str_equal (wanted, plain) || g_str_equal (wanted, columns[i].field) ||
          g_strv_contains ((const char *const *) aliases, wanted))
        return i;
    }

  return -1;
}
