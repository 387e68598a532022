/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check-in-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "gw-check-in-goals.h"

/* One person after the other: the day stays, the next goal comes. */

/* The next goal of the list that takes a number. */
static guint
find_next (GwCheckInDialog *self)
{
  GListModel *goals = G_LIST_MODEL (self->goals);
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->goal));

  for (guint i = selected + 1; selected != GTK_INVALID_LIST_POSITION && i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (GwGoal) goal = g_list_model_get_item (goals, i);

      if (gw_check_in_goals_takes_number (gw_session_get_insight (self->session), goal))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/*< private >
 * gw_check_in_dialog_show_last:
 *
 * Shows beside the entry what was recorded last, "375 on 30 Jun", and whether
 * there is a next goal.
 */
void
gw_check_in_dialog_show_last (GwCheckInDialog *self)
{
  const GwFormat *format = gw_session_get_format (self->session);
  GwGoal *goal = gw_check_in_dialog_get_goal (self);
  GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (goal));
  guint i = gw_check_ins_get_length (check_ins);
  g_autofree char *amount = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  while (i > 0 && gw_check_ins_get (check_ins, i - 1)->value == GW_UNSET)
    i--;
  if (i > 0)
    {
      amount = gw_format_amount (format, gw_check_ins_get (check_ins, i - 1)->value,
                                 gw_record_get_decimals (GW_RECORD (goal)));
      day = gw_format_short_date (format, gw_check_ins_get (check_ins, i - 1)->date);
      /* Translators: the last number of a goal and its day, such as "Last 375 on 30 Jun" */
      text = g_strdup_printf (_("Last %s on %s"), amount, day);
    }
  gtk_label_set_text (GTK_LABEL (self->last), text != NULL ? text : "");
  gtk_widget_set_visible (self->last, text != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->value), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text != NULL ? text : "", -1);
  gtk_widget_set_visible (self->next, find_next (self) != GTK_INVALID_LIST_POSITION);
}

/*< private >
 * gw_check_in_dialog_go_on:
 *
 * Goes to the next goal, of the same day, with nothing typed.
 */
void
gw_check_in_dialog_go_on (GwCheckInDialog *self)
{
  guint next = find_next (self);

  if (next == GTK_INVALID_LIST_POSITION)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->value), "");
  gtk_editable_set_text (GTK_EDITABLE (self->note), "");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->goal), next);
  /* The sentence was about the goal that somebody came from. */
  gw_form_dialog_set_texts (GW_FORM_DIALOG (self), _("Record Check-in"), NULL, _("_Record"));
  (void) gtk_widget_grab_focus (self->value);
}
