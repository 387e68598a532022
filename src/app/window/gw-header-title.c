/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-header-title.h"

/* The middle of a header bar: the switcher where there is room for it, else
 * the title, and then the switcher belongs at the bottom of the window. */
struct _GwHeaderTitle
{
  GtkWidget parent_instance;

  GtkWidget *wide;
  GtkWidget *narrow;
  gboolean is_narrow;
  guint notify_source;
};

enum
{
  PROP_WIDE = 1,
  PROP_NARROW,
  PROP_IS_NARROW,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (GwHeaderTitle, gw_header_title, GTK_TYPE_WIDGET)

static void
gw_header_title_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  GwHeaderTitle *self = GW_HEADER_TITLE (widget);
  int wide_minimum = 0, wide_natural = 0, narrow_minimum = 0, narrow_natural = 0;

  if (self->wide != NULL)
    gtk_widget_measure (self->wide, orientation, -1, &wide_minimum, &wide_natural, NULL, NULL);
  if (self->narrow != NULL)
    gtk_widget_measure (self->narrow, orientation, -1, &narrow_minimum, &narrow_natural, NULL, NULL);

  *natural = MAX (wide_natural, narrow_natural);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? narrow_minimum : MAX (wide_minimum, narrow_minimum);
}

/* Whoever hears it may show or hide something, which must not happen while
 * sizes are being given out. */
static gboolean
on_idle (gpointer user_data)
{
  GwHeaderTitle *self = user_data;

  self->notify_source = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_NARROW]);
  return G_SOURCE_REMOVE;
}

static void
gw_header_title_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  GwHeaderTitle *self = GW_HEADER_TITLE (widget);
  GtkWidget *shown;
  int wanted = 0;
  gboolean is_narrow;

  if (self->wide == NULL || self->narrow == NULL)
    return;

  gtk_widget_measure (self->wide, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wanted, NULL, NULL);
  is_narrow = width < wanted;
  shown = is_narrow ? self->narrow : self->wide;
  gtk_widget_set_child_visible (self->wide, !is_narrow);
  gtk_widget_set_child_visible (self->narrow, is_narrow);
  gtk_widget_allocate (shown, width, height, baseline, NULL);

  if (self->is_narrow == is_narrow)
    return;
  self->is_narrow = is_narrow;
  if (self->notify_source == 0)
    self->notify_source = g_idle_add (on_idle, self);
}

static void
replace_child (GwHeaderTitle  *self,
               GtkWidget     **place,
               GtkWidget      *child)
{
  g_assert (GW_IS_HEADER_TITLE (self));

  g_clear_pointer (place, gtk_widget_unparent);
  if (child == NULL)
    return;

  *place = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
gw_header_title_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GwHeaderTitle *self = GW_HEADER_TITLE (object);

  switch (property_id)
    {
    case PROP_WIDE:
      g_value_set_object (value, self->wide);
      break;
    case PROP_NARROW:
      g_value_set_object (value, self->narrow);
      break;
    case PROP_IS_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_header_title_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GwHeaderTitle *self = GW_HEADER_TITLE (object);

  switch (property_id)
    {
    case PROP_WIDE:
      replace_child (self, &self->wide, g_value_get_object (value));
      break;
    case PROP_NARROW:
      replace_child (self, &self->narrow, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_header_title_dispose (GObject *object)
{
  GwHeaderTitle *self = GW_HEADER_TITLE (object);

  g_clear_handle_id (&self->notify_source, g_source_remove);
  g_clear_pointer (&self->wide, gtk_widget_unparent);
  g_clear_pointer (&self->narrow, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_header_title_parent_class)->dispose (object);
}

static void
gw_header_title_class_init (GwHeaderTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gw_header_title_get_property;
  object_class->set_property = gw_header_title_set_property;
  object_class->dispose = gw_header_title_dispose;
  widget_class->measure = gw_header_title_measure;
  widget_class->size_allocate = gw_header_title_size_allocate;

  properties[PROP_WIDE] = g_param_spec_object ("wide", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_NARROW] = g_param_spec_object ("narrow", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_IS_NARROW] = g_param_spec_boolean ("is-narrow", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY |
                                                     G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
gw_header_title_init (GwHeaderTitle *self)
{
}

/**
 * gw_header_title_get_narrow:
 *
 * Returns: whether there is no room for the switcher
 */
gboolean
gw_header_title_get_narrow (GwHeaderTitle *self)
{
  g_return_val_if_fail (GW_IS_HEADER_TITLE (self), FALSE);

  return self->is_narrow;
}
