/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GW_TYPE_OPENING_PAGE (gw_opening_page_get_type ())
G_DECLARE_FINAL_TYPE (GwOpeningPage, gw_opening_page, GW, OPENING_PAGE, AdwBin)

void gw_opening_page_start        (GwOpeningPage *self,
                                   const char    *path,
                                   GCancellable  *cancellable);
void gw_opening_page_set_fraction (GwOpeningPage *self,
                                   double         fraction);

G_END_DECLS
