/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-edit.h"
#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_LIST_FIELD (gw_list_field_get_type ())

/* The records of a list of another record, one a row. */
G_DECLARE_FINAL_TYPE (GwListField, gw_list_field, GW, LIST_FIELD, GtkWidget)

void       gw_list_field_bind (GwListField  *self,
                               GwSession    *session,
                               GwRecord     *parent);
void       gw_list_field_add  (GwListField  *self);
void       gw_list_field_set_editor (GwListField *self,
                                     const char  *field,
                                     GType        type);
void       gw_list_field_set_leading (GwListField *self,
                                      const char  *field,
                                      const char  *leading);

G_END_DECLS
