/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-bar-figure.h"
#include "gw-funnel-plan.h"

G_BEGIN_DECLS

#define GW_TYPE_FUNNEL_FIGURE (gw_funnel_figure_get_type ())

/* What a target takes, stage by stage: on average and safely, side by side. */
G_DECLARE_FINAL_TYPE (GwFunnelFigure, gw_funnel_figure, GW, FUNNEL_FIGURE, GwBarFigure)

GwFigure *gw_funnel_figure_new (const GwFunnelPlan *plan,
                                const GwFormat     *format);

G_END_DECLS
