/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-saver.h"

#include <glib/gi18n-lib.h>

#include "gw-file-name.h"
#include "gw-safe-save.h"
#include "gw-sheet-pdf.h"

/* Of each frame, in microseconds: the window goes on answering. */
#define SLICE 8000

/* Sheets on their way into one file, or into a file for each, page by page
 * between the frames of the window. A file appears when it is whole. */
struct _GwSheetSaver
{
  GObject parent_instance;

  GwSheetPack *pack;
  char *place; /* the file, or the folder */
  GwSheetPackMaker maker; /* NULL for one file */
  gpointer user_data;
  GHashTable *taken; /* names of files of the folder */
  GwSafeFile *file;
  GwSheetPdf *pdf;
  guint n_saved;
  guint source;
};

G_DEFINE_FINAL_TYPE (GwSheetSaver, gw_sheet_saver, G_TYPE_OBJECT)

enum
{
  PROGRESS,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
count_files (GwSheetSaver *self)
{
  return self->maker != NULL ? gw_sheet_pack_get_n_sheets (self->pack) : 1;
}

static gboolean
write_bytes (const void  *data,
             gsize        length,
             gpointer     user_data,
             GError     **error)
{
  return gw_safe_file_write (user_data, data, length, error);
}

/* What is half written goes away with the file that holds it. */
static void
close_file (GwSheetSaver *self)
{
  g_clear_pointer (&self->pdf, gw_sheet_pdf_free);
  g_clear_pointer (&self->file, gw_safe_file_free);
}

static gboolean
open_next (GwSheetSaver  *self,
           GError       **error)
{
  g_autoptr (GwSheetPack) one = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  if (self->maker == NULL)
    {
      self->file = gw_safe_file_open (self->place, GW_SAVE_OVER_ANYTHING, error);
      one = g_object_ref (self->pack);
    }
  else
    {
      one = self->maker (gw_sheet_pack_get_subject (self->pack, self->n_saved), self->user_data);
      name = gw_file_name_unique (gw_sheet_pack_get_page_title (one, 0), ".pdf", self->taken);
      path = g_build_filename (self->place, name, NULL);
      self->file = gw_safe_file_open (path, GW_SAVE_NEW, error);
      if (self->file == NULL)
        g_prefix_error (error, "%s: ", name);
    }
  if (self->file == NULL)
    return FALSE;

  self->pdf = gw_sheet_pdf_new (one, write_bytes, self->file);
  return TRUE;
}

static gboolean
finish_file (GwSheetSaver  *self,
             GError       **error)
{
  if (!gw_sheet_pdf_finish (self->pdf, error) || !gw_safe_file_commit (self->file, error))
    return FALSE;

  close_file (self);
  self->n_saved++;
  return TRUE;
}

/* A page, or the begin or the end of a file. */
static gboolean
step (GwSheetSaver  *self,
      GError       **error)
{
  if (self->pdf == NULL)
    return open_next (self, error);
  if (gw_sheet_pdf_step (self->pdf))
    return TRUE;

  return finish_file (self, error);
}

static void
end (GwSheetSaver *self,
     const GError *error)
{
  close_file (self);
  g_clear_handle_id (&self->source, g_source_remove);
  g_signal_emit (self, signals[DONE], 0, self->n_saved, error);
}

static gboolean
on_idle (gpointer user_data)
{
  g_autoptr (GwSheetSaver) self = g_object_ref (user_data);
  g_autoptr (GError) error = NULL;
  const gint64 until = g_get_monotonic_time () + SLICE;
  double part;

  do
    if (self->n_saved == count_files (self) || !step (self, &error))
      {
        self->source = 0;
        end (self, error);
        return G_SOURCE_REMOVE;
      }
  while (g_get_monotonic_time () < until);

  part = self->pdf != NULL ? gw_sheet_pdf_get_progress (self->pdf) : 0;
  g_signal_emit (self, signals[PROGRESS], 0, (self->n_saved + part) / count_files (self));
  return G_SOURCE_CONTINUE;
}

static void
gw_sheet_saver_finalize (GObject *object)
{
  GwSheetSaver *self = GW_SHEET_SAVER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  close_file (self);
  g_clear_object (&self->pack);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->taken, g_hash_table_unref);

  G_OBJECT_CLASS (gw_sheet_saver_parent_class)->finalize (object);
}

static void
gw_sheet_saver_class_init (GwSheetSaverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_sheet_saver_finalize;

  /**
   * GwSheetSaver::progress:
   * @fraction: 0 to 1
   */
  signals[PROGRESS] = g_signal_new ("progress", GW_TYPE_SHEET_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  /**
   * GwSheetSaver::done:
   * @n_files: that were saved
   * @error: (nullable): why not all; %G_IO_ERROR_CANCELLED when it was wanted
   */
  signals[DONE] = g_signal_new ("done", GW_TYPE_SHEET_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_ERROR);
}

static void
gw_sheet_saver_init (GwSheetSaver *self)
{
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * gw_sheet_saver_new:
 * @pack: sheets
 * @path: the file; replaced when it is there
 *
 * Returns: (transfer full): what saves @pack in one file, once started
 */
GwSheetSaver *
gw_sheet_saver_new (GwSheetPack *pack,
                    const char  *path)
{
  GwSheetSaver *self;

  g_return_val_if_fail (GW_IS_SHEET_PACK (pack), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (GW_TYPE_SHEET_SAVER, NULL);
  self->pack = g_object_ref (pack);
  self->place = g_strdup (path);
  return self;
}

/**
 * gw_sheet_saver_new_each:
 * @pack: sheets
 * @folder: where a file for each sheet is put; nothing in it is replaced
 * @maker: makes the sheets of one file
 * @user_data: for @maker
 *
 * Returns: (transfer full): what saves each sheet in a file of its own
 */
GwSheetSaver *
gw_sheet_saver_new_each (GwSheetPack      *pack,
                         const char       *folder,
                         GwSheetPackMaker  maker,
                         gpointer          user_data)
{
  GwSheetSaver *self;

  g_return_val_if_fail (maker != NULL, NULL);

  self = gw_sheet_saver_new (pack, folder);
  if (self != NULL)
    {
      self->maker = maker;
      self->user_data = user_data;
    }
  return self;
}

/**
 * gw_sheet_saver_start:
 *
 * Begins; "done" tells the end, never before this returns.
 */
void
gw_sheet_saver_start (GwSheetSaver *self)
{
  g_return_if_fail (GW_IS_SHEET_SAVER (self));
  g_return_if_fail (self->source == 0);

  self->source = g_idle_add (on_idle, self);
}

/**
 * gw_sheet_saver_cancel:
 *
 * Ends it now. Whole files stay; of the one that was being written nothing does.
 */
void
gw_sheet_saver_cancel (GwSheetSaver *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (GW_IS_SHEET_SAVER (self));

  if (self->source == 0)
    return;

  error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, _("You stopped it."));
  end (self, error);
}
