/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "gw-date.h"
#include "gw-format.h"
#include "gw-insight.h"
#include "gw-page-setup.h"
#include "gw-record.h"
#include "gw-sheet-kind.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

#define GW_TYPE_SHEET_PACK (gw_sheet_pack_get_type ())

G_DECLARE_FINAL_TYPE (GwSheetPack, gw_sheet_pack, GW, SHEET_PACK, GObject)

/* @for_whom: a GwTeam, a GwMember, or NULL for everyone. */
GwSheetPack *gw_sheet_pack_new            (GwWorkshop        *workshop,
                                           GwInsight         *insight,
                                           GwSheetKind        kind,
                                           GwRecord          *for_whom,
                                           const GwPageSetup *page_setup,
                                           const GwFormat    *format,
                                           GwDate             as_of);
const char  *gw_sheet_pack_get_title      (GwSheetPack       *self);
guint        gw_sheet_pack_get_n_sheets   (GwSheetPack       *self);
GwRecord    *gw_sheet_pack_get_subject    (GwSheetPack       *self,
                                           guint              sheet);
guint        gw_sheet_pack_get_n_pages    (GwSheetPack       *self);
void         gw_sheet_pack_get_page_size  (GwSheetPack       *self,
                                           double            *width,
                                           double            *height);
const char  *gw_sheet_pack_get_page_title (GwSheetPack       *self,
                                           guint              page);
void         gw_sheet_pack_draw_page      (GwSheetPack       *self,
                                           cairo_t           *cr,
                                           guint              page);

G_END_DECLS
