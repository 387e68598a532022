/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-hint-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "gw-difficulty.h"
#include "gw-member-capacity.h"
#include "gw-metric.h"
#include "gw-past-period.h"
#include "gw-revision-change.h"
#include "gw-revision.h"
#include "gw-team-figures.h"
#include "gw-value.h"

/* Rules that compare a goal with what was: hints 5 to 8, 17 and 18. */

#define SAME 0.02
#define MUCH_FASTER 1.5
/* The agreement is revision 1, so that the third is the second change. */
#define MANY_REVISIONS 3
#define LAST_PART 0.2

/* Hint 5 */
char *
gw_hint_rule_same_as_last (const GwHintCase *it)
{
  gint64 target = gw_goal_get_target (it->goal);
  gint64 last;

  if (gw_goal_get_direction (it->goal) == GW_DIRECTION_BAND || target == GW_UNSET ||
      !gw_goal_get_last_result (it->goal, &last) || last == 0)
    return NULL;
  if (fabs ((double) target - (double) last) > SAME * fabs ((double) last))
    return NULL;

  return g_strdup (_("Same as last time. Meant to hold? Use a band."));
}

/* Hint 6. Nobody counts single cases out of a hundred, so fives are enough. */
char *
gw_hint_rule_difficulty (const GwHintCase *it)
{
  GwDifficulty difficulty = gw_difficulty_of_goal (it->goal);
  guint cases = 5 * (guint) round (difficulty.chance * 20.0);

  if (difficulty.level != GW_DIFFICULTY_EASY && difficulty.level != GW_DIFFICULTY_LONG_SHOT)
    return NULL;
  if (cases < 5)
    return g_strdup (_("By your own history fewer than 5 in 100 such periods reached this."));
  if (cases > 95)
    return g_strdup (_("By your own history more than 95 in 100 such periods reached this."));

  return g_strdup_printf (ngettext ("By your own history about %u in 100 such periods reached this.",
                                    "By your own history about %u in 100 such periods reached this.", cases), cases);
}

/* The most that a working day of a past period brought, as if it had as many
 * of them as this one. */
static double
find_best_past_rate (const GwHintCase *it)
{
  GwRecordList *past = gw_hint_peek_child (it->goal, "past");
  GwPlanCurve *curve = gw_goal_insight_get_curve (it->insight);
  gint days = gw_work_calendar_count (gw_plan_curve_get_calendar (curve), gw_plan_curve_get_start (curve),
                                      gw_plan_curve_get_end (curve));
  guint decimals = gw_goal_insight_get_decimals (it->insight);
  double best = 0.0;

  for (guint i = 0; past != NULL && days > 0 && i < gw_record_list_get_length (past); i++)
    {
      gint64 actual = gw_past_period_get_actual (GW_PAST_PERIOD (gw_record_list_get (past, i)));

      if (actual != GW_UNSET)
        best = fmax (best, fabs (gw_value_from_amount (actual, decimals)) / days);
    }

  return best;
}

/* The most that a working day brought between two check-ins. */
static double
find_best_rate (const GwHintCase *it)
{
  GwPlanCurve *curve = gw_goal_insight_get_curve (it->insight);
  double sign = gw_goal_insight_get_target (it->insight) < gw_goal_insight_get_baseline (it->insight) ? -1.0 : 1.0;
  double value = gw_goal_insight_get_baseline (it->insight);
  GwDate date = gw_plan_curve_get_start (curve) - 1;
  double best = 0.0;
  gsize n;
  const GwSeriesPoint *points = gw_goal_insight_get_series (it->insight, &n);

  for (gsize i = 0; i < n; i++)
    {
      gint days = gw_work_calendar_count (gw_plan_curve_get_calendar (curve), date + 1, points[i].date);

      /* What came on days off belongs to the working days before and after. */
      if (days <= 0)
        continue;
      best = fmax (best, sign * (points[i].value - value) / days);
      date = points[i].date;
      value = points[i].value;
    }

  return best;
}

/* Hint 7, for totals only: a level has no rate. Without any history there is
 * nothing to compare with. */
