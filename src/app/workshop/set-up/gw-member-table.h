/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_MEMBER_TABLE (gw_member_table_get_type ())

/* The members of a team, one a row, to be filled in or pasted. */
G_DECLARE_FINAL_TYPE (GwMemberTable, gw_member_table, GW, MEMBER_TABLE, GtkWidget)

void gw_member_table_bind (GwMemberTable *self,
                           GwSession     *session,
                           GwTeam        *team);

G_END_DECLS
