/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pace-drawing-private.h"

#include "gw-series.h"

#include <math.h>

static void
draw_fan (GwPaceDrawing *drawing,
          cairo_t       *cr)
{
  GArray *fan = drawing->data->fan;
  const GwPalette *palette = drawing->palette;
  double width = gw_plot_get_line_width (drawing->plot);
  g_autofree GwPoint *low = g_new (GwPoint, fan->len + 1);
  g_autofree GwPoint *middle = g_new (GwPoint, fan->len + 1);
  g_autofree GwPoint *high = g_new (GwPoint, fan->len + 1);

  for (guint i = 0; i < fan->len; i++)
    {
      const GwFanPoint *point = &g_array_index (fan, GwFanPoint, i);

      low[i] = gw_plot_map (drawing->plot, point->date, point->low);
      middle[i] = gw_plot_map (drawing->plot, point->date, point->value);
      high[i] = gw_plot_map (drawing->plot, point->date, point->high);
    }

  if (drawing->data->has_range)
    gw_mark_area (cr, high, fan->len, low, fan->len, &palette->fan,
                  palette->hatched ? 0.45 * drawing->style->text_size : 0);
  gw_mark_line (cr, middle, fan->len, &palette->forecast, 1.6 * width, GW_DASH_DOTTED);
}

static GArray *
map_series (GwPaceDrawing *drawing,
            GwSeries      *series)
{
  return gw_series_decimate (series, gw_plot_get_dates (drawing->plot), gw_plot_get_values (drawing->plot));
}

static GArray *
map_plan (GwPaceDrawing *drawing,
          GwSeries      *series)
{
  g_autoptr (GArray) places = map_series (drawing, series);

  return drawing->data->is_steps ? gw_places_to_steps (places) : g_steal_pointer (&places);
}

static void
draw_plans (GwPaceDrawing *drawing,
            cairo_t       *cr)
{
  const GwPalette *palette = drawing->palette;
  double width = gw_plot_get_line_width (drawing->plot);
  g_autoptr (GArray) planned = map_plan (drawing, drawing->figure->planned);
  g_autoptr (GArray) original = map_plan (drawing, drawing->figure->original);

  if (original->len > 0 && planned->len > 0)
    gw_mark_area (cr, (GwPoint *) (gpointer) original->data, original->len,
                  (GwPoint *) (gpointer) planned->data, planned->len,
                  &palette->original, -0.5 * drawing->style->text_size);
  gw_mark_line (cr, (GwPoint *) (gpointer) original->data, original->len, &palette->original, 1.4 * width, GW_DASH_DASHED);
  gw_mark_line (cr, (GwPoint *) (gpointer) planned->data, planned->len, &palette->planned, 1.5 * width,
                palette->hatched ? GW_DASH_DASHED : GW_DASH_SOLID);
  gw_label_space_add_line (gw_plot_get_labels (drawing->plot), (GwPoint *) (gpointer) planned->data, planned->len);
}

static void
draw_level (GwPaceDrawing *drawing,
            cairo_t       *cr,
            double         value)
{
  const GwScale *dates = gw_plot_get_dates (drawing->plot);
  GwPoint from = { dates->from, gw_scale_map (gw_plot_get_values (drawing->plot), value) };

  gw_mark_rule (cr, from.x, from.y, dates->to, from.y, &drawing->palette->target,
                1.3 * gw_plot_get_line_width (drawing->plot), GW_DASH_SOLID);
  gw_label_space_add_line (gw_plot_get_labels (drawing->plot),
                           (GwPoint[]) { from, { dates->to, from.y } }, 2);
}

static void
draw_today (GwPaceDrawing *drawing,
            cairo_t       *cr)
{
  const GwScale *values = gw_plot_get_values (drawing->plot);
  GwPoint bottom = gw_plot_map (drawing->plot, drawing->data->as_of, values->first);

  if (!gw_pace_drawing_shows_today (drawing))
    return;

  gw_mark_rule (cr, bottom.x, bottom.y, bottom.x, values->to - 0.6 * drawing->style->text_size,
                &drawing->palette->dim, gw_plot_get_line_width (drawing->plot), GW_DASH_DASHED);
}

