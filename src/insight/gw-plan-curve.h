/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-work-calendar.h"

G_BEGIN_DECLS

/**
 * GwPlanPoint:
 * @date: by the end of this day
 * @share: this much of the way is planned, 0 to 1
 */
typedef struct
{
  GwDate date;
  double share;
} GwPlanPoint;

#define GW_TYPE_PLAN_CURVE (gw_plan_curve_get_type ())

typedef struct _GwPlanCurve GwPlanCurve;

GType              gw_plan_curve_get_type       (void) G_GNUC_CONST;
GwPlanCurve       *gw_plan_curve_new_even       (GwWorkCalendar    *calendar,
                                                 GwDate             start,
                                                 GwDate             end);
GwPlanCurve       *gw_plan_curve_new_months     (GwWorkCalendar    *calendar,
                                                 GwDate             start,
                                                 GwDate             end,
                                                 const double      *weights,
                                                 const double      *capacities,
                                                 gsize              n_months);
GwPlanCurve       *gw_plan_curve_new_ramp       (GwWorkCalendar    *calendar,
                                                 GwDate             start,
                                                 GwDate             end,
                                                 const double      *capacities,
                                                 gsize              n_months);
GwPlanCurve       *gw_plan_curve_new_milestones (GwWorkCalendar    *calendar,
                                                 GwDate             start,
                                                 GwDate             end,
                                                 const GwPlanPoint *points,
                                                 gsize              n_points);
GwPlanCurve       *gw_plan_curve_ref            (const GwPlanCurve *self);
void               gw_plan_curve_unref          (GwPlanCurve       *self);
GwDate             gw_plan_curve_get_start      (const GwPlanCurve *self);
GwDate             gw_plan_curve_get_end        (const GwPlanCurve *self);
GwWorkCalendar    *gw_plan_curve_get_calendar   (const GwPlanCurve *self);
double             gw_plan_curve_get_share      (const GwPlanCurve *self,
                                                 GwDate             date);
double             gw_plan_curve_get_value      (const GwPlanCurve *self,
                                                 GwDate             date,
                                                 double             baseline,
                                                 double             target);
GwDate             gw_plan_curve_find_date      (const GwPlanCurve *self,
                                                 double             share);
const GwPlanPoint *gw_plan_curve_get_knots      (const GwPlanCurve *self,
                                                 gsize             *n_knots);
gsize              gw_plan_count_months         (GwDate             start,
                                                 GwDate             end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwPlanCurve, gw_plan_curve_unref)

G_END_DECLS
