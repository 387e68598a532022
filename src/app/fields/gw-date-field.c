/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-date-field.h"

#include <glib/gi18n-lib.h>

#include "gw-date-text.h"

struct _GwDateField
{
  GwFieldEditor parent_instance;

  GtkWidget *entry;
  GtkWidget *button;
  GtkWidget *calendar; /* none until it is first opened */
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (GwDateField, gw_date_field, GW_TYPE_FIELD_EDITOR)

static const GwFormat *
get_format (GwDateField *self)
{
  return gw_session_get_format (gw_field_editor_get_session (GW_FIELD_EDITOR (self)));
}

static GwDate
get_date (GwDateField *self)
{
  const GValue *value = gw_field_editor_get_value (GW_FIELD_EDITOR (self));

  return value != NULL ? g_value_get_int (value) : GW_DATE_NONE;
}

/* Where typing or picking starts when there is no date yet. */
static GwDate
get_near (GwDateField *self)
{
  GwDate date = get_date (self);

  return date != GW_DATE_NONE ? date
                              : gw_session_get_today (gw_field_editor_get_session (GW_FIELD_EDITOR (self)));
}

static gboolean
write_date (GwDateField *self,
            GwDate       date,
            gboolean     typing)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, date);
  return gw_field_editor_write (GW_FIELD_EDITOR (self), &value, typing);
}

static void
on_changed (GwDateField *self)
{
  GwFieldEditor *editor = GW_FIELD_EDITOR (self);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autofree char *read = NULL;
  GwDate date = GW_DATE_NONE;

  if (self->refreshing || gw_field_editor_get_record (editor) == NULL)
    return;
  if (text[0] != '\0' && !gw_date_text_parse (get_format (self), text, get_near (self), &date))
    {
      g_autofree char *example = gw_date_text_example (get_format (self), get_near (self));
      g_autofree char *message = g_strdup_printf (_("Type a date such as %s."), example);

      gw_field_editor_set_message (editor, message, TRUE);
      return;
    }
  if (!write_date (self, date, TRUE))
    return;

  read = gw_format_date (get_format (self), date);
  if (!g_str_equal (read, text) && date != GW_DATE_NONE)
    {
      g_autofree char *message = g_strdup_printf (_("= %s"), read);

      gw_field_editor_set_message (editor, message, FALSE);
    }
}

static void
on_day_selected (GwDateField *self)
{
  g_autoptr (GDateTime) picked = NULL;
  int year, month, day;

  if (self->refreshing || gw_field_editor_get_record (GW_FIELD_EDITOR (self)) == NULL)
    return;

  picked = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  g_date_time_get_ymd (picked, &year, &month, &day);
  if (write_date (self, gw_date_new (year, month, day), FALSE))
    gw_field_editor_refresh (GW_FIELD_EDITOR (self));
}

/* A calendar takes longer to make than the rest of the field, and few are opened. */
static void
add_calendar (GwDateField *self)
{
  self->calendar = gtk_calendar_new ();
  gtk_popover_set_child (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->button)), self->calendar);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (on_day_selected), self);
}

static void
on_popover (GtkMenuButton *button,
            gpointer       user_data)
{
  GwDateField *self = user_data;
  g_autoptr (GDateTime) shown = NULL;
  int year, month, day;

  g_assert (GW_IS_DATE_FIELD (self));

  if (self->calendar == NULL)
    add_calendar (self);
  if (gw_field_editor_get_record (GW_FIELD_EDITOR (self)) == NULL)
    return;

  gw_date_split (get_near (self), &year, &month, &day);
  shown = g_date_time_new_local (year, month, day, 12, 0, 0);
  self->refreshing = TRUE;
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), shown);
  self->refreshing = FALSE;
}

static void
gw_date_field_refresh (GwFieldEditor *editor)
{
  GwDateField *self = GW_DATE_FIELD (editor);
  GwDate date = get_date (self);
  g_autofree char *text = date != GW_DATE_NONE ? gw_format_date (get_format (self), date) : g_strdup ("");

  gw_field_editor_show_text (editor, self->entry, text, &self->refreshing);
}

static void
gw_date_field_leave (GwFieldEditor *editor)
{
  if (!gw_field_editor_is_wrong (editor))
    gw_field_editor_refresh (editor);
}

static void
gw_date_field_class_init (GwDateFieldClass *klass)
{
  GW_FIELD_EDITOR_CLASS (klass)->refresh = gw_date_field_refresh;
  GW_FIELD_EDITOR_CLASS (klass)->leave = gw_date_field_leave;
}

static void
gw_date_field_init (GwDateField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 11);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 18);
  gtk_widget_add_css_class (self->entry, "numeric");
  gtk_widget_set_hexpand (self->entry, TRUE);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), gtk_popover_new ());
  gtk_widget_set_tooltip_text (self->button, _("Pick a date"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pick a date"), -1);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->button);

  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_changed), self);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), on_popover, self, NULL);
  gw_field_editor_set_control_inside (GW_FIELD_EDITOR (self), box, self->entry);
}
