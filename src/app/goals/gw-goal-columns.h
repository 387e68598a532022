/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_GOAL_COLUMNS (gw_goal_columns_get_type ())

/* How many columns can be left out where there is little room. */
#define GW_GOAL_COLUMNS_N_OPTIONAL 3

/* The columns of the outline of goals. */
G_DECLARE_FINAL_TYPE (GwGoalColumns, gw_goal_columns, GW, GOAL_COLUMNS, GObject)

GwGoalColumns *gw_goal_columns_new        (GwSession     *session,
                                           GtkColumnView *view);
void           gw_goal_columns_refresh    (GwGoalColumns *self);
void           gw_goal_columns_set_hidden (GwGoalColumns *self,
                                           guint          n_hidden);

G_END_DECLS
