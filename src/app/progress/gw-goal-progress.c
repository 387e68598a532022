/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-progress.h"

#include <glib/gi18n-lib.h>

#include "gw-as-of-button.h"
#include "gw-check-in-list.h"
#include "gw-commitment.h"
#include "gw-data-table-view.h"
#include "gw-due-days-list.h"
#include "gw-figure-area.h"
#include "gw-figure-export.h"
#include "gw-goal-list.h"
#include "gw-goal-text.h"
#include "gw-if-then-row.h"
#include "gw-key-figure-bar.h"
#include "gw-key-figures.h"
#include "gw-metric.h"
#include "gw-milestone-list.h"
#include "gw-pace-original.h"
#include "gw-pace-range.h"
#include "gw-progress-text.h"
#include "gw-spread-box.h"
#include "gw-status-pill.h"

struct _GwGoalProgress
{
  AdwBin parent_instance;

  GtkWidget *title;
  GtkWidget *status;
  GtkWidget *as_of;
  GtkWidget *record;
  GtkWidget *figures;
  GtkWidget *stack;
  GtkWidget *copy;
  GtkWidget *save;
  GtkWidget *range;
  GtkWidget *chart;
  GtkWidget *table;
  GtkWidget *why;
  GtkWidget *plans;
  GtkWidget *due_days;
  GtkWidget *list_card;
  GtkWidget *list;
  GtkWidget *milestones_card;
  GtkWidget *milestones;
  GtkWidget *check_ins_card;
  GtkWidget *check_ins;
  GtkWidget *sources;
  GtkWidget *range_note;

  GwSession *session;
};

G_DEFINE_FINAL_TYPE (GwGoalProgress, gw_goal_progress, ADW_TYPE_BIN)

static void
show_figures (GwGoalProgress      *self,
              GwGoal              *goal,
              const GwGoalInsight *insight)
{
  const GwFormat *format = gw_session_get_format (self->session);
  g_autoptr (GPtrArray) figures = gw_key_figures_new (insight, format, gw_goal_text_unit (goal));

  gw_key_figure_bar_set_figures (GW_KEY_FIGURE_BAR (self->figures), figures);
}

static void
show_chart (GwGoalProgress      *self,
            GwGoal              *goal,
            const GwGoalInsight *insight)
{
  g_autoptr (GwFigure) figure = gw_pace_figure_new (insight, gw_session_get_format (self->session));
  g_autoptr (GwDataTable) table = NULL;
  g_autofree char *title = gw_goal_text_title (goal);

  gw_pace_figure_set_title (GW_PACE_FIGURE (figure), title);
  gw_pace_figure_set_unit (GW_PACE_FIGURE (figure), gw_goal_text_unit (goal));
  /* Nothing to show for a goal that was never revised. */
  (void) gw_pace_figure_set_original_of_goal (GW_PACE_FIGURE (figure), goal);
  gw_figure_caption_for_goal (figure, GW_FIGURE_KIND_PACE, goal, gw_session_get_as_of (self->session),
                              gw_session_get_format (self->session));
  table = gw_figure_tabulate (figure);

  gw_pace_range_set_figure (GW_PACE_RANGE (self->range), GW_FIGURE_AREA (self->chart), GW_PACE_FIGURE (figure),
                            gw_session_get_as_of (self->session));
  gw_data_table_view_set_table (GW_DATA_TABLE_VIEW (self->table), table);
}

/* The question in bold, and the answer. */
static void
show_why (GwGoalProgress      *self,
          const GwGoalInsight *insight)
{
  const GwFormat *format = gw_session_get_format (self->session);
  const char *question = gw_progress_text_question (gw_goal_insight_get_status (insight));
  g_autofree char *answer = gw_goal_insight_explain_fully (insight, format);
  g_autoptr (GString) text = g_string_new (question);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  g_string_append_printf (text, " %s", answer);
  bold->end_index = (guint) strlen (question);
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_text (GTK_LABEL (self->why), text->str);
  gtk_label_set_attributes (GTK_LABEL (self->why), attributes);
  gw_due_days_list_set_insight (GW_DUE_DAYS_LIST (self->due_days), insight, format);
}

