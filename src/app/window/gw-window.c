/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-window-private.h"

#include <glib/gi18n-lib.h>

#include "gw-application.h"
#include "gw-locale.h"
#include "gw-page-states.h"
#include "gw-problems-window.h"
#include "gw-reason-dialog.h"
#include "gw-recent-files.h"
#include "gw-settings.h"
#include "gw-split-arrow.h"
#include "gw-shown-text.h"
#include "gw-versions.h"
#include "gw-welcome.h"
#include "gw-window-journal.h"

/* One workshop and the four ways to look at it; or the welcome page. */
G_DEFINE_FINAL_TYPE (GwWindow, gw_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_title (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);
  g_autofree char *name = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *shown = NULL;
  const char *title = "Goalwright";

  g_assert (GW_IS_WINDOW (self));

  if (document != NULL)
    {
      title = gw_workshop_get_title (gw_document_get_workshop (document));
      if (title[0] == '\0')
        title = _("New Workshop");
      name = gw_document_get_path (document) != NULL ? g_filename_display_basename (gw_document_get_path (document))
                                                     : g_strdup (_("Not saved yet"));
      subtitle = g_strconcat (gw_document_get_dirty (document) ? "• " : "", name, NULL);
    }

  shown = gw_shown_text (title);
  adw_window_title_set_title (self->start_title, shown);
  adw_window_title_set_subtitle (self->start_title, subtitle != NULL ? subtitle : "");
  gtk_window_set_title (GTK_WINDOW (self), shown);
  gw_window_queue_fit (self);
}

static void
on_document_changed (GwWindow *self)
{
  update_title (self);
  gw_window_update_enabled (self);
}

static void
on_edited (GwWindow *self)
{
  update_title (self);
  gw_window_dismiss_undo_toast (self);
}

static void
on_agreement_needed (GwWindow *self,
                     GwEdit   *edit)
{
  GtkWidget *dialog;

  g_assert (GW_IS_WINDOW (self));

  dialog = gw_reason_dialog_new (self->session, edit);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
gw_window_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  GwWindow *self = GW_WINDOW (widget);

  GTK_WIDGET_CLASS (gw_window_parent_class)->size_allocate (widget, width, height, baseline);

  if (self->width != width)
    gw_window_queue_fit (self);
  self->width = width;
}

/* How narrow the window can be does not depend on its height: every view scrolls.
 * Without that, GTK searches a width for each height, through all the sentences
 * of the page, before the first frame. */
static void
gw_window_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  GTK_WIDGET_CLASS (gw_window_parent_class)->measure (widget, orientation,
                                                      orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size,
                                                      minimum, natural, minimum_baseline, natural_baseline);
}

static void
gw_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gw_window_parent_class)->map (widget);

  gw_window_build_view_when_painted (GW_WINDOW (widget));
}

static void
update_recent (GwWindow *self)
{
  g_autoptr (GPtrArray) paths = gw_recent_files_list ();

  g_assert (GW_IS_WINDOW (self));

  g_menu_remove_all (self->recent_menu);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *name = g_filename_display_basename (g_ptr_array_index (paths, i));
      g_auto (GStrv) parts = g_strsplit (name, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target_value (item, "win.open-recent",
                                               g_variant_new_bytestring (g_ptr_array_index (paths, i)));
      g_menu_append_item (self->recent_menu, item);
    }
  if (paths->len == 0)
    g_menu_append (self->recent_menu, _("No recent workshops"), "win.no-recent");
}

static gboolean
on_drop (GwWindow      *self,
         const GValue  *value,
         double         x,
         double         y,
         GtkDropTarget *target)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GSList *item = files; item != NULL; item = item->next)
    if (application != NULL && g_file_peek_path (item->data) != NULL)
      gw_application_open_path (GW_APPLICATION (application), self, g_file_peek_path (item->data));
  g_slist_free (files);
  return TRUE;
}

static void
remember_size (GwWindow *self)
{
  int width, height;

  if (self->settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (width > 0 && height > 0)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
  if (self->session != NULL)
    g_settings_set_boolean (self->settings, "sidebar-shown", gtk_toggle_button_get_active (self->sidebar_button));
}

static gboolean
gw_window_close_request (GtkWindow *window)
{
  GwWindow *self = GW_WINDOW (window);
  GwDocument *document = gw_window_get_document (self);

  if (document != NULL && !self->may_close)
    {
      gw_window_show_present (self);
      gw_page_states_note_time (self->session);
    }
  if (document != NULL && !self->may_close && gw_window_ask_about_scores (self))
    return TRUE;
  if (document != NULL && !self->may_close && (gw_document_get_dirty (document) || gw_document_get_saving (document)))
    {
      gw_window_ask_to_close (self);
      return TRUE;
    }

  gw_window_close_projector (self);
  remember_size (self);
  return GTK_WINDOW_CLASS (gw_window_parent_class)->close_request (window);
}

static void
set_session (GwWindow  *self,
             GwSession *session)
{
  gw_window_close_projector (self);
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (gw_session_get_history (self->session), self);
      g_signal_handlers_disconnect_by_data (gw_session_get_document (self->session), self);
    }
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "changed", G_CALLBACK (on_edited), self);
      g_signal_connect_swapped (session, "refused", G_CALLBACK (gw_window_toast_refusal), self);
      g_signal_connect_swapped (session, "agreement-needed", G_CALLBACK (on_agreement_needed), self);
      g_signal_connect_swapped (session, "said", G_CALLBACK (gw_window_toast), self);
      g_signal_connect_swapped (session, "said-of-day", G_CALLBACK (gw_window_toast_day), self);
      g_signal_connect_swapped (gw_session_get_history (session), "notify::undo-label",
                                G_CALLBACK (gw_window_update_enabled), self);
      g_signal_connect_swapped (gw_session_get_document (session), "notify",
                                G_CALLBACK (on_document_changed), self);
    }

  gw_window_day_begin (self);
  gw_window_journal_begin (self);
  gw_window_watch_begin (self);
  gw_window_drop_views (self);
  gw_sidebar_set_session (self->sidebar, session);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      gw_window_build_view (self);
      gw_window_build_view_when_painted (self);
    }
}

