/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-reason-dialog.h"

#include <glib/gi18n-lib.h>

#include "gw-history.h"

struct _GwReasonDialog
{
  GwFormDialog parent_instance;

  GwSession *session;
  GwEdit    *edit;
  GtkWidget *reason;
  GtkWidget *approver;
};

G_DEFINE_FINAL_TYPE (GwReasonDialog, gw_reason_dialog, GW_TYPE_FORM_DIALOG)

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
changed_cb (GwReasonDialog *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (get_text (self->reason)));
  g_autofree char *approver = g_strstrip (g_strdup (get_text (self->approver)));

  gw_form_dialog_set_complete (GW_FORM_DIALOG (self), reason[0] != '\0' && approver[0] != '\0');
}

static gboolean
gw_reason_dialog_apply (GwFormDialog  *dialog,
                        GError       **error)
{
  GwReasonDialog *self = GW_REASON_DIALOG (dialog);
  g_autofree char *reason = g_strstrip (g_strdup (get_text (self->reason)));
  g_autofree char *approver = g_strstrip (g_strdup (get_text (self->approver)));

  /* A refused edit is as it was written, so it can be tried again. */
  gw_edit_set_reason (self->edit, reason, approver, gw_session_get_day (self->session));

  return gw_history_commit (gw_session_get_history (self->session), self->edit, error);
}

static void
gw_reason_dialog_dispose (GObject *object)
{
  GwReasonDialog *self = GW_REASON_DIALOG (object);

  g_clear_object (&self->edit);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_reason_dialog_parent_class)->dispose (object);
}

static void
gw_reason_dialog_class_init (GwReasonDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_reason_dialog_dispose;
  GW_FORM_DIALOG_CLASS (klass)->apply = gw_reason_dialog_apply;
}

static void
gw_reason_dialog_init (GwReasonDialog *self)
{
  gw_form_dialog_set_texts (GW_FORM_DIALOG (self), _("Change an Agreed Goal"),
                            _("This goal is agreed. It changes only with a reason and somebody who agreed to it; "
                              "both are kept with the goal."),
                            _("C_hange"));
  self->reason = gw_form_dialog_add_entry (GW_FORM_DIALOG (self), _("Why does it change?"), G_CALLBACK (changed_cb));
  self->approver = gw_form_dialog_add_entry (GW_FORM_DIALOG (self), _("Who agreed to that?"), G_CALLBACK (changed_cb));
  changed_cb (self);
}

/**
 * gw_reason_dialog_new:
 * @session: the open document
 * @edit: what was refused with %GW_RECORD_ERROR_AGREED
 *
 * The dialog carries @edit out once there is a reason.
 *
 * Returns: (transfer full): the dialog, yet to be presented
 */
GtkWidget *
gw_reason_dialog_new (GwSession *session,
                      GwEdit    *edit)
{
  GwReasonDialog *self;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (GW_IS_EDIT (edit), NULL);

  self = g_object_new (GW_TYPE_REASON_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->edit = g_object_ref (edit);

  return GTK_WIDGET (self);
}

/**
 * gw_reason_dialog_fill:
 * @reason: why
 * @approver: who agreed
 *
 * Fills in what is known already.
 */
void
gw_reason_dialog_fill (GwReasonDialog *self,
                       const char     *reason,
                       const char     *approver)
{
  g_return_if_fail (GW_IS_REASON_DIALOG (self));

  gtk_editable_set_text (GTK_EDITABLE (self->reason), reason);
  gtk_editable_set_text (GTK_EDITABLE (self->approver), approver);
}
