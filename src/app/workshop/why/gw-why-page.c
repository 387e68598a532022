/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-why-page.h"

#include <glib/gi18n-lib.h>

#include "gw-field-editor.h"
#include "gw-fields.h"
#include "gw-period.h"
#include "gw-reflection.h"
#include "gw-team-figures.h"
#include "gw-votes.h"
#include "gw-workshop-page-private.h"

struct _GwWhyPage
{
  GwWorkshopPage parent_instance;

  GtkWidget *origin_group;
  GtkWidget *why_group;
  GtkWidget *importance_group;
  GtkWidget *confidence_expander;
  GtkWidget *last_group;
  GtkWidget *lock_group;
  GtkWidget *lock_button;
  GtkWidget *votes_button;
};

G_DEFINE_FINAL_TYPE (GwWhyPage, gw_why_page, GW_TYPE_WORKSHOP_PAGE)

static GwDate
get_default_lock (GwWorkshopPage *page)
{
  GwWorkshop *workshop = gw_workshop_page_get_workshop (page);
  GwDate start = gw_workshop_get_start (workshop);
  GwDate end = gw_workshop_get_end (workshop);

  return start != GW_DATE_NONE && end != GW_DATE_NONE && start <= end ? gw_period_get_third (start, end) : GW_DATE_NONE;
}

static void
say_attainment (GwWorkshopPage *page,
                GwLivePanel    *live)
{
  GwTeam *team = gw_workshop_page_get_team (page);
  const GwFormat *format = gw_workshop_page_get_format (page);
  GwLastAttainment last = gw_team_get_last_attainment (team);
  g_autofree char *share = NULL;
  g_autofree char *reached = NULL;

  if (last.known == 0)
    {
      gw_live_panel_add_quiet (live, _("Fill in last period’s targets and results on the set-up page, and you see here how many reached them."));
      return;
    }

  share = gw_format_percent (format, last.share, 0);
  reached = g_strdup_printf (ngettext ("%u of %u person reached the target",
                                       "%u of %u people reached the target", last.known),
                             last.reached, last.known);
  gw_live_panel_add_figure (live, _("Last period, the team"), share, reached);
  for (guint i = 0; i < gw_record_list_get_length (gw_team_get_members (team)); i++)
    {
      GwMember *member = GW_MEMBER (gw_record_list_get (gw_team_get_members (team), i));
      g_autofree char *text = NULL;
      double own;

      text = gw_member_get_last_attainment (member, &own) ? gw_format_percent (format, own, 0)
                                                          : g_strdup (_("not known"));
      gw_live_panel_add_pair (live, gw_member_get_name (member), text);
    }
}

/* The leader's confidence is shown only while the leader has opened it. */
static void
say_gap (GwWhyPage   *self,
         GwLivePanel *live)
{
  GwReflection *reflection = gw_team_get_reflection (gw_workshop_page_get_team (GW_WORKSHOP_PAGE (self)));
  gint64 importance = gw_reflection_get_importance (reflection);
  gint64 confidence = gw_reflection_get_confidence (reflection);
  g_autofree char *gap = NULL;
  g_autofree char *detail = NULL;
  int points;

  if (!gw_reflection_get_gap (reflection, &points) ||
      !gtk_expander_get_expanded (GTK_EXPANDER (self->confidence_expander)))
    return;

  gap = g_strdup_printf (_("%+d points"), points);
  detail = g_strdup_printf (_("importance %d of 10, confidence %d %%"), (int) importance, (int) confidence);
  gw_live_panel_add_figure (live, _("Importance against confidence"), gap, detail);
}

static void
on_lock_clicked (GwWhyPage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  g_autoptr (GwEdit) edit = gw_edit_new (_("Lock Decision"));

  gw_edit_set_date (edit, GW_RECORD (gw_team_get_reflection (gw_workshop_page_get_team (page))), "lock-date",
                    get_default_lock (page));
  (void) gw_session_commit (gw_workshop_page_get_session (page), edit);
}

static void
on_votes_clicked (GwWhyPage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);

  gw_votes_ask (GTK_WIDGET (self), gw_workshop_page_get_session (page), gw_workshop_page_get_team (page),
                GW_VOTE_ROUND_FIRST);
}

static void
gw_why_page_bind (GwWorkshopPage *page)
{
  GwWhyPage *self = GW_WHY_PAGE (page);
  GwTeam *team = gw_workshop_page_get_team (page);
  GwRecord *reflection = team != NULL ? GW_RECORD (gw_team_get_reflection (team)) : NULL;
  GtkWidget *groups[] = { self->origin_group, self->why_group, self->importance_group, self->last_group, self->lock_group };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    gw_field_editor_bind_below (groups[i], gw_workshop_page_get_session (page), reflection);
}

static void
gw_why_page_refresh (GwWorkshopPage *page)
{
  GwWhyPage *self = GW_WHY_PAGE (page);
  GwLivePanel *live = gw_workshop_page_get_live (page);
  GwReflection *reflection = gw_team_get_reflection (gw_workshop_page_get_team (page));
  GwDate lock = get_default_lock (page);

  gtk_widget_set_visible (self->lock_button,
                          gw_reflection_get_lock_date (reflection) == GW_DATE_NONE && lock != GW_DATE_NONE);
  if (lock != GW_DATE_NONE)
    {
      g_autofree char *date = gw_format_date (gw_workshop_page_get_format (page), lock);
      /* Translators: fills in a date: "One third in: 2 May 2026". */
      g_autofree char *label = g_strdup_printf (_("One third in: %s"), date);

      gtk_button_set_label (GTK_BUTTON (self->lock_button), label);
    }

  gw_live_panel_clear (live);
  say_attainment (page, live);
  say_gap (self, live);
  if (gw_reflection_get_why_customers (reflection)[0] == '\0' && gw_reflection_get_why_team (reflection)[0] == '\0' &&
      gw_reflection_get_why_me (reflection)[0] == '\0')
    gw_live_panel_add_hint (live, _("Write one reason down before you go on. It is printed on every sheet."));
}

static void
gw_why_page_class_init (GwWhyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GW_WORKSHOP_PAGE_CLASS (klass)->bind = gw_why_page_bind;
  GW_WORKSHOP_PAGE_CLASS (klass)->refresh = gw_why_page_refresh;

  gw_fields_ensure ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/workshop/why/gw-why-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwWhyPage, origin_group);
  gtk_widget_class_bind_template_child (widget_class, GwWhyPage, why_group);
  gtk_widget_class_bind_template_child (widget_class, GwWhyPage, importance_group);
  gtk_widget_class_bind_template_child (widget_class, GwWhyPage, confidence_expander);
  gtk_widget_class_bind_template_child (widget_class, GwWhyPage, last_group);
  gtk_widget_class_bind_template_child (widget_class, GwWhyPage, lock_group);
  gtk_widget_class_bind_template_child (widget_class, GwWhyPage, lock_button);
  gtk_widget_class_bind_template_child (widget_class, GwWhyPage, votes_button);
}

static void
gw_why_page_init (GwWhyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->lock_button, "clicked", G_CALLBACK (on_lock_clicked), self);
  g_signal_connect_swapped (self->votes_button, "clicked", G_CALLBACK (on_votes_clicked), self);
  g_signal_connect_swapped (self->confidence_expander, "notify::expanded",
                            G_CALLBACK (gw_workshop_page_refresh), self);
}
