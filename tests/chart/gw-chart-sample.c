/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-chart-sample.h"

#include <math.h>
#include <string.h>

static const double plan_shares[] = { 5, 6, 10, 6, 7, 11, 5, 5, 11, 8, 10, 16 };
static const double totals[] = { 105, 345, 665, 755, 1150, 1500 };

/* The team goal of sample A (section 4 in the arithmetic), without the model:
 * month weights, six check-ins, and the forecast that must come out. */
GwPaceData *
gw_chart_sample_team (void)
{
  GwPaceData *data = gw_pace_data_new (gw_date_new (2026, 1, 1), gw_date_new (2026, 12, 31));
  GwSeriesPoint start = { data->start - 1, 0 };
  GwFanPoint last = { gw_date_new (2026, 6, 30), 1500, 1500, 1500 };
  double share = 0;

  data->as_of = gw_date_new (2026, 6, 30);
  data->target = 3600;
  data->status = GW_STATUS_AT_RISK;
  data->has_range = TRUE;
  data->confidence = 0.8;
  data->chance = 0.276;
  g_array_append_val (data->planned, start);
  g_array_append_val (data->fan, last);
  for (int month = 1; month <= 12; month++)
    {
      GwDate date = gw_date_get_month_end (gw_date_new (2026, month, 1));
      GwDueValue due_value = { date, 0, FALSE, 0, month % 3 == 0 };
      GwSeriesPoint planned;

      share += plan_shares[month - 1] / 100;
      planned = (GwSeriesPoint) { date, 3600 * share };
      due_value.planned = planned.value;
      g_array_append_val (data->planned, planned);
      g_array_append_val (data->due_values, due_value);
      if (due_value.milestone)
        g_array_append_val (data->milestones, due_value);
      if (month <= 6)
        {
          GwSeriesPoint actual = { date, totals[month - 1] };

          g_array_append_val (data->actual, actual);
        }
      else
        {
          double value = 1500 + 0.9259 * (planned.value - 1620);
          double half = 617.5 * sqrt ((share - 0.45) / 0.55);
          GwFanPoint point = { date, MAX (1500, value - half), value, value + half };

          g_array_append_val (data->fan, point);
        }
    }

  return data;
}

/* Draws on paper of the palette's colour. */
cairo_surface_t *
gw_chart_sample_draw (GwFigure          *figure,
                      int                width,
                      int                height,
                      const GwDrawStyle *style)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  gw_color_set_source (&style->palette->paper, cr);
  cairo_paint (cr);
  gw_figure_draw (figure, cr, width, height, style);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Whether a pixel of about this colour lies within @radius of a place. */
gboolean
gw_chart_sample_has_near (cairo_surface_t *surface,
                          double           x,
                          double           y,
                          double           radius,
                          const GwColor   *color)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);

  for (int row = (int) MAX (y - radius, 0); row < MIN (y + radius + 1, height); row++)
    {
      for (int column = (int) MAX (x - radius, 0); column < MIN (x + radius + 1, width); column++)
        {
          guint32 pixel;

          memcpy (&pixel, data + row * stride + column * 4, sizeof pixel);
          if (fabs (((pixel >> 16) & 0xff) / 255.0 - color->red) < 0.08
              && fabs (((pixel >> 8) & 0xff) / 255.0 - color->green) < 0.08
              && fabs ((pixel & 0xff) / 255.0 - color->blue) < 0.08)
            return TRUE;
        }
    }

  return FALSE;
}
