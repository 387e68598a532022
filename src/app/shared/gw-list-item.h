/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_LIST_ITEM (gw_list_item_get_type ())

/* One record of a list: its fields, and buttons to move and remove it. */
G_DECLARE_FINAL_TYPE (GwListItem, gw_list_item, GW, LIST_ITEM, GtkListBoxRow)

GtkWidget *gw_list_item_new   (GwRecord          *record,
                               const char *const *fields,
                               const char *const *hints,
                               GHashTable        *editors);
GtkWidget *gw_list_item_find  (GwListItem        *self,
                               const char        *field);
void       gw_list_item_align (GwListItem        *self,
                               GHashTable        *columns);

G_END_DECLS
