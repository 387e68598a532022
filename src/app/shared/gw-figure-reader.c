/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-figure-reader.h"

#include "gw-figure-style.h"

struct _GwFigureReader
{
  GObject parent_instance;

  GtkWidget *widget; /* borrowed: owns the reader */
  GwFigure  *figure;
  int        reading;
  gboolean   reads_pointer;

  graphene_point_t pointer; /* in the window */
};

G_DEFINE_FINAL_TYPE (GwFigureReader, gw_figure_reader, G_TYPE_OBJECT)

static void
set_reading (GwFigureReader *self,
             int             reading)
{
  g_assert (GW_IS_FIGURE_READER (self));

  if (self->reading == reading)
    return;
  self->reading = reading;

  if (reading != GW_FIGURE_NO_READING)
    {
      g_auto (GwReading) read = { .date = GW_DATE_NONE };
      GwDrawStyle style;

      gw_figure_style_init (&style, self->widget);
      gw_figure_get_reading (self->figure, (guint) reading,
                             MAX (gtk_widget_get_width (self->widget), 1),
                             MAX (gtk_widget_get_height (self->widget), 1), &style, &read);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->widget),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, read.text != NULL ? read.text : "",
                                      -1);
    }
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);

  gtk_widget_queue_draw (self->widget);
}

/*
 * Whether the pointer went elsewhere in the window. GTK tells of motion, too,
 * when something below a resting pointer has moved; what the keys are reading
 * then must stay.
 */
static gboolean
pointer_moved (GwFigureReader *self,
               double          x,
               double          y)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (self->widget));
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  gboolean moved;

  g_assert (root != NULL);

  if (!gtk_widget_compute_point (self->widget, root, &point, &point))
    return FALSE;
  moved = !graphene_point_equal (&point, &self->pointer);
  self->pointer = point;

  return moved;
}

/* What comes to lie below the pointer is not read until the pointer moves. */
static void
enter_cb (GwFigureReader *self,
          double          x,
          double          y)
{
  g_assert (GW_IS_FIGURE_READER (self));

  (void) pointer_moved (self, x, y);
}

static void
motion_cb (GwFigureReader *self,
           double          x,
           double          y)
{
  GwDrawStyle style;

  g_assert (GW_IS_FIGURE_READER (self));

  if (self->figure == NULL || !pointer_moved (self, x, y))
    return;

  gw_figure_style_init (&style, self->widget);
  set_reading (self, gw_figure_hit (self->figure,
                                    gtk_widget_get_width (self->widget),
                                    gtk_widget_get_height (self->widget), &style, x, y));
  self->reads_pointer = TRUE;
}

static void
pointer_leave_cb (GwFigureReader *self)
{
  g_assert (GW_IS_FIGURE_READER (self));

  if (self->reads_pointer)
    set_reading (self, GW_FIGURE_NO_READING);
}

static void
focus_leave_cb (GwFigureReader *self)
{
  g_assert (GW_IS_FIGURE_READER (self));

  set_reading (self, GW_FIGURE_NO_READING);
}

static void
gw_figure_reader_dispose (GObject *object)
{
  g_clear_object (&GW_FIGURE_READER (object)->figure);

  G_OBJECT_CLASS (gw_figure_reader_parent_class)->dispose (object);
}

static void
gw_figure_reader_class_init (GwFigureReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_figure_reader_dispose;
}

static void
gw_figure_reader_init (GwFigureReader *self)
{
  self->reading = GW_FIGURE_NO_READING;
}

/**
 * gw_figure_reader_new:
 * @widget: (transfer none): what draws the figure, and owns the reader
 *
 * Listens to the pointer over @widget, draws it again and tells a screen reader
 * whenever another value is read.
 *
 * Returns: (transfer full): a reader without a figure
 */
GwFigureReader *
gw_figure_reader_new (GtkWidget *widget)
{
  GwFigureReader *self;
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (GW_TYPE_FIGURE_READER, NULL);
  self->widget = widget;
  g_signal_connect_object (motion, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (pointer_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);

  return self;
}

/**
 * gw_figure_reader_set_figure:
 * @figure: (nullable): what is read from now on, from no value yet
 */
void
gw_figure_reader_set_figure (GwFigureReader *self,
                             GwFigure       *figure)
{
  g_return_if_fail (GW_IS_FIGURE_READER (self));
  g_return_if_fail (figure == NULL || GW_IS_FIGURE (figure));

  set_reading (self, GW_FIGURE_NO_READING);
  g_set_object (&self->figure, figure);
}

/**
 * gw_figure_reader_get_reading:
 *
 * Returns: the reading under the pointer or the keys, or %GW_FIGURE_NO_READING
 */
int
gw_figure_reader_get_reading (GwFigureReader *self)
{
  g_return_val_if_fail (GW_IS_FIGURE_READER (self), GW_FIGURE_NO_READING);

  return self->reading;
}

/**
 * gw_figure_reader_move:
 * @move: where an arrow key leads, as it lies on the keyboard
 *
 * Reads the next value there. Without one so far, the last is where looking
 * back begins, and the first where looking forward does.
 *
 * Returns: whether there is anything to read
 */
gboolean
gw_figure_reader_move (GwFigureReader *self,
                       GwFigureMove    move)
{
  int last;

  g_return_val_if_fail (GW_IS_FIGURE_READER (self), FALSE);

  last = self->figure != NULL ? (int) gw_figure_get_n_readings (self->figure) - 1 : -1;
  if (last < 0)
    return FALSE;

  /* Left leads to later values where the drawing is mirrored. */
  if (gtk_widget_get_direction (self->widget) == GTK_TEXT_DIR_RTL && move == GW_FIGURE_MOVE_PREVIOUS)
    move = GW_FIGURE_MOVE_NEXT;
  else if (gtk_widget_get_direction (self->widget) == GTK_TEXT_DIR_RTL && move == GW_FIGURE_MOVE_NEXT)
    move = GW_FIGURE_MOVE_PREVIOUS;

  if (move == GW_FIGURE_MOVE_FIRST || (move == GW_FIGURE_MOVE_NEXT && self->reading == GW_FIGURE_NO_READING))
    set_reading (self, 0);
  else if (move == GW_FIGURE_MOVE_LAST || self->reading == GW_FIGURE_NO_READING)
    set_reading (self, last);
  else
    set_reading (self, CLAMP (self->reading + (move == GW_FIGURE_MOVE_NEXT ? 1 : -1), 0, last));
  self->reads_pointer = FALSE;

  return TRUE;
}

/**
 * gw_figure_reader_clear:
 *
 * Reads no value any more.
 *
 * Returns: whether one was read
 */
gboolean
gw_figure_reader_clear (GwFigureReader *self)
{
  g_return_val_if_fail (GW_IS_FIGURE_READER (self), FALSE);

  if (self->reading == GW_FIGURE_NO_READING)
    return FALSE;

  set_reading (self, GW_FIGURE_NO_READING);
  return TRUE;
}
