/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-filter-bar.h"

#include <glib/gi18n-lib.h>

#include "gw-drop-down-name.h"
#include "gw-shown-text.h"
#include "gw-wrap-layout.h"

struct _GwGoalFilterBar
{
  GtkWidget parent_instance;

  GtkWidget   *search;
  GtkWidget   *status;
  GtkWidget   *owner;
  GwSession   *session;
  GwGoalQuery *query;
  GPtrArray   *members; /* of the drop-down, behind "Everybody" */
  gboolean     updating;
};

G_DEFINE_FINAL_TYPE (GwGoalFilterBar, gw_goal_filter_bar, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (GwGoalFilterBar *self)
{
  guint status;
  guint owner;

  g_assert (GW_IS_GOAL_FILTER_BAR (self));

  status = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->status));
  owner = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->owner));
  if (self->updating)
    return;

  gw_goal_query_set_text (self->query, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  /* What needs somebody comes first in the list. */
  gw_goal_query_set_status (self->query, status == 0 || status == GTK_INVALID_LIST_POSITION
                                         ? GW_GOAL_QUERY_ANY_STATUS : GW_GOAL_QUERY_STALE + 1 - (int) status);
  gw_goal_query_set_owner (self->query, owner == 0 || owner > self->members->len
                                        ? NULL : self->members->pdata[owner - 1]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GPtrArray *
collect_members (GwSession *session)
{
  GPtrArray *members = g_ptr_array_new_with_free_func (g_object_unref);
  GwRecordList *teams = gw_workshop_get_teams (gw_session_get_workshop (session));

  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    {
      GwRecordList *list = gw_team_get_members (GW_TEAM (gw_record_list_get (teams, i)));

      for (guint j = 0; j < gw_record_list_get_length (list); j++)
        g_ptr_array_add (members, g_object_ref (gw_record_list_get (list, j)));
    }

  return members;
}

/* The names as the drop-down has them now. */
static gboolean
are_shown (GwGoalFilterBar *self,
           GPtrArray       *members)
{
  GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (self->owner));

  if (members->len != self->members->len)
    return FALSE;
  for (guint i = 0; i < members->len; i++)
    if (members->pdata[i] != self->members->pdata[i] ||
        !g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i + 1),
                      gw_member_get_name (members->pdata[i])))
      return FALSE;

  return TRUE;
}

static void
gw_goal_filter_bar_dispose (GObject *object)
{
  GwGoalFilterBar *self = GW_GOAL_FILTER_BAR (object);

  g_clear_pointer (&self->search, gtk_widget_unparent);
  g_clear_pointer (&self->status, gtk_widget_unparent);
  g_clear_pointer (&self->owner, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_goal_filter_bar_parent_class)->dispose (object);
}

static void
gw_goal_filter_bar_finalize (GObject *object)
{
  GwGoalFilterBar *self = GW_GOAL_FILTER_BAR (object);

  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->query, gw_goal_query_free);

  G_OBJECT_CLASS (gw_goal_filter_bar_parent_class)->finalize (object);
}

static void
gw_goal_filter_bar_class_init (GwGoalFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gw_goal_filter_bar_dispose;
  object_class->finalize = gw_goal_filter_bar_finalize;

  /**
   * GwGoalFilterBar::changed:
   *
   * Somebody looks for something else.
   */
  signals[CHANGED] = g_signal_new ("changed", GW_TYPE_GOAL_FILTER_BAR, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_SEARCH);
}

static GtkWidget *
new_status_drop_down (void)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_ptr_array_add (names, (gpointer) _("Any status"));
  g_ptr_array_add (names, (gpointer) _("Stale"));
  for (int status = GW_N_STATUSES - 1; status >= 0; status--)
    g_ptr_array_add (names, (gpointer) gw_status_get_name ((GwStatus) status));
  g_ptr_array_add (names, NULL);

  return gtk_drop_down_new_from_strings ((const char *const *) names->pdata);
}

