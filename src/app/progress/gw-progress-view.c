/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-progress-view.h"

#include "gw-check-in-dialog.h"
#include "gw-goal-progress.h"
#include "gw-progress-overview.h"
#include "gw-score-view.h"
#include "gw-team-figures-page.h"
#include "gw-unknown-page.h"

typedef enum
{
  PAGE_GOAL,
  PAGE_OVERVIEW,
  PAGE_FIGURES,
  PAGE_SCORES,
} Page;

struct _GwProgressView
{
  AdwBin parent_instance;

  GtkWidget *stack;
  GtkWidget *unknown;
  GtkWidget *overview;
  GtkWidget *figures;
  GtkWidget *goal;
  GtkWidget *scores;

  GwSession *session;
  Page       page;
};

G_DEFINE_FINAL_TYPE (GwProgressView, gw_progress_view, ADW_TYPE_BIN)

static GPtrArray *
collect_children (GwProgressView *self,
                  GwGoal         *goal)
{
  GPtrArray *goals = g_ptr_array_new ();
  GwGoalOutline *outline = gw_session_get_outline (self->session);
  guint place = gw_goal_outline_find (outline, goal);

  if (place != GW_GOAL_OUTLINE_NONE)
    place = gw_goal_outline_get_place (outline, place)->first;
  for (; place != GW_GOAL_OUTLINE_NONE; place = gw_goal_outline_get_place (outline, place)->next)
    g_ptr_array_add (goals, gw_goal_outline_get_place (outline, place)->goal);

  return goals;
}

/* What is selected, or else the first goal of the team. */
static GwGoal *
get_goal (GwProgressView *self)
{
  GwGoal *selected = gw_session_get_goal (self->session);
  GwGoalOutline *outline = gw_session_get_outline (self->session);
  guint first = gw_goal_outline_get_first (outline);

  if (gw_goal_outline_find (outline, selected) != GW_GOAL_OUTLINE_NONE)
    return selected;

  return first != GW_GOAL_OUTLINE_NONE ? gw_goal_outline_get_place (outline, first)->goal : NULL;
}

static void
show_empty (GwProgressView *self)
{
  if (gw_session_is_past (self->session))
    gw_unknown_page_refresh (GW_UNKNOWN_PAGE (self->unknown), self->session);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    gw_session_is_past (self->session) ? "unknown" : "empty");
}

static void
refresh (GwProgressView *self)
{
  GwGoal *goal;
  gboolean may_write;
  g_autoptr (GPtrArray) children = NULL;

  g_assert (GW_IS_PROGRESS_VIEW (self));

  if (self->session == NULL)
    return;

  goal = get_goal (self);
  if (goal == NULL)
    show_empty (self);
  else if (self->page == PAGE_FIGURES)
    {
      gw_team_figures_page_refresh (GW_TEAM_FIGURES_PAGE (self->figures));
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "figures");
    }
  else if (self->page == PAGE_SCORES)
    {
      gw_score_view_refresh (GW_SCORE_VIEW (self->scores));
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "scores");
    }
  else if (self->page == PAGE_OVERVIEW)
    {
      gw_progress_overview_refresh (GW_PROGRESS_OVERVIEW (self->overview));
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "overview");
    }
  else
    {
      children = collect_children (self, goal);
      gw_goal_progress_show (GW_GOAL_PROGRESS (self->goal), goal, children);
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "goal");
    }
  may_write = !gw_session_is_past (self->session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "progress.record", goal != NULL && may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "progress.scores", goal != NULL && may_write);
}

/* Nobody waits for figures that nobody sees. */
static void
changed_cb (GwProgressView *self)
{
  g_assert (GW_IS_PROGRESS_VIEW (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
goal_selected_cb (GwProgressView *self)
{
  g_assert (GW_IS_PROGRESS_VIEW (self));

  if (gw_session_get_goal (self->session) != NULL && self->page != PAGE_SCORES)
    self->page = PAGE_GOAL;
  changed_cb (self);
}

/* Whoever is chosen beside the view is who somebody wants to hear about. */
static void
member_selected_cb (GwProgressView *self)
{
  GwMember *member = gw_session_get_member (self->session);
  GwRecordList *goals;

  g_assert (GW_IS_PROGRESS_VIEW (self));

  if (member == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      gw_record_get_parent (GW_RECORD (member)) == NULL)
    return;

  goals = gw_team_get_goals (GW_TEAM (gw_record_get_parent (GW_RECORD (member))));
  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    if (gw_goal_get_owner (GW_GOAL (gw_record_list_get (goals, i))) == member)
      {
        gw_session_set_goal (self->session, GW_GOAL (gw_record_list_get (goals, i)));
        return;
      }
}

static void
overview_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  GwProgressView *self = GW_PROGRESS_VIEW (widget);

  self->page = PAGE_OVERVIEW;
  refresh (self);
}

static void
figures_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  GwProgressView *self = GW_PROGRESS_VIEW (widget);

  self->page = PAGE_FIGURES;
  refresh (self);
}

static void
goal_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  GwProgressView *self = GW_PROGRESS_VIEW (widget);

  self->page = PAGE_GOAL;
  refresh (self);
}

