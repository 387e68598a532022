/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goals-view-private.h"

#include "gw-goal-columns.h"
#include "gw-goal-editor.h"
#include "gw-goal-filter-bar.h"
#include "gw-goal-outline.h"
#include "gw-spread-box.h"
#include "gw-status-pill.h"

/* Below this width, in ems, the editor stands under the list. */
#define NARROW_EMS 58
/* Below this width, in ems, a list shows only the most important columns. */
#define NARROW_LIST_EMS 46

struct _GwGoalsView
{
  AdwBin parent_instance;

  GtkWidget *stack;
  GtkWidget *paned;
  GtkWidget *filter_bar;
  GtkWidget *list_stack;
  GtkWidget *column_view;
  GtkWidget *editor_stack;
  GtkWidget *editor;
  GtkWidget *status;

  GwSession          *session;
  GwGoalOutline      *outline;
  GwGoalColumns      *columns;
  GtkSingleSelection *selection;
  GtkFilter          *filter;
  gboolean            is_narrow;
  gboolean            is_list_narrow;
  guint               narrow_id;
  gboolean            selecting;
};

G_DEFINE_FINAL_TYPE (GwGoalsView, gw_goals_view, ADW_TYPE_BIN)

static GwGoal *
get_row_goal (GtkTreeListRow *row)
{
  g_autoptr (GwGoalNode) node = gtk_tree_list_row_get_item (row);

  return gw_goal_node_get_goal (node);
}

static void
update_editor (GwGoalsView *self)
{
  GwGoal *goal = gw_session_get_goal (self->session);
  GwGoalInsight *insight;

  gtk_stack_set_visible_child_name (GTK_STACK (self->editor_stack), goal != NULL ? "editor" : "nothing");
  gw_goal_editor_bind (GW_GOAL_EDITOR (self->editor), self->session, goal);
  if (goal == NULL)
    return;

  insight = gw_insight_get_goal (gw_session_get_insight (self->session), goal);
  gw_status_pill_set_status (GW_STATUS_PILL (self->status), gw_goal_insight_get_status (insight),
                             gw_goal_insight_is_stale (insight));
}

/* Brings the list to what is selected elsewhere. */
static void
select_goal (GwGoalsView *self,
             GwGoal      *goal)
{
  GtkTreeListRow *selected = gtk_single_selection_get_selected_item (self->selection);
  GListModel *rows = G_LIST_MODEL (self->selection);
  guint found = GTK_INVALID_LIST_POSITION;

  if (goal != NULL && selected != NULL && get_row_goal (selected) == goal)
    return;

  for (guint i = 0; goal != NULL && i < g_list_model_get_n_items (rows) && found == GTK_INVALID_LIST_POSITION; i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);

      if (get_row_goal (row) == goal)
        found = i;
    }

  self->selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, found);
  self->selecting = FALSE;
  if (found != GTK_INVALID_LIST_POSITION)
    (void) gtk_widget_activate_action (self->column_view, "list.scroll-to-item", "u", found);
}

static void
selected_cb (GwGoalsView *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);

  g_assert (GW_IS_GOALS_VIEW (self));

  /* A list that is filtered or rebuilt does not change what people chose. */
  if (!self->selecting && row != NULL)
    gw_session_set_goal (self->session, get_row_goal (row));
}

static gboolean
match_goal (GwGoal   *goal,
            gpointer  user_data)
{
  GwGoalsView *self = user_data;

  return gw_goal_query_matches (gw_goal_filter_bar_get_query (GW_GOAL_FILTER_BAR (self->filter_bar)), goal,
                                gw_session_get_insight (self->session));
}

static void
filter_goals (GwGoalsView *self)
{
  const GwGoalQuery *query = gw_goal_filter_bar_get_query (GW_GOAL_FILTER_BAR (self->filter_bar));
  gboolean is_empty = gw_goal_query_is_empty (query);
  guint n_matches = gw_goal_outline_match (self->outline, is_empty ? NULL : match_goal, self);

  self->selecting = TRUE;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  self->selecting = FALSE;
  gtk_stack_set_visible_child_name (GTK_STACK (self->list_stack), n_matches > 0 ? "list" : "nothing");
}

