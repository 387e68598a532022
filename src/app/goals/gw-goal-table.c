/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-table.h"

#include <glib/gi18n-lib.h>

#include "gw-goal-columns.h"
#include "gw-width-layout.h"

/* Below these widths, in ems, one column less is shown than above. */
static const int widths[GW_GOAL_COLUMNS_N_OPTIONAL] = { 56, 48, 40 };

struct _GwGoalTable
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *column_view;

  GwSession          *session;
  GwGoalRows         *rows;
  GwGoalColumns      *columns;
  GtkSingleSelection *selection;
  GwGoal             *awaited; /* to be selected as soon as it is among the rows */
  GwGoal             *wanted;  /* that was selected last, here or elsewhere */
  gboolean            updating;
};

G_DEFINE_FINAL_TYPE (GwGoalTable, gw_goal_table, GTK_TYPE_WIDGET)

enum
{
  SELECTED,
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GwGoal *
get_selected (GwGoalTable *self)
{
  GwGoalNode *node = self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;

  return node != NULL ? gw_goal_node_get_goal (node) : NULL;
}

static void
selected_cb (GwGoalTable *self)
{
  GwGoal *goal = get_selected (self);

  g_assert (GW_IS_GOAL_TABLE (self));

  /* A list that is filtered or made anew does not change what people chose. */
  if (!self->updating && goal != NULL)
    g_signal_emit (self, signals[SELECTED], 0, goal);
}

static void
set_selected (GwGoalTable *self,
              guint        position)
{
  self->updating = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->updating = FALSE;
}

/* The list inside is what scrolls. */
static void
scroll_to (GwGoalTable *self,
           guint        position)
{
  (void) gtk_widget_activate_action (gtk_widget_get_last_child (self->column_view), "list.scroll-to-item",
                                     "u", position);
}

static void
select_goal (GwGoalTable *self,
             GwGoal      *goal)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (goal != NULL && get_selected (self) == goal)
    {
      g_clear_object (&self->awaited);
      return;
    }
  if (goal == NULL || !gw_goal_rows_find (self->rows, goal, &position))
    {
      set_selected (self, GTK_INVALID_LIST_POSITION);
      if (gw_goal_rows_is_settled (self->rows))
        goal = NULL;
      g_set_object (&self->awaited, goal);
      return;
    }

  g_clear_object (&self->awaited);
  set_selected (self, position);
  scroll_to (self, position);
}

static void
settled_cb (GwGoalTable *self)
{
  g_assert (GW_IS_GOAL_TABLE (self));

  if (self->awaited != NULL)
    select_goal (self, self->awaited);
  g_signal_emit (self, signals[SETTLED], 0);
}

static void
fold (GwGoalTable *self,
      GwGoalNode  *node,
      gboolean     expanded)
{
  g_autoptr (GwGoal) goal = g_object_ref (gw_goal_node_get_goal (node));

  self->updating = TRUE;
  gw_goal_rows_set_expanded (self->rows, goal, expanded);
  self->updating = FALSE;
  select_goal (self, gw_session_get_goal (self->session));
}

static void
folded_cb (GwGoalTable *self,
           GwGoalNode  *node)
{
  g_assert (GW_IS_GOAL_TABLE (self));

  fold (self, node, !gw_goal_node_get_expanded (node));
}

/* Right unfolds and Left folds, as in other trees, or mirrored. */
static gboolean
key_cb (GwGoalTable     *self,
        guint            key,
        guint            code,
        GdkModifierType  modifiers)
{
  GwGoalNode *node = self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean opens = key == GDK_KEY_plus || key == GDK_KEY_KP_Add || key == (is_rtl ? GDK_KEY_Left : GDK_KEY_Right);
  gboolean closes = key == GDK_KEY_minus || key == GDK_KEY_KP_Subtract ||
                    key == (is_rtl ? GDK_KEY_Right : GDK_KEY_Left);

  if (node == NULL || !gw_goal_node_get_parts (node) || !(opens || closes) ||
      (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;

  fold (self, node, opens);
  return TRUE;
}

static void
width_changed_cb (GwGoalTable   *self,
                  GwWidthLayout *layout)
{
  g_assert (GW_IS_GOAL_TABLE (self));

  if (self->columns != NULL)
    gw_goal_columns_set_hidden (self->columns, gw_width_layout_get_step (layout));
}

static void
gw_goal_table_dispose (GObject *object)
{
  GwGoalTable *self = GW_GOAL_TABLE (object);

  if (self->session != NULL)
    gw_goal_table_set_session (self, NULL);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_goal_table_parent_class)->dispose (object);
}

static void
gw_goal_table_class_init (GwGoalTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_goal_table_dispose;

  /**
   * GwGoalTable::selected:
   * @goal: a goal
   *
   * Somebody chose a row.
   */
  signals[SELECTED] = g_signal_new ("selected", GW_TYPE_GOAL_TABLE, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, GW_TYPE_GOAL);
  /**
   * GwGoalTable::settled:
   *
   * Everything that is looked for is among the rows.
   */
  signals[SETTLED] = g_signal_new ("settled", GW_TYPE_GOAL_TABLE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gw_goal_table_init (GwGoalTable *self)
{
  GtkLayoutManager *layout = gw_width_layout_new (widths[0]);
  GtkEventController *keys = gtk_event_controller_key_new ();

  for (guint i = 1; i < GW_GOAL_COLUMNS_N_OPTIONAL; i++)
    gw_width_layout_add_step (GW_WIDTH_LAYOUT (layout), widths[i]);
  g_signal_connect_swapped (layout, "changed", G_CALLBACK (width_changed_cb), self);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), layout);
  self->column_view = gtk_column_view_new (NULL);
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (self->column_view), TRUE);
  gtk_widget_add_css_class (self->column_view, "goals");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->column_view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Goals"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->column_view, keys);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->column_view);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static void
clear_list (GwGoalTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (self->column_view));

  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->column_view), NULL);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (GTK_COLUMN_VIEW (self->column_view), column);
    }
  g_clear_object (&self->awaited);
  g_clear_object (&self->wanted);
  g_clear_object (&self->selection);
  g_clear_object (&self->columns);
  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_data (self->rows, self);
  g_clear_object (&self->rows);
}

