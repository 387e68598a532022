/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-saving-bar.h"

#include <glib/gi18n-lib.h>

/* How far the saving of sheets is, with a way to stop it; says how it ended. */
struct _GwSheetSavingBar
{
  AdwBin parent_instance;

  GtkWidget *progress;
  GwSession *session;
  GwSheetSaver *saver;
  char *place;
  gboolean each;
};

G_DEFINE_FINAL_TYPE (GwSheetSavingBar, gw_sheet_saving_bar, ADW_TYPE_BIN)

static void
on_progress (GwSheetSavingBar *self,
             double            fraction)
{
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), fraction);
}

static char *
write_saved (GwSheetSavingBar *self,
             guint             n_files)
{
  if (!self->each)
    return g_strdup_printf (_("Saved as %s."), self->place);

  /* Translators: the %s is the name of a folder */
  return g_strdup_printf (ngettext ("%1$u file saved in %2$s.", "%1$u files saved in %2$s.", n_files),
                          n_files, self->place);
}

static char *
write_failed (GwSheetSavingBar *self,
              guint             n_files,
              const GError     *error)
{
  g_autofree char *saved = NULL;

  if (n_files == 0)
    return g_strdup_printf (_("%s was not saved: %s"), self->place, error->message);

  saved = write_saved (self, n_files);
  /* Translators: a sentence, then why the rest was not saved */
  return g_strdup_printf (_("%s The others were not: %s"), saved, error->message);
}

static void
on_done (GwSheetSavingBar *self,
         guint             n_files,
         GError           *error)
{
  g_autofree char *sentence = NULL;
  g_autoptr (GwSheetSaver) saver = g_steal_pointer (&self->saver);

  sentence = error == NULL ? write_saved (self, n_files) : write_failed (self, n_files, error);
  g_signal_handlers_disconnect_by_data (saver, self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (error == NULL)
    gw_session_say (self->session, sentence);
  else
    gw_session_refuse (self->session, sentence);
  g_clear_object (&self->session);
}

static void
cancel (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  GwSheetSavingBar *self = GW_SHEET_SAVING_BAR (widget);

  if (self->saver != NULL)
    gw_sheet_saver_cancel (self->saver);
}

static void
gw_sheet_saving_bar_dispose (GObject *object)
{
  GwSheetSavingBar *self = GW_SHEET_SAVING_BAR (object);

  if (self->saver != NULL)
    g_signal_handlers_disconnect_by_data (self->saver, self);
  g_clear_object (&self->saver);
  g_clear_object (&self->session);
  g_clear_pointer (&self->place, g_free);

  G_OBJECT_CLASS (gw_sheet_saving_bar_parent_class)->dispose (object);
}

static void
gw_sheet_saving_bar_class_init (GwSheetSavingBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_sheet_saving_bar_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "saving.cancel", NULL, cancel);
}

static void
gw_sheet_saving_bar_init (GwSheetSavingBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_("Saving the sheets…"));
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Stop"));

  self->progress = gtk_progress_bar_new ();
  gtk_widget_set_hexpand (self->progress, TRUE);
  gtk_widget_set_valign (self->progress, GTK_ALIGN_CENTER);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "saving.cancel");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->progress);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "page-bar");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * gw_sheet_saving_bar_is_busy:
 *
 * Returns: whether something is being saved
 */
gboolean
gw_sheet_saving_bar_is_busy (GwSheetSavingBar *self)
{
  g_return_val_if_fail (GW_IS_SHEET_SAVING_BAR (self), FALSE);

  return self->saver != NULL;
}

/**
 * gw_sheet_saving_bar_run:
 * @session: which says how it ended
 * @saver: what to save
 * @place: the name of the file or of the folder, for people
 * @each: whether it is a file for each sheet
 *
 * Starts @saver and shows how far it is.
 */
void
gw_sheet_saving_bar_run (GwSheetSavingBar *self,
                         GwSession        *session,
                         GwSheetSaver     *saver,
                         const char       *place,
                         gboolean          each)
{
  g_return_if_fail (GW_IS_SHEET_SAVING_BAR (self));
  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (GW_IS_SHEET_SAVER (saver));
  g_return_if_fail (self->saver == NULL);

  self->session = g_object_ref (session);
  self->saver = g_object_ref (saver);
  self->each = each;
  g_free (self->place);
  self->place = g_strdup (place);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), 0);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (saver, "progress", G_CALLBACK (on_progress), self);
  g_signal_connect_swapped (saver, "done", G_CALLBACK (on_done), self);
  gw_sheet_saver_start (saver);
}
