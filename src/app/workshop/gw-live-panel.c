/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-live-panel.h"

#include <glib/gi18n-lib.h>

struct _GwLivePanel
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *children; /* stay: charts */
  GtkWidget *figures;  /* come and go */
};

G_DEFINE_FINAL_TYPE (GwLivePanel, gw_live_panel, GTK_TYPE_WIDGET)

static GtkWidget *
new_label (const char *text,
           const char *first_class,
           const char *second_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (first_class != NULL)
    gtk_widget_add_css_class (label, first_class);
  if (second_class != NULL)
    gtk_widget_add_css_class (label, second_class);
  return label;
}

static void
gw_live_panel_dispose (GObject *object)
{
  g_clear_pointer (&GW_LIVE_PANEL (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_live_panel_parent_class)->dispose (object);
}

static void
gw_live_panel_class_init (GwLivePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_live_panel_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "livepanel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gw_live_panel_init (GwLivePanel *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->children = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->figures = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_visible (self->children, FALSE);
  gtk_box_append (GTK_BOX (self->box), new_label (_("What this says"), "heading", NULL));
  gtk_box_append (GTK_BOX (self->box), self->children);
  gtk_box_append (GTK_BOX (self->box), self->figures);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("What this says"), -1);
}

/**
 * gw_live_panel_clear:
 *
 * Takes all figures out, to say them anew. Children stay.
 */
void
gw_live_panel_clear (GwLivePanel *self)
{
  GtkWidget *child;

  g_return_if_fail (GW_IS_LIVE_PANEL (self));

  while ((child = gtk_widget_get_first_child (self->figures)) != NULL)
    gtk_box_remove (GTK_BOX (self->figures), child);
}

/**
 * gw_live_panel_add_figure:
 * @caption: what it is
 * @value: the figure, in large type
 * @detail: (nullable): what it means
 *
 * Adds one figure.
 */
void
gw_live_panel_add_figure (GwLivePanel *self,
                          const char  *caption,
                          const char  *value,
                          const char  *detail)
{
  GtkWidget *figure;

  g_return_if_fail (GW_IS_LIVE_PANEL (self));
  g_return_if_fail (caption != NULL && value != NULL);

  figure = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (figure, "figure");
  gtk_box_append (GTK_BOX (figure), new_label (caption, "caption", "dim-label"));
  gtk_box_append (GTK_BOX (figure), new_label (value, "title-2", "numeric"));
  if (detail != NULL && detail[0] != '\0')
    gtk_box_append (GTK_BOX (figure), new_label (detail, "caption", "dim-label"));
  gtk_box_append (GTK_BOX (self->figures), figure);
}

/**
 * gw_live_panel_add_pair:
 * @name: at the start of a line
 * @value: at its end
 *
 * Adds one line of a small table.
 */
void
gw_live_panel_add_pair (GwLivePanel *self,
                        const char  *name,
                        const char  *value)
{
  GtkWidget *line, *label;

  g_return_if_fail (GW_IS_LIVE_PANEL (self));
  g_return_if_fail (name != NULL && value != NULL);

  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  label = new_label (name, NULL, NULL);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  label = new_label (value, "numeric", NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (self->figures), line);
}

/**
 * gw_live_panel_add_head:
 *
 * Adds the name of what follows.
 */
void
gw_live_panel_add_head (GwLivePanel *self,
                        const char  *text)
{
  GtkWidget *label;

  g_return_if_fail (GW_IS_LIVE_PANEL (self));

  label = new_label (text, "caption", "dim-label");
  gtk_widget_add_css_class (label, "figure");
  gtk_box_append (GTK_BOX (self->figures), label);
}

/**
 * gw_live_panel_add_hint:
 *
 * Adds something to think about. Hints never block.
 */
void
gw_live_panel_add_hint (GwLivePanel *self,
                        const char  *text)
{
  GtkWidget *line, *image, *label;

  g_return_if_fail (GW_IS_LIVE_PANEL (self));

  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  image = gtk_image_new_from_icon_name ("dialog-information-symbolic");
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), image);
  label = new_label (text, NULL, NULL);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_widget_add_css_class (line, "hint");
  gtk_box_append (GTK_BOX (self->figures), line);
}

/**
 * gw_live_panel_add_quiet:
 *
 * Adds a sentence in small type, such as what is needed before there is a
 * figure.
 */
void
gw_live_panel_add_quiet (GwLivePanel *self,
                         const char  *text)
{
  g_return_if_fail (GW_IS_LIVE_PANEL (self));

  gtk_box_append (GTK_BOX (self->figures), new_label (text, "dim-label", NULL));
}

/**
 * gw_live_panel_add_child:
 * @child: (transfer floating): a widget that stays, such as a chart
 *
 * Adds a widget above the figures.
 */
void
gw_live_panel_add_child (GwLivePanel *self,
                         GtkWidget   *child)
{
  g_return_if_fail (GW_IS_LIVE_PANEL (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_box_append (GTK_BOX (self->children), child);
  gtk_widget_set_visible (self->children, TRUE);
}
