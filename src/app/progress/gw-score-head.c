/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-score-head.h"

#include "gw-goal-text.h"
#include "gw-row-name.h"

/* The first cell of a row: the goal, and under it what it is counted in. */

static GtkWidget *
new_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *unit = new_label ();

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (unit, "caption");
  gtk_widget_add_css_class (unit, "dim-label");
  gtk_box_append (GTK_BOX (box), new_label ());
  gtk_box_append (GTK_BOX (box), unit);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GwGoal *goal = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *label = gtk_widget_get_first_child (box);
  GtkWidget *unit = gtk_widget_get_last_child (box);
  g_autofree char *title = gw_goal_text_title (goal);
  g_autofree char *owner = gw_goal_text_owner (goal);
  g_autofree char *tooltip = gw_goal_get_owner (goal) != NULL ? g_strdup_printf ("%s\n%s", title, owner)
                                                              : g_strdup (title);

  gtk_label_set_text (GTK_LABEL (label), title);
  gtk_label_set_text (GTK_LABEL (unit), gw_goal_text_unit (goal));
  gtk_widget_set_visible (unit, gw_goal_text_unit (goal)[0] != '\0');
  gtk_widget_set_tooltip_text (box, tooltip);
  gw_row_name_set (label, title);
}

/**
 * gw_score_head_new_factory:
 *
 * Returns: (transfer full): what makes the first cells of rows of #GwGoal
 */
GtkListItemFactory *
gw_score_head_new_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  return factory;
}
