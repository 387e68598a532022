/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-choice-field.h"

#include <glib/gi18n-lib.h>

#include "gw-choices.h"

/* A drop-down. Its entries come from the enumeration of the field; for a
 * whole number they are weekdays, months, or the steps that are named. */
struct _GwChoiceField
{
  GwFieldEditor parent_instance;

  GtkWidget *drop_down;
  char *steps;
  GArray *values; /* of gint64, one an entry */
  const GwField *filled_for;
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (GwChoiceField, gw_choice_field, GW_TYPE_FIELD_EDITOR)

enum
{
  PROP_STEPS = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
add_entry (GwChoiceField *self,
           GtkStringList *names,
           gint64         value,
           const char    *name)
{
  gtk_string_list_append (names, name);
  g_array_append_val (self->values, value);
}

static void
add_enumeration (GwChoiceField *self,
                 GtkStringList *names,
                 GType          type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  GEnumClass *values = G_ENUM_CLASS (klass);

  for (guint i = 0; i < values->n_values; i++)
    {
      g_autofree char *first = NULL;
      g_autofree char *name = NULL;
      const char *label = gw_choice_get_label (type, values->values[i].value);

      first = g_utf8_strup (label, (gssize) (g_utf8_next_char (label) - label));
      name = g_strconcat (first, g_utf8_next_char (label), NULL);
      add_entry (self, names, values->values[i].value, name);
    }
}

static void
add_steps (GwChoiceField *self,
           GtkStringList *names)
{
  g_auto (GStrv) steps = g_strsplit (self->steps, " ", -1);

  for (guint i = 0; steps[i] != NULL; i++)
    {
      /* Translators: a share, such as "80 %". */
      g_autofree char *name = g_strdup_printf (_("%s %%"), steps[i]);

      add_entry (self, names, g_ascii_strtoll (steps[i], NULL, 10), name);
    }
}

static void
fill (GwChoiceField *self)
{
  const GwField *field = gw_field_editor_get_field (GW_FIELD_EDITOR (self));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (field == self->filled_for)
    return;

  self->filled_for = field;
  g_array_set_size (self->values, 0);
  if (field == NULL)
    ;
  else if (field->kind == GW_FIELD_CHOICE)
    add_enumeration (self, names, field->type ());
  else if (self->steps != NULL)
    add_steps (self, names);
  else
    for (int i = (int) field->minimum; i <= field->maximum; i++)
      add_entry (self, names, i, field->maximum == 7 ? gw_format_weekday_name (i) : gw_format_month_name (i));

  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (names));
}

static void
on_selected (GwChoiceField *self)
{
  GwFieldEditor *editor = GW_FIELD_EDITOR (self);
  const GwField *field = gw_field_editor_get_field (editor);
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->refreshing || field == NULL || selected >= self->values->len)
    return;

  g_value_init (&value, gw_field_get_value_type (field));
  if (field->kind == GW_FIELD_CHOICE)
    g_value_set_enum (&value, (int) g_array_index (self->values, gint64, selected));
  else
    g_value_set_int64 (&value, g_array_index (self->values, gint64, selected));
  gw_field_editor_write (editor, &value, FALSE);
}

static void
gw_choice_field_refresh (GwFieldEditor *editor)
{
  GwChoiceField *self = GW_CHOICE_FIELD (editor);
  const GValue *value = gw_field_editor_get_value (editor);
  guint selected = GTK_INVALID_LIST_POSITION;
  gint64 wanted = 0;

  self->refreshing = TRUE;
  fill (self);
  if (value != NULL)
    wanted = G_VALUE_HOLDS_ENUM (value) ? g_value_get_enum (value) : g_value_get_int64 (value);
  for (guint i = 0; i < self->values->len && value != NULL; i++)
    if (g_array_index (self->values, gint64, i) == wanted)
      selected = i;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), selected);
  self->refreshing = FALSE;
}

static void
gw_choice_field_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_STEPS:
      g_value_set_string (value, GW_CHOICE_FIELD (object)->steps);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_choice_field_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GwChoiceField *self = GW_CHOICE_FIELD (object);

  switch (property_id)
    {
    case PROP_STEPS:
      g_free (self->steps);
      self->steps = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_choice_field_finalize (GObject *object)
{
  GwChoiceField *self = GW_CHOICE_FIELD (object);

  g_free (self->steps);
  g_array_unref (self->values);

  G_OBJECT_CLASS (gw_choice_field_parent_class)->finalize (object);
}

static void
gw_choice_field_class_init (GwChoiceFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gw_choice_field_get_property;
  object_class->set_property = gw_choice_field_set_property;
  object_class->finalize = gw_choice_field_finalize;
  GW_FIELD_EDITOR_CLASS (klass)->refresh = gw_choice_field_refresh;

  /* Percentages to choose from, with spaces between. */
  properties[PROP_STEPS] = g_param_spec_string ("steps", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* In large type the chosen word gives way; the list under it shows it whole. */
static void
let_choice_shrink (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  gtk_drop_down_set_list_factory (drop_down, gtk_drop_down_get_factory (drop_down));
  gtk_drop_down_set_factory (drop_down, factory);
}

static void
gw_choice_field_init (GwChoiceField *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->drop_down = gtk_drop_down_new (NULL, NULL);
  let_choice_shrink (GTK_DROP_DOWN (self->drop_down));
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (on_selected), self);
  gw_field_editor_set_control (GW_FIELD_EDITOR (self), self->drop_down);
}
