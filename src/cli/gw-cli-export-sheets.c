/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli-export-private.h"

#include <glib/gi18n-lib.h>

#include "gw-sheet-pdf.h"

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

/**
 * gw_cli_export_check_sheets:
 *
 * Returns: (transfer full) (nullable): what is wrong with the options for sheets
 */
char *
gw_cli_export_check_sheets (const GwCliExport *self)
{
  GwSheetKind kind;
  GwPaper paper;

  if (!gw_sheet_kind_parse (self->sheets, &kind))
    {
      g_autofree char *words = gw_sheet_kind_list_words ();

      /* Translators: words to choose from */
      return g_strdup_printf (_("which sheets? Give --sheets and one of: %s"), words);
    }
  if (!parse_paper (self->paper, &paper) || !gw_sheet_kind_has_paper (kind, paper))
    return g_strdup (gw_sheet_kind_has_paper (kind, GW_PAPER_A3) ? _("--paper is a4, letter or a3")
                                                                 : _("--paper is a4 or letter"));

  return NULL;
}

static gboolean
choose_whom (GwWorkshop  *workshop,
             const char  *whom,
             GwRecord   **record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  *record = NULL;
  if (whom == NULL || g_str_equal (whom, "everyone"))
    return TRUE;

  gw_cli_list_teams (workshop, records);
  gw_cli_list_members (workshop, records);
  *record = gw_cli_choose_called (records, whom, "--for", "everyone");
  return *record != NULL;
}

/**
 * gw_cli_export_make_sheets:
 * @bytes: (out): the PDF
 *
 * Returns: whether it could be made, as an exit status
 */
GwCliStatus
gw_cli_export_make_sheets (const GwCliExport  *self,
                           GwWorkshop         *workshop,
                           GBytes            **bytes)
{
  GwDate as_of = gw_cli_choose_as_of (workshop, self->as_of);
  g_autoptr (GwInsight) insight = gw_insight_new (workshop, as_of);
  g_autoptr (GwFormat) format = gw_cli_new_format ();
  g_autoptr (GwSheetPack) pack = NULL;
  g_autoptr (GError) error = NULL;
  GwPageSetup page_setup;
  GwSheetKind kind;
  GwPaper paper;
  GwRecord *whom;

  if (!choose_whom (workshop, self->whom, &whom) || !parse_paper (self->paper, &paper) ||
      !gw_sheet_kind_parse (self->sheets, &kind))
    return GW_CLI_USAGE;

  gw_page_setup_init (&page_setup, paper, !self->grey);
  pack = gw_sheet_pack_new (workshop, insight, kind, whom, &page_setup, format, as_of);
  *bytes = gw_sheet_pack_to_pdf_bytes (pack, &error);
  if (*bytes != NULL)
    return GW_CLI_FINE;

  g_printerr ("%s: %s\n", self->output, error->message);
  return GW_CLI_PROBLEMS;
}
