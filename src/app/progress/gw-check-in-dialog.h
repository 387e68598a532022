/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-form-dialog.h"
#include "gw-goal.h"
#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_CHECK_IN_DIALOG (gw_check_in_dialog_get_type ())

/* Records one number of one goal. */
G_DECLARE_FINAL_TYPE (GwCheckInDialog, gw_check_in_dialog, GW, CHECK_IN_DIALOG, GwFormDialog)

GtkWidget *gw_check_in_dialog_new          (GwSession       *session,
                                            GwGoal          *goal);
void       gw_check_in_dialog_present      (GwSession       *session,
                                            GtkWidget       *near);
void       gw_check_in_dialog_present_correction
                                           (GwSession       *session,
                                            GtkWidget       *near,
                                            GwGoal          *goal,
                                            const GwCheckIn *check_in);
void       gw_check_in_dialog_fill         (GwCheckInDialog *self,
                                            const char      *date,
                                            const char      *value,
                                            const char      *note);
GwGoal    *gw_check_in_dialog_get_goal     (GwCheckInDialog *self);
gboolean   gw_check_in_dialog_get_recorded (GwCheckInDialog *self);

G_END_DECLS
