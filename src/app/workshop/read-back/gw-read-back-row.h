/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_READ_BACK_ROW (gw_read_back_row_get_type ())

/* What a member reads aloud, and a tick when it was read. */
G_DECLARE_FINAL_TYPE (GwReadBackRow, gw_read_back_row, GW, READ_BACK_ROW, GtkWidget)

GtkWidget *gw_read_back_row_new        (GwSession     *session,
                                        GwMember      *member);
GwMember  *gw_read_back_row_get_member (GwReadBackRow *self);
void       gw_read_back_row_refresh    (GwReadBackRow *self);

G_END_DECLS
