/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goals-view-private.h"

#include "gw-goal-editor.h"
#include "gw-goal-filter-bar.h"
#include "gw-goal-table.h"
#include "gw-spread-box.h"
#include "gw-status-pill.h"
#include "gw-team.h"
#include "gw-unknown-page.h"
#include "gw-width-layout.h"

/* Below this width, in ems, the editor stands under the list. */
#define NARROW_EMS 58
/* More goals than these are looked through a step at a time, so that no frame
 * waits for all of them. */
#define N_GOALS_AT_ONCE 2000

/* What has to be known of the whole document before its list is there. */
typedef enum
{
  STEP_INDEX,
  STEP_OUTLINE,
  STEP_SUMS,
  STEP_LIST,
  STEP_REST,
  N_STEPS
} Step;

struct _GwGoalsView
{
  AdwBin parent_instance;

  GtkWidget *stack;
  GtkWidget *unknown;
  GtkWidget *paned;
  GtkWidget *filter_bar;
  GtkWidget *list_stack;
  GtkWidget *table;
  GtkWidget *editor_stack;
  GtkWidget *editor;
  GtkWidget *status;

  GwSession *session;
  Step       step; /* that comes next; N_STEPS once the list is there */
  guint      step_id;
};

G_DEFINE_FINAL_TYPE (GwGoalsView, gw_goals_view, ADW_TYPE_BIN)

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

static void
selected_cb (GwGoalsView *self,
             GwGoal      *goal)
{
  g_assert (GW_IS_GOALS_VIEW (self));

  gw_session_set_goal (self->session, goal);
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
settled_cb (GwGoalsView *self)
{
  gboolean is_vain;

  g_assert (GW_IS_GOALS_VIEW (self));

  is_vain = gw_goal_table_is_vain (GW_GOAL_TABLE (self->table));
  gtk_stack_set_visible_child_name (GTK_STACK (self->list_stack), is_vain ? "nothing" : "list");
}

static void
query_changed_cb (GwGoalsView *self)
{
  const GwGoalQuery *query;

  g_assert (GW_IS_GOALS_VIEW (self));

  query = gw_goal_filter_bar_get_query (GW_GOAL_FILTER_BAR (self->filter_bar));
  if (self->session == NULL || self->step != N_STEPS)
    return;

  gw_goal_table_look_for (GW_GOAL_TABLE (self->table), gw_goal_query_is_empty (query) ? NULL : match_goal, self);
  gw_goal_table_select (GW_GOAL_TABLE (self->table), gw_session_get_goal (self->session));
}

static void
show_list (GwGoalsView *self)
{
  const char *empty = gw_session_is_past (self->session) ? "unknown" : "empty";

  if (gw_session_is_past (self->session))
    gw_unknown_page_refresh (GW_UNKNOWN_PAGE (self->unknown), self->session);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    gw_goal_table_get_n_goals (GW_GOAL_TABLE (self->table)) > 0 ? "goals" : empty);
}

static void
refresh (GwGoalsView *self)
{
  gw_goal_table_refresh (GW_GOAL_TABLE (self->table));
  show_list (self);
  gw_goal_filter_bar_refresh (GW_GOAL_FILTER_BAR (self->filter_bar));
  gw_goal_table_select (GW_GOAL_TABLE (self->table), gw_session_get_goal (self->session));
  update_editor (self);
  gw_goals_view_update_actions (self);
}

/* Somebody who comes here for the first time sees a goal, not an empty pane. */
static void
select_first (GwGoalsView *self)
{
  GwGoal *first = gw_goal_table_get_first (GW_GOAL_TABLE (self->table));

  if (gw_session_get_goal (self->session) == NULL && first != NULL)
    gw_session_set_goal (self->session, first);
}

