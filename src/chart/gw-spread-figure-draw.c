/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-spread-figure-private.h"

#include "gw-marks.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Columns need not be as wide as a page to be read. */
#define MOST_WIDTH 8

/* Where things stand at one size. */
typedef struct
{
  GwSpreadFigure    *figure;
  const GwDrawStyle *style;
  const GwSpreadBin *bins;
  gsize              n_bins;
  guint              most; /* in one bin */
  double             line;
  double             line_height;
  double             left;
  double             step;
  double             top;
  double             bottom;
} Drawing;

static void
drawing_init (Drawing           *drawing,
              GwSpreadFigure    *self,
              double             width,
              double             height,
              const GwDrawStyle *style)
{
  *drawing = (Drawing) { .figure = self, .style = style, .most = 1 };
  drawing->bins = gw_team_spread_get_bins (self->spread, &drawing->n_bins);
  for (gsize i = 0; i < drawing->n_bins; i++)
    drawing->most = MAX (drawing->most, drawing->bins[i].count);

  drawing->line = style->text_size / 13 * style->palette->line_factor;
  drawing->line_height = 1.45 * style->text_size;
  drawing->step = MIN (0.94 * width / (double) drawing->n_bins, MOST_WIDTH * style->text_size);
  drawing->left = (width - drawing->step * (double) drawing->n_bins) / 2;
  /* Above are the sentence on those who are missing, "as planned" and a count. */
  drawing->top = MIN (3.2 * drawing->line_height, height / 3);
  drawing->bottom = MAX (height - 1.3 * drawing->line_height, drawing->top + 1);
}

/* From low to high in the reading direction. */
static GwBox
get_column (const Drawing *drawing,
            guint          position)
{
  double room = drawing->bottom - drawing->top;
  double height = room * drawing->bins[position].count / drawing->most;
  guint place = drawing->style->rtl ? (guint) drawing->n_bins - 1 - position : position;

  return (GwBox) { drawing->left + place * drawing->step, drawing->bottom - height, drawing->step, height };
}

/* Where an attainment stands along the axis. */
static double
map_attainment (const Drawing *drawing,
                double         attainment)
{
  guint position = gw_team_spread_get_bin_of (drawing->figure->spread, attainment);
  const GwSpreadBin *bin = &drawing->bins[position];
  GwBox column = get_column (drawing, position);
  double part = (attainment - bin->from) / (bin->to - bin->from);

  return drawing->style->rtl ? column.x + column.width * (1 - part) : column.x + column.width * part;
}

static void
draw_centered (Drawing       *drawing,
               cairo_t       *cr,
               const char    *text,
               const GwColor *color,
               gboolean       bold,
               double         x,
               double         y)
{
  g_autoptr (PangoLayout) layout = gw_draw_style_layout (drawing->style, cr, text, 1, bold);
  double width;

  gw_draw_layout_size (layout, &width, NULL);
  gw_draw_text (drawing->style, cr, layout, color, x - width / 2, y);
}

/* Names stand in their column where they fit; otherwise nobody is named. */
static void
draw_names (Drawing     *drawing,
            cairo_t     *cr,
            const GwBox *column,
            guint        position)
{
  g_autofree char *names = gw_spread_figure_list_names (drawing->figure, position, "\n");
  g_auto (GStrv) lines = g_strsplit (names, "\n", -1);
  double unit = column->height / MAX (drawing->bins[position].count, 1);

  if (!drawing->figure->with_names || unit < drawing->line_height)
    return;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (PangoLayout) layout = gw_draw_style_layout (drawing->style, cr, lines[i], 1, FALSE);
      double width;
      double height;

      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (layout, (int) (0.86 * column->width * PANGO_SCALE));
      gw_draw_layout_size (layout, &width, &height);
      gw_draw_text (drawing->style, cr, layout, &drawing->style->palette->paper,
                    column->x + (column->width - width) / 2, column->y + (i + 0.5) * unit - height / 2);
    }
}

