/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check-in-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "gw-check-in-goals.h"
#include "gw-check-in-text.h"
#include "gw-commitment.h"
#include "gw-drop-down-list.h"
#include "gw-drop-down-name.h"
#include "gw-goal-text.h"
#include "gw-history.h"
#include "gw-if-then-row.h"
#include "gw-if-then-text.h"
#include "gw-split-credit-dialog.h"

G_DEFINE_FINAL_TYPE (GwCheckInDialog, gw_check_in_dialog, GW_TYPE_FORM_DIALOG)

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* What was understood, and what makes it look like a slip. */
static void
say_understood (GwCheckInDialog           *self,
                const GwCheckInUnderstood *understood)
{
  GwGoal *goal = gw_check_in_dialog_get_goal (self);
  g_autofree char *sentence = NULL;
  g_autofree char *doubt = NULL;

  if (understood->value == GW_UNSET)
    sentence = gw_check_in_text_answers (self->session, understood->n_answered, understood->date);
  else
    {
      sentence = gw_check_in_text_number (self->session, goal, understood->date, understood->value);
      doubt = gw_check_in_text_doubt (self->session, goal, understood->date, understood->value);
    }
  gw_form_dialog_set_message (GW_FORM_DIALOG (self), sentence, FALSE);
  gw_form_dialog_set_doubt (GW_FORM_DIALOG (self), doubt);
}

static void
changed_cb (GwCheckInDialog *self)
{
  g_autoptr (GError) error = NULL;
  GwCheckInUnderstood understood;
  gboolean is_whole;

  g_assert (GW_IS_CHECK_IN_DIALOG (self));

  if (gw_check_in_dialog_get_goal (self) == NULL)
    return;

  is_whole = gw_check_in_dialog_understand (self, &understood, &error);
  gw_form_dialog_set_complete (GW_FORM_DIALOG (self), is_whole);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "check-in.next", is_whole);
  if (is_whole)
    {
      say_understood (self, &understood);
      return;
    }

  /* Nobody is told off for what they have not typed yet. */
  gw_form_dialog_set_doubt (GW_FORM_DIALOG (self), NULL);
  gw_form_dialog_set_message (GW_FORM_DIALOG (self), error->message,
                              !g_error_matches (error, GW_FORMAT_ERROR, GW_FORMAT_ERROR_EMPTY));
}

/* Somebody who looks at the team's goal would type the team's number. It is said
 * where it stays while they type. */
static void
explain_other_goal (GwCheckInDialog *self,
                    GwGoal          *goal)
{
  GwGoalInsight *says = gw_insight_get_goal (gw_session_get_insight (self->session), goal);
  g_autofree char *title = gw_goal_text_title (goal);
  g_autofree char *sentence = NULL;

  if (gw_goal_insight_is_summed (says))
    /* Translators: %s is the title of a goal */
    sentence = g_strdup_printf (_("“%s” is the sum of the goals below it and takes no number of its own. Choose whose number you type."),
                                title);
  else if (gw_goal_insight_get_status (says) == GW_STATUS_CLOSED || gw_goal_insight_get_status (says) == GW_STATUS_DROPPED)
    /* Translators: %s is the title of a goal */
    sentence = g_strdup_printf (_("“%s” is over and takes no numbers any more. Choose the goal that your number is for."),
                                title);
  else
    /* Translators: %s is the title of a goal */
    sentence = g_strdup_printf (_("“%s” takes no number of its own. Choose the goal that your number is for."), title);
  gw_form_dialog_set_texts (GW_FORM_DIALOG (self), _("Record Check-in"), sentence, _("_Record"));
}

