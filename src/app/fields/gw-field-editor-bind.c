/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-field-editor-private.h"

/*< private >
 * gw_field_editor_on_notify:
 *
 * The value changed by other hands: undo, another window, a merge.
 */
void
gw_field_editor_on_notify (GwFieldEditor *self)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);

  if (priv->writing)
    return;

  gw_field_editor_set_message (self, NULL, FALSE);
  GW_FIELD_EDITOR_GET_CLASS (self)->refresh (self);
}

/*< private >
 * gw_field_editor_find_partner:
 *
 * Returns: (nullable): the name of the date that may not lie on the wrong side of
 *   this one: the end for a start, the start for an end; %NULL for other fields
 */
const char *
gw_field_editor_find_partner (GwFieldEditor *self)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);
  const char *ends[] = { "end", "due" };

  if (priv->record == NULL || priv->field->kind != GW_FIELD_DATE)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_equal (priv->name, ends[i]))
      return gw_record_class_find_field (GW_RECORD_GET_CLASS (priv->record), "start", NULL) != NULL ? "start" : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (ends) && g_str_equal (priv->name, "start"); i++)
    if (gw_record_class_find_field (GW_RECORD_GET_CLASS (priv->record), ends[i], NULL) != NULL)
      return ends[i];

  return NULL;
}

static gboolean
recheck (gpointer data)
{
  GwFieldEditor *self = data;
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);

  priv->recheck_id = 0;
  if (priv->wrong && GTK_IS_EDITABLE (priv->control))
    g_signal_emit_by_name (priv->control, "changed");
  return G_SOURCE_REMOVE;
}

/* What was refused because of the other date may be right now. Not while that
 * edit is still being made. */
static void
on_partner_notify (GwFieldEditor *self)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);

  if (priv->wrong && priv->recheck_id == 0)
    priv->recheck_id = g_idle_add (recheck, self);
}

static void
watch_partner (GwFieldEditor *self)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);
  const char *partner = gw_field_editor_find_partner (self);
  g_autofree char *detailed = NULL;

  if (partner == NULL)
    return;

  detailed = g_strconcat ("notify::", partner, NULL);
  priv->partner_id = g_signal_connect_swapped (priv->record, detailed, G_CALLBACK (on_partner_notify), self);
}

/*< private >
 * gw_field_editor_unbind:
 *
 * Lets go of the record.
 */
void
gw_field_editor_unbind (GwFieldEditor *self)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);

  if (priv->record != NULL)
    {
      g_clear_signal_handler (&priv->notify_id, priv->record);
      g_clear_signal_handler (&priv->partner_id, priv->record);
    }
  g_clear_handle_id (&priv->recheck_id, g_source_remove);
  gw_field_editor_end_typing (self);
  g_clear_object (&priv->agreement);
  g_clear_object (&priv->record);
  g_clear_object (&priv->session);
  priv->field = NULL;
}

/**
 * gw_field_editor_bind:
 * @session: the open document
 * @record: (nullable): whose field it is; %NULL leaves the editor empty
 *
 * Shows and edits the field of @record from now on.
 */
void
gw_field_editor_bind (GwFieldEditor *self,
                      GwSession     *session,
                      GwRecord      *record)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);

  g_return_if_fail (GW_IS_FIELD_EDITOR (self));
  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (record == NULL || GW_IS_RECORD (record));
  g_return_if_fail (priv->name != NULL);

  if (priv->record == record && priv->session == session)
    return;

  gw_field_editor_unbind (self);
  if (record != NULL)
    {
      g_autofree char *detailed = g_strconcat ("notify::", priv->name, NULL);

      priv->field = gw_record_class_find_field (GW_RECORD_GET_CLASS (record), priv->name, &priv->position);
      g_return_if_fail (priv->field != NULL);
      priv->session = g_object_ref (session);
      priv->record = g_object_ref (record);
      priv->notify_id = g_signal_connect_swapped (record, detailed, G_CALLBACK (gw_field_editor_on_notify), self);
      watch_partner (self);
    }

  gtk_widget_set_sensitive (GTK_WIDGET (self), record != NULL);
  gw_field_editor_update_title (self);
  gw_field_editor_on_notify (self);
}

/**
 * gw_field_editor_bind_below:
 * @widget: a widget that holds editors
 * @record: (nullable): whose fields they are
 *
 * Binds every editor below @widget whose field @record declares.
 */
void
gw_field_editor_bind_below (GtkWidget *widget,
                            GwSession *session,
                            GwRecord  *record)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GW_IS_FIELD_EDITOR (widget))
    {
      const char *name = gw_field_editor_get_private (GW_FIELD_EDITOR (widget))->name;

      if (name != NULL && (record == NULL || gw_record_class_find_field (GW_RECORD_GET_CLASS (record), name, NULL) != NULL))
        gw_field_editor_bind (GW_FIELD_EDITOR (widget), session, record);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gw_field_editor_bind_below (child, session, record);
}

/**
 * gw_field_editor_refresh:
 *
 * Shows the value again, when something changed on which its wording rests.
 */
void
gw_field_editor_refresh (GwFieldEditor *self)
{
  g_return_if_fail (GW_IS_FIELD_EDITOR (self));

  /* What waits for consent is still being typed. */
  if (!gw_field_editor_get_private (self)->wrong && gw_field_editor_get_private (self)->agreement == NULL)
    gw_field_editor_on_notify (self);
}

/**
 * gw_field_editor_get_session:
 *
 * Returns: (transfer none) (nullable): the open document
 */
GwSession *
gw_field_editor_get_session (GwFieldEditor *self)
{
  g_return_val_if_fail (GW_IS_FIELD_EDITOR (self), NULL);

  return gw_field_editor_get_private (self)->session;
}

/**
 * gw_field_editor_get_record:
 *
 * Returns: (transfer none) (nullable): whose field it is
 */
GwRecord *
gw_field_editor_get_record (GwFieldEditor *self)
{
  g_return_val_if_fail (GW_IS_FIELD_EDITOR (self), NULL);

  return gw_field_editor_get_private (self)->record;
}

/**
 * gw_field_editor_get_field:
 *
 * Returns: (transfer none) (nullable): the declaration of the field
 */
const GwField *
gw_field_editor_get_field (GwFieldEditor *self)
{
  g_return_val_if_fail (GW_IS_FIELD_EDITOR (self), NULL);

  return gw_field_editor_get_private (self)->field;
}

/**
 * gw_field_editor_get_value:
 *
 * Returns: (transfer none) (nullable): the value in the record, %NULL while
 *   nothing is bound
 */
const GValue *
gw_field_editor_get_value (GwFieldEditor *self)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);

  g_return_val_if_fail (GW_IS_FIELD_EDITOR (self), NULL);

  return priv->record != NULL ? gw_record_get_value (priv->record, priv->position) : NULL;
}

/**
 * gw_field_editor_show_text:
 * @entry: the entry of the editor
 * @text: the value, as it is written
 * @refreshing: is true meanwhile, so that who listens to @entry can tell that
 *   nobody typed
 *
 * Shows @text, and the hint where it is empty. The cursor stays where somebody
 * is typing just that.
 */
void
gw_field_editor_show_text (GwFieldEditor *self,
                           GtkWidget     *entry,
                           const char    *text,
                           gboolean      *refreshing)
{
  g_return_if_fail (GW_IS_FIELD_EDITOR (self));
  g_return_if_fail (GTK_IS_ENTRY (entry));
  g_return_if_fail (text != NULL && refreshing != NULL);

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), gw_field_editor_get_hint (self));
  if (g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (entry))))
    return;

  *refreshing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  *refreshing = FALSE;
}
