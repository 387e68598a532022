/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli-export.h"

#include <sys/stat.h>

#include <glib/gi18n-lib.h>

#include "gw-cli-command.h"
#include "gw-member.h"
#include "gw-sheet-pdf.h"
#include "gw-team.h"

typedef struct
{
  char     *sheets;
  char     *whom;
  char     *paper_name;
  char     *as_of_text;
  char     *output;
  gboolean  grey;
  GwSheetKind kind;
  GwPaper   paper;
  GwDate    as_of;
} Options;

static void
options_clear (Options *self)
{
  g_clear_pointer (&self->sheets, g_free);
  g_clear_pointer (&self->whom, g_free);
  g_clear_pointer (&self->paper_name, g_free);
  g_clear_pointer (&self->as_of_text, g_free);
  g_clear_pointer (&self->output, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_paper (const char *name,
             GwPaper    *paper)
{
  static const char *const names[] = { [GW_PAPER_A4] = "a4", [GW_PAPER_LETTER] = "letter", [GW_PAPER_A3] = "a3" };

  *paper = GW_PAPER_A4;
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      {
        *paper = (GwPaper) i;
        return TRUE;
      }

  return name == NULL;
}

/* Says what is wrong with the options, or NULL. */
static char *
check_options (Options *self,
               GStrv    files)
{
  if (g_strv_length (files) != 1)
    return g_strdup (_("give one file"));
  if (self->output == NULL)
    return g_strdup (_("where to? Give -o OUT.pdf"));
  if (!gw_sheet_kind_parse (self->sheets, &self->kind))
    {
      g_autofree char *words = gw_sheet_kind_list_words ();

      /* Translators: words to choose from */
      return g_strdup_printf (_("which sheets? Give --sheets and one of: %s"), words);
    }
  if (!parse_paper (self->paper_name, &self->paper) || !gw_sheet_kind_has_paper (self->kind, self->paper))
    return g_strdup (gw_sheet_kind_has_paper (self->kind, GW_PAPER_A3) ? _("--paper is a4, letter or a3")
                                                                       : _("--paper is a4 or letter"));

  return NULL;
}

static gboolean
is_called (GwRecord   *record,
           const char *name,
           const char *whom)
{
  g_autofree char *folded_name = g_utf8_casefold (name, -1);
  g_autofree char *folded_whom = g_utf8_casefold (whom, -1);

  return g_str_equal (gw_record_get_id (record), whom) || g_str_equal (folded_name, folded_whom);
}

/* Teams and members by id or name; adds each that fits, and all names. */
static void
find_called (GwWorkshop *workshop,
             const char *whom,
             GPtrArray  *found,
             GString    *names)
{
  GwRecordList *teams = gw_workshop_get_teams (workshop);

  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    {
      GwTeam *team = GW_TEAM (gw_record_list_get (teams, i));
      GwRecordList *members = gw_team_get_members (team);

      g_string_append_printf (names, ", %s", gw_team_get_name (team));
      if (is_called (GW_RECORD (team), gw_team_get_name (team), whom))
        g_ptr_array_add (found, team);
      for (guint j = 0; j < gw_record_list_get_length (members); j++)
        {
          GwMember *member = GW_MEMBER (gw_record_list_get (members, j));

          g_string_append_printf (names, ", %s", gw_member_get_name (member));
          if (is_called (GW_RECORD (member), gw_member_get_name (member), whom))
            g_ptr_array_add (found, member);
        }
    }
}

static gboolean
choose_whom (GwWorkshop  *workshop,
             const char  *whom,
             GwRecord   **record)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GString) names = g_string_new ("everyone");
  g_autofree char *sentence = NULL;

  *record = NULL;
  if (whom == NULL || g_str_equal (whom, "everyone"))
    return TRUE;

  find_called (workshop, whom, found, names);
  if (found->len == 1)
    {
      *record = g_ptr_array_index (found, 0);
      return TRUE;
    }

  if (found->len == 0)
    sentence = g_strdup_printf (_("nobody is called “%s”; --for is one of: %s"), whom, names->str);
  else
    sentence = g_strdup_printf (_("more than one is called “%s”; give the id instead"), whom);
  (void) gw_cli_fail_usage ("export", sentence);
  return FALSE;
}

static gboolean
is_same_file (const char *one,
              const char *other)
{
  struct stat a, b;

  return stat (one, &a) == 0 && stat (other, &b) == 0 &&
         a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

static GBytes *
make_pdf (GwWorkshop  *workshop,
          GwRecord    *whom,
          Options     *options,
          GError     **error)
{
  GwDate as_of = gw_cli_choose_as_of (workshop, options->as_of);
  g_autoptr (GwInsight) insight = gw_insight_new (workshop, as_of);
  g_autoptr (GwFormat) format = gw_cli_new_format ();
  g_autoptr (GwSheetPack) pack = NULL;
  GwPageSetup page_setup;

  gw_page_setup_init (&page_setup, options->paper, !options->grey);
  pack = gw_sheet_pack_new (workshop, insight, options->kind, whom, &page_setup, format, as_of);
  return gw_sheet_pack_to_pdf_bytes (pack, error);
}

static GwCliStatus
export_file (const char *path,
             Options    *options)
{
  g_autoptr (GwDocument) document = gw_cli_load (path);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  GwRecord *whom;

  if (document == NULL)
    return GW_CLI_PROBLEMS;
  if (is_same_file (path, options->output))
    return gw_cli_fail_usage ("export", _("the PDF would replace the workshop; give another name after -o"));
  if (!choose_whom (gw_document_get_workshop (document), options->whom, &whom))
    return GW_CLI_USAGE;

  pdf = make_pdf (gw_document_get_workshop (document), whom, options, &error);
  if (pdf == NULL)
    {
      g_printerr ("%s: %s\n", path, error->message);
      return GW_CLI_PROBLEMS;
    }
  if (!gw_safe_save (options->output, pdf, GW_SAVE_OVER_ANYTHING, NULL, NULL, &error))
    {
      g_printerr ("%s: %s\n", options->output, error->message);
      return GW_CLI_PROBLEMS;
    }

  return GW_CLI_FINE;
}

/**
 * gw_cli_export:
 * @arguments: `export FILE --sheets KIND --for WHO -o OUT.pdf`
 *
 * Writes sheets of a workshop into a PDF.
 *
 * Returns: the exit status
 */
GwCliStatus
gw_cli_export (GStrv arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "sheets", 0, 0, G_OPTION_ARG_STRING, &options.sheets, N_("Which sheets: member, team, blank, poster or scorecard"), N_("KIND") },
    { "for", 0, 0, G_OPTION_ARG_STRING, &options.whom, N_("“everyone”, or a team or member by name or id"), N_("WHO") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper_name, N_("a4 or letter; a poster is also made for a3"), N_("PAPER") },
    { "grey", 0, 0, G_OPTION_ARG_NONE, &options.grey, N_("Black and white only"), NULL },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &options.as_of_text, N_("The day to make the figures for"), N_("DATE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("The file to write"), N_("OUT.pdf") },
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) files = NULL;
  g_autofree char *problem = NULL;

  if (!gw_cli_parse_options (arguments, entries, _("FILE"), &files) ||
      !gw_cli_parse_as_of (arguments[0], options.as_of_text, &options.as_of))
    return GW_CLI_USAGE;

  problem = check_options (&options, files);
  if (problem != NULL)
    return gw_cli_fail_usage (arguments[0], problem);

  return export_file (files[0], &options);
}
