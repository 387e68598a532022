/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-thermometer-figure-private.h"

#include "gw-label-space.h"
#include "gw-marks.h"
#include "gw-scale.h"
#include "gw-ticks.h"

#include <math.h>

/* Where things stand at one size. */
typedef struct
{
  GwThermometerFigure *figure;
  const GwDrawStyle   *style;
  double               line;
  double               gap;
  double               line_height;
  double               tube;
  double               bulb;
  double               middle; /* of the tube */
  double               labels_width;
  double               top;
  double               bottom;
  GwScale              values;
  GArray              *numbers; /* none where the labels need all the room */
  guint                digits;
} Drawing;

/* Numbers on the side take no more than this share of the width. */
#define NUMBER_SHARE 0.4

/* Towards the target is up, also where that is the lower number. */
static void
place_values (Drawing *drawing)
{
  GwThermometerFigure *self = drawing->figure;
  double low = MIN (self->baseline, self->target);
  double high = MAX (self->baseline, self->target);
  double room = drawing->bottom - drawing->top;
  double step;

  for (guint i = 0; i < self->marks->len; i++)
    {
      low = MIN (low, g_array_index (self->marks, GwThermometerMark, i).value);
      high = MAX (high, g_array_index (self->marks, GwThermometerMark, i).value);
    }
  drawing->numbers = gw_ticks_new_numbers (low, high, pow (10, -(double) self->digits),
                                           (guint) CLAMP (room / (1.6 * drawing->line_height), 1, 6));
  step = g_array_index (drawing->numbers, double, 1) - g_array_index (drawing->numbers, double, 0);
  drawing->digits = step >= 1 ? 0 : (guint) CLAMP (ceil (-log10 (step) - 1e-9), 0, 6);
  gw_scale_init_linear (&drawing->values, self->target > self->baseline ? low : high,
                        self->target > self->baseline ? high : low, drawing->bottom, drawing->top);
}

static double
measure_widest (Drawing *drawing,
                cairo_t *cr,
                gboolean numbers)
{
  GwThermometerFigure *self = drawing->figure;
  guint n_texts = numbers ? drawing->numbers->len : self->marks->len;
  double widest = 0;

  for (guint i = 0; i < n_texts; i++)
    {
      g_autofree char *number = numbers ? gw_format_value (self->format, g_array_index (drawing->numbers, double, i),
                                                           drawing->digits) : NULL;
      const char *text = numbers ? number : g_array_index (self->marks, GwThermometerMark, i).text;
      g_autoptr (PangoLayout) layout = gw_draw_style_layout (drawing->style, cr, text, 1, !numbers);
      double width;

      gw_draw_layout_size (layout, &width, NULL);
      widest = MAX (widest, width);
    }

  return widest;
}

static void
drawing_init (Drawing             *drawing,
              GwThermometerFigure *self,
              cairo_t             *cr,
              double               width,
              double               height,
              const GwDrawStyle   *style)
{
  g_autoptr (PangoLayout) layout = gw_draw_style_layout (style, cr, "0", 1, FALSE);
  double numbers_width;
  double used;

  *drawing = (Drawing) { .figure = self, .style = style };
  drawing->line = style->text_size / 13 * style->palette->line_factor;
  drawing->gap = 0.6 * style->text_size;
  gw_draw_layout_size (layout, NULL, &drawing->line_height);
  drawing->tube = MIN (1.9 * style->text_size, 0.12 * height + 0.08 * width);
  drawing->bulb = MIN (1.6 * style->text_size, 0.16 * height);
  drawing->top = MIN (0.9 * drawing->line_height, height / 6);
  drawing->bottom = MAX (height - 2.1 * drawing->bulb, drawing->top + 1);
  place_values (drawing);

  /* Numbers, column and labels stand together in the middle. */
  numbers_width = measure_widest (drawing, cr, TRUE) + 2 * drawing->gap;
  if (numbers_width > NUMBER_SHARE * width)
    {
      g_array_set_size (drawing->numbers, 0);
      numbers_width = 0;
    }
  drawing->labels_width = measure_widest (drawing, cr, FALSE);
  drawing->labels_width = MIN (drawing->labels_width, MAX (width - numbers_width - drawing->tube - 3 * drawing->gap, 1));
  used = numbers_width + drawing->tube + 3 * drawing->gap + drawing->labels_width;
  drawing->middle = MAX ((width - used) / 2, 0) + numbers_width + drawing->tube / 2;
  if (style->rtl)
    drawing->middle = width - drawing->middle;
}

