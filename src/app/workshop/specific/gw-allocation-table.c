/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-allocation-table.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation-columns.h"
#include "gw-allocation-line.h"
#include "gw-allocation.h"
#include "gw-scroll-through.h"

struct _GwAllocationTable
{
  GtkWidget parent_instance;

  GwSession *session;
  GwGoal *goal;
  GListStore *lines;
  gint64 full; /* the amount of a full bar */

  GtkWidget *scroller;
  GtkWidget *view;
};

G_DEFINE_FINAL_TYPE (GwAllocationTable, gw_allocation_table, GTK_TYPE_WIDGET)

/* A larger team scrolls inside of the table; a smaller one with the page. */
#define MOST_ROWS 14
#define MOST_HEIGHT 460
/* There is room to draw the longest bar longer. */
#define HEADROOM 1.25
#define LEAST_ROOM 1.1

static void
gw_allocation_table_system_setting_changed (GtkWidget        *widget,
                                            GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (gw_allocation_table_parent_class)->system_setting_changed (widget, setting);

  if (setting == GTK_SYSTEM_SETTING_DPI)
    gw_allocation_columns_scale (GTK_COLUMN_VIEW (GW_ALLOCATION_TABLE (widget)->view));
}

static void
gw_allocation_table_dispose (GObject *object)
{
  GwAllocationTable *self = GW_ALLOCATION_TABLE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->lines);
  g_clear_object (&self->session);
  g_clear_object (&self->goal);

  G_OBJECT_CLASS (gw_allocation_table_parent_class)->dispose (object);
}

static void
gw_allocation_table_class_init (GwAllocationTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_allocation_table_dispose;
  GTK_WIDGET_CLASS (klass)->system_setting_changed = gw_allocation_table_system_setting_changed;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "allocation");
}

static void
gw_allocation_table_init (GwAllocationTable *self)
{
  self->lines = g_list_store_new (GW_TYPE_ALLOCATION_LINE);
  self->view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines)))));
  gtk_widget_add_css_class (self->view, "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What each member gets"), -1);
  gw_allocation_columns_add (GTK_COLUMN_VIEW (self->view));

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gw_scroll_through_add (GTK_SCROLLED_WINDOW (self->scroller));
  gtk_widget_add_css_class (self->scroller, "card");
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static GwAllocationLine *
get_line (GwAllocationTable *self,
          guint              position)
{
  g_autoptr (GwAllocationLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);

  /* The list holds it. */
  return line;
}

static gboolean
same_members (GwAllocationTable      *self,
              const GwAllocationPlan *plan)
{
  guint n_lines = g_list_model_get_n_items (G_LIST_MODEL (self->lines));

  if (n_lines != gw_allocation_plan_get_n_shares (plan))
    return FALSE;
  for (guint i = 0; i < n_lines; i++)
    if (gw_allocation_line_get_member (get_line (self, i)) != gw_allocation_plan_get_member (plan, i) ||
        gw_allocation_line_get_goal (get_line (self, i)) != self->goal)
      return FALSE;

  return TRUE;
}

/* What was settled for each member, and what each has offered. */
static void
list_records (GwRecordList *records,
              GHashTable   *by_member,
              GwMember   *(*get_member) (gpointer record))
{
  for (guint i = 0; i < gw_record_list_get_length (records); i++)
    {
      gpointer record = gw_record_list_get (records, i);

      if (get_member (record) != NULL)
        g_hash_table_insert (by_member, get_member (record), record);
    }
}

static GwMember *
get_row_member (gpointer record)
{
  return gw_allocation_row_get_member (record);
}

static GwMember *
get_proposal_member (gpointer record)
{
  return gw_proposal_get_member (record);
}

/* The bars keep their scale while one of them is drawn, so that it does not
 * run away from the hand, and as long as the longest fits well. */
static void
choose_scale (GwAllocationTable      *self,
              const GwAllocationPlan *plan)
{
  gint64 largest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lines)); i++)
    if (gw_allocation_line_is_typing (get_line (self, i)) && self->full > 0)
      return;
  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (plan); i++)
    largest = MAX (largest, gw_allocation_plan_get_share (plan, i)->amount);
  if ((double) self->full < (double) largest * LEAST_ROOM || self->full > 3 * largest)
    self->full = (gint64) ((double) largest * HEADROOM);
}

static GPtrArray *
make_lines (GwAllocationTable      *self,
            const GwAllocationPlan *plan)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (plan); i++)
    g_ptr_array_add (lines, gw_allocation_line_new (self->session, self->goal, gw_allocation_plan_get_member (plan, i)));

  return lines;
}

/* Only lines that know what they say come into sight. */
static void
show_lines (GwAllocationTable *self,
            GPtrArray         *lines)
{
  gboolean scrolls = lines->len > MOST_ROWS;

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC,
                                  scrolls ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), scrolls ? MOST_HEIGHT : -1);
  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)), lines->pdata, lines->len);
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

  g_list_store_remove_all (self->lines);
  self->full = 0;
  g_set_object (&self->session, session);
  g_set_object (&self->goal, goal);
}

/**
 * gw_allocation_table_refresh:
 * @plan: how the target is shared out now
 *
 * Shows @plan.
 */
void
gw_allocation_table_refresh (GwAllocationTable      *self,
                             const GwAllocationPlan *plan)
{
  g_autoptr (GHashTable) rows = NULL;
  g_autoptr (GHashTable) proposals = NULL;
  g_autoptr (GPtrArray) made = NULL;
  GwAllocation *allocation;

  g_return_if_fail (GW_IS_ALLOCATION_TABLE (self));
  g_return_if_fail (self->goal != NULL);
  g_return_if_fail (plan != NULL);

  allocation = gw_goal_get_allocation (self->goal);
  rows = g_hash_table_new (NULL, NULL);
  proposals = g_hash_table_new (NULL, NULL);
  list_records (gw_allocation_get_rows (allocation), rows, get_row_member);
  list_records (gw_allocation_get_proposals (allocation), proposals, get_proposal_member);
  choose_scale (self, plan);
  if (!same_members (self, plan))
    made = make_lines (self, plan);
  for (guint i = 0; i < gw_allocation_plan_get_n_shares (plan); i++)
    {
      const GwAllocationShare *share = gw_allocation_plan_get_share (plan, i);
      GwMember *member = gw_allocation_plan_get_member (plan, i);
      const GwAllocationState state = {
        .amount = share->amount,
        .full = self->full,
        .row = g_hash_table_lookup (rows, member),
        .proposal = g_hash_table_lookup (proposals, member),
        .revealed = gw_allocation_get_revealed (allocation),
        .estimated = gw_allocation_plan_is_estimated (plan, i),
        .infeasible = share->infeasible,
      };

      gw_allocation_line_update (made != NULL ? g_ptr_array_index (made, i) : get_line (self, i), &state);
    }
  if (made != NULL)
    show_lines (self, made);
}
