/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goal-insight.h"

G_BEGIN_DECLS

/**
 * GwFanPoint:
 * @date: by the end of this day
 * @low: lower end of the range
 * @value: what is expected
 * @high: upper end of the range
 */
typedef struct
{
  GwDate date;
  double low;
  double value;
  double high;
} GwFanPoint;

/**
 * GwPaceData:
 * @start: first day of the goal
 * @end: last day of the goal
 * @as_of: the day that this is known on
 * @is_today: whether that day is called today
 * @decimals: of the values, in text
 * @baseline: the value at the start
 * @has_target: whether there is a value to reach
 * @target: the value to reach; for a band see the limits
 * @is_band: whether the value is to stay between the limits
 * @low_limit: of a band; -%G_MAXDOUBLE without one
 * @high_limit: of a band; %G_MAXDOUBLE without one
 * @status: how the goal stands
 * @is_stale: whether the last number is old
 * @is_steps: whether the plan goes in steps, as what is ticked does
 * @actual: (element-type GwSeriesPoint): what was reached
 * @curve: (nullable): the plan in force, for any day
 * @planned: (element-type GwSeriesPoint): the plan in force as a line; exact on
 *   the days that a number is known for and on corners of the plan
 * @original: (element-type GwSeriesPoint): corners of the plan before it was revised
 * @milestones: (element-type GwDueValue): the stops on the way
 * @due_values: (element-type GwDueValue): what is due by when, milestones among them
 * @fan: (element-type GwFanPoint): the forecast, from the last number to the end
 * @has_range: whether the fan has a low and a high end
 * @confidence: of that range, such as 0.8
 * @chance: of reaching the target, with a range
 *
 * The plain numbers that the pace chart shows, all in the unit of the metric.
 */
typedef struct
{
  GwDate   start;
  GwDate   end;
  GwDate   as_of;
  gboolean is_today;
  guint    decimals;
  double   baseline;
  gboolean has_target;
  double   target;
  gboolean is_band;
  double   low_limit;
  double   high_limit;
  GwStatus status;
  gboolean is_stale;
  gboolean is_steps;
  gboolean has_range;
  double   confidence;
  double   chance;
  GArray  *actual;
  GArray  *planned;
  GArray  *original;
  GArray  *milestones;
  GArray  *due_values;
  GArray  *fan;

  GwPlanCurve *curve;
} GwPaceData;

#define GW_TYPE_PACE_DATA (gw_pace_data_get_type ())

GType       gw_pace_data_get_type         (void);
GwPaceData *gw_pace_data_new              (GwDate               start,
                                           GwDate               end);
GwPaceData *gw_pace_data_new_for_insight  (const GwGoalInsight *insight);
GwPaceData *gw_pace_data_copy             (const GwPaceData    *self);
void        gw_pace_data_free             (GwPaceData          *self);
void        gw_pace_data_set_original     (GwPaceData          *self,
                                           const GwPlanCurve   *curve,
                                           double               baseline,
                                           double               target);
gboolean    gw_pace_data_get_planned_by   (const GwPaceData    *self,
                                           GwDate               date,
                                           double              *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwPaceData, gw_pace_data_free)

G_END_DECLS
