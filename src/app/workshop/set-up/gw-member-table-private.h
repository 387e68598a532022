/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-member-columns.h"
#include "gw-member-table.h"

G_BEGIN_DECLS

struct _GwMemberTable
{
  GtkWidget parent_instance;

  GwSession *session;
  GwTeam *team;
  GPtrArray *stops; /* unowned widgets: the cells that the keyboard goes to */
  guint focus_id;
  GwRecord *wanted; /* where the focus goes once there is a row for it */

  GtkWidget *box;
  GtkWidget *view;
  GtkWidget *scroller;
  GtkWidget *empty_label;
};

/* After the cells of a row come its two buttons. */
#define GW_MEMBER_TABLE_MORE GW_N_MEMBER_COLUMNS
#define GW_MEMBER_TABLE_REMOVE (GW_N_MEMBER_COLUMNS + 1)

void gw_member_table_add_stop (GwMemberTable *self,
                               GtkWidget     *widget,
                               GtkListItem   *item,
                               guint          column);
void gw_member_table_add_keys (GwMemberTable *self);
void gw_member_table_focus    (GwMemberTable *self,
                               GwRecord      *member,
                               guint          column);
void gw_member_table_ask_to_paste (GwMemberTable *self);
gboolean
     gw_member_table_add_row  (GwMemberTable *self);

G_END_DECLS
