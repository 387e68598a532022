/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-workshop-page.h"

#include <glib/gi18n-lib.h>

#include "gw-live-panel.h"
#include "gw-page-background.h"
#include "gw-page-columns.h"
#include "gw-page-switcher.h"
#include "gw-page-text.h"
#include "gw-page-timer-button.h"
#include "gw-team-goals.h"
#include "gw-workshop-page-private.h"

static void gw_workshop_page_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (GwWorkshopPage, gw_workshop_page, GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (GwWorkshopPage)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, gw_workshop_page_buildable_init))

enum
{
  PROP_PAGE = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static GtkBuildableIface *parent_buildable;

/*< private >
 * gw_workshop_page_get_private:
 *
 * Returns: (transfer none): for the files of this class
 */
GwWorkshopPagePrivate *
gw_workshop_page_get_private (GwWorkshopPage *self)
{
  return gw_workshop_page_get_instance_private (self);
}

static gboolean
refresh_when_idle (gpointer user_data)
{
  GwWorkshopPage *self = user_data;

  gw_workshop_page_get_private (self)->refresh_id = 0;
  gw_workshop_page_refresh (self);
  return G_SOURCE_REMOVE;
}

/* Several edits in a row are answered once, and only where somebody looks. */
static void
on_changed (GwWorkshopPage *self)
{
  GwWorkshopPagePrivate *priv = gw_workshop_page_get_private (self);

  priv->stale = TRUE;
  if (priv->refresh_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->refresh_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 10, refresh_when_idle, self, NULL);
}

static void
gw_workshop_page_map (GtkWidget *widget)
{
  GwWorkshopPage *self = GW_WORKSHOP_PAGE (widget);

  if (gw_workshop_page_get_private (self)->stale)
    gw_workshop_page_refresh (self);

  GTK_WIDGET_CLASS (gw_workshop_page_parent_class)->map (widget);
}

static void
show_words (GwWorkshopPage *self)
{
  GwWorkshopPagePrivate *priv = gw_workshop_page_get_private (self);
  const GwPageText *text = gw_page_text_get (priv->page);
  g_autofree char *number = gw_page_text_dup_number (priv->page);

  gtk_label_set_label (GTK_LABEL (priv->number_label), number != NULL ? number : "");
  gtk_widget_set_visible (priv->number_label, number != NULL);
  gtk_label_set_label (GTK_LABEL (priv->title_label), _(text->title));
  gtk_label_set_label (GTK_LABEL (priv->point_label), _(text->point));
  gtk_widget_set_visible (priv->pill, text->ours);
  gw_page_background_set_page (GW_PAGE_BACKGROUND (priv->background), priv->page);
}

static void
gw_workshop_page_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_PAGE:
      g_value_set_enum (value, (int) gw_workshop_page_get_private (GW_WORKSHOP_PAGE (object))->page);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_workshop_page_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_PAGE:
      gw_workshop_page_get_private (GW_WORKSHOP_PAGE (object))->page = (GwPage) g_value_get_enum (value);
      show_words (GW_WORKSHOP_PAGE (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_workshop_page_dispose (GObject *object)
{
  GwWorkshopPage *self = GW_WORKSHOP_PAGE (object);
  GwWorkshopPagePrivate *priv = gw_workshop_page_get_private (self);
  GtkWidget *child;

  g_clear_handle_id (&priv->refresh_id, g_source_remove);
  if (priv->session != NULL)
    g_signal_handlers_disconnect_by_data (priv->session, self);
  g_clear_object (&priv->team);
  g_clear_object (&priv->goal);
  g_clear_object (&priv->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gw_workshop_page_parent_class)->dispose (object);
}

/* What a page's own template holds goes into the exercise; what is "wide"
 * takes the whole width below, and a "footer" stays in sight under it all. */
static void
gw_workshop_page_add_child (GtkBuildable *buildable,
                            GtkBuilder   *builder,
                            GObject      *child,
                            const char   *type)
{
  GwWorkshopPagePrivate *priv = gw_workshop_page_get_private (GW_WORKSHOP_PAGE (buildable));

  if (priv->exercise != NULL && GTK_IS_WIDGET (child) && g_strcmp0 (type, "wide") == 0)
    gtk_box_append (GTK_BOX (priv->body), GTK_WIDGET (child));
  else if (priv->exercise != NULL && GTK_IS_WIDGET (child) && g_strcmp0 (type, "footer") == 0)
    gtk_box_append (GTK_BOX (priv->footer), GTK_WIDGET (child));
  else if (priv->exercise != NULL && GTK_IS_WIDGET (child))
    gtk_box_append (GTK_BOX (priv->exercise), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
gw_workshop_page_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = gw_workshop_page_add_child;
}

static void
gw_workshop_page_class_init (GwWorkshopPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gw_workshop_page_get_property;
  object_class->set_property = gw_workshop_page_set_property;
  object_class->dispose = gw_workshop_page_dispose;
  widget_class->map = gw_workshop_page_map;

  properties[PROP_PAGE] = g_param_spec_enum ("page", NULL, NULL, GW_TYPE_PAGE, GW_PAGE_SET_UP,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (GW_TYPE_LIVE_PANEL);
  g_type_ensure (GW_TYPE_PAGE_COLUMNS);
  g_type_ensure (GW_TYPE_PAGE_BACKGROUND);
  g_type_ensure (GW_TYPE_PAGE_SWITCHER);
  g_type_ensure (GW_TYPE_PAGE_TIMER_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/workshop/gw-workshop-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, GwWorkshopPage, number_label);
  gtk_widget_class_bind_template_child_private (widget_class, GwWorkshopPage, title_label);
  gtk_widget_class_bind_template_child_private (widget_class, GwWorkshopPage, pill);
  gtk_widget_class_bind_template_child_private (widget_class, GwWorkshopPage, point_label);
  gtk_widget_class_bind_template_child_private (widget_class, GwWorkshopPage, timer_button);
  gtk_widget_class_bind_template_child_private (widget_class, GwWorkshopPage, background);
  gtk_widget_class_bind_template_child_private (widget_class, GwWorkshopPage, switcher);
  gtk_widget_class_bind_template_child_private (widget_class, GwWorkshopPage, footer);
  gtk_widget_class_bind_template_child_private (widget_class, GwWorkshopPage, no_team);
  gtk_widget_class_bind_template_child_private (widget_class, GwWorkshopPage, columns);
  gtk_widget_class_bind_template_child_private (widget_class, GwWorkshopPage, body);
  gtk_widget_class_bind_template_child_private (widget_class, GwWorkshopPage, exercise);
  gtk_widget_class_bind_template_child_private (widget_class, GwWorkshopPage, live);
}

static void
gw_workshop_page_init (GwWorkshopPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_workshop_page_set_session:
 * @session: the open document
 *
 * Shows the page of @session. To be called once.
 */
void
gw_workshop_page_set_session (GwWorkshopPage *self,
                              GwSession      *session)
{
  GwWorkshopPagePrivate *priv = gw_workshop_page_get_private (self);

  g_return_if_fail (GW_IS_WORKSHOP_PAGE (self));
  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (priv->session == NULL);

  priv->session = g_object_ref (session);
  gw_page_background_set_session (GW_PAGE_BACKGROUND (priv->background), session);
  gw_page_timer_button_set_session (GW_PAGE_TIMER_BUTTON (priv->timer_button), session, priv->page);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (session, "notify::team", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (session, "notify::member", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (session, "notify::goal", G_CALLBACK (on_changed), self);
  gw_workshop_page_refresh (self);
}

static GwTeam *
find_team (GwSession *session)
{
  GwTeam *team = gw_session_get_team (session);

  return team != NULL ? team
                      : GW_TEAM (gw_record_list_get (gw_workshop_get_teams (gw_session_get_workshop (session)), 0));
}

/**
 * gw_workshop_page_refresh:
 *
 * Shows the present state of the document at once.
 */
void
gw_workshop_page_refresh (GwWorkshopPage *self)
{
  GwWorkshopPagePrivate *priv = gw_workshop_page_get_private (self);
  GwWorkshopPageClass *klass = GW_WORKSHOP_PAGE_GET_CLASS (self);
  GwTeam *team;
  GwGoal *goal;
  gboolean other;

  g_return_if_fail (GW_IS_WORKSHOP_PAGE (self));
  g_return_if_fail (priv->session != NULL);

  g_clear_handle_id (&priv->refresh_id, g_source_remove);
  priv->stale = FALSE;
  other = !priv->bound;
  priv->bound = TRUE;
  team = find_team (priv->session);
  other |= g_set_object (&priv->team, team);
  goal = priv->team != NULL ? gw_session_find_team_goal (priv->session, priv->team) : NULL;
  other |= g_set_object (&priv->goal, goal);

  gtk_widget_set_visible (priv->columns, priv->team != NULL || priv->page == GW_PAGE_SET_UP);
  gtk_widget_set_visible (priv->no_team, priv->team == NULL && priv->page != GW_PAGE_SET_UP);
  gw_page_background_refresh (GW_PAGE_BACKGROUND (priv->background));
  gw_page_switcher_refresh (GW_PAGE_SWITCHER (priv->switcher), priv->session, priv->team,
                            priv->page >= GW_PAGE_SPECIFIC && priv->page <= GW_PAGE_OBSTACLES, priv->goal);
  gw_page_timer_button_refresh (GW_PAGE_TIMER_BUTTON (priv->timer_button));
  if (other && klass->bind != NULL)
    klass->bind (self);
  if (klass->refresh != NULL && (priv->team != NULL || priv->page == GW_PAGE_SET_UP))
    klass->refresh (self);
  gw_live_panel_show (GW_LIVE_PANEL (priv->live));
}

/**
 * gw_workshop_page_focus_exercise:
 *
 * Puts the focus where people go on writing, so that what they type next does
 * not press the button that brought them here.
 */
void
gw_workshop_page_focus_exercise (GwWorkshopPage *self)
{
  GwWorkshopPagePrivate *priv = gw_workshop_page_get_private (self);

  g_return_if_fail (GW_IS_WORKSHOP_PAGE (self));

  /* Outside a window there is no focus to give. */
  if (gtk_widget_get_root (priv->exercise) != NULL &&
      !gtk_widget_child_focus (priv->exercise, GTK_DIR_TAB_FORWARD))
    g_debug ("Nothing on this page takes the focus.");
}

/**
 * gw_workshop_page_get_page:
 *
 * Returns: which of the eight pages it is
 */
GwPage
gw_workshop_page_get_page (GwWorkshopPage *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP_PAGE (self), GW_PAGE_SET_UP);

  return gw_workshop_page_get_private (self)->page;
}

/**
 * gw_workshop_page_get_session:
 *
 * Returns: (transfer none) (nullable): the open document and where people are in
 *   it
 */
GwSession *
gw_workshop_page_get_session (GwWorkshopPage *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP_PAGE (self), NULL);

  return gw_workshop_page_get_private (self)->session;
}

/**
 * gw_workshop_page_get_workshop:
 *
 * Returns: (transfer none): the workshop of the session, which there must be
 */
GwWorkshop *
gw_workshop_page_get_workshop (GwWorkshopPage *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP_PAGE (self), NULL);

  return gw_session_get_workshop (gw_workshop_page_get_private (self)->session);
}

/**
 * gw_workshop_page_get_team:
 *
 * Returns: (transfer none) (nullable): the team that is in the room
 */
GwTeam *
gw_workshop_page_get_team (GwWorkshopPage *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP_PAGE (self), NULL);

  return gw_workshop_page_get_private (self)->team;
}

/**
 * gw_workshop_page_get_goal:
 *
 * Returns: (transfer none) (nullable): the team's goal
 */
GwGoal *
gw_workshop_page_get_goal (GwWorkshopPage *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP_PAGE (self), NULL);

  return gw_workshop_page_get_private (self)->goal;
}

/**
 * gw_workshop_page_get_format:
 *
 * Returns: (transfer none): how numbers and dates are written; of the session,
 *   which there must be
 */
const GwFormat *
gw_workshop_page_get_format (GwWorkshopPage *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP_PAGE (self), NULL);

  return gw_session_get_format (gw_workshop_page_get_private (self)->session);
}

/*< private >
 * gw_workshop_page_get_live:
 *
 * Returns: (transfer none): the panel beside the exercise
 */
GwLivePanel *
gw_workshop_page_get_live (GwWorkshopPage *self)
{
  g_return_val_if_fail (GW_IS_WORKSHOP_PAGE (self), NULL);

  return GW_LIVE_PANEL (gw_workshop_page_get_private (self)->live);
}