/* What nobody sees is brought up to date when it comes into sight. */
static void
changed_cb (GwGoalsView *self)
{
  g_assert (GW_IS_GOALS_VIEW (self));

  if (self->step == N_STEPS && gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
take_step (GwGoalsView *self)
{
  GwWorkshop *workshop = gw_session_get_workshop (self->session);
  GwGoalOutline *outline;

  switch (self->step++)
    {
    case STEP_INDEX:
      (void) gw_record_lookup (GW_RECORD (workshop), gw_record_get_id (GW_RECORD (workshop)));
      break;
    case STEP_OUTLINE:
      (void) gw_session_get_outline (self->session);
      break;
    case STEP_SUMS:
      outline = gw_session_get_outline (self->session);
      if (gw_goal_outline_get_first (outline) != GW_GOAL_OUTLINE_NONE)
        (void) gw_insight_get_goal (gw_session_get_insight (self->session),
                                    gw_goal_outline_get_place (outline, gw_goal_outline_get_first (outline))->goal);
      break;
    case STEP_LIST:
      gw_goal_table_set_session (GW_GOAL_TABLE (self->table), self->session);
      break;
    case STEP_REST:
    default:
      self->step = N_STEPS;
      select_first (self);
      if (!gw_goal_query_is_empty (gw_goal_filter_bar_get_query (GW_GOAL_FILTER_BAR (self->filter_bar))))
        query_changed_cb (self);
      changed_cb (self);
      break;
    }
}

static gboolean
step_cb (gpointer data)
{
  GwGoalsView *self = data;

  take_step (self);
  if (self->step < N_STEPS)
    return G_SOURCE_CONTINUE;

  self->step_id = 0;
  return G_SOURCE_REMOVE;
}

static guint
count_goals (GwSession *session)
{
  GwRecordList *teams = gw_workshop_get_teams (gw_session_get_workshop (session));
  guint n_goals = 0;

  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    n_goals += gw_record_list_get_length (gw_team_get_goals (GW_TEAM (gw_record_list_get (teams, i))));

  return n_goals;
}

static void
width_changed_cb (GwGoalsView   *self,
                  GwWidthLayout *layout)
{
  g_assert (GW_IS_GOALS_VIEW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->paned),
                                  gw_width_layout_is_narrow (layout) ? GTK_ORIENTATION_VERTICAL
                                                                     : GTK_ORIENTATION_HORIZONTAL);
}

static void
gw_goals_view_map (GtkWidget *widget)
{
  GwGoalsView *self = GW_GOALS_VIEW (widget);

  GTK_WIDGET_CLASS (gw_goals_view_parent_class)->map (widget);

  if (self->session != NULL)
    changed_cb (self);
}

static void
gw_goals_view_dispose (GObject *object)
{
  GwGoalsView *self = GW_GOALS_VIEW (object);

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
  widget_class->map = gw_goals_view_map;

  g_type_ensure (GW_TYPE_GOAL_EDITOR);
  g_type_ensure (GW_TYPE_GOAL_FILTER_BAR);
  g_type_ensure (GW_TYPE_GOAL_TABLE);
  g_type_ensure (GW_TYPE_SPREAD_BOX);
  g_type_ensure (GW_TYPE_STATUS_PILL);
  g_type_ensure (GW_TYPE_UNKNOWN_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/goals/gw-goals-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GwGoalsView, stack);
  gtk_widget_class_bind_template_child (widget_class, GwGoalsView, unknown);
  gtk_widget_class_bind_template_child (widget_class, GwGoalsView, paned);
  gtk_widget_class_bind_template_child (widget_class, GwGoalsView, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, GwGoalsView, list_stack);
  gtk_widget_class_bind_template_child (widget_class, GwGoalsView, table);
  gtk_widget_class_bind_template_child (widget_class, GwGoalsView, editor_stack);
  gtk_widget_class_bind_template_child (widget_class, GwGoalsView, editor);
  gtk_widget_class_bind_template_child (widget_class, GwGoalsView, status);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, settled_cb);
  gw_goals_view_install_actions (widget_class);
}

static void
gw_goals_view_init (GwGoalsView *self)
{
  GtkLayoutManager *layout = gw_width_layout_new (NARROW_EMS);

  g_signal_connect_swapped (layout, "changed", G_CALLBACK (width_changed_cb), self);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), layout);
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_goals_view_add_shortcuts (self);
  gw_goals_view_update_actions (self);
}

/**
 * gw_goals_view_set_session:
 * @session: (nullable): what to show
 *
 * The goals of a large document come while the main loop runs.
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
    g_signal_handlers_disconnect_by_data (self->session, self);

  g_set_object (&self->session, session);
  g_clear_handle_id (&self->step_id, g_source_remove);
  gw_goal_table_set_session (GW_GOAL_TABLE (self->table), NULL);
  self->step = STEP_INDEX;
  gw_goal_filter_bar_set_session (GW_GOAL_FILTER_BAR (self->filter_bar), session);
  if (session == NULL)
    return;

  g_signal_connect_swapped (session, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (session, "notify::goal", G_CALLBACK (changed_cb), self);
  if (count_goals (session) > N_GOALS_AT_ONCE)
    self->step_id = g_idle_add (step_cb, self);
  else
    while (self->step < N_STEPS)
      take_step (self);
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

  return gw_goal_table_get_n_rows (GW_GOAL_TABLE (self->table));
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
