/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-form-dialog.h"
#include "gw-goal.h"
#include "gw-session.h"
#include "gw-split-credit-row.h"

G_BEGIN_DECLS

#define GW_TYPE_SPLIT_CREDIT_DIALOG (gw_split_credit_dialog_get_type ())

/* Credits one amount to several goals by percent. */
G_DECLARE_FINAL_TYPE (GwSplitCreditDialog, gw_split_credit_dialog, GW, SPLIT_CREDIT_DIALOG, GwFormDialog)

GtkWidget        *gw_split_credit_dialog_new     (GwSession           *session,
                                                  GwGoal              *goal);
void              gw_split_credit_dialog_fill    (GwSplitCreditDialog *self,
                                                  const char          *date,
                                                  const char          *amount,
                                                  const char          *note);
GwSplitCreditRow *gw_split_credit_dialog_add_row (GwSplitCreditDialog *self);
GwSplitCreditRow *gw_split_credit_dialog_get_row (GwSplitCreditDialog *self,
                                                  guint                position);

G_END_DECLS
