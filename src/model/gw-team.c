/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-team.h"

#include <glib/gi18n-lib.h>

#include "gw-cadence-tier.h"
#include "gw-dismissal.h"
#include "gw-goal.h"
#include "gw-member.h"
#include "gw-metric.h"
#include "gw-practice.h"
#include "gw-reflection.h"
#include "gw-review.h"

/* A team: its members, its goals and what it agreed on. */
struct _GwTeam
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwTeam, gw_team, GW_TYPE_RECORD)

enum
{
  NAME,
  METRIC,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [NAME] = { "name", N_("name"), GW_FIELD_TEXT, .maximum = 200 },
  [METRIC] = { "metric", N_("metric of past results"), GW_FIELD_REFERENCE,
    .type = gw_metric_get_type, .maximum = 64 },
};

enum
{
  REFLECTION,
  REVIEW,
  MEMBERS,
  GOALS,
  PRACTICES,
  CADENCE,
  DISMISSALS,
  N_SLOTS
};

static const GwSlot slots[N_SLOTS] = {
  [REFLECTION] = { "reflection", N_("reflection"), gw_reflection_get_type, TRUE, 1 },
  [REVIEW] = { "review", N_("review"), gw_review_get_type, TRUE, 1 },
  [MEMBERS] = { "members", N_("member"), gw_member_get_type, FALSE, 10000 },
  [GOALS] = { "goals", N_("goal"), gw_goal_get_type, FALSE, 200000 },
  [PRACTICES] = { "practices", N_("practice"), gw_practice_get_type, FALSE, 6 },
  [CADENCE] = { "cadence", N_("cadence tier"), gw_cadence_tier_get_type, FALSE, 20 },
  [DISMISSALS] = { "dismissals", N_("dismissed hint"), gw_dismissal_get_type, FALSE, 100 },
};

/* Amounts of the team and of its members count in the metric of their past
 * results. */
static guint
gw_team_get_decimals (GwRecord *record)
{
  GwMetric *metric = gw_team_get_metric (GW_TEAM (record));

  return metric != NULL ? (guint) gw_metric_get_decimals (metric) : 0;
}

static void
gw_team_class_init (GwTeamClass *klass)
{
  GW_RECORD_CLASS (klass)->get_decimals = gw_team_get_decimals;

  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("team"), fields, N_FIELDS,
                           slots, N_SLOTS);
}

static void
gw_team_init (GwTeam *self)
{
}

/**
 * gw_team_get_name:
 *
 * Returns: (transfer none): name
 */
const char *
gw_team_get_name (GwTeam *self)
{
  g_return_val_if_fail (GW_IS_TEAM (self), NULL);

  return gw_record_get_text (GW_RECORD (self), NAME);
}

/**
 * gw_team_get_metric:
 *
 * Returns: (transfer none) (nullable): metric of past results
 */
GwMetric *
gw_team_get_metric (GwTeam *self)
{
  g_return_val_if_fail (GW_IS_TEAM (self), NULL);

  return (GwMetric *) gw_record_get_reference (GW_RECORD (self), METRIC);
}

/**
 * gw_team_get_reflection:
 *
 * Returns: (transfer none): its reflection
 */
GwReflection *
gw_team_get_reflection (GwTeam *self)
{
  g_return_val_if_fail (GW_IS_TEAM (self), NULL);

  return GW_REFLECTION (gw_record_get_single (GW_RECORD (self), REFLECTION));
}

/**
 * gw_team_get_review:
 *
 * Returns: (transfer none): its review
 */
GwReview *
gw_team_get_review (GwTeam *self)
{
  g_return_val_if_fail (GW_IS_TEAM (self), NULL);

  return GW_REVIEW (gw_record_get_single (GW_RECORD (self), REVIEW));
}

/**
 * gw_team_get_members:
 *
 * Returns: (transfer none): a list of #GwMember
 */
GwRecordList *
gw_team_get_members (GwTeam *self)
{
  g_return_val_if_fail (GW_IS_TEAM (self), NULL);

  return gw_record_get_list (GW_RECORD (self), MEMBERS);
}

/**
 * gw_team_get_goals:
 *
 * Returns: (transfer none): a list of #GwGoal
 */
GwRecordList *
gw_team_get_goals (GwTeam *self)
{
  g_return_val_if_fail (GW_IS_TEAM (self), NULL);

  return gw_record_get_list (GW_RECORD (self), GOALS);
}

/**
 * gw_team_get_practices:
 *
 * Returns: (transfer none): a list of #GwPractice
 */
GwRecordList *
gw_team_get_practices (GwTeam *self)
{
  g_return_val_if_fail (GW_IS_TEAM (self), NULL);

  return gw_record_get_list (GW_RECORD (self), PRACTICES);
}

/**
 * gw_team_get_cadence:
 *
 * Returns: (transfer none): a list of #GwCadenceTier
 */
GwRecordList *
gw_team_get_cadence (GwTeam *self)
{
  g_return_val_if_fail (GW_IS_TEAM (self), NULL);

  return gw_record_get_list (GW_RECORD (self), CADENCE);
}

/**
 * gw_team_get_dismissals:
 *
 * Returns: (transfer none): a list of #GwDismissal
 */
GwRecordList *
gw_team_get_dismissals (GwTeam *self)
{
  g_return_val_if_fail (GW_IS_TEAM (self), NULL);

  return gw_record_get_list (GW_RECORD (self), DISMISSALS);
}
