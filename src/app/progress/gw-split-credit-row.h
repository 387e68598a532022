/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-goal.h"

G_BEGIN_DECLS

#define GW_TYPE_SPLIT_CREDIT_ROW (gw_split_credit_row_get_type ())

/* A goal and its share of an amount. */
G_DECLARE_FINAL_TYPE (GwSplitCreditRow, gw_split_credit_row, GW, SPLIT_CREDIT_ROW, AdwPreferencesRow)

GtkWidget  *gw_split_credit_row_new         (GListModel       *goals,
                                             GwGoal           *goal);
GwGoal     *gw_split_credit_row_get_goal    (GwSplitCreditRow *self);
const char *gw_split_credit_row_get_percent (GwSplitCreditRow *self);
void        gw_split_credit_row_set_percent (GwSplitCreditRow *self,
                                             const char       *percent);
void        gw_split_credit_row_set_gets    (GwSplitCreditRow *self,
                                             const char       *gets);

G_END_DECLS
