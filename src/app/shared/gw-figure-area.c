/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-figure-area.h"

#include <adwaita.h>

#include "gw-figure-reader.h"
#include "gw-figure-style.h"

/*
 * Draws a figure with the colours, the text size and the direction of the
 * style. Pointer and arrow keys read its values, one at a time.
 */
struct _GwFigureArea
{
  GtkWidget parent_instance;

  GwFigure *figure;
  double    width_ems;
  double    height_ems;
  gboolean  readable;

  GwFigureReader *reader;
};

G_DEFINE_FINAL_TYPE (GwFigureArea, gw_figure_area, GTK_TYPE_WIDGET)

enum
{
  PROP_FIGURE = 1,
  PROP_WIDTH_EMS,
  PROP_HEIGHT_EMS,
  PROP_READABLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_accessible_label (GwFigureArea *self)
{
  g_autofree char *text = self->figure != NULL ? gw_figure_describe (self->figure) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "",
                                  -1);
}

static gboolean
move_reading (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  return gw_figure_reader_move (GW_FIGURE_AREA (widget)->reader, (GwFigureMove) g_variant_get_int32 (args));
}

static gboolean
clear_reading (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  return gw_figure_reader_clear (GW_FIGURE_AREA (widget)->reader);
}

static void
gw_figure_area_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  GwFigureArea *self = GW_FIGURE_AREA (widget);
  double ems = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width_ems : self->height_ems;

  *minimum = *natural = (int) (ems * gw_figure_style_get_text_size (widget) + 0.5);
}

static void
gw_figure_area_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  GwFigureArea *self = GW_FIGURE_AREA (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int reading = gw_figure_reader_get_reading (self->reader);
  GwDrawStyle style;
  cairo_t *cr;

  if (self->figure == NULL || width < 1 || height < 1)
    return;

  gw_figure_style_init (&style, GTK_WIDGET (self));
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gw_figure_draw (self->figure, cr, width, height, &style);
  if (reading != GW_FIGURE_NO_READING)
    gw_figure_draw_reading (self->figure, cr, width, height, &style, (guint) reading);
  cairo_destroy (cr);
}

static void
gw_figure_area_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (gw_figure_area_parent_class)->css_changed (widget, change);

  /* The text size may have changed, and with it the size. */
  gtk_widget_queue_resize (widget);
}

static void
gw_figure_area_system_setting_changed (GtkWidget        *widget,
                                       GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (gw_figure_area_parent_class)->system_setting_changed (widget, setting);

  gtk_widget_queue_resize (widget);
}

static void
set_readable (GwFigureArea *self,
              gboolean      readable)
{
  self->readable = readable;
  gtk_widget_set_focusable (GTK_WIDGET (self), readable);
  gtk_widget_set_can_target (GTK_WIDGET (self), readable);
}

static void
gw_figure_area_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GwFigureArea *self = GW_FIGURE_AREA (object);

  switch (property_id)
    {
    case PROP_FIGURE:
      g_value_set_object (value, self->figure);
      break;
    case PROP_WIDTH_EMS:
      g_value_set_double (value, self->width_ems);
      break;
    case PROP_HEIGHT_EMS:
      g_value_set_double (value, self->height_ems);
      break;
    case PROP_READABLE:
      g_value_set_boolean (value, self->readable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_figure_area_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GwFigureArea *self = GW_FIGURE_AREA (object);

  switch (property_id)
    {
    case PROP_FIGURE:
      gw_figure_area_set_figure (self, g_value_get_object (value));
      break;
    case PROP_WIDTH_EMS:
      self->width_ems = g_value_get_double (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_HEIGHT_EMS:
      self->height_ems = g_value_get_double (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_READABLE:
      set_readable (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_figure_area_dispose (GObject *object)
{
  g_clear_object (&GW_FIGURE_AREA (object)->figure);

  G_OBJECT_CLASS (gw_figure_area_parent_class)->dispose (object);
}

static void
gw_figure_area_finalize (GObject *object)
{
  g_object_unref (GW_FIGURE_AREA (object)->reader);

  G_OBJECT_CLASS (gw_figure_area_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_FIGURE] = g_param_spec_object ("figure", NULL, NULL, GW_TYPE_FIGURE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                 G_PARAM_STATIC_STRINGS);
  properties[PROP_WIDTH_EMS] = g_param_spec_double ("width-ems", NULL, NULL, 0, 1000, 1,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HEIGHT_EMS] = g_param_spec_double ("height-ems", NULL, NULL, 0, 1000, 1,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_READABLE] = g_param_spec_boolean ("readable", NULL, NULL, TRUE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  static const struct { guint key; guint keypad; GwFigureMove move; } keys[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, GW_FIGURE_MOVE_PREVIOUS },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GW_FIGURE_MOVE_NEXT },
    { GDK_KEY_Home, GDK_KEY_KP_Home, GW_FIGURE_MOVE_FIRST },
    { GDK_KEY_End, GDK_KEY_KP_End, GW_FIGURE_MOVE_LAST },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (widget_class, keys[i].key, 0, move_reading, "i", keys[i].move);
      gtk_widget_class_add_binding (widget_class, keys[i].keypad, 0, move_reading, "i", keys[i].move);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, clear_reading, NULL);
}

static void
gw_figure_area_class_init (GwFigureAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gw_figure_area_get_property;
  object_class->set_property = gw_figure_area_set_property;
  object_class->dispose = gw_figure_area_dispose;
  object_class->finalize = gw_figure_area_finalize;
  widget_class->measure = gw_figure_area_measure;
  widget_class->snapshot = gw_figure_area_snapshot;
  widget_class->css_changed = gw_figure_area_css_changed;
  widget_class->system_setting_changed = gw_figure_area_system_setting_changed;

  install_properties (object_class);
  install_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gw_figure_area_init (GwFigureArea *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->width_ems = 1;
  self->height_ems = 1;
  self->reader = gw_figure_reader_new (GTK_WIDGET (self));
  set_readable (self, TRUE);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gw_figure_area_new:
 *
 * Returns: (transfer full): an area without a figure
 */
GtkWidget *
gw_figure_area_new (void)
{
  return g_object_new (GW_TYPE_FIGURE_AREA, NULL);
}

/**
 * gw_figure_area_get_figure:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
GwFigure *
gw_figure_area_get_figure (GwFigureArea *self)
{
  g_return_val_if_fail (GW_IS_FIGURE_AREA (self), NULL);

  return self->figure;
}

/**
 * gw_figure_area_set_figure:
 * @figure: (nullable): what to show; a figure never changes, so give a new one
 *   whenever its numbers changed
 */
void
gw_figure_area_set_figure (GwFigureArea *self,
                           GwFigure     *figure)
{
  g_return_if_fail (GW_IS_FIGURE_AREA (self));
  g_return_if_fail (figure == NULL || GW_IS_FIGURE (figure));

  if (!g_set_object (&self->figure, figure))
    return;

  gw_figure_reader_set_figure (self->reader, figure);
  update_accessible_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIGURE]);
}

/**
 * gw_figure_area_get_reading:
 *
 * Returns: the reading under the pointer or the keys, or -1
 */
int
gw_figure_area_get_reading (GwFigureArea *self)
{
  g_return_val_if_fail (GW_IS_FIGURE_AREA (self), GW_FIGURE_NO_READING);

  return gw_figure_reader_get_reading (self->reader);
}
