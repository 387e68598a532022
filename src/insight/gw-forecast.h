/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-plan-curve.h"

G_BEGIN_DECLS

/**
 * GwForecastKind:
 * @GW_FORECAST_NONE: nothing can be said; see the reason
 * @GW_FORECAST_POINT: where it ends at this rate, without a range
 * @GW_FORECAST_RANGE: where it ends, a range, and a chance
 */
typedef enum
{
  GW_FORECAST_NONE,
  GW_FORECAST_POINT,
  GW_FORECAST_RANGE,
} GwForecastKind;

/**
 * GwForecastReason:
 * @GW_FORECAST_REASON_ENOUGH: a forecast and its range are there
 * @GW_FORECAST_REASON_NO_CHECK_INS: no number yet, so there is only the plan
 * @GW_FORECAST_REASON_TOO_FEW: not enough check-ins (for a range)
 * @GW_FORECAST_REASON_NOTHING_PLANNED_YET: nothing was planned by the last check-in
 * @GW_FORECAST_REASON_NOTHING_LEFT: the plan or the time has run out
 * @GW_FORECAST_REASON_NOT_FOR_THIS_GOAL: bands and steps are not forecast
 *
 * Why there is no forecast, or only a point.
 */
typedef enum
{
  GW_FORECAST_REASON_ENOUGH,
  GW_FORECAST_REASON_NO_CHECK_INS,
  GW_FORECAST_REASON_TOO_FEW,
  GW_FORECAST_REASON_NOTHING_PLANNED_YET,
  GW_FORECAST_REASON_NOTHING_LEFT,
  GW_FORECAST_REASON_NOT_FOR_THIS_GOAL,
} GwForecastReason;

/**
 * GwForecast:
 * @kind: what of the following is there
 * @reason: why not more
 * @value: at the end of the goal, if there is a forecast
 * @low: lower end of the range as a number (not the worse end), if a range
 * @high: upper end of the range
 * @confidence: of the range, such as 0.8
 * @chance: of reaching the target, 0 to 1, if a range
 * @rate: what was done of what was planned (r), flows only
 * @variance: s²; per unit of planned increment (flow), per day (level)
 * @standard_error: of @value
 * @degrees: of freedom of the t distribution
 *
 * All amounts in the unit of the metric. Never NaN, never infinite.
 */
typedef struct
{
  GwForecastKind   kind;
  GwForecastReason reason;
  double           value;
  double           low;
  double           high;
  double           confidence;
  double           chance;
  double           rate;
  double           variance;
  double           standard_error;
  gint             degrees;
} GwForecast;

/**
 * GwForecastInput:
 * @curve: the plan
 * @baseline: where the goal starts
 * @target: where it ends; differs from @baseline
 * @dates: dates of the check-ins, rising
 * @values: their values: totals since the start (flow), readings (level)
 * @n_values: how many
 * @as_of: the day on which the forecast is made
 * @confidence: of the range, such as 0.8
 */
typedef struct
{
  const GwPlanCurve *curve;
  double             baseline;
  double             target;
  const GwDate      *dates;
  const double      *values;
  gsize              n_values;
  GwDate             as_of;
  double             confidence;
} GwForecastInput;

const char *gw_forecast_kind_get_id   (GwForecastKind   kind);
const char *gw_forecast_reason_get_id (GwForecastReason reason);

GwForecast gw_forecast_flow     (const GwForecastInput *input);
GwForecast gw_forecast_flow_by  (const GwForecastInput *input,
                                 GwDate                 date);
GwForecast gw_forecast_level    (const GwForecastInput *input);
GwForecast gw_forecast_level_by (const GwForecastInput *input,
                                 GwDate                 date);

G_END_DECLS