static void
add_child (GwGoalFilterBar *self,
           GtkWidget       *child,
           const char      *label,
           const char      *signal)
{
  if (GTK_IS_DROP_DOWN (child))
    gw_drop_down_name_set (GTK_DROP_DOWN (child), label);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (child, signal, G_CALLBACK (changed_cb), self);
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
gw_goal_filter_bar_init (GwGoalFilterBar *self)
{
  const char *everybody[] = { _("Everybody"), NULL };
  g_autoptr (GtkListItemFactory) factory = gw_shown_text_new_factory ();

  gtk_widget_set_layout_manager (GTK_WIDGET (self), gw_wrap_layout_new (6, 6));
  self->query = gw_goal_query_new ();
  self->members = g_ptr_array_new_with_free_func (g_object_unref);

  self->search = gtk_search_entry_new ();
  self->status = new_status_drop_down ();
  self->owner = gtk_drop_down_new_from_strings (everybody);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->owner), factory);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->search), 10);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->search), 10);
  g_object_set (self->search, "placeholder-text", _("Search goals"), NULL);
  add_child (self, self->search, _("Search goals"), "search-changed");
  add_child (self, self->status, _("Status"), "notify::selected");
  add_child (self, self->owner, _("Owner"), "notify::selected");
}

/**
 * gw_goal_filter_bar_set_session:
 * @session: (nullable): the open document
 */
void
gw_goal_filter_bar_set_session (GwGoalFilterBar *self,
                                GwSession       *session)
{
  g_return_if_fail (GW_IS_GOAL_FILTER_BAR (self));
  g_return_if_fail (session == NULL || GW_IS_SESSION (session));

  g_set_object (&self->session, session);
  gw_goal_filter_bar_clear (self);
  gw_goal_filter_bar_refresh (self);
}

/**
 * gw_goal_filter_bar_refresh:
 *
 * Offers the members as they are now.
 */
void
gw_goal_filter_bar_refresh (GwGoalFilterBar *self)
{
  g_autoptr (GPtrArray) members = NULL;
  GtkStringList *names;
  guint position = 0;
  GwMember *chosen = NULL;

  g_return_if_fail (GW_IS_GOAL_FILTER_BAR (self));

  if (self->session == NULL)
    return;
  members = collect_members (self->session);
  if (are_shown (self, members))
    return;

  position = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->owner));
  if (position > 0 && position <= self->members->len)
    chosen = self->members->pdata[position - 1];
  names = gtk_string_list_new ((const char *const[]) { _("Everybody"), NULL });
  for (guint i = 0; i < members->len; i++)
    gtk_string_list_append (names, gw_member_get_name (members->pdata[i]));

  self->updating = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->owner), G_LIST_MODEL (names));
  position = 0;
  if (chosen != NULL && g_ptr_array_find (members, chosen, &position))
    position++;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->owner), position);
  self->updating = FALSE;

  g_object_unref (names);
  g_ptr_array_unref (self->members);
  self->members = g_steal_pointer (&members);
  changed_cb (self);
}

/**
 * gw_goal_filter_bar_search:
 *
 * Takes the focus where words are typed.
 */
void
gw_goal_filter_bar_search (GwGoalFilterBar *self)
{
  g_return_if_fail (GW_IS_GOAL_FILTER_BAR (self));

  (void) gtk_widget_grab_focus (self->search);
}

/**
 * gw_goal_filter_bar_look_for:
 * @words: what is typed
 * @status: a #GwStatus, %GW_GOAL_QUERY_STALE or %GW_GOAL_QUERY_ANY_STATUS
 * @owner: (nullable): whose goals; %NULL for those of anybody
 *
 * Fills in what is looked for.
 */
void
gw_goal_filter_bar_look_for (GwGoalFilterBar *self,
                             const char      *words,
                             int              status,
                             GwMember        *owner)
{
  guint position = 0;

  g_return_if_fail (GW_IS_GOAL_FILTER_BAR (self));
  g_return_if_fail (words != NULL);

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), words);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->status),
                              status == GW_GOAL_QUERY_ANY_STATUS ? 0 : (guint) (GW_GOAL_QUERY_STALE + 1 - status));
  if (owner != NULL && g_ptr_array_find (self->members, owner, &position))
    position++;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->owner), position);
  self->updating = FALSE;
  changed_cb (self);
}

/**
 * gw_goal_filter_bar_clear:
 *
 * Lets every goal through.
 */
void
gw_goal_filter_bar_clear (GwGoalFilterBar *self)
{
  g_return_if_fail (GW_IS_GOAL_FILTER_BAR (self));

  gw_goal_filter_bar_look_for (self, "", GW_GOAL_QUERY_ANY_STATUS, NULL);
}

/**
 * gw_goal_filter_bar_get_query:
 *
 * Returns: (transfer none): what somebody looks for
 */
const GwGoalQuery *
gw_goal_filter_bar_get_query (GwGoalFilterBar *self)
{
  g_return_val_if_fail (GW_IS_GOAL_FILTER_BAR (self), NULL);

  return self->query;
}
