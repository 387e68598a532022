/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-switch-field.h"

struct _GwSwitchField
{
  GwFieldEditor parent_instance;

  GtkWidget *toggle;
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (GwSwitchField, gw_switch_field, GW_TYPE_FIELD_EDITOR)

static void
on_active (GwSwitchField *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->refreshing || gw_field_editor_get_record (GW_FIELD_EDITOR (self)) == NULL)
    return;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, gtk_switch_get_active (GTK_SWITCH (self->toggle)));
  gw_field_editor_write (GW_FIELD_EDITOR (self), &value, FALSE);
}

static void
gw_switch_field_refresh (GwFieldEditor *editor)
{
  GwSwitchField *self = GW_SWITCH_FIELD (editor);
  const GValue *value = gw_field_editor_get_value (editor);

  self->refreshing = TRUE;
  gtk_switch_set_active (GTK_SWITCH (self->toggle), value != NULL && g_value_get_boolean (value));
  self->refreshing = FALSE;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), gw_field_editor_get_hint (editor));
}

static void
gw_switch_field_class_init (GwSwitchFieldClass *klass)
{
  GW_FIELD_EDITOR_CLASS (klass)->refresh = gw_switch_field_refresh;
}

static void
gw_switch_field_init (GwSwitchField *self)
{
  self->toggle = gtk_switch_new ();
  gtk_widget_set_halign (self->toggle, GTK_ALIGN_START);
  g_signal_connect_swapped (self->toggle, "notify::active", G_CALLBACK (on_active), self);
  gw_field_editor_set_control (GW_FIELD_EDITOR (self), self->toggle);
}
