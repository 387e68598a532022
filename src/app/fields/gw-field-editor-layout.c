/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-field-editor-private.h"

#include <glib/gi18n-lib.h>

#include "gw-drop-down-name.h"

/*< private >
 * gw_field_editor_capitalise:
 *
 * "lower limit" becomes "Lower limit".
 */
char *
gw_field_editor_capitalise (const char *text)
{
  g_autofree char *first = NULL;

  g_assert (text != NULL);

  if (text[0] == '\0')
    return g_strdup ("");
  first = g_utf8_strup (text, (gssize) (g_utf8_next_char (text) - text));
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

static char *
dup_title (GwFieldEditorPrivate *priv)
{
  if (priv->title != NULL && priv->title[0] != '\0')
    return g_strdup (priv->title);
  return gw_field_editor_capitalise (priv->field != NULL ? gw_field_get_label (priv->field) : "");
}

/*< private >
 * gw_field_editor_update_title:
 *
 * Says the title, to the eye and to a screen reader, and whether the answer is
 * private.
 */
void
gw_field_editor_update_title (GwFieldEditor *self)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);
  gboolean private = priv->field != NULL && (priv->field->flags & GW_FIELD_PRIVATE);
  g_autofree char *title = dup_title (priv);

  gtk_label_set_label (GTK_LABEL (priv->title_label), title);
  gtk_widget_set_visible (priv->title_label, priv->layout != GW_FIELD_LAYOUT_CELL);
  gtk_widget_set_visible (priv->lock, private);
  gtk_widget_set_visible (priv->count_label, priv->layout != GW_FIELD_LAYOUT_CELL);
  if (GTK_IS_DROP_DOWN (priv->control))
    gw_drop_down_name_set (GTK_DROP_DOWN (priv->control), title);
  if (priv->control != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (priv->control),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    private ? _("Private: never printed or projected") : "",
                                    -1);
}

/*< private >
 * gw_field_editor_update_layout:
 *
 * Puts the title, the message and the control where the layout wants them.
 */
void
gw_field_editor_update_layout (GwFieldEditor *self)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);
  gboolean beside = priv->layout == GW_FIELD_LAYOUT_BESIDE;

  if (beside)
    gtk_widget_remove_css_class (priv->title_label, "caption");
  else
    gtk_widget_add_css_class (priv->title_label, "caption");
  if (beside)
    gtk_widget_remove_css_class (priv->title_label, "dim-label");
  else
    gtk_widget_add_css_class (priv->title_label, "dim-label");

  if (priv->layout == GW_FIELD_LAYOUT_BELOW)
    gtk_widget_add_css_class (GTK_WIDGET (self), "below");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "below");
  if (priv->layout == GW_FIELD_LAYOUT_CELL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "cell");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "cell");

  if (priv->frame == NULL)
    return;

  g_object_ref (priv->frame);
  if (gtk_widget_get_parent (priv->frame) != NULL)
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (priv->frame)), priv->frame);
  if (beside)
    gtk_box_append (GTK_BOX (priv->box), priv->frame);
  else
    gtk_box_insert_child_after (GTK_BOX (priv->texts), priv->frame,
                                gtk_widget_get_parent (priv->title_label));
  gtk_widget_set_valign (priv->texts, priv->layout == GW_FIELD_LAYOUT_BELOW ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  gtk_widget_set_valign (priv->frame, beside ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  gtk_widget_set_hexpand (priv->frame, !beside);
  g_object_unref (priv->frame);
}

/**
 * gw_field_editor_set_message:
 * @message: (nullable): a sentence under the name
 * @wrong: whether what stands in the field cannot be written
 *
 * Says something about what was typed.
 */
void
gw_field_editor_set_message (GwFieldEditor *self,
                             const char    *message,
                             gboolean       wrong)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);

  g_return_if_fail (GW_IS_FIELD_EDITOR (self));

  priv->wrong = wrong;
  if (wrong)
    gw_field_editor_take_typing_back (self);
  gtk_label_set_label (GTK_LABEL (priv->count_label), "");
  gtk_label_set_label (GTK_LABEL (priv->message_label), message != NULL ? message : "");
  gtk_widget_set_visible (priv->message_label, message != NULL && message[0] != '\0');
  if (wrong)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_widget_remove_css_class (priv->message_label, "dim-label");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      gtk_widget_add_css_class (priv->message_label, "dim-label");
    }
  if (priv->control != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (priv->control),
                                 GTK_ACCESSIBLE_STATE_INVALID,
                                 wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                                 -1);
}

/**
 * gw_field_editor_set_count:
 * @count: what is left, such as "12 letters left"
 *
 * Says how much room there is, at the end of the title's line, until the next
 * message. What is below does not move; a cell has no such line and says it under
 * the control.
 */
void
gw_field_editor_set_count (GwFieldEditor *self,
                           const char    *count)
{
  GwFieldEditorPrivate *priv;

  g_return_if_fail (GW_IS_FIELD_EDITOR (self));
  g_return_if_fail (count != NULL);

  priv = gw_field_editor_get_private (self);
  if (priv->layout == GW_FIELD_LAYOUT_CELL)
    {
      gw_field_editor_set_message (self, count, FALSE);
      return;
    }

  gw_field_editor_set_message (self, NULL, FALSE);
  gtk_label_set_label (GTK_LABEL (priv->count_label), count);
}
