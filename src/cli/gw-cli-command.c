/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli-command.h"

#include "gw-date-text.h"
#include "gw-locale.h"
#include "gw-workshop-past.h"

/* What all commands need. */

/**
 * gw_cli_fail_usage:
 * @command: its name
 * @sentence: what was not understood
 *
 * Returns: %GW_CLI_USAGE
 */
GwCliStatus
gw_cli_fail_usage (const char *command,
                   const char *sentence)
{
  g_return_val_if_fail (command != NULL && sentence != NULL, GW_CLI_USAGE);

  g_printerr ("goalwright-cli %s: %s\n", command, sentence);
  return GW_CLI_USAGE;
}

/**
 * gw_cli_parse_options:
 * @arguments: the command and what follows it
 * @options: what it knows
 * @parameters: what the help says about the rest: `FILE…`
 * @summary: what the help says that the command does
 * @files: (out) (transfer full): the rest
 *
 * Returns: whether the options were understood; otherwise it was said on
 *   standard error
 */
gboolean
gw_cli_parse_options (GStrv               arguments,
                      const GOptionEntry *options,
                      const char         *parameters,
                      const char         *summary,
                      GStrv              *files)
{
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autofree char *program = g_strdup_printf ("goalwright-cli %s", arguments[0]);
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;

  /* For the help, where the options come after the command. */
  g_set_prgname (program);
  g_option_context_set_summary (context, summary);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &rest, &error))
    {
      (void) gw_cli_fail_usage (arguments[0], error->message);
      return FALSE;
    }

  /* The first is the command; a "--" before file names stays in the list. */
  *files = g_strdupv (rest[1] != NULL && g_str_equal (rest[1], "--") ? rest + 2 : rest + 1);
  return TRUE;
}

/**
 * gw_cli_parse_as_of:
 * @text: (nullable): what was given, %NULL for nothing
 * @as_of: (out): the date, or %GW_DATE_NONE for nothing
 *
 * Returns: whether it is a date; otherwise it was said on standard error
 */
gboolean
gw_cli_parse_as_of (const char *command,
                    const char *text,
                    GwDate     *as_of)
{
  g_autoptr (GError) error = NULL;

  *as_of = GW_DATE_NONE;
  if (text == NULL || gw_date_text_parse_sure (text, as_of, &error))
    return TRUE;

  (void) gw_cli_fail_usage (command, error->message);
  return FALSE;
}

/**
 * gw_cli_load:
 * @path: a file
 *
 * Returns: (transfer full) (nullable): the document; otherwise every problem
 *   was said on standard error, as `FILE: place: what is wrong`
 */
GwDocument *
gw_cli_load (const char *path)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  GwDocument *document = gw_document_load (path, &problems, &error);

  if (document != NULL)
    return document;

  if (problems->len == 0)
    g_printerr ("%s: %s\n", path, error->message);
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *text = gw_problem_to_text (g_ptr_array_index (problems, i));

      g_printerr ("%s: %s\n", path, text);
    }

  return NULL;
}

/* The day that the figures are made for: the one asked for, or the workshop's
 * own, or today. */
static GwDate
choose_as_of (GwWorkshop *workshop,
              GwDate      asked)
{
  if (asked != GW_DATE_NONE)
    return asked;
  if (gw_workshop_get_as_of (workshop) != GW_DATE_NONE)
    return gw_workshop_get_as_of (workshop);

  return gw_locale_get_today ();
}

/**
 * gw_cli_get_workshop:
 * @asked: the day that was asked for, or %GW_DATE_NONE
 *
 * Returns: (transfer full): what @document holds; where @asked is past, what was
 *   known then
 */
GwWorkshop *
gw_cli_get_workshop (GwDocument *document,
                     GwDate      asked)
{
  GwWorkshop *workshop = gw_document_get_workshop (document);

  if (asked != GW_DATE_NONE && asked < choose_as_of (workshop, GW_DATE_NONE))
    return gw_workshop_copy_as_known (workshop, asked);

  return g_object_ref (workshop);
}

/**
 * gw_cli_look:
 * @workshop: what gw_cli_get_workshop() returned
 * @asked: the day that was asked for, or %GW_DATE_NONE
 *
 * Returns: (transfer full): what the numbers of @workshop say on that day, or on
 *   its own, or today
 */
GwInsight *
gw_cli_look (GwWorkshop *workshop,
             GwDate      asked)
{
  GwInsight *insight = gw_insight_new (workshop, choose_as_of (workshop, asked));

  if (asked != GW_DATE_NONE)
    gw_insight_set_today (insight, gw_locale_get_today ());

  return insight;
}
