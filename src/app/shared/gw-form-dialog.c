/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-form-dialog.h"

#include <glib/gi18n-lib.h>

#include "gw-form-body.h"

typedef struct
{
  GtkWidget *action;
  GtkWidget *body;
  GtkWidget *description;
  GtkWidget *group;
  GtkWidget *first; /* what is typed or chosen first, or NULL */
  GtkWidget *message;
  GtkWidget *doubt;
  GtkWidget *doubt_label;
  GtkWidget *questions;
} GwFormDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GwFormDialog, gw_form_dialog, ADW_TYPE_WINDOW)

static GwFormDialogPrivate *
get_private (GwFormDialog *self)
{
  return gw_form_dialog_get_instance_private (self);
}

static void
apply_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  GwFormDialog *self = GW_FORM_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (GW_FORM_DIALOG_GET_CLASS (self)->apply (self, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    gw_form_dialog_set_message (self, error != NULL ? error->message : NULL, TRUE);
}

/* Typing may begin at once; the first stop would be Cancel, which a space then
 * presses. */
static void
gw_form_dialog_map (GtkWidget *widget)
{
  GwFormDialogPrivate *priv = get_private (GW_FORM_DIALOG (widget));

  GTK_WIDGET_CLASS (gw_form_dialog_parent_class)->map (widget);

  if (priv->first != NULL)
    (void) gtk_widget_child_focus (priv->first, GTK_DIR_TAB_FORWARD);
}

static void
gw_form_dialog_class_init (GwFormDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = gw_form_dialog_map;
  gtk_widget_class_install_action (widget_class, "form.apply", NULL, apply_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
new_text (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 50);
  gtk_widget_set_visible (label, FALSE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* A sign and words beside the colour. */
static GtkWidget *
new_doubt (GwFormDialog *self)
{
  GwFormDialogPrivate *priv = get_private (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *sign = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  priv->doubt_label = new_text (NULL);
  gtk_widget_set_visible (priv->doubt_label, TRUE);
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), priv->doubt_label);
  gtk_widget_add_css_class (box, "caption");
  gtk_widget_add_css_class (box, "paper-doubt");
  gtk_widget_set_visible (box, FALSE);

  return box;
}

static GtkWidget *
new_header (GwFormDialog *self)
{
  GwFormDialogPrivate *priv = get_private (self);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  priv->action = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (priv->action), TRUE);
  gtk_widget_add_css_class (priv->action, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (priv->action), "form.apply");

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), priv->action);

  return header;
}

static void
gw_form_dialog_init (GwFormDialog *self)
{
  GwFormDialogPrivate *priv = get_private (self);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  priv->body = gw_form_body_new ();
  priv->description = new_text (NULL);
  priv->group = adw_preferences_group_new ();
  priv->message = new_text ("caption");
  priv->doubt = new_doubt (self);
  priv->questions = adw_preferences_group_new ();
  gtk_widget_set_visible (priv->questions, FALSE);

  gw_form_body_append (GW_FORM_BODY (priv->body), priv->description);
  gw_form_body_append (GW_FORM_BODY (priv->body), priv->group);
  gw_form_body_append (GW_FORM_BODY (priv->body), priv->message);
  gw_form_body_append (GW_FORM_BODY (priv->body), priv->doubt);
  gw_form_body_append (GW_FORM_BODY (priv->body), priv->questions);
  gtk_widget_set_vexpand (priv->body, TRUE);

  gtk_box_append (GTK_BOX (content), new_header (self));
  gtk_box_append (GTK_BOX (content), priv->body);
  adw_window_set_content (ADW_WINDOW (self), content);

  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  /* Grows with what it has to say. */
  gtk_widget_set_size_request (content, 420, -1);
  gtk_window_set_resizable (GTK_WINDOW (self), FALSE);
  gtk_window_set_default_widget (GTK_WINDOW (self), priv->action);
}

/**
 * gw_form_dialog_set_texts:
 * @title: of the window
 * @description: (nullable): what it is about, in a sentence
 * @action: what the button does, with a mnemonic: "_Record"
 */
void
gw_form_dialog_set_texts (GwFormDialog *self,
                          const char   *title,
                          const char   *description,
                          const char   *action)
{
  GwFormDialogPrivate *priv = get_private (self);

  g_return_if_fail (GW_IS_FORM_DIALOG (self));
  g_return_if_fail (title != NULL && action != NULL);

  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_label_set_text (GTK_LABEL (priv->description), description != NULL ? description : "");
  gtk_widget_set_visible (priv->description, description != NULL);
  gtk_button_set_label (GTK_BUTTON (priv->action), action);
}

/**
 * gw_form_dialog_add_row:
 * @row: (transfer floating): a row of a boxed list
 */
void
gw_form_dialog_add_row (GwFormDialog *self,
                        GtkWidget    *row)
{
  GwFormDialogPrivate *priv;

  g_return_if_fail (GW_IS_FORM_DIALOG (self));

  priv = get_private (self);
  if (priv->first == NULL)
    priv->first = row;
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (priv->group), row);
}

/**
 * gw_form_dialog_set_first:
 * @row: one of the rows
 *
 * Typing begins there and not at the first row, which is filled in already.
 */
void
gw_form_dialog_set_first (GwFormDialog *self,
                          GtkWidget    *row)
{
  g_return_if_fail (GW_IS_FORM_DIALOG (self));
  g_return_if_fail (GTK_IS_WIDGET (row));

  get_private (self)->first = row;
}

