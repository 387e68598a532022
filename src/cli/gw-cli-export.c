/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli-export.h"

#include <string.h>
#include <sys/stat.h>

#include <glib/gi18n-lib.h>

#include "gw-cli-export-private.h"

/* Something that can be exported, each in a file of its own. */
typedef struct
{
  char       *(*check) (const GwCliExport  *options);
  GwCliStatus (*make)  (const GwCliExport  *options,
                        GwWorkshop         *workshop,
                        GBytes            **bytes);
} Kind;

static const Kind sheets = { gw_cli_export_check_sheets, gw_cli_export_make_sheets };
static const Kind figure = { gw_cli_export_check_figure, gw_cli_export_make_figure };
static const Kind table = { gw_cli_export_check_table, gw_cli_export_make_table };

static void
options_clear (GwCliExport *self)
{
  g_clear_pointer (&self->sheets, g_free);
  g_clear_pointer (&self->whom, g_free);
  g_clear_pointer (&self->paper, g_free);
  g_clear_pointer (&self->figure, g_free);
  g_clear_pointer (&self->goal, g_free);
  g_clear_pointer (&self->team, g_free);
  g_clear_pointer (&self->palette, g_free);
  g_clear_pointer (&self->size, g_free);
  g_clear_pointer (&self->as_of_text, g_free);
  g_clear_pointer (&self->output, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwCliExport, options_clear)

/**
 * gw_cli_export_has_suffix:
 *
 * Returns: whether the file to write is called so
 */
gboolean
gw_cli_export_has_suffix (const GwCliExport *self,
                          const char        *suffix)
{
  gsize length = strlen (self->output);
  gsize suffix_length = strlen (suffix);

  return length > suffix_length && g_ascii_strcasecmp (self->output + length - suffix_length, suffix) == 0;
}

static const Kind *
choose_kind (const GwCliExport *self)
{
  if (self->figure != NULL)
    return &figure;

  return self->sheets == NULL && gw_cli_export_has_suffix (self, ".csv") ? &table : &sheets;
}

/* Says which option belongs to something else than what is exported, or NULL: to
 * print something else than was meant would be worse than to print nothing. */
static char *
check_belonging (const GwCliExport *self)
{
  const Kind *kind = choose_kind (self);
  const struct
  {
    const char *option;
    gboolean    is_given;
    const Kind *kind;
  } options[] = {
    { "--for", self->whom != NULL, &sheets },
    { "--paper", self->paper != NULL, &sheets },
    { "--each", self->each, &sheets },
    { "--goal", self->goal != NULL, &figure },
    { "--team", self->team != NULL, &figure },
    { "--palette", self->palette != NULL, &figure },
    { "--size", self->size != NULL, &figure },
    { "--names", self->names, &figure },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].is_given && options[i].kind != kind)
      /* Translators: two options, such as "--paper" and "--sheets" */
      return g_strdup_printf (_("%s goes with %s"), options[i].option, options[i].kind == &sheets ? "--sheets" : "--figure");

  if (self->grey && kind == &table)
    return g_strdup_printf (_("%s goes with %s"), "--grey", _("--sheets or --figure"));

  return NULL;
}

/* Says what is wrong with the options, or NULL. */
static char *
check_options (const GwCliExport *self,
               GStrv              files)
{
  char *problem;

  if (g_strv_length (files) != 1)
    return g_strdup (_("give one file"));
  if (self->output == NULL)
    return g_strdup (_("where to? Give -o OUT.pdf"));
  if (self->sheets != NULL && self->figure != NULL)
    return g_strdup (_("give --sheets or --figure, not both"));

  problem = choose_kind (self)->check (self);
  return problem != NULL ? problem : check_belonging (self);
}

