/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-rating-field.h"

#include <glib/gi18n-lib.h>

#include "gw-integers.h"

struct _GwRatingField
{
  GwFieldEditor parent_instance;

  GtkWidget *buttons[5];
  guint item;
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (GwRatingField, gw_rating_field, GW_TYPE_FIELD_EDITOR)

enum
{
  PROP_ITEM = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static GwIntegers *
get_answers (GwRatingField *self)
{
  const GValue *value = gw_field_editor_get_value (GW_FIELD_EDITOR (self));

  return value != NULL ? g_value_get_boxed (value) : NULL;
}

static void
on_toggled (GtkToggleButton *button,
            GwRatingField   *self)
{
  GwIntegers *answers = get_answers (self);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GwIntegers) list = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->refreshing || answers == NULL || !gtk_toggle_button_get_active (button))
    return;

  for (guint i = 0; i < MAX (gw_integers_get_length (answers), self->item + 1); i++)
    {
      gint64 number = i < gw_integers_get_length (answers) ? gw_integers_get (answers, i) : 0;

      if (i == self->item)
        for (int rating = 0; rating < 5; rating++)
          if (self->buttons[rating] == GTK_WIDGET (button))
            number = rating + 1;
      g_array_append_val (numbers, number);
    }
  list = gw_integers_new ((const gint64 *) (gpointer) numbers->data, numbers->len);
  g_value_init (&value, gw_integers_get_type ());
  g_value_set_boxed (&value, list);
  gw_field_editor_write (GW_FIELD_EDITOR (self), &value, FALSE);
}

/* The questions are answered in their order: a list has no gaps. */
static void
gw_rating_field_refresh (GwFieldEditor *editor)
{
  GwRatingField *self = GW_RATING_FIELD (editor);
  GwIntegers *answers = get_answers (self);
  guint length = answers != NULL ? gw_integers_get_length (answers) : 0;
  gint64 answer = self->item < length ? gw_integers_get (answers, self->item) : 0;

  self->refreshing = TRUE;
  for (int rating = 0; rating < 5; rating++)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[rating]), answer == rating + 1);
      gtk_widget_set_sensitive (self->buttons[rating], answers != NULL && self->item <= length);
    }
  self->refreshing = FALSE;
}

static void
gw_rating_field_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_ITEM:
      GW_RATING_FIELD (object)->item = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_rating_field_class_init (GwRatingFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->set_property = gw_rating_field_set_property;
  /* Which answer of the list. */
  properties[PROP_ITEM] = g_param_spec_uint ("item", NULL, NULL, 0, 9, 0, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);

  GW_FIELD_EDITOR_CLASS (klass)->refresh = gw_rating_field_refresh;
}

static void
gw_rating_field_init (GwRatingField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  for (int rating = 0; rating < 5; rating++)
    {
      g_autofree char *label = g_strdup_printf ("%d", rating + 1);

      self->buttons[rating] = gtk_toggle_button_new_with_label (label);
      if (rating > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[rating]), GTK_TOGGLE_BUTTON (self->buttons[0]));
      g_signal_connect (self->buttons[rating], "toggled", G_CALLBACK (on_toggled), self);
      gtk_box_append (GTK_BOX (box), self->buttons[rating]);
    }
  gw_field_editor_set_control_inside (GW_FIELD_EDITOR (self), box, self->buttons[0]);
}