static void
draw_column (Drawing *drawing,
             cairo_t *cr,
             guint    position)
{
  const GwPalette *palette = drawing->style->palette;
  GwBox column = get_column (drawing, position);
  guint count = drawing->bins[position].count;
  double gap = MIN (0.04 * column.width, 0.3 * drawing->style->text_size);
  double unit = column.height / MAX (count, 1);
  g_autofree char *text = g_strdup_printf ("%u", count);

  if (count == 0)
    return;

  cairo_rectangle (cr, column.x + gap, column.y, column.width - 2 * gap, column.height);
  gw_color_set_source (&palette->actual, cr);
  cairo_fill (cr);
  /* One block for each, as long as they can be told apart. */
  for (guint i = 1; i < count && unit > 6 * drawing->line; i++)
    gw_mark_rule (cr, column.x, column.y + i * unit, column.x + column.width, column.y + i * unit,
                  &palette->paper, 1.5 * drawing->line, GW_DASH_SOLID);
  draw_names (drawing, cr, &column, position);
  /* The line of the plan ends a little above a number. */
  gw_color_set_source (&palette->paper, cr);
  cairo_rectangle (cr, column.x + 0.3 * column.width, column.y - drawing->line_height, 0.4 * column.width,
                   drawing->line_height - drawing->line);
  cairo_fill (cr);
  draw_centered (drawing, cr, text, &palette->text, TRUE, column.x + column.width / 2,
                 column.y - drawing->line_height);
}

/* The edges between columns; where they come too close, every other. */
static void
draw_axis (Drawing *drawing,
           cairo_t *cr,
           double   width)
{
  const GwPalette *palette = drawing->style->palette;
  guint every = 1;

  gw_mark_rule (cr, drawing->left, drawing->bottom, drawing->left + drawing->step * (double) drawing->n_bins,
                drawing->bottom, &palette->axis, drawing->line, GW_DASH_SOLID);
  while (every * drawing->step < 3.6 * drawing->style->text_size && every < drawing->n_bins)
    every *= 2;
  for (guint i = 0; i <= drawing->n_bins; i += every)
    {
      double edge = i < drawing->n_bins ? drawing->bins[i].from : drawing->bins[i - 1].to;
      g_autofree char *text = NULL;
      double x;

      if (fabs (edge) >= G_MAXDOUBLE)
        continue;
      text = gw_format_percent (drawing->figure->format, edge, 0);
      x = drawing->left + drawing->step * (double) (drawing->style->rtl ? drawing->n_bins - i : i);
      gw_mark_rule (cr, x, drawing->bottom, x, drawing->bottom + 0.3 * drawing->style->text_size, &palette->axis,
                    drawing->line, GW_DASH_SOLID);
      draw_centered (drawing, cr, text, &palette->dim, FALSE, x, drawing->bottom + 0.3 * drawing->style->text_size);
    }
}

static void
draw_plan (Drawing *drawing,
           cairo_t *cr)
{
  const GwPalette *palette = drawing->style->palette;
  double x = map_attainment (drawing, 1.0);

  gw_mark_rule (cr, x, drawing->top - 1.05 * drawing->line_height, x, drawing->bottom, &palette->text,
                1.3 * drawing->line, GW_DASH_DASHED);
  draw_centered (drawing, cr, _("as planned"), &palette->text, FALSE, x, drawing->top - 2.1 * drawing->line_height);
}

/* A GwFigureClass.draw. */
void
gw_spread_figure_draw (GwFigure          *figure,
                       cairo_t           *cr,
                       double             width,
                       double             height,
                       const GwDrawStyle *style)
{
  GwSpreadFigure *self = GW_SPREAD_FIGURE (figure);
  g_autofree char *absent = gw_spread_figure_say_absent (self);
  Drawing drawing;

  drawing_init (&drawing, self, width, height, style);
  draw_axis (&drawing, cr, width);
  draw_plan (&drawing, cr);
  for (guint i = 0; i < drawing.n_bins; i++)
    draw_column (&drawing, cr, i);
  if (absent != NULL)
    {
      g_autoptr (PangoLayout) layout = gw_draw_style_layout (style, cr, absent, 1, FALSE);
      double text_width;

      gw_draw_layout_size (layout, &text_width, NULL);
      gw_draw_text (style, cr, layout, &style->palette->dim, style->rtl ? width - text_width : 0, 0);
    }
}

/*
 * gw_spread_figure_get_column:
 * @position: of a bin
 *
 * Returns: where its column stands
 */
GwBox
gw_spread_figure_get_column (GwSpreadFigure    *self,
                             double             width,
                             double             height,
                             const GwDrawStyle *style,
                             guint              position)
{
  Drawing drawing;

  drawing_init (&drawing, self, width, height, style);
  return get_column (&drawing, position);
}