static void
draw_milestones (GwPaceDrawing *drawing,
                 cairo_t       *cr)
{
  GArray *milestones = drawing->data->milestones;
  double width = gw_plot_get_line_width (drawing->plot);
  double radius = 0.3 * drawing->style->text_size;

  for (guint i = 0; i < milestones->len; i++)
    {
      const GwDueValue *milestone = &g_array_index (milestones, GwDueValue, i);
      GwPoint place = gw_plot_map (drawing->plot, milestone->date, milestone->planned);

      if (!gw_pace_figure_shows (drawing->figure, milestone->date))
        continue;
      gw_mark_marker (cr, GW_MARKER_DIAMOND, place.x, place.y, radius,
                      &drawing->palette->paper, &drawing->palette->planned, 1.3 * width);
      gw_label_space_add_box (gw_plot_get_labels (drawing->plot),
                              &(GwBox) { place.x - radius, place.y - radius, 2 * radius, 2 * radius });
    }
}

/* The baseline is where the line begins, but no check-in. */
static gboolean
is_check_in (GwPaceDrawing *drawing,
             const GwPoint *place)
{
  const GwScale *dates = gw_plot_get_dates (drawing->plot);

  if (drawing->figure->from_baseline && place->x == gw_scale_map (dates, (double) drawing->data->start - 1))
    return FALSE;

  return place->x >= MIN (dates->from, dates->to) && place->x <= MAX (dates->from, dates->to);
}

static void
draw_check_ins (GwPaceDrawing *drawing,
                cairo_t       *cr,
                GArray        *places)
{
  g_autoptr (GArray) check_ins = g_array_new (FALSE, FALSE, sizeof (GwPoint));

  for (guint i = 0; i < places->len; i++)
    {
      const GwPoint *place = &g_array_index (places, GwPoint, i);

      if (is_check_in (drawing, place))
        g_array_append_val (check_ins, *place);
    }
  gw_plot_draw_check_ins (drawing->plot, cr, check_ins);
}

/* A number holds until the next: what happened on the days between nobody has
 * said, so the line rises on the day that it was said, and each has its dot. */
static void
draw_actual (GwPaceDrawing *drawing,
             cairo_t       *cr,
             GArray        *places)
{
  g_autoptr (GArray) corners = gw_places_to_steps (places);

  gw_mark_line (cr, (GwPoint *) (gpointer) corners->data, corners->len, &drawing->palette->actual,
                2.2 * gw_plot_get_line_width (drawing->plot), GW_DASH_SOLID);
  gw_label_space_add_line (gw_plot_get_labels (drawing->plot), (GwPoint *) (gpointer) corners->data, corners->len);
}

static void
drawing_init (GwPaceDrawing     *drawing,
              GwPaceFigure      *self,
              cairo_t           *cr,
              double             width,
              double             height,
              const GwDrawStyle *style)
{
  GwPlotDomain domain = gw_pace_figure_get_domain (self);

  drawing->figure = self;
  drawing->data = self->data;
  drawing->style = style;
  drawing->palette = style->palette;
  drawing->end_labels = g_array_new (FALSE, FALSE, sizeof (GwEndLabel));
  drawing->texts = g_ptr_array_new_with_free_func (g_free);
  gw_pace_drawing_collect_end_labels (drawing);
  drawing->plot = gw_plot_new (cr, style, self->format, &domain, width, height,
                               (GwEndLabel *) (gpointer) drawing->end_labels->data, drawing->end_labels->len);
}

static void
drawing_clear (GwPaceDrawing *drawing)
{
  gw_plot_free (drawing->plot);
  g_array_unref (drawing->end_labels);
  g_ptr_array_unref (drawing->texts);
}

