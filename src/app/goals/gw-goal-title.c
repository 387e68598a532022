/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-title.h"

#include <glib/gi18n-lib.h>

#include "gw-goal-text.h"

/* Pixels a level. */
#define INDENT 18

struct _GwGoalTitle
{
  GtkWidget parent_instance;

  GtkWidget  *arrow;
  GtkWidget  *label;
  GwGoalNode *node;
};

G_DEFINE_FINAL_TYPE (GwGoalTitle, gw_goal_title, GTK_TYPE_WIDGET)

enum
{
  FOLDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GwGoalTitle *self)
{
  g_assert (GW_IS_GOAL_TITLE (self));

  if (self->node != NULL)
    g_signal_emit (self, signals[FOLDED], 0);
}

static void
gw_goal_title_dispose (GObject *object)
{
  GwGoalTitle *self = GW_GOAL_TITLE (object);

  g_clear_pointer (&self->arrow, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->node);

  G_OBJECT_CLASS (gw_goal_title_parent_class)->dispose (object);
}

static void
gw_goal_title_class_init (GwGoalTitleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_goal_title_dispose;

  /**
   * GwGoalTitle::folded:
   *
   * Somebody wants to see what is part of the goal, or no longer.
   */
  signals[FOLDED] = g_signal_new ("folded", GW_TYPE_GOAL_TITLE, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "goaltitle");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
gw_goal_title_init (GwGoalTitle *self)
{
  self->arrow = gtk_button_new ();
  gtk_widget_add_css_class (self->arrow, "flat");
  gtk_widget_set_valign (self->arrow, GTK_ALIGN_CENTER);
  /* The row has the focus; its keys fold. */
  gtk_widget_set_focusable (self->arrow, FALSE);
  g_signal_connect_swapped (self->arrow, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_parent (self->arrow, GTK_WIDGET (self));

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (self->label), 17);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

static void
show_arrow (GwGoalTitle *self)
{
  gboolean parts = gw_goal_node_get_parts (self->node);
  gboolean expanded = gw_goal_node_get_expanded (self->node);
  int depth = (int) MIN (gw_goal_node_get_depth (self->node), 12);

  gtk_widget_set_margin_start (self->arrow, depth * INDENT);
  /* Titles of one level stand below each other, with an arrow or without. */
  gtk_widget_set_opacity (self->arrow, parts ? 1 : 0);
  gtk_widget_set_can_target (self->arrow, parts);
  gtk_button_set_icon_name (GTK_BUTTON (self->arrow), expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->arrow), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  expanded ? _("Hide the goals that are part of it")
                                           : _("Show the goals that are part of it"), -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->arrow), GTK_ACCESSIBLE_STATE_HIDDEN, !parts,
                               GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
}

/**
 * gw_goal_title_new:
 *
 * Returns: (transfer full): a title of nothing yet
 */
GtkWidget *
gw_goal_title_new (void)
{
  return g_object_new (GW_TYPE_GOAL_TITLE, NULL);
}

/**
 * gw_goal_title_set_node:
 * @node: (nullable): the goal to show, as it is now
 */
void
gw_goal_title_set_node (GwGoalTitle *self,
                        GwGoalNode  *node)
{
  g_autofree char *title = NULL;
  GwGoal *goal;
  gboolean over;

  g_return_if_fail (GW_IS_GOAL_TITLE (self));
  g_return_if_fail (node == NULL || GW_IS_GOAL_NODE (node));

  g_set_object (&self->node, node);
  if (node == NULL)
    return;

  goal = gw_goal_node_get_goal (node);
  title = gw_goal_text_title (goal);
  over = gw_goal_get_state (goal) == GW_GOAL_STATE_DROPPED || gw_goal_get_state (goal) == GW_GOAL_STATE_CLOSED;
  gtk_label_set_text (GTK_LABEL (self->label), title);
  if (over || gw_goal_node_is_context (node) || gw_goal_get_title (goal)[0] == '\0')
    gtk_widget_add_css_class (self->label, "dim-label");
  else
    gtk_widget_remove_css_class (self->label, "dim-label");
  show_arrow (self);
}

/**
 * gw_goal_title_get_node:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
GwGoalNode *
gw_goal_title_get_node (GwGoalTitle *self)
{
  g_return_val_if_fail (GW_IS_GOAL_TITLE (self), NULL);

  return self->node;
}
