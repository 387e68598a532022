/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-private.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation.h"
#include "gw-commitment.h"
#include "gw-dismissal.h"
#include "gw-funnel.h"
#include "gw-member.h"
#include "gw-metric.h"
#include "gw-milestone.h"
#include "gw-past-period.h"
#include "gw-revision.h"

/* Something to reach: a number, a date, an owner, and the way there. */
struct _GwGoal
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwGoal, gw_goal, GW_TYPE_RECORD)

static const GwField fields[GW_GOAL_N_FIELDS] = {
  [GW_GOAL_FIELD_TITLE] = { "title", N_("title"), GW_FIELD_TEXT, .maximum = 80 },
  [GW_GOAL_FIELD_METRIC] = { "metric", N_("metric"), GW_FIELD_REFERENCE,
    .flags = GW_FIELD_AGREED, .type = gw_metric_get_type, .maximum = 64 },
  [GW_GOAL_FIELD_OWNER] = { "owner", N_("owner"), GW_FIELD_REFERENCE,
    .flags = GW_FIELD_AGREED, .type = gw_member_get_type, .maximum = 64 },
  [GW_GOAL_FIELD_PARENT] = { "parent", N_("part of"), GW_FIELD_REFERENCE, .type = gw_goal_get_type, .maximum = 64 },
  [GW_GOAL_FIELD_SUMMED] = { "summed", N_("adds to the goal above"), GW_FIELD_BOOLEAN, .initial = TRUE },
  [GW_GOAL_FIELD_DIRECTION] = { "direction", N_("direction"), GW_FIELD_CHOICE,
    .flags = GW_FIELD_AGREED, .type = gw_direction_get_type },
  [GW_GOAL_FIELD_BASELINE] = { "baseline", N_("baseline"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL | GW_FIELD_AGREED, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [GW_GOAL_FIELD_TARGET] = { "target", N_("target"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL | GW_FIELD_AGREED, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [GW_GOAL_FIELD_LOW] = { "low", N_("lower limit"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL | GW_FIELD_AGREED, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [GW_GOAL_FIELD_HIGH] = { "high", N_("upper limit"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL | GW_FIELD_AGREED, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [GW_GOAL_FIELD_FLOOR] = { "floor", N_("floor"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [GW_GOAL_FIELD_COMMIT] = { "commit", N_("commit"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [GW_GOAL_FIELD_STRETCH] = { "stretch", N_("stretch"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [GW_GOAL_FIELD_START] = { "start", N_("start"), GW_FIELD_DATE, .flags = GW_FIELD_AGREED },
  [GW_GOAL_FIELD_DUE] = { "due", N_("due date"), GW_FIELD_DATE, .flags = GW_FIELD_AGREED },
  [GW_GOAL_FIELD_KIND] = { "kind", N_("kind"), GW_FIELD_CHOICE, .type = gw_goal_kind_get_type },
  [GW_GOAL_FIELD_STATE] = { "state", N_("state"), GW_FIELD_CHOICE,
    .flags = GW_FIELD_AGREED | GW_FIELD_HAPPENED, .type = gw_goal_state_get_type },
  [GW_GOAL_FIELD_STATE_REASON] = { "state-reason", N_("reason of the state"), GW_FIELD_TEXT,
    .flags = GW_FIELD_HAPPENED, .maximum = 280 },
  [GW_GOAL_FIELD_WEIGHT] = { "weight", N_("weight"), GW_FIELD_INTEGER, .maximum = 1000, .initial = 1 },
  [GW_GOAL_FIELD_GUARD] = { "guard", N_("guard"), GW_FIELD_TEXT, .maximum = 140 },
  [GW_GOAL_FIELD_GUARD_GOAL] = { "guard-goal", N_("guard goal"), GW_FIELD_REFERENCE,
    .type = gw_goal_get_type, .maximum = 64 },
  [GW_GOAL_FIELD_WHY] = { "why", N_("why"), GW_FIELD_TEXT, .maximum = 280 },
  [GW_GOAL_FIELD_CURVE] = { "curve", N_("plan"), GW_FIELD_CHOICE, .flags = GW_FIELD_AGREED, .type = gw_curve_get_type },
  [GW_GOAL_FIELD_MONTH_WEIGHTS] = { "month-weights", N_("weights of the months"), GW_FIELD_INTEGERS,
    .flags = GW_FIELD_AGREED, .maximum = 1000000, .maximum_items = 60 },
  [GW_GOAL_FIELD_RHYTHM] = { "rhythm", N_("check-in rhythm"), GW_FIELD_CHOICE,
    .type = gw_rhythm_get_type, .initial = GW_RHYTHM_MONTHLY },
  [GW_GOAL_FIELD_NOTES] = { "notes", N_("notes"), GW_FIELD_TEXT, .flags = GW_FIELD_MULTILINE, .maximum = 100000 },
  [GW_GOAL_FIELD_ADDED] = { "added", N_("added on"), GW_FIELD_DATE, .flags = GW_FIELD_HAPPENED },
  [GW_GOAL_FIELD_STATE_SINCE] = { "state-since", N_("state since"), GW_FIELD_DATE, .flags = GW_FIELD_HAPPENED },
};

enum
{
  MILESTONES,
  COMMITMENT,
  ALLOCATION,
  FUNNEL,
  REVISIONS,
  PAST,
  DISMISSALS,
  N_SLOTS
};

static const GwSlot slots[N_SLOTS] = {
  [MILESTONES] = { "milestones", N_("milestone"), gw_milestone_get_type, FALSE, 10000, .agreed = TRUE },
  [COMMITMENT] = { "commitment", N_("commitment"), gw_commitment_get_type, TRUE, 1 },
  [ALLOCATION] = { "allocation", N_("allocation"), gw_allocation_get_type, TRUE, 1 },
  [FUNNEL] = { "funnel", N_("funnel"), gw_funnel_get_type, TRUE, 1 },
  [REVISIONS] = { "revisions", N_("revision"), gw_revision_get_type, FALSE, 1000, .happened = TRUE },
  [PAST] = { "past", N_("past period"), gw_past_period_get_type, FALSE, 100 },
  [DISMISSALS] = { "dismissals", N_("dismissed hint"), gw_dismissal_get_type, FALSE, 100, .happened = TRUE },
};

static guint
gw_goal_get_decimals (GwRecord *record)
{
  GwMetric *metric = gw_goal_get_metric (GW_GOAL (record));

  return metric != NULL ? (guint) gw_metric_get_decimals (metric) : 0;
}

static void
gw_goal_class_init (GwGoalClass *klass)
{
  GW_RECORD_CLASS (klass)->get_decimals = gw_goal_get_decimals;
  GW_RECORD_CLASS (klass)->validate = gw_goal_validate;
  GW_RECORD_CLASS (klass)->review_edit = gw_goal_review_edit;
  GW_RECORD_CLASS (klass)->review_leaving = gw_goal_review_leaving;
  GW_RECORD_CLASS (klass)->has_check_ins = TRUE;

  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("goal"), fields, GW_GOAL_N_FIELDS,
                           slots, N_SLOTS);
}

static void
gw_goal_init (GwGoal *self)
{
}

/**
 * gw_goal_get_milestones:
 *
 * Returns: (transfer none): a list of #GwMilestone
 */
GwRecordList *
gw_goal_get_milestones (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return gw_record_get_list (GW_RECORD (self), MILESTONES);
}

/**
 * gw_goal_get_commitment:
 *
 * Returns: (transfer none): its commitment
 */
GwCommitment *
gw_goal_get_commitment (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return GW_COMMITMENT (gw_record_get_single (GW_RECORD (self), COMMITMENT));
}

/**
 * gw_goal_get_allocation:
 *
 * Returns: (transfer none): its allocation
 */
GwAllocation *
gw_goal_get_allocation (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return GW_ALLOCATION (gw_record_get_single (GW_RECORD (self), ALLOCATION));
}

/**
 * gw_goal_get_funnel:
 *
 * Returns: (transfer none): its funnel
 */
GwFunnel *
gw_goal_get_funnel (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return GW_FUNNEL (gw_record_get_single (GW_RECORD (self), FUNNEL));
}

/**
 * gw_goal_get_revisions:
 *
 * Returns: (transfer none): a list of #GwRevision
 */
GwRecordList *
gw_goal_get_revisions (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return gw_record_get_list (GW_RECORD (self), REVISIONS);
}

/**
 * gw_goal_get_past:
 *
 * Returns: (transfer none): a list of #GwPastPeriod
 */
GwRecordList *
gw_goal_get_past (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return gw_record_get_list (GW_RECORD (self), PAST);
}

/**
 * gw_goal_get_dismissals:
 *
 * Returns: (transfer none): a list of #GwDismissal
 */
GwRecordList *
gw_goal_get_dismissals (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return gw_record_get_list (GW_RECORD (self), DISMISSALS);
}
