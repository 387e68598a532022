/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-team-figures.h"

#include <math.h>

#include "gw-calendar.h"
#include "gw-hint-private.h"
#include "gw-member-capacity.h"
#include "gw-past-period.h"

#define DAYS_PER_YEAR 365.25

/**
 * gw_member_get_last_attainment:
 * @share: (out): last result ÷ last target
 *
 * Returns: whether both are known and there was a target
 */
gboolean
gw_member_get_last_attainment (GwMember *member,
                               double   *share)
{
  gint64 target, actual;

  g_return_val_if_fail (GW_IS_MEMBER (member), FALSE);
  g_return_val_if_fail (share != NULL, FALSE);

  target = gw_member_get_last_target (member);
  actual = gw_member_get_last_actual (member);
  if (target == GW_UNSET || actual == GW_UNSET || target <= 0)
    return FALSE;

  *share = (double) actual / (double) target;
  return TRUE;
}

/**
 * gw_team_get_last_attainment:
 *
 * Adds up those members whose target and result are both known: unknown is
 * not zero.
 *
 * Returns: how the team did in the last period
 */
GwLastAttainment
gw_team_get_last_attainment (GwTeam *team)
{
  GwLastAttainment last = { 0, 0, 0 };
  double target = 0, actual = 0;
  GwRecordList *members;

  g_return_val_if_fail (GW_IS_TEAM (team), last);

  members = gw_team_get_members (team);
  for (guint i = 0; i < gw_record_list_get_length (members); i++)
    {
      GwMember *member = GW_MEMBER (gw_record_list_get (members, i));
      double share;

      if (!gw_member_get_last_attainment (member, &share))
        continue;
      last.known++;
      if (share >= 1)
        last.reached++;
      target += (double) gw_member_get_last_target (member);
      actual += (double) gw_member_get_last_actual (member);
    }

  if (target > 0)
    last.share = actual / target;
  return last;
}

/**
 * gw_goal_get_change_from_last:
 * @last: (out): what the team reached in the last period, in steps of the metric
 * @change: (out): how much more than that the target of @goal is, as a share
 *
 * Returns: whether both are known, in the same metric
 */
gboolean
gw_goal_get_change_from_last (GwGoal *goal,
                              gint64 *last,
                              double *change)
{
  GwTeam *team;

  g_return_val_if_fail (GW_IS_GOAL (goal), FALSE);
  g_return_val_if_fail (last != NULL && change != NULL, FALSE);

  team = GW_TEAM (gw_record_get_ancestor (GW_RECORD (goal), GW_TYPE_TEAM));
  if (team == NULL || gw_goal_get_direction (goal) == GW_DIRECTION_BAND || gw_goal_get_target (goal) == GW_UNSET ||
      gw_goal_get_metric (goal) == NULL || gw_team_get_metric (team) != gw_goal_get_metric (goal) ||
      !gw_team_get_last_result (team, last) || *last <= 0)
    return FALSE;

  *change = (double) gw_goal_get_target (goal) / (double) *last - 1.0;
  return TRUE;
}

/**
 * gw_reflection_get_gap:
 * @points: (out): importance − confidence, both from 0 to 100
 *
 * Returns: whether somebody has given both. A large gap is a goal that matters
 *   and is not believed in.
 */
gboolean
gw_reflection_get_gap (GwReflection *reflection,
                       int          *points)
{
  gint64 importance, confidence;

  g_return_val_if_fail (GW_IS_REFLECTION (reflection), FALSE);
  g_return_val_if_fail (points != NULL, FALSE);

  importance = gw_reflection_get_importance (reflection);
  confidence = gw_reflection_get_confidence (reflection);
  if (importance == GW_UNSET || confidence == GW_UNSET)
    return FALSE;

  *points = (int) (importance * 10 - confidence);
  return TRUE;
}

/**
 * gw_team_get_person_days:
 *
 * Returns: working days of all members inside the workshop's dates, leave and
 *   part time taken off
 */
