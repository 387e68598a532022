/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-page-switcher.h"

#include <glib/gi18n-lib.h>

#include "gw-drop-down-name.h"
#include "gw-goal-text.h"
#include "gw-names-choice.h"
#include "gw-shown-text.h"
#include "gw-team-goals.h"
#include "gw-wrap-layout.h"

struct _GwPageSwitcher
{
  GtkWidget parent_instance;

  GwSession *session;
  GPtrArray *teams; /* of GwTeam */
  GPtrArray *goals; /* of GwGoal */
  gboolean refreshing;

  GtkWidget *box;
  GtkWidget *team_choice;
  GtkWidget *goal_choice;
};

G_DEFINE_FINAL_TYPE (GwPageSwitcher, gw_page_switcher, GTK_TYPE_WIDGET)

static gpointer
get_chosen (GtkWidget *choice,
            GPtrArray *records)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (choice));

  return selected < records->len ? g_ptr_array_index (records, selected) : NULL;
}

static void
on_team_chosen (GwPageSwitcher *self)
{
  GwTeam *team = get_chosen (self->team_choice, self->teams);

  if (self->refreshing || team == NULL)
    return;

  gw_session_set_member (self->session, NULL);
  gw_session_set_goal (self->session, NULL);
  gw_session_set_team (self->session, team);
}

static void
on_goal_chosen (GwPageSwitcher *self)
{
  GwGoal *goal = get_chosen (self->goal_choice, self->goals);

  if (!self->refreshing && goal != NULL)
    gw_session_set_goal (self->session, goal);
}

static void
gw_page_switcher_dispose (GObject *object)
{
  GwPageSwitcher *self = GW_PAGE_SWITCHER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->teams, g_ptr_array_unref);
  g_clear_pointer (&self->goals, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_page_switcher_parent_class)->dispose (object);
}

static void
gw_page_switcher_class_init (GwPageSwitcherClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_page_switcher_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "pageswitcher");
}

static GtkWidget *
new_choice (GwPageSwitcher *self,
            const char     *name,
            GCallback       callback)
{
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);
  g_autoptr (GtkListItemFactory) factory = gw_shown_text_new_factory ();

  gtk_drop_down_set_factory (GTK_DROP_DOWN (choice), factory);
  gtk_widget_set_tooltip_text (choice, name);
  gw_drop_down_name_set (GTK_DROP_DOWN (choice), name);
  g_signal_connect_swapped (choice, "notify::selected", callback, self);
  gtk_box_append (GTK_BOX (self->box), choice);
  return choice;
}

static void
gw_page_switcher_init (GwPageSwitcher *self)
{
  self->teams = g_ptr_array_new_with_free_func (g_object_unref);
  self->goals = g_ptr_array_new_with_free_func (g_object_unref);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->box, gw_wrap_layout_new (12, 6));
  self->team_choice = new_choice (self, _("The team that this page is about"), G_CALLBACK (on_team_chosen));
  self->goal_choice = new_choice (self, _("The goal that this page is about"), G_CALLBACK (on_goal_chosen));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
show_names (GwPageSwitcher *self,
            GtkWidget      *choice,
            GtkStringList  *names,
            guint           selected)
{
  self->refreshing = TRUE;
  gw_names_choice_show (GTK_DROP_DOWN (choice), names, selected);
  self->refreshing = FALSE;
  /* Where nothing is chosen yet, one is a choice too. */
  gtk_widget_set_visible (choice, g_list_model_get_n_items (G_LIST_MODEL (names)) >
                                    (selected == GTK_INVALID_LIST_POSITION ? 0 : 1));
}

static void
list_teams (GwPageSwitcher *self,
            GwTeam         *team)
{
  GwRecordList *teams = gw_workshop_get_teams (gw_session_get_workshop (self->session));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  g_ptr_array_set_size (self->teams, 0);
  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    {
      GwTeam *one = GW_TEAM (gw_record_list_get (teams, i));

      g_ptr_array_add (self->teams, g_object_ref (one));
      gtk_string_list_append (names, gw_team_get_name (one)[0] != '\0' ? gw_team_get_name (one) : _("Team without a name"));
      if (one == team)
        selected = i;
    }
  show_names (self, self->team_choice, names, selected);
}

static void
list_goals (GwPageSwitcher *self,
            GwTeam         *team,
            GwGoal         *goal)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  g_clear_pointer (&self->goals, g_ptr_array_unref);
  self->goals = team != NULL ? gw_team_goals_list (team) : g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->goals->len; i++)
    {
      g_autofree char *title = gw_goal_text_title (g_ptr_array_index (self->goals, i));

      gtk_string_list_append (names, title);
    }
  if (goal != NULL && !g_ptr_array_find (self->goals, goal, &selected))
    selected = GTK_INVALID_LIST_POSITION;
  show_names (self, self->goal_choice, names, selected);
}

/**
 * gw_page_switcher_refresh:
 * @team: (nullable): the team that the page is about
 * @with_goals: whether it is about one goal of the team
 * @goal: (nullable): the goal that it is about
 *
 * Offers the teams of the workshop and the goals of @team, and is not there
 * where there is no choice.
 */
void
gw_page_switcher_refresh (GwPageSwitcher *self,
                          GwSession      *session,
                          GwTeam         *team,
                          gboolean        with_goals,
                          GwGoal         *goal)
{
  g_return_if_fail (GW_IS_PAGE_SWITCHER (self));
  g_return_if_fail (GW_IS_SESSION (session));

  g_set_object (&self->session, session);
  list_teams (self, team);
  list_goals (self, with_goals ? team : NULL, with_goals ? goal : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_visible (self->team_choice) ||
                                             gtk_widget_get_visible (self->goal_choice));
}
