/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-figure-area.h"
#include "gw-pace-figure.h"

G_BEGIN_DECLS

#define GW_TYPE_PACE_RANGE (gw_pace_range_get_type ())

/* Shows one month of a pace chart instead of all of it, and goes on from month
 * to month. */
G_DECLARE_FINAL_TYPE (GwPaceRange, gw_pace_range, GW, PACE_RANGE, AdwBin)

void gw_pace_range_set_figure (GwPaceRange  *self,
                               GwFigureArea *area,
                               GwPaceFigure *figure,
                               GwDate        as_of);

G_END_DECLS
