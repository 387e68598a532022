/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-workshop.h"

#include <glib/gi18n-lib.h>

#include "gw-calendar.h"
#include "gw-metric.h"
#include "gw-page-state.h"
#include "gw-team.h"

/* A whole workshop: what one document holds. */
struct _GwWorkshop
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwWorkshop, gw_workshop, GW_TYPE_RECORD)

enum
{
  TITLE,
  COMPANY,
  FACILITATOR,
  CURRENCY,
  PERIOD,
  FISCAL_START,
  START,
  END,
  AS_OF,
  AHEAD_FROM,
  ON_PACE_FROM,
  AT_RISK_FROM,
  TOO_EARLY_BELOW,
  STALE_AFTER,
  CONFIDENCE,
  COMMITTED_ON,
  NOTES,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [TITLE] = { "title", N_("title"), GW_FIELD_TEXT, .maximum = 500 },
  [COMPANY] = { "company", N_("company"), GW_FIELD_TEXT, .maximum = 200 },
  [FACILITATOR] = { "facilitator", N_("facilitator"), GW_FIELD_TEXT, .maximum = 200 },
  [CURRENCY] = { "currency", N_("currency"), GW_FIELD_TEXT, .maximum = 12 },
  [PERIOD] = { "period", N_("period"), GW_FIELD_CHOICE, .type = gw_period_kind_get_type },
  [FISCAL_START] = { "fiscal-start", N_("first month of the fiscal year"), GW_FIELD_INTEGER,
    .minimum = 1, .maximum = 12, .initial = 1 },
  [START] = { "start", N_("start"), GW_FIELD_DATE },
  [END] = { "end", N_("end"), GW_FIELD_DATE },
  [AS_OF] = { "as-of", N_("as of"), GW_FIELD_DATE },
  [AHEAD_FROM] = { "ahead-from", N_("ahead from a pace of"), GW_FIELD_BASIS_POINTS,
    .minimum = 10000, .maximum = 30000, .initial = 10500 },
  [ON_PACE_FROM] = { "on-pace-from", N_("on pace from"), GW_FIELD_BASIS_POINTS,
    .minimum = 5000, .maximum = 10000, .initial = 9500 },
  [AT_RISK_FROM] = { "at-risk-from", N_("at risk from"), GW_FIELD_BASIS_POINTS,
    .maximum = 10000, .initial = 8500 },
  [TOO_EARLY_BELOW] = { "too-early-below", N_("too early below a planned share of"), GW_FIELD_BASIS_POINTS,
    .maximum = 5000, .initial = 1000 },
  [STALE_AFTER] = { "stale-after", N_("stale after, in percent of the rhythm"), GW_FIELD_INTEGER,
    .minimum = 50, .maximum = 1000, .initial = 150 },
  [CONFIDENCE] = { "confidence", N_("confidence of the forecast"), GW_FIELD_BASIS_POINTS,
    .minimum = 5000, .maximum = 9900, .initial = 8000 },
  [COMMITTED_ON] = { "committed-on", N_("committed on"), GW_FIELD_DATE },
  [NOTES] = { "notes", N_("notes"), GW_FIELD_TEXT, .flags = GW_FIELD_MULTILINE, .maximum = 100000 },
};

enum
{
  CALENDAR,
  PAGES,
  METRICS,
  TEAMS,
  N_SLOTS
};

static const GwSlot slots[N_SLOTS] = {
  [CALENDAR] = { "calendar", N_("calendar"), gw_calendar_get_type, TRUE, 1 },
  [PAGES] = { "pages", N_("page"), gw_page_state_get_type, FALSE, 8 },
  [METRICS] = { "metrics", N_("metric"), gw_metric_get_type, FALSE, 1000 },
  [TEAMS] = { "teams", N_("team"), gw_team_get_type, FALSE, 1000 },
};

static gboolean
gw_workshop_validate (GwRecord  *record,
                      GError   **error)
{
  GwWorkshop *self = GW_WORKSHOP (record);
  GwDate start = gw_workshop_get_start (self);
  GwDate end = gw_workshop_get_end (self);

  if (start != GW_DATE_NONE && end != GW_DATE_NONE && end < start)
    {
      g_set_error_literal (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RULE,
                           _("The period ends before it starts. Choose an end on or after the start."));
      return FALSE;
    }
  if (gw_workshop_get_at_risk_from (self) > gw_workshop_get_on_pace_from (self))
    {
      g_set_error_literal (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RULE,
                           _("“At risk” must begin below “on pace”."));
      return FALSE;
    }

  return TRUE;
}

static void
gw_workshop_class_init (GwWorkshopClass *klass)
{
  GW_RECORD_CLASS (klass)->validate = gw_workshop_validate;

  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("workshop"), fields, N_FIELDS,
                           slots, N_SLOTS);
}

static void
gw_workshop_init (GwWorkshop *self)
{
}

/**
 * gw_workshop_get_title:
 *
 * Returns: (transfer none): title
 */
