/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where an object of a PDF stands. */
typedef struct
{
  guint   number;
  guint64 offset;
} GwPdfPlace;

/* Hears of one object: its number and what it says. */
typedef void (*GwPdfObjectFunc) (guint       number,
                                 const char *body,
                                 gpointer    user_data);

gboolean gw_pdf_unpack             (const char       *dictionary,
                                    gconstpointer     data,
                                    gsize             length,
                                    GwPdfObjectFunc   function,
                                    gpointer          user_data);
gboolean gw_pdf_append_packed_table (GString          *target,
                                    const char       *dictionary,
                                    guint64           at,
                                    guint64           previous,
                                    const GwPdfPlace *places,
                                    gsize             n_places);

G_END_DECLS
