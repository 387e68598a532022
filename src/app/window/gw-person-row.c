/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-person-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "gw-member.h"
#include "gw-row-name.h"
#include "gw-shown-text.h"
#include "gw-team.h"

#define AVATAR 24

/* A team, as the heading over its members, or a member. */
struct _GwPersonRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *avatar;
  GtkWidget *name;
  GwRecord *record;
  gulong name_handler;
};

G_DEFINE_FINAL_TYPE (GwPersonRow, gw_person_row, GTK_TYPE_WIDGET)

static void
refresh (GwPersonRow *self)
{
  g_autofree char *shown = NULL;
  const char *name;

  g_assert (GW_IS_PERSON_ROW (self));

  if (GW_IS_TEAM (self->record))
    name = gw_team_get_name (GW_TEAM (self->record));
  else
    name = gw_member_get_name (GW_MEMBER (self->record));
  if (name[0] == '\0')
    name = GW_IS_TEAM (self->record) ? _("Team without a name") : _("Member without a name");

  adw_avatar_set_text (ADW_AVATAR (self->avatar), name);
  shown = gw_shown_text (name);
  gtk_label_set_text (GTK_LABEL (self->name), shown);
  gw_row_name_set (GTK_WIDGET (self), shown);
}

static void
gw_person_row_dispose (GObject *object)
{
  GwPersonRow *self = GW_PERSON_ROW (object);

  gw_person_row_set_record (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_person_row_parent_class)->dispose (object);
}

static void
gw_person_row_class_init (GwPersonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_person_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "person");
}

static void
gw_person_row_init (GwPersonRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->avatar = adw_avatar_new (AVATAR, NULL, TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->avatar), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (self->box), self->avatar);
  self->name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->name, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->name);
}

/**
 * gw_person_row_new:
 *
 * Returns: (transfer full): a row for a list of people
 */
GtkWidget *
gw_person_row_new (void)
{
  return g_object_new (GW_TYPE_PERSON_ROW, NULL);
}

/**
 * gw_person_row_set_record:
 * @record: (nullable): a #GwTeam or a #GwMember
 */
void
gw_person_row_set_record (GwPersonRow *self,
                          GwRecord    *record)
{
  g_return_if_fail (GW_IS_PERSON_ROW (self));
  g_return_if_fail (record == NULL || GW_IS_TEAM (record) || GW_IS_MEMBER (record));

  if (self->record != NULL)
    g_clear_signal_handler (&self->name_handler, self->record);
  g_set_object (&self->record, record);
  if (record == NULL)
    return;

  self->name_handler = g_signal_connect_swapped (record, "notify::name", G_CALLBACK (refresh), self);
  gtk_widget_set_visible (self->avatar, GW_IS_MEMBER (record));
  if (GW_IS_TEAM (record))
    gtk_widget_add_css_class (GTK_WIDGET (self), "team");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "team");
  refresh (self);
}
