/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-opening-page.h"

#include <glib/gi18n-lib.h>

/* What a window shows while a large file is read: which, how far, and Cancel. */
struct _GwOpeningPage
{
  AdwBin parent_instance;

  GtkWidget *title;
  GtkWidget *bar;
  GtkWidget *cancel;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (GwOpeningPage, gw_opening_page, ADW_TYPE_BIN)

static void
on_cancel (GwOpeningPage *self)
{
  g_assert (GW_IS_OPENING_PAGE (self));

  gtk_widget_set_sensitive (self->cancel, FALSE);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
gw_opening_page_dispose (GObject *object)
{
  GwOpeningPage *self = GW_OPENING_PAGE (object);

  g_clear_object (&self->cancellable);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (gw_opening_page_parent_class)->dispose (object);
}

static void
gw_opening_page_class_init (GwOpeningPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_opening_page_dispose;
}

static void
gw_opening_page_init (GwOpeningPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *clamp = adw_clamp_new ();

  self->title = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (self->title), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (self->title, "title-2");

  self->bar = gtk_progress_bar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("How much of the file is open"), -1);

  self->cancel = gtk_button_new_with_mnemonic (_("_Cancel"));
  gtk_widget_set_halign (self->cancel, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->cancel, "pill");
  g_signal_connect_swapped (self->cancel, "clicked", G_CALLBACK (on_cancel), self);

  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), self->cancel);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "dialog-page");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 420);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  adw_bin_set_child (ADW_BIN (self), clamp);
}

/**
 * gw_opening_page_start:
 * @path: the file that is being opened
 * @cancellable: what Cancel cancels
 *
 * Says what is being opened, and that nothing of it is there yet.
 */
void
gw_opening_page_start (GwOpeningPage *self,
                       const char    *path,
                       GCancellable  *cancellable)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (GW_IS_OPENING_PAGE (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (G_IS_CANCELLABLE (cancellable));

  name = g_filename_display_basename (path);
  /* Translators: a file is being opened: "Opening “goals.goalwright”…" */
  title = g_strdup_printf (_("Opening “%s”…"), name);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), 0);
  gtk_widget_set_sensitive (self->cancel, TRUE);
  g_set_object (&self->cancellable, cancellable);
}

/**
 * gw_opening_page_set_fraction:
 * @fraction: how much is open, from 0 to 1
 */
void
gw_opening_page_set_fraction (GwOpeningPage *self,
                              double         fraction)
{
  g_return_if_fail (GW_IS_OPENING_PAGE (self));

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), CLAMP (fraction, 0, 1));
}
