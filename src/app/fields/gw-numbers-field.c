/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-numbers-field.h"

#include <glib/gi18n-lib.h>

struct _GwNumbersField
{
  GwFieldEditor parent_instance;

  GtkWidget *entry;
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (GwNumbersField, gw_numbers_field, GW_TYPE_FIELD_EDITOR)

/* As people type them, and as a row of a spreadsheet is pasted. */
static gboolean
parse (const GwField *field,
       const char    *text,
       GArray        *numbers)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,;/|\t\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint64 number;
      gint64 signed_number;

      if (words[i][0] == '\0')
        continue;
      if (!g_ascii_string_to_unsigned (words[i], 10, (guint64) MAX (field->minimum, 0), (guint64) field->maximum,
                                       &number, NULL))
        return FALSE;
      signed_number = (gint64) number;
      g_array_append_val (numbers, signed_number);
    }

  return numbers->len <= field->maximum_items;
}

static void
on_changed (GwNumbersField *self)
{
  GwFieldEditor *editor = GW_FIELD_EDITOR (self);
  const GwField *field = gw_field_editor_get_field (editor);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GwIntegers) list = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->refreshing || field == NULL)
    return;
  if (!parse (field, gtk_editable_get_text (GTK_EDITABLE (self->entry)), numbers))
    {
      g_autofree char *message = g_strdup_printf (_("Type whole numbers from %d to %d with spaces between."),
                                                  (int) field->minimum, (int) field->maximum);

      gw_field_editor_set_message (editor, message, TRUE);
      return;
    }

  list = gw_integers_new ((const gint64 *) (gpointer) numbers->data, numbers->len);
  g_value_init (&value, gw_integers_get_type ());
  g_value_set_boxed (&value, list);
  gw_field_editor_write (editor, &value, TRUE);
}

static void
gw_numbers_field_refresh (GwFieldEditor *editor)
{
  GwNumbersField *self = GW_NUMBERS_FIELD (editor);
  const GValue *value = gw_field_editor_get_value (editor);
  GwIntegers *list = value != NULL ? g_value_get_boxed (value) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; list != NULL && i < gw_integers_get_length (list); i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", gw_integers_get (list, i));

  gw_field_editor_show_text (editor, self->entry, text->str, &self->refreshing);
}

static void
gw_numbers_field_class_init (GwNumbersFieldClass *klass)
{
  GW_FIELD_EDITOR_CLASS (klass)->refresh = gw_numbers_field_refresh;
}

static void
gw_numbers_field_init (GwNumbersField *self)
{
  self->entry = gtk_entry_new ();
  gtk_widget_add_css_class (self->entry, "numeric");
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_changed), self);
  gw_field_editor_set_control (GW_FIELD_EDITOR (self), self->entry);
}
