/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_PERSON_ROW (gw_person_row_get_type ())
G_DECLARE_FINAL_TYPE (GwPersonRow, gw_person_row, GW, PERSON_ROW, GtkWidget)

GtkWidget *gw_person_row_new        (void);
void       gw_person_row_set_record (GwPersonRow *self,
                                     GwRecord    *record);

G_END_DECLS
