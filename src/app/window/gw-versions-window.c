/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-versions-window.h"

#include <glib/gi18n-lib.h>

#include "gw-difference-view.h"
#include "gw-locale.h"
#include "gw-versions.h"

/* The document as it was saved before: when, what was different, and how to
 * get it back. */
struct _GwVersionsWindow
{
  AdwWindow parent_instance;

  GwDocument *document; /* as it is now; NULL when the file cannot be read */
  char *path;
  guint n_differences;  /* of the one that is shown */
  GPtrArray *versions;  /* of GwVersion */
  GwDocument *shown;    /* nullable: the version that is chosen, once it is read */
  GCancellable *reading;

  GtkWidget *list;
  GtkWidget *differences;
  GtkWidget *comparison;
  GtkWidget *hint;
  GtkWidget *back_button;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwVersionsWindow, gw_versions_window, ADW_TYPE_WINDOW)

static void
update_enabled (GwVersionsWindow *self)
{
  gboolean is_dirty = self->document != NULL && gw_document_get_dirty (self->document);

  g_assert (GW_IS_VERSIONS_WINDOW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.copy", self->shown != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.back",
                                 self->shown != NULL && !is_dirty && self->n_differences > 0);
  gtk_widget_set_visible (self->hint, is_dirty);
}

static void
choose (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  g_autoptr (GwVersionsWindow) self = g_object_ref (GW_VERSIONS_WINDOW (widget));
  g_autoptr (GwDocument) shown = self->shown != NULL ? g_object_ref (self->shown) : NULL;

  if (shown == NULL)
    return;

  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[CHOSEN], 0, shown, g_str_equal (action, "versions.back"));
}

static void
read_version (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GwDocument *document = gw_version_open (data, NULL, &error);

  if (document != NULL)
    g_task_return_pointer (task, document, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
show_version (GwVersionsWindow *self)
{
  GwDifferenceView *view = GW_DIFFERENCE_VIEW (self->differences);
  GwWorkshop *workshop = gw_document_get_workshop (self->shown);
  g_autofree char *sentence = NULL;

  if (self->document != NULL)
    {
      self->n_differences = gw_difference_view_compare (view, gw_document_get_workshop (self->document), workshop);
      if (self->n_differences == 0)
        gw_difference_view_say (view, _("This version says the same as what is open. There is nothing to go back to."));
      return;
    }

  /* A file that cannot be read is different from whatever can. */
  self->n_differences = 1;
  /* Translators: the title of a workshop */
  sentence = g_strdup_printf (_("“%s” is whole in this version and can be opened."), gw_workshop_get_title (workshop));
  gw_difference_view_say (view, sentence);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GwVersionsWindow *self = GW_VERSIONS_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->versions == NULL)
    return;

  g_set_object (&self->shown, document);
  if (document != NULL)
    show_version (self);
  else
    gw_difference_view_say (GW_DIFFERENCE_VIEW (self->differences), error->message);
  update_enabled (self);
}

/* The array is not changed once it is there, so that a thread may read from it. */
static void
on_selected (GwVersionsWindow *self,
             GtkListBoxRow    *row)
{
  g_autoptr (GTask) task = NULL;

  g_assert (GW_IS_VERSIONS_WINDOW (self));

  /* The list lets go of its row when all of this ends. */
  if (row == NULL || self->versions == NULL)
    return;

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->shown);
  update_enabled (self);

  gw_difference_view_say (GW_DIFFERENCE_VIEW (self->differences), _("Reading…"));
  self->reading = g_cancellable_new ();
  task = g_task_new (self, self->reading, on_read, NULL);
  g_task_set_task_data (task, g_ptr_array_index (self->versions, gtk_list_box_row_get_index (row)), NULL);
  g_object_set_data_full (G_OBJECT (task), "versions", g_ptr_array_ref (self->versions), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, read_version);
}

static void
gw_versions_window_dispose (GObject *object)
{
  GwVersionsWindow *self = GW_VERSIONS_WINDOW (object);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->shown);
  g_clear_object (&self->document);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_VERSIONS_WINDOW);

  G_OBJECT_CLASS (gw_versions_window_parent_class)->dispose (object);
}

static void
gw_versions_window_class_init (GwVersionsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_versions_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goalwright/Goalwright/window/gw-versions-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GwVersionsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, GwVersionsWindow, differences);
  gtk_widget_class_bind_template_child (widget_class, GwVersionsWindow, comparison);
  gtk_widget_class_bind_template_child (widget_class, GwVersionsWindow, hint);
  gtk_widget_class_bind_template_child (widget_class, GwVersionsWindow, back_button);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_install_action (widget_class, "versions.copy", NULL, choose);
  gtk_widget_class_install_action (widget_class, "versions.back", NULL, choose);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  /**
   * GwVersionsWindow::chosen:
   * @version: the chosen version, a document without a file
   * @back: whether it shall take the place of the present one
   *
   * The person knows what to do; the window is closed.
   */
  signals[CHOSEN] = g_signal_new ("chosen", GW_TYPE_VERSIONS_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 2, GW_TYPE_DOCUMENT, G_TYPE_BOOLEAN);
}

static void
gw_versions_window_init (GwVersionsWindow *self)
{
  g_type_ensure (GW_TYPE_DIFFERENCE_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
  update_enabled (self);
}

static GtkWidget *
new_row (const GwVersion *version)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *when = gw_locale_format_time (version->saved);
  g_autofree char *size = g_format_size ((guint64) version->size);
  g_autofree char *detail = version->title[0] != '\0' ? g_strdup_printf ("%s · %s", version->title, size)
                                                      : g_strdup (size);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  return row;
}

/**
 * gw_versions_window_new:
 * @parent: the window to stand over
 * @document: (nullable): what is open; %NULL when the file cannot be read
 * @path: its file
 * @folder: where the program keeps its state
 *
 * Returns: (transfer none): the window, not yet shown
 */
GtkWidget *
gw_versions_window_new (GtkWindow  *parent,
                        GwDocument *document,
                        const char *path,
                        const char *folder)
{
  GwVersionsWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (document == NULL || GW_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (GW_TYPE_VERSIONS_WINDOW, "transient-for", parent, NULL);
  g_set_object (&self->document, document);
  self->path = g_strdup (path);
  gtk_widget_set_visible (self->comparison, document != NULL);
  self->versions = gw_versions_list (path, folder);
  for (guint i = 0; i < self->versions->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), new_row (g_ptr_array_index (self->versions, i)));

  if (self->versions->len == 0)
    gw_difference_view_say (GW_DIFFERENCE_VIEW (self->differences),
                            _("Nothing is kept of this workshop yet. Each save from now on is: the last twenty."));
  else
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
  update_enabled (self);
  return GTK_WIDGET (self);
}

/**
 * gw_versions_window_get_path:
 *
 * Returns: (transfer none): the file of which it shows the versions
 */
const char *
gw_versions_window_get_path (GwVersionsWindow *self)
{
  g_return_val_if_fail (GW_IS_VERSIONS_WINDOW (self), NULL);

  return self->path;
}
