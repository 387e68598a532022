/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-week-page.h"

#include <glib/gi18n-lib.h>

#include "gw-field-editor.h"
#include "gw-fields.h"
#include "gw-funnel-plan.h"
#include "gw-funnel-table.h"
#include "gw-funnel.h"
#include "gw-goal-text.h"
#include "gw-list-field.h"
#include "gw-milestone-chart.h"
#include "gw-milestone.h"
#include "gw-month-field.h"
#include "gw-page-hints.h"
#include "gw-workshop-page-private.h"

/* Our convention: see the description of the page's near steps. */
#define FEWEST_MILESTONES 3
#define MOST_MILESTONES 8

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
  GtkWidget *needs;
  GtkWidget *chart;
};

G_DEFINE_FINAL_TYPE (GwWeekPage, gw_week_page, GW_TYPE_WORKSHOP_PAGE)

static void
say_funnel (GwWorkshopPage     *page,
            GwLivePanel        *live,
            const GwFunnelPlan *plan)
{
  const GwFormat *format = gw_workshop_page_get_format (page);
  gsize n_steps;
  const GwFunnelStep *steps = gw_funnel_plan_get_steps (plan, &n_steps);
  g_autofree char *chance = NULL;
  g_autofree char *head = NULL;
  g_autofree char *coverage = NULL;
  g_autofree char *safe_coverage = NULL;
  g_autofree char *both = NULL;

  if (n_steps == 0)
    {
      gw_live_panel_add_quiet (live, _("Fill in the average deal and the stages, and you see here how much of each is needed."));
      return;
    }

  chance = gw_format_percent (format, gw_funnel_plan_get_chance (plan), 0);
  head = g_strdup_printf (_("A person and day, on average · safe at %s"), chance);
  gw_live_panel_add_head (live, head);
  for (gsize i = 0; i < n_steps; i++)
    {
      g_autofree char *average = gw_format_value (format, steps[i].average_per_day, 1);
      g_autofree char *safe = gw_format_value (format, steps[i].safe_per_day, 1);
      g_autofree char *needs = g_strdup_printf ("%s · %s", average, safe);

      if (steps[i].average_per_day >= 0.05)
        gw_live_panel_add_pair (live, steps[i].name, needs);
    }
  gw_live_panel_add_quiet (live, _("The average plan succeeds about half the time."));

  coverage = gw_format_value (format, gw_funnel_plan_get_coverage (plan, FALSE), 1);
  safe_coverage = gw_format_value (format, gw_funnel_plan_get_coverage (plan, TRUE), 1);
  both = g_strdup_printf ("%s × · %s ×", coverage, safe_coverage);
  gw_live_panel_add_figure (live, _("Pipeline coverage, on average · safe"), both,
                            _("opportunities for each deal that is needed"));
}

static void
say_deadline (GwWorkshopPage     *page,
              GwLivePanel        *live,
              GwGoal             *goal,
              const GwFunnelPlan *plan)
{
  GwDate deadline = gw_funnel_plan_get_deadline (plan);
  GwDate as_of = gw_session_get_as_of (gw_workshop_page_get_session (page));
  const GwFormat *format = gw_workshop_page_get_format (page);
  g_autofree char *date = NULL;
  g_autofree char *hint = NULL;

  if (deadline == GW_DATE_NONE || gw_funnel_get_cycle_days (gw_goal_get_funnel (goal)) == 0)
    return;

  date = gw_format_date (format, deadline);
  gw_live_panel_add_figure (live, _("Opportunities must exist by"), date, NULL);
  if (deadline >= as_of)
    return;

  hint = gw_funnel_plan_explain_deadline (plan, as_of, format);
  gw_live_panel_add_hint (live, hint);
}

/* Hours against hours, and what would make them enough. */
static void
say_capacity (GwWorkshopPage     *page,
              GwLivePanel        *live,
              const GwFunnelPlan *plan)
{
  g_autofree char *sentence = gw_funnel_plan_explain_capacity (plan, gw_workshop_page_get_format (page));
  g_autofree char *way_out = gw_funnel_plan_explain_way_out (plan, gw_workshop_page_get_format (page));

  if (sentence == NULL)
    return;
  gw_live_panel_add_head (live, _("Hours against hours"));
  gw_live_panel_add_quiet (live, sentence);
  if (way_out != NULL)
    gw_live_panel_add_quiet (live, way_out);
}

/* Near enough to see the next one, and few enough to remember them. */
static void
say_milestones (GwLivePanel *live,
                GwGoal      *goal)
{
  guint n_milestones = gw_record_list_get_length (gw_goal_get_milestones (goal));

  if (n_milestones > MOST_MILESTONES)
    gw_live_panel_add_hint (live, _("More than eight near steps are hard to keep in mind. Which ones would nobody miss?"));
  else if (n_milestones > 0 && n_milestones < FEWEST_MILESTONES)
    gw_live_panel_add_hint (live, _("Three near steps or more keep the next one in sight."));
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
  g_autoptr (GwFunnelPlan) plan = NULL;

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
  plan = gw_funnel_plan_new_for_goal (goal, gw_session_get_as_of (gw_workshop_page_get_session (page)));
  gw_funnel_table_show (GW_FUNNEL_TABLE (self->needs), plan, gw_workshop_page_get_format (page));
  say_funnel (page, live, plan);
  say_capacity (page, live, plan);
  say_deadline (page, live, goal, plan);
  say_milestones (live, goal);
  gw_page_hints_for_goal (live, gw_workshop_page_get_session (page), GW_PAGE_WEEK, goal);
}

static void
gw_week_page_class_init (GwWeekPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GW_WORKSHOP_PAGE_CLASS (klass)->bind = gw_week_page_bind;
  GW_WORKSHOP_PAGE_CLASS (klass)->refresh = gw_week_page_refresh;

  gw_fields_ensure ();
  g_type_ensure (GW_TYPE_FUNNEL_TABLE);
  g_type_ensure (GW_TYPE_MILESTONE_CHART);
  g_type_ensure (GW_TYPE_MONTH_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/workshop/week/gw-week-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwWeekPage, no_goal);
  gtk_widget_class_bind_template_child (widget_class, GwWeekPage, goal_box);
  gtk_widget_class_bind_template_child (widget_class, GwWeekPage, curve_group);
  gtk_widget_class_bind_template_child (widget_class, GwWeekPage, month_field);
  gtk_widget_class_bind_template_child (widget_class, GwWeekPage, chart);
  gtk_widget_class_bind_template_child (widget_class, GwWeekPage, milestones);
  gtk_widget_class_bind_template_child (widget_class, GwWeekPage, funnel_group);
  gtk_widget_class_bind_template_child (widget_class, GwWeekPage, stages);
  gtk_widget_class_bind_template_child (widget_class, GwWeekPage, needs);
}

static void
gw_week_page_init (GwWeekPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->milestones, "adding", G_CALLBACK (on_adding_milestone), self);
}
