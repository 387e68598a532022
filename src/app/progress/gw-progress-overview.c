/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-progress-overview.h"

#include <glib/gi18n-lib.h>

#include "gw-as-of-button.h"
#include "gw-attainment-figures.h"
#include "gw-drop-down-name.h"
#include "gw-goal-list.h"
#include "gw-goal-query.h"
#include "gw-goal-sort.h"
#include "gw-goal-text.h"
#include "gw-key-figure-bar.h"
#include "gw-key-figures.h"
#include "gw-progress-text.h"
#include "gw-spread-box.h"
#include "gw-status-pill.h"

#define ANY_STATUS (-1)
/* After the statuses: goals whose last number is old. They are counted there and
 * not as ahead or on pace, which is old news. */
#define STALE GW_N_STATUSES
#define N_COUNTS (GW_N_STATUSES + 1)

/* The sums of the teams, how many goals stand how, and a line a goal. */
struct _GwProgressOverview
{
  AdwBin parent_instance;

  GtkWidget *as_of;
  GtkWidget *scores;
  GtkWidget *record;
  GtkWidget *figures;
  GtkWidget *counts;
  GtkWidget *search;
  GtkWidget *sort;
  GtkWidget *nothing;
  GtkWidget *card;
  GtkWidget *list;
  GtkWidget *toggles[N_COUNTS];

  GwSession   *session;
  GwGoalQuery *query;
  int          status; /* that is shown alone, or STALE, or ANY_STATUS */
};

G_DEFINE_FINAL_TYPE (GwProgressOverview, gw_progress_overview, ADW_TYPE_BIN)

static GwGoalInsight *
get_insight (GwProgressOverview *self,
             GwGoal             *goal)
{
  return gw_insight_get_goal (gw_session_get_insight (self->session), goal);
}

/* Every goal. */
static GPtrArray *
collect_goals (GwProgressOverview *self)
{
  GPtrArray *goals = g_ptr_array_new ();
  GwRecordList *teams = gw_workshop_get_teams (gw_session_get_workshop (self->session));

  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    {
      GwRecordList *list = gw_team_get_goals (GW_TEAM (gw_record_list_get (teams, i)));

      for (guint j = 0; j < gw_record_list_get_length (list); j++)
        g_ptr_array_add (goals, gw_record_list_get (list, j));
    }

  return goals;
}

static void
add_sum (GwProgressOverview *self,
         GPtrArray          *figures,
         GwGoal             *goal)
{
  GwGoalInsight *insight = get_insight (self, goal);
  const GwFormat *format = gw_session_get_format (self->session);
  g_autofree char *reached = gw_key_figures_short (insight, format);
  g_autofree char *coverage = gw_goal_insight_write_coverage (insight, format);
  GwKeyFigure *figure = g_new0 (GwKeyFigure, 1);

  figure->caption = gw_goal_text_title (goal);
  figure->value = gw_format_percent (format, gw_goal_insight_get_progress (insight), 0);
  /* Translators: what was reached, and what that rests on, such as
   * "1 500 of 3 600, from 6 of 6 members, 100 % of the target" */
  figure->detail = g_strdup_printf (C_("coverage", "%s, %s"), reached, coverage);
  figure->explanation = g_strdup (_("How far this goal is on its way to the target of its last day. Whether that is on time its status says."));
  g_ptr_array_add (figures, figure);
}

static void
show_sums (GwProgressOverview *self,
           GPtrArray          *goals)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_key_figure_free);

  gw_attainment_figures_add (figures, gw_session_get_insight (self->session), gw_session_get_format (self->session));
  for (guint i = 0; i < goals->len; i++)
    if (gw_goal_get_parent (goals->pdata[i]) == NULL &&
        gw_goal_insight_is_summed (get_insight (self, goals->pdata[i])))
      add_sum (self, figures, goals->pdata[i]);

  gw_key_figure_bar_set_figures (GW_KEY_FIGURE_BAR (self->figures), figures);
  gtk_widget_set_visible (self->figures, figures->len > 0);
}

