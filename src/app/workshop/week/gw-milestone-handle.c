/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-milestone-handle.h"

/* How much further a key goes with Shift. */
#define LEAP 7

struct _GwMilestoneHandle
{
  GtkWidget parent_instance;

  GwMilestone *milestone;
  double start_x; /* of a drag, on the chart: the handle moves along */
  double start_y;
};

G_DEFINE_FINAL_TYPE (GwMilestoneHandle, gw_milestone_handle, GTK_TYPE_WIDGET)

enum
{
  DRAGGED,
  STEPPED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
say_dragged (GwMilestoneHandle *self,
             GtkGestureDrag    *gesture,
             double             x,
             double             y,
             gboolean           done)
{
  GtkWidget *chart = gtk_widget_get_parent (GTK_WIDGET (self));
  double begin_x, begin_y, chart_x, chart_y;

  if (chart == NULL || !gtk_gesture_drag_get_start_point (gesture, &begin_x, &begin_y) ||
      !gtk_widget_translate_coordinates (GTK_WIDGET (self), chart, begin_x + x, begin_y + y, &chart_x, &chart_y))
    return;

  g_signal_emit (self, signals[DRAGGED], 0, chart_x - self->start_x, chart_y - self->start_y, done);
}

static void
on_drag (GwMilestoneHandle *self,
         double             x,
         double             y,
         GtkGestureDrag    *gesture)
{
  g_assert (GW_IS_MILESTONE_HANDLE (self));

  say_dragged (self, gesture, x, y, FALSE);
}

static void
on_drag_begin (GwMilestoneHandle *self,
               double             x,
               double             y,
               GtkGestureDrag    *gesture)
{
  g_assert (GW_IS_MILESTONE_HANDLE (self));

  self->start_x = x;
  self->start_y = y;
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    (void) gtk_widget_translate_coordinates (GTK_WIDGET (self), gtk_widget_get_parent (GTK_WIDGET (self)), x, y,
                                             &self->start_x, &self->start_y);
  (void) gtk_widget_grab_focus (GTK_WIDGET (self));
  (void) gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_drag_end (GwMilestoneHandle *self,
             double             x,
             double             y,
             GtkGestureDrag    *gesture)
{
  g_assert (GW_IS_MILESTONE_HANDLE (self));

  say_dragged (self, gesture, x, y, TRUE);
}

/* Time runs towards the end of the line, wherever that is. */
static gboolean
step (GtkWidget *widget,
      GVariant  *args,
      gpointer   user_data)
{
  int days, steps;

  g_variant_get (args, "(ii)", &days, &steps);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    days = -days;
  g_signal_emit (widget, signals[STEPPED], 0, days, steps);
  return TRUE;
}

static gboolean
remove_milestone (GtkWidget *widget,
                  GVariant  *args,
                  gpointer   user_data)
{
  g_signal_emit (widget, signals[REMOVED], 0);
  return TRUE;
}

static void
gw_milestone_handle_dispose (GObject *object)
{
  g_clear_object (&GW_MILESTONE_HANDLE (object)->milestone);

  G_OBJECT_CLASS (gw_milestone_handle_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  static const struct { guint key; guint keypad; int days; int steps; } keys[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, 1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, -1 },
  };
  static const guint removing[] = { GDK_KEY_Delete, GDK_KEY_KP_Delete, GDK_KEY_BackSpace };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (widget_class, keys[i].key, 0, step, "(ii)", keys[i].days, keys[i].steps);
      gtk_widget_class_add_binding (widget_class, keys[i].keypad, 0, step, "(ii)", keys[i].days, keys[i].steps);
      gtk_widget_class_add_binding (widget_class, keys[i].key, GDK_SHIFT_MASK, step, "(ii)",
                                    LEAP * keys[i].days, LEAP * keys[i].steps);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (removing); i++)
    gtk_widget_class_add_binding (widget_class, removing[i], 0, remove_milestone, NULL);
}

static void
gw_milestone_handle_class_init (GwMilestoneHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_milestone_handle_dispose;

  /**
   * GwMilestoneHandle::dragged:
   * @x: how far, in pixels
   * @y: how far, in pixels
   * @done: whether it was let go
   */
  signals[DRAGGED] = g_signal_new ("dragged", GW_TYPE_MILESTONE_HANDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 3, G_TYPE_DOUBLE, G_TYPE_DOUBLE, G_TYPE_BOOLEAN);

  /**
   * GwMilestoneHandle::stepped:
   * @days: later, or earlier where it is negative
   * @steps: up, or down where it is negative
   */
  signals[STEPPED] = g_signal_new ("stepped", GW_TYPE_MILESTONE_HANDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  /**
   * GwMilestoneHandle::removed:
   *
   * The milestone is no longer wanted.
   */
  signals[REMOVED] = g_signal_new ("removed", GW_TYPE_MILESTONE_HANDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  install_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "milestone");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
gw_milestone_handle_init (GwMilestoneHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * gw_milestone_handle_new:
 * @milestone: what is moved
 *
 * Returns: (transfer floating): a handle; who places it moves the milestone
 */
GtkWidget *
gw_milestone_handle_new (GwMilestone *milestone)
{
  GwMilestoneHandle *self;

  g_return_val_if_fail (GW_IS_MILESTONE (milestone), NULL);

  self = g_object_new (GW_TYPE_MILESTONE_HANDLE, NULL);
  self->milestone = g_object_ref (milestone);
  return GTK_WIDGET (self);
}

/**
 * gw_milestone_handle_get_milestone:
 *
 * Returns: (transfer none): what is moved
 */
GwMilestone *
gw_milestone_handle_get_milestone (GwMilestoneHandle *self)
{
  g_return_val_if_fail (GW_IS_MILESTONE_HANDLE (self), NULL);

  return self->milestone;
}

/**
 * gw_milestone_handle_describe:
 * @name: which milestone it is
 * @text: when, and how far
 *
 * Says where it stands, to screen readers and under the pointer.
 */
void
gw_milestone_handle_describe (GwMilestoneHandle *self,
                              const char        *name,
                              const char        *text)
{
  g_return_if_fail (GW_IS_MILESTONE_HANDLE (self));
  g_return_if_fail (name != NULL && text != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) gw_milestone_get_date (self->milestone),
                                  -1);
}
