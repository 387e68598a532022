/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-member-capacity.h"

#include "gw-calendar.h"
#include "gw-leave.h"
#include "gw-plan-curve.h"

#define WHOLE 10000.0

static GArray *
list_holidays (GwWorkshop *workshop)
{
  GwIntegers *holidays = gw_calendar_get_holidays (gw_workshop_get_calendar (workshop));
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (GwDate));

  for (guint i = 0; i < gw_integers_get_length (holidays); i++)
    {
      GwDate date = (GwDate) gw_integers_get (holidays, i);

      g_array_append_val (dates, date);
    }

  return dates;
}

static guint
get_weekdays (GwWorkshop *workshop)
{
  return (guint) gw_calendar_get_workdays (gw_workshop_get_calendar (workshop));
}

static void
add_span (GArray *spans,
          GwDate  first,
          GwDate  last)
{
  GwDateSpan span = { first, last };

  if (first <= last)
    g_array_append_val (spans, span);
}

/* Leave, and the days before somebody comes and after they have gone. */
static GArray *
list_absences (GwMember *member)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (GwDateSpan));
  GwRecordList *leaves = gw_member_get_leave (member);

  for (guint i = 0; i < gw_record_list_get_length (leaves); i++)
    {
      GwLeave *leave = GW_LEAVE (gw_record_list_get (leaves, i));
      GwDate first = gw_leave_get_start (leave);
      GwDate last = gw_leave_get_end (leave);

      if (first != GW_DATE_NONE)
        add_span (spans, first, last != GW_DATE_NONE ? last : first);
    }

  if (gw_member_get_start (member) != GW_DATE_NONE)
    add_span (spans, GW_DATE_FIRST, gw_member_get_start (member) - 1);
  if (gw_member_get_end (member) != GW_DATE_NONE)
    add_span (spans, gw_member_get_end (member) + 1, GW_DATE_LAST);

  return spans;
}

/**
 * gw_work_calendar_new_for_workshop:
 *
 * Returns: (transfer full): the working days that everyone shares
 */
GwWorkCalendar *
gw_work_calendar_new_for_workshop (GwWorkshop *workshop)
{
  g_autoptr (GArray) holidays = NULL;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);

  holidays = list_holidays (workshop);
  return gw_work_calendar_new (get_weekdays (workshop), (const GwDate *) (gpointer) holidays->data,
                               holidays->len, NULL, 0);
}

/**
 * gw_work_calendar_new_for_member:
 *
 * Returns: (transfer full): the days on which @member works: leave counts as
 *   holidays (F1 in the arithmetic), and so do the days before the first and
 *   after the last one
 */
GwWorkCalendar *
gw_work_calendar_new_for_member (GwWorkshop *workshop,
                                 GwMember   *member)
{
  g_autoptr (GArray) holidays = NULL;
  g_autoptr (GArray) absences = NULL;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);
  g_return_val_if_fail (GW_IS_MEMBER (member), NULL);

  holidays = list_holidays (workshop);
  absences = list_absences (member);
  return gw_work_calendar_new (get_weekdays (workshop), (const GwDate *) (gpointer) holidays->data,
                               holidays->len, (const GwDateSpan *) (gpointer) absences->data, absences->len);
}

/**
 * gw_member_get_ramp_in_month:
 * @month: any day of the month
 *
 * Returns: how much of the work @member masters in that month, 0 to 1: the
 *   ramp starts in the month of their first day, and 1 follows on it
 */
double
gw_member_get_ramp_in_month (GwMember *member,
                             GwDate    month)
{
  GwIntegers *ramp;
  GwDate start;
  gsize position;

  g_return_val_if_fail (GW_IS_MEMBER (member), 0.0);
  g_return_val_if_fail (gw_date_is_valid (month), 0.0);

  start = gw_member_get_start (member);
  ramp = gw_member_get_ramp (member);
  if (start == GW_DATE_NONE)
    return 1.0;
  if (gw_date_get_month_end (month) < start)
    return 0.0;

  position = gw_plan_count_months (gw_date_get_month_start (start), gw_date_get_month_end (month)) - 1;
  if (position >= gw_integers_get_length (ramp))
    return 1.0;

  return (double) gw_integers_get (ramp, (guint) position) / 100.0;
}

