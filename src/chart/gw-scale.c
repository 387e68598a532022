/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-scale.h"

#include <math.h>

/**
 * gw_scale_init_linear:
 * @self: where to set up the scale
 * @first: the value at @from
 * @last: the value at @to
 * @from: a place, in the units of the drawing
 * @to: a place, in the units of the drawing
 *
 * Sets up a scale. Equal or unusable values are spread a little, so that nothing
 * drawn on the scale is ever undefined.
 */
void
gw_scale_init_linear (GwScale *self,
                      double   first,
                      double   last,
                      double   from,
                      double   to)
{
  g_return_if_fail (self != NULL);

  if (!isfinite (first))
    first = 0;
  if (!isfinite (last) || last == first)
    last = first + MAX (1, fabs (first) / 1e6);

  self->first = first;
  self->last = last;
  self->from = from;
  self->to = to;
}

/**
 * gw_scale_init_dates:
 * @self: where to set up the scale
 * @start: the first day
 * @end: the last day, not before @start
 * @from: where @start begins
 * @to: where @end ends
 *
 * Sets up a scale of days; each has the same width.
 */
void
gw_scale_init_dates (GwScale *self,
                     GwDate   start,
                     GwDate   end,
                     double   from,
                     double   to)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (start <= end);

  gw_scale_init_linear (self, (double) start - 1, end, from, to);
}

/**
 * gw_scale_map:
 * @self: a scale
 * @value: a value, inside the scale or not
 *
 * Returns: the place of @value; that of the first value when it is not finite
 */
double
gw_scale_map (const GwScale *self,
              double         value)
{
  g_return_val_if_fail (self != NULL, 0);

  if (!isfinite (value))
    return self->from;

  return self->from + (value - self->first) / (self->last - self->first) * (self->to - self->from);
}

/**
 * gw_scale_invert:
 * @self: a scale
 * @place: a place on the drawing
 *
 * Returns: the value that stands at @place
 */
double
gw_scale_invert (const GwScale *self,
                 double         place)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->to == self->from)
    return self->first;

  return self->first + (place - self->from) / (self->to - self->from) * (self->last - self->first);
}

/**
 * gw_scale_contains:
 * @self: a scale
 * @value: a value
 *
 * Returns: whether @value lies between the ends, both included
 */
gboolean
gw_scale_contains (const GwScale *self,
                   double         value)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return value >= MIN (self->first, self->last) && value <= MAX (self->first, self->last);
}
