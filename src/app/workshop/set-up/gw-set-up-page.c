/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-set-up-page.h"

#include <glib/gi18n-lib.h>

#include "gw-calendar.h"
#include "gw-field-editor.h"
#include "gw-fields.h"
#include "gw-member-capacity.h"
#include "gw-member-table.h"
#include "gw-metric.h"
#include "gw-period.h"
#include "gw-team-figures.h"
#include "gw-workshop-page-private.h"

struct _GwSetUpPage
{
  GwWorkshopPage parent_instance;

  GtkWidget *no_team;
  GtkWidget *new_team_button;
  GtkWidget *remove_team_button;
  GtkWidget *workshop_group;
  GtkWidget *period_group;
  GtkWidget *dates_button;
  GtkWidget *calendar_group;
  GtkWidget *team_group;
  GtkWidget *team_name;
  GtkWidget *metric_name;
  GtkWidget *metric_unit;
  GtkWidget *metric_decimals;
  GtkWidget *metric_nature;
  GtkWidget *member_table;
  GwMetric *metric;
};

G_DEFINE_FINAL_TYPE (GwSetUpPage, gw_set_up_page, GW_TYPE_WORKSHOP_PAGE)

static GwMetric *
get_metric (GwTeam *team)
{
  return team != NULL ? gw_team_get_metric (team) : NULL;
}

static void
bind_metric (GwSetUpPage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  GwMetric *metric = get_metric (gw_workshop_page_get_team (page));
  GtkWidget *editors[] = { self->metric_name, self->metric_unit, self->metric_decimals, self->metric_nature };

  for (guint i = 0; i < G_N_ELEMENTS (editors); i++)
    gw_field_editor_bind (GW_FIELD_EDITOR (editors[i]), gw_workshop_page_get_session (page), (GwRecord *) metric);
  g_set_object (&self->metric, metric);
}

static void
say_time (GwWorkshopPage *page,
          GwLivePanel    *live)
{
  GwWorkshop *workshop = gw_workshop_page_get_workshop (page);
  GwTeam *team = gw_workshop_page_get_team (page);
  const GwFormat *format = gw_workshop_page_get_format (page);
  GwDate start = gw_workshop_get_start (workshop);
  GwDate end = gw_workshop_get_end (workshop);
  g_autoptr (GwWorkCalendar) calendar = NULL;
  g_autofree char *days = NULL;
  g_autofree char *range = NULL;

  if (start == GW_DATE_NONE || end == GW_DATE_NONE || end < start)
    {
      gw_live_panel_add_quiet (live, _("Choose the first and the last day, and you see here how many working days there are."));
      return;
    }

  calendar = gw_work_calendar_new_for_workshop (workshop);
  days = gw_format_amount (format, gw_work_calendar_count (calendar, start, end), 0);
  range = gw_format_date_range (format, start, end);
  gw_live_panel_add_figure (live, _("Working days"), days, range);
  if (gw_integers_get_length (gw_calendar_get_holidays (gw_workshop_get_calendar (workshop))) == 0)
    gw_live_panel_add_quiet (live, _("No holidays are entered yet: 1 January, too, counts as a day on which you sell. Add them under “Days on which you sell”."));
  if (team != NULL && gw_record_list_get_length (gw_team_get_members (team)) > 0)
    {
      double person_days = gw_team_get_person_days (workshop, team);
      g_autofree char *persons = gw_format_value (format, person_days, 0);
      g_autofree char *selling = gw_team_say_selling_hours (workshop, team, format);
      guint count = gw_record_list_get_length (gw_team_get_members (team));
      g_autofree char *detail = g_strdup_printf (ngettext ("%u member, part time and leave taken off",
                                                           "%u members, part time and leave taken off", count), count);

      gw_live_panel_add_figure (live, _("Person-days"), persons, detail);
      gw_live_panel_add_figure (live, _("Hours for selling"), selling, NULL);
    }
}

/* The coming period of the chosen length; %FALSE where those are the dates
 * already, and for a custom one. */
static gboolean
find_other_dates (GwWorkshopPage *page,
                  GwDate         *start,
                  GwDate         *end)
{
  GwWorkshop *workshop = gw_workshop_page_get_workshop (page);

  return gw_period_find_coming (gw_workshop_get_period (workshop), (int) gw_workshop_get_fiscal_start (workshop),
                                gw_session_get_today (gw_workshop_page_get_session (page)), start, end) &&
         (*start != gw_workshop_get_start (workshop) || *end != gw_workshop_get_end (workshop));
}

/* The dates go along with the kind of period while they are those that would have
 * been filled in; dates that somebody has chosen stay, and the button offers others. */
