/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sidebar.h"

#include <glib/gi18n-lib.h>

#include "gw-agenda.h"
#include "gw-person-row.h"

/* Who takes part and what is on the agenda. */
struct _GwSidebar
{
  AdwBin parent_instance;

  GtkListView *people;
  GtkMenuButton *add_button;
  GtkEditable *new_name;
  GwAgenda *agenda;

  GwSession *session;
  GtkSingleSelection *selection;
  gulong team_handler;
  gulong member_handler;
  gulong as_of_handler;
  gboolean is_following; /* the list follows the session; it is not clicked */
};

G_DEFINE_FINAL_TYPE (GwSidebar, gw_sidebar, ADW_TYPE_BIN)

/* A team and then its members, as one list. */
static gpointer
expand_team (gpointer item,
             gpointer user_data)
{
  g_autoptr (GwTeam) team = item;
  GListStore *heading = g_list_store_new (GW_TYPE_RECORD);
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (heading, team);
  g_list_store_append (parts, heading);
  g_list_store_append (parts, gw_team_get_members (team));
  g_object_unref (heading);
  return gtk_flatten_list_model_new (G_LIST_MODEL (parts));
}

static GListModel *
people_of (GwWorkshop *workshop)
{
  GListModel *teams = g_object_ref (G_LIST_MODEL (gw_workshop_get_teams (workshop)));
  GtkMapListModel *expanded = gtk_map_list_model_new (teams, expand_team, NULL, NULL);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (expanded)));
}

static void
on_selected (GwSidebar *self)
{
  GwRecord *record;

  g_assert (GW_IS_SIDEBAR (self));

  record = gtk_single_selection_get_selected_item (self->selection);
  if (self->is_following || self->session == NULL || record == NULL)
    return;

  self->is_following = TRUE;
  if (GW_IS_TEAM (record))
    {
      gw_session_set_team (self->session, GW_TEAM (record));
      gw_session_set_member (self->session, NULL);
    }
  else
    {
      gw_session_set_team (self->session, GW_TEAM (gw_record_get_ancestor (record, GW_TYPE_TEAM)));
      gw_session_set_member (self->session, GW_MEMBER (record));
    }
  self->is_following = FALSE;
}

static void
follow_session (GwSidebar *self)
{
  gpointer wanted;

  g_assert (GW_IS_SIDEBAR (self));

  if (self->is_following || self->selection == NULL)
    return;

  wanted = gw_session_get_member (self->session);
  if (wanted == NULL)
    wanted = gw_session_get_team (self->session);
  self->is_following = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (GwRecord) record = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (record == wanted)
        gtk_single_selection_set_selected (self->selection, i);
    }
  self->is_following = FALSE;
}

static void
on_setup (GwSidebar   *self,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, gw_person_row_new ());
}

