/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli-export-private.h"

#include <glib/gi18n-lib.h>

#include "gw-file-name.h"
#include "gw-locale.h"
#include "gw-safe-save.h"
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

  if (self->each && !g_file_test (self->output, G_FILE_TEST_IS_DIR))
    return g_strdup (_("with --each, -o is a folder that exists"));
  if (!gw_sheet_kind_parse (self->sheets, &kind))
    {
      g_autofree char *words = gw_sheet_kind_list_words ();

      /* Translators: words to choose from */
      return g_strdup_printf (_("which sheets? Give --sheets and one of: %s"), words);
    }
  if (!self->each && (gw_cli_export_has_suffix (self, ".svg") || gw_cli_export_has_suffix (self, ".png")
                      || gw_cli_export_has_suffix (self, ".csv")))
    return g_strdup (_("sheets are written as .pdf"));
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

static gboolean
write_bytes (const void  *data,
             gsize        length,
             gpointer     user_data,
             GError     **error)
{
  return gw_safe_file_write (user_data, data, length, error);
}

/* The file appears when it is whole. */
static gboolean
save_pack (GwSheetPack *pack,
           const char  *path,
           GwSaveRule   rule,
           GError     **error)
{
  g_autoptr (GwSafeFile) file = gw_safe_file_open (path, rule, error);

  return file != NULL
         && gw_sheet_pack_write_pdf (pack, write_bytes, file, NULL, error)
         && gw_safe_file_commit (file, error);
}

static GwSheetPack *
new_pack (const GwCliExport *self,
          GwInsight         *insight,
          GwRecord          *whom)
{
  g_autoptr (GwFormat) format = gw_locale_new_format ();
  GwPageSetup page_setup;
  GwSheetKind kind;
  GwPaper paper;

  if (!parse_paper (self->paper, &paper) || !gw_sheet_kind_parse (self->sheets, &kind))
    return NULL;

  gw_page_setup_init (&page_setup, paper, !self->grey);
  return gw_sheet_pack_new (gw_insight_get_workshop (insight), insight, kind, whom, &page_setup, format,
                            gw_insight_get_as_of (insight));
}

/* A file for each sheet, in a folder; nothing in it is replaced. */
static GwCliStatus
save_each (const GwCliExport *self,
           GwInsight         *insight,
           GwSheetPack       *pack)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < gw_sheet_pack_get_n_sheets (pack); i++)
    {
      g_autoptr (GwSheetPack) one = new_pack (self, insight, gw_sheet_pack_get_subject (pack, i));
      g_autofree char *name = NULL;
      g_autofree char *path = NULL;
      g_autoptr (GError) error = NULL;

      name = gw_file_name_unique (gw_sheet_pack_get_page_title (one, 0), ".pdf", taken);
      path = g_build_filename (self->output, name, NULL);
      if (!save_pack (one, path, GW_SAVE_NEW, &error))
        {
          g_printerr ("%s: %s\n", path, error->message);
          return GW_CLI_PROBLEMS;
        }
    }

  return GW_CLI_FINE;
}

/**
 * gw_cli_export_make_sheets:
 * @bytes: (out): left alone: sheets are written as they are made
 *
 * Returns: whether the PDF could be made and saved, as an exit status
 */
GwCliStatus
gw_cli_export_make_sheets (const GwCliExport  *self,
                           GwWorkshop         *workshop,
                           GBytes            **bytes)
{
  g_autoptr (GwInsight) insight = gw_cli_look (workshop, self->as_of);
  g_autoptr (GwSheetPack) pack = NULL;
  g_autoptr (GError) error = NULL;
  GwRecord *whom;

  if (!choose_whom (workshop, self->whom, &whom))
    return GW_CLI_USAGE;

  pack = new_pack (self, insight, whom);
  if (self->each && gw_sheet_pack_get_n_sheets (pack) > 0)
    return save_each (self, insight, pack);
  if (save_pack (pack, self->output, GW_SAVE_OVER_ANYTHING, &error))
    return GW_CLI_FINE;

  g_printerr ("%s: %s\n", self->output, error->message);
  return GW_CLI_PROBLEMS;
}
