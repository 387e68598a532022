/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-plot-private.h"

#include <math.h>

/* Below this share of the width the lines themselves get too little room. */
#define LEAST_SHARE 0.45

static void
measure_text (GwPlot     *self,
              cairo_t    *cr,
              const char *text,
              gboolean    bold,
              double     *width,
              double     *height)
{
  g_autoptr (PangoLayout) layout = NULL;

  g_assert (self != NULL);

  layout = gw_draw_style_layout (&self->style, cr, text, 1, bold);
  gw_draw_layout_size (layout, width, height);
}

/*< private >
 * gw_plot_format_number:
 * @value: one of the numbers on the side
 *
 * Returns: (transfer full): @value with as many digits as tell the numbers apart
 */
char *
gw_plot_format_number (GwPlot *self,
                       double  value)
{
  g_assert (self != NULL);

  /* No "−0" for what is a rounding error away from nothing. */
  return gw_format_value (self->format, fabs (value) < 1e-12 ? 0 : value, self->digits);
}

/* Numbers on the side: as many as stand well apart, never more than five. */
static void
choose_numbers (GwPlot *self,
                double  height)
{
  const GwPlotDomain *domain = &self->domain;
  double room = height - 2.5 * self->line_height;
  guint most = (guint) CLAMP (room / (1.35 * self->line_height), 1, 5);
  double step;

  self->numbers = gw_ticks_new_numbers (domain->low, domain->high, domain->least, most);
  step = g_array_index (self->numbers, double, 1) - g_array_index (self->numbers, double, 0);
  self->digits = step >= 1 ? 0 : (guint) CLAMP (ceil (-log10 (step) - 1e-9), 0, 6);
}

static double
get_start_margin (GwPlot  *self,
                  cairo_t *cr)
{
  double margin = 0;

  for (guint i = 0; i < self->numbers->len; i++)
    {
      g_autofree char *text = gw_plot_format_number (self, g_array_index (self->numbers, double, i));
      double width;

      measure_text (self, cr, text, FALSE, &width, NULL);
      margin = MAX (margin, width);
    }

  return margin + self->gap;
}

/* Returns what the labels beside the ends of lines take of the width. */
static double
set_end_labels (GwPlot           *self,
                cairo_t          *cr,
                const GwEndLabel *end_labels,
                gsize             n_end_labels,
                gboolean          with_words)
{
  double margin = self->gap;

  g_array_set_size (self->end_labels, 0);
  g_ptr_array_set_size (self->texts, 0);
  for (gsize i = 0; i < n_end_labels; i++)
    {
      GwEndLabel label = end_labels[i];
      double width;

      label.number = label.words != NULL && with_words ? g_strdup_printf (label.words, label.number)
                                                       : g_strdup (label.number);
      g_ptr_array_add (self->texts, (gpointer) label.number);
      g_array_append_val (self->end_labels, label);
      measure_text (self, cr, label.number, label.bold, &width, NULL);
      margin = MAX (margin, width + 1.5 * self->gap);
    }

  return margin;
}

/* The lines come first: then words are left out, and then labels. */
static void
choose_end_labels (GwPlot           *self,
                   cairo_t          *cr,
                   const GwEndLabel *end_labels,
                   gsize             n_end_labels,
                   double            width,
                   double            start,
                   double           *end)
{
  *end = set_end_labels (self, cr, end_labels, n_end_labels, TRUE);
  if (width - start - *end < LEAST_SHARE * width)
    *end = set_end_labels (self, cr, end_labels, n_end_labels, FALSE);
  if (width - start - *end < LEAST_SHARE * width)
    *end = set_end_labels (self, cr, NULL, 0, FALSE);
}

/**
 * gw_plot_new:
 * @cr: the context to measure text on
 * @style: how to draw
 * @format: how to write numbers and dates
 * @domain: what the plot has to hold
 * @width: of the whole drawing
 * @height: of the whole drawing
 * @end_labels: (array length=n_end_labels): labels beside the ends of lines,
 *   the most important first; their colours must outlive the plot
 * @n_end_labels: how many
 *
 * Lays out a plot. Where the drawing is too narrow for the labels at the end,
 * only numbers are left of them, and then nothing.
 *
 * Returns: (transfer full): the plot
 */
