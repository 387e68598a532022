/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-header-title.h"

/* The middle of a header bar: a switcher that vanishes where there is no room
 * for it, so that it does not keep the window from getting smaller. */
struct _GwHeaderTitle
{
  GtkWidget parent_instance;

  GtkWidget *switcher;
  gboolean is_narrow;
};

enum
{
  PROP_SWITCHER = 1
};

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

  *minimum = *natural = 0;
  if (self->switcher == NULL)
    return;

  gtk_widget_measure (self->switcher, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->is_narrow)
    *natural = 0;
}

static void
gw_header_title_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  GwHeaderTitle *self = GW_HEADER_TITLE (widget);
  int wanted;
  gboolean fits;

  if (self->switcher == NULL)
    return;

  /* Until the window has made up its mind there may be too little. */
  gtk_widget_measure (self->switcher, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wanted, NULL, NULL);
  fits = !self->is_narrow && width >= wanted;
  gtk_widget_set_child_visible (self->switcher, fits);
  if (fits)
    gtk_widget_allocate (self->switcher, width, height, baseline, NULL);
}

static void
gw_header_title_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_SWITCHER:
      g_value_set_object (value, GW_HEADER_TITLE (object)->switcher);
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
    case PROP_SWITCHER:
      g_clear_pointer (&self->switcher, gtk_widget_unparent);
      self->switcher = g_value_get_object (value);
      if (self->switcher != NULL)
        gtk_widget_set_parent (self->switcher, GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_header_title_dispose (GObject *object)
{
  g_clear_pointer (&GW_HEADER_TITLE (object)->switcher, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_header_title_parent_class)->dispose (object);
}

static void
gw_header_title_class_init (GwHeaderTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gw_header_title_get_property;
  object_class->set_property = gw_header_title_set_property;
  object_class->dispose = gw_header_title_dispose;
  widget_class->measure = gw_header_title_measure;
  widget_class->size_allocate = gw_header_title_size_allocate;

  g_object_class_install_property (object_class, PROP_SWITCHER,
                                   g_param_spec_object ("switcher", NULL, NULL, GTK_TYPE_WIDGET,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
gw_header_title_init (GwHeaderTitle *self)
{
}

/**
 * gw_header_title_set_narrow:
 * @is_narrow: whether the switcher is elsewhere
 *
 * Hides the switcher or shows it.
 */
void
gw_header_title_set_narrow (GwHeaderTitle *self,
                            gboolean       is_narrow)
{
  g_return_if_fail (GW_IS_HEADER_TITLE (self));

  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
