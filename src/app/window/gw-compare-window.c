/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-compare-window.h"

#include <glib/gi18n-lib.h>

#include "gw-difference-view.h"

/* What somebody else made of the file that is open, and what to do about it. */
struct _GwCompareWindow
{
  AdwWindow parent_instance;

  GtkWidget *differences;
};

enum
{
  DECIDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwCompareWindow, gw_compare_window, ADW_TYPE_WINDOW)

static void
decide (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  g_autoptr (GwCompareWindow) self = g_object_ref (GW_COMPARE_WINDOW (widget));

  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[DECIDED], 0, g_str_equal (action, "compare.reload") ? "reload" : "copy");
}

static void
gw_compare_window_class_init (GwCompareWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "compare.reload", NULL, decide);
  gtk_widget_class_install_action (widget_class, "compare.copy", NULL, decide);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  /**
   * GwCompareWindow::decided:
   * @id: "reload" or "copy"
   *
   * The person knows what to do; the window is closed.
   */
  signals[DECIDED] = g_signal_new ("decided", GW_TYPE_COMPARE_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
new_button (const char *label,
            const char *action,
            const char *style)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, style);
  return button;
}

static void
gw_compare_window_init (GwCompareWindow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *intro = gtk_label_new (_("From what you have open here to what is in the file. Nothing is overwritten."));

  gtk_label_set_wrap (GTK_LABEL (intro), TRUE);
  gtk_label_set_xalign (GTK_LABEL (intro), 0);
  self->differences = gw_difference_view_new ();
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (buttons), new_button (_("_Reload"), "compare.reload", "destructive-action"));
  gtk_box_append (GTK_BOX (buttons), new_button (_("Keep Mine as a _Copy…"), "compare.copy", "suggested-action"));

  gtk_box_append (GTK_BOX (body), intro);
  gtk_box_append (GTK_BOX (body), self->differences);
  gtk_box_append (GTK_BOX (body), buttons);
  gtk_widget_add_css_class (body, "dialog-page");
  gtk_box_append (GTK_BOX (content), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (content), body);
  adw_window_set_content (ADW_WINDOW (self), content);
  gtk_window_set_title (GTK_WINDOW (self), _("What Changed Elsewhere"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 600, 460);
}

/**
 * gw_compare_window_new:
 * @parent: the window to stand over
 * @mine: what is open in it
 * @theirs: what is in the file
 *
 * Returns: (transfer none): the window, not yet shown
 */
GtkWidget *
gw_compare_window_new (GtkWindow  *parent,
                       GwWorkshop *mine,
                       GwWorkshop *theirs)
{
  GwCompareWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (GW_IS_WORKSHOP (mine) && GW_IS_WORKSHOP (theirs), NULL);

  self = g_object_new (GW_TYPE_COMPARE_WINDOW, "transient-for", parent, NULL);
  gw_difference_view_compare (GW_DIFFERENCE_VIEW (self->differences), mine, theirs);
  return GTK_WIDGET (self);
}
