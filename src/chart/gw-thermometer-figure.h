/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-figure.h"
#include "gw-format.h"
#include "gw-goal-insight.h"

G_BEGIN_DECLS

#define GW_TYPE_THERMOMETER_FIGURE (gw_thermometer_figure_get_type ())

/* How far a goal has come, as a column that rises: what was reached, what was
 * planned by now, the milestones and the target. */
G_DECLARE_FINAL_TYPE (GwThermometerFigure, gw_thermometer_figure, GW, THERMOMETER_FIGURE, GwFigure)

GwFigure *gw_thermometer_figure_new (const GwGoalInsight *insight,
                                     const char          *title,
                                     const char          *unit,
                                     const GwFormat      *format);

G_END_DECLS
