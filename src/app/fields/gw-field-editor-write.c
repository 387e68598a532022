/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-field-editor-private.h"

#include <glib/gi18n-lib.h>

#include "gw-goal.h"
#include "gw-history.h"
#include "gw-reason-dialog.h"
#include "gw-workshop.h"

/* An agreed goal changes with a reason. Asked for once the typing is over;
 * given or not, the field then shows what the goal says. */
static void
ask_for_reason (GwFieldEditor *self)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GwEdit) edit = g_steal_pointer (&priv->agreement);
  GtkWidget *dialog = gw_reason_dialog_new (priv->session, edit);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (gw_field_editor_on_notify), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/*< private >
 * gw_field_editor_end_typing:
 *
 * What is typed from here on has its own value to go back to.
 */
void
gw_field_editor_end_typing (GwFieldEditor *self)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);

  if (G_IS_VALUE (&priv->before_typing))
    g_value_unset (&priv->before_typing);
}

/*< private >
 * gw_field_editor_leave:
 *
 * The focus left: the typing is over.
 */
void
gw_field_editor_leave (GwFieldEditor *self)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);

  if (priv->session == NULL)
    return;

  gw_field_editor_end_typing (self);
  gw_history_end_typing (gw_session_get_history (priv->session));
  if (GW_FIELD_EDITOR_GET_CLASS (self)->leave != NULL)
    GW_FIELD_EDITOR_GET_CLASS (self)->leave (self);
  if (priv->agreement != NULL)
    ask_for_reason (self);
}

static GwDate
get_end (GwFieldEditorPrivate *priv,
         const char           *name)
{
  guint position;

  gw_record_class_find_field (GW_RECORD_GET_CLASS (priv->record), name, &position);
  return g_value_get_int (gw_record_get_value (priv->record, position));
}

static void
begin_typing (GwFieldEditor *self,
              const GValue  *value)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);
  const char *partner = gw_field_editor_find_partner (self);

  g_value_init (&priv->before_typing, G_VALUE_TYPE (value));
  g_value_copy (gw_record_get_value (priv->record, priv->position), &priv->before_typing);
  priv->end_before_typing = partner != NULL ? get_end (priv, partner) : GW_DATE_NONE;
}

/* A start that is moved beyond the end takes the end along, so that it lasts as
 * long as before: whoever moves a period begins with its first day. What was
 * only typed on the way leaves no trace. */
static void
move_end (GwFieldEditor *self,
          GwEdit        *edit,
          GwDate         start)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);
  const char *partner = gw_field_editor_find_partner (self);
  gboolean typing = G_IS_VALUE (&priv->before_typing);
  GwDate end, before, moved;

  if (partner == NULL || !g_str_equal (priv->name, "start") || start == GW_DATE_NONE ||
      !(GW_IS_WORKSHOP (priv->record) || GW_IS_GOAL (priv->record)))
    return;

  before = g_value_get_int (typing ? &priv->before_typing : gw_record_get_value (priv->record, priv->position));
  end = typing ? priv->end_before_typing : get_end (priv, partner);
  if (before == GW_DATE_NONE || end == GW_DATE_NONE)
    return;
  moved = start > end ? start + (end - before) : end;
  if (gw_date_is_valid (moved) && moved != get_end (priv, partner))
    gw_edit_set_date (edit, priv->record, partner, moved);
}

/* An edit that the undo menu names after the field: "Change Target". */
static GwEdit *
new_edit (GwFieldEditor *self,
          const GValue  *value,
          gboolean       typing)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);
  g_autofree char *title = gw_field_editor_capitalise (gw_field_get_label (priv->field));
  /* Translators: names an edit in the undo menu: "Change Target". */
  g_autofree char *label = g_strdup_printf (_("Change %s"), title);
  GwEdit *edit = gw_edit_new (label);

  gw_edit_set_value (edit, priv->record, priv->position, value);
  if (priv->field->kind == GW_FIELD_DATE)
    move_end (self, edit, g_value_get_int (value));
  gw_edit_set_typing (edit, typing);
  return edit;
}

/* What was typed on the way to something that cannot be written, the "15" of
 * "150 %", is nobody's answer: the field goes back to what it held. A text
 * that grew too long keeps what fits: every beginning of it was meant. */
void
gw_field_editor_take_typing_back (GwFieldEditor *self)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);
  g_autoptr (GwEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (!G_IS_VALUE (&priv->before_typing) || priv->record == NULL || priv->writing)
    return;
  if (priv->field->kind == GW_FIELD_TEXT)
    return;
  if (gw_field_values_equal (priv->field, &priv->before_typing, gw_record_get_value (priv->record, priv->position)))
    return;

  edit = new_edit (self, &priv->before_typing, TRUE);
  priv->writing = TRUE;
  if (!gw_history_commit (gw_session_get_history (priv->session), edit, &error))
    gw_session_say (priv->session, error->message);
  priv->writing = FALSE;
}

/**
 * gw_field_editor_write:
 * @value: of the field's type
 * @typing: whether it is one letter of many
 *
 * Writes the field through an edit named after it. What cannot be written is
 * said under the name, and the control keeps what it holds.
 *
 * Returns: whether it is written
 */
gboolean
gw_field_editor_write (GwFieldEditor *self,
                       const GValue  *value,
                       gboolean       typing)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);
  g_autoptr (GwEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  gboolean written;

  g_return_val_if_fail (GW_IS_FIELD_EDITOR (self), FALSE);
  g_return_val_if_fail (priv->record != NULL, FALSE);

  if (gw_field_values_equal (priv->field, value, gw_record_get_value (priv->record, priv->position)))
    {
      g_clear_object (&priv->agreement);
      gw_field_editor_set_message (self, NULL, FALSE);
      return TRUE;
    }

  if (!typing)
    gw_field_editor_end_typing (self);
  else if (!G_IS_VALUE (&priv->before_typing))
    begin_typing (self, value);
  edit = new_edit (self, value, typing);
  gw_field_editor_emit_writing (self, edit, value);

  priv->writing = TRUE;
  written = gw_history_commit (gw_session_get_history (priv->session), edit, &error);
  priv->writing = FALSE;

  g_clear_object (&priv->agreement);
  if (!g_error_matches (error, GW_RECORD_ERROR, GW_RECORD_ERROR_AGREED))
    {
      gw_field_editor_set_message (self, written ? NULL : error->message, !written);
      return written;
    }

  /* Nothing is wrong with what is typed. */
  gw_field_editor_set_message (self, _("Agreed: you will be asked why it changes."), FALSE);
  priv->agreement = g_object_ref (edit);
  if (!typing)
    ask_for_reason (self);
  return written;
}
