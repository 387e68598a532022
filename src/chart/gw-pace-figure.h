/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-figure.h"
#include "gw-format.h"
#include "gw-goal-insight.h"
#include "gw-pace-data.h"
#include "gw-series.h"

G_BEGIN_DECLS

#define GW_TYPE_PACE_FIGURE (gw_pace_figure_get_type ())

/* The pace chart of a goal: plan, actual, forecast and target over time. */
G_DECLARE_FINAL_TYPE (GwPaceFigure, gw_pace_figure, GW, PACE_FIGURE, GwFigure)

GwFigure *gw_pace_figure_new               (const GwGoalInsight *insight,
                                            const GwFormat      *format);
GwFigure *gw_pace_figure_new_for_data      (GwPaceData          *data,
                                            const GwFormat      *format);
void      gw_pace_figure_set_title         (GwPaceFigure        *self,
                                            const char          *title);
void      gw_pace_figure_set_unit          (GwPaceFigure        *self,
                                            const char          *unit);
void      gw_pace_figure_set_original      (GwPaceFigure        *self,
                                            GwPlanCurve         *curve,
                                            double               baseline,
                                            double               target);
void      gw_pace_figure_set_show_forecast (GwPaceFigure        *self,
                                            gboolean             show_forecast);

void      gw_pace_figure_set_range         (GwPaceFigure        *self,
                                            GwDate               first,
                                            GwDate               last);
gboolean  gw_pace_figure_get_range         (GwPaceFigure        *self,
                                            GwDate              *first,
                                            GwDate              *last);

/* Between numbers and places on the drawing */
GwPoint   gw_pace_figure_locate            (GwPaceFigure        *self,
                                            double               width,
                                            double               height,
                                            const GwDrawStyle   *style,
                                            GwDate               date,
                                            double               value);
double    gw_pace_figure_get_date_at       (GwPaceFigure        *self,
                                            double               width,
                                            double               height,
                                            const GwDrawStyle   *style,
                                            double               x);
double    gw_pace_figure_get_value_at      (GwPaceFigure        *self,
                                            double               width,
                                            double               height,
                                            const GwDrawStyle   *style,
                                            double               y);

G_END_DECLS