const char *
gw_workshop_get_title (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), NULL);

  return gw_record_get_text (GW_RECORD (self), TITLE);
}

/**
 * gw_workshop_get_company:
 *
 * Returns: (transfer none): company
 */
const char *
gw_workshop_get_company (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), NULL);

  return gw_record_get_text (GW_RECORD (self), COMPANY);
}

/**
 * gw_workshop_get_facilitator:
 *
 * Returns: (transfer none): facilitator
 */
const char *
gw_workshop_get_facilitator (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), NULL);

  return gw_record_get_text (GW_RECORD (self), FACILITATOR);
}

/**
 * gw_workshop_get_currency:
 *
 * Returns: (transfer none): currency
 */
const char *
gw_workshop_get_currency (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), NULL);

  return gw_record_get_text (GW_RECORD (self), CURRENCY);
}

/**
 * gw_workshop_get_period:
 *
 * Returns: period
 */
GwPeriodKind
gw_workshop_get_period (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), 0);

  return (GwPeriodKind) gw_record_get_choice (GW_RECORD (self), PERIOD);
}

/**
 * gw_workshop_get_fiscal_start:
 *
 * Returns: first month of the fiscal year
 */
gint64
gw_workshop_get_fiscal_start (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), 0);

  return gw_record_get_integer (GW_RECORD (self), FISCAL_START);
}

/**
 * gw_workshop_get_start:
 *
 * Returns: start, or %GW_DATE_NONE
 */
GwDate
gw_workshop_get_start (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), START);
}

/**
 * gw_workshop_get_end:
 *
 * Returns: end, or %GW_DATE_NONE
 */
GwDate
gw_workshop_get_end (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), END);
}

/**
 * gw_workshop_get_as_of:
 *
 * Returns: as of, or %GW_DATE_NONE
 */
GwDate
gw_workshop_get_as_of (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), AS_OF);
}

/**
 * gw_workshop_get_ahead_from:
 *
 * Returns: ahead from a pace of, in basis points
 */
gint64
gw_workshop_get_ahead_from (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), 0);

  return gw_record_get_integer (GW_RECORD (self), AHEAD_FROM);
}

/**
 * gw_workshop_get_on_pace_from:
 *
 * Returns: on pace from, in basis points
 */
gint64
gw_workshop_get_on_pace_from (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), 0);

  return gw_record_get_integer (GW_RECORD (self), ON_PACE_FROM);
}

/**
 * gw_workshop_get_at_risk_from:
 *
 * Returns: at risk from, in basis points
 */
gint64
gw_workshop_get_at_risk_from (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), 0);

  return gw_record_get_integer (GW_RECORD (self), AT_RISK_FROM);
}

/**
 * gw_workshop_get_too_early_below:
 *
 * Returns: too early below a planned share of, in basis points
 */
gint64
gw_workshop_get_too_early_below (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), 0);

  return gw_record_get_integer (GW_RECORD (self), TOO_EARLY_BELOW);
}

/**
 * gw_workshop_get_stale_after:
 *
 * Returns: stale after, in percent of the rhythm
 */
gint64
gw_workshop_get_stale_after (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), 0);

  return gw_record_get_integer (GW_RECORD (self), STALE_AFTER);
}

/**
 * gw_workshop_get_confidence:
 *
 * Returns: confidence of the forecast, in basis points
 */
gint64
gw_workshop_get_confidence (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), 0);

  return gw_record_get_integer (GW_RECORD (self), CONFIDENCE);
}

/**
 * gw_workshop_get_committed_on:
 *
 * Returns: committed on, or %GW_DATE_NONE
 */
GwDate
gw_workshop_get_committed_on (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), COMMITTED_ON);
}

/**
 * gw_workshop_get_notes:
 *
 * Returns: (transfer none): notes
 */
const char *
gw_workshop_get_notes (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), NULL);

  return gw_record_get_text (GW_RECORD (self), NOTES);
}

/**
 * gw_workshop_get_calendar:
 *
 * Returns: (transfer none): its calendar
 */
GwCalendar *
gw_workshop_get_calendar (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), NULL);

  return GW_CALENDAR (gw_record_get_single (GW_RECORD (self), CALENDAR));
}

/**
 * gw_workshop_get_pages:
 *
 * Returns: (transfer none): a list of #GwPageState
 */
GwRecordList *
gw_workshop_get_pages (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), NULL);

  return gw_record_get_list (GW_RECORD (self), PAGES);
}

/**
 * gw_workshop_get_metrics:
 *
 * Returns: (transfer none): a list of #GwMetric
 */
GwRecordList *
gw_workshop_get_metrics (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), NULL);

  return gw_record_get_list (GW_RECORD (self), METRICS);
}

/**
 * gw_workshop_get_teams:
 *
 * Returns: (transfer none): a list of #GwTeam
 */
GwRecordList *
gw_workshop_get_teams (GwWorkshop *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP (self), NULL);

  return gw_record_get_list (GW_RECORD (self), TEAMS);
}