static void
on_bind (GwSidebar   *self,
         GtkListItem *item)
{
  gw_person_row_set_record (GW_PERSON_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
on_unbind (GwSidebar   *self,
           GtkListItem *item)
{
  gw_person_row_set_record (GW_PERSON_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
add_member (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  GwSidebar *self = GW_SIDEBAR (widget);
  GwTeam *team = self->session != NULL ? gw_session_get_team (self->session) : NULL;
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->new_name)));
  g_autoptr (GwRecord) member = NULL;
  g_autoptr (GwEdit) edit = NULL;

  if (team == NULL || name[0] == '\0')
    return;

  member = gw_record_new (GW_TYPE_MEMBER, NULL);
  edit = gw_edit_new (_("Add Member"));
  gw_edit_insert (edit, GW_RECORD (team), "members", G_MAXUINT, member);
  gw_edit_set_text (edit, member, "name", name);
  if (gw_session_commit (self->session, edit))
    gtk_editable_set_text (self->new_name, "");
}

static void
update_enabled (GwSidebar *self)
{
  g_assert (GW_IS_SIDEBAR (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button),
                            self->session != NULL && gw_session_get_team (self->session) != NULL &&
                              !gw_session_is_past (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sidebar.add-member",
                                 gtk_editable_get_text (self->new_name)[0] != '\0');
}

static void
on_name_activated (GwSidebar *self)
{
  add_member (GTK_WIDGET (self), NULL, NULL);
}

static void
gw_sidebar_dispose (GObject *object)
{
  gw_sidebar_set_session (GW_SIDEBAR (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_SIDEBAR);

  G_OBJECT_CLASS (gw_sidebar_parent_class)->dispose (object);
}

static void
gw_sidebar_class_init (GwSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_sidebar_dispose;

  g_type_ensure (GW_TYPE_AGENDA);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goalwright/Goalwright/window/gw-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, GwSidebar, people);
  gtk_widget_class_bind_template_child (widget_class, GwSidebar, add_button);
  gtk_widget_class_bind_template_child (widget_class, GwSidebar, new_name);
  gtk_widget_class_bind_template_child (widget_class, GwSidebar, agenda);
  gtk_widget_class_bind_template_callback (widget_class, update_enabled);
  gtk_widget_class_bind_template_callback (widget_class, on_name_activated);
  gtk_widget_class_install_action (widget_class, "sidebar.add-member", NULL, add_member);
}

static void
gw_sidebar_init (GwSidebar *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (on_unbind), self);
  gtk_list_view_set_factory (self->people, factory);
  update_enabled (self);
}

/**
 * gw_sidebar_set_session:
 * @session: (nullable): whose people and pages to show
 */
void
gw_sidebar_set_session (GwSidebar *self,
                        GwSession *session)
{
  g_return_if_fail (GW_IS_SIDEBAR (self));
  g_return_if_fail (session == NULL || GW_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      g_clear_signal_handler (&self->team_handler, self->session);
      g_clear_signal_handler (&self->member_handler, self->session);
      g_clear_signal_handler (&self->as_of_handler, self->session);
      g_signal_handlers_disconnect_by_func (self->selection, on_selected, self);
      gtk_list_view_set_model (self->people, NULL);
      g_clear_object (&self->selection);
    }
  g_set_object (&self->session, session);
  gw_agenda_set_session (self->agenda, session);
  if (session == NULL)
    return;

  self->selection = gtk_single_selection_new (people_of (gw_session_get_workshop (session)));
  gtk_list_view_set_model (self->people, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self);
  self->team_handler = g_signal_connect_swapped (session, "notify::team", G_CALLBACK (follow_session), self);
  self->member_handler = g_signal_connect_swapped (session, "notify::member", G_CALLBACK (follow_session), self);
  self->as_of_handler = g_signal_connect_swapped (session, "notify::as-of", G_CALLBACK (update_enabled), self);
  follow_session (self);
  update_enabled (self);
}

/**
 * gw_sidebar_focus_page:
 *
 * Puts the keyboard on the page that is open, where nothing is typed by accident.
 */
void
gw_sidebar_focus_page (GwSidebar *self)
{
  g_return_if_fail (GW_IS_SIDEBAR (self));

  if (!gtk_widget_child_focus (GTK_WIDGET (self->agenda), GTK_DIR_TAB_FORWARD))
    g_debug ("The agenda is hidden and takes no focus.");
}

/**
 * gw_sidebar_set_page_shown:
 * @shown: whether a page of the workshop is in sight, and not another view
 *
 * Only what is in sight looks selected: with a page it is the page, and who is
 * selected is marked less.
 */
void
gw_sidebar_set_page_shown (GwSidebar *self,
                           gboolean   shown)
{
  g_return_if_fail (GW_IS_SIDEBAR (self));

  gw_agenda_set_shown (self->agenda, shown);
  if (shown)
    gtk_widget_add_css_class (GTK_WIDGET (self->people), "behind");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->people), "behind");
}
