/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_CHECK_IN_LIST (gw_check_in_list_get_type ())

/* The numbers of one goal, the last one first. */
G_DECLARE_FINAL_TYPE (GwCheckInList, gw_check_in_list, GW, CHECK_IN_LIST, GtkWidget)

void  gw_check_in_list_bind       (GwCheckInList *self,
                                   GwSession     *session,
                                   GwGoal        *goal);
guint gw_check_in_list_get_length (GwCheckInList *self);

G_END_DECLS
