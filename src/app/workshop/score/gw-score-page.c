/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-score-page.h"

#include <glib/gi18n-lib.h>

#include "gw-field-editor.h"
#include "gw-field-group.h"
#include "gw-fields.h"
#include "gw-first-check-in.h"
#include "gw-metric.h"
#include "gw-page-hints.h"
#include "gw-review-dates.h"
#include "gw-review.h"
#include "gw-team-goals.h"
#include "gw-workshop-page-private.h"

struct _GwScorePage
{
  GwWorkshopPage parent_instance;

  GtkWidget *review_group;
  GtkWidget *guard_group;
  GtkWidget *check_in_group;
  GPtrArray *shown; /* goals, unowned */
  GPtrArray *rows;  /* unowned */
};

G_DEFINE_FINAL_TYPE (GwScorePage, gw_score_page, GW_TYPE_WORKSHOP_PAGE)

static gboolean
takes_check_ins (GwGoal *goal)
{
  GwMetric *metric = gw_goal_get_metric (goal);

  return gw_goal_get_state (goal) != GW_GOAL_STATE_DROPPED && metric != NULL &&
         gw_metric_get_nature (metric) != GW_NATURE_STEPS;
}

static gboolean
same_goals (GwScorePage *self,
            GPtrArray   *goals)
{
  if (goals->len != self->shown->len)
    return FALSE;
  for (guint i = 0; i < goals->len; i++)
    if (g_ptr_array_index (goals, i) != g_ptr_array_index (self->shown, i))
      return FALSE;

  return TRUE;
}

static void
list_goals (GwScorePage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  GwRecordList *list = gw_team_get_goals (gw_workshop_page_get_team (page));
  g_autoptr (GPtrArray) goals = g_ptr_array_new ();

  for (guint i = 0; i < gw_record_list_get_length (list); i++)
    {
      GwGoal *goal = GW_GOAL (gw_record_list_get (list, i));

      /* What a team reaches is added up from its members. */
      if (takes_check_ins (goal) &&
          !(goal == gw_workshop_page_get_goal (page) &&
            gw_goal_insight_is_summed (gw_insight_get_goal (gw_session_get_insight (gw_workshop_page_get_session (page)), goal))))
        g_ptr_array_add (goals, goal);
    }

  if (!same_goals (self, goals))
    {
      gw_field_group_clear (GW_FIELD_GROUP (self->check_in_group));
      g_ptr_array_set_size (self->shown, 0);
      g_ptr_array_set_size (self->rows, 0);
      for (guint i = 0; i < goals->len; i++)
        {
          GtkWidget *row = gw_first_check_in_new (gw_workshop_page_get_session (page), g_ptr_array_index (goals, i));

          gw_field_group_append (GW_FIELD_GROUP (self->check_in_group), row);
          g_ptr_array_add (self->shown, g_ptr_array_index (goals, i));
          g_ptr_array_add (self->rows, row);
        }
      return;
    }
  for (guint i = 0; i < self->rows->len; i++)
    gw_first_check_in_refresh (g_ptr_array_index (self->rows, i));
}

static void
gw_score_page_bind (GwWorkshopPage *page)
{
  GwScorePage *self = GW_SCORE_PAGE (page);
  GwTeam *team = gw_workshop_page_get_team (page);
  GwRecord *review = team != NULL ? GW_RECORD (gw_team_get_review (team)) : NULL;

  gw_field_editor_bind_below (self->review_group, gw_workshop_page_get_session (page), review);
  gw_field_editor_bind_below (self->guard_group, gw_workshop_page_get_session (page), review);
  g_ptr_array_set_size (self->shown, 0);
  gw_field_group_clear (GW_FIELD_GROUP (self->check_in_group));
}

static void
gw_score_page_refresh (GwWorkshopPage *page)
{
  GwScorePage *self = GW_SCORE_PAGE (page);
  GwLivePanel *live = gw_workshop_page_get_live (page);
  const GwFormat *format = gw_workshop_page_get_format (page);
  GwReview *review = gw_team_get_review (gw_workshop_page_get_team (page));
  GwDate dates[6];
  guint n_dates;

  list_goals (self);
  gw_live_panel_clear (live);
  n_dates = gw_review_dates_list (gw_review_get_first (review), gw_review_get_rhythm (review),
                                  (int) gw_review_get_weekday (review), GW_DATE_NONE,
                                  gw_workshop_get_end (gw_workshop_page_get_workshop (page)),
                                  dates, G_N_ELEMENTS (dates));
  if (n_dates == 0)
    {
      gw_live_panel_add_quiet (live, _("Choose the date of the first review, and you see here when the next ones fall."));
      return;
    }

  gw_live_panel_add_head (live, _("The first reviews"));
  for (guint i = 0; i < n_dates; i++)
    {
      g_autofree char *date = gw_format_date (format, dates[i]);

      gw_live_panel_add_pair (live, gw_format_weekday_name (gw_date_get_weekday (dates[i])), date);
    }
  if (gw_workshop_page_get_goal (page) != NULL)
    gw_page_hints_for_goal (live, gw_workshop_page_get_session (page), GW_PAGE_SCORE, gw_workshop_page_get_goal (page));
  if (gw_review_get_chair (review) == NULL)
    gw_live_panel_add_hint (live, _("Who takes the chair? Better not the leader."));
}

static void
gw_score_page_dispose (GObject *object)
{
  GwScorePage *self = GW_SCORE_PAGE (object);

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (gw_score_page_parent_class)->dispose (object);
}

static void
gw_score_page_class_init (GwScorePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_score_page_dispose;
  GW_WORKSHOP_PAGE_CLASS (klass)->bind = gw_score_page_bind;
  GW_WORKSHOP_PAGE_CLASS (klass)->refresh = gw_score_page_refresh;

  gw_fields_ensure ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/workshop/score/gw-score-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwScorePage, review_group);
  gtk_widget_class_bind_template_child (widget_class, GwScorePage, guard_group);
  gtk_widget_class_bind_template_child (widget_class, GwScorePage, check_in_group);
}

static void
gw_score_page_init (GwScorePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
}
