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

enum
{
  TITLE,
  METRIC,
  OWNER,
  PARENT,
  SUMMED,
  DIRECTION,
  BASELINE,
  TARGET,
  LOW,
  HIGH,
  FLOOR,
  COMMIT,
  STRETCH,
  START,
  DUE,
  KIND,
  STATE,
  STATE_REASON,
  WEIGHT,
  GUARD,
  GUARD_GOAL,
  WHY,
  CURVE,
  MONTH_WEIGHTS,
  RHYTHM,
  NOTES,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [TITLE] = { "title", N_("title"), GW_FIELD_TEXT, .maximum = 80 },
  [METRIC] = { "metric", N_("metric"), GW_FIELD_REFERENCE,
    .flags = GW_FIELD_AGREED, .type = gw_metric_get_type, .maximum = 64 },
  [OWNER] = { "owner", N_("owner"), GW_FIELD_REFERENCE,
    .flags = GW_FIELD_AGREED, .type = gw_member_get_type, .maximum = 64 },
  [PARENT] = { "parent", N_("part of"), GW_FIELD_REFERENCE, .type = gw_goal_get_type, .maximum = 64 },
  [SUMMED] = { "summed", N_("adds to the goal above"), GW_FIELD_BOOLEAN, .initial = TRUE },
  [DIRECTION] = { "direction", N_("direction"), GW_FIELD_CHOICE,
    .flags = GW_FIELD_AGREED, .type = gw_direction_get_type },
  [BASELINE] = { "baseline", N_("baseline"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL | GW_FIELD_AGREED, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [TARGET] = { "target", N_("target"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL | GW_FIELD_AGREED, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [LOW] = { "low", N_("lower limit"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL | GW_FIELD_AGREED, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [HIGH] = { "high", N_("upper limit"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL | GW_FIELD_AGREED, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [FLOOR] = { "floor", N_("floor"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [COMMIT] = { "commit", N_("commit"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [STRETCH] = { "stretch", N_("stretch"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [START] = { "start", N_("start"), GW_FIELD_DATE, .flags = GW_FIELD_AGREED },
  [DUE] = { "due", N_("due date"), GW_FIELD_DATE, .flags = GW_FIELD_AGREED },
  [KIND] = { "kind", N_("kind"), GW_FIELD_CHOICE, .type = gw_goal_kind_get_type },
  [STATE] = { "state", N_("state"), GW_FIELD_CHOICE, .type = gw_goal_state_get_type },
  [STATE_REASON] = { "state-reason", N_("reason of the state"), GW_FIELD_TEXT, .maximum = 280 },
  [WEIGHT] = { "weight", N_("weight"), GW_FIELD_INTEGER, .maximum = 1000, .initial = 1 },
  [GUARD] = { "guard", N_("guard"), GW_FIELD_TEXT, .maximum = 140 },
  [GUARD_GOAL] = { "guard-goal", N_("guard goal"), GW_FIELD_REFERENCE,
    .type = gw_goal_get_type, .maximum = 64 },
  [WHY] = { "why", N_("why"), GW_FIELD_TEXT, .maximum = 280 },
  [CURVE] = { "curve", N_("plan"), GW_FIELD_CHOICE, .flags = GW_FIELD_AGREED, .type = gw_curve_get_type },
  [MONTH_WEIGHTS] = { "month-weights", N_("weights of the months"), GW_FIELD_INTEGERS,
    .flags = GW_FIELD_AGREED, .maximum = 1000000, .maximum_items = 60 },
  [RHYTHM] = { "rhythm", N_("check-in rhythm"), GW_FIELD_CHOICE,
    .type = gw_rhythm_get_type, .initial = GW_RHYTHM_MONTHLY },
  [NOTES] = { "notes", N_("notes"), GW_FIELD_TEXT, .flags = GW_FIELD_MULTILINE, .maximum = 100000 },
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
  [REVISIONS] = { "revisions", N_("revision"), gw_revision_get_type, FALSE, 1000 },
  [PAST] = { "past", N_("past period"), gw_past_period_get_type, FALSE, 100 },
  [DISMISSALS] = { "dismissals", N_("dismissed hint"), gw_dismissal_get_type, FALSE, 100 },
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
  GW_RECORD_CLASS (klass)->has_check_ins = TRUE;

  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("goal"), fields, N_FIELDS,
                           slots, N_SLOTS);
}

static void
gw_goal_init (GwGoal *self)
{
}

/**
 * gw_goal_get_title:
 *
 * Returns: (transfer none): title
 */
const char *
gw_goal_get_title (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return gw_record_get_text (GW_RECORD (self), TITLE);
}

/**
 * gw_goal_get_metric:
 *
 * Returns: (transfer none) (nullable): metric
 */
GwMetric *
gw_goal_get_metric (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return (GwMetric *) gw_record_get_reference (GW_RECORD (self), METRIC);
}

/**
 * gw_goal_get_owner:
 *
 * Returns: (transfer none) (nullable): owner
 */
GwMember *
gw_goal_get_owner (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return (GwMember *) gw_record_get_reference (GW_RECORD (self), OWNER);
}

/**
 * gw_goal_get_parent:
 *
 * Returns: (transfer none) (nullable): part of
 */
GwGoal *
gw_goal_get_parent (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return (GwGoal *) gw_record_get_reference (GW_RECORD (self), PARENT);
}

/**
 * gw_goal_get_summed:
 *
 * Returns: whether it holds: adds to the goal above
 */
gboolean
gw_goal_get_summed (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), FALSE);

  return gw_record_get_boolean (GW_RECORD (self), SUMMED);
}

/**
 * gw_goal_get_direction:
 *
 * Returns: direction
 */
GwDirection
gw_goal_get_direction (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return (GwDirection) gw_record_get_choice (GW_RECORD (self), DIRECTION);
}

/**
 * gw_goal_get_baseline:
 *
 * Returns: baseline, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_goal_get_baseline (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), BASELINE);
}

/**
 * gw_goal_get_target:
 *
 * Returns: target, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_goal_get_target (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), TARGET);
}

/**
 * gw_goal_get_low:
 *
 * Returns: lower limit, scaled by the decimals of the metric; %GW_UNSET
 *   where unknown
 */
gint64
gw_goal_get_low (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), LOW);
}

/**
 * gw_goal_get_high:
 *
 * Returns: upper limit, scaled by the decimals of the metric; %GW_UNSET
 *   where unknown
 */
gint64
gw_goal_get_high (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), HIGH);
}

/**
 * gw_goal_get_floor:
 *
 * Returns: floor, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_goal_get_floor (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), FLOOR);
}

/**
 * gw_goal_get_commit:
 *
 * Returns: commit, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_goal_get_commit (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), COMMIT);
}

/**
 * gw_goal_get_stretch:
 *
 * Returns: stretch, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_goal_get_stretch (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), STRETCH);
}

/**
 * gw_goal_get_start:
 *
 * Returns: start, or %GW_DATE_NONE
 */
GwDate
gw_goal_get_start (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), START);
}

/**
 * gw_goal_get_due:
 *
 * Returns: due date, or %GW_DATE_NONE
 */
GwDate
gw_goal_get_due (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), DUE);
}

/**
 * gw_goal_get_kind:
 *
 * Returns: kind
 */
GwGoalKind
gw_goal_get_kind (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return (GwGoalKind) gw_record_get_choice (GW_RECORD (self), KIND);
}

/**
 * gw_goal_get_state:
 *
 * Returns: state
 */
GwGoalState
gw_goal_get_state (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return (GwGoalState) gw_record_get_choice (GW_RECORD (self), STATE);
}

/**
 * gw_goal_get_state_reason:
 *
 * Returns: (transfer none): reason of the state
 */
const char *
gw_goal_get_state_reason (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return gw_record_get_text (GW_RECORD (self), STATE_REASON);
}

/**
 * gw_goal_get_weight:
 *
 * Returns: weight
 */
gint64
gw_goal_get_weight (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), WEIGHT);
}

/**
 * gw_goal_get_guard:
 *
 * Returns: (transfer none): guard
 */
const char *
gw_goal_get_guard (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return gw_record_get_text (GW_RECORD (self), GUARD);
}

/**
 * gw_goal_get_guard_goal:
 *
 * Returns: (transfer none) (nullable): guard goal
 */
GwGoal *
gw_goal_get_guard_goal (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return (GwGoal *) gw_record_get_reference (GW_RECORD (self), GUARD_GOAL);
}

/**
 * gw_goal_get_why:
 *
 * Returns: (transfer none): why
 */
const char *
gw_goal_get_why (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return gw_record_get_text (GW_RECORD (self), WHY);
}

/**
 * gw_goal_get_curve:
 *
 * Returns: plan
 */
GwCurve
gw_goal_get_curve (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return (GwCurve) gw_record_get_choice (GW_RECORD (self), CURVE);
}

/**
 * gw_goal_get_month_weights:
 *
 * Returns: (transfer none): weights of the months
 */
GwIntegers *
gw_goal_get_month_weights (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return gw_record_get_integers (GW_RECORD (self), MONTH_WEIGHTS);
}

/**
 * gw_goal_get_rhythm:
 *
 * Returns: check-in rhythm
 */
GwRhythm
gw_goal_get_rhythm (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), 0);

  return (GwRhythm) gw_record_get_choice (GW_RECORD (self), RHYTHM);
}

/**
 * gw_goal_get_notes:
 *
 * Returns: (transfer none): notes
 */
const char *
gw_goal_get_notes (GwGoal *self)
{
  g_return_val_if_fail (GW_IS_GOAL (self), NULL);

  return gw_record_get_text (GW_RECORD (self), NOTES);
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
