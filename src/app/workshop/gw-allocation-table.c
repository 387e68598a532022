/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-allocation-table.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation.h"
#include "gw-allocation-line.h"
#include "gw-allocation-plan.h"
#include "gw-goal-text.h"

struct _GwAllocationTable
{
  GtkWidget parent_instance;

  GwSession *session;
  GwGoal *goal;
  GPtrArray *lines;
  GPtrArray *members; /* unowned, for whom the lines are */

  GtkWidget *box;
  GtkWidget *grid;
  GtkWidget *ledger;
  GtkWidget *target_label;
  GtkWidget *over_caption;
  GtkWidget *over_label;
  GtkWidget *handed_label;
  GtkWidget *difference_label;
  GtkWidget *verdict_label;
};

G_DEFINE_FINAL_TYPE (GwAllocationTable, gw_allocation_table, GTK_TYPE_WIDGET)

static void
gw_allocation_table_dispose (GObject *object)
{
  GwAllocationTable *self = GW_ALLOCATION_TABLE (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->goal);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_allocation_table_parent_class)->dispose (object);
}

static void
gw_allocation_table_class_init (GwAllocationTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_allocation_table_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "allocation");
}

static GtkWidget *
add_figure (GwAllocationTable  *self,
            const char         *caption,
            GtkWidget         **caption_label)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (caption);
  GtkWidget *value = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (name, "caption");
  gtk_widget_add_css_class (name, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (value), 0);
  gtk_widget_add_css_class (value, "title-3");
  gtk_widget_add_css_class (value, "numeric");
  gtk_box_append (GTK_BOX (column), name);
  gtk_box_append (GTK_BOX (column), value);
  gtk_box_append (GTK_BOX (self->ledger), column);
  if (caption_label != NULL)
    *caption_label = name;
  return value;
}

static void
gw_allocation_table_init (GwAllocationTable *self)
{
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_allocation_line_free);
  self->members = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 4);

  self->ledger = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  gtk_widget_add_css_class (self->ledger, "ledger");
  self->target_label = add_figure (self, _("Team target"), NULL);
  self->over_label = add_figure (self, "", &self->over_caption);
  self->handed_label = add_figure (self, _("handed out"), NULL);
  self->difference_label = add_figure (self, _("difference"), NULL);
  self->verdict_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->verdict_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->verdict_label), 1);
  gtk_widget_set_hexpand (self->verdict_label, TRUE);
  gtk_box_append (GTK_BOX (self->ledger), self->verdict_label);

  gtk_box_append (GTK_BOX (self->box), self->grid);
  gtk_box_append (GTK_BOX (self->box), self->ledger);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static gboolean
same_members (GwAllocationTable      *self,
              const GwAllocationPlan *plan)
{
  if (self->members->len != gw_allocation_plan_get_n_shares (plan))
    return FALSE;
  for (guint i = 0; i < self->members->len; i++)
    if (g_ptr_array_index (self->members, i) != gw_allocation_plan_get_member (plan, i))
      return FALSE;

  return TRUE;
}

static void
add_heading (GwAllocationTable *self,
             int                column,
             const char        *text,
             float              align)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), align);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_grid_attach (GTK_GRID (self->grid), label, column, 0, 1, 1);
}

static void
make_lines (GwAllocationTable      *self,
            const GwAllocationPlan *plan)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->lines, 0);
  g_ptr_array_set_size (self->members, 0);
  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);

  add_heading (self, 0, _("Member"), 0);
  add_heading (self, 1, _("Last period"), 1);
  add_heading (self, 2, _("Own number"), 1);
  add_heading (self, 3, _("Allocated"), 1);
  add_heading (self, 5, _("Share"), 0);
  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (plan); i++)
    {
      GwMember *member = gw_allocation_plan_get_member (plan, i);

      g_ptr_array_add (self->members, member);
      g_ptr_array_add (self->lines,
                       gw_allocation_line_new (GTK_GRID (self->grid), (int) i + 1, self->session, self->goal, member));
    }
}

static void
set_amount (GwAllocationTable *self,
            GtkWidget         *label,
            gint64             amount)
{
  g_autofree char *text = gw_format_amount (gw_session_get_format (self->session), amount,
                                            gw_record_get_decimals (GW_RECORD (self->goal)));

  gtk_label_set_label (GTK_LABEL (label), text);
}

static void
update_ledger (GwAllocationTable      *self,
               const GwAllocationPlan *plan)
{
  const GwAllocationLedger *ledger = gw_allocation_plan_get_ledger (plan);
  gint64 over = gw_allocation_get_over_assignment (gw_goal_get_allocation (self->goal));
  gboolean adds_up = ledger->difference == 0;
  g_autofree char *share = gw_format_percent (gw_session_get_format (self->session), (double) over / 10000, 0);
  g_autofree char *caption = g_strdup_printf (_("+ %s over"), share);

  set_amount (self, self->target_label, ledger->target);
  set_amount (self, self->over_label, ledger->over_assignment);
  gtk_label_set_label (GTK_LABEL (self->over_caption), caption);
  set_amount (self, self->handed_label, ledger->handed_out);
  set_amount (self, self->difference_label, ledger->difference);
  gtk_label_set_label (GTK_LABEL (self->verdict_label),
                       adds_up ? _("✓ adds up to the last unit")
                               : _("Does not add up: unlock a line, or move its floor or cap."));
  if (adds_up)
    {
      gtk_widget_add_css_class (self->ledger, "success");
      gtk_widget_remove_css_class (self->ledger, "warning");
    }
  else
    {
      gtk_widget_add_css_class (self->ledger, "warning");
      gtk_widget_remove_css_class (self->ledger, "success");
    }
}

/**
 * gw_allocation_table_bind:
 * @session: the open document
 * @goal: (nullable): the team's goal
 *
 * Shares out @goal from now on.
 */
void
gw_allocation_table_bind (GwAllocationTable *self,
                          GwSession         *session,
                          GwGoal            *goal)
{
  g_return_if_fail (GW_IS_ALLOCATION_TABLE (self));
  g_return_if_fail (GW_IS_SESSION (session));

  g_ptr_array_set_size (self->lines, 0);
  g_ptr_array_set_size (self->members, 0);
  g_set_object (&self->session, session);
  g_set_object (&self->goal, goal);
  gw_allocation_table_refresh (self);
}

/**
 * gw_allocation_table_refresh:
 *
 * Shares out anew.
 */
void
gw_allocation_table_refresh (GwAllocationTable *self)
{
  g_autoptr (GwAllocationPlan) plan = NULL;
  gint64 largest = 0;

  g_return_if_fail (GW_IS_ALLOCATION_TABLE (self));

  if (self->goal == NULL)
    return;

  plan = gw_allocation_plan_new_for_goal (self->goal);
  if (!same_members (self, plan))
    make_lines (self, plan);
  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (plan); i++)
    largest = MAX (largest, gw_allocation_plan_get_share (plan, i)->amount);
  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (plan); i++)
    gw_allocation_line_update (g_ptr_array_index (self->lines, i),
                               gw_allocation_plan_get_share (plan, i)->amount, largest,
                               gw_allocation_plan_is_estimated (plan, i),
                               gw_allocation_plan_get_share (plan, i)->infeasible);
  update_ledger (self, plan);
}
