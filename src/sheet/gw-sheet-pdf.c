/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-pdf.h"

#include "gw-pdf-addendum.h"
#include "gw-sheet-pack-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

struct _GwSheetPdf
{
  GwSheetPack     *pack;
  GwSheetPdfWrite  write;
  gpointer         user_data;
  cairo_surface_t *surface;
  cairo_t         *cr;
  GwPdfAddendum   *addendum;
  guint            page;
  guint            n_begun;
  GError          *error;
};

/* What went wrong is kept, and cairo is not told: with a stream in error it
 * reads past its buffers when the surface is finished (seen with 1.16). */
static cairo_status_t
write_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  GwSheetPdf *self = closure;

  gw_pdf_addendum_read (self->addendum, data, length);
  if (self->error == NULL && !self->write (data, length, self->user_data, &self->error))
    g_debug ("Nothing more is written: %s", self->error->message);

  return CAIRO_STATUS_SUCCESS;
}

/* The same input gives the same bytes, so the date is that of the figures. */
static void
set_metadata (GwSheetPack     *self,
              cairo_surface_t *surface)
{
  g_autofree char *date = gw_date_to_text (gw_sheet_pack_get_as_of (self));
  g_autofree char *time = g_strconcat (date, "T00:00:00Z", NULL);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, gw_sheet_pack_get_title (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, gw_sheet_pack_get_author (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Goalwright " GW_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, time);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, time);
}

static void
add_to_outline (GwSheetPack     *self,
                cairo_surface_t *surface,
                guint            page)
{
  g_autofree char *place = g_strdup_printf ("page=%u", page + 1);

  /* The number of the entry serves for nothing: none is below another. */
  (void) cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, gw_sheet_pack_get_page_title (self, page),
                                        place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

/**
 * gw_sheet_pdf_new:
 * @pack: sheets
 * @write: takes the bytes
 * @user_data: for @write; must live as long as the PDF
 *
 * Begins a PDF with title, author, an outline entry for each sheet, and for
 * screen readers tags, alternative texts of its figures and its language. The
 * same sheets give the same bytes. Pages are written as they are drawn, so that
 * many take no more memory than few.
 *
 * Returns: (transfer full): the PDF, to go on with gw_sheet_pdf_step()
 */
GwSheetPdf *
gw_sheet_pdf_new (GwSheetPack     *pack,
                  GwSheetPdfWrite  write,
                  gpointer         user_data)
{
  GwSheetPdf *self;
  double width;
  double height;

  g_return_val_if_fail (GW_IS_SHEET_PACK (pack), NULL);
  g_return_val_if_fail (write != NULL, NULL);

  self = g_new0 (GwSheetPdf, 1);
  self->pack = g_object_ref (pack);
  self->write = write;
  self->user_data = user_data;
  self->addendum = gw_pdf_addendum_new ();
  gw_sheet_pack_get_page_size (pack, &width, &height);
  self->surface = cairo_pdf_surface_create_for_stream (write_bytes, self, width, height);
  set_metadata (pack, self->surface);
  self->cr = cairo_create (self->surface);
  gw_pdf_addendum_attach (self->addendum, self->cr);
  if (gw_sheet_pack_get_n_sheets (pack) > 0)
    cairo_tag_begin (self->cr, "Document", NULL);

  return self;
}

static gboolean
is_fine (GwSheetPdf *self)
{
  if (self->error == NULL && gw_sheet_pack_is_outdated (self->pack))
    g_set_error_literal (&self->error, G_IO_ERROR, G_IO_ERROR_FAILED,
                         _("The workshop was changed while the PDF was being made. Save the PDF again."));

  return self->error == NULL && cairo_status (self->cr) == CAIRO_STATUS_SUCCESS;
}

/**
 * gw_sheet_pdf_step:
 * @self: a PDF
 *
 * Lays out and draws the next page.
 *
 * Returns: whether there is more to do; when not, call gw_sheet_pdf_finish()
 */
gboolean
gw_sheet_pdf_step (GwSheetPdf *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!is_fine (self) || !gw_sheet_pack_has_page (self->pack, self->page))
    return FALSE;

  if (gw_sheet_pack_begins_sheet (self->pack, self->page))
    {
      add_to_outline (self->pack, self->surface, self->page);
      self->n_begun++;
    }
  cairo_pdf_surface_set_page_label (self->surface, gw_sheet_pack_get_page_title (self->pack, self->page));
  cairo_tag_begin (self->cr, "Sect", NULL);
  gw_sheet_pack_draw_page (self->pack, self->cr, self->page);
  cairo_tag_end (self->cr, "Sect");
  self->page++;
  /* The end of the document belongs to its last page. */
  if (!gw_sheet_pack_has_page (self->pack, self->page))
    cairo_tag_end (self->cr, "Document");
  cairo_show_page (self->cr);

  return is_fine (self) && gw_sheet_pack_has_page (self->pack, self->page);
}

/**
 * gw_sheet_pdf_get_progress:
 * @self: a PDF
 *
 * Returns: how much of the sheets is drawn, 0 to 1
 */
double
gw_sheet_pdf_get_progress (GwSheetPdf *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (double) self->n_begun / MAX (gw_sheet_pack_get_n_sheets (self->pack), 1);
}

/* Says what cairo cannot, see GwPdfAddendum. */
static void
write_addendum (GwSheetPdf *self)
{
  g_autoptr (GString) text = NULL;

  /* Translators: the code of the language of this translation, such as "de" */
  text = gw_pdf_addendum_write (self->addendum, C_("language", "en"));
  if (text == NULL)
    g_debug ("The figures of the PDF stay without alternative texts.");
  else if (!self->write (text->str, text->len, self->user_data, &self->error))
    g_debug ("Nothing more is written: %s", self->error->message);
}

/**
 * gw_sheet_pdf_finish:
 * @self: a PDF
 * @error: return location for an error
 *
 * Writes the end of the file. Nothing can be done with the PDF afterwards but to
 * free it.
 *
 * Returns: whether the PDF is whole, else %FALSE with the error of the function
 *   that takes the bytes, or %G_IO_ERROR_FAILED when there is nothing to print,
 *   the workshop was changed meanwhile or memory ran out
 */
gboolean
gw_sheet_pdf_finish (GwSheetPdf  *self,
                     GError     **error)
{
  cairo_status_t status;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  status = cairo_status (self->cr);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  if (self->error == NULL && status == CAIRO_STATUS_SUCCESS && self->page > 0)
    write_addendum (self);
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else if (self->page == 0)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                         _("There is nobody to print a sheet for. Add members to a team first."));
  else if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                 /* Translators: what went wrong */
                 _("The PDF could not be made: %s"), cairo_status_to_string (status));
  else
    return TRUE;

  return FALSE;
}