static void
on_period_writing (GwSetUpPage   *self,
                   GwEdit        *edit,
                   const GValue  *value,
                   GwFieldEditor *editor)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  GwWorkshop *workshop = gw_workshop_page_get_workshop (page);
  GwDate today = gw_session_get_today (gw_workshop_page_get_session (page));
  GwPeriodKind kind = gw_workshop_get_period (workshop);
  int fiscal_start = (int) gw_workshop_get_fiscal_start (workshop);
  gboolean unset = gw_workshop_get_start (workshop) == GW_DATE_NONE && gw_workshop_get_end (workshop) == GW_DATE_NONE;
  GwDate start, end;

  if (!unset &&
      (!gw_period_find_coming (kind, fiscal_start, today, &start, &end) ||
       start != gw_workshop_get_start (workshop) || end != gw_workshop_get_end (workshop)))
    return;

  if (G_VALUE_HOLDS_ENUM (value))
    kind = (GwPeriodKind) g_value_get_enum (value);
  else
    fiscal_start = (int) g_value_get_int64 (value);
  if (!gw_period_find_coming (kind, fiscal_start, today, &start, &end))
    return;

  gw_edit_set_date (edit, GW_RECORD (workshop), "start", start);
  gw_edit_set_date (edit, GW_RECORD (workshop), "end", end);
}

static void
update_dates_button (GwSetUpPage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  GwDate start, end;
  gboolean others = find_other_dates (page, &start, &end);

  if (others)
    {
      g_autofree char *range = gw_format_date_range (gw_workshop_page_get_format (page), start, end);
      /* Translators: a time such as "1 July – 31 December 2026". */
      g_autofree char *label = g_strdup_printf (_("_Fill In %s"), range);

      gtk_button_set_label (GTK_BUTTON (self->dates_button), label);
    }
  gtk_widget_set_visible (self->dates_button, others);
}

static void
on_dates_clicked (GwSetUpPage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  GwRecord *workshop = GW_RECORD (gw_workshop_page_get_workshop (page));
  g_autoptr (GwEdit) edit = gw_edit_new (_("Fill In Dates"));
  GwDate start, end;

  if (!find_other_dates (page, &start, &end))
    return;

  gw_edit_set_date (edit, workshop, "start", start);
  gw_edit_set_date (edit, workshop, "end", end);
  (void) gw_session_commit (gw_workshop_page_get_session (page), edit);
}

/* A team needs something to count, so both come in one edit. */
static void
on_new_team_clicked (GwSetUpPage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  GwRecord *workshop = GW_RECORD (gw_workshop_page_get_workshop (page));
  g_autoptr (GwEdit) edit = gw_edit_new (_("Add Team"));
  g_autoptr (GwRecord) team = gw_record_new (GW_TYPE_TEAM, NULL);
  g_autoptr (GwRecord) metric = NULL;
  GwRecord *counted = gw_record_list_get (gw_workshop_get_metrics (GW_WORKSHOP (workshop)), 0);
  g_autofree char *name = NULL;
  guint n_teams;

  if (counted == NULL)
    {
      metric = gw_record_new (GW_TYPE_METRIC, NULL);
      gw_edit_insert (edit, workshop, "metrics", G_MAXUINT, metric);
      gw_edit_set_text (edit, metric, "name", _("Revenue"));
      counted = metric;
    }
  gw_edit_insert (edit, workshop, "teams", G_MAXUINT, team);
  n_teams = gw_record_list_get_length (gw_workshop_get_teams (GW_WORKSHOP (workshop)));
  /* Translators: the name of a second or third team, until it gets its own. */
  name = n_teams > 0 ? g_strdup_printf (_("Team %u"), n_teams + 1) : g_strdup (_("Our team"));
  gw_edit_set_text (edit, team, "name", name);
  gw_edit_set_reference (edit, team, "metric", counted);
  if (!gw_session_commit (gw_workshop_page_get_session (page), edit))
    return;

  gw_session_set_member (gw_workshop_page_get_session (page), NULL);
  gw_session_set_team (gw_workshop_page_get_session (page), GW_TEAM (team));
}

static void
on_remove_team_clicked (GwSetUpPage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  GwTeam *team = gw_workshop_page_get_team (page);
  g_autofree char *label = g_strdup_printf (_("Remove %s"), gw_team_get_name (team));
  g_autofree char *sentence = g_strdup_printf (_("%s is removed."), gw_team_get_name (team));
  g_autoptr (GwEdit) edit = gw_edit_new (label);

  gw_edit_remove (edit, GW_RECORD (team));
  if (gw_session_commit (gw_workshop_page_get_session (page), edit))
    gw_session_say_done (gw_workshop_page_get_session (page), sentence);
}

