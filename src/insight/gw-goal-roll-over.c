/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-roll-over.h"

#include <math.h>

#include "gw-metric.h"
#include "gw-milestone.h"
#include "gw-past-period.h"
#include "gw-value.h"

static guint
find_field (GwRecord   *record,
            const char *name)
{
  guint field = 0;

  if (gw_record_class_find_field (GW_RECORD_GET_CLASS (record), name, &field) == NULL)
    g_error ("%s has no field %s.", G_OBJECT_TYPE_NAME (record), name);

  return field;
}

/* A value that a record of the same class had already always fits. */
static void
set_value (GwRecord     *record,
           const char   *name,
           const GValue *value)
{
  g_autoptr (GError) error = NULL;

  if (!gw_record_build_value (record, find_field (record, name), value, &error))
    g_debug ("%s stays as it was: %s", name, error->message);
}

static void
set_integer (GwRecord   *record,
             const char *name,
             gint64      number)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, number);
  set_value (record, name, &value);
}

static void
set_date (GwRecord   *record,
          const char *name,
          GwDate      date)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, date);
  set_value (record, name, &value);
}

static void
set_text (GwRecord   *record,
          const char *name,
          const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  set_value (record, name, &value);
}

/* How many months a period has, or 0 when it is not made of whole ones. */
static int
count_months (GwDate start,
              GwDate due)
{
  int months = 0;

  while (gw_date_add_months (start, months) <= due)
    months++;
  return gw_date_add_months (start, months) == due + 1 ? months : 0;
}

/**
 * gw_goal_next_period:
 * @start: first day of a period
 * @due: its last day
 * @next_start: (out): the day after
 * @next_due: (out): last day of a period that is as long: whole months stay
 *   whole months
 */
void
gw_goal_next_period (GwDate  start,
                     GwDate  due,
                     GwDate *next_start,
                     GwDate *next_due)
{
  int months;

  g_return_if_fail (gw_date_is_valid (start) && gw_date_is_valid (due) && start <= due);
  g_return_if_fail (next_start != NULL && next_due != NULL);

  months = count_months (start, due);
  *next_start = due + 1;
  *next_due = months > 0 ? gw_date_add_months (*next_start, months) - 1 : *next_start + (due - start);
}

typedef struct
{
  GwDate start;
  GwDate due;
  GwDate next_start;
  GwDate next_due;
  int months;   /* of the period, or 0 */
  gint64 shift; /* of amounts that are a reading */
  gint64 baseline;
} Shift;

/* The day after the last of a month is the first of one. */
static gboolean
ends_month (GwDate date)
{
  int day;

  gw_date_split (date + 1, NULL, NULL, &day);
  return day == 1;
}

/* In the same place of the next period: so many months later where it is made of
 * months, at the end of a month where it was; otherwise so many days later. */
static GwDate
shift_date (const Shift *shift,
            GwDate       date)
{
  GwDate moved;

  if (date == GW_DATE_NONE)
    return date;

  if (shift->months == 0)
    moved = date + (shift->next_start - shift->start);
  else if (ends_month (date))
    moved = gw_date_add_months (date + 1, shift->months) - 1;
  else
    moved = gw_date_add_months (date, shift->months);
  return CLAMP (moved, shift->next_start, shift->next_due);
}

static gint64
shift_amount (const Shift *shift,
              gint64       amount)
{
  return amount == GW_UNSET ? amount : CLAMP (amount + shift->shift, -GW_AMOUNT_MAX, GW_AMOUNT_MAX);
}

/* The next period begins where this one stands: a flow at nothing again, a level
 * at its last reading, from which the goal goes as far as before. */
static void
find_baseline (Shift               *shift,
               GwGoal              *goal,
               const GwGoalInsight *insight)
{
  GwMetric *metric = gw_goal_get_metric (goal);
  double actual = gw_goal_insight_get_actual (insight);

  shift->baseline = gw_goal_get_baseline (goal);
  if (metric == NULL || gw_metric_get_nature (metric) != GW_NATURE_LEVEL ||
      gw_goal_get_direction (goal) == GW_DIRECTION_BAND ||
      shift->baseline == GW_UNSET || !isfinite (actual) || gw_goal_insight_get_last_date (insight) == GW_DATE_NONE)
    return;

  shift->shift = gw_value_to_amount (actual, (guint) gw_metric_get_decimals (metric)) - shift->baseline;
  shift->baseline += shift->shift;
}

static void
shift_amounts (GwRecord    *copy,
               const Shift *shift)
{
  static const char *const names[] = { "target", "floor", "commit", "stretch" };

  set_integer (copy, "baseline", shift->baseline);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    set_integer (copy, names[i], shift_amount (shift, gw_record_get_integer (copy, find_field (copy, names[i]))));
}

