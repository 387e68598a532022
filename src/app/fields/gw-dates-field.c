/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-dates-field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-date-text.h"
#include "gw-paste-dialog.h"
#include "gw-pasted-cells.h"
#include "gw-wrap-layout.h"

struct _GwDatesField
{
  GwFieldEditor parent_instance;

  GtkWidget *chips;
  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (GwDatesField, gw_dates_field, GW_TYPE_FIELD_EDITOR)

static const GwFormat *
get_format (GwDatesField *self)
{
  return gw_session_get_format (gw_field_editor_get_session (GW_FIELD_EDITOR (self)));
}

static GwIntegers *
get_dates (GwDatesField *self)
{
  const GValue *value = gw_field_editor_get_value (GW_FIELD_EDITOR (self));

  return value != NULL ? g_value_get_boxed (value) : NULL;
}

static gboolean
write_dates (GwDatesField *self,
             GArray       *dates)
{
  g_autoptr (GwIntegers) list = gw_integers_new ((const gint64 *) (gpointer) dates->data, dates->len);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, gw_integers_get_type ());
  g_value_set_boxed (&value, list);
  return gw_field_editor_write (GW_FIELD_EDITOR (self), &value, FALSE);
}

static GArray *
copy_without (GwDatesField *self,
              gint64        date)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (gint64));
  GwIntegers *present = get_dates (self);

  for (guint i = 0; present != NULL && i < gw_integers_get_length (present); i++)
    {
      gint64 other = gw_integers_get (present, i);

      if (other != date)
        g_array_append_val (dates, other);
    }
  return dates;
}

static void
insert_sorted (GArray *dates,
               gint64  date)
{
  guint place = 0;

  while (place < dates->len && g_array_index (dates, gint64, place) < date)
    place++;
  if (place == dates->len || g_array_index (dates, gint64, place) != date)
    g_array_insert_val (dates, place, date);
}

static void
on_remove (GtkButton    *button,
           GwDatesField *self)
{
  gint64 date = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "date"));
  g_autoptr (GArray) dates = copy_without (self, date);

  if (write_dates (self, dates))
    gw_field_editor_refresh (GW_FIELD_EDITOR (self));
}

static void
on_activate (GwDatesField *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  GwSession *session = gw_field_editor_get_session (GW_FIELD_EDITOR (self));
  g_autoptr (GArray) dates = NULL;
  GwDate date;
  gint64 added;

  if (session == NULL || text[0] == '\0')
    return;
  if (!gw_date_text_parse (get_format (self), text, gw_session_get_today (session), &date))
    {
      g_autofree char *example = gw_date_text_example (get_format (self), gw_session_get_today (session));
      g_autofree char *message = g_strdup_printf (_("Type a date such as %s."), example);

      gw_field_editor_set_message (GW_FIELD_EDITOR (self), message, TRUE);
      return;
    }

  added = date;
  dates = copy_without (self, added);
  insert_sorted (dates, added);
  if (write_dates (self, dates))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      gw_field_editor_refresh (GW_FIELD_EDITOR (self));
    }
}

/* The first cell of each row that may be a date; a heading has none. */
static GStrv
list_texts (GPtrArray *rows)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      GStrv cells = g_ptr_array_index (rows, i);
      guint found = 0;

      while (cells[found] != NULL && strpbrk (cells[found], "0123456789") == NULL)
        found++;
      if (cells[found] != NULL)
        g_strv_builder_add (texts, cells[found]);
    }

  return g_strv_builder_end (texts);
}

