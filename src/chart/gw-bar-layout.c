/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-bar-layout-private.h"

#include "gw-marks.h"

#include <math.h>

/* Rows stand at least so far apart, and at most, in sizes of the text. */
#define LEAST_PITCH 1.45
#define MOST_PITCH 3.2
/* The distance between groups, in rows. */
#define GROUP_GAP 0.45
/* Names take no more than this share of the width. */
#define NAME_SHARE 0.38
/* The thinnest bar, in lines: however little it is, it is seen to be there. */
#define LEAST_MARK 2.5
/* With less than this for the bars, texts are short. */
#define BAR_SHARE 0.35
#define NO_MERGE G_MAXUINT

struct _GwBarLayout
{
  GwBarFigure *figure;
  GwDrawStyle  style;
  guint        n_rows;
  guint        first_merged; /* NO_MERGE for none */
  guint        last_merged;
  GwBarRow     merged;
  double       width;
  double       top;
  double       bottom;
  double       pitch;
  double       gap;
  double       name_width;
  gboolean    *is_short; /* for each row, whether its text is */
  GwScale      values;
};

/* What is drawn in place of a row; NULL for one that was taken into another. */
static const GwBarRow *
get_drawn (GwBarLayout *self,
           guint        position)
{
  if (self->first_merged == NO_MERGE || position < self->first_merged || position > self->last_merged)
    return gw_bar_figure_get_row (self->figure, position);

  return position == self->first_merged ? &self->merged : NULL;
}

static double
count_rows (GwBarLayout *self)
{
  double count = 0;

  for (guint i = 0; i < self->n_rows; i++)
    if (get_drawn (self, i) != NULL)
      count += 1 + (i > 0 && get_drawn (self, i)->begins_group ? GROUP_GAP : 0);

  return count;
}

/* Where there are too many rows the last of those that may are drawn as one. */
static void
merge_rows (GwBarLayout *self,
            double       height)
{
  GwBarFigureClass *klass = GW_BAR_FIGURE_GET_CLASS (self->figure);
  guint most = (guint) MAX (height / (LEAST_PITCH * self->style.text_size) - 2 * GROUP_GAP, 1);
  guint first = NO_MERGE;
  guint last = 0;
  guint too_many;

  self->first_merged = NO_MERGE;
  for (guint i = 0; i < self->n_rows; i++)
    {
      if (!gw_bar_figure_get_row (self->figure, i)->may_merge)
        continue;
      first = first == NO_MERGE ? i : first;
      last = i;
    }
  if (klass->merge == NULL || self->n_rows <= most || first == NO_MERGE || last == first)
    return;

  too_many = self->n_rows - most + 1;
  self->first_merged = last - first + 1 > too_many ? last + 1 - too_many : first;
  self->last_merged = last;
  self->merged = *gw_bar_figure_get_row (self->figure, self->first_merged);
  self->merged.to = gw_bar_figure_get_row (self->figure, last)->to;
  self->merged.short_text = NULL;
  klass->merge (self->figure, self->first_merged, last, &self->merged);
}

static PangoLayout *
lay_out_text (GwBarLayout *self,
              cairo_t     *cr,
              const char  *text,
              gboolean     bold,
              double      *width,
              double      *height)
{
  double line = LEAST_PITCH * self->style.text_size;
  PangoLayout *layout = gw_draw_style_layout (&self->style, cr, text, MIN (1, self->pitch / line), bold);

  gw_draw_layout_size (layout, width, height);
  return layout;
}

static const char *
get_text (GwBarLayout    *self,
          const GwBarRow *row,
          guint           position)
{
  return self->is_short[position] && row->short_text != NULL ? row->short_text : row->text;
}

static double
measure_text (GwBarLayout *self,
              cairo_t     *cr,
              guint        position,
              gboolean     of_name)
{
  const GwBarRow *row = get_drawn (self, position);
  g_autoptr (PangoLayout) layout = NULL;
  double width;

  if (row == NULL)
    return 0;

  layout = lay_out_text (self, cr, of_name ? row->name : get_text (self, row, position),
                         row->bold && !(of_name && row->dim), &width, NULL);
  return width;
}

static void
include_values (GwBarLayout *self,
                double      *low,
                double      *high)
{
  *low = 0;
  *high = 0;
  for (guint i = 0; i < self->n_rows; i++)
    {
      const GwBarRow *row = gw_bar_figure_get_row (self->figure, i);

      *low = MIN (*low, MIN (row->from, row->to));
      *high = MAX (*high, MAX (row->from, row->to));
    }
}