static void
gw_window_dispose (GObject *object)
{
  GwWindow *self = GW_WINDOW (object);

  g_clear_handle_id (&self->fit_source, g_source_remove);
  if (self->sidebar != NULL)
    set_session (self, NULL);
  g_signal_handlers_disconnect_by_data (gtk_recent_manager_get_default (), self);
  g_clear_weak_pointer (&self->undo_toast);
  /* Nobody waits for it any more. */
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_pointer (&self->opening_mark, gw_opening_mark_free);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_WINDOW);

  G_OBJECT_CLASS (gw_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, GwWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, header);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, start_box);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, start_title);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, header_title);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, document_buttons);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, views);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, projector_bar);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, notice_bar);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, day_bar);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, opening_page);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, recent_menu);
}

static void
gw_window_class_init (GwWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = gw_window_close_request;
  widget_class->map = gw_window_map;
  widget_class->measure = gw_window_measure;
  widget_class->size_allocate = gw_window_size_allocate;

  g_type_ensure (GW_TYPE_HEADER_TITLE);
  g_type_ensure (GW_TYPE_NOTICE_BAR);
  g_type_ensure (GW_TYPE_OPENING_PAGE);
  g_type_ensure (GW_TYPE_PROJECTOR_BAR);
  g_type_ensure (GW_TYPE_SIDEBAR);
  g_type_ensure (GW_TYPE_WELCOME);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goalwright/Goalwright/window/gw-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, gw_window_build_view);
  gw_window_class_install_actions (widget_class);
}

static void
gw_window_init (GwWindow *self)
{
  GtkDropTarget *drop;

  gtk_widget_init_template (GTK_WIDGET (self));

  gw_split_arrow_name (self->open_button);
  self->settings = gw_settings_new ();
  gtk_window_set_default_size (GTK_WINDOW (self),
                               gw_settings_get_integer (self->settings, "window-width", 1180),
                               gw_settings_get_integer (self->settings, "window-height", 760));
  if (gw_settings_get_boolean (self->settings, "window-maximized", FALSE))
    gtk_window_maximize (GTK_WINDOW (self));
  gtk_toggle_button_set_active (self->sidebar_button,
                                gw_settings_get_boolean (self->settings, "sidebar-shown", TRUE));

  drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));

  g_signal_connect_swapped (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update_recent), self);
  update_recent (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (gw_window_watch_look), NULL);
  gw_window_set_document (self, NULL);
}

/**
 * gw_window_new:
 * @application: the program
 *
 * Returns: (transfer none): a window with the welcome page, not yet shown
 */
GtkWidget *
gw_window_new (GtkApplication *application)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  return g_object_new (GW_TYPE_WINDOW, "application", application, NULL);
}

/**
 * gw_window_get_session:
 *
 * Returns: (transfer none) (nullable): what the window looks at
 */
GwSession *
gw_window_get_session (GwWindow *self)
{
  g_return_val_if_fail (GW_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * gw_window_get_document:
 *
 * Returns: (transfer none) (nullable): the document, %NULL on the welcome page
 */
GwDocument *
gw_window_get_document (GwWindow *self)
{
  g_return_val_if_fail (GW_IS_WINDOW (self), NULL);

  return self->session != NULL ? gw_session_get_document (self->session) : NULL;
}

/**
 * gw_window_set_document:
 * @document: (nullable): a document, or %NULL for the welcome page
 *
 * Replaces what the window shows. Whether something unsaved is lost by that
 * is for the caller to ask.
 */
void
gw_window_set_document (GwWindow   *self,
                        GwDocument *document)
{
  g_autoptr (GwSession) session = NULL;
  g_autoptr (GwFormat) format = gw_locale_new_format ();

  g_return_if_fail (GW_IS_WINDOW (self));
  g_return_if_fail (document == NULL || GW_IS_DOCUMENT (document));

  if (document != NULL)
    session = gw_session_new (document, gw_locale_get_today (), format);
  set_session (self, session);

  gtk_stack_set_visible_child_name (self->stack, session != NULL ? "document" : "welcome");
  gtk_widget_set_visible (GTK_WIDGET (self->header_title), session != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar_button), session != NULL);
  gtk_widget_set_visible (self->document_buttons, session != NULL);
  on_document_changed (self);
  if (session != NULL)
    gw_sidebar_focus_page (self->sidebar);
}

/**
 * gw_window_show_load_error:
 * @path: the file that was not opened
 * @error: why
 * @problems: (nullable) (element-type GwProblem): all that is wrong with it
 *
 * Says why a file was not opened.
 */
void
gw_window_show_load_error (GwWindow     *self,
                           const char   *path,
                           const GError *error,
                           GPtrArray    *problems)
{
  g_autofree char *folder = gw_window_journal_get_folder ();
  g_autoptr (GPtrArray) versions = NULL;
  GtkWidget *window;

  g_return_if_fail (GW_IS_WINDOW (self));

  /* Those of what is open are in the menu. */
  if (gw_window_get_document (self) == NULL ||
      g_strcmp0 (path, gw_document_get_path (gw_window_get_document (self))) != 0)
    versions = gw_versions_list (path, folder);
  window = gw_problems_window_new (GTK_WINDOW (self), path, error, problems, versions != NULL ? versions->len : 0);
  g_signal_connect_object (window, "show-versions", G_CALLBACK (gw_window_show_versions_of), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}
