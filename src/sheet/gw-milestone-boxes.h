/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-format.h"
#include "gw-sheet-boxes.h"
#include "gw-sheet.h"

G_BEGIN_DECLS

GArray *gw_milestone_boxes_new    (GwInsight      *insight,
                                   GArray         *stops,
                                   guint           first,
                                   const GwFormat *format,
                                   GwDate          as_of,
                                   guint          *n_more);
void    gw_milestone_boxes_append (GwSheet        *sheet,
                                   double          space_before,
                                   GArray         *boxes,
                                   guint           n_more);

void    gw_milestone_boxes_append_some (GwSheet         *sheet,
                                        double           space_before,
                                        GArray          *boxes,
                                        guint            n_more,
                                        guint            n_wanted,
                                        guint            title_width);
void    gw_milestone_boxes_append_parted (GwSheet *sheet,
                                          double   space_before,
                                          GArray  *boxes,
                                          guint    n_more,
                                          double   middle);

G_END_DECLS