double
gw_team_get_person_days (GwWorkshop *workshop,
                         GwTeam     *team)
{
  GwDate start, end;
  GwRecordList *members;
  double days = 0;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), 0);
  g_return_val_if_fail (GW_IS_TEAM (team), 0);

  start = gw_workshop_get_start (workshop);
  end = gw_workshop_get_end (workshop);
  if (start == GW_DATE_NONE || end == GW_DATE_NONE)
    return 0;

  members = gw_team_get_members (team);
  for (guint i = 0; i < gw_record_list_get_length (members); i++)
    {
      GwMember *member = GW_MEMBER (gw_record_list_get (members, i));
      g_autoptr (GwWorkCalendar) calendar = gw_work_calendar_new_for_member (workshop, member);
      GwDate first = MAX (start, gw_member_get_start (member));
      GwDate last = gw_member_get_end (member) != GW_DATE_NONE ? MIN (end, gw_member_get_end (member)) : end;

      if (first <= last)
        days += gw_work_calendar_count (calendar, first, last) * (double) gw_member_get_fte (member) / 10000;
    }

  return days;
}

/**
 * gw_team_say_selling_hours:
 * @format: how numbers are written
 *
 * Returns: (transfer full): the whole hours that the members have for selling in
 *   the workshop's period; what is left of an hour is no hour to plan with
 */
char *
gw_team_say_selling_hours (GwWorkshop     *workshop,
                           GwTeam         *team,
                           const GwFormat *format)
{
  double minutes;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);
  g_return_val_if_fail (GW_IS_TEAM (team), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  minutes = (double) gw_calendar_get_selling_minutes (gw_workshop_get_calendar (workshop));
  return gw_format_value (format, floor (gw_team_get_person_days (workshop, team) * minutes / 60 + 1e-9), 0);
}

/**
 * gw_team_get_selling_hours:
 *
 * Returns: the hours that the members have for selling in a year, as in the
 *   workshop's period; 0 when its dates are not known
 */
double
gw_team_get_selling_hours (GwWorkshop *workshop,
                           GwTeam     *team)
{
  double minutes, span;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), 0);
  g_return_val_if_fail (GW_IS_TEAM (team), 0);

  if (gw_workshop_get_start (workshop) == GW_DATE_NONE || gw_workshop_get_end (workshop) == GW_DATE_NONE)
    return 0;

  minutes = (double) gw_calendar_get_selling_minutes (gw_workshop_get_calendar (workshop));
  span = gw_workshop_get_end (workshop) - gw_workshop_get_start (workshop) + 1;
  return span > 0 ? gw_team_get_person_days (workshop, team) * DAYS_PER_YEAR / span * minutes / 60 : 0;
}

/**
 * gw_goal_get_last_result:
 * @result: (out): scaled by the decimals of the goal's metric
 *
 * Finds the result of the last period: that of the goal, or that of its owner
 * where the team keeps results in the same metric.
 *
 * Returns: whether it is known
 */
gboolean
gw_goal_get_last_result (GwGoal *goal,
                         gint64 *result)
{
  GwRecordList *past;
  GwRecord *team;
  GwMember *owner;

  g_return_val_if_fail (GW_IS_GOAL (goal), FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  past = gw_hint_peek_child (goal, "past");
  for (guint i = past != NULL ? gw_record_list_get_length (past) : 0; i > 0; i--)
    {
      *result = gw_past_period_get_actual (GW_PAST_PERIOD (gw_record_list_get (past, i - 1)));
      if (*result != GW_UNSET)
        return TRUE;
    }

  owner = gw_goal_get_owner (goal);
  team = gw_record_get_ancestor (GW_RECORD (goal), GW_TYPE_TEAM);
  if (owner == NULL || team == NULL || gw_goal_get_metric (goal) == NULL ||
      gw_team_get_metric (GW_TEAM (team)) != gw_goal_get_metric (goal))
    return FALSE;

  *result = gw_member_get_last_actual (owner);
  return *result != GW_UNSET;
}

/**
 * gw_team_get_last_result:
 * @result: (out): the sum, scaled by the decimals of the team's metric
 *
 * Adds up the last results of the members that are known.
 *
 * Returns: whether any is known
 */
gboolean
gw_team_get_last_result (GwTeam *team,
                         gint64 *result)
{
  GwRecordList *members;
  gboolean known = FALSE;

  g_return_val_if_fail (GW_IS_TEAM (team), FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  *result = 0;
  members = gw_team_get_members (team);
  for (guint i = 0; i < gw_record_list_get_length (members); i++)
    {
      gint64 actual = gw_member_get_last_actual (GW_MEMBER (gw_record_list_get (members, i)));

      if (actual == GW_UNSET)
        continue;
      *result += actual;
      known = TRUE;
    }

  return known;
}
