/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-pdf.h"

#include "gw-figure-picture.h"
#include "gw-sheet-pack-private.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

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

static void
draw_pages (GwSheetPack     *self,
            cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; gw_sheet_pack_has_page (self, page); page++)
    {
      if (gw_sheet_pack_begins_sheet (self, page))
        add_to_outline (self, surface, page);
      cairo_pdf_surface_set_page_label (surface, gw_sheet_pack_get_page_title (self, page));
      cairo_tag_begin (cr, "Sect", NULL);
      gw_sheet_pack_draw_page (self, cr, page);
      cairo_tag_end (cr, "Sect");
      /* The end of the document belongs to its last page. */
      if (!gw_sheet_pack_has_page (self, page + 1))
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
}

/**
 * gw_sheet_pack_to_pdf_bytes:
 * @self: sheets
 * @error: (nullable): where to say what went wrong
 *
 * Writes a PDF to memory: with title, author, an outline entry for each sheet,
 * and tags for screen readers. The same sheets give the same bytes. It is for
 * the caller to save them, in the way that leaves no half file behind.
 *
 * Returns: (transfer full) (nullable): the PDF, or %NULL with
 *   %G_IO_ERROR_FAILED when there is nothing to print or memory ran out
 */
GBytes *
gw_sheet_pack_to_pdf_bytes (GwSheetPack  *self,
                            GError      **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  double width;
  double height;

  g_return_val_if_fail (GW_IS_SHEET_PACK (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (gw_sheet_pack_get_n_sheets (self) == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           _("There is nobody to print a sheet for. Add members to a team first."));
      return NULL;
    }

  bytes = g_byte_array_new ();
  gw_sheet_pack_get_page_size (self, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (gw_picture_append_bytes, bytes, width, height);
  set_metadata (self, surface);
  draw_pages (self, surface);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   /* Translators: what went wrong */
                   _("The PDF could not be made: %s"), cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
