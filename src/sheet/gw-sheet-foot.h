/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-draw-style.h"

G_BEGIN_DECLS

/**
 * GwSheetFoot:
 * @text: what stands at the foot of each page, beside the page number
 * @code: (nullable): the code to enter the sheet by
 * @style: how it is drawn
 * @width: of the content, in points
 *
 * The foot of the pages of a sheet.
 */
typedef struct
{
  const char        *text;
  const char        *code;
  const GwDrawStyle *style;
  double             width;
} GwSheetFoot;

double gw_sheet_foot_measure (const GwSheetFoot *self,
                              cairo_t           *cr);
void   gw_sheet_foot_draw    (const GwSheetFoot *self,
                              cairo_t           *cr,
                              guint              page,
                              guint              n_pages,
                              double             y);

G_END_DECLS
