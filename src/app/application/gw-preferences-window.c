/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-preferences-window.h"

#include <glib/gi18n-lib.h>

#include "gw-settings.h"

/* What belongs to the person and not to the workshop. Only what the program
 * heeds is offered; the schema has room for more. */
struct _GwPreferencesWindow
{
  AdwWindow parent_instance;

  AdwComboRow *projector_names;
  AdwComboRow *paper;
  GtkWidget *groups;
  GtkWidget *not_kept;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (GwPreferencesWindow, gw_preferences_window, ADW_TYPE_WINDOW)

/* The rows list the values of the enumeration in its order. */
static gboolean
enum_to_position (GValue   *value,
                  GVariant *variant,
                  gpointer  user_data)
{
  GSettings *settings = G_SETTINGS (((gpointer *) user_data)[0]);
  const char *key = ((gpointer *) user_data)[1];

  g_value_set_uint (value, (guint) g_settings_get_enum (settings, key));
  return TRUE;
}

static GVariant *
position_to_enum (const GValue       *value,
                  const GVariantType *type,
                  gpointer            user_data)
{
  GSettings *settings = G_SETTINGS (((gpointer *) user_data)[0]);
  const char *key = ((gpointer *) user_data)[1];
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) declared = NULL;
  g_autoptr (GVariant) range = NULL;
  g_autoptr (GVariant) nicks = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  declared = g_settings_schema_get_key (schema, key);
  range = g_settings_schema_key_get_range (declared);
  g_variant_get (range, "(sv)", NULL, &nicks);
  return g_variant_get_child_value (nicks, g_value_get_uint (value));
}

static void
bind_choice (GwPreferencesWindow *self,
             AdwComboRow         *row,
             const char          *key)
{
  gpointer *closure = g_new0 (gpointer, 2);

  closure[0] = self->settings;
  closure[1] = (gpointer) key;
  g_settings_bind_with_mapping (self->settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                enum_to_position, position_to_enum, closure, g_free);
}

static void
gw_preferences_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_PREFERENCES_WINDOW);
  g_clear_object (&GW_PREFERENCES_WINDOW (object)->settings);

  G_OBJECT_CLASS (gw_preferences_window_parent_class)->dispose (object);
}

static void
gw_preferences_window_class_init (GwPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_preferences_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goalwright/Goalwright/application/gw-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GwPreferencesWindow, projector_names);
  gtk_widget_class_bind_template_child (widget_class, GwPreferencesWindow, paper);
  gtk_widget_class_bind_template_child (widget_class, GwPreferencesWindow, groups);
  gtk_widget_class_bind_template_child (widget_class, GwPreferencesWindow, not_kept);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gw_preferences_window_init (GwPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = gw_settings_new ();
  gtk_widget_set_visible (self->not_kept, self->settings == NULL);
  gtk_widget_set_sensitive (self->groups, self->settings != NULL);
  if (self->settings == NULL)
    return;

  bind_choice (self, self->projector_names, "projector-names");
  bind_choice (self, self->paper, "paper");
}

/**
 * gw_preferences_window_new:
 * @parent: (nullable): the window to stand over
 *
 * Returns: (transfer none): the window with the preferences, not yet shown
 */
GtkWidget *
gw_preferences_window_new (GtkWindow *parent)
{
  return g_object_new (GW_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);
}