/* What needs somebody comes first. */
static void
show_counts (GwProgressOverview *self,
             const guint        *counts)
{
  for (int status = 0; status < N_COUNTS; status++)
    {
      GtkWidget *pill = gtk_button_get_child (GTK_BUTTON (self->toggles[status]));
      GtkWidget *count = gtk_widget_get_last_child (pill);
      g_autofree char *number = g_strdup_printf ("%u", counts[status]);
      g_autofree char *name = g_strdup_printf ("%s %s", status == STALE ? _("Stale") : gw_status_get_name ((GwStatus) status), number);

      gtk_label_set_text (GTK_LABEL (count), number);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles[status]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_widget_set_visible (self->toggles[status], counts[status] > 0 || self->status == status);
    }
}

static void
toggled_cb (GwProgressOverview *self,
            GtkToggleButton    *toggle)
{
  int chosen = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (toggle), "status"));

  g_assert (GW_IS_PROGRESS_OVERVIEW (self));

  if (gtk_toggle_button_get_active (toggle))
    {
      int former = self->status;

      self->status = chosen;
      if (former != ANY_STATUS && former != chosen)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[former]), FALSE);
    }
  else if (self->status == chosen)
    self->status = ANY_STATUS;

  gw_progress_overview_refresh (self);
}

static void
activated_cb (GwProgressOverview *self,
              GwGoal             *goal)
{
  g_assert (GW_IS_PROGRESS_OVERVIEW (self));

  gw_session_set_goal (self->session, goal);
  (void) gtk_widget_activate_action (GTK_WIDGET (self), "progress.goal", NULL);
}

static void
gw_progress_overview_dispose (GObject *object)
{
  GwProgressOverview *self = GW_PROGRESS_OVERVIEW (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_PROGRESS_OVERVIEW);

  G_OBJECT_CLASS (gw_progress_overview_parent_class)->dispose (object);
}

static void
gw_progress_overview_finalize (GObject *object)
{
  g_clear_pointer (&GW_PROGRESS_OVERVIEW (object)->query, gw_goal_query_free);

  G_OBJECT_CLASS (gw_progress_overview_parent_class)->finalize (object);
}

static void
gw_progress_overview_class_init (GwProgressOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_progress_overview_dispose;
  G_OBJECT_CLASS (klass)->finalize = gw_progress_overview_finalize;

  g_type_ensure (GW_TYPE_AS_OF_BUTTON);
  g_type_ensure (GW_TYPE_GOAL_LIST);
  g_type_ensure (GW_TYPE_KEY_FIGURE_BAR);
  g_type_ensure (GW_TYPE_SPREAD_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/progress/gw-progress-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, GwProgressOverview, as_of);
  gtk_widget_class_bind_template_child (widget_class, GwProgressOverview, scores);
  gtk_widget_class_bind_template_child (widget_class, GwProgressOverview, record);
  gtk_widget_class_bind_template_child (widget_class, GwProgressOverview, figures);
  gtk_widget_class_bind_template_child (widget_class, GwProgressOverview, counts);
  gtk_widget_class_bind_template_child (widget_class, GwProgressOverview, search);
  gtk_widget_class_bind_template_child (widget_class, GwProgressOverview, sort);
  gtk_widget_class_bind_template_child (widget_class, GwProgressOverview, nothing);
  gtk_widget_class_bind_template_child (widget_class, GwProgressOverview, card);
  gtk_widget_class_bind_template_child (widget_class, GwProgressOverview, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, gw_progress_overview_refresh);
}

static void
add_toggle (GwProgressOverview *self,
            int                 status)
{
  GtkWidget *toggle = gtk_toggle_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *pill = gw_status_pill_new ();
  GtkWidget *count = gtk_label_new (NULL);

  if (status == STALE)
    gw_status_pill_set_stale (GW_STATUS_PILL (pill));
  else
    gw_status_pill_set_status (GW_STATUS_PILL (pill), (GwStatus) status, FALSE);
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (content), pill);
  gtk_box_append (GTK_BOX (content), count);
  gtk_button_set_child (GTK_BUTTON (toggle), content);
  gtk_widget_add_css_class (toggle, "status-count");
  gtk_widget_set_tooltip_text (toggle, _("Show these goals only"));
  g_object_set_data (G_OBJECT (toggle), "status", GINT_TO_POINTER (status));
  g_signal_connect_swapped (toggle, "toggled", G_CALLBACK (toggled_cb), self);

  self->toggles[status] = toggle;
  gtk_widget_set_parent (toggle, self->counts);
}

