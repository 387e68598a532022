/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-months-field.h"

#include <glib/gi18n-lib.h>

/* Typed as "5 6 10 6", separated by anything that is not a digit, so that a
 * row of a spreadsheet can be pasted. */
struct _GwMonthsField
{
  GwFieldEditor parent_instance;

  GtkWidget *entry;
  gboolean   refreshing;
};

G_DEFINE_FINAL_TYPE (GwMonthsField, gw_months_field, GW_TYPE_FIELD_EDITOR)

/* Nine digits are more than a weight may have; more would not fit. */
static GwIntegers *
parse (const char *text)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (*text != '\0')
    {
      guint64 number;
      char *end;

      if (!g_ascii_isdigit (*text))
        {
          /* Signs and letters are no separators. */
          if (g_ascii_isalpha (*text) || *text == '-' || *text == '.')
            return NULL;
          text++;
          continue;
        }
      number = g_ascii_strtoull (text, &end, 10);
      if (end - text > 9)
        return NULL;
      text = end;
      g_array_append_vals (numbers, &(gint64) { (gint64) number }, 1);
    }

  return gw_integers_new ((const gint64 *) (gpointer) numbers->data, numbers->len);
}

static void
on_changed (GwMonthsField *self)
{
  GwFieldEditor *editor = GW_FIELD_EDITOR (self);
  g_autoptr (GwIntegers) numbers = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->refreshing || gw_field_editor_get_record (editor) == NULL)
    return;

  numbers = parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  if (numbers == NULL)
    {
      gw_field_editor_set_message (editor, _("Type a whole number for each month, such as 5 6 10."), TRUE);
      return;
    }

  g_value_init (&value, GW_TYPE_INTEGERS);
  g_value_set_boxed (&value, numbers);
  (void) gw_field_editor_write (editor, &value, TRUE);
}

static char *
write_numbers (const GwIntegers *numbers)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < gw_integers_get_length (numbers); i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", gw_integers_get (numbers, i));

  return g_string_free (text, FALSE);
}

static void
gw_months_field_refresh (GwFieldEditor *editor)
{
  GwMonthsField *self = GW_MONTHS_FIELD (editor);
  const GValue *value = gw_field_editor_get_value (editor);
  g_autofree char *text = value != NULL ? write_numbers (g_value_get_boxed (value)) : g_strdup ("");

  if (g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self->entry))))
    return;

  self->refreshing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->refreshing = FALSE;
}

static void
gw_months_field_class_init (GwMonthsFieldClass *klass)
{
  GW_FIELD_EDITOR_CLASS (klass)->refresh = gw_months_field_refresh;
}

static void
gw_months_field_init (GwMonthsField *self)
{
  self->entry = gtk_entry_new ();
  gtk_widget_add_css_class (self->entry, "numeric");
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_changed), self);
  gw_field_editor_set_control (GW_FIELD_EDITOR (self), self->entry);
}
