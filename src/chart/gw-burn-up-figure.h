/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-figure.h"
#include "gw-format.h"
#include "gw-team-burn-up.h"

G_BEGIN_DECLS

#define GW_TYPE_BURN_UP_FIGURE (gw_burn_up_figure_get_type ())

/* What a team has together over time, what was planned, and from how many. */
G_DECLARE_FINAL_TYPE (GwBurnUpFigure, gw_burn_up_figure, GW, BURN_UP_FIGURE, GwFigure)

GwFigure *gw_burn_up_figure_new (const GwTeamBurnUp *burn_up,
                                 const char         *title,
                                 const char         *unit,
                                 const GwFormat     *format);

G_END_DECLS
