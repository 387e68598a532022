/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-goal.h"
#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_GOAL_ROW (gw_goal_row_get_type ())

/* A goal in a line: its name, a bar, "375 of 770", and how it stands. */
G_DECLARE_FINAL_TYPE (GwGoalRow, gw_goal_row, GW, GOAL_ROW, GtkWidget)

GtkWidget  *gw_goal_row_new      (void);
void        gw_goal_row_show     (GwGoalRow *self,
                                  GwSession *session,
                                  GwGoal    *goal,
                                  gboolean   by_owner);

G_END_DECLS
