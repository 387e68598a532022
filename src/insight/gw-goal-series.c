/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-series.h"

#include "gw-check-ins.h"
#include "gw-record.h"

/**
 * gw_rhythm_is_overdue:
 * @stale_after: how much of the rhythm may pass, in percent
 * @calendar: working days, for a daily rhythm
 * @last: the day of the last number
 * @as_of: the day of the question
 *
 * Returns: whether a number is stale (F4 in the arithmetic)
 */
gboolean
gw_rhythm_is_overdue (GwRhythm              rhythm,
                      gint64                stale_after,
                      const GwWorkCalendar *calendar,
                      GwDate                last,
                      GwDate                as_of)
{
  static const double days[] = {
    [GW_RHYTHM_DAILY] = 1.0,
    [GW_RHYTHM_WEEKLY] = 7.0,
    [GW_RHYTHM_FORTNIGHTLY] = 14.0,
    [GW_RHYTHM_MONTHLY] = 365.25 / 12.0,
    [GW_RHYTHM_QUARTERLY] = 365.25 / 4.0,
  };
  double allowed;

  g_return_val_if_fail ((guint) rhythm < G_N_ELEMENTS (days), FALSE);
  g_return_val_if_fail (calendar != NULL, FALSE);

  allowed = days[rhythm] * (double) stale_after / 100.0;
  if (rhythm == GW_RHYTHM_DAILY)
    return gw_work_calendar_count (calendar, last + 1, as_of) > allowed;

  return (double) as_of - (double) last > allowed;
}

/**
 * gw_goal_series_collect_own:
 * @as_of: the day on which it is known
 * @last_excuse: (out): the last day that was excused, or %GW_DATE_NONE
 *
 * Returns: (transfer full) (element-type GwAmountPoint): the check-ins of @goal
 *   that have a number, by date
 */
GArray *
gw_goal_series_collect_own (GwGoal *goal,
                            GwDate  as_of,
                            GwDate *last_excuse)
{
  GwCheckIns *check_ins;
  GArray *points;
  guint n;

  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);
  g_return_val_if_fail (last_excuse != NULL, NULL);

  check_ins = gw_record_get_check_ins (GW_RECORD (goal));
  n = gw_check_ins_get_length (check_ins);
  points = g_array_sized_new (FALSE, TRUE, sizeof (GwAmountPoint), n);
  *last_excuse = GW_DATE_NONE;
  for (guint i = 0; i < n; i++)
    {
      const GwCheckIn *check_in = gw_check_ins_get (check_ins, i);
      GwAmountPoint point = { check_in->date, 0 };
      gint64 value;

      if (check_in->date > as_of)
        break;
      if (!gw_check_in_get_known (check_in, as_of, &value))
        continue;

      point.amount = (double) value;
      if (value == GW_UNSET)
        *last_excuse = check_in->date;
      else
        g_array_append_val (points, point);
    }

  return points;
}
