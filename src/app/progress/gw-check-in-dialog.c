/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check-in-dialog.h"

#include <glib/gi18n-lib.h>

#include "gw-check-in-goals.h"
#include "gw-commitment.h"
#include "gw-drop-down-name.h"
#include "gw-goal-text.h"
#include "gw-history.h"
#include "gw-if-then-row.h"
#include "gw-metric.h"
#include "gw-split-credit-dialog.h"

struct _GwCheckInDialog
{
  GwFormDialog parent_instance;

  GwSession  *session;
  GListStore *goals;
  GtkWidget  *goal;
  GtkWidget  *date;
  GtkWidget  *value;
  GtkWidget  *note;
  GtkWidget  *split;
  GPtrArray  *plans; /* rows that ask about the if-then plans of the goal */
  gboolean    recorded;
  gboolean    chooses_goal; /* since the one that was looked at takes no number */
};

G_DEFINE_FINAL_TYPE (GwCheckInDialog, gw_check_in_dialog, GW_TYPE_FORM_DIALOG)

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static gboolean
read_date (GwCheckInDialog  *self,
           GwDate           *date,
           GError          **error)
{
  return gw_check_in_read_date (self->session, get_text (self->date), date, error);
}

static gboolean
read_value (GwCheckInDialog  *self,
            gint64           *value,
            GError          **error)
{
  guint decimals = gw_record_get_decimals (GW_RECORD (gw_check_in_dialog_get_goal (self)));

  return gw_format_parse_amount (gw_session_get_format (self->session), get_text (self->value),
                                 decimals, value, error);
}

/* "1 250.5 thousand USD on 30 June 2026. Replaces 1 200." */
static char *
write_understood (GwCheckInDialog *self,
                  GwDate           date,
                  gint64           value)
{
  const GwFormat *format = gw_session_get_format (self->session);
  GwGoal *goal = gw_check_in_dialog_get_goal (self);
  GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (goal));
  guint decimals = gw_record_get_decimals (GW_RECORD (goal));
  g_autofree char *amount = gw_format_amount (format, value, decimals);
  g_autofree char *day = gw_format_date (format, date);
  g_autofree char *understood = NULL;
  g_autofree char *former = NULL;
  guint position;

  if (gw_goal_text_unit (goal)[0] == '\0')
    /* Translators: a value and its day, such as "1 250.5 on 30 June 2026." */
    understood = g_strdup_printf (_("%s on %s."), amount, day);
  else
    /* Translators: a value, its unit and its day, such as "1 250.5 thousand USD on 30 June 2026." */
    understood = g_strdup_printf (_("%s %s on %s."), amount, gw_goal_text_unit (goal), day);

  if (!gw_check_ins_find (check_ins, date, &position) ||
      gw_check_ins_get (check_ins, position)->value == GW_UNSET)
    return g_steal_pointer (&understood);

  former = gw_format_amount (format, gw_check_ins_get (check_ins, position)->value, decimals);
  /* Translators: the first %s is a sentence, the second the value that stood there. */
  return g_strdup_printf (_("%s It replaces %s of that day."), understood, former);
}

static gboolean
counts_totals (GwCheckInDialog *self)
{
  return gw_metric_get_nature (gw_goal_get_metric (gw_check_in_dialog_get_goal (self))) == GW_NATURE_FLOW;
}

static const char *
get_hint (GwCheckInDialog *self)
{
  return counts_totals (self) ? _("The total so far, not what came since the last check-in.")
                              : _("What was read on that day.");
}

