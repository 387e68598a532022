/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-block.h"
#include "gw-page-setup.h"

G_BEGIN_DECLS

#define GW_TYPE_SHEET (gw_sheet_get_type ())

/* Blocks on as many pages as they need, with a footer on each. */
G_DECLARE_FINAL_TYPE (GwSheet, gw_sheet, GW, SHEET, GObject)

GwSheet           *gw_sheet_new               (const char        *title,
                                               const char        *footer,
                                               const GwPageSetup *page_setup);
const char        *gw_sheet_get_title         (GwSheet           *self);
void               gw_sheet_set_code          (GwSheet           *self,
                                               const char        *code);
const GwDrawStyle *gw_sheet_get_style         (GwSheet           *self);
void               gw_sheet_set_texts         (GwSheet           *self,
                                               GwTextStore       *texts);
void               gw_sheet_append            (GwSheet           *self,
                                               GwBlock           *block);
guint              gw_sheet_get_n_pages       (GwSheet           *self);
guint              gw_sheet_get_n_pieces      (GwSheet           *self);
void               gw_sheet_get_piece_area    (GwSheet           *self,
                                               guint              piece,
                                               guint             *page,
                                               double            *y,
                                               double            *height);
void               gw_sheet_get_content_area  (GwSheet           *self,
                                               double            *width,
                                               double            *height);
void               gw_sheet_draw_page         (GwSheet           *self,
                                               cairo_t           *cr,
                                               guint              page);

G_END_DECLS
