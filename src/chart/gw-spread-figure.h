/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-figure.h"
#include "gw-format.h"
#include "gw-team-spread.h"

G_BEGIN_DECLS

#define GW_TYPE_SPREAD_FIGURE (gw_spread_figure_get_type ())

/* How many of a team are how near to their plans. */
G_DECLARE_FINAL_TYPE (GwSpreadFigure, gw_spread_figure, GW, SPREAD_FIGURE, GwFigure)

GwFigure *gw_spread_figure_new (const GwTeamSpread *spread,
                                gboolean            with_names,
                                const GwFormat     *format);

G_END_DECLS