/* What was planned for the moment that gets in the way, and how that went. */
static void
show_plans (GwGoalProgress *self,
            GwGoal         *goal)
{
  GwRecordList *plans = gw_commitment_get_plans (gw_goal_get_commitment (goal));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < gw_record_list_get_length (plans); i++)
    {
      GwIfThen *plan = GW_IF_THEN (gw_record_list_get (plans, i));
      g_autofree char *sentence = gw_if_then_row_write_plan (plan, gw_session_get_as_of (self->session));

      if (gw_record_list_get_length (gw_if_then_get_answers (plan)) == 0)
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, sentence);
    }

  gtk_label_set_text (GTK_LABEL (self->plans), text->str);
  gtk_widget_set_visible (self->plans, text->len > 0);
}

static void
show_sources (GwGoalProgress      *self,
              const GwGoalInsight *insight)
{
  const GwFormat *format = gw_session_get_format (self->session);
  g_autofree char *sources = gw_progress_text_sources (insight, format);
  g_autofree char *range = gw_progress_text_range (insight);
  g_autofree char *thresholds = gw_goal_insight_explain_thresholds (insight, format);
  g_autofree char *text = g_strstrip (g_strjoin (" ", sources, thresholds, NULL));

  gtk_label_set_text (GTK_LABEL (self->sources), text);
  gtk_label_set_text (GTK_LABEL (self->range_note), range != NULL ? range : "");
  gtk_widget_set_visible (self->range_note, range != NULL);
}

/* What the figures come from: check-ins, or milestones to tick; a sum has no
 * numbers of its own. */
static void
show_numbers (GwGoalProgress      *self,
              GwGoal              *goal,
              const GwGoalInsight *insight)
{
  GwMilestoneList *milestones = GW_MILESTONE_LIST (self->milestones);
  GwCheckInList *check_ins = GW_CHECK_IN_LIST (self->check_ins);
  gboolean has_steps = gw_goal_get_metric (goal) != NULL &&
                       gw_metric_get_nature (gw_goal_get_metric (goal)) == GW_NATURE_STEPS;

  gw_milestone_list_bind (milestones, self->session, has_steps ? goal : NULL);
  gtk_widget_set_visible (self->milestones_card, gw_milestone_list_get_length (milestones) > 0);
  gw_check_in_list_bind (check_ins, self->session, gw_goal_insight_is_summed (insight) || has_steps ? NULL : goal);
  gtk_widget_set_visible (self->check_ins_card, gw_check_in_list_get_length (check_ins) > 0);
}

static gboolean
shows_table (GwGoalProgress *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "table") == 0;
}

/* What is seen is what is copied; what is saved is the picture. */
static void
shown_cb (GwGoalProgress *self)
{
  const char *label = shows_table (self) ? _("Copy the Table") : _("Copy the Picture");

  gtk_widget_set_tooltip_text (self->copy, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_sensitive (self->save, !shows_table (self));
}

static void
copy_cb (GwGoalProgress *self)
{
  GwFigure *figure = gw_figure_area_get_figure (GW_FIGURE_AREA (self->chart));

  g_assert (GW_IS_GOAL_PROGRESS (self));

  if (shows_table (self))
    (void) gtk_widget_activate_action (self->table, "table.copy", NULL);
  else if (figure != NULL)
    gw_figure_export_copy (GTK_WIDGET (self), self->session, figure);
}

static void
save_cb (GwGoalProgress *self)
{
  GwFigure *figure = gw_figure_area_get_figure (GW_FIGURE_AREA (self->chart));

  g_assert (GW_IS_GOAL_PROGRESS (self));

  if (figure != NULL)
    gw_figure_export_save (GTK_WIDGET (self), self->session, figure, GW_FIGURE_KIND_PACE,
                           gtk_label_get_text (GTK_LABEL (self->title)));
}

static void
activated_cb (GwGoalProgress *self,
              GwGoal         *goal)
{
  g_assert (GW_IS_GOAL_PROGRESS (self));

  if (self->session != NULL)
    gw_session_set_goal (self->session, goal);
}

static void
gw_goal_progress_dispose (GObject *object)
{
  GwGoalProgress *self = GW_GOAL_PROGRESS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_GOAL_PROGRESS);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_goal_progress_parent_class)->dispose (object);
}

