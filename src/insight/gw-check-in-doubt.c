/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check-in-doubt.h"

#include "gw-metric.h"
#include "gw-value.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* So many times the last number is a slip rather than a good month. */
#define LEAP 5.0

static const GwCheckIn *
find_on (GwCheckIns *check_ins,
         GwDate      date)
{
  guint position;

  if (!gw_check_ins_find (check_ins, date, &position))
    return NULL;

  return gw_check_ins_get (check_ins, position);
}

/* What is known nearest to a day, before and after it. Those without a number
 * are excuses. */
static void
find_known (GwCheckIns       *check_ins,
            GwDate            date,
            const GwCheckIn **before,
            const GwCheckIn **after)
{
  guint position;
  gboolean is_there = gw_check_ins_find (check_ins, date, &position);

  for (guint i = position; i > 0 && *before == NULL; i--)
    if (gw_check_ins_get (check_ins, i - 1)->value != GW_UNSET)
      *before = gw_check_ins_get (check_ins, i - 1);
  for (guint i = position + (is_there ? 1 : 0); i < gw_check_ins_get_length (check_ins) && *after == NULL; i++)
    if (gw_check_ins_get (check_ins, i)->value != GW_UNSET)
      *after = gw_check_ins_get (check_ins, i);
}

static void
find_typed (const GwCheckIn  *typed,
            guint             n_typed,
            GwDate            date,
            const GwCheckIn **before,
            const GwCheckIn **after)
{
  for (const GwCheckIn *one = typed; one < typed + n_typed; one++)
    {
      if (one->value == GW_UNSET)
        continue;
      if (one->date < date && (*before == NULL || (*before)->date <= one->date))
        *before = one;
      else if (one->date > date && (*after == NULL || (*after)->date >= one->date))
        *after = one;
    }
}

/* A total that is to rise does not fall. */
static gboolean
rises (const GwGoalInsight *insight,
       GwGoal              *goal)
{
  GwMetric *metric = gw_goal_get_metric (goal);

  return metric != NULL && gw_metric_get_nature (metric) == GW_NATURE_FLOW && !gw_goal_insight_is_band (insight) &&
         gw_goal_insight_get_target (insight) > gw_goal_insight_get_baseline (insight);
}

static char *
explain_neighbours (GwGoal          *goal,
                    GwDate           date,
                    gint64           value,
                    const GwCheckIn *typed,
                    guint            n_typed,
                    const GwFormat  *format)
{
  const GwCheckIn *before = NULL;
  const GwCheckIn *after = NULL;
  const GwCheckIn *other = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *day = NULL;

  find_known (gw_record_get_check_ins (GW_RECORD (goal)), date, &before, &after);
  find_typed (typed, n_typed, date, &before, &after);
  if (before != NULL && value < before->value)
    other = before;
  else if (after != NULL && value > after->value)
    other = after;
  if (other == NULL)
    return NULL;

  amount = gw_format_amount (format, other->value, gw_record_get_decimals (GW_RECORD (goal)));
  day = gw_format_date (format, other->date);
  /* Translators: a number and its day, before or after the one that was typed */
  return g_strdup_printf (other == before ? _("A total, but less than the %s of %s.")
                                          : _("A total, but more than the %s of %s."),
                          amount, day);
}

/* As many times as an extra digit makes it. A plan may ask for a leap; a band has none. */
static char *
explain_leap (GwGoal         *goal,
              GwDate          date,
              gint64          value,
              double          planned,
              const GwFormat *format)
{
  guint decimals = gw_record_get_decimals (GW_RECORD (goal));
  const GwCheckIn *before = NULL;
  const GwCheckIn *after = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *day = NULL;

  find_known (gw_record_get_check_ins (GW_RECORD (goal)), date, &before, &after);
  if (before == NULL || before->value <= 0 || (double) value <= LEAP * (double) before->value ||
      (isfinite (planned) && gw_value_from_amount (value, decimals) <= LEAP * planned))
    return NULL;

  amount = gw_format_amount (format, before->value, decimals);
  day = gw_format_date (format, before->date);
  /* Translators: a number and its day, before the one that was typed */
  return g_strdup_printf (_("More than five times the %s of %s."), amount, day);
}

