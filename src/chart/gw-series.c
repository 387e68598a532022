/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-series.h"

#include "gw-extremes.h"

#include <math.h>

struct _GwSeries
{
  GArray     *points;
  GwExtremes *extremes; /* NULL until asked for */
  gboolean    held;
};

G_DEFINE_BOXED_TYPE (GwSeries, gw_series, gw_series_ref, gw_series_unref)

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
 * gw_series_new_held:
 *
 * Returns: (transfer full): a series without points, of which each value holds
 *   until the next
 */
GwSeries *
gw_series_new_held (void)
{
  GwSeries *self = gw_series_new ();

  self->held = TRUE;

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

  g_clear_pointer (&self->extremes, gw_extremes_free);
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

  g_clear_pointer (&self->extremes, gw_extremes_free);
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

/* How many points are not beyond @x. */
static guint
count_until (GwSeries *self,
             double    x)
{
  const GwPoint *points = (const GwPoint *) (gpointer) self->points->data;
  guint low = 0;
  guint high = self->points->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (points[middle].x <= x)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
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
  guint low;

  g_return_val_if_fail (self != NULL, -1);

  if (self->points->len == 0)
    return -1;

  points = (const GwPoint *) (gpointer) self->points->data;
  low = count_until (self, x);
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
 * gw_series_get_value_at:
 * @self: a series
 * @x: a place in the units of the data
 * @y: (out): the value there: that of the point before where values hold, else
 *   on a straight line between the points beside it
 *
 * Returns: whether @x lies between the first point and the last
 */
gboolean
gw_series_get_value_at (GwSeries *self,
                        double    x,
                        double   *y)
{
  const GwPoint *from;
  const GwPoint *to;
  guint after;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (y != NULL, FALSE);

  after = count_until (self, x);
  if (after == 0)
    return FALSE;

  from = gw_series_get_point (self, after - 1);
  if (from->x == x)
    {
      *y = from->y;
      return TRUE;
    }
  if (after == self->points->len)
    return FALSE;

  to = gw_series_get_point (self, after);
  *y = self->held ? from->y : from->y + (to->y - from->y) * (x - from->x) / (to->x - from->x);
  return TRUE;
}

static const GwExtremes *
get_extremes (GwSeries *self)
{
  g_assert (self != NULL);

  if (self->extremes == NULL)
    self->extremes = gw_extremes_new ((const GwPoint *) (gpointer) self->points->data, self->points->len);

  return self->extremes;
}

/**
 * gw_series_get_range:
 * @self: a series
 * @first: a place in the units of the data
 * @last: a place not before @first
 * @low: (out): the lowest y of the points between both
 * @high: (out): the highest
 *
 * Costs the logarithm of the number of points, except for the first time.
 *
 * Returns: whether there is any point; if not, nothing is set
 */
gboolean
gw_series_get_range (GwSeries *self,
                     double    first,
                     double    last,
                     double   *low,
                     double   *high)
{
  guint begin;
  guint end;
  guint lowest;
  guint highest;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (first <= last, FALSE);
  g_return_val_if_fail (low != NULL && high != NULL, FALSE);

  begin = count_until (self, nextafter (first, -INFINITY));
  end = count_until (self, last);
  if (begin == end)
    return FALSE;

  gw_extremes_find (get_extremes (self), begin, end - 1, &lowest, &highest);
  *low = gw_series_get_point (self, lowest)->y;
  *high = gw_series_get_point (self, highest)->y;
  return TRUE;
}

static GwPoint
map_point (GwSeries      *self,
           guint          position,
           const GwScale *x_scale,
           const GwScale *y_scale)
{
  const GwPoint *point = gw_series_get_point (self, position);

  return (GwPoint) { gw_scale_map (x_scale, point->x), gw_scale_map (y_scale, point->y) };
}

/* The last of the points from @first to @last that share a column of pixels
 * with @first: first in leaps, then by halving. */
static guint
find_column_end (GwSeries      *self,
                 guint          first,
                 guint          last,
                 const GwScale *x_scale)
{
  double column = floor (gw_scale_map (x_scale, gw_series_get_point (self, first)->x));
  guint inside = first;
  guint outside;

  for (guint leap = 1; ; leap *= 2)
    {
      outside = last - inside < leap ? last + 1 : inside + leap;
      if (outside > last || floor (gw_scale_map (x_scale, gw_series_get_point (self, outside)->x)) != column)
        break;
      inside = outside;
    }
  while (outside - inside > 1)
    {
      guint middle = inside + (outside - inside) / 2;

      if (floor (gw_scale_map (x_scale, gw_series_get_point (self, middle)->x)) == column)
        inside = middle;
      else
        outside = middle;
    }

  return inside;
}

static void
append_place (GArray  *places,
              GwPoint  place)
{
  const GwPoint *last = NULL;

  g_assert (places != NULL);

  if (places->len > 0)
    last = &g_array_index (places, GwPoint, places->len - 1);
  if (last == NULL || last->x != place.x || last->y != place.y)
    g_array_append_val (places, place);
}

/**
 * gw_series_decimate:
 * @self: a series
 * @x_scale: where an x stands on the drawing
 * @y_scale: where a y stands on the drawing
 *
 * Maps the points between the ends of @x_scale, and the next on either side, to
 * the drawing and keeps, of those that share a column one unit wide, the first,
 * lowest, highest and last: neither its peak nor its trough, nor the slope at
 * which the line comes in and leaves, is lost. A line through the result looks
 * the same as one through all points. Costs the width of the drawing.
 *
 * Returns: (transfer full) (element-type GwPoint): places, at most four a column
 */
GArray *
gw_series_decimate (GwSeries      *self,
                    const GwScale *x_scale,
                    const GwScale *y_scale)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (GwPoint));
  const GwExtremes *extremes;
  guint position;
  guint end;

  g_return_val_if_fail (self != NULL, places);
  g_return_val_if_fail (x_scale != NULL && y_scale != NULL, places);

  extremes = get_extremes (self);
  position = count_until (self, nextafter (MIN (x_scale->first, x_scale->last), -INFINITY));
  end = count_until (self, MAX (x_scale->first, x_scale->last));
  position -= position > 0 ? 1 : 0;
  end += end < self->points->len ? 1 : 0;

  while (position < end)
    {
      guint last = find_column_end (self, position, end - 1, x_scale);
      guint low;
      guint high;

      gw_extremes_find (extremes, position, last, &low, &high);
      append_place (places, map_point (self, position, x_scale, y_scale));
      append_place (places, map_point (self, MIN (low, high), x_scale, y_scale));
      append_place (places, map_point (self, MAX (low, high), x_scale, y_scale));
      append_place (places, map_point (self, last, x_scale, y_scale));
      position = last + 1;
    }

  return places;
}

/**
 * gw_places_to_steps:
 * @places: (element-type GwPoint): places of values that hold until the next
 *
 * Returns: (transfer full) (element-type GwPoint): the corners of the stairs
 *   through @places: level to the next place, then up or down to it
 */
GArray *
gw_places_to_steps (const GArray *places)
{
  GArray *corners = g_array_new (FALSE, FALSE, sizeof (GwPoint));

  g_return_val_if_fail (places != NULL, corners);

  for (guint i = 0; i < places->len; i++)
    {
      const GwPoint *place = &g_array_index (places, GwPoint, i);

      if (i > 0)
        append_place (corners, (GwPoint) { place->x, place[-1].y });
      append_place (corners, *place);
    }

  return corners;
}
