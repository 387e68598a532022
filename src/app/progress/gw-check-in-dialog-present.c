/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check-in-dialog-private.h"

#include <glib/gi18n-lib.h>

/* What the dialog is opened for. */

/**
 * gw_check_in_dialog_present:
 * @session: the open document
 * @near: a widget of the window that asks
 *
 * Asks for a check-in of the goal that is selected.
 */
void
gw_check_in_dialog_present (GwSession *session,
                            GtkWidget *near)
{
  GwGoal *goal;
  GtkWidget *dialog;

  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (GTK_IS_WIDGET (near));

  if (!gw_session_may_write (session))
    return;
  /* The views show the team's goal while none is selected. */
  goal = gw_session_get_goal (session);
  if (goal == NULL && gw_session_get_team (session) != NULL)
    goal = gw_session_find_team_goal (session, gw_session_get_team (session));
  dialog = gw_check_in_dialog_new (session, goal);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (gtk_widget_get_root (near)));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * gw_check_in_dialog_present_correction:
 * @session: the open document
 * @near: a widget of the window that asks
 * @goal: a goal
 * @check_in: one of its numbers
 *
 * Asks what @check_in should have been. The earlier value is kept.
 */
void
gw_check_in_dialog_present_correction (GwSession       *session,
                                       GtkWidget       *near,
                                       GwGoal          *goal,
                                       const GwCheckIn *check_in)
{
  const GwFormat *format;
  GtkWidget *dialog;
  g_autofree char *date = NULL;
  g_autofree char *value = NULL;

  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (GTK_IS_WIDGET (near));
  g_return_if_fail (GW_IS_GOAL (goal));
  g_return_if_fail (check_in != NULL);

  if (!gw_session_may_write (session))
    return;

  format = gw_session_get_format (session);
  dialog = gw_check_in_dialog_new (session, goal);
  date = gw_format_date (format, check_in->date);
  if (check_in->value != GW_UNSET)
    value = gw_format_amount_for_entry (format, check_in->value, gw_record_get_decimals (GW_RECORD (goal)));
  gw_check_in_dialog_fill (GW_CHECK_IN_DIALOG (dialog), date, value, check_in->note);
  gw_form_dialog_set_texts (GW_FORM_DIALOG (dialog), _("Correct Check-in"), NULL, _("C_orrect"));
  gtk_widget_set_visible (GW_CHECK_IN_DIALOG (dialog)->next, FALSE);
  gtk_widget_set_visible (GW_CHECK_IN_DIALOG (dialog)->split, FALSE);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (gtk_widget_get_root (near)));
  gtk_window_present (GTK_WINDOW (dialog));
}