static void
shift_milestones (GwRecord    *copy,
                  const Shift *shift)
{
  GwRecordList *milestones = gw_goal_get_milestones (GW_GOAL (copy));

  for (guint i = 0; i < gw_record_list_get_length (milestones); i++)
    {
      GwRecord *milestone = gw_record_list_get (milestones, i);

      set_date (milestone, "date", shift_date (shift, gw_milestone_get_date (GW_MILESTONE (milestone))));
      set_integer (milestone, "value", shift_amount (shift, gw_milestone_get_value (GW_MILESTONE (milestone))));
      set_date (milestone, "done-on", GW_DATE_NONE);
    }
}

/* What this period asked for, and what came of it. */
static void
add_past (GwRecord            *copy,
          GwGoal              *goal,
          const GwGoalInsight *insight,
          const char          *period)
{
  g_autoptr (GwRecord) past = gw_record_new (GW_TYPE_PAST_PERIOD, NULL);
  double actual = gw_goal_insight_get_actual (insight);
  guint slot = 0;

  if (gw_goal_get_target (goal) == GW_UNSET || !isfinite (actual) ||
      gw_record_class_find_slot (GW_RECORD_GET_CLASS (copy), "past", &slot) == NULL)
    return;

  set_text (past, "name", period);
  set_integer (past, "target", gw_goal_get_target (goal));
  set_integer (past, "actual", gw_value_to_amount (actual, gw_goal_insight_get_decimals (insight)));
  gw_record_build_child (copy, slot, past);
}

/* A copy of @goal without what happened in its period: numbers, answers,
 * signatures, revisions. Everything else, known to this version or not, stays. */
static GwRecord *
copy_plan (GwGoal *goal)
{
  g_autoptr (GwRecord) all = gw_record_duplicate (GW_RECORD (goal));
  GwRecordClass *klass = GW_RECORD_GET_CLASS (all);
  GwRecord *copy = gw_record_new (GW_TYPE_GOAL, gw_record_get_id (all));
  static const char *const lists[] = { "milestones", "past" };
  guint n_fields = 0;
  const GwField *fields = gw_record_class_get_fields (klass, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    set_value (copy, fields[i].name, gw_record_get_value (all, i));
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      GwRecordList *list = gw_record_get_named_list (all, lists[i]);
      guint slot = 0;

      if (gw_record_class_find_slot (klass, lists[i], &slot) == NULL)
        continue;
      for (guint j = 0; j < gw_record_list_get_length (list); j++)
        {
          g_autoptr (GwRecord) child = gw_record_duplicate (gw_record_list_get (list, j));

          gw_record_build_child (copy, slot, child);
        }
    }

  return copy;
}

/**
 * gw_goal_roll_over:
 * @goal: a goal of which a period ends
 * @insight: what its numbers say
 * @period: what that period is called
 *
 * The same goal for the period after its own: dates and milestones in the same
 * places of the next period, a draft, with no numbers yet. A level begins at its
 * last reading and goes as far as before; a flow begins as it did. What came of
 * this period is among the past ones. It is part of no goal yet: the one that
 * @goal is part of belongs to this period.
 *
 * Returns: (transfer full) (nullable): the goal, in no team yet; %NULL when
 *   @goal has no dates
 */
GwRecord *
gw_goal_roll_over (GwGoal              *goal,
                   const GwGoalInsight *insight,
                   const char          *period)
{
  GwRecord *copy;
  Shift shift = { 0 };
  g_auto (GValue) draft = G_VALUE_INIT;

  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);
  g_return_val_if_fail (insight != NULL, NULL);
  g_return_val_if_fail (period != NULL, NULL);

  shift.start = gw_goal_insight_get_start (insight);
  shift.due = gw_goal_insight_get_end (insight);
  if (shift.start == GW_DATE_NONE || shift.due == GW_DATE_NONE || shift.due < shift.start)
    return NULL;

  gw_goal_next_period (shift.start, shift.due, &shift.next_start, &shift.next_due);
  shift.months = count_months (shift.start, shift.due);
  find_baseline (&shift, goal, insight);
  copy = copy_plan (goal);
  shift_amounts (copy, &shift);
  shift_milestones (copy, &shift);
  set_date (copy, "start", shift.next_start);
  set_date (copy, "due", shift.next_due);
  g_value_init (&draft, GW_TYPE_GOAL_STATE);
  g_value_set_enum (&draft, GW_GOAL_STATE_DRAFT);
  set_value (copy, "state", &draft);
  set_text (copy, "state-reason", "");
  set_date (copy, "state-since", GW_DATE_NONE);
  /* The goal that it was part of ends with the period. */
  set_text (copy, "parent", "");
  add_past (copy, goal, insight, period);

  return copy;
}
