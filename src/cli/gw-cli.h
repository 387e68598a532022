/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GwCliStatus:
 * @GW_CLI_FINE: all went well
 * @GW_CLI_PROBLEMS: a file has problems, or could not be read or written
 * @GW_CLI_USAGE: the command line was not understood
 *
 * Exit statuses of the program.
 */
typedef enum
{
  GW_CLI_FINE = 0,
  GW_CLI_PROBLEMS = 1,
  GW_CLI_USAGE = 2,
} GwCliStatus;

GwCliStatus gw_cli_run (GStrv arguments);

G_END_DECLS
