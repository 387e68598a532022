/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-week-page.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "gw-choice-field.h"
#include "gw-date-field.h"
#include "gw-field-group.h"
#include "gw-funnel-plan.h"
#include "gw-funnel.h"
#include "gw-goal-text.h"
#include "gw-list-field.h"
#include "gw-milestone-chart.h"
#include "gw-milestone.h"
#include "gw-month-field.h"
#include "gw-number-field.h"
#include "gw-page-hints.h"
#include "gw-prose-field.h"
#include "gw-reference-field.h"
#include "gw-text-field.h"
#include "gw-workshop-page-private.h"

struct _GwWeekPage
{
  GwWorkshopPage parent_instance;

  GtkWidget *no_goal;
  GtkWidget *goal_box;
  GtkWidget *curve_group;
  GtkWidget *month_field;
  GtkWidget *milestones;
  GtkWidget *funnel_group;
  GtkWidget *stages;
  GtkWidget *chart;
};

G_DEFINE_FINAL_TYPE (GwWeekPage, gw_week_page, GW_TYPE_WORKSHOP_PAGE)

/* Shown as whole things: nobody makes half a call. */
static char *
say_need (const GwFormat *format,
          double          need)
{
  return gw_format_amount (format, (gint64) ceil (need - 1e-9), 0);
}

static void
say_funnel (GwWorkshopPage *page,
            GwLivePanel    *live,
            GwGoal         *goal)
{
  const GwFormat *format = gw_workshop_page_get_format (page);
  g_autoptr (GwFunnelPlan) plan = gw_funnel_plan_new_for_goal (goal);
  const GwFunnelStep *steps;
  gsize n_steps = 0;
  g_autofree char *chance = NULL;
  g_autofree char *head = NULL;
  g_autofree char *deals = NULL;

  steps = gw_funnel_plan_get_steps (plan, &n_steps);
  if (n_steps == 0)
    {
      gw_live_panel_add_quiet (live, _("Fill in the average deal and the stages, and you see here how much of each is needed."));
      return;
    }

  chance = gw_format_percent (format, gw_funnel_plan_get_chance (plan), 0);
  head = g_strdup_printf (_("Needed on average · safe at %s"), chance);
  gw_live_panel_add_head (live, head);
  deals = say_need (format, gw_funnel_plan_get_deals (plan));
  gw_live_panel_add_pair (live, _("Deals"), deals);
  for (gsize i = 0; i < n_steps; i++)
    {
      g_autofree char *average = say_need (format, steps[i].average);
      g_autofree char *safe = say_need (format, steps[i].safe);
      g_autofree char *both = g_strdup_printf ("%s · %s", average, safe);

      gw_live_panel_add_pair (live, steps[i].name, both);
    }

  gw_live_panel_add_head (live, _("A person and day, on average · safe"));
  for (gsize i = 0; i < n_steps; i++)
    {
      g_autofree char *average = gw_format_value (format, steps[i].average_per_day, 1);
      g_autofree char *safe = gw_format_value (format, steps[i].safe_per_day, 1);
      g_autofree char *both = g_strdup_printf ("%s · %s", average, safe);

      if (steps[i].average_per_day >= 0.05)
        gw_live_panel_add_pair (live, steps[i].name, both);
    }
  gw_live_panel_add_quiet (live, _("The average plan succeeds about half the time."));
}

static void
say_deadline (GwWorkshopPage *page,
              GwLivePanel    *live,
              GwGoal         *goal)
{
  g_autoptr (GwFunnelPlan) plan = gw_funnel_plan_new_for_goal (goal);
  GwDate deadline = gw_funnel_plan_get_deadline (plan);
  GwDate as_of = gw_session_get_as_of (gw_workshop_page_get_session (page));
  g_autofree char *date = NULL;

  if (deadline == GW_DATE_NONE || gw_funnel_get_cycle_days (gw_goal_get_funnel (goal)) == 0)
    return;

  date = gw_format_date (gw_workshop_page_get_format (page), deadline);
  gw_live_panel_add_figure (live, _("Opportunities must exist by"), date, NULL);
  if (deadline < as_of)
    gw_live_panel_add_hint (live, _("Only opportunities that exist today can still close in time."));
}

/* Hours against hours. */
static void
say_capacity (GwWorkshopPage *page,
              GwLivePanel    *live,
              GwGoal         *goal)
{
  g_autoptr (GwFunnelPlan) plan = gw_funnel_plan_new_for_goal (goal);
  g_autofree char *sentence = gw_funnel_plan_explain_capacity (plan, gw_workshop_page_get_format (page));

  if (sentence != NULL)
    gw_live_panel_add_quiet (live, sentence);
}

