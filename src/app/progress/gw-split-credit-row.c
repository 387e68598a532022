/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-split-credit-row.h"

#include <glib/gi18n-lib.h>

#include "gw-drop-down-name.h"
#include "gw-goal-text.h"

struct _GwSplitCreditRow
{
  AdwPreferencesRow parent_instance;

  GtkWidget *box;
  GtkWidget *line;
  GtkWidget *goal;
  GtkWidget *percent;
  GtkWidget *gets;
};

G_DEFINE_FINAL_TYPE (GwSplitCreditRow, gw_split_credit_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CHANGED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (GwSplitCreditRow *self)
{
  g_assert (GW_IS_SPLIT_CREDIT_ROW (self));

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
removed_cb (GwSplitCreditRow *self)
{
  g_assert (GW_IS_SPLIT_CREDIT_ROW (self));

  g_signal_emit (self, signals[REMOVED], 0);
}

static void
gw_split_credit_row_class_init (GwSplitCreditRowClass *klass)
{
  /**
   * GwSplitCreditRow::changed:
   *
   * Another goal, or another percentage.
   */
  signals[CHANGED] = g_signal_new ("changed", GW_TYPE_SPLIT_CREDIT_ROW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * GwSplitCreditRow::removed:
   *
   * The goal gets nothing after all.
   */
  signals[REMOVED] = g_signal_new ("removed", GW_TYPE_SPLIT_CREDIT_ROW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_percent (GwSplitCreditRow *self)
{
  GtkWidget *sign = gtk_label_new (C_("percent sign", "%"));
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");

  self->percent = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->percent), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->percent), 6);
  gtk_editable_set_alignment (GTK_EDITABLE (self->percent), 1);
  gtk_entry_set_activates_default (GTK_ENTRY (self->percent), TRUE);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->percent), GTK_INPUT_PURPOSE_NUMBER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->percent), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Share in percent"), -1);
  g_signal_connect_swapped (self->percent, "changed", G_CALLBACK (changed_cb), self);

  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _("Take this goal out"));
  g_signal_connect_swapped (remove, "clicked", G_CALLBACK (removed_cb), self);

  gtk_box_append (GTK_BOX (self->line), self->percent);
  gtk_box_append (GTK_BOX (self->line), sign);
  gtk_box_append (GTK_BOX (self->line), remove);
}

static void
gw_split_credit_row_init (GwSplitCreditRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_start (self->box, 12);
  gtk_widget_set_margin_end (self->box, 12);
  gtk_widget_set_margin_top (self->box, 9);
  gtk_widget_set_margin_bottom (self->box, 9);

  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->goal = gtk_drop_down_new (NULL, gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL,
                                                                     G_CALLBACK (gw_goal_text_title), NULL, NULL));
  gtk_widget_set_hexpand (self->goal, TRUE);
  gw_drop_down_name_set (GTK_DROP_DOWN (self->goal), _("Goal"));
  gtk_box_append (GTK_BOX (self->line), self->goal);
  add_percent (self);

  self->gets = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->gets), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->gets), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (self->gets), 44);
  gtk_widget_add_css_class (self->gets, "caption");
  gtk_widget_add_css_class (self->gets, "dim-label");
  gtk_widget_set_visible (self->gets, FALSE);

  gtk_box_append (GTK_BOX (self->box), self->line);
  gtk_box_append (GTK_BOX (self->box), self->gets);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Goal and its share"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
}

/**
 * gw_split_credit_row_new:
 * @goals: (element-type GwGoal): what can be chosen
 * @goal: one of them, chosen beforehand
 *
 * Returns: (transfer full): a row without a percentage
 */
GtkWidget *
gw_split_credit_row_new (GListModel *goals,
                         GwGoal     *goal)
{
  GwSplitCreditRow *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (goals), NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  self = g_object_new (GW_TYPE_SPLIT_CREDIT_ROW, NULL);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->goal), goals);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->goal), g_list_model_get_n_items (goals) > 8);
  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (GwGoal) candidate = g_list_model_get_item (goals, i);

      if (candidate == goal)
        gtk_drop_down_set_selected (GTK_DROP_DOWN (self->goal), i);
    }
  g_signal_connect_swapped (self->goal, "notify::selected", G_CALLBACK (changed_cb), self);

  return GTK_WIDGET (self);
}

/**
 * gw_split_credit_row_get_goal:
 *
 * Returns: (transfer none) (nullable): the goal that is chosen
 */
GwGoal *
gw_split_credit_row_get_goal (GwSplitCreditRow *self)
{
  g_return_val_if_fail (GW_IS_SPLIT_CREDIT_ROW (self), NULL);

  return gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->goal));
}

/**
 * gw_split_credit_row_get_percent:
 *
 * Returns: (transfer none): the percentage as it was typed
 */
const char *
gw_split_credit_row_get_percent (GwSplitCreditRow *self)
{
  g_return_val_if_fail (GW_IS_SPLIT_CREDIT_ROW (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->percent));
}

/**
 * gw_split_credit_row_set_percent:
 * @percent: as somebody types it
 */
void
gw_split_credit_row_set_percent (GwSplitCreditRow *self,
                                 const char       *percent)
{
  g_return_if_fail (GW_IS_SPLIT_CREDIT_ROW (self));
  g_return_if_fail (percent != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->percent), percent);
}

/**
 * gw_split_credit_row_set_gets:
 * @gets: (nullable): what the goal gets, in a sentence; %NULL while nobody knows
 */
void
gw_split_credit_row_set_gets (GwSplitCreditRow *self,
                              const char       *gets)
{
  g_return_if_fail (GW_IS_SPLIT_CREDIT_ROW (self));

  gtk_label_set_text (GTK_LABEL (self->gets), gets != NULL ? gets : "");
  gtk_widget_set_visible (self->gets, gets != NULL);
}