static void
fill_sort (GwProgressOverview *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (GwGoalSort sort = 0; sort < GW_N_GOAL_SORTS; sort++)
    gtk_string_list_append (names, gw_goal_sort_get_name (sort));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->sort), G_LIST_MODEL (names));
  g_object_unref (names);
}

static void
gw_progress_overview_init (GwProgressOverview *self)
{
  self->query = gw_goal_query_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_sort (self);
  gw_drop_down_name_set (GTK_DROP_DOWN (self->sort), _("Order of the goals"));

  self->status = ANY_STATUS;
  g_object_set (gtk_widget_get_layout_manager (self->counts), "spread", FALSE, NULL);
  for (int status = N_COUNTS - 1; status >= 0; status--)
    add_toggle (self, status);
}

/**
 * gw_progress_overview_set_session:
 * @session: (nullable): the open document
 */
void
gw_progress_overview_set_session (GwProgressOverview *self,
                                  GwSession          *session)
{
  g_return_if_fail (GW_IS_PROGRESS_OVERVIEW (self));
  g_return_if_fail (session == NULL || GW_IS_SESSION (session));

  g_set_object (&self->session, session);
  gw_as_of_button_set_session (GW_AS_OF_BUTTON (self->as_of), session);
  gw_goal_list_set_session (GW_GOAL_LIST (self->list), session);
}

/**
 * gw_progress_overview_refresh:
 *
 * Shows how all goals are doing now.
 */
void
gw_progress_overview_refresh (GwProgressOverview *self)
{
  g_autoptr (GPtrArray) goals = NULL;
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autofree char *record = NULL;
  g_autofree char *scores = NULL;
  guint counts[N_COUNTS] = { 0 };

  g_return_if_fail (GW_IS_PROGRESS_OVERVIEW (self));

  if (self->session == NULL)
    return;

  gw_goal_query_set_text (self->query, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  goals = collect_goals (self);
  for (guint i = 0; i < goals->len; i++)
    {
      GwGoalInsight *insight = get_insight (self, goals->pdata[i]);
      int status = gw_goal_insight_is_stale (insight) ? STALE : (int) gw_goal_insight_get_status (insight);

      counts[status]++;
      if ((self->status == ANY_STATUS || self->status == status) &&
          gw_goal_query_matches (self->query, goals->pdata[i], gw_session_get_insight (self->session)))
        g_ptr_array_add (shown, goals->pdata[i]);
    }
  gw_goal_sort_goals ((GwGoalSort) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->sort)), shown,
                      gw_session_get_insight (self->session));

  record = gw_progress_text_tooltip (self->session, _("Record a Check-in (Ctrl+R)"));
  scores = gw_progress_text_tooltip (self->session, _("The Numbers of All Goals (Ctrl+G)"));
  gtk_widget_set_tooltip_text (self->record, record);
  gtk_widget_set_tooltip_text (self->scores, scores);
  show_sums (self, goals);
  show_counts (self, counts);
  gw_goal_list_set_goals (GW_GOAL_LIST (self->list), shown);
  gw_goal_list_refresh (GW_GOAL_LIST (self->list));
  gtk_widget_set_visible (self->card, shown->len > 0);
  gtk_widget_set_visible (self->nothing, shown->len == 0);
}

/**
 * gw_progress_overview_get_n_goals:
 *
 * Returns: how many goals it lists
 */
guint
gw_progress_overview_get_n_goals (GwProgressOverview *self)
{
  g_return_val_if_fail (GW_IS_PROGRESS_OVERVIEW (self), 0);

  return gw_goal_list_get_n_goals (GW_GOAL_LIST (self->list));
}
