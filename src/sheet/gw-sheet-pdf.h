/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-sheet-pack.h"

G_BEGIN_DECLS

GBytes *gw_sheet_pack_to_pdf_bytes (GwSheetPack  *self,
                                    GError      **error);

G_END_DECLS
