/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-date.h"
#include "gw-format.h"
#include "gw-goal.h"
#include "gw-member.h"

G_BEGIN_DECLS

/**
 * GwFunnelStep:
 * @name: of the stage
 * @rate: share of it that goes on to the next stage or deal, 0 to 1
 * @average: how many are needed over the whole time on average, unrounded
 * @safe: how many are needed for the wanted chance, unrounded
 * @average_per_day: per person-day
 * @safe_per_day: per person-day
 *
 * Rounded for display, and only there, by gw_funnel_round_up().
 */
typedef struct
{
  const char *name;
  double      rate;
  double      average;
  double      safe;
  double      average_per_day;
  double      safe_per_day;
} GwFunnelStep;

gboolean gw_funnel_work_back     (double        deals,
                                  const double *rates,
                                  gsize         n_rates,
                                  double       *needs);
double   gw_funnel_round_up      (double        need);
guint    gw_funnel_safe_number   (double        win_rate,
                                  double        deals,
                                  double        chance);
double   gw_funnel_chance        (guint         opportunities,
                                  double        win_rate,
                                  double        deals);

/**
 * GwCapacityVerdict:
 * @GW_CAPACITY_UNKNOWN: nobody has said how long an activity takes
 * @GW_CAPACITY_ENOUGH: the hours are enough for the safe plan
 * @GW_CAPACITY_ON_AVERAGE: they are enough for the average plan only
 * @GW_CAPACITY_TOO_LITTLE: they are not enough
 *
 * Hours that the activities need against hours that the people have (F11).
 */
typedef enum
{
  GW_CAPACITY_UNKNOWN,
  GW_CAPACITY_ENOUGH,
  GW_CAPACITY_ON_AVERAGE,
  GW_CAPACITY_TOO_LITTLE,
} GwCapacityVerdict;

#define GW_TYPE_FUNNEL_PLAN (gw_funnel_plan_get_type ())

typedef struct _GwFunnelPlan GwFunnelPlan;

GType               gw_funnel_plan_get_type        (void) G_GNUC_CONST;
GwFunnelPlan       *gw_funnel_plan_new_for_goal    (GwGoal             *goal,
                                                    GwDate              as_of);
GwFunnelPlan       *gw_funnel_plan_new_for_part    (GwGoal             *goal,
                                                    GwDate              as_of);
GwFunnelPlan       *gw_funnel_plan_ref             (const GwFunnelPlan *self);
void                gw_funnel_plan_unref           (GwFunnelPlan       *self);
double              gw_funnel_plan_get_deals       (const GwFunnelPlan *self);
double              gw_funnel_plan_get_chance      (const GwFunnelPlan *self);
double              gw_funnel_plan_get_person_days (const GwFunnelPlan *self);
double              gw_funnel_plan_get_hours       (const GwFunnelPlan *self);
double              gw_funnel_plan_get_safe_hours  (const GwFunnelPlan *self);
double              gw_funnel_plan_get_selling_hours (const GwFunnelPlan *self);
double              gw_funnel_plan_get_week_days   (const GwFunnelPlan *self,
                                                    GwMember           *member,
                                                    GwDate              date);
GwDate              gw_funnel_plan_get_deadline    (const GwFunnelPlan *self);
const GwFunnelStep *gw_funnel_plan_get_steps       (const GwFunnelPlan *self,
                                                    gsize              *n_steps);
double              gw_funnel_plan_get_need        (const GwFunnelPlan *self,
                                                    gsize               step,
                                                    double              chance);
double              gw_funnel_plan_get_coverage    (const GwFunnelPlan *self,
                                                    gboolean            safe);
double              gw_funnel_plan_get_average_chance (const GwFunnelPlan *self);
GwCapacityVerdict   gw_funnel_plan_get_verdict     (const GwFunnelPlan *self);
char               *gw_funnel_plan_explain_capacity (const GwFunnelPlan *self,
                                                    const GwFormat     *format);
char               *gw_funnel_plan_explain_way_out (const GwFunnelPlan *self,
                                                    const GwFormat     *format);
char               *gw_funnel_plan_explain_deadline (const GwFunnelPlan *self,
                                                    GwDate              as_of,
                                                    const GwFormat     *format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwFunnelPlan, gw_funnel_plan_unref)

G_END_DECLS
