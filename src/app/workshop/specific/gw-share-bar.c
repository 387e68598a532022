/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-share-bar.h"

#define WIDTH 40
#define HEIGHT 24
#define THICKNESS 8
#define HANDLE 12
#define MARK_WIDTH 2
/* How many steps a page key makes. */
#define PAGE_STEPS 10

struct _GwShareBar
{
  GtkWidget parent_instance;

  double share; /* 0 to 1 */
  double minimum;
  double maximum;
  double begun_at; /* where a drag began, in pixels */
};

G_DEFINE_FINAL_TYPE (GwShareBar, gw_share_bar, GTK_TYPE_WIDGET)

enum
{
  MOVED,
  STEPPED,
  RELEASED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_mirrored (GwShareBar *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* The handle stays inside at both ends. */
static double
get_length (GwShareBar *self)
{
  return MAX (gtk_widget_get_width (GTK_WIDGET (self)) - HANDLE, 1);
}

static double
get_place (GwShareBar *self,
           double      share)
{
  double place = HANDLE / 2.0 + CLAMP (share, 0.0, 1.0) * get_length (self);

  return is_mirrored (self) ? gtk_widget_get_width (GTK_WIDGET (self)) - place : place;
}

static void
move_to (GwShareBar *self,
         double      x)
{
  double place = is_mirrored (self) ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x;

  g_signal_emit (self, signals[MOVED], 0, CLAMP ((place - HANDLE / 2.0) / get_length (self), 0.0, 1.0));
}

static void
on_drag_begin (GwShareBar     *self,
               double          x,
               double          y,
               GtkGestureDrag *drag)
{
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->begun_at = x;
}

static void
on_drag_update (GwShareBar *self,
                double      x,
                double      y)
{
  if (x != 0)
    move_to (self, self->begun_at + x);
}

static void
on_drag_end (GwShareBar *self)
{
  g_signal_emit (self, signals[RELEASED], 0);
}

static void
step (GtkWidget *widget,
      int        steps)
{
  g_signal_emit (widget, signals[STEPPED], 0, steps);
}

static gboolean
on_key (GwShareBar      *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  int ahead = is_mirrored (self) ? -1 : 1;

  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step (GTK_WIDGET (self), ahead);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step (GTK_WIDGET (self), -ahead);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
        return GDK_EVENT_PROPAGATE;
      step (GTK_WIDGET (self), keyval == GDK_KEY_Page_Up ? PAGE_STEPS : -PAGE_STEPS);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
gw_share_bar_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 3 * WIDTH : HEIGHT;
}

static void
add_rectangle (GtkSnapshot   *snapshot,
               const GdkRGBA *colour,
               double         x,
               double         y,
               double         width,
               double         height,
               double         radius)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &bounds, (float) radius);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, colour, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
gw_share_bar_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  GwShareBar *self = GW_SHARE_BAR (widget);
  double middle = gtk_widget_get_height (widget) / 2.0;
  double place = get_place (self, self->share);
  double start = is_mirrored (self) ? gtk_widget_get_width (widget) : 0;
  double limits[] = { self->minimum, self->maximum };
  GdkRGBA quiet, accent, text;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_bg_color", &accent))
    accent = text;
  quiet = text;
  quiet.alpha *= 0.15f;

  add_rectangle (snapshot, &quiet, 0, middle - THICKNESS / 2.0, gtk_widget_get_width (widget), THICKNESS, THICKNESS / 2.0);
  add_rectangle (snapshot, &accent, MIN (start, place), middle - THICKNESS / 2.0, ABS (place - start), THICKNESS,
                 THICKNESS / 2.0);
  add_rectangle (snapshot, &accent, place - HANDLE / 2.0, middle - HANDLE / 2.0, HANDLE, HANDLE, HANDLE / 2.0);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    if (limits[i] >= 0.0)
      gtk_snapshot_append_color (snapshot, &text,
                                 &GRAPHENE_RECT_INIT ((float) (get_place (self, limits[i]) - MARK_WIDTH / 2.0), 2,
                                                      MARK_WIDTH, (float) gtk_widget_get_height (widget) - 4));
}

static void
gw_share_bar_class_init (GwShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = gw_share_bar_measure;
  widget_class->snapshot = gw_share_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sharebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);

  /**
   * GwShareBar::moved:
   * @share: 0 to 1
   *
   * The handle is drawn somewhere else.
   */
  signals[MOVED] = g_signal_new ("moved", GW_TYPE_SHARE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  /**
   * GwShareBar::stepped:
   * @steps: how many; less than 0 for shorter
   *
   * A key makes it longer or shorter.
   */
  signals[STEPPED] = g_signal_new ("stepped", GW_TYPE_SHARE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * GwShareBar::released:
   *
   * The handle is let go.
   */
  signals[RELEASED] = g_signal_new ("released", GW_TYPE_SHARE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
gw_share_bar_init (GwShareBar *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->minimum = self->maximum = GW_SHARE_BAR_NONE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_drag_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 1.0, -1);
}

/**
 * gw_share_bar_set_share:
 * @share: how long the bar is, 0 to 1
 * @minimum: where its floor is, or %GW_SHARE_BAR_NONE
 * @maximum: where its cap is, or %GW_SHARE_BAR_NONE
 */
void
gw_share_bar_set_share (GwShareBar *self,
                        double      share,
                        double      minimum,
                        double      maximum)
{
  g_return_if_fail (GW_IS_SHARE_BAR (self));

  if (self->share == share && self->minimum == minimum && self->maximum == maximum)
    return;

  self->share = share;
  self->minimum = minimum;
  self->maximum = maximum;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * gw_share_bar_set_text:
 * @name: what the bar is of
 * @value: how much it is
 *
 * Says to a screen reader what the bar shows.
 */
void
gw_share_bar_set_text (GwShareBar *self,
                       const char *name,
                       const char *value)
{
  g_return_if_fail (GW_IS_SHARE_BAR (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, CLAMP (self->share, 0.0, 1.0),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, value, -1);
}