static void
add_column (Drawing *drawing,
            cairo_t *cr,
            double   inset)
{
  double half = MAX (drawing->tube / 2 - inset, 0.5);
  double top = drawing->top - drawing->tube / 2;
  double bulb_y = drawing->bottom + 1.05 * drawing->bulb;
  double radius = MAX (drawing->bulb - inset, 0.5);
  double angle = asin (MIN (half / radius, 1));

  /* Round at the top, then down to the bulb and around it. */
  cairo_new_path (cr);
  cairo_arc (cr, drawing->middle, top + drawing->tube / 2, half, -G_PI, 0);
  cairo_arc (cr, drawing->middle, bulb_y, radius, angle - G_PI_2, 3 * G_PI_2 - angle);
  cairo_close_path (cr);
}

static void
draw_column (Drawing *drawing,
             cairo_t *cr)
{
  GwThermometerFigure *self = drawing->figure;
  const GwPalette *palette = drawing->style->palette;
  double level = gw_scale_map (&drawing->values, self->actual);

  add_column (drawing, cr, 0);
  gw_color_set_source (&palette->track, cr);
  cairo_fill_preserve (cr);
  gw_color_set_source (&palette->axis, cr);
  cairo_set_line_width (cr, drawing->line);
  cairo_stroke (cr);

  if (!self->has_actual)
    return;

  cairo_save (cr);
  add_column (drawing, cr, 2.2 * drawing->line);
  cairo_clip (cr);
  gw_color_set_source (&palette->actual, cr);
  cairo_rectangle (cr, drawing->middle - drawing->bulb, level, 2 * drawing->bulb, 1e5);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_numbers (Drawing *drawing,
              cairo_t *cr)
{
  GwThermometerFigure *self = drawing->figure;
  const GwPalette *palette = drawing->style->palette;
  double side = drawing->style->rtl ? 1 : -1;
  double edge = drawing->middle + side * drawing->tube / 2;

  for (guint i = 0; i < drawing->numbers->len; i++)
    {
      double value = g_array_index (drawing->numbers, double, i);
      g_autofree char *text = gw_format_value (self->format, value, drawing->digits);
      g_autoptr (PangoLayout) layout = NULL;
      double y = gw_scale_map (&drawing->values, value);
      double width;
      double height;

      /* Round numbers beyond the ends have no place on the column. */
      if (!gw_scale_contains (&drawing->values, value))
        continue;
      layout = gw_draw_style_layout (drawing->style, cr, text, 1, FALSE);
      gw_draw_layout_size (layout, &width, &height);
      gw_mark_rule (cr, edge, y, edge + side * 0.6 * drawing->gap, y, &palette->axis, drawing->line, GW_DASH_SOLID);
      gw_draw_text (drawing->style, cr, layout, &palette->dim,
                    side < 0 ? edge - drawing->gap - width : edge + drawing->gap, y - height / 2);
    }
}

/* What is drawn on the column itself, so that each kind has its own shape. */
static void
draw_mark (Drawing                 *drawing,
           cairo_t                 *cr,
           const GwThermometerMark *mark,
           double                   y)
{
  const GwPalette *palette = drawing->style->palette;
  double half = drawing->tube / 2;
  double side = drawing->style->rtl ? -1 : 1;

  switch (mark->kind)
    {
    case GW_THERMOMETER_TARGET:
      gw_mark_rule (cr, drawing->middle - half - drawing->gap / 2, y, drawing->middle + half + drawing->gap / 2, y,
                    &palette->text, 2.4 * drawing->line, GW_DASH_SOLID);
      break;
    case GW_THERMOMETER_PLANNED:
      gw_mark_rule (cr, drawing->middle - half, y, drawing->middle + half, y, &palette->text, 1.6 * drawing->line,
                    GW_DASH_DASHED);
      break;
    case GW_THERMOMETER_MILESTONE:
      gw_mark_marker (cr, GW_MARKER_DIAMOND, drawing->middle + side * half, y, 0.3 * drawing->style->text_size,
                      &palette->paper, &palette->planned, 1.3 * drawing->line);
      break;
    case GW_THERMOMETER_ACTUAL:
    case GW_THERMOMETER_BASELINE:
    default:
      break;
    }
}

static int
compare_importance (gconstpointer a,
                    gconstpointer b)
{
  const GwThermometerMark *one = *(GwThermometerMark *const *) a;
  const GwThermometerMark *other = *(GwThermometerMark *const *) b;

  return (int) one->kind - (int) other->kind;
}

static int
compare_height (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const GwScale *values = user_data;
  double one = gw_scale_map (values, (*(GwThermometerMark *const *) a)->value);
  double other = gw_scale_map (values, (*(GwThermometerMark *const *) b)->value);

  return (one > other) - (one < other);
}

/* As many as there is room for, the most important, from the top down. */
static GPtrArray *
choose_labels (Drawing *drawing,
               double   height)
{
  GPtrArray *chosen = g_ptr_array_new ();
  guint most = (guint) MAX (height / drawing->line_height, 1);

  for (guint i = 0; i < drawing->figure->marks->len; i++)
    if (!g_array_index (drawing->figure->marks, GwThermometerMark, i).is_said)
      g_ptr_array_add (chosen, &g_array_index (drawing->figure->marks, GwThermometerMark, i));
  g_ptr_array_sort (chosen, compare_importance);
  if (chosen->len > most)
    g_ptr_array_set_size (chosen, (int) most);
  g_ptr_array_sort_with_data (chosen, compare_height, &drawing->values);

  return chosen;
}

static void
draw_label (Drawing                 *drawing,
            cairo_t                 *cr,
            const GwThermometerMark *mark,
            double                   y)
{
  const GwPalette *palette = drawing->style->palette;
  gboolean strong = mark->kind == GW_THERMOMETER_ACTUAL || mark->kind == GW_THERMOMETER_TARGET;
  g_autoptr (PangoLayout) layout = gw_draw_style_layout (drawing->style, cr, mark->text, 1, strong);
  double side = drawing->style->rtl ? -1 : 1;
  double edge = drawing->middle + side * drawing->tube / 2;
  double from = edge + side * 3 * drawing->gap;
  double width;
  double height;

  gw_draw_layout_size (layout, &width, &height);
  if (width > drawing->labels_width)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (layout, (int) (drawing->labels_width * PANGO_SCALE));
      width = drawing->labels_width;
    }
  gw_mark_rule (cr, edge + side * 0.6 * drawing->gap, gw_scale_map (&drawing->values, mark->value),
                from - side * 0.4 * drawing->gap, y, &palette->axis, drawing->line, GW_DASH_SOLID);
  gw_draw_text (drawing->style, cr, layout, strong ? &palette->text : &palette->dim,
                drawing->style->rtl ? from - width : from, y - height / 2);
}

