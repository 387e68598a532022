/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-allocation-plan.h"
#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_ALLOCATION_TABLE (gw_allocation_table_get_type ())

/* A team's target, shared out among its members. */
G_DECLARE_FINAL_TYPE (GwAllocationTable, gw_allocation_table, GW, ALLOCATION_TABLE, GtkWidget)

void gw_allocation_table_bind    (GwAllocationTable      *self,
                                  GwSession              *session,
                                  GwGoal                 *goal);
void gw_allocation_table_refresh (GwAllocationTable      *self,
                                  const GwAllocationPlan *plan);

G_END_DECLS
