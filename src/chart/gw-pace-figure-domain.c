/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pace-drawing-private.h"

#include <math.h>

static void
include_value (GwPlotDomain *domain,
               double        value)
{
  g_assert (domain != NULL);

  if (!isfinite (value))
    return;

  domain->low = MIN (domain->low, value);
  domain->high = MAX (domain->high, value);
}

/* The points that are shown, and where the line comes in and leaves. */
static void
include_series (GwPlotDomain *domain,
                GwSeries     *series)
{
  double first = (double) domain->start - 1;
  double last = domain->end;
  double low;
  double high;

  if (gw_series_get_range (series, first, last, &low, &high))
    {
      include_value (domain, low);
      include_value (domain, high);
    }
  if (gw_series_get_value_at (series, first, &low))
    include_value (domain, low);
  if (gw_series_get_value_at (series, last, &high))
    include_value (domain, high);
}

static void
include_fan_point (GwPlotDomain     *domain,
                   const GwFanPoint *point)
{
  include_value (domain, point->low);
  include_value (domain, point->high);
}

static void
include_fan (GwPlotDomain *domain,
             GwPaceFigure *self)
{
  GArray *fan = self->data->fan;
  GwFanPoint edge;

  for (guint i = 0; i < fan->len; i++)
    {
      const GwFanPoint *point = &g_array_index (fan, GwFanPoint, i);

      if (point->date >= domain->start - 1 && point->date <= domain->end)
        include_fan_point (domain, point);
    }
  if (gw_pace_figure_get_fan_by (self, domain->start - 1, &edge))
    include_fan_point (domain, &edge);
  if (gw_pace_figure_get_fan_by (self, domain->end, &edge))
    include_fan_point (domain, &edge);
}

/* The limits of a band always belong to it. A target far above a month that is
 * looked at closely would press all that happened in it flat. */
static void
include_levels (GwPlotDomain *domain,
                GwPaceFigure *self)
{
  double span = domain->high - domain->low;
  double levels[2];

  for (guint i = 0; i < gw_pace_figure_list_levels (self, levels); i++)
    if (!gw_pace_figure_get_range (self, NULL, NULL) || self->data->is_band || span < 0
        || (levels[i] <= domain->high + span && levels[i] >= domain->low - span))
      include_value (domain, levels[i]);
}

/* The last day that there is anything to show for: a total that came in after
 * the end is still part of the story. */
static GwDate
get_data_end (GwPaceFigure *self)
{
  const GwPaceData *data = self->data;
  GwDate end = data->end;

  if (data->actual->len > 0)
    end = MAX (end, g_array_index (data->actual, GwSeriesPoint, data->actual->len - 1).date);
  if (data->original->len > 0)
    end = MAX (end, g_array_index (data->original, GwSeriesPoint, data->original->len - 1).date);

  return end;
}

/**
 * gw_pace_figure_get_domain:
 * @self: a pace chart
 *
 * Returns: the days that are shown, and the values that they need
 */
GwPlotDomain
gw_pace_figure_get_domain (GwPaceFigure *self)
{
  const GwPaceData *data = self->data;
  GwPlotDomain domain = { GW_DATE_NONE, GW_DATE_NONE, G_MAXDOUBLE, -G_MAXDOUBLE, pow (10, -(double) data->decimals),
                          1 /* Monday */ };

  if (!gw_pace_figure_get_range (self, &domain.start, &domain.end) && data->has_target && !data->is_band)
    include_value (&domain, data->baseline);
  include_series (&domain, self->actual);
  include_series (&domain, self->planned);
  include_series (&domain, self->original);
  if (self->show_forecast)
    include_fan (&domain, self);
  include_levels (&domain, self);
  if (domain.low > domain.high)
    {
      /* Nothing to show yet: empty axes to draw on by hand. */
      domain.low = 0;
      domain.high = 10 * domain.least;
    }

  return domain;
}

/**
 * gw_pace_figure_shows:
 * @self: a pace chart
 * @date: a day
 *
 * Returns: whether the end of @date is in the part that is shown
 */
gboolean
gw_pace_figure_shows (GwPaceFigure *self,
                      GwDate        date)
{
  GwDate first;
  GwDate last;

  (void) gw_pace_figure_get_range (self, &first, &last);

  return date >= first - 1 && date <= last;
}

/**
 * gw_pace_figure_set_range:
 * @self: a pace chart
 * @first: the first day to show, or %GW_DATE_NONE for all of it
 * @last: the last day to show, not before @first, or %GW_DATE_NONE
 *
 * Shows a part of the time only, with the values that this part needs. What is
 * read keeps its position, also outside of that part. To be drawn again.
 */
void
gw_pace_figure_set_range (GwPaceFigure *self,
                          GwDate        first,
                          GwDate        last)
{
  g_return_if_fail (GW_IS_PACE_FIGURE (self));
  g_return_if_fail ((first == GW_DATE_NONE) == (last == GW_DATE_NONE));
  g_return_if_fail (first <= last);

  self->first = first;
  self->last = last;
}

/**
 * gw_pace_figure_get_range:
 * @self: a pace chart
 * @first: (out) (optional): the first day that is shown
 * @last: (out) (optional): the last day that is shown
 *
 * Returns: whether that is a part that was asked for, and not all
 */
gboolean
gw_pace_figure_get_range (GwPaceFigure *self,
                          GwDate       *first,
                          GwDate       *last)
{
  gboolean part;

  g_return_val_if_fail (GW_IS_PACE_FIGURE (self), FALSE);

  part = self->first != GW_DATE_NONE;
  if (first != NULL)
    *first = part ? self->first : self->data->start;
  if (last != NULL)
    *last = part ? self->last : get_data_end (self);

  return part;
}
