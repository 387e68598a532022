/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-state-dialog.h"

#include <glib/gi18n-lib.h>

#include "gw-goal-revision.h"
#include "gw-history.h"

struct _GwGoalStateDialog
{
  GwFormDialog parent_instance;

  GwSession  *session;
  GwGoal     *goal;
  GwGoalState state;
  GtkWidget  *text;
  GtkWidget  *approver; /* NULL unless an agreed goal is dropped */
};

G_DEFINE_FINAL_TYPE (GwGoalStateDialog, gw_goal_state_dialog, GW_TYPE_FORM_DIALOG)

static char *
get_text (GtkWidget *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static void
changed_cb (GwGoalStateDialog *self)
{
  g_autofree char *text = get_text (self->text);
  g_autofree char *approver = self->approver != NULL ? get_text (self->approver) : NULL;

  gw_form_dialog_set_complete (GW_FORM_DIALOG (self),
                               (text[0] != '\0' || self->state == GW_GOAL_STATE_CLOSED) &&
                               (approver == NULL || approver[0] != '\0'));
}

static gboolean
gw_goal_state_dialog_apply (GwFormDialog  *dialog,
                            GError       **error)
{
  GwGoalStateDialog *self = GW_GOAL_STATE_DIALOG (dialog);
  g_autofree char *text = get_text (self->text);
  g_autofree char *approver = self->approver != NULL ? get_text (self->approver) : NULL;
  g_autoptr (GwEdit) edit = NULL;

  switch (self->state)
    {
    case GW_GOAL_STATE_AGREED:
      edit = gw_edit_new (_("Agree on Goal"));
      gw_goal_agree (self->goal, edit, text, gw_session_get_day (self->session));
      break;
    case GW_GOAL_STATE_CLOSED:
    case GW_GOAL_STATE_DROPPED:
    default:
      edit = gw_edit_new (self->state == GW_GOAL_STATE_CLOSED ? _("Close Goal") : _("Drop Goal"));
      gw_edit_set_choice (edit, GW_RECORD (self->goal), "state", (int) self->state);
      gw_edit_set_text (edit, GW_RECORD (self->goal), "state-reason", text);
      if (approver != NULL)
        gw_edit_set_reason (edit, text, approver, gw_session_get_day (self->session));
      break;
    }

  return gw_history_commit (gw_session_get_history (self->session), edit, error);
}

static void
gw_goal_state_dialog_dispose (GObject *object)
{
  GwGoalStateDialog *self = GW_GOAL_STATE_DIALOG (object);

  g_clear_object (&self->goal);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_goal_state_dialog_parent_class)->dispose (object);
}

static void
gw_goal_state_dialog_class_init (GwGoalStateDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_goal_state_dialog_dispose;
  GW_FORM_DIALOG_CLASS (klass)->apply = gw_goal_state_dialog_apply;
}

static void
gw_goal_state_dialog_init (GwGoalStateDialog *self)
{
  self->text = gw_form_dialog_add_entry (GW_FORM_DIALOG (self), "", G_CALLBACK (changed_cb));
}

static void
set_texts (GwGoalStateDialog *self)
{
  GwFormDialog *dialog = GW_FORM_DIALOG (self);
  AdwPreferencesRow *row = ADW_PREFERENCES_ROW (self->text);

  switch (self->state)
    {
    case GW_GOAL_STATE_AGREED:
      gw_form_dialog_set_texts (dialog, _("Agree on the Goal"),
                                _("From now on the goal changes only with a reason, and what it was stays on record."),
                                _("_Agree"));
      adw_preferences_row_set_title (row, _("Who agreed?"));
      break;
    case GW_GOAL_STATE_CLOSED:
      gw_form_dialog_set_texts (dialog, _("Close the Goal"), _("The goal and its numbers stay in the document."),
                                _("_Close Goal"));
      adw_preferences_row_set_title (row, _("What was learned, if you like"));
      break;
    case GW_GOAL_STATE_DROPPED:
    default:
      gw_form_dialog_set_texts (dialog, _("Drop the Goal"),
                                _("Nobody works towards it any more. What was done by today stays in the sum that it is part of."),
                                _("_Drop Goal"));
      adw_preferences_row_set_title (row, _("Why is it dropped?"));
      if (gw_record_list_get_length (gw_goal_get_revisions (self->goal)) > 0)
        self->approver = gw_form_dialog_add_entry (dialog, _("Who agreed to that?"), G_CALLBACK (changed_cb));
      break;
    }
}

/**
 * gw_goal_state_dialog_new:
 * @session: the open document
 * @goal: a goal
 * @state: agreed, closed or dropped
 *
 * Returns: (transfer full): the dialog, yet to be presented
 */
GtkWidget *
gw_goal_state_dialog_new (GwSession   *session,
                          GwGoal      *goal,
                          GwGoalState  state)
{
  GwGoalStateDialog *self;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);
  g_return_val_if_fail (state != GW_GOAL_STATE_DRAFT, NULL);

  self = g_object_new (GW_TYPE_GOAL_STATE_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->goal = g_object_ref (goal);
  self->state = state;
  set_texts (self);
  changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * gw_goal_state_dialog_fill:
 * @text: the answer
 * @approver: (nullable): who agreed to it, where that is asked
 *
 * Fills in what is known already.
 */
void
gw_goal_state_dialog_fill (GwGoalStateDialog *self,
                           const char        *text,
                           const char        *approver)
{
  g_return_if_fail (GW_IS_GOAL_STATE_DIALOG (self));

  if (approver != NULL && self->approver != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->approver), approver);

  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
}
