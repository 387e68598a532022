/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-number-field.h"

#include <glib/gi18n-lib.h>

#include "gw-metric.h"
#include "gw-number-text.h"

struct _GwNumberField
{
  GwFieldEditor parent_instance;

  GtkWidget *entry;
  GtkWidget *unit_label;
  char *unit;
  gboolean clock;
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (GwNumberField, gw_number_field, GW_TYPE_FIELD_EDITOR)

enum
{
  PROP_UNIT = 1,
  PROP_CLOCK,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static char *
entry_text (GwNumberField *self,
            gint64         number)
{
  GwFieldEditor *editor = GW_FIELD_EDITOR (self);

  if (self->clock)
    return number == GW_UNSET ? g_strdup ("") : gw_time_text (number);
  return gw_number_text_for_entry (gw_session_get_format (gw_field_editor_get_session (editor)),
                                   gw_field_editor_get_field (editor),
                                   gw_field_editor_get_record (editor), number);
}

static gboolean
parse (GwNumberField  *self,
       const char     *text,
       gint64         *number,
       GError        **error)
{
  GwFieldEditor *editor = GW_FIELD_EDITOR (self);

  if (self->clock)
    return gw_time_text_parse (text, number, error);
  return gw_number_text_parse (gw_session_get_format (gw_field_editor_get_session (editor)),
                               gw_field_editor_get_field (editor),
                               gw_field_editor_get_record (editor), text, number, error);
}

/* Says how the text was understood, where it could be understood two ways. */
static void
say_understood (GwNumberField *self,
                const char    *text,
                gint64         number)
{
  GwFieldEditor *editor = GW_FIELD_EDITOR (self);
  g_autofree char *plain = entry_text (self, number);
  g_autofree char *read = NULL;

  if (g_str_equal (text, plain) || number == GW_UNSET)
    return;
  if (self->clock)
    read = gw_time_text (number);
  else
    read = gw_number_text_for_label (gw_session_get_format (gw_field_editor_get_session (editor)),
                                     gw_field_editor_get_field (editor),
                                     gw_field_editor_get_record (editor), number);
  if (!g_str_equal (text, read))
    {
      /* Translators: how a typed number was understood, such as "= 1 250.50". */
      g_autofree char *message = g_strdup_printf (_("= %s"), read);

      gw_field_editor_set_message (editor, message, FALSE);
    }
}

/* Under its name a number begins where the name does; elsewhere numbers stand
 * in a column. */
static void
update_alignment (GwNumberField *self)
{
  int length = (int) g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (self->entry)), -1);
  gboolean below;
  GwFieldLayout layout;

  g_object_get (self, "layout", &layout, NULL);
  below = layout == GW_FIELD_LAYOUT_BELOW;
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), below ? 0 : 1);
  gtk_widget_set_hexpand (self->entry, !below);
  /* The unit follows the number, so there the entry is as wide as its text. */
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), below ? CLAMP (length, 2, 9) : 7);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), below ? CLAMP (length, 2, 9) : 9);
}

static void
on_changed (GwNumberField *self)
{
  GwFieldEditor *editor = GW_FIELD_EDITOR (self);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  gint64 number;

  if (self->refreshing || gw_field_editor_get_record (editor) == NULL)
    return;
  update_alignment (self);
  if (!parse (self, text, &number, &error))
    {
      gw_field_editor_set_message (editor, error->message, TRUE);
      return;
    }

  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, number);
  if (gw_field_editor_write (editor, &value, TRUE))
    say_understood (self, text, number);
}

static void
update_unit (GwNumberField *self)
{
  const GwField *field = gw_field_editor_get_field (GW_FIELD_EDITOR (self));
  const char *unit = self->unit;

  if (unit == NULL && field != NULL && field->kind == GW_FIELD_BASIS_POINTS)
    unit = "%";
  gtk_label_set_label (GTK_LABEL (self->unit_label), unit != NULL ? unit : "");
  gtk_widget_set_visible (self->unit_label, unit != NULL && unit[0] != '\0');
}

static void
gw_number_field_refresh (GwFieldEditor *editor)
{
  GwNumberField *self = GW_NUMBER_FIELD (editor);
  const GValue *value = gw_field_editor_get_value (editor);
  g_autofree char *text = value != NULL ? entry_text (self, g_value_get_int64 (value)) : g_strdup ("");

  update_unit (self);
  gw_field_editor_show_text (editor, self->entry, text, &self->refreshing);
  update_alignment (self);
}

/* What was understood is written out plainly; what was not stays as typed. */
static void
gw_number_field_leave (GwFieldEditor *editor)
{
  if (!gw_field_editor_is_wrong (editor))
    gw_field_editor_refresh (editor);
}

static void
gw_number_field_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GwNumberField *self = GW_NUMBER_FIELD (object);

  switch (property_id)
    {
    case PROP_UNIT:
      g_value_set_string (value, self->unit);
      break;
    case PROP_CLOCK:
      g_value_set_boolean (value, self->clock);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_number_field_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GwNumberField *self = GW_NUMBER_FIELD (object);

  switch (property_id)
    {
    case PROP_UNIT:
      g_free (self->unit);
      self->unit = g_value_dup_string (value);
      update_unit (self);
      break;
    case PROP_CLOCK:
      self->clock = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_number_field_finalize (GObject *object)
{
  g_free (GW_NUMBER_FIELD (object)->unit);

  G_OBJECT_CLASS (gw_number_field_parent_class)->finalize (object);
}

static void
gw_number_field_class_init (GwNumberFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gw_number_field_get_property;
  object_class->set_property = gw_number_field_set_property;
  object_class->finalize = gw_number_field_finalize;
  GW_FIELD_EDITOR_CLASS (klass)->refresh = gw_number_field_refresh;
  GW_FIELD_EDITOR_CLASS (klass)->leave = gw_number_field_leave;

  /* Stands behind the number: "minutes". Shares have a percent sign anyway. */
  properties[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /* Whether the number is a time of day in minutes. */
  properties[PROP_CLOCK] = g_param_spec_boolean ("clock", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
gw_number_field_init (GwNumberField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 7);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 9);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 1);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_add_css_class (self->entry, "numeric");
  gtk_widget_set_hexpand (self->entry, TRUE);
  self->unit_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->unit_label, "dim-label");
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->unit_label);

  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_changed), self);
  gw_field_editor_set_control_inside (GW_FIELD_EDITOR (self), box, self->entry);
}