static void
query_changed_cb (GwGoalsView *self)
{
  g_assert (GW_IS_GOALS_VIEW (self));

  if (self->outline == NULL)
    return;

  filter_goals (self);
  select_goal (self, gw_session_get_goal (self->session));
}

static void
refresh (GwGoalsView *self)
{
  const GwGoalQuery *query = gw_goal_filter_bar_get_query (GW_GOAL_FILTER_BAR (self->filter_bar));

  self->selecting = TRUE;
  gw_goal_outline_update (self->outline);
  self->selecting = FALSE;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    gw_goal_outline_get_n_goals (self->outline) > 0 ? "goals" : "empty");
  gw_goal_filter_bar_refresh (GW_GOAL_FILTER_BAR (self->filter_bar));
  if (!gw_goal_query_is_empty (query))
    filter_goals (self);
  gw_goal_columns_refresh (self->columns);
  select_goal (self, gw_session_get_goal (self->session));
  update_editor (self);
  gw_goals_view_update_actions (self);
}

/* Somebody who comes here for the first time sees a goal, not an empty pane. */
static void
select_first (GwGoalsView *self)
{
  g_autoptr (GwGoalNode) first = g_list_model_get_item (gw_goal_outline_get_roots (self->outline), 0);

  if (gw_session_get_goal (self->session) == NULL && first != NULL)
    gw_session_set_goal (self->session, gw_goal_node_get_goal (first));
}

/* What nobody sees is brought up to date when it comes into sight. */
static void
changed_cb (GwGoalsView *self)
{
  g_assert (GW_IS_GOALS_VIEW (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static GListModel *
create_children (gpointer item,
                 gpointer user_data)
{
  GListModel *children = gw_goal_node_get_children (GW_GOAL_NODE (item));

  return children != NULL ? g_object_ref (children) : NULL;
}

static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  g_autoptr (GwGoalNode) node = gtk_tree_list_row_get_item (GTK_TREE_LIST_ROW (item));

  return gw_goal_node_get_shown (node);
}

/* Tree, then filter, then sorting within each branch, then selection. */
static void
build_list (GwGoalsView *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->column_view));
  GtkTreeListModel *tree;
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  tree = gtk_tree_list_model_new (g_object_ref (gw_goal_outline_get_roots (self->outline)), FALSE, TRUE,
                                  create_children, NULL, NULL);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, NULL, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (tree), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered),
                                    GTK_SORTER (gtk_tree_list_row_sorter_new (g_object_ref (sorter))));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->column_view), GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
clear_list (GwGoalsView *self)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (self->column_view));

  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->column_view), NULL);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (GTK_COLUMN_VIEW (self->column_view), column);
    }
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->columns);
  g_clear_object (&self->outline);
}

static void
set_narrow_cb (gpointer data)
{
  GwGoalsView *self = data;

  self->narrow_id = 0;
  if (self->columns != NULL)
    gw_goal_columns_set_narrow (self->columns, self->is_list_narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->paned), self->is_narrow ? GTK_ORIENTATION_VERTICAL
                                                                                : GTK_ORIENTATION_HORIZONTAL);
}

static void
gw_goals_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
gw_goals_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  GwGoalsView *self = GW_GOALS_VIEW (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  int em = pango_font_description_get_size (pango_context_get_font_description (context)) / PANGO_SCALE;
  gboolean is_narrow = width < NARROW_EMS * em;
  gboolean is_list_narrow;

  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height, baseline, NULL);

  is_list_narrow = gtk_widget_get_width (self->list_stack) < NARROW_LIST_EMS * em;
  if (is_narrow == self->is_narrow && is_list_narrow == self->is_list_narrow)
    return;

  /* Not in the middle of an allocation. */
  self->is_narrow = is_narrow;
  self->is_list_narrow = is_list_narrow;
  if (self->narrow_id == 0)
    self->narrow_id = g_idle_add_once (set_narrow_cb, self);
}

static void
gw_goals_view_map (GtkWidget *widget)
{
  GwGoalsView *self = GW_GOALS_VIEW (widget);

  GTK_WIDGET_CLASS (gw_goals_view_parent_class)->map (widget);

  if (self->session != NULL)
    refresh (self);
}

