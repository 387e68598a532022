/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-month-field.h"

#include <glib/gi18n-lib.h>

#include "gw-format.h"
#include "gw-goal.h"
#include "gw-plan-curve.h"
#include "gw-wrap-layout.h"

struct _GwMonthField
{
  GwFieldEditor parent_instance;

  GtkWidget *box;
  GPtrArray *entries;
  GwDate first_month;
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (GwMonthField, gw_month_field, GW_TYPE_FIELD_EDITOR)

#define LARGEST_WEIGHT 1000000

static GwIntegers *
get_weights (GwMonthField *self)
{
  const GValue *value = gw_field_editor_get_value (GW_FIELD_EDITOR (self));

  return value != NULL ? g_value_get_boxed (value) : NULL;
}

static void
on_changed (GwMonthField *self)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GwIntegers) list = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  const GwFormat *format;

  if (self->refreshing || get_weights (self) == NULL)
    return;

  format = gw_session_get_format (gw_field_editor_get_session (GW_FIELD_EDITOR (self)));
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 number = 0;
      GtkEditable *entry = g_ptr_array_index (self->entries, i);

      if (!gw_format_parse_amount (format, gtk_editable_get_text (entry), 0, &number, &error) ||
          number < 0 || number > LARGEST_WEIGHT)
        {
          gw_field_editor_set_message (GW_FIELD_EDITOR (self), _("Each month takes a whole number, such as 8."), TRUE);
          return;
        }
      g_array_append_val (numbers, number);
    }
  list = gw_integers_new ((const gint64 *) (gpointer) numbers->data, numbers->len);
  g_value_init (&value, gw_integers_get_type ());
  g_value_set_boxed (&value, list);
  gw_field_editor_write (GW_FIELD_EDITOR (self), &value, TRUE);
}

static void
add_month (GwMonthField *self,
           GwDate        month)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *label;
  int number;

  gw_date_split (month, NULL, &number, NULL);
  label = gtk_label_new (gw_format_short_month_name (number));
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 3);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 3);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
  gtk_widget_add_css_class (entry, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gw_format_month_name (number), -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_changed), self);
  gtk_box_append (GTK_BOX (column), label);
  gtk_box_append (GTK_BOX (column), entry);
  gtk_box_append (GTK_BOX (self->box), column);
  g_ptr_array_add (self->entries, entry);
}

static void
list_months (GwMonthField *self,
             GwGoal       *goal)
{
  GwDate start = gw_goal_get_start (goal);
  GwDate due = gw_goal_get_due (goal);
  gsize n_months = start != GW_DATE_NONE && due >= start ? gw_plan_count_months (start, due) : 0;
  GwDate first = n_months > 0 ? gw_date_get_month_start (start) : GW_DATE_NONE;
  GtkWidget *child;

  if (self->entries->len == n_months && self->first_month == first)
    return;

  g_ptr_array_set_size (self->entries, 0);
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  for (gsize i = 0; i < n_months; i++)
    add_month (self, gw_date_add_months (first, (int) i));
  self->first_month = first;
}

static void
gw_month_field_refresh (GwFieldEditor *editor)
{
  GwMonthField *self = GW_MONTH_FIELD (editor);
  GwIntegers *weights = get_weights (self);

  if (weights == NULL)
    return;

  self->refreshing = TRUE;
  list_months (self, GW_GOAL (gw_field_editor_get_record (editor)));
  for (guint i = 0; i < self->entries->len; i++)
    {
      gint64 weight = i < gw_integers_get_length (weights) ? gw_integers_get (weights, i) : 1;
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, weight);
      GtkEditable *entry = g_ptr_array_index (self->entries, i);

      if (!g_str_equal (text, gtk_editable_get_text (entry)))
        gtk_editable_set_text (entry, text);
    }
  self->refreshing = FALSE;
}

static void
gw_month_field_finalize (GObject *object)
{
  g_ptr_array_unref (GW_MONTH_FIELD (object)->entries);

  G_OBJECT_CLASS (gw_month_field_parent_class)->finalize (object);
}

static void
gw_month_field_class_init (GwMonthFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_month_field_finalize;
  GW_FIELD_EDITOR_CLASS (klass)->refresh = gw_month_field_refresh;
}

static void
gw_month_field_init (GwMonthField *self)
{
  self->entries = g_ptr_array_new ();
  self->first_month = GW_DATE_NONE;
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->box, gw_wrap_layout_new (6, 6));
  gw_field_editor_set_control (GW_FIELD_EDITOR (self), self->box);
}
