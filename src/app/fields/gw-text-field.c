/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-text-field.h"

#include <glib/gi18n-lib.h>

#include "gw-text-limit.h"

struct _GwTextField
{
  GwFieldEditor parent_instance;

  GtkWidget *entry;
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (GwTextField, gw_text_field, GW_TYPE_FIELD_EDITOR)

static void
on_changed (GwTextField *self)
{
  const GwField *field = gw_field_editor_get_field (GW_FIELD_EDITOR (self));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->refreshing || field == NULL)
    return;

  gw_text_limit_write (GW_FIELD_EDITOR (self), field, text);
}

/* An entry cannot end in dots: what does not fit is read by resting on it. */
static gboolean
on_query_tooltip (GtkWidget  *entry,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip,
                  gpointer    user_data)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  GtkEditable *inside = gtk_editable_get_delegate (GTK_EDITABLE (entry));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (inside), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= gtk_widget_get_width (GTK_WIDGET (inside)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
gw_text_field_refresh (GwFieldEditor *editor)
{
  GwTextField *self = GW_TEXT_FIELD (editor);
  const GValue *value = gw_field_editor_get_value (editor);
  const char *text = value != NULL ? g_value_get_string (value) : "";

  gw_field_editor_show_text (editor, self->entry, text, &self->refreshing);
}

static void
gw_text_field_class_init (GwTextFieldClass *klass)
{
  GW_FIELD_EDITOR_CLASS (klass)->refresh = gw_text_field_refresh;
}

static void
gw_text_field_init (GwTextField *self)
{
  self->entry = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 6);
  gtk_widget_set_has_tooltip (self->entry, TRUE);
  g_signal_connect (self->entry, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_changed), self);
  gw_field_editor_set_control (GW_FIELD_EDITOR (self), self->entry);
}
