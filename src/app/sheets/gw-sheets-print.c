/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheets-print.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "gw-settings.h"

/* Papers whose measures differ by less are the same, in points. */
#define SLACK 2.0

/* The pages of the preview on GtkPrintOperation: it draws what is drawn on
 * the screen, nothing is laid out twice. */
typedef struct
{
  GwSheetPack *pack;
  GwSheetsPrintDone done;
  gpointer user_data;
} Job;

static void
job_free (gpointer  data,
          GClosure *closure)
{
  Job *job = data;

  g_clear_object (&job->pack);
  g_free (job);
}

/* Printer, trays and quality are chosen once. The paper is not kept with them:
 * that of the next sheets may be another. */
static void
keep_settings (GtkPrintSettings *print_settings)
{
  g_autoptr (GSettings) settings = gw_settings_new ();
  g_autoptr (GtkPrintSettings) kept = NULL;

  if (settings == NULL || print_settings == NULL)
    return;

  kept = gtk_print_settings_copy (print_settings);
  gtk_print_settings_unset (kept, GTK_PRINT_SETTINGS_PAPER_FORMAT);
  gtk_print_settings_unset (kept, GTK_PRINT_SETTINGS_PAPER_WIDTH);
  gtk_print_settings_unset (kept, GTK_PRINT_SETTINGS_PAPER_HEIGHT);
  gtk_print_settings_unset (kept, GTK_PRINT_SETTINGS_ORIENTATION);
  gtk_print_settings_unset (kept, GTK_PRINT_SETTINGS_PRINT_PAGES);
  gtk_print_settings_unset (kept, GTK_PRINT_SETTINGS_PAGE_RANGES);
  gtk_print_settings_unset (kept, GTK_PRINT_SETTINGS_N_COPIES);
  if (!g_settings_set_value (settings, "print-settings", gtk_print_settings_to_gvariant (kept)))
    g_debug ("The settings of the printer cannot be kept.");
}

static GtkPrintSettings *
get_kept_settings (void)
{
  g_autoptr (GSettings) settings = gw_settings_new ();
  g_autoptr (GVariant) kept = settings != NULL ? g_settings_get_value (settings, "print-settings") : NULL;

  return kept != NULL ? gtk_print_settings_new_from_gvariant (kept) : gtk_print_settings_new ();
}

static void
on_draw_page (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Job               *job)
{
  gw_sheet_pack_draw_page (job->pack, gtk_print_context_get_cairo_context (context), (guint) page);
}

static void
on_done (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         Job                     *job)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    keep_settings (gtk_print_operation_get_print_settings (operation));
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      sentence = g_strdup_printf (_("Printing failed: %s Check the printer, or save the sheets as PDF."),
                                  error != NULL ? error->message : "");
    }
  job->done (sentence, job->user_data);
}

static gboolean
measures (GtkPaperSize *size,
          double        width,
          double        height)
{
  return fabs (gtk_paper_size_get_width (size, GTK_UNIT_POINTS) - width) < SLACK &&
         fabs (gtk_paper_size_get_height (size, GTK_UNIT_POINTS) - height) < SLACK;
}

static GtkPageSetup *
page_setup_for (GwSheetPack *pack)
{
  static const char *const papers[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_LETTER, GTK_PAPER_NAME_A3 };
  g_autoptr (GtkPaperSize) paper = NULL;
  GtkPageSetup *setup = gtk_page_setup_new ();
  double width, height;

  gw_sheet_pack_get_page_size (pack, &width, &height);
  for (guint i = 0; i < G_N_ELEMENTS (papers) && paper == NULL; i++)
    {
      GtkPaperSize *size = gtk_paper_size_new (papers[i]);

      if (measures (size, MIN (width, height), MAX (width, height)))
        paper = size;
      else
        gtk_paper_size_free (size);
    }
  /* Other sizes are named by their measures. */
  if (paper == NULL)
    paper = gtk_paper_size_new_custom ("goalwright", _("Sheet"), MIN (width, height), MAX (width, height),
                                       GTK_UNIT_POINTS);
  if (width > height)
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_page_setup_set_paper_size (setup, paper);
  return setup;
}

/**
 * gw_sheets_print:
 * @pack: the sheets, as previewed
 * @parent: the window that the dialog belongs to
 * @done: called once, when printing ended
 *
 * Asks for a printer and prints.
 */
void
gw_sheets_print (GwSheetPack       *pack,
                 GtkWindow         *parent,
                 GwSheetsPrintDone  done,
                 gpointer           user_data)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GtkPrintSettings) settings = get_kept_settings ();
  Job *job;

  g_return_if_fail (GW_IS_SHEET_PACK (pack));
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (done != NULL);

  job = g_new0 (Job, 1);
  job->pack = g_object_ref (pack);
  job->done = done;
  job->user_data = user_data;
  setup = page_setup_for (pack);

  gtk_print_operation_set_n_pages (operation, (int) gw_sheet_pack_get_n_pages (pack));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, gw_sheet_pack_get_title (pack));
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), job);
  g_signal_connect_data (operation, "done", G_CALLBACK (on_done), job, job_free, 0);

  /* How it ended, an error included, is told by "done". */
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL) ==
      GTK_PRINT_OPERATION_RESULT_IN_PROGRESS)
    g_debug ("Printing goes on in the background.");
}
