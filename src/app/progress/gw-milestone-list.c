/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-milestone-list.h"

#include <glib/gi18n-lib.h>

#include "gw-check-in-goals.h"
#include "gw-milestone.h"
#include "gw-short-list.h"

struct _GwMilestoneList
{
  GtkWidget parent_instance;

  GtkWidget      *scroller;
  GtkNoSelection *selection;
  GHashTable     *rows; /* GtkListItem (borrowed) in sight, as a set */
  GwSession      *session;
  GwGoal         *goal;
  gboolean        showing;
};

G_DEFINE_FINAL_TYPE (GwMilestoneList, gw_milestone_list, GTK_TYPE_WIDGET)

static char *
write_date (GwMilestoneList *self,
            GwMilestone     *milestone)
{
  const GwFormat *format = gw_session_get_format (self->session);
  g_autofree char *date = NULL;

  if (gw_milestone_get_done_on (milestone) != GW_DATE_NONE)
    {
      date = gw_format_date (format, gw_milestone_get_done_on (milestone));
      /* Translators: the day on which a milestone was reached. */
      return g_strdup_printf (_("done on %s"), date);
    }
  if (gw_milestone_get_date (milestone) == GW_DATE_NONE)
    return g_strdup ("");

  date = gw_format_date (format, gw_milestone_get_date (milestone));
  /* Translators: the day by which a milestone is due. */
  return g_strdup_printf (_("due %s"), date);
}

static void
show_row (GwMilestoneList *self,
          GtkListItem     *item)
{
  GwMilestone *milestone = gtk_list_item_get_item (item);
  GtkWidget *check = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *title = gtk_widget_get_next_sibling (check);
  GtkWidget *date = gtk_widget_get_next_sibling (title);
  g_autofree char *text = write_date (self, milestone);
  const char *name = gw_milestone_get_title (milestone);

  self->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), gw_milestone_get_done_on (milestone) != GW_DATE_NONE);
  self->showing = FALSE;
  gtk_label_set_text (GTK_LABEL (title), name[0] != '\0' ? name : _("Untitled milestone"));
  gtk_label_set_text (GTK_LABEL (date), text);
}

/* Reads the rows in sight anew. */
static void
refresh (GwMilestoneList *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    show_row (self, item);
}

static void
toggled_cb (GwMilestoneList *self,
            GtkCheckButton  *check)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (check), "item");
  GwRecord *milestone = gtk_list_item_get_item (item);
  gboolean is_done = gtk_check_button_get_active (check);
  g_autoptr (GwEdit) edit = NULL;

  g_assert (GW_IS_MILESTONE_LIST (self));

  if (self->showing || milestone == NULL)
    return;

  edit = gw_edit_new (is_done ? _("Tick Milestone") : _("Untick Milestone"));
  gw_edit_set_date (edit, milestone, "done-on", is_done ? gw_session_get_day (self->session) : GW_DATE_NONE);
  if (!gw_session_commit (self->session, edit))
    refresh (self);
}

static void
setup_cb (GwMilestoneList *self,
          GtkListItem     *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *date = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (date, "dim-label");
  gtk_widget_add_css_class (date, "numeric");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);

  g_object_set_data (G_OBJECT (check), "item", item);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), date);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GwMilestoneList *self,
         GtkListItem     *item)
{
  (void) g_hash_table_add (self->rows, item);
  show_row (self, item);
}

static void
unbind_cb (GwMilestoneList *self,
           GtkListItem     *item)
{
  (void) g_hash_table_remove (self->rows, item);
}

static void
gw_milestone_list_dispose (GObject *object)
{
  GwMilestoneList *self = GW_MILESTONE_LIST (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->goal);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_milestone_list_parent_class)->dispose (object);
}

static void
gw_milestone_list_finalize (GObject *object)
{
  g_clear_pointer (&GW_MILESTONE_LIST (object)->rows, g_hash_table_unref);

  G_OBJECT_CLASS (gw_milestone_list_parent_class)->finalize (object);
}

static void
gw_milestone_list_class_init (GwMilestoneListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gw_milestone_list_dispose;
  object_class->finalize = gw_milestone_list_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
gw_milestone_list_init (GwMilestoneList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->rows = g_hash_table_new (NULL, NULL);
  self->selection = gtk_no_selection_new (NULL);
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cb), self);

  self->scroller = gw_short_list_new (g_object_ref (self->selection), factory, _("Milestones"));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * gw_milestone_list_bind:
 * @session: the open document
 * @goal: (nullable): whose milestones to show
 */
void
gw_milestone_list_bind (GwMilestoneList *self,
                        GwSession       *session,
                        GwGoal          *goal)
{
  g_return_if_fail (GW_IS_MILESTONE_LIST (self));
  g_return_if_fail (goal == NULL || GW_IS_SESSION (session));

  if (self->session != session || self->goal != goal)
    {
      gtk_no_selection_set_model (self->selection, NULL);
      g_set_object (&self->session, session);
      g_set_object (&self->goal, goal);
      if (goal != NULL)
        gtk_no_selection_set_model (self->selection, G_LIST_MODEL (gw_goal_get_milestones (goal)));
    }
  refresh (self);
}

/**
 * gw_milestone_list_get_length:
 *
 * Returns: how many milestones it shows
 */
guint
gw_milestone_list_get_length (GwMilestoneList *self)
{
  g_return_val_if_fail (GW_IS_MILESTONE_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}
