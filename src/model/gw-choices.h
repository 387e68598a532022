/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* How long the goals run. */
typedef enum
{
  GW_PERIOD_KIND_YEAR,
  GW_PERIOD_KIND_HALF,
  GW_PERIOD_KIND_QUARTER,
  GW_PERIOD_KIND_TWELVE_WEEKS,
  GW_PERIOD_KIND_CUSTOM,
} GwPeriodKind;

#define GW_TYPE_PERIOD_KIND (gw_period_kind_get_type ())
GType gw_period_kind_get_type (void) G_GNUC_CONST;

/* The pages of the workshop, in order. */
typedef enum
{
  GW_PAGE_SET_UP,
  GW_PAGE_WHY,
  GW_PAGE_RELATIONSHIPS,
  GW_PAGE_SPECIFIC,
  GW_PAGE_WEEK,
  GW_PAGE_OBSTACLES,
  GW_PAGE_SCORE,
  GW_PAGE_READ_BACK,
} GwPage;

#define GW_TYPE_PAGE (gw_page_get_type ())
GType gw_page_get_type (void) G_GNUC_CONST;

/* How far a page is. */
typedef enum
{
  GW_PAGE_PROGRESS_UNTOUCHED,
  GW_PAGE_PROGRESS_BEGUN,
  GW_PAGE_PROGRESS_DONE,
  GW_PAGE_PROGRESS_SKIPPED,
} GwPageProgress;

#define GW_TYPE_PAGE_PROGRESS (gw_page_progress_get_type ())
GType gw_page_progress_get_type (void) G_GNUC_CONST;

/* What a check-in of a metric means: a total since the start, the reading of a day, or milestones ticked. */
typedef enum
{
  GW_NATURE_FLOW,
  GW_NATURE_LEVEL,
  GW_NATURE_STEPS,
} GwNature;

#define GW_TYPE_NATURE (gw_nature_get_type ())
GType gw_nature_get_type (void) G_GNUC_CONST;

/* Which way a goal points. */
typedef enum
{
  GW_DIRECTION_UP,
  GW_DIRECTION_DOWN,
  GW_DIRECTION_BAND,
} GwDirection;

#define GW_TYPE_DIRECTION (gw_direction_get_type ())
GType gw_direction_get_type (void) G_GNUC_CONST;

/* Whether a goal asks for a result or for know-how. */
typedef enum
{
  GW_GOAL_KIND_PERFORMANCE,
  GW_GOAL_KIND_LEARNING,
} GwGoalKind;

#define GW_TYPE_GOAL_KIND (gw_goal_kind_get_type ())
GType gw_goal_kind_get_type (void) G_GNUC_CONST;

/* Where a goal stands in its life. */
typedef enum
{
  GW_GOAL_STATE_DRAFT,
  GW_GOAL_STATE_AGREED,
  GW_GOAL_STATE_CLOSED,
  GW_GOAL_STATE_DROPPED,
} GwGoalState;

#define GW_TYPE_GOAL_STATE (gw_goal_state_get_type ())
GType gw_goal_state_get_type (void) G_GNUC_CONST;

/* How the way to the target is planned. */
typedef enum
{
  GW_CURVE_EVEN,
  GW_CURVE_MONTHS,
  GW_CURVE_MILESTONES,
} GwCurve;

#define GW_TYPE_CURVE (gw_curve_get_type ())
GType gw_curve_get_type (void) G_GNUC_CONST;

/* How often something happens. */
typedef enum
{
  GW_RHYTHM_DAILY,
  GW_RHYTHM_WEEKLY,
  GW_RHYTHM_FORTNIGHTLY,
  GW_RHYTHM_MONTHLY,
  GW_RHYTHM_QUARTERLY,
} GwRhythm;

#define GW_TYPE_RHYTHM (gw_rhythm_get_type ())
GType gw_rhythm_get_type (void) G_GNUC_CONST;

/* Where a goal comes from. */
typedef enum
{
  GW_ORIGIN_SUPERIOR,
  GW_ORIGIN_COMPANY_PLAN,
  GW_ORIGIN_LAST_YEAR,
  GW_ORIGIN_CUSTOMERS,
  GW_ORIGIN_OWN_CHOICE,
  GW_ORIGIN_OTHER,
} GwOrigin;

#define GW_TYPE_ORIGIN (gw_origin_get_type ())
GType gw_origin_get_type (void) G_GNUC_CONST;

/* What keeps a relationship alive. */
typedef enum
{
  GW_PRINCIPLE_REGULAR_TIME,
  GW_PRINCIPLE_LISTEN_FIRST,
  GW_PRINCIPLE_SMALL_PROMISES,
  GW_PRINCIPLE_RAISE_EARLY,
  GW_PRINCIPLE_NOTICE,
  GW_PRINCIPLE_REPAIR,
  GW_PRINCIPLE_NO_SCORE,
  GW_PRINCIPLE_OWN_WORDS,
} GwPrinciple;

#define GW_TYPE_PRINCIPLE (gw_principle_get_type ())
GType gw_principle_get_type (void) G_GNUC_CONST;

/* With whom a practice is kept. */
typedef enum
{
  GW_AUDIENCE_CUSTOMERS,
  GW_AUDIENCE_TEAM,
} GwAudience;

#define GW_TYPE_AUDIENCE (gw_audience_get_type ())
GType gw_audience_get_type (void) G_GNUC_CONST;

/* How a team target is shared out. */
typedef enum
{
  GW_METHOD_EQUAL,
  GW_METHOD_HISTORY,
  GW_METHOD_POTENTIAL,
  GW_METHOD_CAPACITY,
  GW_METHOD_GROWTH,
  GW_METHOD_PROPOSALS,
  GW_METHOD_INDEX,
} GwMethod;

#define GW_TYPE_METHOD (gw_method_get_type ())
GType gw_method_get_type (void) G_GNUC_CONST;

/* What sort of obstacle it is. */
typedef enum
{
  GW_OBSTACLE_KIND_HABIT,
  GW_OBSTACLE_KIND_FEELING,
  GW_OBSTACLE_KIND_BELIEF,
  GW_OBSTACLE_KIND_SKILL,
  GW_OBSTACLE_KIND_CIRCUMSTANCE,
  GW_OBSTACLE_KIND_OTHER,
} GwObstacleKind;

#define GW_TYPE_OBSTACLE_KIND (gw_obstacle_kind_get_type ())
GType gw_obstacle_kind_get_type (void) G_GNUC_CONST;

/* When a vote was taken. */
typedef enum
{
  GW_VOTE_ROUND_FIRST,
  GW_VOTE_ROUND_SECOND,
} GwVoteRound;

#define GW_TYPE_VOTE_ROUND (gw_vote_round_get_type ())
GType gw_vote_round_get_type (void) G_GNUC_CONST;

const char *gw_choice_get_label (GType  type,
                                 int    value);

G_END_DECLS
