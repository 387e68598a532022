/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-allocation-plan.h"
#include "gw-bar-figure.h"

G_BEGIN_DECLS

#define GW_TYPE_WATERFALL_FIGURE (gw_waterfall_figure_get_type ())

/* The ledger of an allocation: what there is to hand out, who gets what of it,
 * and what is left. */
G_DECLARE_FINAL_TYPE (GwWaterfallFigure, gw_waterfall_figure, GW, WATERFALL_FIGURE, GwBarFigure)

GwFigure *gw_waterfall_figure_new (const GwAllocationPlan *plan,
                                   const char             *unit,
                                   guint                   decimals,
                                   gboolean                anonymous,
                                   const GwFormat         *format);

G_END_DECLS
