/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-window-private.h"

#include <glib/gi18n-lib.h>

#include "gw-application.h"
#include "gw-check-in-dialog.h"
#include "gw-locale.h"
#include "gw-new-workshop.h"
#include "gw-samples.h"

/* What the window can do, by name. None of it is on the bus: actions of a
 * widget class are not exported. */

static void
open_file (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  gw_window_open (GW_WINDOW (widget));
}

static void
open_recent (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  gw_application_open_path (GW_APPLICATION (gtk_window_get_application (GTK_WINDOW (widget))), GW_WINDOW (widget),
                            g_variant_get_bytestring (parameter));
}

static void
save (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  gw_window_save (GW_WINDOW (widget));
}

static void
save_as (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  gw_window_save_as (GW_WINDOW (widget));
}

static void
save_copy (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  gw_window_save_copy (GW_WINDOW (widget));
}

static void
resolve_change (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  gw_window_resolve_change (GW_WINDOW (widget));
}

static void
show_versions (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  gw_window_show_versions (GW_WINDOW (widget));
}

static void
undo (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  gw_session_undo (GW_WINDOW (widget)->session);
}

static void
redo (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  gw_session_redo (GW_WINDOW (widget)->session);
}

static void
show_view (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  const char *name = g_variant_get_string (parameter, NULL);

  if (adw_view_stack_get_child_by_name (GW_WINDOW (widget)->views, name) != NULL)
    adw_view_stack_set_visible_child_name (GW_WINDOW (widget)->views, name);
}

/* The grid belongs to the view of the numbers, which is shown first. */
static void
show_scores (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  GwWindow *self = GW_WINDOW (widget);

  adw_view_stack_set_visible_child_name (self->views, "progress");
  if (self->session != NULL && !gw_session_may_write (self->session))
    return;
  if (!gtk_widget_activate_action (gw_window_get_view (self), "progress.scores", NULL))
    g_debug ("There is no goal to type numbers for.");
}

/* The view that prints is shown first, so that nobody prints unseen sheets. */
static void
print_sheets (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  GwWindow *self = GW_WINDOW (widget);

  adw_view_stack_set_visible_child_name (self->views, "sheets");
  if (!gtk_widget_activate_action (gw_window_get_view (self),
                                   g_str_equal (action, "win.print") ? "sheets.print" : "sheets.save-pdf", NULL))
    gw_window_toast (self, _("There is no sheet to print yet."), FALSE);
}

static void
show_present (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  gw_window_show_present (GW_WINDOW (widget));
}

static void
show_day (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  gw_window_show_day (GW_WINDOW (widget), g_variant_get_int32 (parameter));
}

static void
toggle_sidebar (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  GwWindow *self = GW_WINDOW (widget);

  gtk_toggle_button_set_active (self->sidebar_button, !gtk_toggle_button_get_active (self->sidebar_button));
}

/**
 * gw_window_present_document:
 * @document: a document without a file
 *
 * Shows it in this window when that is empty, so that no empty windows pile up,
 * else in another.
 */
void
gw_window_present_document (GwWindow   *self,
                            GwDocument *document)
{
  GtkWidget *window = GTK_WIDGET (self);

  if (self->session != NULL)
    window = gw_window_new (gtk_window_get_application (GTK_WINDOW (self)));
  gw_window_set_document (GW_WINDOW (window), document);
  gtk_window_present (GTK_WINDOW (window));
}

static void
new_blank (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_autoptr (GwWorkshop) workshop = gw_new_workshop_blank (gw_locale_get_today ());
  g_autoptr (GwDocument) document = gw_document_new (workshop);

  gw_window_present_document (GW_WINDOW (widget), document);
}

static void
show_sample (GwWindow *self,
             guint     sample,
             gboolean  as_template)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = gw_samples_open (sample, &error);
  g_autofree char *sentence = NULL;

  if (document == NULL)
    {
      sentence = g_strdup_printf (_("The sample cannot be opened: %s"), error->message);
      gw_window_toast (self, sentence, FALSE);
      return;
    }

  if (as_template)
    gw_new_workshop_clear (gw_document_get_workshop (document));
  gw_window_present_document (self, document);
}

static void
new_from_sample (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  guint sample = g_variant_get_uint32 (parameter);

  if (sample < gw_samples_get_count ())
    show_sample (GW_WINDOW (widget), sample, TRUE);
}

static void
look_around (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  show_sample (GW_WINDOW (widget), 0, FALSE);
}

