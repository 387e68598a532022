/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-figure.h"

#include "gw-marks.h"

#include <math.h>

/**
 * GwFigure:
 *
 * A drawing of numbers that knows no widget and no paper. What it shows can be
 * drawn, said in sentences, listed as a table and read off point by point.
 */
typedef struct
{
  char *title;
  char *details;
} GwFigurePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GwFigure, gw_figure, G_TYPE_OBJECT)

static void
gw_figure_finalize (GObject *object)
{
  GwFigurePrivate *priv = gw_figure_get_instance_private (GW_FIGURE (object));

  g_free (priv->title);
  g_free (priv->details);
  G_OBJECT_CLASS (gw_figure_parent_class)->finalize (object);
}

static void
gw_figure_class_init (GwFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_figure_finalize;
}

static void
gw_figure_init (GwFigure *self)
{
}

/**
 * gw_reading_clear:
 * @self: a reading
 *
 * Frees what is inside @self, not @self.
 */
void
gw_reading_clear (GwReading *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->text, g_free);
}

/**
 * gw_figure_draw:
 * @self: a figure
 * @cr: a cairo context
 * @width: the width to fill
 * @height: the height to fill
 * @style: how to draw
 *
 * Draws the figure between (0, 0) and (@width, @height). The paper behind it is
 * left as it is.
 */