/* Each plan that is whole is asked about. */
static void
ask_about_plans (GwCheckInDialog *self)
{
  GwRecordList *plans = gw_commitment_get_plans (gw_goal_get_commitment (gw_check_in_dialog_get_goal (self)));

  for (guint i = 0; i < self->plans->len; i++)
    gw_form_dialog_remove_question (GW_FORM_DIALOG (self), self->plans->pdata[i]);
  g_ptr_array_set_size (self->plans, 0);

  for (guint i = 0; i < gw_record_list_get_length (plans); i++)
    {
      GwIfThen *plan = GW_IF_THEN (gw_record_list_get (plans, i));
      GtkWidget *row;

      if (!gw_if_then_is_whole (plan))
        continue;
      row = gw_if_then_row_new (plan, gw_session_get_entry_day (self->session));
      g_signal_connect_swapped (row, "changed", G_CALLBACK (changed_cb), self);
      g_ptr_array_add (self->plans, row);
      gw_form_dialog_add_question (GW_FORM_DIALOG (self), row);
    }
}

static void
offer_split (GwCheckInDialog *self)
{
  g_autoptr (GListStore) alike = gw_check_in_goals_alike (G_LIST_MODEL (self->goals), gw_check_in_dialog_get_goal (self));

  gtk_widget_set_visible (self->split, g_list_model_get_n_items (G_LIST_MODEL (alike)) > 1);
}

/* What was typed here goes along; the amount does not, because a total is no amount. */
static void
split_cb (GwCheckInDialog *self)
{
  GtkWidget *dialog = gw_split_credit_dialog_new (self->session, gw_check_in_dialog_get_goal (self));

  g_assert (GW_IS_CHECK_IN_DIALOG (self));

  gw_split_credit_dialog_fill (GW_SPLIT_CREDIT_DIALOG (dialog), get_text (self->date), NULL, get_text (self->note));
  gtk_window_set_transient_for (GTK_WINDOW (dialog), gtk_window_get_transient_for (GTK_WINDOW (self)));
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_window_close (GTK_WINDOW (self));
}

static void
goal_changed_cb (GwCheckInDialog *self)
{
  GwGoal *goal = gw_check_in_dialog_get_goal (self);
  const char *kind;
  g_autofree char *title = NULL;

  if (goal == NULL)
    return;

  gtk_widget_set_visible (self->value, gw_check_in_dialog_takes_number (self));
  gtk_widget_set_visible (self->note, gw_check_in_dialog_takes_number (self));
  kind = gw_check_in_dialog_counts_totals (self) ? _("Total since the start") : _("Value on that day");
  if (gw_goal_text_unit (goal)[0] == '\0')
    title = g_strdup (kind);
  else
    /* Translators: what to type, and its unit, such as "Total since the start, thousand USD" */
    title = g_strdup_printf (C_("value and unit", "%s, %s"), kind, gw_goal_text_unit (goal));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->value), title);
  ask_about_plans (self);
  offer_split (self);
  gw_check_in_dialog_show_last (self);
  changed_cb (self);
}

/* A number is corrected, and what was noted beside it is still so. */
static char *
find_note (GwCheckInDialog *self,
           GwDate           date)
{
  GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (gw_check_in_dialog_get_goal (self)));
  guint position;

  return gw_check_ins_find (check_ins, date, &position) ? gw_check_ins_get (check_ins, position)->note : NULL;
}

static void
add_number (GwCheckInDialog           *self,
            const GwCheckInUnderstood *understood,
            GwEdit                    *edit)
{
  g_autofree char *note = g_strstrip (g_strdup (get_text (self->note)));
  GwDate today = gw_session_get_day (self->session);
  GwCheckIn check_in = { .date = understood->date, .value = understood->value, .recorded = GW_DATE_NONE };

  if (understood->value == GW_UNSET)
    return;

  if (check_in.date != today)
    check_in.recorded = today;
  check_in.note = note[0] != '\0' ? note : find_note (self, check_in.date);
  gw_edit_record_check_in (edit, GW_RECORD (gw_check_in_dialog_get_goal (self)), &check_in);
}

