/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-calendar.h"

#include <glib/gi18n-lib.h>

/* When people work: weekdays, holidays, selling hours. */
struct _GwCalendar
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwCalendar, gw_calendar, GW_TYPE_RECORD)

enum
{
  WORKDAYS,
  HOLIDAYS,
  SELLING_MINUTES,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [WORKDAYS] = { "workdays", N_("working weekdays"), GW_FIELD_INTEGER,
    .minimum = 1, .maximum = 127, .initial = 31 },
  [HOLIDAYS] = { "holidays", N_("holidays"), GW_FIELD_DATES, .maximum_items = 2000 },
  [SELLING_MINUTES] = { "selling-minutes", N_("minutes for selling a day"), GW_FIELD_INTEGER,
    .maximum = 1440, .initial = 240 },
};

static void
gw_calendar_class_init (GwCalendarClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("calendar"), fields, N_FIELDS,
                           NULL, 0);
}

static void
gw_calendar_init (GwCalendar *self)
{
}

/**
 * gw_calendar_get_workdays:
 *
 * Returns: working weekdays
 */
gint64
gw_calendar_get_workdays (GwCalendar *self)
{
  g_return_val_if_fail (GW_IS_CALENDAR (self), 0);

  return gw_record_get_integer (GW_RECORD (self), WORKDAYS);
}

/**
 * gw_calendar_get_holidays:
 *
 * Returns: (transfer none): holidays
 */
GwIntegers *
gw_calendar_get_holidays (GwCalendar *self)
{
  g_return_val_if_fail (GW_IS_CALENDAR (self), NULL);

  return gw_record_get_integers (GW_RECORD (self), HOLIDAYS);
}

/**
 * gw_calendar_get_selling_minutes:
 *
 * Returns: minutes for selling a day
 */
gint64
gw_calendar_get_selling_minutes (GwCalendar *self)
{
  g_return_val_if_fail (GW_IS_CALENDAR (self), 0);

  return gw_record_get_integer (GW_RECORD (self), SELLING_MINUTES);
}