static void
scores_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  GwProgressView *self = GW_PROGRESS_VIEW (widget);

  if (self->session != NULL && !gw_session_may_write (self->session))
    return;
  self->page = PAGE_SCORES;
  refresh (self);
  if (self->session != NULL && get_goal (self) != NULL)
    gw_score_view_edit (GW_SCORE_VIEW (self->scores));
}

static void
record_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  GwProgressView *self = GW_PROGRESS_VIEW (widget);

  if (self->session != NULL)
    gw_check_in_dialog_present (self->session, widget);
}

static void
gw_progress_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gw_progress_view_parent_class)->map (widget);

  refresh (GW_PROGRESS_VIEW (widget));
}

static void
gw_progress_view_dispose (GObject *object)
{
  GwProgressView *self = GW_PROGRESS_VIEW (object);

  if (self->session != NULL)
    gw_progress_view_set_session (self, NULL);
  /* GTK lets go of a bound child that AdwBin would let go of again. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_PROGRESS_VIEW);

  G_OBJECT_CLASS (gw_progress_view_parent_class)->dispose (object);
}

static void
gw_progress_view_class_init (GwProgressViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_progress_view_dispose;
  widget_class->map = gw_progress_view_map;

  g_type_ensure (GW_TYPE_GOAL_PROGRESS);
  g_type_ensure (GW_TYPE_UNKNOWN_PAGE);
  g_type_ensure (GW_TYPE_PROGRESS_OVERVIEW);
  g_type_ensure (GW_TYPE_SCORE_VIEW);
  g_type_ensure (GW_TYPE_TEAM_FIGURES_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/progress/gw-progress-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GwProgressView, stack);
  gtk_widget_class_bind_template_child (widget_class, GwProgressView, unknown);
  gtk_widget_class_bind_template_child (widget_class, GwProgressView, overview);
  gtk_widget_class_bind_template_child (widget_class, GwProgressView, figures);
  gtk_widget_class_bind_template_child (widget_class, GwProgressView, goal);
  gtk_widget_class_bind_template_child (widget_class, GwProgressView, scores);

  gtk_widget_class_install_action (widget_class, "progress.overview", NULL, overview_cb);
  gtk_widget_class_install_action (widget_class, "progress.figures", NULL, figures_cb);
  gtk_widget_class_install_action (widget_class, "progress.goal", NULL, goal_cb);
  gtk_widget_class_install_action (widget_class, "progress.scores", NULL, scores_cb);
  gtk_widget_class_install_action (widget_class, "progress.record", NULL, record_cb);
}

static gboolean
go_up_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   data)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_activate_action (widget, "progress.overview", NULL);
}

static void
gw_progress_view_init (GwProgressView *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  /* Wherever the focus is while the view is in sight. */
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Up, GDK_ALT_MASK),
                                                          gtk_callback_action_new (go_up_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
bind_pages (GwProgressView *self,
            GwSession      *session)
{
  gw_progress_overview_set_session (GW_PROGRESS_OVERVIEW (self->overview), session);
  gw_team_figures_page_set_session (GW_TEAM_FIGURES_PAGE (self->figures), session);
  gw_goal_progress_set_session (GW_GOAL_PROGRESS (self->goal), session);
}

/**
 * gw_progress_view_set_session:
 * @session: (nullable): what to show
 */
void
gw_progress_view_set_session (GwProgressView *self,
                              GwSession      *session)
{
  g_return_if_fail (GW_IS_PROGRESS_VIEW (self));
  g_return_if_fail (session == NULL || GW_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);

  g_set_object (&self->session, session);
  self->page = PAGE_GOAL;
  bind_pages (self, session);
  gw_score_view_set_session (GW_SCORE_VIEW (self->scores), session);
  if (session == NULL)
    return;

  g_signal_connect_swapped (session, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (session, "notify::goal", G_CALLBACK (goal_selected_cb), self);
  g_signal_connect_swapped (session, "notify::member", G_CALLBACK (member_selected_cb), self);
  changed_cb (self);
}

/**
 * gw_progress_view_reload:
 *
 * Lets go of the records of the workshop that was shown before, since the session
 * shows another day. The page stays; what was typed into the score grid waits
 * for the present.
 */
void
gw_progress_view_reload (GwProgressView *self)
{
  g_return_if_fail (GW_IS_PROGRESS_VIEW (self));
  g_return_if_fail (self->session != NULL);

  bind_pages (self, NULL);
  bind_pages (self, self->session);
}

/**
 * gw_progress_view_get_scores:
 *
 * Returns: (transfer none) (nullable): the score grid with what was typed and
 *   is not recorded yet; %NULL while nobody looked at it
 */
GwScoreSheet *
gw_progress_view_get_scores (GwProgressView *self)
{
  g_return_val_if_fail (GW_IS_PROGRESS_VIEW (self), NULL);

  return gw_score_view_get_sheet (GW_SCORE_VIEW (self->scores));
}