static char *
explain_distance (const GwGoalInsight *insight,
                  GwGoal              *goal,
                  GwDate               date,
                  gint64               value,
                  const GwFormat      *format)
{
  double span = fabs (gw_goal_insight_get_target (insight) - gw_goal_insight_get_baseline (insight));
  double there = gw_value_from_amount (value, gw_record_get_decimals (GW_RECORD (goal)));
  double planned = NAN;
  g_autofree char *amount = NULL;

  if (gw_goal_insight_has_plan (insight) && !gw_goal_insight_is_band (insight))
    planned = gw_goal_insight_get_planned_by (insight, date);
  if (!isfinite (planned) || fabs (there - planned) <= span)
    return explain_leap (goal, date, value, planned, format);

  amount = gw_format_value (format, planned, gw_goal_insight_get_digits (insight));
  return g_strdup_printf (_("Far from the %s that are planned by then."), amount);
}

/**
 * gw_check_in_doubt_explain_value:
 * @insight: what is known of @goal
 * @goal: a goal that takes check-ins
 * @date: the day of a number that somebody has typed
 * @value: the number, scaled by the decimals of the metric
 * @typed: (nullable) (array length=n_typed): what was typed with it for the same
 *   goal, in any order
 * @n_typed: how many these are
 * @today: the day of today
 * @format: how to write numbers and dates
 *
 * Says why a number looks like a slip of the pen or of the keyboard, whatever is
 * known for its day: that day is still to come, a total that rises is under an
 * earlier or over a later one, it lies further from the plan than the whole way
 * from baseline to target, or it is more than five times the number before it
 * while no plan asks for that. None of these makes it wrong.
 *
 * Returns: (transfer full) (nullable): a sentence, or %NULL when nothing speaks
 *   against the number
 */
char *
gw_check_in_doubt_explain_value (const GwGoalInsight *insight,
                                 GwGoal              *goal,
                                 GwDate               date,
                                 gint64               value,
                                 const GwCheckIn     *typed,
                                 guint                n_typed,
                                 GwDate               today,
                                 const GwFormat      *format)
{
  char *doubt = NULL;

  g_return_val_if_fail (insight != NULL, NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);
  g_return_val_if_fail (date != GW_DATE_NONE && value != GW_UNSET, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  if (date > today)
    return g_strdup (_("That day is still to come."));

  if (rises (insight, goal))
    doubt = explain_neighbours (goal, date, value, typed, n_typed, format);
  if (doubt == NULL)
    doubt = explain_distance (insight, goal, date, value, format);

  return doubt;
}

/**
 * gw_check_in_doubt_explain:
 * @insight: what is known of @goal
 * @goal: a goal that takes check-ins
 * @date: the day of a number that somebody has typed
 * @value: the number, scaled by the decimals of the metric
 * @typed: (nullable) (array length=n_typed): what was typed with it for the same
 *   goal, in any order
 * @n_typed: how many these are
 * @today: the day of today
 * @format: how to write numbers and dates
 *
 * Says why a number looks like a slip, as gw_check_in_doubt_explain_value(), or
 * that another one is known for its day.
 *
 * Returns: (transfer full) (nullable): a sentence, or %NULL when nothing speaks
 *   against the number
 */
char *
gw_check_in_doubt_explain (const GwGoalInsight *insight,
                           GwGoal              *goal,
                           GwDate               date,
                           gint64               value,
                           const GwCheckIn     *typed,
                           guint                n_typed,
                           GwDate               today,
                           const GwFormat      *format)
{
  const GwCheckIn *known;
  g_autofree char *doubt = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *replaces = NULL;

  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);
  g_return_val_if_fail (date != GW_DATE_NONE && value != GW_UNSET, NULL);

  known = find_on (gw_record_get_check_ins (GW_RECORD (goal)), date);
  if (date <= today && known != NULL && (known->value == GW_UNSET || known->value == value))
    return NULL;

  doubt = gw_check_in_doubt_explain_value (insight, goal, date, value, typed, n_typed, today, format);
  if (known == NULL || date > today)
    return g_steal_pointer (&doubt);

  amount = gw_format_amount (format, known->value, gw_record_get_decimals (GW_RECORD (goal)));
  replaces = g_strdup_printf (_("%s is known for that day; this would replace it."), amount);
  return doubt != NULL ? g_strjoin (" ", replaces, doubt, NULL) : g_steal_pointer (&replaces);
}
