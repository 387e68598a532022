/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <locale.h>
#include <stdio.h>

#include <glib/gi18n.h>

#include "gw-cli.h"

/* Always UTF-8: names would lose letters in the locale "C", which is what
 * programs are often run in. */
static void
print_text (const char *text)
{
  (void) fputs (text, stdout);
}

static void
print_error (const char *text)
{
  (void) fputs (text, stderr);
}

int
main (int   argc,
      char *argv[])
{
  g_auto (GStrv) arguments = NULL;
  GwCliStatus status;

  g_set_prgname ("goalwright-cli");
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
