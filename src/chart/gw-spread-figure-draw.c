/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-spread-figure-private.h"

#include "gw-marks.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Columns need not be as wide as a page to be read. */
#define MOST_WIDTH 8
/* Half a percentage stands out on either side of the axis. */
#define SIDE 1.8
/* In a column more narrow than this all names would begin alike. */
#define LEAST_NAME_WIDTH 5.0

/* Where things stand at one size. */
typedef struct
{
  GwSpreadFigure    *figure;
  const GwDrawStyle *style;
  const GwSpreadBin *bins;
  gsize              n_bins;
  guint              most; /* in one bin */
  double             width;
  double             line;
  double             line_height;
  double             left;
  double             step;
  double             top;
  double             bottom;
  double             message_height;
  PangoLayout       *message; /* what it says in one sentence, or NULL */
  PangoLayout       *absent; /* the sentence on those who are missing, or NULL */
  PangoLayout       *axis; /* what the axis counts, or NULL */
} Drawing;

/* Takes the text, which may be none. */
static PangoLayout *
lay_out_sentence (Drawing  *drawing,
                  cairo_t  *cr,
                  char     *sentence,
                  gboolean  bold,
                  double   *height)
{
  g_autofree char *text = sentence;
  PangoLayout *layout;

  *height = 0;
  if (text == NULL)
    return NULL;

  layout = gw_draw_style_layout (drawing->style, cr, text, 1, bold);
  pango_layout_set_width (layout, (int) (drawing->width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  gw_draw_layout_size (layout, NULL, height);

  return layout;
}

/* Above are the message, the sentence on those who are missing, "as planned" and
 * a count; below are the numbers of the axis and what they are. The columns keep
 * half of the height: the message and the words on the axis give way. */
static void
place_words (Drawing *drawing,
             cairo_t *cr,
             double   height)
{
  double fixed = 2.2 * drawing->line_height;
  double absent_height, axis_height;

  drawing->absent = lay_out_sentence (drawing, cr, gw_spread_figure_say_absent (drawing->figure), FALSE, &absent_height);
  drawing->message = lay_out_sentence (drawing, cr, gw_spread_figure_say_planned (drawing->figure), TRUE,
                                       &drawing->message_height);
  drawing->axis = lay_out_sentence (drawing, cr, g_strdup (_("Reached of the plan")), FALSE, &axis_height);
  if (drawing->message_height + absent_height + fixed > 0.45 * height)
    {
      g_clear_object (&drawing->message);
      drawing->message_height = 0;
    }
  drawing->top = MIN (drawing->message_height + absent_height + fixed, height / 2);
  if (height - drawing->top < 6 * drawing->line_height)
    {
      g_clear_object (&drawing->axis);
      axis_height = 0;
    }
  drawing->bottom = MAX (height - 1.3 * drawing->line_height - axis_height, drawing->top + 1);
}

static void
drawing_init (Drawing           *drawing,
              GwSpreadFigure    *self,
              cairo_t           *cr,
              double             width,
              double             height,
              const GwDrawStyle *style)
{
  *drawing = (Drawing) { .figure = self, .style = style, .most = 1, .width = width };
  drawing->bins = gw_team_spread_get_bins (self->spread, &drawing->n_bins);
  for (gsize i = 0; i < drawing->n_bins; i++)
    drawing->most = MAX (drawing->most, drawing->bins[i].count);

  drawing->line = style->text_size / 13 * style->palette->line_factor;
  drawing->line_height = 1.45 * style->text_size;
  drawing->step = MIN (MAX (width - 2 * SIDE * style->text_size, 0.5 * width) / (double) drawing->n_bins,
                       MOST_WIDTH * style->text_size);
  drawing->left = (width - drawing->step * (double) drawing->n_bins) / 2;
  place_words (drawing, cr, height);
}

static void
drawing_clear (Drawing *drawing)
{
  g_clear_object (&drawing->message);
  g_clear_object (&drawing->absent);
  g_clear_object (&drawing->axis);
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
  gw_draw_text (drawing->style, cr, layout, color, CLAMP (x - width / 2, 0, MAX (drawing->width - width, 0)), y);
}

/* Names stand in their column where they fit; otherwise nobody is named. Of names
 * that begin alike the ends tell them apart. */
static void
draw_names (Drawing     *drawing,
            cairo_t     *cr,
            const GwBox *column,
            guint        position)
{
  g_autofree char *names = gw_spread_figure_list_names (drawing->figure, position, "\n");
  g_auto (GStrv) lines = g_strsplit (names, "\n", -1);
  double unit = column->height / MAX (drawing->bins[position].count, 1);

  if (!drawing->figure->with_names || unit < drawing->line_height
      || column->width < LEAST_NAME_WIDTH * drawing->style->text_size)
    return;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (PangoLayout) layout = gw_draw_style_layout (drawing->style, cr, lines[i], 1, FALSE);
      double width;
      double height;

      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_MIDDLE);
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
  draw_centered (drawing, cr, text, &palette->text, TRUE, column.x + column.width / 2,
                 column.y - drawing->line_height);
}

/* The edges between columns; where they come too close, every other. */
static void
draw_axis (Drawing *drawing,
           cairo_t *cr)
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
  double from = drawing->top - 1.05 * drawing->line_height;
  guint position = gw_team_spread_get_bin_of (drawing->figure->spread, 1.0);
  double to = drawing->bottom;

  /* It ends above the number of those who are as planned. */
  if (drawing->bins[position].count > 0)
    to = get_column (drawing, position).y - 1.2 * drawing->line_height;
  if (to > from)
    gw_mark_rule (cr, x, from, x, to, &palette->text, 1.3 * drawing->line, GW_DASH_DASHED);
  draw_centered (drawing, cr, _("as planned"), &palette->text, FALSE, x, drawing->top - 2.1 * drawing->line_height);
}

