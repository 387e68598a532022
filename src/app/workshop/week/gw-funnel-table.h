/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-format.h"
#include "gw-funnel-plan.h"

G_BEGIN_DECLS

#define GW_TYPE_FUNNEL_TABLE (gw_funnel_table_get_type ())

/* How much of each stage is needed: on average, and to be safe, side by side. */
G_DECLARE_FINAL_TYPE (GwFunnelTable, gw_funnel_table, GW, FUNNEL_TABLE, GtkWidget)

void gw_funnel_table_show (GwFunnelTable      *self,
                           const GwFunnelPlan *plan,
                           const GwFormat     *format);

G_END_DECLS