GwPlot *
gw_plot_new (cairo_t            *cr,
             const GwDrawStyle  *style,
             const GwFormat     *format,
             const GwPlotDomain *domain,
             double              width,
             double              height,
             const GwEndLabel   *end_labels,
             gsize               n_end_labels)
{
  GwPlot *self;
  double start;
  double end;

  g_return_val_if_fail (cr != NULL, NULL);
  g_return_val_if_fail (style != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (domain != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  self = g_new0 (GwPlot, 1);
  self->width = width;
  self->style = *style;
  self->format = gw_format_copy (format);
  self->domain = *domain;
  self->end_labels = g_array_new (FALSE, FALSE, sizeof (GwEndLabel));
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->gap = 0.6 * style->text_size;
  measure_text (self, cr, "0", FALSE, NULL, &self->line_height);
  choose_numbers (self, height);

  start = get_start_margin (self, cr);
  choose_end_labels (self, cr, end_labels, n_end_labels, width, start, &end);
  self->number_factor = 1;
  if (width - start - end < LEAST_SHARE * width)
    {
      double room = (1 - LEAST_SHARE) * width - end;

      /* Of the largest numbers small print is better than their last figures. */
      self->number_factor = MAX (room - self->gap, 1) / MAX (start - self->gap, 1);
      start = room;
    }

  self->left = style->rtl ? end : start;
  self->right = width - (style->rtl ? start : end);
  self->top = MIN (1.25 * self->line_height, height / 4);
  self->bottom = MAX (height - self->line_height - self->gap, self->top + 1);
  gw_scale_init_dates (&self->dates, domain->start, domain->end,
                       style->rtl ? self->right : self->left,
                       style->rtl ? self->left : self->right);
  gw_scale_init_linear (&self->values,
                        g_array_index (self->numbers, double, 0),
                        g_array_index (self->numbers, double, self->numbers->len - 1),
                        self->bottom, self->top);
  self->labels = gw_label_space_new (&(GwBox) { 0, 0, width, height });

  return self;
}

/**
 * gw_plot_free:
 * @self: (transfer full): a plot
 */
void
gw_plot_free (GwPlot *self)
{
  g_return_if_fail (self != NULL);

  gw_format_free (self->format);
  g_array_unref (self->numbers);
  g_array_unref (self->end_labels);
  g_ptr_array_unref (self->texts);
  gw_label_space_free (self->labels);
  g_free (self);
}

/**
 * gw_plot_get_dates:
 * @self: a plot
 *
 * Returns: (transfer none): where dates stand
 */
const GwScale *
gw_plot_get_dates (GwPlot *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->dates;
}

/**
 * gw_plot_get_values:
 * @self: a plot
 *
 * Returns: (transfer none): where values stand
 */
const GwScale *
gw_plot_get_values (GwPlot *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->values;
}

/**
 * gw_plot_map:
 * @self: a plot
 * @date: by the end of this day
 * @value: a value
 *
 * Returns: where both meet
 */
GwPoint
gw_plot_map (GwPlot *self,
             GwDate  date,
             double  value)
{
  GwPoint place = { 0, 0 };

  g_return_val_if_fail (self != NULL, place);

  place.x = gw_scale_map (&self->dates, date);
  place.y = gw_scale_map (&self->values, value);

  return place;
}

/**
 * gw_plot_get_line_width:
 * @self: a plot
 *
 * Returns: the width of a thin line; grows with the text, so that large type
 *   on a projector has lines to match
 */
double
gw_plot_get_line_width (GwPlot *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->style.text_size / 13 * self->style.palette->line_factor;
}

/**
 * gw_plot_get_labels:
 * @self: a plot
 *
 * Returns: (transfer none): what is taken by labels so far
 */
GwLabelSpace *
gw_plot_get_labels (GwPlot *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->labels;
}