static void
draw_axis_words (Drawing *drawing,
                 cairo_t *cr)
{
  double width;

  if (drawing->axis == NULL)
    return;

  gw_draw_layout_size (drawing->axis, &width, NULL);
  gw_draw_text (drawing->style, cr, drawing->axis, &drawing->style->palette->dim, (drawing->width - width) / 2,
                drawing->bottom + 1.3 * drawing->line_height);
}

static void
draw_message (Drawing *drawing,
              cairo_t *cr)
{
  double width;

  if (drawing->message == NULL)
    return;

  gw_draw_layout_size (drawing->message, &width, NULL);
  gw_draw_text (drawing->style, cr, drawing->message, &drawing->style->palette->text,
                drawing->style->rtl ? drawing->width - width : 0, 0);
}

/* Why there is nothing to see stands in the middle. */
static void
draw_absent (Drawing *drawing,
             cairo_t *cr,
             double   height)
{
  gboolean alone = gw_team_spread_get_known (drawing->figure->spread) == 0;
  double text_width;
  double text_height;
  double x;

  if (drawing->absent == NULL)
    return;

  gw_draw_layout_size (drawing->absent, &text_width, &text_height);
  x = drawing->style->rtl ? drawing->width - text_width : 0;
  gw_draw_text (drawing->style, cr, drawing->absent, &drawing->style->palette->dim,
                alone ? (drawing->width - text_width) / 2 : x, alone ? (height - text_height) / 2 : drawing->message_height);
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
  Drawing drawing;

  drawing_init (&drawing, self, cr, width, height, style);
  if (gw_team_spread_get_known (self->spread) > 0)
    {
      draw_message (&drawing, cr);
      draw_axis (&drawing, cr);
      draw_axis_words (&drawing, cr);
      draw_plan (&drawing, cr);
      for (guint i = 0; i < drawing.n_bins; i++)
        draw_column (&drawing, cr, i);
    }
  draw_absent (&drawing, cr, height);
  drawing_clear (&drawing);
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
  cairo_t *cr = gw_draw_new_unseen ();
  Drawing drawing;
  GwBox column;

  drawing_init (&drawing, self, cr, width, height, style);
  column = get_column (&drawing, position);
  drawing_clear (&drawing);
  cairo_destroy (cr);

  return column;
}
