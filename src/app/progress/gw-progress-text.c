/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-progress-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * gw_progress_text_question:
 *
 * Returns: (transfer none): what somebody asks who sees @status
 */
const char *
gw_progress_text_question (GwStatus status)
{
  switch (status)
    {
    case GW_STATUS_CLOSED:
      return _("Why closed?");
    case GW_STATUS_DROPPED:
      return _("Why dropped?");
    case GW_STATUS_ACHIEVED:
      return _("Why achieved?");
    case GW_STATUS_MISSED:
      return _("Why missed?");
    case GW_STATUS_NOT_STARTED:
      return _("Why not started?");
    case GW_STATUS_NO_DATA:
      return _("Why no data?");
    case GW_STATUS_TOO_EARLY:
      return _("Why too early?");
    case GW_STATUS_AHEAD:
      return _("Why ahead?");
    case GW_STATUS_ON_PACE:
      return _("Why on pace?");
    case GW_STATUS_AT_RISK:
      return _("Why at risk?");
    case GW_STATUS_OFF_PACE:
    default:
      return _("Why off pace?");
    }
}

/**
 * gw_progress_text_sources:
 * @format: how numbers and dates are written
 *
 * Returns: (transfer full): which numbers the figures rest on; may be empty
 */
char *
gw_progress_text_sources (const GwGoalInsight *insight,
                          const GwFormat      *format)
{
  g_autofree char *coverage = NULL;
  g_autofree char *date = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (insight != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  coverage = gw_goal_insight_explain_coverage (insight, format);
  if (gw_goal_insight_has_actual (insight))
    {
      date = gw_format_date (format, gw_goal_insight_get_last_date (insight));
      last = g_strdup_printf (_("Last number from %s."), date);
    }
  else
    last = g_strdup ("");

  return g_strstrip (g_strdup_printf ("%s %s", coverage != NULL ? coverage : "", last));
}

/**
 * gw_progress_text_tooltip:
 * @session: the open document
 * @usual: what a button does that writes
 *
 * Returns: (transfer full): that, or why it cannot be done on the day of the past
 *   that is looked at
 */
char *
gw_progress_text_tooltip (GwSession  *session,
                          const char *usual)
{
  g_autofree char *closed = NULL;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (usual != NULL, NULL);

  closed = gw_session_explain_closed (session);
  return closed != NULL ? g_steal_pointer (&closed) : g_strdup (usual);
}

/**
 * gw_progress_text_range:
 *
 * Returns: (transfer full) (nullable): what "8 times in 10" beside a range means, in
 *   a sentence; %NULL where no range is said so
 */
char *
gw_progress_text_range (const GwGoalInsight *insight)
{
  const GwForecast *forecast;
  double tenths;

  g_return_val_if_fail (insight != NULL, NULL);

  forecast = gw_goal_insight_get_forecast (insight);
  tenths = forecast->confidence * 10;
  if (!gw_goal_insight_has_plan (insight) || forecast->kind != GW_FORECAST_RANGE ||
      fabs (tenths - round (tenths)) >= 0.001)
    return NULL;

  /* Translators: both numbers are the same: "8 times in 10: of ten goals that go on as they went so far, 8 end …" */
  return g_strdup_printf (_("%d times in 10: of ten goals that go on as this one went so far, %d end between the two numbers."),
                          (int) round (tenths), (int) round (tenths));
}