static void
gw_goals_view_dispose (GObject *object)
{
  GwGoalsView *self = GW_GOALS_VIEW (object);

  g_clear_handle_id (&self->narrow_id, g_source_remove);
  if (self->session != NULL)
    gw_goals_view_set_session (self, NULL);
  /* GTK lets go of a bound child that AdwBin would let go of again. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_GOALS_VIEW);

  G_OBJECT_CLASS (gw_goals_view_parent_class)->dispose (object);
}

static void
gw_goals_view_class_init (GwGoalsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_goals_view_dispose;
  widget_class->measure = gw_goals_view_measure;
  widget_class->size_allocate = gw_goals_view_size_allocate;
  widget_class->map = gw_goals_view_map;

  g_type_ensure (GW_TYPE_GOAL_EDITOR);
  g_type_ensure (GW_TYPE_GOAL_FILTER_BAR);
  g_type_ensure (GW_TYPE_SPREAD_BOX);
  g_type_ensure (GW_TYPE_STATUS_PILL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/goals/gw-goals-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GwGoalsView, stack);
  gtk_widget_class_bind_template_child (widget_class, GwGoalsView, paned);
  gtk_widget_class_bind_template_child (widget_class, GwGoalsView, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, GwGoalsView, list_stack);
  gtk_widget_class_bind_template_child (widget_class, GwGoalsView, column_view);
  gtk_widget_class_bind_template_child (widget_class, GwGoalsView, editor_stack);
  gtk_widget_class_bind_template_child (widget_class, GwGoalsView, editor);
  gtk_widget_class_bind_template_child (widget_class, GwGoalsView, status);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gw_goals_view_install_actions (widget_class);
}

static void
gw_goals_view_init (GwGoalsView *self)
{
  /* How it is laid out depends on the width. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_goals_view_add_shortcuts (self);
  gw_goals_view_update_actions (self);
}

/**
 * gw_goals_view_set_session:
 * @session: (nullable): what to show
 */
void
gw_goals_view_set_session (GwGoalsView *self,
                           GwSession   *session)
{
  g_return_if_fail (GW_IS_GOALS_VIEW (self));
  g_return_if_fail (session == NULL || GW_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      clear_list (self);
    }

  g_set_object (&self->session, session);
  gw_goal_filter_bar_set_session (GW_GOAL_FILTER_BAR (self->filter_bar), session);
  if (session == NULL)
    return;

  self->outline = gw_goal_outline_new (gw_session_get_workshop (session));
  self->columns = gw_goal_columns_new (session, GTK_COLUMN_VIEW (self->column_view));
  build_list (self);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (session, "notify::goal", G_CALLBACK (changed_cb), self);
  if (self->is_list_narrow)
    gw_goal_columns_set_narrow (self->columns, TRUE);
  select_first (self);
  refresh (self);
}

/**
 * gw_goals_view_get_n_rows:
 *
 * Returns: how many goals the list has, after search and filter
 */
guint
gw_goals_view_get_n_rows (GwGoalsView *self)
{
  g_return_val_if_fail (GW_IS_GOALS_VIEW (self), 0);

  return self->selection != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->selection)) : 0;
}

/*< private >
 * gw_goals_view_get_session:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
GwSession *
gw_goals_view_get_session (GwGoalsView *self)
{
  return self->session;
}

/*< private >
 * gw_goals_view_search:
 *
 * Takes the focus where words are typed.
 */
void
gw_goals_view_search (GwGoalsView *self)
{
  gw_goal_filter_bar_search (GW_GOAL_FILTER_BAR (self->filter_bar));
}

/*< private >
 * gw_goals_view_show_all:
 *
 * Takes search and filter away.
 */
void
gw_goals_view_show_all (GwGoalsView *self)
{
  gw_goal_filter_bar_clear (GW_GOAL_FILTER_BAR (self->filter_bar));
}

/*< private >
 * gw_goals_view_edit_title:
 *
 * Takes the focus to the title of the goal that is selected.
 */
void
gw_goals_view_edit_title (GwGoalsView *self)
{
  gw_goal_editor_focus_title (GW_GOAL_EDITOR (self->editor));
}
