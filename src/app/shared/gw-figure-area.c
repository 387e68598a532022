/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-figure-area.h"

#include <adwaita.h>

#include "gw-figure-style.h"

#define NO_READING (-1)

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
  int       reading;
  gboolean  reads_pointer;

  graphene_point_t pointer; /* in the window */
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

/* Where an arrow key leads. */
enum
{
  READ_PREVIOUS,
  READ_NEXT,
  READ_FIRST,
  READ_LAST,
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

static void
set_reading (GwFigureArea *self,
             int           reading)
{
  g_assert (GW_IS_FIGURE_AREA (self));

  if (self->reading == reading)
    return;
  self->reading = reading;

  if (reading != NO_READING)
    {
      g_auto (GwReading) read = { .date = GW_DATE_NONE };
      GwDrawStyle style;

      gw_figure_style_init (&style, GTK_WIDGET (self));
      gw_figure_get_reading (self->figure, (guint) reading,
                             MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1),
                             MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1), &style, &read);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, read.text != NULL ? read.text : "",
                                      -1);
    }
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/*
 * Whether the pointer went elsewhere in the window. GTK tells of motion, too,
 * when something below a resting pointer has moved; what the keys are reading
 * then must stay.
 */
static gboolean
pointer_moved (GwFigureArea *self,
               double        x,
               double        y)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  gboolean moved;

  g_assert (root != NULL);

  if (!gtk_widget_compute_point (GTK_WIDGET (self), root, &point, &point))
    return FALSE;
  moved = !graphene_point_equal (&point, &self->pointer);
  self->pointer = point;

  return moved;
}

/* What comes to lie below the pointer is not read until the pointer moves. */
static void
enter_cb (GwFigureArea *self,
          double        x,
          double        y)
{
  g_assert (GW_IS_FIGURE_AREA (self));

  (void) pointer_moved (self, x, y);
}

static void
motion_cb (GwFigureArea *self,
           double        x,
           double        y)
{
  GwDrawStyle style;

  g_assert (GW_IS_FIGURE_AREA (self));

  if (self->figure == NULL || !pointer_moved (self, x, y))
    return;

  gw_figure_style_init (&style, GTK_WIDGET (self));
  set_reading (self, gw_figure_hit (self->figure,
                                    gtk_widget_get_width (GTK_WIDGET (self)),
                                    gtk_widget_get_height (GTK_WIDGET (self)), &style, x, y));
  self->reads_pointer = TRUE;
}

static void
pointer_leave_cb (GwFigureArea *self)
{
  g_assert (GW_IS_FIGURE_AREA (self));

  if (self->reads_pointer)
    set_reading (self, NO_READING);
}

static void
focus_leave_cb (GwFigureArea *self)
{
  g_assert (GW_IS_FIGURE_AREA (self));

  set_reading (self, NO_READING);
}

static gboolean
move_reading (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  GwFigureArea *self = GW_FIGURE_AREA (widget);
  int last = self->figure != NULL ? (int) gw_figure_get_n_readings (self->figure) - 1 : -1;
  int move = g_variant_get_int32 (args);

  if (last < 0)
    return FALSE;

  /* Left leads to later values where the drawing is mirrored. */
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && move == READ_PREVIOUS)
    move = READ_NEXT;
  else if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && move == READ_NEXT)
    move = READ_PREVIOUS;

  if (move == READ_FIRST || (move == READ_NEXT && self->reading == NO_READING))
    set_reading (self, 0);
  else if (move == READ_LAST || self->reading == NO_READING)
    set_reading (self, last);
  else
    set_reading (self, CLAMP (self->reading + (move == READ_NEXT ? 1 : -1), 0, last));
  self->reads_pointer = FALSE;

  return TRUE;
}

static gboolean
clear_reading (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  GwFigureArea *self = GW_FIGURE_AREA (widget);

  if (self->reading == NO_READING)
    return FALSE;

  set_reading (self, NO_READING);
  return TRUE;
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
  GwDrawStyle style;
  cairo_t *cr;

  if (self->figure == NULL || width < 1 || height < 1)
    return;

  gw_figure_style_init (&style, GTK_WIDGET (self));
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gw_figure_draw (self->figure, cr, width, height, &style);
  if (self->reading != NO_READING)
    gw_figure_draw_reading (self->figure, cr, width, height, &style, (guint) self->reading);
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
  static const struct { guint key; guint keypad; int move; } keys[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, READ_PREVIOUS },
    { GDK_KEY_Right, GDK_KEY_KP_Right, READ_NEXT },
    { GDK_KEY_Home, GDK_KEY_KP_Home, READ_FIRST },
    { GDK_KEY_End, GDK_KEY_KP_End, READ_LAST },
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
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->width_ems = 1;
  self->height_ems = 1;
  self->reading = NO_READING;
  set_readable (self, TRUE);

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

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

  set_reading (self, NO_READING);
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
  g_return_val_if_fail (GW_IS_FIGURE_AREA (self), NO_READING);

  return self->reading;
}