/* How long the longest bar may be so that behind each bar there is room for its
 * text: behind a short bar more than behind a long one. */
static double
fit_bars (GwBarLayout  *self,
          const double *texts,
          double        low,
          double        high,
          double        room,
          guint        *tightest)
{
  double most = room;

  *tightest = 0;
  for (guint i = 0; i < self->n_rows; i++)
    {
      const GwBarRow *row = get_drawn (self, i);
      double end = row != NULL ? MAX (row->from, row->to) : low;
      double fits = end > low ? (room - texts[i]) * (high - low) / (end - low) : most;

      if (fits < most)
        *tightest = i;
      most = MIN (most, fits);
    }

  return most;
}

static void
place_values (GwBarLayout *self,
              cairo_t     *cr,
              double       width)
{
  g_autofree double *texts = g_new0 (double, self->n_rows + 1);
  double from, length, low, high;
  guint tightest;

  for (guint i = 0; i < self->n_rows; i++)
    {
      self->name_width = MAX (self->name_width, measure_text (self, cr, i, TRUE));
      texts[i] = measure_text (self, cr, i, FALSE);
    }
  self->name_width = MIN (self->name_width, NAME_SHARE * width);
  from = self->name_width + self->gap;
  include_values (self, &low, &high);
  length = fit_bars (self, texts, low, high, width - from - self->gap, &tightest);
  for (guint i = 0; i < self->n_rows; i++)
    self->is_short[i] = get_drawn (self, i) != NULL && get_drawn (self, i)->bare && texts[i] > width - from - self->gap;
  /* Where the bars get too little, texts are short, those first that take most. */
  while (length < BAR_SHARE * width && !self->is_short[tightest])
    {
      self->is_short[tightest] = TRUE;
      texts[tightest] = measure_text (self, cr, tightest, FALSE);
      length = fit_bars (self, texts, low, high, width - from - self->gap, &tightest);
    }

  length = MAX (length, 1);
  gw_scale_init_linear (&self->values, low, high,
                        self->style.rtl ? width - from : from,
                        self->style.rtl ? width - from - length : from + length);
}

/*
 * gw_bar_layout_new:
 * @cr: the context to measure text on
 *
 * Returns: (transfer full): where the rows of @figure stand
 */
GwBarLayout *
gw_bar_layout_new (GwBarFigure       *figure,
                   cairo_t           *cr,
                   double             width,
                   double             height,
                   const GwDrawStyle *style)
{
  GwBarLayout *self = g_new0 (GwBarLayout, 1);
  double used;

  self->figure = figure;
  self->style = *style;
  self->n_rows = gw_bar_figure_get_n_rows (figure);
  self->width = width;
  self->gap = 0.6 * style->text_size;
  self->bottom = height;
  merge_rows (self, self->bottom);
  self->pitch = MIN (self->bottom / MAX (count_rows (self), 1), MOST_PITCH * style->text_size);
  self->pitch = MAX (self->pitch, 0.5);
  used = self->pitch * count_rows (self);
  self->top = MAX ((self->bottom - used) / 2, 0);
  self->bottom = self->top + used;
  self->is_short = g_new0 (gboolean, self->n_rows + 1);
  place_values (self, cr, width);

  return self;
}

/* gw_bar_layout_free: */
void
gw_bar_layout_free (GwBarLayout *self)
{
  if (self->first_merged != NO_MERGE)
    {
      g_free (self->merged.name);
      g_free (self->merged.text);
      g_free (self->merged.short_text);
    }
  g_free (self->is_short);
  g_free (self);
}

static double
get_middle (GwBarLayout *self,
            guint        position)
{
  double rows = 0;

  if (self->first_merged != NO_MERGE && position > self->first_merged && position <= self->last_merged)
    position = self->first_merged;
  for (guint i = 0; i <= position; i++)
    if (get_drawn (self, i) != NULL)
      rows += 1 + (i > 0 && get_drawn (self, i)->begins_group ? GROUP_GAP : 0);

  return self->top + (rows - 0.5) * self->pitch;
}

/*
 * gw_bar_layout_get_bar:
 * @position: of a row
 *
 * Returns: where its bar lies, or that of the one that it is drawn with
 */
GwBox
gw_bar_layout_get_bar (GwBarLayout *self,
                       guint        position)
{
  const GwBarRow *row = get_drawn (self, position);
  double height;
  double from;
  double to;

  if (row == NULL)
    row = &self->merged;
  from = gw_scale_map (&self->values, row->from);
  to = gw_scale_map (&self->values, row->to);
  height = MIN (0.62 * self->pitch, 1.7 * self->style.text_size);

  return (GwBox) { MIN (from, to), get_middle (self, position) - height / 2, fabs (to - from), height };
}