static void
gw_set_up_page_bind (GwWorkshopPage *page)
{
  GwSetUpPage *self = GW_SET_UP_PAGE (page);
  GwSession *session = gw_workshop_page_get_session (page);
  GwRecord *workshop = GW_RECORD (gw_workshop_page_get_workshop (page));
  GwTeam *team = gw_workshop_page_get_team (page);

  gw_field_editor_bind_below (self->workshop_group, session, workshop);
  gw_field_editor_bind_below (self->period_group, session, workshop);
  gw_field_editor_bind_below (self->calendar_group, session,
                              GW_RECORD (gw_workshop_get_calendar (GW_WORKSHOP (workshop))));
  gw_field_editor_bind (GW_FIELD_EDITOR (self->team_name), session, (GwRecord *) team);
  gw_member_table_bind (GW_MEMBER_TABLE (self->member_table), session, team);
  gtk_widget_set_visible (self->no_team, team == NULL);
  gtk_widget_set_visible (self->team_group, team != NULL);
}

static void
gw_set_up_page_refresh (GwWorkshopPage *page)
{
  GwSetUpPage *self = GW_SET_UP_PAGE (page);
  GwLivePanel *live = gw_workshop_page_get_live (page);

  bind_metric (self);
  gtk_widget_set_visible (self->remove_team_button,
                          gw_record_list_get_length (gw_workshop_get_teams (gw_workshop_page_get_workshop (page))) > 1);
  update_dates_button (self);
  gw_live_panel_clear (live);
  say_time (page, live);
}

/* A sheet that says "from 0 to 100" of nothing is signed for nothing. */
static char *
gw_set_up_page_explain_unfinished (GwWorkshopPage *page)
{
  GwTeam *team = gw_workshop_page_get_team (page);
  GwMetric *metric = get_metric (team);

  if (team == NULL || gw_record_list_get_length (gw_team_get_members (team)) == 0)
    return g_strdup (_("Nobody is in the team yet: add its members on the page Set-up."));
  if (metric != NULL && *gw_metric_get_unit (metric) == '\0')
    return g_strdup (_("It is open in units of what you count: say so on the page Set-up, or the sheets show bare numbers."));

  return NULL;
}

static void
gw_set_up_page_dispose (GObject *object)
{
  g_clear_object (&GW_SET_UP_PAGE (object)->metric);

  G_OBJECT_CLASS (gw_set_up_page_parent_class)->dispose (object);
}

static void
gw_set_up_page_class_init (GwSetUpPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_set_up_page_dispose;
  GW_WORKSHOP_PAGE_CLASS (klass)->bind = gw_set_up_page_bind;
  GW_WORKSHOP_PAGE_CLASS (klass)->refresh = gw_set_up_page_refresh;
  GW_WORKSHOP_PAGE_CLASS (klass)->explain_unfinished = gw_set_up_page_explain_unfinished;

  gw_fields_ensure ();
  g_type_ensure (GW_TYPE_MEMBER_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/workshop/set-up/gw-set-up-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwSetUpPage, no_team);
  gtk_widget_class_bind_template_child (widget_class, GwSetUpPage, new_team_button);
  gtk_widget_class_bind_template_child (widget_class, GwSetUpPage, remove_team_button);
  gtk_widget_class_bind_template_callback (widget_class, on_new_team_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_team_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_period_writing);
  gtk_widget_class_bind_template_child (widget_class, GwSetUpPage, workshop_group);
  gtk_widget_class_bind_template_child (widget_class, GwSetUpPage, period_group);
  gtk_widget_class_bind_template_child (widget_class, GwSetUpPage, dates_button);
  gtk_widget_class_bind_template_child (widget_class, GwSetUpPage, calendar_group);
  gtk_widget_class_bind_template_child (widget_class, GwSetUpPage, team_group);
  gtk_widget_class_bind_template_child (widget_class, GwSetUpPage, team_name);
  gtk_widget_class_bind_template_child (widget_class, GwSetUpPage, metric_name);
  gtk_widget_class_bind_template_child (widget_class, GwSetUpPage, metric_unit);
  gtk_widget_class_bind_template_child (widget_class, GwSetUpPage, metric_decimals);
  gtk_widget_class_bind_template_child (widget_class, GwSetUpPage, metric_nature);
  gtk_widget_class_bind_template_child (widget_class, GwSetUpPage, member_table);
}

static void
gw_set_up_page_init (GwSetUpPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->dates_button, "clicked", G_CALLBACK (on_dates_clicked), self);
  g_signal_connect_swapped (self->new_team_button, "clicked", G_CALLBACK (on_new_team_clicked), self);
}
