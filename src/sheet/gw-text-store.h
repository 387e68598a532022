/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-text-block.h"

G_BEGIN_DECLS

GwTextStore *gw_text_store_new    (void);
GwTextStore *gw_text_store_ref    (GwTextStore *self);
void         gw_text_store_unref  (GwTextStore *self);
PangoLayout *gw_text_store_layout (GwTextStore       *self,
                                   cairo_t           *cr,
                                   const GwDrawStyle *style,
                                   const char        *text,
                                   double             size,
                                   GwTextFlags        flags,
                                   double             width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwTextStore, gw_text_store_unref)

G_END_DECLS
