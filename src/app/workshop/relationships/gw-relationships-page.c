/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-relationships-page.h"

#include <glib/gi18n-lib.h>

#include "gw-cadence-load.h"
#include "gw-field-editor.h"
#include "gw-fields.h"
#include "gw-list-field.h"
#include "gw-page-hints.h"
#include "gw-practice-goal-field.h"
#include "gw-private-dialog.h"
#include "gw-prose-field.h"
#include "gw-team-figures.h"
#include "gw-workshop-page-private.h"

struct _GwRelationshipsPage
{
  GwWorkshopPage parent_instance;

  GtkWidget *practices;
  GtkWidget *cadence;
  GtkWidget *kept_button;
};

G_DEFINE_FINAL_TYPE (GwRelationshipsPage, gw_relationships_page, GW_TYPE_WORKSHOP_PAGE)

static GwRecord *
find_member (GwMember *member,
             GwEdit   *edit,
             gpointer  user_data)
{
  return GW_RECORD (member);
}

static gboolean
has_kept_goal (GwMember *member,
               gpointer  user_data)
{
  return gw_member_get_kept_goal (member)[0] != '\0';
}

static void
on_kept_clicked (GwRelationshipsPage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  GtkWidget *dialog = gw_private_dialog_new (GTK_WIDGET (self), gw_workshop_page_get_session (page),
                                             gw_workshop_page_get_team (page), _("A Goal Once Kept"),
                                             _("A goal that you kept, anywhere in life, and what made it work."));

  gw_private_dialog_add_field (GW_PRIVATE_DIALOG (dialog),
                               g_object_new (GW_TYPE_PROSE_FIELD, "field", "kept-goal",
                                             "layout", GW_FIELD_LAYOUT_BELOW,
                                             "hint", _("Swam a kilometre twice a week for a whole winter."), NULL),
                               find_member, NULL);
  gw_private_dialog_add_field (GW_PRIVATE_DIALOG (dialog),
                               g_object_new (GW_TYPE_PROSE_FIELD, "field", "kept-because",
                                             "layout", GW_FIELD_LAYOUT_BELOW,
                                             "hint", _("The bag stood packed at the door, and a friend waited."), NULL),
                               find_member, NULL);
  gw_private_dialog_set_check (GW_PRIVATE_DIALOG (dialog), has_kept_goal, NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
gw_relationships_page_bind (GwWorkshopPage *page)
{
  GwRelationshipsPage *self = GW_RELATIONSHIPS_PAGE (page);
  GwTeam *team = gw_workshop_page_get_team (page);

  gw_list_field_bind (GW_LIST_FIELD (self->practices), gw_workshop_page_get_session (page), GW_RECORD (team));
  gw_list_field_bind (GW_LIST_FIELD (self->cadence), gw_workshop_page_get_session (page), GW_RECORD (team));
}

static void
gw_relationships_page_refresh (GwWorkshopPage *page)
{
  GwLivePanel *live = gw_workshop_page_get_live (page);
  GwTeam *team = gw_workshop_page_get_team (page);
  const GwFormat *format = gw_workshop_page_get_format (page);
  GwCadenceLoad load = gw_cadence_load_new_for_team (team);
  double available = gw_team_get_selling_hours (gw_workshop_page_get_workshop (page), team);
  g_autofree char *touches = NULL;
  g_autofree char *hours = NULL;

  gw_live_panel_clear (live);
  if (load.touches == 0)
    {
      gw_live_panel_add_quiet (live, _("Add tiers of customers, and you see here what keeping in touch takes in a year."));
      return;
    }

  touches = gw_format_amount (format, load.touches, 0);
  hours = gw_format_value (format, load.hours, 0);
  gw_live_panel_add_figure (live, _("Touches a year"), touches, NULL);
  gw_live_panel_add_figure (live, _("Hours a year"), hours, NULL);
  if (available > 0)
    {
      g_autofree char *share = gw_format_percent (format, gw_cadence_load_get_share (&load, available), 0);
      g_autofree char *all = gw_format_value (format, available, 0);
      g_autofree char *detail = g_strdup_printf (_("of the %s hours that the team has for selling in a year"), all);

      gw_live_panel_add_figure (live, _("Share of the selling time"), share, detail);
    }
  gw_page_hints_for_team (live, gw_workshop_page_get_session (page), GW_PAGE_RELATIONSHIPS, team);
}

static void
gw_relationships_page_class_init (GwRelationshipsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GW_WORKSHOP_PAGE_CLASS (klass)->bind = gw_relationships_page_bind;
  GW_WORKSHOP_PAGE_CLASS (klass)->refresh = gw_relationships_page_refresh;

  gw_fields_ensure ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/workshop/relationships/gw-relationships-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwRelationshipsPage, practices);
  gtk_widget_class_bind_template_child (widget_class, GwRelationshipsPage, cadence);
  gtk_widget_class_bind_template_child (widget_class, GwRelationshipsPage, kept_button);
}

static void
gw_relationships_page_init (GwRelationshipsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_list_field_set_editor (GW_LIST_FIELD (self->practices), "as-goal", GW_TYPE_PRACTICE_GOAL_FIELD);
  g_signal_connect_swapped (self->kept_button, "clicked", G_CALLBACK (on_kept_clicked), self);
}