char *
gw_hint_rule_faster_than_ever (const GwHintCase *it)
{
  GwMetric *metric = gw_goal_get_metric (it->goal);
  double best;

  if (metric == NULL || gw_metric_get_nature (metric) != GW_NATURE_FLOW ||
      !gw_goal_insight_has_required_rate (it->insight) || gw_goal_insight_get_curve (it->insight) == NULL)
    return NULL;

  best = fmax (find_best_past_rate (it), find_best_rate (it));
  if (best <= 0.0 || gw_goal_insight_get_required_rate (it->insight) <= MUCH_FASTER * best)
    return NULL;

  return g_strdup (_("Never yet sold this fast. What will be different?"));
}

static gboolean
has_learning_goal (const GwHintCase *it,
                   GwMember         *owner)
{
  GwRecordList *goals = gw_team_get_goals (it->team);

  if (it->learners != NULL)
    return g_hash_table_contains (it->learners, owner);

  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *goal = GW_GOAL (gw_record_list_get (goals, i));

      if (gw_goal_get_owner (goal) == owner && gw_goal_get_kind (goal) == GW_GOAL_KIND_LEARNING &&
          gw_goal_get_state (goal) != GW_GOAL_STATE_DROPPED)
        return TRUE;
    }

  return FALSE;
}

/* Hint 8. Somebody new has no history of their own, so that a target counts
 * as hard unless it is known to be easy. Who has a learning goal as well has
 * followed the hint already. */
char *
gw_hint_rule_still_ramping (const GwHintCase *it)
{
  GwMember *owner = gw_goal_get_owner (it->goal);
  GwDate day = gw_insight_get_as_of (it->insights);

  if (owner == NULL || it->team == NULL || gw_goal_get_kind (it->goal) != GW_GOAL_KIND_PERFORMANCE)
    return NULL;
  if (gw_difficulty_of_goal (it->goal).level == GW_DIFFICULTY_EASY)
    return NULL;

  day = MAX (day, gw_member_get_start (owner));
  if (gw_member_get_ramp_in_month (owner, day) >= 1.0 || has_learning_goal (it, owner))
    return NULL;

  return g_strdup (_("Consider a learning goal first."));
}

/* A value as a revision keeps it: a whole number in digits. */
static gboolean
read_amount (const char *text,
             gint64     *amount)
{
  return *text != '\0' && g_ascii_string_to_signed (text, 10, -GW_AMOUNT_MAX, GW_AMOUNT_MAX, amount, NULL);
}

static gboolean
cuts_target (const GwHintCase *it,
             GwRevision       *revision)
{
  GwRecordList *changes = gw_revision_get_changes (revision);

  for (guint i = 0; i < gw_record_list_get_length (changes); i++)
    {
      GwRevisionChange *change = GW_REVISION_CHANGE (gw_record_list_get (changes, i));
      gint64 before, after;

      if (!g_str_equal (gw_revision_change_get_field (change), "target") ||
          !read_amount (gw_revision_change_get_before (change), &before) ||
          !read_amount (gw_revision_change_get_after (change), &after))
        continue;
      if (gw_goal_get_direction (it->goal) == GW_DIRECTION_DOWN ? after > before : after < before)
        return TRUE;
    }

  return FALSE;
}

/* Hint 17 */
char *
gw_hint_rule_revised_again (const GwHintCase *it)
{
  GwRecordList *revisions = gw_hint_peek_child (it->goal, "revisions");
  GwDate as_of = gw_insight_get_as_of (it->insights);
  GwDate start = gw_goal_insight_get_start (it->insight);
  GwDate end = gw_goal_insight_get_end (it->insight);
  gboolean cut_late = FALSE;
  guint known = 0;

  for (guint i = 0; revisions != NULL && i < gw_record_list_get_length (revisions); i++)
    {
      GwRevision *revision = GW_REVISION (gw_record_list_get (revisions, i));
      GwDate date = gw_revision_get_date (revision);

      if (date > as_of)
        continue;
      known++;
      if (start != GW_DATE_NONE && date != GW_DATE_NONE && end - date < LAST_PART * (end - start + 1) &&
          cuts_target (it, revision))
        cut_late = TRUE;
    }

  return known >= MANY_REVISIONS || cut_late ? g_strdup (_("Log what was learned.")) : NULL;
}

/* Hint 18 */
char *
gw_hint_rule_stale (const GwHintCase *it)
{
  return gw_goal_insight_explain_age (it->insight);
}
