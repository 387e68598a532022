/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-reason-dialog.h"

#include <glib/gi18n-lib.h>

#include "gw-goal.h"
#include "gw-handed-out.h"
#include "gw-history.h"
#include "gw-new-row.h"
#include "gw-revision-text.h"

/* A removal may concern many goals. */
#define MOST_LINES 8

struct _GwReasonDialog
{
  GwFormDialog parent_instance;

  GwSession *session;
  GwEdit    *edit; /* NULL while @row makes it */
  GwNewRow  *row;  /* NULL unless something comes to the goal */
  GtkWidget *reason;
  GtkWidget *approver;
};

G_DEFINE_FINAL_TYPE (GwReasonDialog, gw_reason_dialog, GW_TYPE_FORM_DIALOG)

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* What comes is understood as it is typed; nobody is told off for what is not
 * typed yet. */
static gboolean
is_row_complete (GwReasonDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GwEdit) edit = NULL;

  if (self->row == NULL)
    return TRUE;

  edit = gw_new_row_create_edit (self->row, &error);
  gw_form_dialog_set_message (GW_FORM_DIALOG (self),
                              error == NULL || g_error_matches (error, GW_FORMAT_ERROR, GW_FORMAT_ERROR_EMPTY)
                              ? NULL : error->message, TRUE);
  return edit != NULL;
}

static void
changed_cb (GwReasonDialog *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (get_text (self->reason)));
  g_autofree char *approver = g_strstrip (g_strdup (get_text (self->approver)));
  gboolean row_complete = is_row_complete (self);

  gw_form_dialog_set_complete (GW_FORM_DIALOG (self), row_complete && reason[0] != '\0' && approver[0] != '\0');
}

/* Members who carry what was shared out would not see that it no longer adds up. */
static void
say_what_does_not_match (GwReasonDialog *self)
{
  for (guint i = 0; i < gw_edit_get_n_changes (self->edit); i++)
    {
      GwRecord *record = gw_edit_get_change (self->edit, i)->record;
      g_autofree char *sentence = NULL;

      if (!GW_IS_GOAL (record) || gw_record_get_root (record) != GW_RECORD (gw_session_get_workshop (self->session)))
        continue;
      sentence = gw_handed_out_explain_gap (gw_session_get_insight (self->session), GW_GOAL (record),
                                            gw_session_get_format (self->session));
      if (sentence == NULL)
        continue;
      gw_session_say (self->session, sentence);
      return;
    }
}

static gboolean
gw_reason_dialog_apply (GwFormDialog  *dialog,
                        GError       **error)
{
  GwReasonDialog *self = GW_REASON_DIALOG (dialog);
  g_autofree char *reason = g_strstrip (g_strdup (get_text (self->reason)));
  g_autofree char *approver = g_strstrip (g_strdup (get_text (self->approver)));

  if (self->row != NULL)
    {
      g_clear_object (&self->edit);
      self->edit = gw_new_row_create_edit (self->row, error);
      if (self->edit == NULL)
        return FALSE;
    }

  /* A refused edit is as it was written, so it can be tried again. */
  gw_edit_set_reason (self->edit, reason, approver, gw_session_get_day (self->session));
  if (!gw_history_commit (gw_session_get_history (self->session), self->edit, error))
    return FALSE;

  say_what_does_not_match (self);
  return TRUE;
}

static void
gw_reason_dialog_dispose (GObject *object)
{
  GwReasonDialog *self = GW_REASON_DIALOG (object);

  g_clear_pointer (&self->row, gw_new_row_free);
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
}

static void
add_question (GwReasonDialog *self)
{
  self->reason = gw_form_dialog_add_entry (GW_FORM_DIALOG (self), _("Why does it change?"), G_CALLBACK (changed_cb));
  self->approver = gw_form_dialog_add_entry (GW_FORM_DIALOG (self), _("Who agreed to that?"), G_CALLBACK (changed_cb));
  changed_cb (self);
}

static void
set_title (GwReasonDialog *self,
           const char     *title,
           const char     *action)
{
  gw_form_dialog_set_texts (GW_FORM_DIALOG (self), title,
                            _("This goal is agreed. It changes only with a reason and somebody who agreed to it; "
                              "both are kept with the goal."),
                            action);
}

/* Nobody agrees to what they cannot see. */
static void
show_changes (GwReasonDialog *self)
{
  g_autofree char *changes = gw_revision_text_preview (self->edit, gw_session_get_format (self->session));
  g_auto (GStrv) lines = g_strsplit (changes, "\n", -1);
  guint n_lines = g_strv_length (lines);
  guint n_shown = n_lines > MOST_LINES ? MOST_LINES - 1 : n_lines;
  g_autofree char *rest = NULL;

  for (guint i = 0; i < n_shown; i++)
    gw_form_dialog_add_line (GW_FORM_DIALOG (self), lines[i]);
  if (n_shown == n_lines)
    return;

  rest = g_strdup_printf (ngettext ("and %u more", "and %u more", n_lines - n_shown), n_lines - n_shown);
  gw_form_dialog_add_line (GW_FORM_DIALOG (self), rest);
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
  set_title (self, _("Change an Agreed Goal"), _("C_hange"));
  show_changes (self);
  add_question (self);

  return GTK_WIDGET (self);
}

/**
 * gw_reason_dialog_new_for_row:
 * @session: the open document
 * @parent: an agreed goal
 * @slot: a list of @parent that is part of what was agreed
 * @fields: what to ask for of the new record
 *
 * What comes to an agreed goal comes whole, with one question for it all.
 *
 * Returns: (transfer full): the dialog, yet to be presented
 */
GtkWidget *
gw_reason_dialog_new_for_row (GwSession         *session,
                              GwRecord          *parent,
                              const char        *slot,
                              const char *const *fields)
{
  GwReasonDialog *self;
  const GwSlot *declared;
  g_autofree char *title = NULL;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (GW_IS_RECORD (parent), NULL);
  g_return_val_if_fail (fields != NULL, NULL);
  declared = gw_record_class_find_slot (GW_RECORD_GET_CLASS (parent), slot, NULL);
  g_return_val_if_fail (declared != NULL, NULL);

  self = g_object_new (GW_TYPE_REASON_DIALOG, NULL);
  self->session = g_object_ref (session);
  /* Translators: the title of a window: "Add milestone" */
  title = g_strdup_printf (_("Add %s"), g_dgettext (GETTEXT_PACKAGE, declared->label));
  set_title (self, title, _("_Add"));
  self->row = gw_new_row_new (GW_FORM_DIALOG (self), session, parent, slot, fields, G_CALLBACK (changed_cb));
  add_question (self);

  return GTK_WIDGET (self);
}

/**
 * gw_reason_dialog_fill_row:
 * @field: of the record that comes
 * @text: as somebody would type it
 *
 * Fills in what is known already.
 */
void
gw_reason_dialog_fill_row (GwReasonDialog *self,
                           const char     *field,
                           const char     *text)
{
  g_return_if_fail (GW_IS_REASON_DIALOG (self));
  g_return_if_fail (self->row != NULL);

  gw_new_row_fill (self->row, field, text);
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
