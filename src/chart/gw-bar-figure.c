/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-bar-layout-private.h"

typedef struct
{
  GArray   *rows; /* GwBarRow */
  GwFormat *format;
  gboolean  connected;
} GwBarFigurePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GwBarFigure, gw_bar_figure, GW_TYPE_FIGURE)

static GwBarFigurePrivate *
get_private (GwBarFigure *self)
{
  return gw_bar_figure_get_instance_private (self);
}

static void
clear_row (gpointer data)
{
  GwBarRow *row = data;

  g_free (row->name);
  g_free (row->text);
  g_free (row->short_text);
  g_free (row->reading);
}

static void
gw_bar_figure_draw (GwFigure          *figure,
                    cairo_t           *cr,
                    double             width,
                    double             height,
                    const GwDrawStyle *style)
{
  GwBarFigure *self = GW_BAR_FIGURE (figure);
  GwBarFigurePrivate *priv = get_private (self);
  g_autoptr (GwBarLayout) layout = gw_bar_layout_new (self, cr, width, height, style);

  gw_bar_layout_draw (layout, cr, priv->connected);
}

/* The same layout as on the drawing, without drawing. */
static GwBarLayout *
new_unseen (GwBarFigure       *self,
            double             width,
            double             height,
            const GwDrawStyle *style)
{
  cairo_t *cr = gw_draw_new_unseen ();
  GwBarLayout *layout = gw_bar_layout_new (self, cr, width, height, style);

  cairo_destroy (cr);
  return layout;
}

static guint
gw_bar_figure_get_n_readings (GwFigure *figure)
{
  return get_private (GW_BAR_FIGURE (figure))->rows->len;
}

static void
gw_bar_figure_get_reading (GwFigure          *figure,
                           guint              position,
                           double             width,
                           double             height,
                           const GwDrawStyle *style,
                           GwReading         *reading)
{
  GwBarFigure *self = GW_BAR_FIGURE (figure);
  g_autoptr (GwBarLayout) layout = new_unseen (self, width, height, style);
  GwBox bar = gw_bar_layout_get_bar (layout, position);

  reading->x = gw_bar_layout_get_end (layout, position);
  reading->y = bar.y + bar.height / 2;
  reading->text = g_strdup (gw_bar_figure_get_row (self, position)->reading);
}

/* The row at this height, wherever in it. */
static int
gw_bar_figure_hit (GwFigure          *figure,
                   double             width,
                   double             height,
                   const GwDrawStyle *style,
                   double             x,
                   double             y)
{
  GwBarFigure *self = GW_BAR_FIGURE (figure);
  g_autoptr (GwBarLayout) layout = new_unseen (self, width, height, style);
  double nearest = G_MAXDOUBLE;
  int found = -1;

  for (guint i = 0; i < gw_bar_figure_get_n_rows (self); i++)
    {
      GwBox bar = gw_bar_layout_get_bar (layout, i);
      double distance = ABS (bar.y + bar.height / 2 - y);

      if (distance >= nearest)
        continue;
      nearest = distance;
      found = (int) i;
    }

  return found;
}

static void
gw_bar_figure_finalize (GObject *object)
{
  GwBarFigurePrivate *priv = get_private (GW_BAR_FIGURE (object));

  g_array_unref (priv->rows);
  g_clear_pointer (&priv->format, gw_format_free);

  G_OBJECT_CLASS (gw_bar_figure_parent_class)->finalize (object);
}

static void
gw_bar_figure_class_init (GwBarFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GwFigureClass *figure_class = GW_FIGURE_CLASS (klass);

  object_class->finalize = gw_bar_figure_finalize;
  figure_class->draw = gw_bar_figure_draw;
  figure_class->get_n_readings = gw_bar_figure_get_n_readings;
  figure_class->get_reading = gw_bar_figure_get_reading;
  figure_class->hit = gw_bar_figure_hit;
}

static void
gw_bar_figure_init (GwBarFigure *self)
{
  GwBarFigurePrivate *priv = get_private (self);

  priv->rows = g_array_new (FALSE, TRUE, sizeof (GwBarRow));
  g_array_set_clear_func (priv->rows, clear_row);
}

/**
 * gw_bar_figure_set_format:
 * @format: how to write numbers; for those who derive from this, once
 */
void
gw_bar_figure_set_format (GwBarFigure    *self,
                          const GwFormat *format)
{
  g_return_if_fail (GW_IS_BAR_FIGURE (self));
  g_return_if_fail (format != NULL);

  g_clear_pointer (&get_private (self)->format, gw_format_free);
  get_private (self)->format = gw_format_copy (format);
}

/**
 * gw_bar_figure_get_format:
 *
 * Returns: (transfer none): how numbers are written
 */
const GwFormat *
gw_bar_figure_get_format (GwBarFigure *self)
{
  g_return_val_if_fail (GW_IS_BAR_FIGURE (self), NULL);

  return get_private (self)->format;
}

/**
 * gw_bar_figure_add_row:
 * @row: one more row; the texts in it belong to the figure from here on
 *
 * For those who derive from this, while they are made: a figure never changes.
 */
void
gw_bar_figure_add_row (GwBarFigure *self,
                       GwBarRow    *row)
{
  g_return_if_fail (GW_IS_BAR_FIGURE (self));
  g_return_if_fail (row != NULL && row->name != NULL && row->text != NULL);

  g_array_append_vals (get_private (self)->rows, row, 1);
}

/**
 * gw_bar_figure_get_n_rows:
 *
 * Returns: how many rows there are
 */
guint
gw_bar_figure_get_n_rows (GwBarFigure *self)
{
  g_return_val_if_fail (GW_IS_BAR_FIGURE (self), 0);

  return get_private (self)->rows->len;
}

/**
 * gw_bar_figure_get_row:
 * @position: 0 for the uppermost
 *
 * Returns: (transfer none): the row
 */
const GwBarRow *
gw_bar_figure_get_row (GwBarFigure *self,
                       guint        position)
{
  g_return_val_if_fail (GW_IS_BAR_FIGURE (self), NULL);
  g_return_val_if_fail (position < get_private (self)->rows->len, NULL);

  return &g_array_index (get_private (self)->rows, GwBarRow, position);
}

/**
 * gw_bar_figure_set_connected:
 * @connected: whether each bar begins where the one above ended, with a line
 *   between them
 */
void
gw_bar_figure_set_connected (GwBarFigure *self,
                             gboolean     connected)
{
  g_return_if_fail (GW_IS_BAR_FIGURE (self));

  get_private (self)->connected = connected;
}