static gboolean
read_pasted (const char   *text,
             GwEdit       *edit,
             GwDataTable **understood,
             char        **summary,
             gpointer      user_data,
             GError      **error)
{
  GwDatesField *self = user_data;
  GwFieldEditor *editor = GW_FIELD_EDITOR (self);
  const char *const titles[] = { _("Date"), _("Weekday"), NULL };
  g_autoptr (GPtrArray) rows = gw_pasted_cells_read (text);
  g_auto (GStrv) texts = list_texts (rows);
  g_autoptr (GwFormat) format = gw_date_text_guess_format (get_format (self), (const char *const *) texts);
  g_autoptr (GArray) dates = copy_without (self, GW_DATE_NONE);
  g_autoptr (GwIntegers) list = NULL;
  guint n_before = dates->len;

  if (texts[0] == NULL)
    {
      g_set_error_literal (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RULE,
                           _("There are no dates yet. Copy a column of dates and paste it above."));
      return FALSE;
    }
  *understood = gw_data_table_new (titles);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      GwDate date;

      if (!gw_date_text_parse (format, texts[i], gw_session_get_today (gw_field_editor_get_session (editor)), &date))
        {
          g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE, _("“%s” is not a date."), texts[i]);
          return FALSE;
        }
      else
        {
          g_autofree char *written = gw_format_date (get_format (self), date);
          const char *const cells[] = { written, gw_format_weekday_name (gw_date_get_weekday (date)), NULL };

          gw_data_table_append_row (*understood, cells);
          insert_sorted (dates, date);
        }
    }

  list = gw_integers_new ((const gint64 *) (gpointer) dates->data, dates->len);
  if (dates->len > n_before)
    gw_edit_set_integers (edit, gw_field_editor_get_record (editor), gw_field_editor_get_field (editor)->name, list);
  *summary = g_strdup_printf (ngettext ("%u new date.", "%u new dates.", dates->len - n_before), dates->len - n_before);
  return TRUE;
}

static void
on_paste (GwDatesField *self)
{
  GwSession *session = gw_field_editor_get_session (GW_FIELD_EDITOR (self));
  GtkWidget *dialog;

  if (session == NULL)
    return;

  dialog = gw_paste_dialog_new (GTK_WIDGET (self), session, _("Paste Dates"),
                                _("A column of dates, such as public holidays; what stands beside a date is not taken."),
                                _("Paste Dates"), read_pasted, g_object_ref (self), g_object_unref);
  gw_paste_dialog_present (GW_PASTE_DIALOG (dialog));
}

static GtkWidget *
new_chip (GwDatesField *self,
          GwDate        date)
{
  g_autofree char *text = gw_format_date (get_format (self), date);
  /* Translators: takes a date out of a list. */
  g_autofree char *remove = g_strdup_printf (_("Remove %s"), text);
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_tooltip_text (button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  g_object_set_data (G_OBJECT (button), "date", GINT_TO_POINTER (date));
  g_signal_connect (button, "clicked", G_CALLBACK (on_remove), self);
  gtk_box_append (GTK_BOX (chip), gtk_label_new (text));
  gtk_box_append (GTK_BOX (chip), button);
  return chip;
}

static void
gw_dates_field_refresh (GwFieldEditor *editor)
{
  GwDatesField *self = GW_DATES_FIELD (editor);
  GwIntegers *dates = get_dates (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_box_remove (GTK_BOX (self->chips), child);
  for (guint i = 0; dates != NULL && i < gw_integers_get_length (dates); i++)
    gtk_box_append (GTK_BOX (self->chips), new_chip (self, (GwDate) gw_integers_get (dates, i)));
  gtk_widget_set_visible (self->chips, dates != NULL && gw_integers_get_length (dates) > 0);
}

static void
gw_dates_field_class_init (GwDatesFieldClass *klass)
{
  GW_FIELD_EDITOR_CLASS (klass)->refresh = gw_dates_field_refresh;
}

static void
gw_dates_field_init (GwDatesField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *paste = gtk_button_new_with_mnemonic (_("P_aste…"));

  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->chips, gw_wrap_layout_new (6, 6));
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Add a date and press Enter"));
  gtk_box_append (GTK_BOX (box), self->chips);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_add_css_class (paste, "flat");
  gtk_widget_set_tooltip_text (paste, _("A column of dates from a spreadsheet"));
  gtk_box_append (GTK_BOX (line), self->entry);
  gtk_box_append (GTK_BOX (line), paste);
  gtk_box_append (GTK_BOX (box), line);
  g_signal_connect_swapped (paste, "clicked", G_CALLBACK (on_paste), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_activate), self);
  gw_field_editor_set_control_inside (GW_FIELD_EDITOR (self), box, self->entry);
}