static gboolean
gw_check_in_dialog_apply (GwFormDialog  *dialog,
                          GError       **error)
{
  GwCheckInDialog *self = GW_CHECK_IN_DIALOG (dialog);
  g_autoptr (GwEdit) edit = NULL;
  GwCheckInUnderstood understood;

  if (!gw_check_in_dialog_understand (self, &understood, error))
    return FALSE;

  edit = gw_edit_new (understood.value != GW_UNSET ? _("Record Check-in") : _("Answer If-Then Questions"));
  add_number (self, &understood, edit);
  for (guint i = 0; i < self->plans->len; i++)
    gw_if_then_row_add_to_edit (self->plans->pdata[i], edit, understood.date);
  self->recorded = gw_history_commit (gw_session_get_history (self->session), edit, error);
  if (!self->recorded)
    return FALSE;

  if (understood.value != GW_UNSET)
    gw_check_in_text_say_recorded (self->session, gw_check_in_dialog_get_goal (self), understood.date,
                                   understood.value);
  else
    gw_session_say_of_day (self->session, _("Answers recorded"), understood.date);
  return TRUE;
}

static void
next_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  GwCheckInDialog *self = GW_CHECK_IN_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (gw_check_in_dialog_apply (GW_FORM_DIALOG (self), &error))
    gw_check_in_dialog_go_on (self);
  else
    gw_form_dialog_set_message (GW_FORM_DIALOG (self), error->message, TRUE);
}

static void
gw_check_in_dialog_dispose (GObject *object)
{
  GwCheckInDialog *self = GW_CHECK_IN_DIALOG (object);

  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_object (&self->goals);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_check_in_dialog_parent_class)->dispose (object);
}

static void
gw_check_in_dialog_class_init (GwCheckInDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_check_in_dialog_dispose;
  GW_FORM_DIALOG_CLASS (klass)->apply = gw_check_in_dialog_apply;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "check-in.next", NULL, next_cb);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Return, GDK_CONTROL_MASK, "check-in.next", NULL);
}

static void
add_goal_row (GwCheckInDialog *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkExpression *title = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL,
                                                      G_CALLBACK (gw_goal_text_title), NULL, NULL);

  self->goal = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (self->goals)), title);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->goal),
                                   g_list_model_get_n_items (G_LIST_MODEL (self->goals)) > 8);
  gtk_widget_set_valign (self->goal, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->goal, "notify::selected", G_CALLBACK (goal_changed_cb), self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Goal"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->goal);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->goal);
  gw_drop_down_name_set (GTK_DROP_DOWN (self->goal), _("Goal"));
  gw_drop_down_list_begin_at_chosen (GTK_DROP_DOWN (self->goal));
  gw_form_dialog_add_row (GW_FORM_DIALOG (self), row);
}

static void
add_value_row (GwCheckInDialog *self)
{
  self->value = gw_form_dialog_add_entry (GW_FORM_DIALOG (self), _("Value"), G_CALLBACK (changed_cb));
  self->last = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->last, "dim-label");
  gtk_widget_add_css_class (self->last, "numeric");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->value), self->last);
}

static void
add_next_button (GwCheckInDialog *self)
{
  self->next = gtk_button_new_with_mnemonic (_("Record and _Next"));
  gtk_widget_set_tooltip_text (self->next, _("Then the Next Goal, of the Same Day (Ctrl+Enter)"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next), "check-in.next");
  gw_form_dialog_add_button (GW_FORM_DIALOG (self), self->next);
}

static void
add_split_row (GwCheckInDialog *self)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  self->split = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->split), _("Split Credit…"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->split), _("One amount for several goals, by percent"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->split), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->split), TRUE);
  gtk_widget_set_visible (self->split, FALSE);
  g_signal_connect_swapped (self->split, "activated", G_CALLBACK (split_cb), self);
  gw_form_dialog_add_row (GW_FORM_DIALOG (self), self->split);
}

/* The team's goal is asked about when it is chosen; most people who look at it
 * want to type whose number it is the sum of. */
