/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-choices.h"

#include <glib/gi18n-lib.h>

/* The name of a value is what people read; its nick is what the document
 * holds. */
static GType
register_choice (const char       *name,
                 const GEnumValue *values)
{
  return g_enum_register_static (name, values);
}

#define DEFINE_CHOICE(TypeName, type_name, ...) \
  GType \
  type_name##_get_type (void) \
  { \
    static gsize type = 0; \
    static const GEnumValue values[] = { __VA_ARGS__, { 0, NULL, NULL } }; \
    if (g_once_init_enter (&type)) \
      g_once_init_leave (&type, register_choice (#TypeName, values)); \
    return type; \
  }

DEFINE_CHOICE (GwPeriodKind, gw_period_kind,
               { GW_PERIOD_KIND_YEAR, N_("a year"), "year" },
               { GW_PERIOD_KIND_HALF, N_("half a year"), "half" },
               { GW_PERIOD_KIND_QUARTER, N_("a quarter"), "quarter" },
               { GW_PERIOD_KIND_TWELVE_WEEKS, N_("12 weeks"), "twelve-weeks" },
               { GW_PERIOD_KIND_CUSTOM, N_("own dates"), "custom" })

DEFINE_CHOICE (GwPage, gw_page,
               { GW_PAGE_SET_UP, N_("Set-up"), "set-up" },
               { GW_PAGE_WHY, N_("Why this goal"), "why" },
               { GW_PAGE_RELATIONSHIPS, N_("Like any other goal"), "relationships" },
               { GW_PAGE_SPECIFIC, N_("Specific, hard, fair"), "specific" },
               { GW_PAGE_WEEK, N_("Back to this week"), "week" },
               { GW_PAGE_OBSTACLES, N_("Obstacles"), "obstacles" },
               { GW_PAGE_SCORE, N_("Keep score"), "score" },
               { GW_PAGE_READ_BACK, N_("Read-back and sign"), "read-back" })

DEFINE_CHOICE (GwPageProgress, gw_page_progress,
               { GW_PAGE_PROGRESS_UNTOUCHED, N_("untouched"), "untouched" },
               { GW_PAGE_PROGRESS_BEGUN, N_("begun"), "begun" },
               { GW_PAGE_PROGRESS_DONE, N_("done"), "done" },
               { GW_PAGE_PROGRESS_SKIPPED, N_("skipped"), "skipped" })

DEFINE_CHOICE (GwNature, gw_nature,
               { GW_NATURE_FLOW, N_("adds up"), "flow" },
               { GW_NATURE_LEVEL, N_("is read"), "level" },
               { GW_NATURE_STEPS, N_("is ticked off"), "steps" })

DEFINE_CHOICE (GwDirection, gw_direction,
               { GW_DIRECTION_UP, N_("up"), "up" },
               { GW_DIRECTION_DOWN, N_("down"), "down" },
               { GW_DIRECTION_BAND, N_("stay between"), "band" })

DEFINE_CHOICE (GwGoalKind, gw_goal_kind,
               { GW_GOAL_KIND_PERFORMANCE, N_("performance goal"), "performance" },
               { GW_GOAL_KIND_LEARNING, N_("learning goal"), "learning" })

DEFINE_CHOICE (GwGoalState, gw_goal_state,
               { GW_GOAL_STATE_DRAFT, N_("draft"), "draft" },
               { GW_GOAL_STATE_AGREED, N_("agreed"), "agreed" },
               { GW_GOAL_STATE_CLOSED, N_("closed"), "closed" },
               { GW_GOAL_STATE_DROPPED, N_("dropped"), "dropped" })

DEFINE_CHOICE (GwCurve, gw_curve,
               { GW_CURVE_EVEN, N_("evenly"), "even" },
               { GW_CURVE_MONTHS, N_("by months"), "months" },
               { GW_CURVE_MILESTONES, N_("by milestones"), "milestones" })

DEFINE_CHOICE (GwRhythm, gw_rhythm,
               { GW_RHYTHM_DAILY, N_("every working day"), "daily" },
               { GW_RHYTHM_WEEKLY, N_("every week"), "weekly" },
               { GW_RHYTHM_FORTNIGHTLY, N_("every two weeks"), "fortnightly" },
               { GW_RHYTHM_MONTHLY, N_("every month"), "monthly" },
               { GW_RHYTHM_QUARTERLY, N_("every quarter"), "quarterly" })

DEFINE_CHOICE (GwOrigin, gw_origin,
               { GW_ORIGIN_SUPERIOR, N_("from above"), "superior" },
               { GW_ORIGIN_COMPANY_PLAN, N_("the company plan"), "company-plan" },
               { GW_ORIGIN_LAST_YEAR, N_("last period and some more"), "last-year" },
               { GW_ORIGIN_CUSTOMERS, N_("what customers need"), "customers" },
               { GW_ORIGIN_OWN_CHOICE, N_("our own choice"), "own-choice" },
               { GW_ORIGIN_OTHER, N_("other"), "other" })

DEFINE_CHOICE (GwPrinciple, gw_principle,
               { GW_PRINCIPLE_REGULAR_TIME, N_("Regular time together"), "regular-time" },
               { GW_PRINCIPLE_LISTEN_FIRST, N_("Listen first"), "listen-first" },
               { GW_PRINCIPLE_SMALL_PROMISES, N_("Keep small promises"), "small-promises" },
               { GW_PRINCIPLE_RAISE_EARLY, N_("Raise trouble early"), "raise-early" },
               { GW_PRINCIPLE_NOTICE, N_("Notice what matters to them"), "notice" },
               { GW_PRINCIPLE_REPAIR, N_("Repair after conflict"), "repair" },
               { GW_PRINCIPLE_NO_SCORE, N_("Don’t keep score"), "no-score" },
               { GW_PRINCIPLE_OWN_WORDS, N_("In our own words"), "own-words" })

DEFINE_CHOICE (GwAudience, gw_audience,
               { GW_AUDIENCE_CUSTOMERS, N_("with customers"), "customers" },
               { GW_AUDIENCE_TEAM, N_("with the team"), "team" })

DEFINE_CHOICE (GwMethod, gw_method,
               { GW_METHOD_EQUAL, N_("equally"), "equal" },
               { GW_METHOD_HISTORY, N_("by last period"), "history" },
               { GW_METHOD_POTENTIAL, N_("by potential"), "potential" },
               { GW_METHOD_CAPACITY, N_("by capacity"), "capacity" },
               { GW_METHOD_GROWTH, N_("last period and growth"), "growth" },
               { GW_METHOD_PROPOSALS, N_("by own proposals"), "proposals" },
               { GW_METHOD_INDEX, N_("by an index"), "index" })

DEFINE_CHOICE (GwObstacleKind, gw_obstacle_kind,
               { GW_OBSTACLE_KIND_HABIT, N_("a habit"), "habit" },
               { GW_OBSTACLE_KIND_FEELING, N_("a feeling"), "feeling" },
               { GW_OBSTACLE_KIND_BELIEF, N_("a belief"), "belief" },
               { GW_OBSTACLE_KIND_SKILL, N_("a skill that is missing"), "skill" },
               { GW_OBSTACLE_KIND_CIRCUMSTANCE, N_("a circumstance"), "circumstance" },
               { GW_OBSTACLE_KIND_OTHER, N_("other"), "other" })

DEFINE_CHOICE (GwVoteRound, gw_vote_round,
               { GW_VOTE_ROUND_FIRST, N_("on page 1"), "first" },
               { GW_VOTE_ROUND_SECOND, N_("on page 5"), "second" })

/**
 * gw_choice_get_label:
 * @type: one of the enumerations above
 * @value: one of its values
 *
 * Returns: (transfer none): what people read for it, translated
 */
const char *
gw_choice_get_label (GType type,
                     int   value)
{
  g_autoptr (GTypeClass) klass = NULL;
  const GEnumValue *entry;

  g_return_val_if_fail (G_TYPE_IS_ENUM (type), NULL);

  klass = g_type_class_ref (type);
  entry = g_enum_get_value (G_ENUM_CLASS (klass), value);
  g_return_val_if_fail (entry != NULL, NULL);

  return _(entry->value_name);
}
