/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-form-dialog.h"
#include "gw-goal.h"
#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_GOAL_STATE_DIALOG (gw_goal_state_dialog_get_type ())

/* Agrees on a goal, closes it or drops it, and asks what belongs to that. */
G_DECLARE_FINAL_TYPE (GwGoalStateDialog, gw_goal_state_dialog, GW, GOAL_STATE_DIALOG, GwFormDialog)

GtkWidget *gw_goal_state_dialog_new  (GwSession         *session,
                                      GwGoal            *goal,
                                      GwGoalState        state);
void       gw_goal_state_dialog_fill (GwGoalStateDialog *self,
                                      const char        *text,
                                      const char        *approver);

G_END_DECLS