/* A GwFigureClass.draw. */
void
gw_thermometer_figure_draw (GwFigure          *figure,
                            cairo_t           *cr,
                            double             width,
                            double             height,
                            const GwDrawStyle *style)
{
  GwThermometerFigure *self = GW_THERMOMETER_FIGURE (figure);
  g_autoptr (GPtrArray) labels = NULL;
  g_autofree double *middles = NULL;
  Drawing drawing;
  gsize n_labels;

  drawing_init (&drawing, self, cr, width, height, style);
  draw_column (&drawing, cr);
  draw_numbers (&drawing, cr);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const GwThermometerMark *mark = &g_array_index (self->marks, GwThermometerMark, i);

      draw_mark (&drawing, cr, mark, gw_scale_map (&drawing.values, mark->value));
    }

  labels = choose_labels (&drawing, height);
  middles = g_new (double, labels->len + 1);
  for (guint i = 0; i < labels->len; i++)
    middles[i] = gw_scale_map (&drawing.values, ((GwThermometerMark *) g_ptr_array_index (labels, i))->value);
  n_labels = gw_labels_spread (middles, labels->len, drawing.line_height, 0, height);
  for (gsize i = 0; i < n_labels; i++)
    draw_label (&drawing, cr, g_ptr_array_index (labels, i), middles[i]);
  g_array_unref (drawing.numbers);
}

/**
 * gw_thermometer_figure_locate:
 * @value: a value
 *
 * Returns: where @value stands on the column
 */
GwPoint
gw_thermometer_figure_locate (GwThermometerFigure *self,
                              double               width,
                              double               height,
                              const GwDrawStyle   *style,
                              double               value)
{
  cairo_t *cr = gw_draw_new_unseen ();
  Drawing drawing;
  GwPoint place;

  drawing_init (&drawing, self, cr, width, height, style);
  place = (GwPoint) { drawing.middle, gw_scale_map (&drawing.values, value) };
  g_array_unref (drawing.numbers);
  cairo_destroy (cr);

  return place;
}
