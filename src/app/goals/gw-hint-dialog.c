/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-hint-dialog.h"

#include <glib/gi18n-lib.h>

#include "gw-history.h"

struct _GwHintDialog
{
  GwFormDialog parent_instance;

  GwSession *session;
  GwHint    *hint;
  GtkWidget *reason;
};

G_DEFINE_FINAL_TYPE (GwHintDialog, gw_hint_dialog, GW_TYPE_FORM_DIALOG)

static char *
get_reason (GwHintDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
}

static void
changed_cb (GwHintDialog *self)
{
  g_autofree char *reason = get_reason (self);

  gw_form_dialog_set_complete (GW_FORM_DIALOG (self), reason[0] != '\0');
}

static gboolean
gw_hint_dialog_apply (GwFormDialog  *dialog,
                      GError       **error)
{
  GwHintDialog *self = GW_HINT_DIALOG (dialog);
  g_autofree char *reason = get_reason (self);
  g_autoptr (GwEdit) edit = gw_edit_new (_("Answer Hint"));

  gw_hint_dismiss (self->hint, edit, reason, gw_session_get_day (self->session));
  return gw_history_commit (gw_session_get_history (self->session), edit, error);
}

static void
gw_hint_dialog_dispose (GObject *object)
{
  GwHintDialog *self = GW_HINT_DIALOG (object);

  g_clear_pointer (&self->hint, gw_hint_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_hint_dialog_parent_class)->dispose (object);
}

static void
gw_hint_dialog_class_init (GwHintDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_hint_dialog_dispose;
  GW_FORM_DIALOG_CLASS (klass)->apply = gw_hint_dialog_apply;
}

static void
gw_hint_dialog_init (GwHintDialog *self)
{
  self->reason = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reason), _("It does not apply because …"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->reason), TRUE);
  g_signal_connect_swapped (self->reason, "changed", G_CALLBACK (changed_cb), self);
  gw_form_dialog_add_row (GW_FORM_DIALOG (self), self->reason);
}

/**
 * gw_hint_dialog_new:
 * @session: the open document
 * @hint: a hint about one of its records
 *
 * Returns: (transfer full): the dialog, yet to be presented
 */
GtkWidget *
gw_hint_dialog_new (GwSession    *session,
                    const GwHint *hint)
{
  GwHintDialog *self;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (hint != NULL, NULL);

  self = g_object_new (GW_TYPE_HINT_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->hint = gw_hint_copy (hint);
  gw_form_dialog_set_texts (GW_FORM_DIALOG (self), _("Answer the Hint"), gw_hint_get_sentence (hint), _("_Answer"));
  changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * gw_hint_dialog_fill:
 * @reason: why it does not apply
 *
 * Fills in what is known already.
 */
void
gw_hint_dialog_fill (GwHintDialog *self,
                     const char   *reason)
{
  g_return_if_fail (GW_IS_HINT_DIALOG (self));

  gtk_editable_set_text (GTK_EDITABLE (self->reason), reason);
}
