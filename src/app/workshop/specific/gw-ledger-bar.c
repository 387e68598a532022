/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-ledger-bar.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation.h"
#include "gw-wrap-layout.h"

struct _GwLedgerBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *target_label;
  GtkWidget *over_caption;
  GtkWidget *over_label;
  GtkWidget *handed_caption;
  GtkWidget *handed_label;
  GtkWidget *difference_label;
  GtkWidget *verdict_label;
};

G_DEFINE_FINAL_TYPE (GwLedgerBar, gw_ledger_bar, GTK_TYPE_WIDGET)

static void
gw_ledger_bar_dispose (GObject *object)
{
  g_clear_pointer (&GW_LEDGER_BAR (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_ledger_bar_parent_class)->dispose (object);
}

static void
gw_ledger_bar_class_init (GwLedgerBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_ledger_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "ledgerbar");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_figure (GwLedgerBar  *self,
            const char   *caption,
            GtkWidget   **caption_label)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (caption);
  GtkWidget *value = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (name, "caption");
  gtk_widget_add_css_class (name, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (value), 0);
  gtk_widget_add_css_class (value, "title-4");
  gtk_widget_add_css_class (value, "numeric");
  gtk_box_append (GTK_BOX (column), name);
  gtk_box_append (GTK_BOX (column), value);
  gtk_box_append (GTK_BOX (self->box), column);
  if (caption_label != NULL)
    *caption_label = name;
  return value;
}

static void
gw_ledger_bar_init (GwLedgerBar *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->box, gw_wrap_layout_new (24, 6));
  gtk_widget_add_css_class (self->box, "ledger");
  self->target_label = add_figure (self, _("Team target"), NULL);
  self->over_label = add_figure (self, "", &self->over_caption);
  self->handed_label = add_figure (self, "", &self->handed_caption);
  self->difference_label = add_figure (self, _("Difference"), NULL);
  self->verdict_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->verdict_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->verdict_label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (self->verdict_label), 48);
  gtk_widget_set_valign (self->verdict_label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), self->verdict_label);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The ledger"), -1);
}

static void
set_amount (GtkWidget      *label,
            const GwFormat *format,
            gint64          amount,
            guint           decimals)
{
  g_autofree char *text = gw_format_amount (format, amount, decimals);

  gtk_label_set_label (GTK_LABEL (label), text);
}

/**
 * gw_ledger_bar_show:
 * @goal: of the team
 * @plan: how its target is shared out
 *
 * Shows whether it adds up, and if not, whose rows make it so.
 */
void
gw_ledger_bar_show (GwLedgerBar            *self,
                    GwSession              *session,
                    GwGoal                 *goal,
                    const GwAllocationPlan *plan)
{
  const GwFormat *format;
  const GwAllocationLedger *ledger;
  guint decimals;
  g_autofree char *share = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *problem = NULL;

  g_return_if_fail (GW_IS_LEDGER_BAR (self));
  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (GW_IS_GOAL (goal));
  g_return_if_fail (plan != NULL);

  format = gw_session_get_format (session);
  ledger = gw_allocation_plan_get_ledger (plan);
  decimals = gw_record_get_decimals (GW_RECORD (goal));
  share = gw_format_percent (format, (double) gw_allocation_get_over_assignment (gw_goal_get_allocation (goal)) / 10000, 0);
  caption = g_strdup_printf (_("+ %s over"), share);
  problem = gw_allocation_plan_explain (plan, format, decimals);

  gtk_label_set_label (GTK_LABEL (self->over_caption), caption);
  gtk_label_set_label (GTK_LABEL (self->handed_caption),
                       gw_allocation_plan_is_handed_out (plan, goal) ? _("Handed out") : _("Would be handed out"));
  set_amount (self->target_label, format, ledger->target, decimals);
  set_amount (self->over_label, format, ledger->over_assignment, decimals);
  set_amount (self->handed_label, format, ledger->handed_out, decimals);
  set_amount (self->difference_label, format, ledger->difference, decimals);
  gtk_label_set_label (GTK_LABEL (self->verdict_label), problem != NULL ? problem : _("✓ adds up to the last unit"));
  gtk_widget_remove_css_class (self->box, problem != NULL ? "success" : "warning");
  gtk_widget_add_css_class (self->box, problem != NULL ? "warning" : "success");
}
