/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-field-group.h"

#include "gw-paragraph.h"

struct _GwFieldGroup
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *header;
  GtkWidget *title_label;
  GtkWidget *description_label;
  GtkWidget *list_box;
};

static void gw_field_group_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GwFieldGroup, gw_field_group, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, gw_field_group_buildable_init))

enum
{
  PROP_TITLE = 1,
  PROP_DESCRIPTION,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static GtkBuildableIface *parent_buildable;

/* Rows go into the list; what is a "suffix" stands beside the title, and what
 * is "below" under the list. */
static void
gw_field_group_add_child (GtkBuildable *buildable,
                          GtkBuilder   *builder,
                          GObject      *child,
                          const char   *type)
{
  GwFieldGroup *self = GW_FIELD_GROUP (buildable);

  if (!GTK_IS_WIDGET (child))
    parent_buildable->add_child (buildable, builder, child, type);
  else if (g_strcmp0 (type, "suffix") == 0)
    gtk_box_append (GTK_BOX (self->header), GTK_WIDGET (child));
  else if (g_strcmp0 (type, "below") == 0)
    gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (child));
  else
    gw_field_group_append (self, GTK_WIDGET (child));
}

static void
gw_field_group_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = gw_field_group_add_child;
}

/* Without a title there is no room kept for one. */
static void
update_header (GwFieldGroup *self)
{
  gboolean titled = gtk_label_get_label (GTK_LABEL (self->title_label))[0] != '\0';
  gboolean described = gtk_label_get_label (GTK_LABEL (self->description_label))[0] != '\0';

  gtk_widget_set_visible (self->title_label, titled);
  gtk_widget_set_visible (self->description_label, described);
  gtk_widget_set_visible (self->header, titled || described);
}

static void
gw_field_group_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GwFieldGroup *self = GW_FIELD_GROUP (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->title_label)));
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->description_label)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_field_group_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GwFieldGroup *self = GW_FIELD_GROUP (object);

  switch (property_id)
    {
    case PROP_TITLE:
      gtk_label_set_label (GTK_LABEL (self->title_label), g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      update_header (self);
      break;
    case PROP_DESCRIPTION:
      gw_field_group_set_description (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_field_group_dispose (GObject *object)
{
  g_clear_pointer (&GW_FIELD_GROUP (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_field_group_parent_class)->dispose (object);
}

static void
gw_field_group_class_init (GwFieldGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gw_field_group_get_property;
  object_class->set_property = gw_field_group_set_property;
  object_class->dispose = gw_field_group_dispose;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "fieldgroup");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gw_field_group_init (GwFieldGroup *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->title_label = gw_paragraph_new (NULL, "heading");
  self->description_label = gw_paragraph_new (NULL, "dim-label");
  gtk_widget_set_visible (self->description_label, FALSE);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), self->title_label);
  gtk_box_append (GTK_BOX (texts), self->description_label);
  gtk_box_append (GTK_BOX (self->header), texts);

  self->list_box = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list_box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list_box, "boxed-list");
  gtk_widget_set_visible (self->list_box, FALSE);

  gtk_box_append (GTK_BOX (self->box), self->header);
  gtk_box_append (GTK_BOX (self->box), self->list_box);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  update_header (self);
}

/**
 * gw_field_group_append:
 * @row: (transfer floating): a field, or any other row
 *
 * Adds @row at the end.
 */
void
gw_field_group_append (GwFieldGroup *self,
                       GtkWidget    *row)
{
  GtkWidget *parent;

  g_return_if_fail (GW_IS_FIELD_GROUP (self));
  g_return_if_fail (GTK_IS_WIDGET (row));

  gtk_list_box_append (GTK_LIST_BOX (self->list_box), row);
  gtk_widget_set_visible (self->list_box, TRUE);

  /* The fields take the focus, not the rows around them; and a field that is
   * hidden leaves no empty row. */
  parent = GTK_IS_LIST_BOX_ROW (row) ? row : gtk_widget_get_parent (row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (parent), FALSE);
  gtk_widget_set_focusable (parent, FALSE);
  if (parent != row)
    g_object_bind_property (row, "visible", parent, "visible", G_BINDING_SYNC_CREATE);
}

/**
 * gw_field_group_clear:
 *
 * Takes all rows out.
 */
void
gw_field_group_clear (GwFieldGroup *self)
{
  GtkWidget *row;

  g_return_if_fail (GW_IS_FIELD_GROUP (self));

  while ((row = gtk_widget_get_first_child (self->list_box)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list_box), row);
  gtk_widget_set_visible (self->list_box, FALSE);
}

/**
 * gw_field_group_set_description:
 * @description: (nullable): a sentence under the title
 */
void
gw_field_group_set_description (GwFieldGroup *self,
                                const char   *description)
{
  g_return_if_fail (GW_IS_FIELD_GROUP (self));

  gtk_label_set_label (GTK_LABEL (self->description_label), description != NULL ? description : "");
  update_header (self);
}