/*
 * gw_bar_layout_get_end:
 * @position: of a row
 *
 * Returns: where its bar ends, in the reading direction
 */
double
gw_bar_layout_get_end (GwBarLayout *self,
                       guint        position)
{
  GwBox bar = gw_bar_layout_get_bar (self, position);

  return self->style.rtl ? bar.x : bar.x + bar.width;
}

static void
draw_bar (GwBarLayout    *self,
          cairo_t        *cr,
          const GwBarRow *row,
          const GwBox    *bar)
{
  const GwPalette *palette = self->style.palette;
  const GwColor *color = row->color == GW_BAR_ACTUAL ? &palette->actual : &palette->planned;
  double line = self->style.text_size / 13 * palette->line_factor;
  GwPoint upper[] = { { bar->x, bar->y }, { bar->x + bar->width, bar->y } };
  GwPoint lower[] = { { bar->x, bar->y + bar->height }, { bar->x + bar->width, bar->y + bar->height } };

  if (row->bare)
    return;
  /* What is too short for its colour and hatching is a mark where the bar ends. */
  if (bar->width < LEAST_MARK * line)
    {
      double thick = (row->from == row->to ? 1.5 : LEAST_MARK) * line;
      double x = self->values.from < self->values.to ? bar->x + thick / 2
                                                     : bar->x + bar->width - thick / 2;

      gw_mark_rule (cr, x, bar->y, x, bar->y + bar->height, color, thick, GW_DASH_SOLID);
      return;
    }

  gw_mark_area (cr, upper, 2, lower, 2, color, row->hatched ? 0.42 * self->style.text_size : 0);
  if (!row->hatched)
    return;

  cairo_save (cr);
  gw_color_set_source (color, cr);
  cairo_set_line_width (cr, 1.3 * line);
  cairo_rectangle (cr, bar->x, bar->y, bar->width, bar->height);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_words (GwBarLayout    *self,
            cairo_t        *cr,
            const GwBarRow *row,
            guint           position)
{
  const GwPalette *palette = self->style.palette;
  double middle = get_middle (self, position);
  double end = gw_bar_layout_get_end (self, position);
  double name_from = self->values.from + (self->style.rtl ? self->gap : -self->gap - self->name_width);
  g_autoptr (PangoLayout) name = NULL;
  g_autoptr (PangoLayout) text = NULL;
  double width;
  double height;

  name = lay_out_text (self, cr, row->name, row->bold && !row->dim, &width, &height);
  if (width > self->name_width)
    {
      /* Of names that begin alike the ends tell them apart. */
      pango_layout_set_ellipsize (name, PANGO_ELLIPSIZE_MIDDLE);
      pango_layout_set_width (name, (int) (self->name_width * PANGO_SCALE));
      width = self->name_width;
    }
  gw_draw_text (&self->style, cr, name, row->dim ? &palette->dim : &palette->text,
                self->style.rtl ? name_from + self->name_width - width : name_from, middle - height / 2);

  text = lay_out_text (self, cr, get_text (self, row, position), row->bold, &width, &height);
  gw_draw_text_over_lines (&self->style, cr, text, row->bare ? &palette->dim : &palette->text,
                           self->style.rtl ? end - self->gap - width : end + self->gap, middle - height / 2);
}

/*
 * gw_bar_layout_draw:
 * @connected: whether each bar goes on where the one above ended
 */
void
gw_bar_layout_draw (GwBarLayout *self,
                    cairo_t     *cr,
                    gboolean     connected)
{
  const GwPalette *palette = self->style.palette;
  double line = self->style.text_size / 13 * palette->line_factor;
  double zero = gw_scale_map (&self->values, 0);
  double before = 0;

  gw_mark_rule (cr, zero, self->top, zero, self->bottom, &palette->axis, line, GW_DASH_SOLID);
  for (guint i = 0; i < self->n_rows; i++)
    {
      const GwBarRow *row = get_drawn (self, i);
      GwBox bar;

      if (row == NULL)
        continue;
      bar = gw_bar_layout_get_bar (self, i);
      if (connected && i > 0)
        {
          double x = gw_scale_map (&self->values, row->from);

          gw_mark_rule (cr, x, before, x, bar.y, &palette->axis, line, GW_DASH_SOLID);
        }
      before = bar.y + bar.height;
      draw_bar (self, cr, row, &bar);
      draw_words (self, cr, row, i);
    }
}
