/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-status.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Thresholds are kept in hundredths of a percent. */
#define WHOLE 10000.0

static const struct
{
  const char *id;
  const char *name;
  const char *shape;
} statuses[GW_N_STATUSES] = {
  [GW_STATUS_CLOSED]      = { "closed",      N_("Closed"),      "◆" },
  [GW_STATUS_DROPPED]     = { "dropped",     N_("Dropped"),     "◇" },
  [GW_STATUS_ACHIEVED]    = { "achieved",    N_("Achieved"),    "✓" },
  [GW_STATUS_MISSED]      = { "missed",      N_("Missed"),      "✕" },
  [GW_STATUS_NOT_STARTED] = { "not-started", N_("Not started"), "○" },
  [GW_STATUS_NO_DATA]     = { "no-data",     N_("No data"),     "◌" },
  [GW_STATUS_TOO_EARLY]   = { "too-early",   N_("Too early"),   "◔" },
  [GW_STATUS_AHEAD]       = { "ahead",       N_("Ahead"),       "▲" },
  [GW_STATUS_ON_PACE]     = { "on-pace",     N_("On pace"),     "●" },
  [GW_STATUS_AT_RISK]     = { "at-risk",     N_("At risk"),     "▼" },
  [GW_STATUS_OFF_PACE]    = { "off-pace",    N_("Off pace"),    "■" },
};

/**
 * gw_status_get_name:
 *
 * Returns: (transfer none): the word for @status, translated, such as
 *   "At risk"
 */
const char *
gw_status_get_name (GwStatus status)
{
  g_return_val_if_fail ((guint) status < GW_N_STATUSES, "");

  return _(statuses[status].name);
}

/**
 * gw_status_write:
 * @is_stale: whether the number that it was told from is old
 *
 * Returns: (transfer full): the word for @status, and that it is old news
 */
char *
gw_status_write (GwStatus status,
                 gboolean is_stale)
{
  /* Translators: a status whose last number is old, such as "At risk, stale" */
  return is_stale ? g_strdup_printf (_("%s, stale"), gw_status_get_name (status))
                  : g_strdup (gw_status_get_name (status));
}

/**
 * gw_status_get_id:
 *
 * Returns: (transfer none): the word for @status that is never translated,
 *   such as "at-risk": for output that programs read, and for style classes
 */
const char *
gw_status_get_id (GwStatus status)
{
  g_return_val_if_fail ((guint) status < GW_N_STATUSES, "");

  return statuses[status].id;
}

/**
 * gw_status_get_shape:
 *
 * Returns: (transfer none): one character that looks different for each
 *   status, also without colour
 */
const char *
gw_status_get_shape (GwStatus status)
{
  g_return_val_if_fail ((guint) status < GW_N_STATUSES, "");

  return statuses[status].shape;
}

/**
 * gw_status_has_pace:
 *
 * Returns: whether @status was told from a pace
 */
gboolean
gw_status_has_pace (GwStatus status)
{
  return status >= GW_STATUS_AHEAD && status <= GW_STATUS_OFF_PACE;
}

/**
 * gw_status_from_pace:
 * @pace: what was done of what was planned, unrounded
 *
 * The last rows of F4 in the arithmetic. Limits are inclusive.
 *
 * Returns: ahead, on pace, at risk or off pace
 */
GwStatus
gw_status_from_pace (double                    pace,
                     const GwStatusThresholds *thresholds)
{
  g_return_val_if_fail (thresholds != NULL, GW_STATUS_NO_DATA);

  if (pace >= thresholds->ahead)
    return GW_STATUS_AHEAD;
  if (pace >= thresholds->on_pace)
    return GW_STATUS_ON_PACE;
  if (pace >= thresholds->at_risk)
    return GW_STATUS_AT_RISK;

  return GW_STATUS_OFF_PACE;
}

/**
 * gw_status_pace_for_print:
 * @pace: the unrounded pace
 * @digits: how many decimals will be printed
 * @thresholds: what the status was told with
 *
 * Rounding must not carry a pace across a threshold: 0.94996 is at risk below
 * 0.95 and is printed as 0.94 with two decimals.
 *
 * Returns: @pace, rounded to @digits decimals so that the printed figure has
 *   the status of the unrounded one
 */
double
gw_status_pace_for_print (double                    pace,
                          guint                     digits,
                          const GwStatusThresholds *thresholds)
{
  double scale, rounded;

  g_return_val_if_fail (thresholds != NULL, pace);
  g_return_val_if_fail (digits <= 9, pace);

  scale = pow (10.0, digits);
  rounded = round (pace * scale) / scale;
  if (gw_status_from_pace (rounded, thresholds) != gw_status_from_pace (pace, thresholds))
    rounded = (rounded > pace ? floor (pace * scale) : ceil (pace * scale)) / scale;

  return rounded;
}

/**
 * gw_status_thresholds_of_workshop:
 *
 * Returns: the settings of @workshop
 */
GwStatusThresholds
gw_status_thresholds_of_workshop (GwWorkshop *workshop)
{
  GwStatusThresholds thresholds = GW_STATUS_THRESHOLDS_DEFAULT;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), thresholds);

  thresholds.too_early = (double) gw_workshop_get_too_early_below (workshop) / WHOLE;
  thresholds.ahead = (double) gw_workshop_get_ahead_from (workshop) / WHOLE;
  thresholds.on_pace = (double) gw_workshop_get_on_pace_from (workshop) / WHOLE;
  thresholds.at_risk = (double) gw_workshop_get_at_risk_from (workshop) / WHOLE;
  return thresholds;
}

/**
 * gw_status_thresholds_explain:
 * @format: how numbers are written
 *
 * Returns: (transfer full): the settings in a sentence
 */
char *
gw_status_thresholds_explain (const GwStatusThresholds *self,
                              const GwFormat           *format)
{
  g_autofree char *ahead = NULL;
  g_autofree char *on_pace = NULL;
  g_autofree char *at_risk = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  ahead = gw_format_short_value (format, self->ahead);
  on_pace = gw_format_short_value (format, self->on_pace);
  at_risk = gw_format_short_value (format, self->at_risk);
  /* Translators: paces, such as 1.05, 0.95 and 0.85 */
  return g_strdup_printf (_("Ahead from a pace of %s, on pace from %s, at risk from %s."), ahead, on_pace, at_risk);
}
