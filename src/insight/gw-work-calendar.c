/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-work-calendar.h"

#include <stdlib.h>
#include <string.h>

#define N_DATES (GW_DATE_LAST - GW_DATE_FIRST + 1)

struct _GwWorkCalendar
{
  gatomicrefcount ref_count;
  guint           weekdays;
  /* No work before the one nor after the other. */
  GwDate          first;
  GwDate          last;
  /* Days off that fall on working weekdays: sorted, each once. */
  gsize           n_days_off;
  GwDate         *days_off;
};

G_DEFINE_BOXED_TYPE (GwWorkCalendar, gw_work_calendar, gw_work_calendar_ref, gw_work_calendar_unref)

static gboolean
falls_on_working_weekday (guint  weekdays,
                          GwDate date)
{
  return (weekdays & (1u << (gw_date_get_weekday (date) - 1))) != 0;
}

static int
compare_dates (const void *a,
               const void *b)
{
  GwDate first = *(const GwDate *) a;
  GwDate second = *(const GwDate *) b;

  return (first > second) - (first < second);
}

static void
add_day_off (GwWorkCalendar *self,
             guint8         *seen,
             GwDate          date)
{
  gsize index = (gsize) (date - GW_DATE_FIRST);

  g_assert (gw_date_is_valid (date));

  if ((seen[index / 8] & (1u << (index % 8))) != 0)
    return;
  if (!falls_on_working_weekday (self->weekdays, date))
    return;

  seen[index / 8] |= (guint8) (1u << (index % 8));
  self->n_days_off++;
}

/* Somebody who is away since ever or for ever needs no list of the days. */
static gboolean
take_as_bound (GwWorkCalendar   *self,
               const GwDateSpan *leave)
{
  if (leave->first <= GW_DATE_FIRST)
    self->first = MAX (self->first, leave->last + 1);
  else if (leave->last >= GW_DATE_LAST)
    self->last = MIN (self->last, leave->first - 1);
  else
    return FALSE;

  return TRUE;
}

/* A bit a day of the three centuries keeps any number of overlapping leaves
 * within 14 kB, and gives the days in order, each once. */
static void
collect_days_off (GwWorkCalendar   *self,
                  const GwDate     *holidays,
                  gsize             n_holidays,
                  const GwDateSpan *leaves,
                  gsize             n_leaves)
{
  g_autofree guint8 *seen = g_new0 (guint8, N_DATES / 8 + 1);
  gsize next = 0;

  for (gsize i = 0; i < n_holidays; i++)
    if (gw_date_is_valid (holidays[i]))
      add_day_off (self, seen, holidays[i]);

  for (gsize i = 0; i < n_leaves; i++)
    {
      if (leaves[i].last < leaves[i].first || take_as_bound (self, &leaves[i]))
        continue;
      for (GwDate date = leaves[i].first; date <= leaves[i].last; date++)
        add_day_off (self, seen, date);
    }

  self->days_off = g_new (GwDate, self->n_days_off);
  for (gsize byte = 0; byte < N_DATES / 8 + 1 && next < self->n_days_off; byte++)
    for (gsize bit = 0; seen[byte] != 0 && bit < 8; bit++)
      if ((seen[byte] & (1u << bit)) != 0)
        self->days_off[next++] = (GwDate) (byte * 8 + bit) + GW_DATE_FIRST;
}

/* How many days off lie before @date. */
static gsize
count_days_off_before (const GwWorkCalendar *self,
                       GwDate                date)
{
  gsize low = 0;
  gsize high = self->n_days_off;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (self->days_off[middle] < date)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gint
count_weekdays (guint  weekdays,
                GwDate first,
                GwDate last)
{
  gint days = last - first + 1;
  gint count = days / 7 * __builtin_popcount (weekdays);
  gint weekday = gw_date_get_weekday (first);

  for (gint i = 0; i < days % 7; i++)
    if ((weekdays & (1u << ((weekday - 1 + i) % 7))) != 0)
      count++;

  return count;
}

/**
 * gw_work_calendar_new:
 * @weekdays: the working weekdays, bit 0 for Monday to bit 6 for Sunday
 * @holidays: (array length=n_holidays) (nullable): in any order
 * @n_holidays: how many
 * @leaves: (array length=n_leaves) (nullable): days on which one person is
 *   away, in any order; they may overlap, and reach from %GW_DATE_FIRST or to
 *   %GW_DATE_LAST for somebody who comes later or goes earlier
 * @n_leaves: how many
 *
 * Returns: (transfer full): the calendar
 */
GwWorkCalendar *
gw_work_calendar_new (guint             weekdays,
                      const GwDate     *holidays,
                      gsize             n_holidays,
                      const GwDateSpan *leaves,
                      gsize             n_leaves)
{
  GwWorkCalendar *self;

  g_return_val_if_fail (holidays != NULL || n_holidays == 0, NULL);
  g_return_val_if_fail (leaves != NULL || n_leaves == 0, NULL);

  self = g_new0 (GwWorkCalendar, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->weekdays = weekdays & GW_WEEKDAYS_ALL;
  self->first = GW_DATE_FIRST;
  self->last = GW_DATE_LAST;
  if (n_holidays > 0 || n_leaves > 0)
    collect_days_off (self, holidays, n_holidays, leaves, n_leaves);

  return self;
}

/**
 * gw_work_calendar_ref:
 *
 * Returns: (transfer full): @self
 */
GwWorkCalendar *
gw_work_calendar_ref (const GwWorkCalendar *self)
{
  GwWorkCalendar *calendar = (GwWorkCalendar *) self;

  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&calendar->ref_count);
  return calendar;
}

/**
 * gw_work_calendar_unref:
 *
 * Frees @self with its last reference.
 */
void
gw_work_calendar_unref (GwWorkCalendar *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->days_off);
  g_free (self);
}

/**
 * gw_work_calendar_for_span:
 *
 * A plan needs something to count: where no day of the span is a working day,
 * every day counts (F1 in the arithmetic).
 *
 * Returns: (transfer full): @self, or a calendar that knows no days off
 */
GwWorkCalendar *
gw_work_calendar_for_span (const GwWorkCalendar *self,
                           GwDate                first,
                           GwDate                last)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (gw_work_calendar_count (self, first, last) > 0)
    return gw_work_calendar_ref (self);

  return gw_work_calendar_new (GW_WEEKDAYS_ALL, NULL, 0, NULL, 0);
}

/**
 * gw_work_calendar_count:
 * @first: the first day
 * @last: the last day, included
 *
 * Counts working days (F1 in the arithmetic), in a time that grows with the
 * logarithm of the days off and not with the length of the span.
 *
 * Returns: the working days; 0 when @last is before @first
 */
gint
gw_work_calendar_count (const GwWorkCalendar *self,
                        GwDate                first,
                        GwDate                last)
{
  gsize days_off;

  g_return_val_if_fail (self != NULL, 0);

  first = MAX (first, self->first);
  last = MIN (last, self->last);
  if (last < first)
    return 0;

  days_off = count_days_off_before (self, last + 1) - count_days_off_before (self, first);
  return count_weekdays (self->weekdays, first, last) - (gint) days_off;
}

/**
 * gw_work_calendar_is_working_day:
 *
 * Returns: whether work is done on @date
 */
gboolean
gw_work_calendar_is_working_day (const GwWorkCalendar *self,
                                 GwDate                date)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (date < self->first || date > self->last || !falls_on_working_weekday (self->weekdays, date))
    return FALSE;
  if (self->n_days_off == 0)
    return TRUE;

  return bsearch (&date, self->days_off, self->n_days_off, sizeof date, compare_dates) == NULL;
}
