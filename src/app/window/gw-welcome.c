/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-welcome.h"

#include <glib/gi18n-lib.h>

#include "gw-recent-files.h"
#include "gw-samples.h"

/* What a window shows while no workshop is open. */
struct _GwWelcome
{
  AdwBin parent_instance;

  GtkWidget *recent_group;
  GtkListBox *recent;
  GtkListBox *samples;
};

G_DEFINE_FINAL_TYPE (GwWelcome, gw_welcome, ADW_TYPE_BIN)

/* Names of files are anything, so they are never read as markup. */
static GtkWidget *
new_row (const char *title,
         const char *subtitle,
         const char *action,
         GVariant   *target)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_object_set (row, "subtitle", subtitle, NULL);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), target);
  return row;
}

static void
clear_rows (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/* The files that were used lately. */
static void
list_recent (GwWelcome *self)
{
  g_autoptr (GPtrArray) paths = gw_recent_files_list ();

  clear_rows (self->recent);
  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autofree char *name = g_filename_display_basename (path);
      g_autofree char *folder = g_path_get_dirname (path);
      g_autofree char *shown = g_filename_display_name (folder);

      gtk_list_box_append (self->recent, new_row (name, shown, "win.open-recent", g_variant_new_bytestring (path)));
    }
  gtk_widget_set_visible (self->recent_group, paths->len > 0);
}

static void
gw_welcome_map (GtkWidget *widget)
{
  list_recent (GW_WELCOME (widget));

  GTK_WIDGET_CLASS (gw_welcome_parent_class)->map (widget);
}

static void
gw_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_WELCOME);

  G_OBJECT_CLASS (gw_welcome_parent_class)->dispose (object);
}

static void
gw_welcome_class_init (GwWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_welcome_dispose;
  widget_class->map = gw_welcome_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goalwright/Goalwright/window/gw-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, GwWelcome, recent_group);
  gtk_widget_class_bind_template_child (widget_class, GwWelcome, recent);
  gtk_widget_class_bind_template_child (widget_class, GwWelcome, samples);
}

static void
gw_welcome_init (GwWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < gw_samples_get_count (); i++)
    gtk_list_box_append (self->samples,
                         new_row (gw_samples_get_title (i), gw_samples_get_summary (i),
                                  "win.new-from-sample", g_variant_new_uint32 (i)));
}
