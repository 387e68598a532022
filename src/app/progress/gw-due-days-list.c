/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-due-days-list.h"

#include <glib/gi18n-lib.h>

#include "gw-key-figure-bar.h"
#include "gw-key-figures.h"

struct _GwDueDaysList
{
  AdwBin parent_instance;

  GtkWidget *figures;
  GtkWidget *note;
};

G_DEFINE_FINAL_TYPE (GwDueDaysList, gw_due_days_list, ADW_TYPE_BIN)

static GwKeyFigure *
new_figure (const GwGoalInsight *insight,
            const GwDueDay      *day,
            const GwFormat      *format)
{
  GwKeyFigure *figure = g_new0 (GwKeyFigure, 1);

  figure->caption = gw_format_weekday_date (format, day->date);
  figure->value = gw_format_value (format, day->planned, gw_goal_insight_get_digits (insight));
  figure->detail = gw_goal_insight_explain_due_day (insight, day, format);
  return figure;
}

static void
gw_due_days_list_class_init (GwDueDaysListClass *klass)
{
}

static void
gw_due_days_list_init (GwDueDaysList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_label_new (_("The plan asks for, by the end of"));

  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_widget_add_css_class (head, "heading");
  gtk_box_append (GTK_BOX (box), head);
  self->note = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->note), 0);
  gtk_label_set_wrap (GTK_LABEL (self->note), TRUE);
  gtk_widget_add_css_class (self->note, "dim-label");
  gtk_widget_add_css_class (self->note, "caption");
  self->figures = g_object_new (GW_TYPE_KEY_FIGURE_BAR, NULL);
  /* Seven of them beside each other in a small window. */
  g_object_set (gtk_widget_get_layout_manager (self->figures), "column-spacing", 24, NULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->figures), GTK_ACCESSIBLE_RELATION_LABELLED_BY, head, NULL, -1);
  gtk_box_append (GTK_BOX (box), self->figures);
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_widget_add_css_class (GTK_WIDGET (self), "due-days");
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * gw_due_days_list_set_insight:
 * @insight: what the numbers of a goal say
 * @format: how numbers and dates are written
 *
 * Shows the value that the plan asks for by each of the next working days, and
 * how much is missing to there; hides itself where nothing is due any more.
 */
void
gw_due_days_list_set_insight (GwDueDaysList       *self,
                              const GwGoalInsight *insight,
                              const GwFormat      *format)
{
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GArray) days = NULL;
  g_autofree char *note = NULL;

  g_return_if_fail (GW_IS_DUE_DAYS_LIST (self));
  g_return_if_fail (insight != NULL);
  g_return_if_fail (format != NULL);

  figures = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_key_figure_free);
  days = gw_goal_insight_list_due_days (insight);
  if (gw_goal_insight_get_status (insight) != GW_STATUS_ACHIEVED)
    for (guint i = 0; i < days->len; i++)
      g_ptr_array_add (figures, new_figure (insight, &g_array_index (days, GwDueDay, i), format));

  note = gw_goal_insight_explain_due_days (insight, format);
  gtk_label_set_text (GTK_LABEL (self->note), note);
  gw_key_figure_bar_set_figures (GW_KEY_FIGURE_BAR (self->figures), figures);
  gtk_widget_set_visible (GTK_WIDGET (self), figures->len > 0);
}