/**
 * gw_form_dialog_add_button:
 * @button: (transfer floating): what else can be done than what the dialog is for
 *
 * Adds it below what was understood.
 */
void
gw_form_dialog_add_button (GwFormDialog *self,
                           GtkWidget    *button)
{
  GwFormDialogPrivate *priv = get_private (self);

  g_return_if_fail (GW_IS_FORM_DIALOG (self));

  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gw_form_body_insert_after (GW_FORM_BODY (priv->body), button, priv->doubt);
}

/**
 * gw_form_dialog_add_line:
 * @line: a text to be read; never markup
 *
 * Adds a row that takes no focus.
 */
void
gw_form_dialog_add_line (GwFormDialog *self,
                         const char   *line)
{
  GtkWidget *row;

  g_return_if_fail (GW_IS_FORM_DIALOG (self));
  g_return_if_fail (line != NULL);

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (get_private (self)->group), row);
}

/**
 * gw_form_dialog_add_entry:
 * @title: of the row; never markup, for a unit is text from the document
 * @changed: called with @self when something is typed
 *
 * Adds a row to type into; Enter does what the dialog does.
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
gw_form_dialog_add_entry (GwFormDialog *self,
                          const char   *title,
                          GCallback     changed)
{
  GtkWidget *row;

  g_return_val_if_fail (GW_IS_FORM_DIALOG (self), NULL);
  g_return_val_if_fail (title != NULL && changed != NULL, NULL);

  row = adw_entry_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gw_form_dialog_add_row (self, row);
  g_signal_connect_swapped (row, "changed", changed, self);

  return row;
}

/**
 * gw_form_dialog_fill_entry:
 * @entry: what gw_form_dialog_add_entry() gave
 * @text: (nullable): what is known already; %NULL leaves the row as it is
 */
void
gw_form_dialog_fill_entry (GtkWidget  *entry,
                           const char *text)
{
  g_return_if_fail (GTK_IS_EDITABLE (entry));

  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/**
 * gw_form_dialog_add_question:
 * @row: (transfer floating): a row of a boxed list
 *
 * Adds what can be left open, below the sentence that says what was understood.
 */
void
gw_form_dialog_add_question (GwFormDialog *self,
                             GtkWidget    *row)
{
  g_return_if_fail (GW_IS_FORM_DIALOG (self));

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (get_private (self)->questions), row);
  gtk_widget_set_visible (get_private (self)->questions, TRUE);
}

/**
 * gw_form_dialog_remove_question:
 * @row: what was added by gw_form_dialog_add_question()
 */
void
gw_form_dialog_remove_question (GwFormDialog *self,
                                GtkWidget    *row)
{
  g_return_if_fail (GW_IS_FORM_DIALOG (self));

  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (get_private (self)->questions), row);
}

/**
 * gw_form_dialog_set_complete:
 * @complete: whether enough is filled in to go on
 */
void
gw_form_dialog_set_complete (GwFormDialog *self,
                             gboolean      complete)
{
  g_return_if_fail (GW_IS_FORM_DIALOG (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.apply", complete);
}

/**
 * gw_form_dialog_set_message:
 * @message: (nullable): a sentence under the rows: what was understood, or
 *   what is wrong
 * @wrong: whether it is the latter
 */
void
gw_form_dialog_set_message (GwFormDialog *self,
                            const char   *message,
                            gboolean      wrong)
{
  GwFormDialogPrivate *priv = get_private (self);

  g_return_if_fail (GW_IS_FORM_DIALOG (self));

  gtk_label_set_text (GTK_LABEL (priv->message), message != NULL ? message : "");
  gtk_widget_set_visible (priv->message, message != NULL && message[0] != '\0');
  if (wrong)
    gtk_widget_add_css_class (priv->message, "error");
  else
    gtk_widget_remove_css_class (priv->message, "error");
}

/**
 * gw_form_dialog_set_doubt:
 * @doubt: (nullable): a sentence below the message: why what was typed may be a
 *   slip, or %NULL
 *
 * Warns, and stands in nobody's way.
 */
void
gw_form_dialog_set_doubt (GwFormDialog *self,
                          const char   *doubt)
{
  GwFormDialogPrivate *priv = get_private (self);

  g_return_if_fail (GW_IS_FORM_DIALOG (self));

  gtk_label_set_text (GTK_LABEL (priv->doubt_label), doubt != NULL ? doubt : "");
  gtk_widget_set_visible (priv->doubt, doubt != NULL);
}

/**
 * gw_form_dialog_get_doubt:
 *
 * Returns: (transfer none): the sentence that warns; may be empty
 */
const char *
gw_form_dialog_get_doubt (GwFormDialog *self)
{
  g_return_val_if_fail (GW_IS_FORM_DIALOG (self), NULL);

  return gtk_label_get_text (GTK_LABEL (get_private (self)->doubt_label));
}

/**
 * gw_form_dialog_get_message:
 *
 * Returns: (transfer none): the sentence under the rows
 */
const char *
gw_form_dialog_get_message (GwFormDialog *self)
{
  g_return_val_if_fail (GW_IS_FORM_DIALOG (self), NULL);

  return gtk_label_get_text (GTK_LABEL (get_private (self)->message));
}