static void
record_check_in (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  GwWindow *self = GW_WINDOW (widget);

  if (self->session != NULL)
    gw_check_in_dialog_present (self->session, widget);
}

/* Built anew each time and gone when it is closed. One that waits unseen, as
 * GTK would have it, ends the program when a screen reader asks for a window
 * after the last: GTK 4.8 then looks at the unseen one. */
static void
show_shortcuts (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource ("/io/github/goalwright/Goalwright/window/help-overlay.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

static void
toggle_projector (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  gw_window_toggle_projector (GW_WINDOW (widget));
}

/**
 * gw_window_class_install_actions:
 *
 * Names what the window can do.
 */
void
gw_window_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_file);
  gtk_widget_class_install_action (widget_class, "win.open-recent", "ay", open_recent);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy);
  gtk_widget_class_install_action (widget_class, "win.resolve-change", NULL, resolve_change);
  gtk_widget_class_install_action (widget_class, "win.show-versions", NULL, show_versions);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "win.view", "s", show_view);
  gtk_widget_class_install_action (widget_class, "win.record-check-in", NULL, record_check_in);
  gtk_widget_class_install_action (widget_class, "win.show-scores", NULL, show_scores);
  gtk_widget_class_install_action (widget_class, "win.show-present", NULL, show_present);
  gtk_widget_class_install_action (widget_class, "win.show-day", "i", show_day);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_sheets);
  gtk_widget_class_install_action (widget_class, "win.save-pdf", NULL, print_sheets);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar);
  gtk_widget_class_install_action (widget_class, "win.projector", NULL, toggle_projector);
  gtk_widget_class_install_action (widget_class, "win.new-blank", NULL, new_blank);
  gtk_widget_class_install_action (widget_class, "win.new-from-sample", "u", new_from_sample);
  gtk_widget_class_install_action (widget_class, "win.look-around", NULL, look_around);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts);
}

static void
name_action (GtkButton  *button,
             const char *verb,
             const char *label,
             const char *shortcut)
{
  g_autofree char *tooltip = NULL;

  if (label != NULL && label[0] != '\0')
    /* Translators: a tooltip such as "Undo Change Target (Ctrl+Z)" */
    tooltip = g_strdup_printf (_("%s %s (%s)"), verb, label, shortcut);
  else
    tooltip = g_strdup_printf (_("%s (%s)"), verb, shortcut);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), tooltip);
}

/**
 * gw_window_update_enabled:
 *
 * Recomputes which actions can be used, and what undo and redo are called.
 */
void
gw_window_update_enabled (GwWindow *self)
{
  GwHistory *history;
  GwDocument *document = gw_window_get_document (self);
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_saving = document != NULL && gw_document_get_saving (document);
  gboolean needs_saving = document != NULL &&
                          (gw_document_get_dirty (document) || gw_document_get_path (document) == NULL ||
                           gw_window_is_file_gone (self));

  g_assert (GW_IS_WINDOW (self));

  history = self->session != NULL ? gw_session_get_history (self->session) : NULL;
  gtk_widget_action_set_enabled (widget, "win.save", needs_saving && !is_saving);
  gtk_widget_action_set_enabled (widget, "win.save-as", document != NULL && !is_saving);
  gtk_widget_action_set_enabled (widget, "win.save-copy", document != NULL);
  gtk_widget_action_set_enabled (widget, "win.show-versions",
                                 document != NULL && gw_document_get_path (document) != NULL);
  gtk_widget_action_set_enabled (widget, "win.undo", history != NULL && gw_history_get_can_undo (history));
  gtk_widget_action_set_enabled (widget, "win.redo", history != NULL && gw_history_get_can_redo (history));
  gtk_widget_action_set_enabled (widget, "win.view", document != NULL);
  gtk_widget_action_set_enabled (widget, "win.record-check-in", document != NULL);
  gtk_widget_action_set_enabled (widget, "win.show-scores", document != NULL);
  gtk_widget_action_set_enabled (widget, "win.print", document != NULL);
  gtk_widget_action_set_enabled (widget, "win.save-pdf", document != NULL);
  gtk_widget_action_set_enabled (widget, "win.toggle-sidebar", document != NULL);
  gtk_widget_action_set_enabled (widget, "win.projector", document != NULL);

  name_action (self->undo_button, _("Undo"), history != NULL ? gw_history_get_undo_label (history) : NULL, _("Ctrl+Z"));
  name_action (self->redo_button, _("Redo"), history != NULL ? gw_history_get_redo_label (history) : NULL,
               _("Ctrl+Shift+Z"));
}