static void
gw_goal_progress_class_init (GwGoalProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_goal_progress_dispose;

  g_type_ensure (GW_TYPE_AS_OF_BUTTON);
  g_type_ensure (GW_TYPE_CHECK_IN_LIST);
  g_type_ensure (GW_TYPE_DATA_TABLE_VIEW);
  g_type_ensure (GW_TYPE_DUE_DAYS_LIST);
  g_type_ensure (GW_TYPE_FIGURE_AREA);
  g_type_ensure (GW_TYPE_GOAL_LIST);
  g_type_ensure (GW_TYPE_KEY_FIGURE_BAR);
  g_type_ensure (GW_TYPE_MILESTONE_LIST);
  g_type_ensure (GW_TYPE_PACE_RANGE);
  g_type_ensure (GW_TYPE_SPREAD_BOX);
  g_type_ensure (GW_TYPE_STATUS_PILL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/progress/gw-goal-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, title);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, status);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, as_of);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, record);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, figures);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, stack);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, copy);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, save);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, range);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, chart);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, table);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, why);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, plans);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, due_days);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, list_card);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, list);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, milestones_card);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, milestones);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, check_ins_card);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, check_ins);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, sources);
  gtk_widget_class_bind_template_child (widget_class, GwGoalProgress, range_note);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
gw_goal_progress_init (GwGoalProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  shown_cb (self);
}

/**
 * gw_goal_progress_set_session:
 * @session: (nullable): the open document
 */
void
gw_goal_progress_set_session (GwGoalProgress *self,
                              GwSession      *session)
{
  g_return_if_fail (GW_IS_GOAL_PROGRESS (self));
  g_return_if_fail (session == NULL || GW_IS_SESSION (session));

  g_set_object (&self->session, session);
  gw_goal_list_set_session (GW_GOAL_LIST (self->list), session);
  gw_check_in_list_bind (GW_CHECK_IN_LIST (self->check_ins), session, NULL);
  gw_milestone_list_bind (GW_MILESTONE_LIST (self->milestones), session, NULL);
  gw_as_of_button_set_session (GW_AS_OF_BUTTON (self->as_of), session);
}

/**
 * gw_goal_progress_show:
 * @goal: the goal
 * @children: (element-type GwGoal): the goals that are part of it
 *
 * Shows how @goal is doing now; to be called again when that changed.
 */
void
gw_goal_progress_show (GwGoalProgress *self,
                       GwGoal         *goal,
                       GPtrArray      *children)
{
  g_autofree char *title = NULL;
  g_autofree char *record = NULL;
  GwGoalInsight *insight;

  g_return_if_fail (GW_IS_GOAL_PROGRESS (self));
  g_return_if_fail (GW_IS_GOAL (goal));
  g_return_if_fail (children != NULL);
  g_return_if_fail (self->session != NULL);

  insight = gw_insight_get_goal (gw_session_get_insight (self->session), goal);
  title = gw_goal_text_title (goal);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gw_status_pill_set_status (GW_STATUS_PILL (self->status), gw_goal_insight_get_status (insight),
                             gw_goal_insight_is_stale (insight));
  record = gw_progress_text_tooltip (self->session, _("Record a Check-in (Ctrl+R)"));
  gtk_widget_set_tooltip_text (self->record, record);
  show_figures (self, goal, insight);
  show_chart (self, goal, insight);
  show_why (self, insight);
  show_plans (self, goal);
  show_sources (self, insight);

  gw_goal_list_set_goals (GW_GOAL_LIST (self->list), children);
  gw_goal_list_refresh (GW_GOAL_LIST (self->list));
  gtk_widget_set_visible (self->list_card, children->len > 0);

  show_numbers (self, goal, insight);
}