static gboolean
is_same_file (const char *one,
              const char *other)
{
  struct stat a, b;

  return stat (one, &a) == 0 && stat (other, &b) == 0 &&
         a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

static GwCliStatus
export_file (const char  *path,
             GwCliExport *options)
{
  g_autoptr (GwDocument) document = gw_cli_load (path);
  g_autoptr (GwWorkshop) workshop = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GwCliStatus status;

  if (document == NULL)
    return GW_CLI_PROBLEMS;
  if (is_same_file (path, options->output))
    return gw_cli_fail_usage ("export", _("the result would replace the workshop; give another name after -o"));

  workshop = gw_cli_get_workshop (document, options->as_of);
  status = choose_kind (options)->make (options, workshop, &bytes);
  if (status != GW_CLI_FINE || bytes == NULL)
    return status;
  if (!gw_safe_save (options->output, bytes, GW_SAVE_OVER_ANYTHING, NULL, NULL, &error))
    {
      g_printerr ("%s: %s\n", options->output, error->message);
      return GW_CLI_PROBLEMS;
    }

  return GW_CLI_FINE;
}

/**
 * gw_cli_export:
 * @arguments: `export FILE --sheets KIND --for WHO -o OUT.pdf` or
 *   `export FILE --figure KIND --goal GOAL -o OUT.svg` or
 *   `export FILE -o OUT.csv`
 *
 * Writes sheets of a workshop into a PDF, a figure into a picture or a table, or
 * the figures of all goals into a table.
 *
 * Returns: the exit status
 */
GwCliStatus
gw_cli_export (GStrv arguments)
{
  g_auto (GwCliExport) options = { NULL };
  const GOptionEntry entries[] = {
    { "sheets", 0, 0, G_OPTION_ARG_STRING, &options.sheets, N_("Which sheets: member, team, blank, poster, scorecard or minutes"), N_("KIND") },
    { "for", 0, 0, G_OPTION_ARG_STRING, &options.whom, N_("“everyone”, or a team or member by name, first name or id"), N_("WHO") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper, N_("a4 or letter; a poster is also made for a3"), N_("PAPER") },
    { "grey", 0, 0, G_OPTION_ARG_NONE, &options.grey, N_("Black and white only"), NULL },
    { "each", 0, 0, G_OPTION_ARG_NONE, &options.each, N_("A file for each sheet, into the folder after -o"), NULL },
    { "figure", 0, 0, G_OPTION_ARG_STRING, &options.figure, N_("Which figure: pace, bullet, allocation, funnel, thermometer, spread or burn-up"), N_("KIND") },
    { "goal", 0, 0, G_OPTION_ARG_STRING, &options.goal, N_("The goal to draw, by title or id"), N_("GOAL") },
    { "team", 0, 0, G_OPTION_ARG_STRING, &options.team, N_("The team to draw, by name or id"), N_("TEAM") },
    { "palette", 0, 0, G_OPTION_ARG_STRING, &options.palette,
      N_("Colours of a figure: light, dark, high-contrast, high-contrast-dark, print, grey"), N_("PALETTE") },
    { "names", 0, 0, G_OPTION_ARG_NONE, &options.names, N_("Name the people in the spread"), NULL },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options.size, N_("Size of a figure in pixels: 960x400"), N_("WxH") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &options.as_of_text, N_("The day to make the figures for"), N_("DATE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("The file to write: .pdf for sheets; .svg, .png, .pdf or .csv for a figure; .csv alone for a table of the goals"), N_("OUT") },
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) files = NULL;
  g_autofree char *problem = NULL;

  if (!gw_cli_parse_options (arguments, entries, _("FILE"),
                             _("Writes sheets into a PDF (--sheets), a figure into a picture or a table (--figure), or "
                               "the figures of all goals into a table (-o OUT.csv alone). A file that is there is "
                               "replaced, but never by half a file, and with --each never at all."), &files) ||
      !gw_cli_parse_as_of (arguments[0], options.as_of_text, &options.as_of))
    return GW_CLI_USAGE;

  problem = check_options (&options, files);
  if (problem != NULL)
    return gw_cli_fail_usage (arguments[0], problem);

  return export_file (files[0], &options);
}
