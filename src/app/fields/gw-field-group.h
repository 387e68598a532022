/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GW_TYPE_FIELD_GROUP (gw_field_group_get_type ())

/* A title and a boxed list of fields. */
G_DECLARE_FINAL_TYPE (GwFieldGroup, gw_field_group, GW, FIELD_GROUP, GtkWidget)

void gw_field_group_append          (GwFieldGroup *self,
                                     GtkWidget    *row);
void gw_field_group_clear           (GwFieldGroup *self);
void gw_field_group_set_description (GwFieldGroup *self,
                                     const char   *description);

G_END_DECLS
