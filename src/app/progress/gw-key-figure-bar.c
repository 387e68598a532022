/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-key-figure-bar.h"

#include "gw-key-figures.h"
#include "gw-wrap-layout.h"

/* A longer detail takes a second line, or one figure would need a row of its own. */
#define DETAIL_CHARS 20

struct _GwKeyFigureBar
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (GwKeyFigureBar, gw_key_figure_bar, GTK_TYPE_WIDGET)

static GtkWidget *
new_label (const char *const *classes)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_widget_set_css_classes (label, (const char **) classes);

  return label;
}

/* Caption, figure and detail, one over the other. */
static GtkWidget *
new_figure (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *figure = new_label ((const char *const[]) { "key-figure", "numeric", NULL });
  GtkWidget *detail = new_label ((const char *const[]) { "caption", "dim-label", "numeric", NULL });

  gtk_label_set_wrap (GTK_LABEL (detail), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (detail), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (detail), 2);
  gtk_label_set_max_width_chars (GTK_LABEL (detail), DETAIL_CHARS);
  gtk_widget_set_valign (box, GTK_ALIGN_START);

  gtk_box_append (GTK_BOX (box), new_label ((const char *const[]) { "caption", "dim-label", NULL }));
  gtk_box_append (GTK_BOX (box), figure);
  gtk_box_append (GTK_BOX (box), detail);

  return box;
}

static void
show_figure (GtkWidget         *box,
             const GwKeyFigure *figure)
{
  GtkWidget *label = gtk_widget_get_first_child (box);

  gtk_label_set_text (GTK_LABEL (label), figure->caption);
  label = gtk_widget_get_next_sibling (label);
  gtk_label_set_text (GTK_LABEL (label), figure->value);
  label = gtk_widget_get_next_sibling (label);
  gtk_label_set_text (GTK_LABEL (label), figure->detail);
  gtk_widget_set_tooltip_text (box, figure->explanation);
}

static void
gw_key_figure_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gw_key_figure_bar_parent_class)->dispose (object);
}

static void
gw_key_figure_bar_class_init (GwKeyFigureBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_key_figure_bar_dispose;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "keyfigures");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gw_key_figure_bar_init (GwKeyFigureBar *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), gw_wrap_layout_new (36, 12));
}

/**
 * gw_key_figure_bar_set_figures:
 * @figures: (element-type GwKeyFigure): what to show, in reading order
 */
void
gw_key_figure_bar_set_figures (GwKeyFigureBar *self,
                               GPtrArray      *figures)
{
  GtkWidget *child;

  g_return_if_fail (GW_IS_KEY_FIGURE_BAR (self));
  g_return_if_fail (figures != NULL);

  child = gtk_widget_get_first_child (GTK_WIDGET (self));
  for (guint i = 0; i < figures->len; i++)
    {
      if (child == NULL)
        {
          child = new_figure ();
          gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
        }
      show_figure (child, figures->pdata[i]);
      child = gtk_widget_get_next_sibling (child);
    }

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      gtk_widget_unparent (child);
      child = next;
    }
}
