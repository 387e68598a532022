/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <locale.h>
#include <stdio.h>

#include <glib/gi18n.h>

#include "gw-cli.h"

int
main (int argc,
      char *argv[])
{
  g_auto (GStrv) arguments = NULL;
  GwCliStatus status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, GW_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  (void) g_set_print_handler (print_text);
  (void) g_set_printerr_handler (print_error);

  arguments = g_strdupv (argv);
  status = gw_cli_run (arguments);
  if (fflush (stdout) != 0 || ferror (stdout))
    {
      g_printerr ("goalwright-cli: %s\n", g_strerror (errno));
      return GW_CLI_PROBLEMS;
    }

  return (int) status;
}
