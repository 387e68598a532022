/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheets-view.h"

#include <glib/gi18n-lib.h>

#include "gw-drop-down-name.h"
#include "gw-file-chooser.h"
#include "gw-file-name.h"
#include "gw-paper-window.h"
#include "gw-settings.h"
#include "gw-sheet-audience.h"
#include "gw-sheet-choices.h"
#include "gw-sheet-preview.h"
#include "gw-sheet-saving-bar.h"
#include "gw-sheets-print.h"
#include "gw-split-arrow.h"
#include "gw-spread-box.h"

#define ZOOM_STEP 1.2

/* The sheets as they will be printed, and for whom, on what, and whereto. */
struct _GwSheetsView
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwStatusPage *empty;
  GtkDropDown *kind;
  GtkDropDown *audience;
  GtkDropDown *paper;
  GtkToggleButton *grey;
  AdwSplitButton *save_button;
  GtkButton *zoom_button;
  GwSheetPreview *preview;
  GwSheetSavingBar *saving;

  GwSession *session;
  GwSheetPack *pack;
  gulong changed_handler;
  gulong member_handler;
  guint update_source;
};

G_DEFINE_FINAL_TYPE (GwSheetsView, gw_sheets_view, ADW_TYPE_BIN)

static GwSheetKind
get_kind (GwSheetsView *self)
{
  return gw_sheet_choices_get_kind (self->kind);
}

/* What to do to get a sheet of a kind. */
static const char *
get_way_to (GwSheetKind kind)
{
  if (gw_sheet_kind_get_subject (kind) == GW_SHEET_OF_TEAM)
    return _("Each team gets a sheet. Add a team in the set-up of the workshop.");

  return _("Each member with a goal gets a sheet. Share out the team’s goal on page 3 of the workshop, "
           "or give a goal an owner.");
}

static void
update_enabled (GwSheetsView *self)
{
  gboolean has_pages = self->pack != NULL && gw_sheet_pack_get_n_pages (self->pack) > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheets.print", has_pages);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheets.save-pdf", has_pages);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheets.save-each",
                                 has_pages && gw_sheet_kind_get_subject (get_kind (self)) != GW_SHEET_OF_WORKSHOP);
  adw_status_page_set_description (self->empty, get_way_to (get_kind (self)));
  gtk_stack_set_visible_child_name (self->stack, has_pages ? "sheets" : "empty");
}

static GwSheetPack *
make_pack (GwRecord *subject,
           gpointer  user_data)
{
  GwSheetsView *self = user_data;
  GwPageSetup setup;

  gw_page_setup_init (&setup,
                      gw_sheet_choices_get_paper (self->paper, get_kind (self)),
                      !gtk_toggle_button_get_active (self->grey));
  setup.rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  return gw_sheet_pack_new (gw_session_get_workshop (self->session),
                            gw_session_get_insight (self->session),
                            get_kind (self),
                            subject,
                            &setup,
                            gw_session_get_format (self->session),
                            gw_session_get_as_of (self->session));
}

static void
lay_out (GwSheetsView *self)
{
  g_clear_object (&self->pack);
  if (self->session != NULL)
    self->pack = make_pack (gw_sheet_audience_get_selected (self->audience), self);
  gw_sheet_preview_set_pack (self->preview, self->pack);
  update_enabled (self);
}

static gboolean
on_update (gpointer user_data)
{
  GwSheetsView *self = user_data;

  self->update_source = 0;
  gw_sheet_audience_refresh (self->audience, gw_session_get_workshop (self->session));
  lay_out (self);
  return G_SOURCE_REMOVE;
}

/* Sheets are laid out when they are looked at, and once for many edits. */
static void
queue_update (GwSheetsView *self)
{
  if (self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) && self->update_source == 0)
    self->update_source = g_idle_add (on_update, self);
}

/* Nobody has to be chosen for what is the same for everyone. */
static void
on_kind (GwSheetsView *self)
{
  GwSheetKind kind = get_kind (self);

  g_assert (GW_IS_SHEETS_VIEW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->audience),
                          gw_sheet_kind_get_subject (kind) != GW_SHEET_OF_WORKSHOP);
  gw_sheet_choices_refresh_papers (self->paper, kind,
                                   gw_sheet_kind_has_paper (kind, GW_PAPER_A3) ? GW_PAPER_A3 : gw_settings_get_paper ());
  queue_update (self);
}

