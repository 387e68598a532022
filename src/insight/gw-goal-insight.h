/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-forecast.h"
#include "gw-format.h"
#include "gw-goal.h"
#include "gw-plan-curve.h"
#include "gw-status.h"

G_BEGIN_DECLS

/**
 * GwSeriesPoint:
 * @date: the day
 * @value: the total since the start (flow) or the reading (level)
 */
typedef struct
{
  GwDate date;
  double value;
} GwSeriesPoint;

/**
 * GwDueValue:
 * @date: by the end of this day
 * @planned: this much is due
 * @has_actual: whether the day has been and a number is known for it
 * @actual: what was reached by then
 * @milestone: whether the day is a milestone of the goal, not just a month's end
 */
typedef struct
{
  GwDate   date;
  double   planned;
  gboolean has_actual;
  double   actual;
  gboolean milestone;
} GwDueValue;

/**
 * GwDueDay:
 * @date: by the end of this day
 * @planned: the value that is due
 * @missing: how much more than the last number that is, towards the target;
 *   0 when it is there already
 */
typedef struct
{
  GwDate date;
  double planned;
  double missing;
} GwDueDay;

/**
 * GwCoverage:
 * @children: goals that are added up
 * @members: how many different people these belong to
 * @reporting: of these, with at least one number
 * @zero: of the reporting ones, those that are where they started: nothing is
 *   a number too
 * @stale: of the reporting ones, those whose last number is old
 * @excused: without a number, but for a reason that was given
 * @silent: without a number and without a word: unknown
 * @dropped: beside the children: goals of which only what they had on the day
 *   they were dropped counts
 * @share: share of the target that the reporting ones carry, 0 to 1; what was
 *   done for a dropped goal is carried, too
 * @unassigned: how much of the target is nobody's part, in units of the metric
 *
 * How much of a summed goal its figures rest on (F8).
 */
typedef struct
{
  guint  children;
  guint  members;
  guint  reporting;
  guint  zero;
  guint  stale;
  guint  excused;
  guint  silent;
  guint  dropped;
  double share;
  double unassigned;
} GwCoverage;

#define GW_TYPE_GOAL_INSIGHT (gw_goal_insight_get_type ())

typedef struct _GwGoalInsight GwGoalInsight;

GType                gw_goal_insight_get_type            (void) G_GNUC_CONST;
GwGoalInsight       *gw_goal_insight_new                 (GwGoal              *goal,
                                                          GwDate               as_of);
GwGoalInsight       *gw_goal_insight_ref                 (const GwGoalInsight *self);
void                 gw_goal_insight_unref               (GwGoalInsight       *self);

GwStatus             gw_goal_insight_get_status          (const GwGoalInsight *self);
gboolean             gw_goal_insight_is_stale            (const GwGoalInsight *self);
char                *gw_goal_insight_explain             (const GwGoalInsight *self,
                                                          const GwFormat      *format);
char                *gw_goal_insight_explain_to_owner    (const GwGoalInsight *self,
                                                          const GwFormat      *format);
char                *gw_goal_insight_explain_age         (const GwGoalInsight *self);
char                *gw_goal_insight_explain_fully       (const GwGoalInsight *self,
                                                          const GwFormat      *format);
char                *gw_goal_insight_explain_thresholds  (const GwGoalInsight *self,
                                                          const GwFormat      *format);

GwDate               gw_goal_insight_get_as_of           (const GwGoalInsight *self);
gboolean             gw_goal_insight_is_today            (const GwGoalInsight *self);
GwDate               gw_goal_insight_get_start           (const GwGoalInsight *self);
GwDate               gw_goal_insight_get_end             (const GwGoalInsight *self);
GwDate               gw_goal_insight_get_last_date       (const GwGoalInsight *self);
GwNature             gw_goal_insight_get_nature          (const GwGoalInsight *self);
guint                gw_goal_insight_get_decimals        (const GwGoalInsight *self);
guint                gw_goal_insight_get_digits          (const GwGoalInsight *self);
guint                gw_goal_insight_get_way_digits      (const GwGoalInsight *self);

