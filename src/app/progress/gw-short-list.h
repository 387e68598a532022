/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *gw_short_list_new (GtkNoSelection     *model,
                              GtkListItemFactory *factory,
                              const char         *name);
void       gw_short_list_activate (GtkWidget          *list,
                                   GCallback           activated,
                                   gpointer            data);

G_END_DECLS