/**
 * gw_sheet_pdf_free:
 * @self: (transfer full): a PDF, whole or not
 */
void
gw_sheet_pdf_free (GwSheetPdf *self)
{
  g_return_if_fail (self != NULL);

  /* Whoever gives up early wants no more bytes. */
  if (self->error == NULL)
    g_set_error_literal (&self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
  gw_pdf_addendum_free (self->addendum);
  g_clear_error (&self->error);
  g_object_unref (self->pack);
  g_free (self);
}

/**
 * gw_sheet_pack_write_pdf:
 * @self: sheets
 * @write: takes the bytes
 * @user_data: for @write
 * @cancellable: (nullable): looked at after each page
 * @error: return location for an error
 *
 * Writes a PDF in one go, see gw_sheet_pdf_new().
 *
 * Returns: whether the PDF is whole, see gw_sheet_pdf_finish()
 */
gboolean
gw_sheet_pack_write_pdf (GwSheetPack      *self,
                         GwSheetPdfWrite   write,
                         gpointer          user_data,
                         GCancellable     *cancellable,
                         GError          **error)
{
  g_autoptr (GwSheetPdf) pdf = NULL;

  g_return_val_if_fail (GW_IS_SHEET_PACK (self), FALSE);
  g_return_val_if_fail (write != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  pdf = gw_sheet_pdf_new (self, write, user_data);
  while (gw_sheet_pdf_step (pdf))
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;

  return gw_sheet_pdf_finish (pdf, error);
}

static gboolean
append_bytes (const void  *data,
              gsize        length,
              gpointer     user_data,
              GError     **error)
{
  g_byte_array_append (user_data, data, (guint) length);
  return TRUE;
}

/**
 * gw_sheet_pack_to_pdf_bytes:
 * @self: sheets
 * @error: (nullable): return location for an error
 *
 * Writes a PDF to memory, see gw_sheet_pdf_new().
 *
 * Returns: (transfer full) (nullable): the PDF, or %NULL with an error of
 *   gw_sheet_pdf_finish()
 */
GBytes *
gw_sheet_pack_to_pdf_bytes (GwSheetPack  *self,
                            GError      **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_return_val_if_fail (GW_IS_SHEET_PACK (self), NULL);

  if (!gw_sheet_pack_write_pdf (self, append_bytes, bytes, NULL, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