/* A GwFigureClass.draw. */
void
gw_pace_figure_draw (GwFigure          *figure,
                     cairo_t           *cr,
                     double             width,
                     double             height,
                     const GwDrawStyle *style)
{
  GwPaceFigure *self = GW_PACE_FIGURE (figure);
  g_autoptr (GArray) places = NULL;
  GwPaceDrawing drawing;
  double levels[2];

  drawing_init (&drawing, self, cr, width, height, style);
  places = map_series (&drawing, self->actual);
  gw_plot_draw_frame (drawing.plot, cr);
  cairo_save (cr);
  gw_plot_clip (drawing.plot, cr, gw_pace_figure_get_range (self, NULL, NULL));
  if (self->show_forecast)
    draw_fan (&drawing, cr);
  draw_plans (&drawing, cr);
  for (guint i = 0; i < gw_pace_figure_list_levels (self, levels); i++)
    draw_level (&drawing, cr, levels[i]);
  draw_today (&drawing, cr);
  draw_actual (&drawing, cr, places);
  cairo_restore (cr);
  cairo_save (cr);
  gw_plot_clip (drawing.plot, cr, FALSE);
  draw_milestones (&drawing, cr);
  draw_check_ins (&drawing, cr, places);
  cairo_restore (cr);
  gw_plot_draw_end_labels (drawing.plot, cr);
  gw_pace_drawing_draw_labels (&drawing, cr);
  drawing_clear (&drawing);
}

/* A plot of the same size as the drawing, without drawing. */
static void
drawing_init_unseen (GwPaceDrawing     *drawing,
                     GwPaceFigure      *self,
                     double             width,
                     double             height,
                     const GwDrawStyle *style)
{
  cairo_t *cr = gw_draw_new_unseen ();

  drawing_init (drawing, self, cr, width, height, style);
  cairo_destroy (cr);
}

/**
 * gw_pace_figure_locate:
 * @self: a pace chart
 * @width: the width it is drawn at
 * @height: the height it is drawn at
 * @style: how it is drawn
 * @date: a day
 * @value: a value
 *
 * Returns: where @value by the end of @date stands on the drawing
 */
GwPoint
gw_pace_figure_locate (GwPaceFigure      *self,
                       double             width,
                       double             height,
                       const GwDrawStyle *style,
                       GwDate             date,
                       double             value)
{
  GwPaceDrawing drawing;
  GwPoint place = { 0, 0 };

  g_return_val_if_fail (GW_IS_PACE_FIGURE (self), place);

  drawing_init_unseen (&drawing, self, width, height, style);
  place = gw_plot_map (drawing.plot, date, value);
  drawing_clear (&drawing);

  return place;
}

/**
 * gw_pace_figure_get_date_at:
 * @self: a pace chart
 * @width: the width it is drawn at
 * @height: the height it is drawn at
 * @style: how it is drawn
 * @x: a place on the drawing
 *
 * Returns: the day at @x, with the part of the day
 */
double
gw_pace_figure_get_date_at (GwPaceFigure      *self,
                            double             width,
                            double             height,
                            const GwDrawStyle *style,
                            double             x)
{
  GwPaceDrawing drawing;
  double date;

  g_return_val_if_fail (GW_IS_PACE_FIGURE (self), 0);

  drawing_init_unseen (&drawing, self, width, height, style);
  date = gw_scale_invert (gw_plot_get_dates (drawing.plot), x);
  drawing_clear (&drawing);

  return date;
}

/**
 * gw_pace_figure_get_value_at:
 * @self: a pace chart
 * @width: the width it is drawn at
 * @height: the height it is drawn at
 * @style: how it is drawn
 * @y: a place on the drawing
 *
 * Returns: the value at the height of @y
 */
double
gw_pace_figure_get_value_at (GwPaceFigure      *self,
                             double             width,
                             double             height,
                             const GwDrawStyle *style,
                             double             y)
{
  GwPaceDrawing drawing;
  double value;

  g_return_val_if_fail (GW_IS_PACE_FIGURE (self), 0);

  drawing_init_unseen (&drawing, self, width, height, style);
  value = gw_scale_invert (gw_plot_get_values (drawing.plot), y);
  drawing_clear (&drawing);

  return value;
}
