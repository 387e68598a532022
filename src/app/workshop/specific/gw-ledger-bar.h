/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-allocation-plan.h"
#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_LEDGER_BAR (gw_ledger_bar_get_type ())

/* Team target, over-assignment, handed out, difference: in sight while people
 * negotiate. */
G_DECLARE_FINAL_TYPE (GwLedgerBar, gw_ledger_bar, GW, LEDGER_BAR, GtkWidget)

void gw_ledger_bar_show (GwLedgerBar            *self,
                         GwSession              *session,
                         GwGoal                 *goal,
                         const GwAllocationPlan *plan);

G_END_DECLS
