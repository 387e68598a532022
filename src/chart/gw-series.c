/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-series.h"

#include <math.h>

struct _GwSeries
{
  GArray *points;
};

G_DEFINE_BOXED_TYPE (GwSeries, gw_series, gw_series_ref, gw_series_unref)

/* What falls into one column of pixels. */
typedef struct
{
  double  column;
  GwPoint first;
  GwPoint low;
  GwPoint high;
  GwPoint last;
  guint   low_position;
  guint   high_position;
} Column;

/**
 * gw_series_new:
 *
 * Returns: (transfer full): a series without points
 */
GwSeries *
gw_series_new (void)
{
  GwSeries *self = g_rc_box_new0 (GwSeries);

  self->points = g_array_new (FALSE, FALSE, sizeof (GwPoint));

  return self;
}

/**
 * gw_series_ref:
 * @self: a series
 *
 * Returns: (transfer full): @self
 */
GwSeries *
gw_series_ref (GwSeries *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_rc_box_acquire (self);
}

static void
gw_series_finalize (gpointer data)
{
  GwSeries *self = data;

  g_array_unref (self->points);
}

/**
 * gw_series_unref:
 * @self: (transfer full): a series
 */
void
gw_series_unref (GwSeries *self)
{
  g_return_if_fail (self != NULL);

  g_rc_box_release_full (self, gw_series_finalize);
}

/**
 * gw_series_append:
 * @self: a series
 * @x: not below the x of the last point
 * @y: a value
 *
 * Adds a point at the end. One that is not finite, or out of order, is left
 * out: there is no place to draw it.
 *
 * Returns: whether the point was added
 */
gboolean
gw_series_append (GwSeries *self,
                  double    x,
                  double    y)
{
  GwPoint point = { x, y };

  g_return_val_if_fail (self != NULL, FALSE);

  if (!isfinite (x) || !isfinite (y))
    return FALSE;
  if (self->points->len > 0 && x < g_array_index (self->points, GwPoint, self->points->len - 1).x)
    return FALSE;

  g_array_append_val (self->points, point);
  return TRUE;
}

/**
 * gw_series_get_n_points:
 * @self: a series
 *
 * Returns: the number of points
 */
guint
gw_series_get_n_points (GwSeries *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->points->len;
}

/**
 * gw_series_get_point:
 * @self: a series
 * @position: 0 for the first point
 *
 * Returns: (transfer none): the point; valid until the next is added
 */
const GwPoint *
gw_series_get_point (GwSeries *self,
                     guint     position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->points->len, NULL);

  return &g_array_index (self->points, GwPoint, position);
}

/**
 * gw_series_find_nearest:
 * @self: a series
 * @x: a place in the units of the data
 *
 * Finds the point next to @x by binary search. Of two that are equally far the
 * earlier is taken; of several at the same x the last, as it replaces the others.
 *
 * Returns: its position, or -1 when the series has no point
 */
int
gw_series_find_nearest (GwSeries *self,
                        double    x)
{
  const GwPoint *points;
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, -1);

  if (self->points->len == 0)
    return -1;

  /* @low ends as the number of points that are not beyond @x. */
  points = (const GwPoint *) (gpointer) self->points->data;
  high = self->points->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (points[middle].x <= x)
        low = middle + 1;
      else
        high = middle;
    }

  if (low == 0)
    {
      while (low + 1 < self->points->len && points[low + 1].x == points[0].x)
        low++;
      return (int) low;
    }
  if (low < self->points->len && points[low].x - x < x - points[low - 1].x)
    {
      while (low + 1 < self->points->len && points[low + 1].x == points[low].x)
        low++;
      return (int) low;
    }

  return (int) low - 1;
}

/**
 * gw_series_get_range:
 * @self: a series
 * @low: (out): the lowest y
 * @high: (out): the highest y
 *
 * Returns: whether there is any point; if not, nothing is set
 */
gboolean
gw_series_get_range (GwSeries *self,
                     double   *low,
                     double   *high)
{
  const GwPoint *points;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (low != NULL && high != NULL, FALSE);

  if (self->points->len == 0)
    return FALSE;

  points = (const GwPoint *) (gpointer) self->points->data;
  *low = *high = points[0].y;
  for (guint i = 1; i < self->points->len; i++)
    {
      *low = MIN (*low, points[i].y);
      *high = MAX (*high, points[i].y);
    }

  return TRUE;
}

static void
append_point (GArray        *places,
              const GwPoint *point)
{
  const GwPoint *last = NULL;

  g_assert (places != NULL);

  if (places->len > 0)
    last = &g_array_index (places, GwPoint, places->len - 1);
  if (last == NULL || last->x != point->x || last->y != point->y)
    g_array_append_vals (places, point, 1);
}

/* Up to four places a column, so that neither its peak nor its trough, nor the
 * slope at which the line comes in and leaves, is lost. */
static void
append_column (GArray       *places,
               const Column *column)
{
  gboolean low_first;

  g_assert (column != NULL);

  low_first = column->low_position <= column->high_position;
  append_point (places, &column->first);
  append_point (places, low_first ? &column->low : &column->high);
  append_point (places, low_first ? &column->high : &column->low);
  append_point (places, &column->last);
}

/**
 * gw_series_decimate:
 * @self: a series
 * @x_scale: where an x stands on the drawing
 * @y_scale: where a y stands on the drawing
 *
 * Maps the points to the drawing and keeps, of those that share a column one
 * unit wide, the first, lowest, highest and last. A line through the result
 * looks the same as one through all points.
 *
 * Returns: (transfer full) (element-type GwPoint): places, at most four a column
 */
GArray *
gw_series_decimate (GwSeries      *self,
                    const GwScale *x_scale,
                    const GwScale *y_scale)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (GwPoint));
  Column current = { .column = NAN };

  g_return_val_if_fail (self != NULL, places);
  g_return_val_if_fail (x_scale != NULL && y_scale != NULL, places);

  for (guint i = 0; i < self->points->len; i++)
    {
      const GwPoint *point = &g_array_index (self->points, GwPoint, i);
      GwPoint place = { gw_scale_map (x_scale, point->x), gw_scale_map (y_scale, point->y) };
      double column = floor (place.x);

      if (column != current.column)
        {
          if (i > 0)
            append_column (places, &current);
          current = (Column) { column, place, place, place, place, i, i };
          continue;
        }

      if (place.y < current.low.y)
        {
          current.low = place;
          current.low_position = i;
        }
      if (place.y > current.high.y)
        {
          current.high = place;
          current.high_position = i;
        }
      current.last = place;
    }
  if (self->points->len > 0)
    append_column (places, &current);

  return places;
}
