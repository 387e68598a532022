/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-plot-private.h"

#include "gw-plot-dates.h"

#include <math.h>

static void
draw_numbers (GwPlot  *self,
              cairo_t *cr)
{
  const GwPalette *palette = self->style.palette;
  double width = gw_plot_get_line_width (self);

  g_assert (self != NULL);

  for (guint i = 0; i < self->numbers->len; i++)
    {
      double value = g_array_index (self->numbers, double, i);
      g_autofree char *text = gw_plot_format_number (self, value);
      g_autoptr (PangoLayout) layout = gw_draw_style_layout (&self->style, cr, text, self->number_factor, FALSE);
      double y = gw_scale_map (&self->values, value);
      double text_width;
      double text_height;

      gw_draw_layout_size (layout, &text_width, &text_height);
      gw_mark_rule (cr, self->left, y, self->right, y,
                    i == 0 ? &palette->axis : &palette->grid, i == 0 ? width : 0.8 * width, GW_DASH_SOLID);
      gw_plot_draw_text (self, cr, layout, &palette->dim,
                    self->style.rtl ? self->right + self->gap : self->left - self->gap - text_width,
                    y - text_height / 2);
    }
}

static void
draw_dates (GwPlot  *self,
            cairo_t *cr)
{
  g_autoptr (GPtrArray) labels = NULL;
  double taken = -G_MAXDOUBLE;
  double marked = -G_MAXDOUBLE;
  double mark = 0.3 * self->style.text_size;

  g_assert (self != NULL);

  labels = gw_plot_dates_new (&self->style, cr, self->format, self->domain.start, self->domain.end,
                              self->domain.first_weekday, self->right - self->left);
  for (guint i = 0; i < labels->len; i++)
    {
      const GwPlotDate *label = g_ptr_array_index (labels, i);
      double begin = gw_scale_map (&self->dates, (double) label->tick.first - 1);
      double end = gw_scale_map (&self->dates, label->tick.last);
      double middle = label->at_begin ? begin : (begin + end) / 2;
      /* Counted along the reading direction, so that both are one rule. */
      double along = self->style.rtl ? -1 : 1;
      g_autoptr (PangoLayout) layout = NULL;
      double width;
      double place;
      double from;

      /* Over centuries the years come too close to be marked or named each. */
      if (fabs (begin - marked) < mark)
        continue;
      marked = begin;
      gw_mark_rule (cr, begin, self->bottom, begin, self->bottom + mark,
                    &self->style.palette->grid, gw_plot_get_line_width (self), GW_DASH_SOLID);
      if (along * middle < taken)
        continue;
      layout = gw_draw_style_layout (&self->style, cr, label->text, 1, FALSE);
      gw_draw_layout_size (layout, &width, NULL);
      place = CLAMP (middle - width / 2, 0, MAX (self->width - width, 0));
      from = self->style.rtl ? -(place + width) : place;
      if (from < taken)
        continue;
      taken = from + width + self->gap;
      gw_plot_draw_text (self, cr, layout, &self->style.palette->dim, place, self->bottom + self->gap);
    }
}

/**
 * gw_plot_draw_frame:
 * @self: a plot
 * @cr: a cairo context
 *
 * Draws grid, base line, numbers and dates.
 */
void
gw_plot_draw_frame (GwPlot  *self,
                    cairo_t *cr)
{
  GwPoint axis[2];

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  draw_numbers (self, cr);
  draw_dates (self, cr);
  axis[0] = (GwPoint) { self->left, self->bottom };
  axis[1] = (GwPoint) { self->right, self->bottom };
  gw_label_space_add_line (self->labels, axis, G_N_ELEMENTS (axis));
}

/**
 * gw_plot_clip:
 * @self: a plot
 * @cr: a cairo context
 * @sharp: whether lines that go on are cut where the frame begins and ends
 *
 * Keeps what is drawn from here on inside the frame, give or take a marker.
 */
void
gw_plot_clip (GwPlot   *self,
              cairo_t  *cr,
              gboolean  sharp)
{
  double margin;
  double side;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  margin = 0.5 * self->style.text_size;
  side = sharp ? 0 : margin;
  cairo_rectangle (cr, self->left - side, self->top - margin,
                   self->right - self->left + 2 * side, self->bottom - self->top + 2 * margin);
  cairo_clip (cr);
}

/**
 * gw_plot_draw_check_ins:
 * @self: a plot
 * @cr: a cairo context
 * @places: (element-type GwPoint): where numbers were recorded
 *
 * Gives each number its dot. Dots that would run into each other tell nothing
 * and are left out.
 */
void
gw_plot_draw_check_ins (GwPlot       *self,
                        cairo_t      *cr,
                        const GArray *places)
{
  g_autoptr (GArray) full = g_array_new (FALSE, FALSE, sizeof (GwPoint));
  const GwPalette *palette;
  const GwPoint *above = NULL;
  double radius;
  double line;

  g_return_if_fail (self != NULL);
  g_return_if_fail (places != NULL);

  palette = self->style.palette;
  radius = 0.27 * self->style.text_size;
  line = 1.7 * gw_plot_get_line_width (self);
  if (places->len * 3 * radius > self->right - self->left)
    return;

  /* Of a cluster the last number counts. */
  for (guint i = places->len; i > 0; i--)
    {
      const GwPoint *place = &g_array_index (places, GwPoint, i - 1);

      if (above != NULL && hypot (place->x - above->x, place->y - above->y) < 1.6 * radius)
        continue;
      above = place;
      if (palette->hatched)
        g_array_append_val (full, *place);
      else
        gw_mark_marker (cr, GW_MARKER_CIRCLE, place->x, place->y, radius, &palette->paper, &palette->actual, line);
    }
  gw_mark_dots (cr, (GwPoint *) (gpointer) full->data, full->len, radius + line / 2, &palette->actual);
}