/**
 * gw_member_is_ramping:
 *
 * Returns: whether @member cannot give all of their time from @start to @end:
 *   comes later, goes earlier or is still learning
 */
gboolean
gw_member_is_ramping (GwMember *member,
                      GwDate    start,
                      GwDate    end)
{
  GwDate first, last;

  g_return_val_if_fail (GW_IS_MEMBER (member), FALSE);

  first = gw_member_get_start (member);
  last = gw_member_get_end (member);
  if (first != GW_DATE_NONE && first > start)
    return TRUE;
  if (last != GW_DATE_NONE && last < end)
    return TRUE;

  for (GwDate month = start; month <= end; month = gw_date_get_month_end (month) + 1)
    if (gw_member_get_ramp_in_month (member, month) < 1.0)
      return TRUE;

  return FALSE;
}

/* The working days of a span on which the member is with the team. */
static gint
count_present (GwMember             *member,
               const GwWorkCalendar *calendar,
               GwDate                first,
               GwDate                last)
{
  GwDate start = gw_member_get_start (member);
  GwDate end = gw_member_get_end (member);

  if (start != GW_DATE_NONE)
    first = MAX (first, start);
  if (end != GW_DATE_NONE)
    last = MIN (last, end);

  return gw_work_calendar_count (calendar, first, last);
}

/**
 * gw_member_get_capacity_in_month:
 * @team: the working days that everyone shares
 * @month: any day of the month
 *
 * What a month's work is for a ramping member (F3 in the arithmetic). Working
 * time and leave do not change it: they lie in the target and in the days.
 *
 * Returns: the ramp times the share of the month's working days between the
 *   first and the last day of @member, 0 to 1
 */
double
gw_member_get_capacity_in_month (GwMember             *member,
                                 const GwWorkCalendar *team,
                                 GwDate                month)
{
  GwDate first, last;
  gint days;

  g_return_val_if_fail (GW_IS_MEMBER (member), 0.0);
  g_return_val_if_fail (team != NULL, 0.0);

  first = gw_date_get_month_start (month);
  last = gw_date_get_month_end (month);
  days = gw_work_calendar_count (team, first, last);
  if (days == 0)
    return gw_member_get_ramp_in_month (member, month);

  return gw_member_get_ramp_in_month (member, month) * count_present (member, team, first, last) / days;
}

/**
 * gw_member_get_capacity:
 * @team: the working days that everyone shares
 * @own: the working days of @member
 * @start: first day
 * @end: last day
 *
 * Capacity as sharing out and the funnel need it (F9 in the arithmetic): the
 * working time times the mean over the months of ramp times the share of
 * working days. A month that the span cuts counts as the part that it is.
 *
 * Returns: 1 for somebody full-time who is there all the time
 */
double
gw_member_get_capacity (GwMember             *member,
                        const GwWorkCalendar *team,
                        const GwWorkCalendar *own,
                        GwDate                start,
                        GwDate                end)
{
  double months = 0.0, present = 0.0;

  g_return_val_if_fail (GW_IS_MEMBER (member), 0.0);
  g_return_val_if_fail (team != NULL && own != NULL, 0.0);
  g_return_val_if_fail (gw_date_is_valid (start) && gw_date_is_valid (end), 0.0);

  for (GwDate first = start; first <= end; first = gw_date_get_month_end (first) + 1)
    {
      GwDate last = MIN (gw_date_get_month_end (first), end);
      double days = gw_work_calendar_count (team, gw_date_get_month_start (first), gw_date_get_month_end (first));

      if (days <= 0.0)
        continue;
      months += gw_work_calendar_count (team, first, last) / days;
      present += gw_member_get_ramp_in_month (member, first) * count_present (member, own, first, last) / days;
    }

  if (months <= 0.0)
    return 0.0;

  return (double) gw_member_get_fte (member) / WHOLE * (present / months);
}
