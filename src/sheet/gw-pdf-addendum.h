/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* What cairo cannot say in a PDF, to be appended to it. */
typedef struct _GwPdfAddendum GwPdfAddendum;

GwPdfAddendum *gw_pdf_addendum_new      (void);
void           gw_pdf_addendum_free     (GwPdfAddendum *self);
void           gw_pdf_addendum_attach   (GwPdfAddendum *self,
                                         cairo_t       *cr);
gboolean       gw_pdf_addendum_wants    (cairo_t       *cr);
void           gw_pdf_addendum_describe (cairo_t       *cr,
                                         const char    *text);
void           gw_pdf_addendum_read     (GwPdfAddendum *self,
                                         const void    *data,
                                         gsize          length);
GString       *gw_pdf_addendum_write    (GwPdfAddendum *self,
                                         const char    *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwPdfAddendum, gw_pdf_addendum_free)

G_END_DECLS