gboolean             gw_goal_insight_has_actual          (const GwGoalInsight *self);
double               gw_goal_insight_get_actual          (const GwGoalInsight *self);
gboolean             gw_goal_insight_is_band             (const GwGoalInsight *self);
double               gw_goal_insight_get_baseline        (const GwGoalInsight *self);
gboolean             gw_goal_insight_has_target          (const GwGoalInsight *self);
double               gw_goal_insight_get_target          (const GwGoalInsight *self);
double               gw_goal_insight_get_low_limit       (const GwGoalInsight *self);
double               gw_goal_insight_get_high_limit      (const GwGoalInsight *self);

gboolean             gw_goal_insight_has_plan            (const GwGoalInsight *self);
double               gw_goal_insight_get_planned         (const GwGoalInsight *self);
double               gw_goal_insight_get_planned_by      (const GwGoalInsight *self,
                                                          GwDate               date);
double               gw_goal_insight_get_progress        (const GwGoalInsight *self);
double               gw_goal_insight_get_missing         (const GwGoalInsight *self);
double               gw_goal_insight_get_share_of_way    (const GwGoalInsight *self,
                                                          double               value);
gboolean             gw_goal_insight_has_pace            (const GwGoalInsight *self);
double               gw_goal_insight_get_pace            (const GwGoalInsight *self);
double               gw_goal_insight_get_pace_for_print  (const GwGoalInsight *self,
                                                          guint                digits);

gint                 gw_goal_insight_get_working_days_left (const GwGoalInsight *self);
gboolean             gw_goal_insight_has_required_rate   (const GwGoalInsight *self);
double               gw_goal_insight_get_required_rate   (const GwGoalInsight *self);
gboolean             gw_goal_insight_has_rate            (const GwGoalInsight *self);
double               gw_goal_insight_get_rate            (const GwGoalInsight *self);
gint                 gw_goal_insight_get_buffer          (const GwGoalInsight *self);
gint                 gw_goal_insight_get_lead            (const GwGoalInsight *self);
char                *gw_goal_insight_explain_lead        (const GwGoalInsight *self);
char                *gw_goal_insight_explain_due_days    (const GwGoalInsight *self,
                                                          const GwFormat      *format);

const GwForecast    *gw_goal_insight_get_forecast        (const GwGoalInsight *self);
GwForecast           gw_goal_insight_get_forecast_by     (const GwGoalInsight *self,
                                                          GwDate               date);
GwPlanCurve         *gw_goal_insight_get_curve           (const GwGoalInsight *self);
const GwSeriesPoint *gw_goal_insight_get_series          (const GwGoalInsight *self,
                                                          gsize               *n_points);
const GwDueValue    *gw_goal_insight_get_due_values      (const GwGoalInsight *self,
                                                          gsize               *n_values);
GArray              *gw_goal_insight_list_due_days       (const GwGoalInsight *self);
gboolean             gw_goal_insight_get_catch_up        (const GwGoalInsight *self,
                                                          GwDate              *by,
                                                          double              *amount);
char                *gw_goal_insight_explain_catch_up    (const GwGoalInsight *self,
                                                          const GwFormat      *format);
char                *gw_goal_insight_explain_due_day     (const GwGoalInsight *self,
                                                          const GwDueDay      *day,
                                                          const GwFormat      *format);
gboolean             gw_goal_insight_is_summed           (const GwGoalInsight *self);
GwCoverage           gw_goal_insight_get_coverage        (const GwGoalInsight *self);
char                *gw_goal_insight_write_coverage      (const GwGoalInsight *self,
                                                          const GwFormat      *format);
char                *gw_goal_insight_explain_coverage    (const GwGoalInsight *self,
                                                          const GwFormat      *format);
char                *gw_goal_insight_explain_gaps        (const GwGoalInsight *self,
                                                          const GwFormat      *format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwGoalInsight, gw_goal_insight_unref)

G_END_DECLS