static void
build_list (GwGoalTable *self)
{
  self->columns = gw_goal_columns_new (self->session, GTK_COLUMN_VIEW (self->column_view));
  g_signal_connect_object (self->columns, "folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  width_changed_cb (self, GW_WIDTH_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))));

  self->rows = gw_goal_rows_new (gw_session_get_outline (self->session));
  gw_goal_rows_set_sorter (self->rows, gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->column_view)));
  g_signal_connect_object (self->rows, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);

  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->column_view), GTK_SELECTION_MODEL (self->selection));
}

/**
 * gw_goal_table_set_session:
 * @session: (nullable): the open document
 */
void
gw_goal_table_set_session (GwGoalTable *self,
                           GwSession   *session)
{
  g_return_if_fail (GW_IS_GOAL_TABLE (self));
  g_return_if_fail (session == NULL || GW_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    clear_list (self);
  g_set_object (&self->session, session);
  if (session != NULL)
    build_list (self);
}

/**
 * gw_goal_table_look_for:
 * @match: (nullable) (scope notified): what is looked for; %NULL for everything
 * @user_data: for @match
 *
 * Shows only what matches; see gw_goal_rows_look_for().
 */
void
gw_goal_table_look_for (GwGoalTable *self,
                        GwGoalMatch  match,
                        gpointer     user_data)
{
  g_return_if_fail (GW_IS_GOAL_TABLE (self));
  g_return_if_fail (self->rows != NULL);

  self->updating = TRUE;
  gw_goal_rows_look_for (self->rows, match, user_data);
  self->updating = FALSE;
}

/**
 * gw_goal_table_refresh:
 *
 * To be called after edits.
 */
void
gw_goal_table_refresh (GwGoalTable *self)
{
  g_return_if_fail (GW_IS_GOAL_TABLE (self));
  g_return_if_fail (self->rows != NULL);

  self->updating = TRUE;
  gw_goal_rows_update (self->rows);
  self->updating = FALSE;
  gw_goal_columns_refresh (self->columns);
}

/**
 * gw_goal_table_select:
 * @goal: (nullable): the goal that is selected elsewhere
 *
 * Brings the list to it; as soon as it is among the rows. What it is part of is
 * unfolded for it once: who folds that afterwards wants it folded.
 */
void
gw_goal_table_select (GwGoalTable *self,
                      GwGoal      *goal)
{
  g_return_if_fail (GW_IS_GOAL_TABLE (self));
  g_return_if_fail (goal == NULL || GW_IS_GOAL (goal));
  g_return_if_fail (self->rows != NULL);

  if (g_set_object (&self->wanted, goal) && goal != NULL)
    {
      self->updating = TRUE;
      (void) gw_goal_rows_reveal (self->rows, goal);
      self->updating = FALSE;
    }
  select_goal (self, goal);
}

/**
 * gw_goal_table_get_first:
 *
 * Returns: (transfer none) (nullable): the first goal of the list
 */
GwGoal *
gw_goal_table_get_first (GwGoalTable *self)
{
  g_autoptr (GwGoalNode) node = NULL;

  g_return_val_if_fail (GW_IS_GOAL_TABLE (self), NULL);

  node = self->rows != NULL ? g_list_model_get_item (G_LIST_MODEL (self->rows), 0) : NULL;
  return node != NULL ? gw_goal_node_get_goal (node) : NULL;
}

/**
 * gw_goal_table_get_n_goals:
 *
 * Returns: how many goals there are, shown or not
 */
guint
gw_goal_table_get_n_goals (GwGoalTable *self)
{
  g_return_val_if_fail (GW_IS_GOAL_TABLE (self), 0);

  return self->session != NULL ? gw_goal_outline_get_n_goals (gw_session_get_outline (self->session)) : 0;
}

/**
 * gw_goal_table_get_n_rows:
 *
 * Returns: how many goals the list has, after search, filter and folding
 */
guint
gw_goal_table_get_n_rows (GwGoalTable *self)
{
  g_return_val_if_fail (GW_IS_GOAL_TABLE (self), 0);

  return self->rows != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->rows)) : 0;
}

/**
 * gw_goal_table_is_vain:
 *
 * Returns: whether nothing is found, and nothing will be
 */
gboolean
gw_goal_table_is_vain (GwGoalTable *self)
{
  g_return_val_if_fail (GW_IS_GOAL_TABLE (self), TRUE);

  return self->rows != NULL && gw_goal_rows_is_settled (self->rows) && gw_goal_rows_get_n_matches (self->rows) == 0;
}