static GwGoal *
find_near (GwCheckInDialog *self,
           GwGoal          *goal)
{
  GwInsight *insight = gw_session_get_insight (self->session);
  g_autoptr (GListStore) numbers = gw_check_in_goals_new (insight);

  if (goal != NULL && !gw_goal_insight_is_summed (gw_insight_get_goal (insight, goal)) &&
      g_list_store_find (self->goals, goal, NULL))
    return goal;

  return gw_check_in_goals_near (G_LIST_MODEL (numbers), goal);
}

static void
gw_check_in_dialog_init (GwCheckInDialog *self)
{
  self->plans = g_ptr_array_new ();
  gw_form_dialog_set_texts (GW_FORM_DIALOG (self), _("Record Check-in"), NULL, _("_Record"));
  gw_form_dialog_set_complete (GW_FORM_DIALOG (self), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "check-in.next", FALSE);
}

/**
 * gw_check_in_dialog_new:
 * @session: the open document
 * @goal: (nullable): the goal that somebody looks at; chosen beforehand, or
 *   the nearest one that takes check-ins
 *
 * Returns: (transfer full): the dialog, yet to be presented
 */
GtkWidget *
gw_check_in_dialog_new (GwSession *session,
                        GwGoal    *goal)
{
  GwCheckInDialog *self;
  GwGoal *near;
  guint position = 0;
  g_autofree char *today = NULL;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (goal == NULL || GW_IS_GOAL (goal), NULL);

  self = g_object_new (GW_TYPE_CHECK_IN_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->goals = gw_check_in_goals_new_with_plans (gw_session_get_insight (session));
  add_goal_row (self);
  add_value_row (self);
  self->date = gw_form_dialog_add_entry (GW_FORM_DIALOG (self), _("Date"), G_CALLBACK (changed_cb));
  self->note = gw_form_dialog_add_entry (GW_FORM_DIALOG (self), _("Note, if you like"), G_CALLBACK (changed_cb));
  add_split_row (self);
  add_next_button (self);

  today = gw_format_date (gw_session_get_format (session), gw_session_get_entry_day (session));
  gtk_editable_set_text (GTK_EDITABLE (self->date), today);
  near = find_near (self, goal);
  if (near != NULL && g_list_store_find (self->goals, near, &position))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->goal), position);
  goal_changed_cb (self);
  if (near != NULL && gw_check_in_dialog_takes_number (self))
    gw_form_dialog_set_first (GW_FORM_DIALOG (self), self->value);
  if (near == NULL)
    gw_form_dialog_set_message (GW_FORM_DIALOG (self),
                                _("No goal takes check-ins yet. Give a goal a metric first."), FALSE);
  else if (goal != NULL && near != goal)
    explain_other_goal (self, goal);

  return GTK_WIDGET (self);
}

/**
 * gw_check_in_dialog_fill:
 * @date: (nullable): a day, as somebody types it
 * @value: (nullable): a value, as somebody types it
 * @note: (nullable): a remark
 *
 * Fills in what is known already; %NULL leaves a row as it is.
 */
void
gw_check_in_dialog_fill (GwCheckInDialog *self,
                         const char      *date,
                         const char      *value,
                         const char      *note)
{
  g_return_if_fail (GW_IS_CHECK_IN_DIALOG (self));

  gw_form_dialog_fill_entry (self->date, date);
  gw_form_dialog_fill_entry (self->value, value);
  gw_form_dialog_fill_entry (self->note, note);
}

/**
 * gw_check_in_dialog_get_goal:
 *
 * Returns: (transfer none) (nullable): the goal that is chosen
 */
GwGoal *
gw_check_in_dialog_get_goal (GwCheckInDialog *self)
{
  g_return_val_if_fail (GW_IS_CHECK_IN_DIALOG (self), NULL);

  return gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->goal));
}

/**
 * gw_check_in_dialog_get_recorded:
 *
 * Returns: whether the check-in was recorded
 */
gboolean
gw_check_in_dialog_get_recorded (GwCheckInDialog *self)
{
  g_return_val_if_fail (GW_IS_CHECK_IN_DIALOG (self), FALSE);

  return self->recorded;
}
