/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check-in-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "gw-check-in-goals.h"
#include "gw-if-then-row.h"
#include "gw-metric.h"

/* How what was typed is understood. */

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/*< private >
 * gw_check_in_dialog_takes_number:
 *
 * Returns: whether the goal that is chosen takes a number
 */
gboolean
gw_check_in_dialog_takes_number (GwCheckInDialog *self)
{
  return gw_check_in_goals_takes_number (gw_session_get_insight (self->session), gw_check_in_dialog_get_goal (self));
}

/*< private >
 * gw_check_in_dialog_counts_totals:
 *
 * Returns: whether that is a total since the start
 */
gboolean
gw_check_in_dialog_counts_totals (GwCheckInDialog *self)
{
  GwMetric *metric = gw_goal_get_metric (gw_check_in_dialog_get_goal (self));

  return metric != NULL && gw_metric_get_nature (metric) == GW_NATURE_FLOW;
}

/*< private >
 * gw_check_in_dialog_get_hint:
 *
 * Returns: (transfer none): what to type, while nothing is typed
 */
const char *
gw_check_in_dialog_get_hint (GwCheckInDialog *self)
{
  if (!gw_check_in_dialog_takes_number (self))
    return _("This goal takes no number. Say how its if-then plans went.");

  return gw_check_in_dialog_counts_totals (self) ? _("The total so far, not what came since the last check-in.")
                                                 : _("What was read on that day.");
}

static gboolean
is_filled (GtkWidget *row)
{
  g_autofree char *text = g_strstrip (g_strdup (get_text (row)));

  return text[0] != '\0';
}

static gboolean
fail (GError     **error,
      int          code,
      const char  *message)
{
  g_set_error_literal (error, GW_FORMAT_ERROR, code, message);
  return FALSE;
}

static gboolean
read_answers (GwCheckInDialog  *self,
              guint            *n_answered,
              GError          **error)
{
  *n_answered = 0;
  for (guint i = 0; i < self->plans->len; i++)
    switch (gw_if_then_row_get_answered (self->plans->pdata[i]))
      {
      case GW_IF_THEN_ANSWERED_HALF:
        return fail (error, GW_FORMAT_ERROR_EMPTY, _("Say whether the “then” was done, too."));
      case GW_IF_THEN_ANSWERED_WHOLE:
        *n_answered += 1;
        break;
      case GW_IF_THEN_ANSWERED_NOT:
      default:
        break;
      }

  return TRUE;
}

/*< private >
 * gw_check_in_dialog_understand:
 * @understood: (out): a number, or answers about if-then plans, or both
 *
 * Returns: whether there is enough to record; else @error says what is missing
 */
gboolean
gw_check_in_dialog_understand (GwCheckInDialog      *self,
                               GwCheckInUnderstood  *understood,
                               GError              **error)
{
  guint decimals = gw_record_get_decimals (GW_RECORD (gw_check_in_dialog_get_goal (self)));

  understood->value = GW_UNSET;
  if (!gw_check_in_read_date (self->session, get_text (self->date), &understood->date, error))
    return FALSE;
  if (gw_check_in_dialog_takes_number (self) && is_filled (self->value) &&
      !gw_format_parse_amount (gw_session_get_format (self->session), get_text (self->value), decimals,
                               &understood->value, error))
    return FALSE;
  if (!read_answers (self, &understood->n_answered, error))
    return FALSE;
  if (understood->value == GW_UNSET && understood->n_answered == 0)
    return fail (error, GW_FORMAT_ERROR_EMPTY, gw_check_in_dialog_get_hint (self));
  if (understood->value == GW_UNSET && gw_check_in_dialog_takes_number (self) && is_filled (self->note))
    return fail (error, GW_FORMAT_ERROR_NOT_A_NUMBER, _("A note belongs to a number. Type one, or take the note out."));

  return TRUE;
}