static void
on_adding_milestone (GwWeekPage *self,
                     GwEdit     *edit,
                     GwRecord   *milestone)
{
  GwGoal *goal = gw_workshop_page_get_goal (GW_WORKSHOP_PAGE (self));
  GwRecordList *milestones = gw_goal_get_milestones (goal);
  guint length = gw_record_list_get_length (milestones);
  GwDate date = gw_goal_get_start (goal);

  if (length > 0)
    date = MAX (date, gw_milestone_get_date (GW_MILESTONE (gw_record_list_get (milestones, length - 1))));
  if (date == GW_DATE_NONE)
    return;

  /* The first stop lies within thirty days. */
  date += length == 0 ? 29 : 30;
  if (gw_goal_get_due (goal) != GW_DATE_NONE)
    date = MIN (date, gw_goal_get_due (goal));
  gw_edit_set_date (edit, milestone, "date", date);
}

static void
gw_week_page_bind (GwWorkshopPage *page)
{
  GwWeekPage *self = GW_WEEK_PAGE (page);
  GwSession *session = gw_workshop_page_get_session (page);
  GwGoal *goal = gw_workshop_page_get_goal (page);
  GwRecord *funnel = goal != NULL ? GW_RECORD (gw_goal_get_funnel (goal)) : NULL;

  gtk_widget_set_visible (self->no_goal, goal == NULL);
  gtk_widget_set_visible (self->goal_box, goal != NULL);
  gw_field_editor_bind_below (self->curve_group, session, (GwRecord *) goal);
  gw_list_field_bind (GW_LIST_FIELD (self->milestones), session, (GwRecord *) goal);
  gw_field_editor_bind_below (self->funnel_group, session, funnel);
  gw_list_field_bind (GW_LIST_FIELD (self->stages), session, funnel);
}

static void
gw_week_page_refresh (GwWorkshopPage *page)
{
  GwWeekPage *self = GW_WEEK_PAGE (page);
  GwLivePanel *live = gw_workshop_page_get_live (page);
  GwGoal *goal = gw_workshop_page_get_goal (page);

  gw_live_panel_clear (live);
  if (goal == NULL)
    {
      gw_milestone_chart_show (GW_MILESTONE_CHART (self->chart), gw_workshop_page_get_session (page), NULL);
      gw_live_panel_add_quiet (live, _("The plan appears here once the team has a goal."));
      return;
    }

  gtk_widget_set_visible (self->month_field, gw_goal_get_curve (goal) == GW_CURVE_MONTHS);
  gw_field_editor_refresh (GW_FIELD_EDITOR (self->month_field));
  gw_milestone_chart_show (GW_MILESTONE_CHART (self->chart), gw_workshop_page_get_session (page), goal);
  say_funnel (page, live, goal);
  say_capacity (page, live, goal);
  say_deadline (page, live, goal);
  gw_page_hints_for_goal (live, gw_workshop_page_get_session (page), GW_PAGE_WEEK, goal);
}

static void
gw_week_page_class_init (GwWeekPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GW_WORKSHOP_PAGE_CLASS (klass)->bind = gw_week_page_bind;
  GW_WORKSHOP_PAGE_CLASS (klass)->refresh = gw_week_page_refresh;

  g_type_ensure (GW_TYPE_FIELD_GROUP);
  g_type_ensure (GW_TYPE_TEXT_FIELD);
  g_type_ensure (GW_TYPE_PROSE_FIELD);
  g_type_ensure (GW_TYPE_CHOICE_FIELD);
  g_type_ensure (GW_TYPE_DATE_FIELD);
  g_type_ensure (GW_TYPE_NUMBER_FIELD);
  g_type_ensure (GW_TYPE_REFERENCE_FIELD);
  g_type_ensure (GW_TYPE_LIST_FIELD);
  g_type_ensure (GW_TYPE_MILESTONE_CHART);
  g_type_ensure (GW_TYPE_MONTH_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/workshop/gw-week-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwWeekPage, no_goal);
  gtk_widget_class_bind_template_child (widget_class, GwWeekPage, goal_box);
  gtk_widget_class_bind_template_child (widget_class, GwWeekPage, curve_group);
  gtk_widget_class_bind_template_child (widget_class, GwWeekPage, month_field);
  gtk_widget_class_bind_template_child (widget_class, GwWeekPage, chart);
  gtk_widget_class_bind_template_child (widget_class, GwWeekPage, milestones);
  gtk_widget_class_bind_template_child (widget_class, GwWeekPage, funnel_group);
  gtk_widget_class_bind_template_child (widget_class, GwWeekPage, stages);
}

static void
gw_week_page_init (GwWeekPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->milestones, "adding", G_CALLBACK (on_adding_milestone), self);
}