/* Who is chosen beside the view is chosen here, too. */
static void
on_member (GwSheetsView *self)
{
  g_assert (GW_IS_SHEETS_VIEW (self));

  gw_sheet_audience_refresh (self->audience, gw_session_get_workshop (self->session));
  gw_sheet_audience_select (self->audience, GW_RECORD (gw_session_get_member (self->session)));
}

static void
on_zoom (GwSheetsView *self)
{
  g_autofree char *text = g_strdup_printf (_("%d %%"), (int) (gw_sheet_preview_get_zoom (self->preview) * 100 + 0.5));

  gtk_button_set_label (self->zoom_button, text);
}

static void
zoom_in (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  GwSheetPreview *preview = GW_SHEETS_VIEW (widget)->preview;

  gw_sheet_preview_set_zoom (preview, gw_sheet_preview_get_zoom (preview) * ZOOM_STEP);
}

static void
zoom_out (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  GwSheetPreview *preview = GW_SHEETS_VIEW (widget)->preview;

  gw_sheet_preview_set_zoom (preview, gw_sheet_preview_get_zoom (preview) / ZOOM_STEP);
}

static void
zoom_reset (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  gw_sheet_preview_set_zoom (GW_SHEETS_VIEW (widget)->preview, 1.0);
}

static void
on_printed (const char *sentence,
            gpointer    user_data)
{
  g_autoptr (GwSheetsView) self = user_data;

  if (sentence != NULL && self->session != NULL)
    gw_session_refuse (self->session, sentence);
}

static void
print_sheets (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  GwSheetsView *self = GW_SHEETS_VIEW (widget);

  gw_sheets_print (self->pack, GTK_WINDOW (gtk_widget_get_root (widget)), on_printed, g_object_ref (self));
}

static gboolean
can_save (GwSheetsView *self)
{
  return self->pack != NULL && self->session != NULL && !gw_sheet_saving_bar_is_busy (self->saving);
}

/* Takes @saver. */
static void
run_saver (GwSheetsView *self,
           GwSheetSaver *saver,
           const char   *path,
           gboolean      each)
{
  g_autoptr (GwSheetSaver) owned = saver;
  g_autofree char *name = g_path_get_basename (path);

  gw_sheet_saving_bar_run (self->saving, self->session, owned, name, each);
}

static void
on_pdf_chosen (const char *path,
               gpointer    user_data)
{
  g_autoptr (GwSheetsView) self = user_data;

  if (path != NULL && can_save (self))
    run_saver (self, gw_sheet_saver_new (self->pack, path), path, FALSE);
}

/* A choice made meanwhile would print some sheets on another paper. */
static void
on_folder_chosen (const char *path,
                  gpointer    user_data)
{
  g_autoptr (GwSheetsView) self = user_data;

  if (path != NULL && can_save (self))
    run_saver (self, gw_sheet_saver_new_each (self->pack, path, make_pack, self), path, TRUE);
}

static void
save_pdf (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  GwSheetsView *self = GW_SHEETS_VIEW (widget);
  g_autofree char *name = gw_file_name_new (gw_sheet_pack_get_title (self->pack), ".pdf");

  gw_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (widget)), _("Save Sheets as PDF"), name, ".pdf",
                        on_pdf_chosen, g_object_ref (self));
}

static void
save_each (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  GwSheetsView *self = GW_SHEETS_VIEW (widget);

  gw_file_chooser_folder (GTK_WINDOW (gtk_widget_get_root (widget)), _("Save a PDF for Each Sheet In"),
                          on_folder_chosen, g_object_ref (self));
}

static void
enter_from_paper (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  GwSheetsView *self = GW_SHEETS_VIEW (widget);

  if (self->session != NULL)
    gtk_window_present (GTK_WINDOW (gw_paper_window_new (self->session, GTK_WINDOW (gtk_widget_get_root (widget)))));
}

