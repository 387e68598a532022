/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-scale-field.h"

#include <glib/gi18n-lib.h>

#include "gw-wheel.h"

/* A slider from the least to the greatest number of the field. Until it is
 * touched nothing is answered, and it says so. */
struct _GwScaleField
{
  GwFieldEditor parent_instance;

  GtkWidget *scale;
  GtkWidget *value_label;
  GtkWidget *clear;
  char *unit;
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (GwScaleField, gw_scale_field, GW_TYPE_FIELD_EDITOR)

enum
{
  PROP_UNIT = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static gint64
get_number (GwScaleField *self)
{
  const GValue *value = gw_field_editor_get_value (GW_FIELD_EDITOR (self));

  return value != NULL ? g_value_get_int64 (value) : GW_UNSET;
}

static void
write_number (GwScaleField *self,
              gint64        number)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, number);
  if (gw_field_editor_write (GW_FIELD_EDITOR (self), &value, number != GW_UNSET))
    gw_field_editor_refresh (GW_FIELD_EDITOR (self));
}

static gboolean
on_change_value (GwScaleField  *self,
                 GtkScrollType  scroll,
                 double         number)
{
  const GwField *field = gw_field_editor_get_field (GW_FIELD_EDITOR (self));

  if (self->refreshing || field == NULL)
    return TRUE;

  write_number (self, CLAMP ((gint64) (number + 0.5), field->minimum, field->maximum));
  return TRUE;
}

static void
on_clear (GwScaleField *self)
{
  if (gw_field_editor_get_record (GW_FIELD_EDITOR (self)) != NULL)
    write_number (self, GW_UNSET);
}

static void
gw_scale_field_refresh (GwFieldEditor *editor)
{
  GwScaleField *self = GW_SCALE_FIELD (editor);
  const GwField *field = gw_field_editor_get_field (editor);
  gint64 number = get_number (self);
  g_autofree char *text = NULL;

  self->refreshing = TRUE;
  if (field != NULL)
    {
      gboolean percent = field->maximum == 100;

      gtk_range_set_range (GTK_RANGE (self->scale), (double) field->minimum, (double) field->maximum);
      gtk_range_set_increments (GTK_RANGE (self->scale), percent ? 5 : 1, percent ? 10 : 2);
      gtk_range_set_value (GTK_RANGE (self->scale),
                           number != GW_UNSET ? (double) number : (double) (field->minimum + field->maximum) / 2);
    }
  if (number == GW_UNSET)
    text = g_strdup (_("no answer"));
  else
    text = g_strdup_printf ("%d%s%s", (int) number, self->unit != NULL ? "\302\240" : "",
                            self->unit != NULL ? self->unit : "");
  gtk_label_set_label (GTK_LABEL (self->value_label), text);
  if (number == GW_UNSET)
    gtk_widget_add_css_class (self->scale, "unanswered");
  else
    gtk_widget_remove_css_class (self->scale, "unanswered");
  gtk_widget_set_opacity (self->clear, number != GW_UNSET ? 1 : 0);
  gtk_widget_set_sensitive (self->clear, number != GW_UNSET);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  self->refreshing = FALSE;
}

static void
gw_scale_field_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_UNIT:
      g_value_set_string (value, GW_SCALE_FIELD (object)->unit);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_scale_field_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GwScaleField *self = GW_SCALE_FIELD (object);

  switch (property_id)
    {
    case PROP_UNIT:
      g_free (self->unit);
      self->unit = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_scale_field_finalize (GObject *object)
{
  g_free (GW_SCALE_FIELD (object)->unit);

  G_OBJECT_CLASS (gw_scale_field_parent_class)->finalize (object);
}

static void
gw_scale_field_class_init (GwScaleFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gw_scale_field_get_property;
  object_class->set_property = gw_scale_field_set_property;
  object_class->finalize = gw_scale_field_finalize;
  GW_FIELD_EDITOR_CLASS (klass)->refresh = gw_scale_field_refresh;

  /* Stands behind the number: "%". */
  properties[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
gw_scale_field_init (GwScaleField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 10, 1);
  gw_wheel_ignore (self->scale);
  gtk_scale_set_draw_value (GTK_SCALE (self->scale), FALSE);
  gtk_widget_set_size_request (self->scale, 140, -1);
  gtk_widget_set_hexpand (self->scale, TRUE);
  self->value_label = gtk_label_new (NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->value_label), 8);
  gtk_label_set_xalign (GTK_LABEL (self->value_label), 1);
  gtk_widget_add_css_class (self->value_label, "numeric");
  self->clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_add_css_class (self->clear, "flat");
  gtk_widget_set_valign (self->clear, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->clear, _("Take the answer back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Take the answer back"), -1);
  gtk_box_append (GTK_BOX (box), self->scale);
  gtk_box_append (GTK_BOX (box), self->value_label);
  gtk_box_append (GTK_BOX (box), self->clear);

  g_signal_connect_swapped (self->scale, "change-value", G_CALLBACK (on_change_value), self);
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (on_clear), self);
  gw_field_editor_set_control_inside (GW_FIELD_EDITOR (self), box, self->scale);
}
