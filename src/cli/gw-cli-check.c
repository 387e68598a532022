/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli-check.h"

#include <glib/gi18n-lib.h>

#include "gw-cli-command.h"

/**
 * gw_cli_check:
 * @arguments: `check FILE…`
 *
 * Names every problem of every file on standard error. Says nothing when there
 * is none.
 *
 * Returns: the exit status
 */
GwCliStatus
gw_cli_check (GStrv arguments)
{
  static const GOptionEntry options[] = { G_OPTION_ENTRY_NULL };
  g_auto (GStrv) files = NULL;
  GwCliStatus status = GW_CLI_FINE;

  if (!gw_cli_parse_options (arguments, options, _("FILE…"),
                             _("Names every problem in a file with its place, on standard error: FILE: place: what is "
                               "wrong. Says nothing about a file without problems. The exit status is 0 when all "
                               "files are without problems, 1 when one has some, 2 when the command was not "
                               "understood."), &files))
    return GW_CLI_USAGE;
  if (files[0] == NULL)
    return gw_cli_fail_usage (arguments[0], _("which file? Give at least one"));

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autoptr (GwDocument) document = gw_cli_load (files[i]);

      if (document == NULL)
        status = GW_CLI_PROBLEMS;
    }

  return status;
}
