/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-list.h"

#include <glib/gi18n-lib.h>

#include "gw-goal-row.h"
#include "gw-list-update.h"
#include "gw-scroll-through.h"

/* Takes the place of a scrolled window around a list that is as high as its
 * rows up to a limit; only the rows in sight exist. */
struct _GwGoalList
{
  GtkWidget parent_instance;

  GtkWidget  *scroller;
  GtkWidget  *view;
  GwSession  *session;
  GListStore *goals;
  GHashTable *rows; /* GwGoalRow (borrowed) in sight -> GwGoal (borrowed) */
  gboolean    by_owner;
};

G_DEFINE_FINAL_TYPE (GwGoalList, gw_goal_list, GTK_TYPE_WIDGET)

enum
{
  PROP_BY_OWNER = 1,
  PROP_MAX_HEIGHT,
  N_PROPS
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, gw_goal_row_new ());
}

static void
bind_cb (GwGoalList  *self,
         GtkListItem *item)
{
  GwGoal *goal = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);

  g_hash_table_insert (self->rows, row, goal);
  gw_goal_row_show (GW_GOAL_ROW (row), self->session, goal, self->by_owner);
}

static void
unbind_cb (GwGoalList  *self,
           GtkListItem *item)
{
  (void) g_hash_table_remove (self->rows, gtk_list_item_get_child (item));
}

static void
activate_cb (GwGoalList *self,
             guint       position)
{
  g_autoptr (GwGoal) goal = g_list_model_get_item (G_LIST_MODEL (self->goals), position);

  g_assert (GW_IS_GOAL_LIST (self));

  if (goal != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, goal);
}

static void
gw_goal_list_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GwGoalList *self = GW_GOAL_LIST (object);

  switch (property_id)
    {
    case PROP_BY_OWNER:
      g_value_set_boolean (value, self->by_owner);
      break;
    case PROP_MAX_HEIGHT:
      g_value_set_int (value, gtk_scrolled_window_get_max_content_height (GTK_SCROLLED_WINDOW (self->scroller)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_goal_list_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GwGoalList *self = GW_GOAL_LIST (object);

  switch (property_id)
    {
    case PROP_BY_OWNER:
      self->by_owner = g_value_get_boolean (value);
      break;
    case PROP_MAX_HEIGHT:
      gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_goal_list_dispose (GObject *object)
{
  GwGoalList *self = GW_GOAL_LIST (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->goals);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_goal_list_parent_class)->dispose (object);
}

static void
gw_goal_list_finalize (GObject *object)
{
  g_clear_pointer (&GW_GOAL_LIST (object)->rows, g_hash_table_unref);

  G_OBJECT_CLASS (gw_goal_list_parent_class)->finalize (object);
}

static void
gw_goal_list_class_init (GwGoalListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gw_goal_list_get_property;
  object_class->set_property = gw_goal_list_set_property;
  object_class->dispose = gw_goal_list_dispose;
  object_class->finalize = gw_goal_list_finalize;

  /* Whether rows are named after the owner of the goal. */
  properties[PROP_BY_OWNER] = g_param_spec_boolean ("by-owner", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /* Pixels, from which on the list scrolls in itself; -1 for no limit. */
  properties[PROP_MAX_HEIGHT] = g_param_spec_int ("max-height", NULL, NULL, -1, G_MAXINT, -1,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * GwGoalList::activated:
   * @goal: the goal of the row
   *
   * Somebody clicked a row or pressed Enter on it.
   */
  signals[ACTIVATED] = g_signal_new ("activated", GW_TYPE_GOAL_LIST, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, GW_TYPE_GOAL);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
gw_goal_list_init (GwGoalList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->goals = g_list_store_new (GW_TYPE_GOAL);
  self->rows = g_hash_table_new (NULL, NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cb), self);

  self->view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->goals)))),
                                  factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->view), TRUE);
  gtk_widget_add_css_class (self->view, "goal-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Goals"), -1);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activate_cb), self);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gw_scroll_through_add (GTK_SCROLLED_WINDOW (self->scroller));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * gw_goal_list_set_session:
 * @session: (nullable): the open document; the list is empty afterwards
 */
void
gw_goal_list_set_session (GwGoalList *self,
                          GwSession  *session)
{
  g_return_if_fail (GW_IS_GOAL_LIST (self));
  g_return_if_fail (session == NULL || GW_IS_SESSION (session));

  g_list_store_remove_all (self->goals);
  g_set_object (&self->session, session);
}

/**
 * gw_goal_list_set_goals:
 * @goals: (element-type GwGoal): what to show, in order
 */
void
gw_goal_list_set_goals (GwGoalList *self,
                        GPtrArray  *goals)
{
  g_return_if_fail (GW_IS_GOAL_LIST (self));
  g_return_if_fail (goals != NULL && (self->session != NULL || goals->len == 0));

  gw_list_update (self->goals, goals);
}

/**
 * gw_goal_list_get_n_goals:
 *
 * Returns: how many goals it shows
 */
guint
gw_goal_list_get_n_goals (GwGoalList *self)
{
  g_return_val_if_fail (GW_IS_GOAL_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->goals));
}

/**
 * gw_goal_list_refresh:
 *
 * Reads the rows in sight anew.
 */
void
gw_goal_list_refresh (GwGoalList *self)
{
  GHashTableIter iter;
  gpointer row, goal;

  g_return_if_fail (GW_IS_GOAL_LIST (self));

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, &goal))
    gw_goal_row_show (row, self->session, goal, self->by_owner);
}