void
gw_figure_draw (GwFigure          *self,
                cairo_t           *cr,
                double             width,
                double             height,
                const GwDrawStyle *style)
{
  g_return_if_fail (GW_IS_FIGURE (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (isfinite (width) && isfinite (height));
  g_return_if_fail (style != NULL && style->palette != NULL);

  if (width < 1 || height < 1)
    return;

  cairo_save (cr);
  GW_FIGURE_GET_CLASS (self)->draw (self, cr, width, height, style);
  cairo_restore (cr);
}

/**
 * gw_figure_describe:
 * @self: a figure
 *
 * Returns: (transfer full): in sentences, what the picture says
 */
char *
gw_figure_describe (GwFigure *self)
{
  g_return_val_if_fail (GW_IS_FIGURE (self), NULL);

  return GW_FIGURE_GET_CLASS (self)->describe (self);
}

/**
 * gw_figure_set_caption:
 * @self: a figure
 * @title: what it shows, in a few words
 * @details: whose, in what and of when
 *
 * Says what stands above the figure where it leaves the program: beside it in a
 * window the same words are there already.
 */
void
gw_figure_set_caption (GwFigure   *self,
                       const char *title,
                       const char *details)
{
  GwFigurePrivate *priv = gw_figure_get_instance_private (self);

  g_return_if_fail (GW_IS_FIGURE (self));
  g_return_if_fail (title != NULL && details != NULL);

  g_free (priv->title);
  priv->title = g_strdup (title);
  g_free (priv->details);
  priv->details = g_strdup (details);
}

/**
 * gw_figure_get_title:
 *
 * Returns: (transfer none) (nullable): what the figure shows, see
 *   gw_figure_set_caption()
 */
const char *
gw_figure_get_title (GwFigure *self)
{
  GwFigurePrivate *priv = gw_figure_get_instance_private (self);

  g_return_val_if_fail (GW_IS_FIGURE (self), NULL);

  return priv->title;
}

/**
 * gw_figure_get_details:
 *
 * Returns: (transfer none) (nullable): whose it is, in what and of when, see
 *   gw_figure_set_caption()
 */
const char *
gw_figure_get_details (GwFigure *self)
{
  GwFigurePrivate *priv = gw_figure_get_instance_private (self);

  g_return_val_if_fail (GW_IS_FIGURE (self), NULL);

  return priv->details;
}

/**
 * gw_figure_tabulate:
 * @self: a figure
 *
 * Returns: (transfer full): the numbers behind the picture
 */
GwDataTable *
gw_figure_tabulate (GwFigure *self)
{
  g_return_val_if_fail (GW_IS_FIGURE (self), NULL);

  return GW_FIGURE_GET_CLASS (self)->tabulate (self);
}

/**
 * gw_figure_get_n_readings:
 * @self: a figure
 *
 * Returns: how many things can be read off; arrow keys walk from one to the next
 */
guint
gw_figure_get_n_readings (GwFigure *self)
{
  g_return_val_if_fail (GW_IS_FIGURE (self), 0);

  return GW_FIGURE_GET_CLASS (self)->get_n_readings (self);
}

/**
 * gw_figure_get_reading:
 * @self: a figure
 * @position: 0 for the first in reading order
 * @width: the width it is drawn at
 * @height: the height it is drawn at
 * @style: how it is drawn
 * @reading: (out caller-allocates): what is read; clear with gw_reading_clear()
 */
void
gw_figure_get_reading (GwFigure          *self,
                       guint              position,
                       double             width,
                       double             height,
                       const GwDrawStyle *style,
                       GwReading         *reading)
{
  g_return_if_fail (GW_IS_FIGURE (self));
  g_return_if_fail (position < gw_figure_get_n_readings (self));
  g_return_if_fail (width > 0 && height > 0);
  g_return_if_fail (style != NULL && reading != NULL);

  *reading = (GwReading) { .date = GW_DATE_NONE };
  GW_FIGURE_GET_CLASS (self)->get_reading (self, position, width, height, style, reading);
}

/**
 * gw_figure_hit:
 * @self: a figure
 * @width: the width it is drawn at
 * @height: the height it is drawn at
 * @style: how it is drawn
 * @x: a place on the drawing
 * @y: a place on the drawing
 *
 * Returns: the position of the reading nearest to the place, or -1 when there
 *   is none there
 */
int
gw_figure_hit (GwFigure          *self,
               double             width,
               double             height,
               const GwDrawStyle *style,
               double             x,
               double             y)
{
  g_return_val_if_fail (GW_IS_FIGURE (self), -1);
  g_return_val_if_fail (style != NULL, -1);

  if (!(width >= 1 && height >= 1) || !(x >= 0 && x <= width && y >= 0 && y <= height))
    return -1;

  return GW_FIGURE_GET_CLASS (self)->hit (self, width, height, style, x, y);
}

static void
draw_bubble (cairo_t           *cr,
             double             width,
             double             height,
             const GwDrawStyle *style,
             const GwReading   *reading)
{
  g_autoptr (PangoLayout) layout = gw_draw_style_layout (style, cr, reading->text, 1, FALSE);
  double padding = 0.5 * style->text_size;
  double text_width;
  double text_height;
  double x;
  double y;

  pango_layout_set_width (layout, (int) (MAX (width - 2 * padding, 1) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  gw_draw_layout_size (layout, &text_width, &text_height);
  x = CLAMP (reading->x - text_width / 2, padding, MAX (width - padding - text_width, padding));
  y = reading->y - text_height - 3 * padding;
  if (y < padding)
    y = MIN (reading->y + 3 * padding, height - padding - text_height);

  cairo_rectangle (cr, x - padding, y - padding / 2, text_width + 2 * padding, text_height + padding);
  gw_color_set_source (&style->palette->text, cr);
  cairo_fill (cr);
  gw_draw_text (style, cr, layout, &style->palette->paper, x, y);
}

/**
 * gw_figure_draw_reading:
 * @self: a figure
 * @cr: a cairo context
 * @width: the width it is drawn at
 * @height: the height it is drawn at
 * @style: how it is drawn
 * @position: the reading
 *
 * Draws, over the figure, a ring around a reading and what it says; nothing for
 * one that is outside of what is shown.
 */
void
gw_figure_draw_reading (GwFigure          *self,
                        cairo_t           *cr,
                        double             width,
                        double             height,
                        const GwDrawStyle *style,
                        guint              position)
{
  g_auto (GwReading) reading = { .date = GW_DATE_NONE };
  GwColor clear = { 0, 0, 0, 0 };

  g_return_if_fail (GW_IS_FIGURE (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (style != NULL);

  gw_figure_get_reading (self, position, width, height, style, &reading);
  if (!isfinite (reading.x))
    return;

  cairo_save (cr);
  gw_mark_marker (cr, GW_MARKER_CIRCLE, reading.x, reading.y, 0.45 * style->text_size,
                  &clear, &style->palette->text, 0.13 * style->text_size);
  if (reading.text != NULL)
    draw_bubble (cr, width, height, style, &reading);
  cairo_restore (cr);
}
