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
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_changed), self);
  gw_field_editor_set_control (GW_FIELD_EDITOR (self), self->entry);
}
