/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-allocation-more.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation-records.h"
#include "gw-field-editor.h"
#include "gw-field-group.h"
#include "gw-number-field.h"
#include "gw-prose-field.h"

struct _GwAllocationMore
{
  GtkWidget parent_instance;

  GwAllocationLine *line;
  GtkWidget *button;
  GtkWidget *group; /* made when first looked at: there may be hundreds of lines */
};

G_DEFINE_FINAL_TYPE (GwAllocationMore, gw_allocation_more, GTK_TYPE_WIDGET)

#define GROUP_WIDTH 300

static GtkWidget *
new_group (void)
{
  GtkWidget *group = g_object_new (GW_TYPE_FIELD_GROUP, NULL);

  gtk_widget_set_size_request (group, GROUP_WIDTH, -1);
  gw_field_group_append (GW_FIELD_GROUP (group),
                         g_object_new (GW_TYPE_NUMBER_FIELD, "field", "minimum", "title", _("Not less than"), NULL));
  gw_field_group_append (GW_FIELD_GROUP (group),
                         g_object_new (GW_TYPE_NUMBER_FIELD, "field", "maximum", "title", _("Not more than"), NULL));
  gw_field_group_append (GW_FIELD_GROUP (group),
                         g_object_new (GW_TYPE_PROSE_FIELD, "field", "reason", "title", _("Why, for this person"),
                                       "hint", _("Half of the territory is new this year."), NULL));
  return group;
}

/* Floor, cap and reason live in a row that is made when somebody looks. */
static void
on_popover (GtkMenuButton *button,
            gpointer       user_data)
{
  GwAllocationMore *self = user_data;
  GwSession *session;
  GwGoal *goal;
  GwMember *member;
  GwAllocationRow *row;

  if (self->line == NULL)
    return;
  session = gw_allocation_line_get_session (self->line);
  goal = gw_allocation_line_get_goal (self->line);
  member = gw_allocation_line_get_member (self->line);
  row = gw_allocation_records_find_row (goal, member);
  if (row == NULL)
    {
      g_autoptr (GwEdit) edit = gw_edit_new (_("Begin Floor and Cap"));

      row = GW_ALLOCATION_ROW (gw_allocation_records_ensure_row (goal, member, edit));
      if (!gw_session_commit (session, edit))
        return;
    }

  if (self->group == NULL)
    {
      GtkWidget *popover = gtk_popover_new ();

      self->group = new_group ();
      gtk_popover_set_child (GTK_POPOVER (popover), self->group);
      gtk_menu_button_set_popover (button, popover);
    }
  gw_field_editor_bind_below (self->group, session, GW_RECORD (row));
}

static gboolean
gw_allocation_more_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GW_ALLOCATION_MORE (widget)->button);
}

static void
gw_allocation_more_dispose (GObject *object)
{
  GwAllocationMore *self = GW_ALLOCATION_MORE (object);

  g_clear_object (&self->line);
  self->group = NULL;
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_allocation_more_parent_class)->dispose (object);
}

static void
gw_allocation_more_class_init (GwAllocationMoreClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_allocation_more_dispose;
  widget_class->grab_focus = gw_allocation_more_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "allocationmore");
}

static void
gw_allocation_more_init (GwAllocationMore *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), on_popover, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * gw_allocation_more_new:
 *
 * Returns: (transfer floating): a button without a line
 */
GtkWidget *
gw_allocation_more_new (void)
{
  return g_object_new (GW_TYPE_ALLOCATION_MORE, NULL);
}

/**
 * gw_allocation_more_show:
 * @line: whose floor, cap and reason it opens
 */
void
gw_allocation_more_show (GwAllocationMore *self,
                         GwAllocationLine *line)
{
  g_autofree char *name = NULL;

  g_return_if_fail (GW_IS_ALLOCATION_MORE (self));
  g_return_if_fail (GW_IS_ALLOCATION_LINE (line));

  if (!g_set_object (&self->line, line))
    return;

  name = g_strdup_printf (_("Floor, cap and reason of %s"), gw_allocation_line_get_name (line));
  gtk_widget_set_tooltip_text (self->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