static void
changed_cb (GwCheckInDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *understood = NULL;
  GwDate date;
  gint64 value;

  g_assert (GW_IS_CHECK_IN_DIALOG (self));

  if (gw_check_in_dialog_get_goal (self) == NULL)
    return;

  if (read_date (self, &date, &error) && read_value (self, &value, &error))
    understood = write_understood (self, date, value);
  gw_form_dialog_set_complete (GW_FORM_DIALOG (self), understood != NULL);

  /* Nobody is told off for what they have not typed yet. */
  if (understood != NULL)
    gw_form_dialog_set_message (GW_FORM_DIALOG (self), understood, FALSE);
  else if (g_error_matches (error, GW_FORMAT_ERROR, GW_FORMAT_ERROR_EMPTY))
    gw_form_dialog_set_message (GW_FORM_DIALOG (self), get_hint (self), FALSE);
  else
    gw_form_dialog_set_message (GW_FORM_DIALOG (self), error->message, TRUE);
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
  else
    /* Translators: %s is the title of a goal */
    sentence = g_strdup_printf (_("“%s” takes no number of its own. Choose the goal that your number is for."), title);
  gw_form_dialog_set_texts (GW_FORM_DIALOG (self), _("Record Check-in"), sentence, _("_Record"));
  self->chooses_goal = TRUE;
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

      if (gw_if_then_get_cue (plan)[0] == '\0' || gw_if_then_get_response (plan)[0] == '\0')
        continue;
      g_ptr_array_add (self->plans, gw_if_then_row_new (plan, gw_session_get_day (self->session)));
      gw_form_dialog_add_question (GW_FORM_DIALOG (self), self->plans->pdata[self->plans->len - 1]);
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

  kind = counts_totals (self) ? _("Total since the start") : _("Value on that day");
  if (gw_goal_text_unit (goal)[0] == '\0')
    title = g_strdup (kind);
  else
    /* Translators: what to type, and its unit, such as "Total since the start, thousand USD" */
    title = g_strdup_printf (C_("value and unit", "%s, %s"), kind, gw_goal_text_unit (goal));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->value), title);
  ask_about_plans (self);
  offer_split (self);
  changed_cb (self);
}

static gboolean
gw_check_in_dialog_apply (GwFormDialog  *dialog,
                          GError       **error)
{
  GwCheckInDialog *self = GW_CHECK_IN_DIALOG (dialog);
  g_autoptr (GwEdit) edit = gw_edit_new (_("Record Check-in"));
  g_autofree char *note = g_strstrip (g_strdup (get_text (self->note)));
  GwDate today = gw_session_get_day (self->session);
  GwCheckIn check_in = { .recorded = GW_DATE_NONE };

  if (!read_date (self, &check_in.date, error) || !read_value (self, &check_in.value, error))
    return FALSE;

  if (check_in.date != today)
    check_in.recorded = today;
  check_in.note = note[0] != '\0' ? note : NULL;
  gw_edit_record_check_in (edit, GW_RECORD (gw_check_in_dialog_get_goal (self)), &check_in);
  for (guint i = 0; i < self->plans->len; i++)
    gw_if_then_row_add_to_edit (self->plans->pdata[i], edit, check_in.date);
  self->recorded = gw_history_commit (gw_session_get_history (self->session), edit, error);
  if (!self->recorded)
    return FALSE;

  /* Who looked back in time sees what they just wrote. */
  gw_session_set_as_of (self->session, GW_DATE_NONE);
  gw_session_say_done (self->session, _("Check-in recorded"));
  return TRUE;
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
  gw_form_dialog_add_row (GW_FORM_DIALOG (self), row);
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

static void
gw_check_in_dialog_init (GwCheckInDialog *self)
{
  self->plans = g_ptr_array_new ();
  gw_form_dialog_set_texts (GW_FORM_DIALOG (self), _("Record Check-in"), NULL, _("_Record"));
  gw_form_dialog_set_complete (GW_FORM_DIALOG (self), FALSE);
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
  self->goals = gw_check_in_goals_new (gw_session_get_insight (session));
  add_goal_row (self);
  self->value = gw_form_dialog_add_entry (GW_FORM_DIALOG (self), _("Value"), G_CALLBACK (changed_cb));
  self->date = gw_form_dialog_add_entry (GW_FORM_DIALOG (self), _("Date"), G_CALLBACK (changed_cb));
  self->note = gw_form_dialog_add_entry (GW_FORM_DIALOG (self), _("Note, if you like"), G_CALLBACK (changed_cb));
  add_split_row (self);

  today = gw_format_date (gw_session_get_format (session), gw_session_get_day (session));
  gtk_editable_set_text (GTK_EDITABLE (self->date), today);
  near = gw_check_in_goals_near (G_LIST_MODEL (self->goals), goal);
  if (near != NULL && g_list_store_find (self->goals, near, &position))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->goal), position);
  goal_changed_cb (self);
  if (near == NULL)
    gw_form_dialog_set_message (GW_FORM_DIALOG (self),
                                _("No goal takes check-ins yet. Give a goal a metric first."), FALSE);
  else if (goal != NULL && near != goal)
    explain_other_goal (self, goal);

  return GTK_WIDGET (self);
}

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
  (void) gtk_widget_grab_focus (GW_CHECK_IN_DIALOG (dialog)->chooses_goal ? GW_CHECK_IN_DIALOG (dialog)->goal
                                                                          : GW_CHECK_IN_DIALOG (dialog)->value);
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
