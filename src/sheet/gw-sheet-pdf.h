/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-sheet-pack.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GwSheetPdfWrite:
 * @data: (array length=length): what comes next of the file
 * @length: of @data, in bytes
 * @user_data: as given
 * @error: return location for an error
 *
 * Takes the bytes of a PDF as they come.
 *
 * Returns: whether they are kept
 */
typedef gboolean (* GwSheetPdfWrite)    (const void  *data,
                                         gsize        length,
                                         gpointer     user_data,
                                         GError     **error);

/* Sheets on their way into a PDF, page by page. */
typedef struct _GwSheetPdf GwSheetPdf;

GwSheetPdf *gw_sheet_pdf_new           (GwSheetPack            *pack,
                                        GwSheetPdfWrite         write,
                                        gpointer                user_data);
gboolean    gw_sheet_pdf_step          (GwSheetPdf             *self);
double      gw_sheet_pdf_get_progress  (GwSheetPdf             *self);
gboolean    gw_sheet_pdf_finish        (GwSheetPdf             *self,
                                        GError                **error);
void        gw_sheet_pdf_free          (GwSheetPdf             *self);

gboolean    gw_sheet_pack_write_pdf    (GwSheetPack            *self,
                                        GwSheetPdfWrite         write,
                                        gpointer                user_data,
                                        GCancellable           *cancellable,
                                        GError                **error);
GBytes     *gw_sheet_pack_to_pdf_bytes (GwSheetPack            *self,
                                        GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwSheetPdf, gw_sheet_pdf_free)

G_END_DECLS
