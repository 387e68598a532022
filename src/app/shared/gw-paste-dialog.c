/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-paste-dialog.h"

#include <glib/gi18n-lib.h>

#include "gw-data-table-view.h"
#include "gw-history.h"

#define WIDTH 720
#define TEXT_HEIGHT 110
#define TABLE_HEIGHT 230

struct _GwPasteDialog
{
  GwFormDialog parent_instance;

  GwSession *session;
  char *edit_label;
  GwPasteFunc read;
  gpointer user_data;
  GDestroyNotify destroy;

  GtkTextBuffer *buffer;
  GtkWidget *table_view;
};

G_DEFINE_FINAL_TYPE (GwPasteDialog, gw_paste_dialog, GW_TYPE_FORM_DIALOG)

static char *
get_text (GwPasteDialog *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
on_changed (GwPasteDialog *self)
{
  GwFormDialog *dialog = GW_FORM_DIALOG (self);
  g_autofree char *text = get_text (self);
  g_autoptr (GwEdit) edit = gw_edit_new (self->edit_label);
  g_autoptr (GwDataTable) table = NULL;
  g_autofree char *summary = NULL;
  g_autoptr (GError) error = NULL;
  gboolean understood = self->read (text, edit, &table, &summary, self->user_data, &error);

  gw_data_table_view_set_table (GW_DATA_TABLE_VIEW (self->table_view), table);
  gtk_widget_set_visible (self->table_view, table != NULL);
  gw_form_dialog_set_complete (dialog, understood && gw_edit_get_n_changes (edit) > 0);
  gw_form_dialog_set_message (dialog, understood ? summary : error->message, !understood && text[0] != '\0');
}

/* Read once more: in the meantime somebody may have changed the document. */
static gboolean
gw_paste_dialog_apply (GwFormDialog  *dialog,
                       GError       **error)
{
  GwPasteDialog *self = GW_PASTE_DIALOG (dialog);
  g_autofree char *text = get_text (self);
  g_autoptr (GwEdit) edit = gw_edit_new (self->edit_label);
  g_autoptr (GwDataTable) table = NULL;
  g_autofree char *summary = NULL;

  if (!self->read (text, edit, &table, &summary, self->user_data, error) ||
      !gw_history_commit (gw_session_get_history (self->session), edit, error))
    return FALSE;

  gw_session_say_done (self->session, summary);
  return TRUE;
}

static void
gw_paste_dialog_dispose (GObject *object)
{
  GwPasteDialog *self = GW_PASTE_DIALOG (object);

  if (self->buffer != NULL)
    g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_clear_object (&self->buffer);
  g_clear_object (&self->session);
  if (self->destroy != NULL)
    self->destroy (g_steal_pointer (&self->user_data));
  self->destroy = NULL;

  G_OBJECT_CLASS (gw_paste_dialog_parent_class)->dispose (object);
}

static void
gw_paste_dialog_finalize (GObject *object)
{
  g_free (GW_PASTE_DIALOG (object)->edit_label);

  G_OBJECT_CLASS (gw_paste_dialog_parent_class)->finalize (object);
}

static void
gw_paste_dialog_class_init (GwPasteDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_paste_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gw_paste_dialog_finalize;
  GW_FORM_DIALOG_CLASS (klass)->apply = gw_paste_dialog_apply;
}

static void
gw_paste_dialog_init (GwPasteDialog *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  self->buffer = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)));
  gtk_text_view_set_monospace (GTK_TEXT_VIEW (view), TRUE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 9);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Copied cells"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_set_size_request (scroller, WIDTH, TEXT_HEIGHT);
  gtk_widget_add_css_class (scroller, "card");
  gw_form_dialog_add_row (GW_FORM_DIALOG (self), scroller);

  self->table_view = gw_data_table_view_new ();
  gw_data_table_view_set_name (GW_DATA_TABLE_VIEW (self->table_view), _("What was understood"));
  gtk_widget_set_size_request (self->table_view, WIDTH, TABLE_HEIGHT);
  gtk_widget_add_css_class (self->table_view, "card");
  gtk_widget_set_margin_top (self->table_view, 12);
  gw_form_dialog_add_row (GW_FORM_DIALOG (self), self->table_view);

  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (on_changed), self);
}

/**
 * gw_paste_dialog_new:
 * @parent: a widget of the window over which it opens
 * @title: what is pasted
 * @description: which cells are expected
 * @edit_label: names the edit in the undo menu
 * @read: understands what was copied
 * @destroy: (nullable): frees @user_data
 *
 * Returns: (transfer none): a dialog without text, to be presented
 */
GtkWidget *
gw_paste_dialog_new (GtkWidget      *parent,
                     GwSession      *session,
                     const char     *title,
                     const char     *description,
                     const char     *edit_label,
                     GwPasteFunc     read,
                     gpointer        user_data,
                     GDestroyNotify  destroy)
{
  GwPasteDialog *self;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (read != NULL, NULL);

  self = g_object_new (GW_TYPE_PASTE_DIALOG, NULL);
  if (parent != NULL && GTK_IS_WINDOW (gtk_widget_get_root (parent)))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (parent)));
  self->session = g_object_ref (session);
  self->edit_label = g_strdup (edit_label);
  self->read = read;
  self->user_data = user_data;
  self->destroy = destroy;
  gw_form_dialog_set_texts (GW_FORM_DIALOG (self), title, description, _("_Take Over"));
  on_changed (self);
  return GTK_WIDGET (self);
}

/**
 * gw_paste_dialog_set_text:
 * @text: what was copied
 *
 * Shows @text and what is understood of it.
 */
void
gw_paste_dialog_set_text (GwPasteDialog *self,
                          const char    *text)
{
  g_return_if_fail (GW_IS_PASTE_DIALOG (self));
  g_return_if_fail (text != NULL);

  gtk_text_buffer_set_text (self->buffer, text, -1);
}

static void
on_text_read (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GwPasteDialog) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && self->buffer != NULL)
    gw_paste_dialog_set_text (self, text);
}

/**
 * gw_paste_dialog_present:
 *
 * Shows the dialog with what is on the clipboard.
 */
void
gw_paste_dialog_present (GwPasteDialog *self)
{
  g_return_if_fail (GW_IS_PASTE_DIALOG (self));

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, on_text_read, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