static void
gw_sheets_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gw_sheets_view_parent_class)->map (widget);

  queue_update (GW_SHEETS_VIEW (widget));
}

static void
gw_sheets_view_dispose (GObject *object)
{
  GwSheetsView *self = GW_SHEETS_VIEW (object);

  gw_sheets_view_set_session (self, NULL);
  /* GTK lets go of a bound child that AdwBin would let go of again. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_SHEETS_VIEW);

  G_OBJECT_CLASS (gw_sheets_view_parent_class)->dispose (object);
}

static void
gw_sheets_view_class_init (GwSheetsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_sheets_view_dispose;
  widget_class->map = gw_sheets_view_map;

  g_type_ensure (GW_TYPE_SHEET_PREVIEW);
  g_type_ensure (GW_TYPE_SHEET_SAVING_BAR);
  g_type_ensure (GW_TYPE_SPREAD_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goalwright/Goalwright/sheets/gw-sheets-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GwSheetsView, stack);
  gtk_widget_class_bind_template_child (widget_class, GwSheetsView, empty);
  gtk_widget_class_bind_template_child (widget_class, GwSheetsView, kind);
  gtk_widget_class_bind_template_child (widget_class, GwSheetsView, audience);
  gtk_widget_class_bind_template_child (widget_class, GwSheetsView, paper);
  gtk_widget_class_bind_template_child (widget_class, GwSheetsView, grey);
  gtk_widget_class_bind_template_child (widget_class, GwSheetsView, save_button);
  gtk_widget_class_bind_template_child (widget_class, GwSheetsView, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, GwSheetsView, preview);
  gtk_widget_class_bind_template_child (widget_class, GwSheetsView, saving);

  gtk_widget_class_install_action (widget_class, "sheets.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "sheets.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "sheets.zoom-reset", NULL, zoom_reset);
  gtk_widget_class_install_action (widget_class, "sheets.print", NULL, print_sheets);
  gtk_widget_class_install_action (widget_class, "sheets.save-pdf", NULL, save_pdf);
  gtk_widget_class_install_action (widget_class, "sheets.save-each", NULL, save_each);
  gtk_widget_class_install_action (widget_class, "sheets.enter-from-paper", NULL, enter_from_paper);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "sheets.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "sheets.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "sheets.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "sheets.zoom-reset", NULL);
}

static void
gw_sheets_view_init (GwSheetsView *self)
{
  g_autoptr (GSettings) settings = gw_settings_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gw_split_arrow_name (self->save_button);
  gw_drop_down_name_set (self->kind, _("Kind of sheet"));
  gw_drop_down_name_set (self->audience, _("For whom"));
  gw_drop_down_name_set (self->paper, _("Paper"));

  gw_sheet_choices_set_up_kinds (self->kind);
  gw_sheet_audience_set_up (self->audience);
  on_kind (self);
  if (settings != NULL)
    g_settings_bind (settings, "sheets-grey", self->grey, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (on_kind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->audience, "notify::selected", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->paper, "notify::selected", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grey, "notify::active", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preview, "notify::zoom", G_CALLBACK (on_zoom), self, G_CONNECT_SWAPPED);
  on_zoom (self);
  update_enabled (self);
}

/**
 * gw_sheets_view_set_session:
 * @session: (nullable): what to print
 */
void
gw_sheets_view_set_session (GwSheetsView *self,
                            GwSession    *session)
{
  g_return_if_fail (GW_IS_SHEETS_VIEW (self));
  g_return_if_fail (session == NULL || GW_IS_SESSION (session));

  if (self->session == session)
    return;

  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->session != NULL)
    {
      g_clear_signal_handler (&self->changed_handler, self->session);
      g_clear_signal_handler (&self->member_handler, self->session);
    }
  g_set_object (&self->session, session);
  g_clear_object (&self->pack);
  if (session == NULL)
    return;

  self->changed_handler = g_signal_connect_object (session, "changed", G_CALLBACK (queue_update), self,
                                                   G_CONNECT_SWAPPED);
  self->member_handler = g_signal_connect_object (session, "notify::member", G_CALLBACK (on_member), self,
                                                  G_CONNECT_SWAPPED);
  queue_update (self);
}
