/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli.h"

#include <glib/gi18n-lib.h>

#include "gw-cli-check.h"
#include "gw-cli-export.h"
#include "gw-cli-summary.h"

static const struct
{
  const char   *name;
  GwCliStatus (*run) (GStrv arguments);
  const char   *synopsis;
  const char   *purpose;
} commands[] = {
  { "check", gw_cli_check, N_("check FILE…"), N_("names every problem in a file, with its place; says nothing where there is none") },
  { "summary", gw_cli_summary, N_("summary FILE [--json] [--as-of DATE]"), N_("says the figures") },
  { "export", gw_cli_export,
    N_("export FILE --sheets KIND --for WHO [--paper a4|letter|a3] [--grey] [--each] -o OUT"), N_("prints sheets into a PDF") },
  { "export", gw_cli_export,
    N_("export FILE --figure KIND [--goal GOAL|--team TEAM] [--palette PALETTE] [--size WxH] -o OUT.svg|.png|.pdf|.csv"),
    N_("draws a figure, or writes the numbers behind it") },
  { "export", gw_cli_export, N_("export FILE [--as-of DATE] -o OUT.csv"),
    N_("writes the figures of all goals for a spreadsheet") },
};

static void
print_usage (gboolean as_error)
{
  g_autoptr (GString) text = g_string_new (_("Usage:"));

  g_string_append_c (text, '\n');
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  goalwright-cli %s\n      %s\n", _(commands[i].synopsis), _(commands[i].purpose));
  g_string_append_printf (text, "%s\n", _("“goalwright-cli COMMAND --help” says more about one of them."));

  if (as_error)
    g_printerr ("%s", text->str);
  else
    g_print ("%s", text->str);
}

/**
 * gw_cli_run:
 * @arguments: the command line, beginning with the program
 *
 * Runs one command. Results go to standard output, what is wrong to standard
 * error.
 *
 * Returns: the exit status of the program
 */
GwCliStatus
gw_cli_run (GStrv arguments)
{
  const char *name;

  g_return_val_if_fail (arguments != NULL && arguments[0] != NULL, GW_CLI_USAGE);

  name = arguments[1];
  if (name == NULL)
    {
      print_usage (TRUE);
      return GW_CLI_USAGE;
    }
  if (g_str_equal (name, "--help") || g_str_equal (name, "-h") || g_str_equal (name, "help"))
    {
      print_usage (FALSE);
      return GW_CLI_FINE;
    }
  if (g_str_equal (name, "--version"))
    {
      g_print ("Goalwright %s\n", GW_VERSION);
      return GW_CLI_FINE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return commands[i].run (arguments + 1);

  g_printerr (_("goalwright-cli: there is no command “%s”"), name);
  g_printerr ("\n");
  print_usage (TRUE);
  return GW_CLI_USAGE;
}
