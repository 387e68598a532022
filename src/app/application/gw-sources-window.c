/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sources-window.h"

#include <glib/gi18n-lib.h>

#include "gw-page-text.h"
#include "gw-paragraph.h"

struct _GwSourcesWindow
{
  AdwWindow parent_instance;

  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (GwSourcesWindow, gw_sources_window, ADW_TYPE_WINDOW)

/* Its text can be copied. The window takes the focus, so that nothing begins
 * selected and the arrow keys scroll. */
static GtkWidget *
append_label (GwSourcesWindow *self,
              const char      *text,
              const char      *style)
{
  GtkWidget *label = gw_paragraph_new (text, style);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (self->box), label);
  return label;
}

static void
append_page (GwSourcesWindow *self,
             GwPage           page)
{
  const GwPageText *text = gw_page_text_get (page);
  g_autofree char *number = gw_page_text_dup_number (page);
  g_autofree char *title = number != NULL ? g_strdup_printf ("%s  %s", number, _(text->title)) : g_strdup (_(text->title));
  GtkWidget *heading = append_label (self, title, "heading");

  gtk_widget_set_margin_top (heading, 18);
  append_label (self, _(text->evidence), NULL);
  append_label (self, _(text->sources), "dim-label");
}

static void
gw_sources_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_SOURCES_WINDOW);

  G_OBJECT_CLASS (gw_sources_window_parent_class)->dispose (object);
}

static void
gw_sources_window_class_init (GwSourcesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_sources_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/application/gw-sources-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GwSourcesWindow, box);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gw_sources_window_init (GwSourcesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  append_label (self, _("Goalwright follows “6 Tips For Leaders to Set Smart Sales Goals” (2016/17). Every copy of the article "
                        "that we could find breaks off in its second tip: pages 1 and 2 follow it, pages 3 to 6 are our own."),
                NULL);
  append_label (self, _("A d says how many standard deviations lie between those who did something and those who did not. "
                        "Such numbers are averages over many studies with many kinds of people; yours may answer differently."),
                NULL);
  for (int page = GW_PAGE_WHY; page <= GW_PAGE_READ_BACK; page++)
    append_page (self, (GwPage) page);
}

/**
 * gw_sources_window_new:
 * @parent: the window to stand over
 *
 * Returns: (transfer none): the window, not yet shown
 */
GtkWidget *
gw_sources_window_new (GtkWindow *parent)
{
  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  return g_object_new (GW_TYPE_SOURCES_WINDOW, "transient-for", parent, NULL);
}
