/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-row.h"

#include <glib/gi18n-lib.h>

#include "gw-bullet-figure.h"
#include "gw-figure-area.h"
#include "gw-goal-text.h"
#include "gw-key-figures.h"
#include "gw-row-name.h"
#include "gw-status-pill.h"

struct _GwGoalRow
{
  GtkWidget parent_instance;

  GtkWidget *name;
  GtkWidget *bar;
  GtkWidget *figures;
  GtkWidget *status;
};

G_DEFINE_FINAL_TYPE (GwGoalRow, gw_goal_row, GTK_TYPE_WIDGET)

static void
gw_goal_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gw_goal_row_parent_class)->dispose (object);
}

static void
gw_goal_row_class_init (GwGoalRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_goal_row_dispose;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "goalrow");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

/* As wide in every row, so that rows line up. */
static GtkWidget *
new_label (int   n_chars,
           float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), n_chars);
  gtk_label_set_max_width_chars (GTK_LABEL (label), n_chars);
  gtk_label_set_xalign (GTK_LABEL (label), xalign);

  return label;
}

static void
gw_goal_row_init (GwGoalRow *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 12);

  self->name = new_label (16, 0);
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));

  self->bar = gw_figure_area_new ();
  g_object_set (self->bar, "readable", FALSE, "width-ems", 4.0, "height-ems", 1.4,
                "hexpand", TRUE, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));

  self->figures = new_label (13, 1);
  gtk_widget_add_css_class (self->figures, "numeric");
  gtk_widget_add_css_class (self->figures, "dim-label");
  gtk_widget_set_parent (self->figures, GTK_WIDGET (self));

  self->status = gw_status_pill_new ();
  gtk_widget_add_css_class (self->status, "aligned");
  gtk_widget_set_parent (self->status, GTK_WIDGET (self));
}

/**
 * gw_goal_row_new:
 *
 * Returns: (transfer full): a row without a goal
 */
GtkWidget *
gw_goal_row_new (void)
{
  return g_object_new (GW_TYPE_GOAL_ROW, NULL);
}

/**
 * gw_goal_row_show:
 * @session: the open document
 * @goal: the goal
 * @by_owner: whether the owner stands for the goal, as in a list of what
 *   everybody carries of one goal
 */
void
gw_goal_row_show (GwGoalRow *self,
                  GwSession *session,
                  GwGoal    *goal,
                  gboolean   by_owner)
{
  GwGoalInsight *insight;
  const GwFormat *format;
  g_autofree char *title = NULL;
  g_autofree char *owner = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *bar = NULL;
  g_autofree char *said = NULL;
  g_autoptr (GwFigure) figure = NULL;

  g_return_if_fail (GW_IS_GOAL_ROW (self));
  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (GW_IS_GOAL (goal));

  insight = gw_insight_get_goal (gw_session_get_insight (session), goal);
  format = gw_session_get_format (session);
  title = gw_goal_text_title (goal);
  owner = gw_goal_text_owner (goal);
  figures = gw_key_figures_short (insight, format);
  figure = gw_bullet_figure_new_for_goal (insight, goal, format);

  gtk_label_set_width_chars (GTK_LABEL (self->name), by_owner ? 16 : 20);
  gtk_label_set_max_width_chars (GTK_LABEL (self->name), by_owner ? 16 : 20);
  /* All rows have the same room for a title, so that they line up. */
  gtk_widget_set_hexpand (self->name, !by_owner);
  gtk_label_set_text (GTK_LABEL (self->name), by_owner && gw_goal_get_owner (goal) != NULL ? owner : title);
  gtk_widget_set_tooltip_text (self->name, title);
  gtk_label_set_text (GTK_LABEL (self->figures), figures);
  gw_figure_area_set_figure (GW_FIGURE_AREA (self->bar), figure);
  bar = gw_figure_describe (figure);
  gw_status_pill_set_status (GW_STATUS_PILL (self->status), gw_goal_insight_get_status (insight),
                             gw_goal_insight_is_stale (insight));
  /* Translators: a goal in a list, for screen readers: "Ana Sample, 375 of 770: Ahead" */
  said = g_strdup_printf (C_("goal in a list", "%s, %s"), gtk_label_get_text (GTK_LABEL (self->name)), bar);
  gw_row_name_set (GTK_WIDGET (self), said);
}
