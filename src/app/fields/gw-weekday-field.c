/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-weekday-field.h"

#include <glib/gi18n-lib.h>

#include "gw-format.h"

struct _GwWeekdayField
{
  GwFieldEditor parent_instance;

  GtkWidget *buttons[7];
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (GwWeekdayField, gw_weekday_field, GW_TYPE_FIELD_EDITOR)

static void
on_toggled (GwWeekdayField *self)
{
  gint64 bits = 0;
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->refreshing || gw_field_editor_get_record (GW_FIELD_EDITOR (self)) == NULL)
    return;

  for (int day = 0; day < 7; day++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[day])))
      bits |= 1 << day;
  if (bits == 0)
    {
      gw_field_editor_set_message (GW_FIELD_EDITOR (self), _("Keep at least one day."), TRUE);
      return;
    }

  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, bits);
  gw_field_editor_write (GW_FIELD_EDITOR (self), &value, FALSE);
}

static void
gw_weekday_field_refresh (GwFieldEditor *editor)
{
  GwWeekdayField *self = GW_WEEKDAY_FIELD (editor);
  const GValue *value = gw_field_editor_get_value (editor);
  gint64 bits = value != NULL ? g_value_get_int64 (value) : 0;

  self->refreshing = TRUE;
  for (int day = 0; day < 7; day++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[day]), (bits & (1 << day)) != 0);
  self->refreshing = FALSE;
}

static void
gw_weekday_field_class_init (GwWeekdayFieldClass *klass)
{
  GW_FIELD_EDITOR_CLASS (klass)->refresh = gw_weekday_field_refresh;
}

static void
gw_weekday_field_init (GwWeekdayField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (int day = 0; day < 7; day++)
    {
      const char *name = gw_format_weekday_name (day + 1);
      g_autofree char *brief = g_utf8_substring (name, 0, 2);

      self->buttons[day] = gtk_toggle_button_new_with_label (brief);
      gtk_widget_set_tooltip_text (self->buttons[day], name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[day]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_swapped (self->buttons[day], "toggled", G_CALLBACK (on_toggled), self);
      gtk_box_append (GTK_BOX (box), self->buttons[day]);
    }
  gw_field_editor_set_control_inside (GW_FIELD_EDITOR (self), box, self->buttons[0]);
}
